// The search page. The index stands beside it as scripts that call `bantinSearch`, so that
// it loads from any server and from a disk alike; docs/themes.md tells what is in it.
(() => {
  "use strict";
  const PAGE = 20;
  const ENOUGH = 60; // articles, before older segments of the index are left for later

  const waiting = new Map();
  const loaded = new Map();
  const arrived = (name) => (data) => waiting.get(name)?.(data);
  window.bantinSearch = { meta: arrived("meta"), segment: (number, rows) => arrived(`doan-${number}`)(rows) };
  const load = (name, address) => {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((done, failed) => {
        waiting.set(name, done);
        const script = document.createElement("script");
        script.src = address;
        script.onerror = () => { loaded.delete(name); failed(new Error(address)); };
        document.head.append(script);
      }));
    }
    return loaded.get(name);
  };

  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const fold = (word) => word.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  // hòa and hoà are one word: the tone is taken off its letter and put behind the word.
  const exactly = (word) => {
    const apart = word.normalize("NFD");
    return apart.replace(TONES, "") + (apart.match(TONES) ?? []).join("");
  };
  const wordsOf = (text) => text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

  // What a segment's rows hold, ready to be looked through; made once a segment.
  const readable = new WeakMap();
  const read = (rows) => {
    if (!readable.has(rows)) readable.set(rows, rows.map(reading));
    return readable.get(rows);
  };
  const reading = ([url, title, sapo, moment, ...labels]) => {
    const titled = wordsOf(title);
    const exact = new Set([...titled, ...wordsOf([sapo, ...labels].join(" "))].map(exactly));
    const folded = new Set([...titled, ...wordsOf([sapo, ...labels].join(" "))].map(fold));
    return { url, title, sapo, moment, exact, folded, titled: new Set(titled.map(fold)) };
  };

  const findIn = async (words, segment, folder) => {
    const wanted = words.map((word) => ({ folded: fold(word), exact: exactly(word) }));
    const name = `doan-${segment.number}`;
    const rows = await load(name, `${folder}${name}.js?v=${segment.mark}`);
    return read(rows)
      .filter(({ folded }) => wanted.every((word) => folded.has(word.folded)))
      .map((found) => ({
        ...found,
        exactly: wanted.every((word) => found.exact.has(word.exact)),
        inTitle: wanted.filter((word) => found.titled.has(word.folded)).length,
      }));
  };
  const better = (a, b) => b.exactly - a.exactly || b.inTitle - a.inTitle || b.moment.localeCompare(a.moment);

  const day = (moment) => moment.slice(0, 10).split("-").reverse().join("/");

  const start = () => {
    const form = document.querySelector("[data-find]");
    if (!form) return;
    const { index: folder, root, ...say } = form.dataset;
    const [said, list, more] = ["found", "hits", "more"].map((id) => document.getElementById(id));
    const field = form.elements.q;
    let state = { hits: [], shown: 0, segments: [], words: [], query: "" };

    const make = (tag, text, name) => Object.assign(document.createElement(tag), { textContent: text, className: name ?? "" });
    const marked = (tag, text, name) => {
      const node = make(tag, "", name);
      const wanted = new Set(state.words.map(fold));
      for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
        const hit = wanted.has(fold(piece.toLowerCase()));
        node.append(hit ? make("mark", piece) : piece);
      }
      return node;
    };
    const line = (found) => {
      const item = make("li", "");
      const link = marked("a", found.title);
      link.href = root + found.url;
      const heading = make("h2", "");
      heading.append(link);
      const when = make("time", day(found.moment), "meta");
      when.dateTime = found.moment;
      item.append(heading, when);
      if (found.sapo) item.append(marked("p", found.sapo, "brief"));
      return item;
    };
    const fill = (sentence, count) => sentence.replace("{count}", count.toLocaleString(document.documentElement.lang)).replace("{query}", state.query);

    const seekOn = async () => {
      const mine = state;
      while (mine === state && mine.segments.length && mine.hits.length - mine.shown < ENOUGH) {
        mine.hits.push(...await findIn(mine.words, mine.segments.shift(), folder));
      }
      mine.hits = [...mine.hits.slice(0, mine.shown), ...mine.hits.slice(mine.shown).sort(better)];
    };
    const show = async (mine) => {
      await seekOn();
      if (mine !== state) return;
      const next = state.hits.slice(state.shown, state.shown + PAGE);
      list.append(...next.map(line));
      state.shown += next.length;
      more.hidden = state.shown >= state.hits.length && !state.segments.length;
      const sentence = !state.hits.length ? say.sayNone : state.segments.length ? say.sayPart : say.sayFound;
      said.textContent = fill(sentence, state.hits.length);
    };
    const attempt = (work) => work.catch(() => { said.textContent = say.sayFailed; });

    const find = async (query) => {
      const words = [...new Set(wordsOf(query))];
      state = { hits: [], shown: 0, segments: [], words, query: query.trim() };
      const mine = state;
      list.replaceChildren();
      more.hidden = true;
      said.textContent = words.length ? say.saySearching : "";
      if (!words.length) return;
      const meta = await load("meta", `${folder}meta.js`);
      mine.segments = meta.segments.map((mark, number) => ({ mark, number })).reverse();
      await show(mine);
    };
    const fromAddress = () => {
      field.value = new URLSearchParams(location.search).get("q") ?? "";
      attempt(find(field.value));
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      history.pushState(null, "", `?${new URLSearchParams({ q: field.value })}`);
      attempt(find(field.value));
    });
    more.addEventListener("click", async () => {
      const before = list.children.length;
      await attempt(show(state));
      list.children[before]?.querySelector("a").focus();
    });
    addEventListener("popstate", fromAddress);
    fromAddress();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();

// The search page. The index stands beside it as scripts that call `bantinIndex(name, data)`, so
// that it loads from any server and from a disk alike; docs/themes.md tells what is in it.
(() => {
  "use strict";
  const PAGE = 20;
  const ENOUGH = 60; // articles, before older parts of the index are left for later

  const waiting = new Map();
  const loaded = new Map();
  window.bantinIndex = (name, data) => waiting.get(name)?.(data);
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

  // A part of the index names its shards; a word is in the longest one that it begins with.
  const shardOf = (folded, part) => {
    for (let length = folded.length; length > 0; length--) {
      const name = folded.slice(0, length);
      if (part.shards.includes(name)) return name;
    }
    return part.shards.includes("_") && /^[^a-z0-9]/.test(folded) ? "_" : null;
  };

  // "3 a* 1": distances between the article's numbers in base 36; * when the title has the word.
  const read = (postings, use) => {
    let at = -1;
    for (const one of postings.split(" ")) {
      const inTitle = one.endsWith("*");
      at += parseInt(inTitle ? one.slice(0, -1) : one, 36);
      use(at, inTitle);
    }
  };

  // Marks of an article for a word: 1 it is there, 2 with the very accents, 4 in the title.
  const marksFor = async (word, part, folder) => {
    const folded = fold(word);
    const marks = new Map();
    const shard = shardOf(folded, part);
    if (!shard) return marks;
    const found = await load(`${part.id}/${shard}`, `${folder}${part.id}/${shard}.js?v=${part.version}`);
    for (const [written, postings] of Object.entries(found)) {
      if (fold(written) !== folded) continue;
      const exact = exactly(written) === exactly(word) ? 2 : 0;
      read(postings, (number, inTitle) => marks.set(number, marks.get(number) | 1 | exact | (inTitle ? 4 | exact << 2 : 0)));
    }
    return marks;
  };

  const findIn = async (words, part, folder) => {
    const [first, ...others] = await Promise.all(words.map((word) => marksFor(word, part, folder)));
    const hits = [];
    for (const [number, marks] of first) {
      const all = [marks, ...others.map((other) => other.get(number) ?? 0)];
      if (all.every(Boolean)) hits.push({ part, number, ...worth(all) });
    }
    return hits;
  };
  const count = (marks, bit) => marks.filter((mark) => mark & bit).length;
  const worth = (marks) => ({ exact: count(marks, 2) === marks.length, title: count(marks, 4) + count(marks, 8) });
  const better = (a, b) =>
    b.exact - a.exact || b.title - a.title || b.part.order - a.part.order || b.number - a.number;

  const documentOf = async (hit, block, folder) => {
    const name = `${hit.part.id}/d${Math.floor(hit.number / block)}`;
    const documents = await load(name, `${folder}${name}.js?v=${hit.part.version}`);
    const [title, url, date, moment, sapo] = documents[hit.number % block];
    return { title, url, date, moment, sapo };
  };

  const start = () => {
    const form = document.querySelector("[data-find]");
    if (!form) return;
    const { index: folder, root, ...say } = form.dataset;
    const [said, list, more] = ["found", "hits", "more"].map((id) => document.getElementById(id));
    const field = form.elements.q;
    let state = { hits: [], shown: 0, parts: [], words: [], query: "" };

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
      const when = make("time", found.date, "meta");
      when.dateTime = found.moment;
      item.append(heading, when);
      if (found.sapo) item.append(marked("p", found.sapo, "brief"));
      return item;
    };
    const fill = (sentence, count) => sentence.replace("{count}", count.toLocaleString(document.documentElement.lang)).replace("{query}", state.query);

    const seekOn = async () => {
      while (state.parts.length && state.hits.length - state.shown < ENOUGH) {
        state.hits.push(...await findIn(state.words, state.parts.shift(), folder));
      }
      const waitingHits = state.hits.slice(state.shown).sort(better);
      state.hits = [...state.hits.slice(0, state.shown), ...waitingHits];
    };
    const show = async (mine) => {
      await seekOn();
      const next = state.hits.slice(state.shown, state.shown + PAGE);
      const meta = await load("meta", `${folder}meta.js`);
      const found = await Promise.all(next.map((hit) => documentOf(hit, meta.block, folder)));
      if (mine !== state) return;
      list.append(...found.map(line));
      state.shown += next.length;
      more.hidden = state.shown >= state.hits.length && !state.parts.length;
      const sentence = !state.hits.length ? say.sayNone : state.parts.length ? say.sayPart : say.sayFound;
      said.textContent = fill(sentence, state.hits.length);
    };
    const attempt = (work) => work.catch(() => { said.textContent = say.sayFailed; });

    const find = async (query) => {
      const words = [...new Set(wordsOf(query))];
      state = { hits: [], shown: 0, parts: [], words, query: query.trim() };
      const mine = state;
      list.replaceChildren();
      more.hidden = true;
      said.textContent = words.length ? say.saySearching : "";
      if (!words.length) return;
      const meta = await load("meta", `${folder}meta.js`);
      state.parts = meta.parts.map((part, order) => ({ ...part, order })).reverse();
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

// The reader's controls and the widgets. Runs in the head, so that what a reader chose before is
// there at the first paint. No third party is asked, and nothing is kept but the reader's choices.
(() => {
  "use strict";
  const root = document.documentElement;
  const own = document.currentScript.dataset;
  const home = new URL("..", document.currentScript.src).pathname;
  const sizes = own.sizes.split(" ");
  const contrasts = own.contrasts.split(" ");

  // Storage may be denied (a browser's setting, some file: pages); everything works without it.
  const memory = {};
  const recall = (key) => {
    try { return localStorage.getItem(key); } catch { return memory[key]; }
  };
  const remember = (key, value) => {
    memory[key] = value;
    try { localStorage.setItem(key, value); } catch { /* for this page only */ }
  };
  const kept = (key, values) => values.includes(recall(key)) ? recall(key) : null;
  const asked = (query) => matchMedia(query).matches;
  const systemContrast = () => {
    if (asked("(prefers-contrast: more)")) return asked("(prefers-color-scheme: dark)") ? "black-yellow" : "strong";
    return asked("(prefers-contrast: less)") ? "soft" : "normal";
  };

  let size = kept("bantin.text-size", sizes) ?? "100";
  let contrast = kept("bantin.contrast", contrasts);
  const apply = () => {
    root.dataset.size = size;
    if (contrast) root.dataset.contrast = contrast;
  };
  root.classList.add("scripts");
  apply();

  const all = (selector, box = document) => [...box.querySelectorAll(selector)];
  const fill = (sentence, fields) => sentence.replace(/\{(\w+)\}/g, (_, name) => fields[name]);
  const number = (value) => Number(value).toLocaleString(root.lang);
  const moment = (iso, withTime) => new Date(iso).toLocaleString(root.lang, {
    timeZone: "Asia/Ho_Chi_Minh", day: "2-digit", month: "2-digit", year: "numeric",
    ...(withTime && { hour: "2-digit", minute: "2-digit" }),
  });
  const stepped = (values, value, step) =>
    values[Math.max(0, Math.min(values.length - 1, values.indexOf(value) + step))];

  const controls = (box) => {
    const status = box.querySelector("[role=status]");
    const show = () => {
      for (const button of all("[data-size-step]", box)) {
        const step = Number(button.dataset.sizeStep);
        if (step === 0) button.setAttribute("aria-pressed", size === "100");
        else button.setAttribute("aria-disabled", stepped(sizes, size, step) === size);
      }
      const level = contrast ?? systemContrast();
      for (const button of all("[data-contrast-step]", box)) {
        button.setAttribute("aria-disabled", stepped(contrasts, level, Number(button.dataset.contrastStep)) === level);
      }
    };
    const changeSize = (step) => {
      size = step === 0 ? "100" : stepped(sizes, size, step);
      remember("bantin.text-size", size);
      status.textContent = fill(status.dataset.sizeNow, { size: number(size) });
    };
    const changeContrast = (step) => {
      contrast = stepped(contrasts, contrast ?? systemContrast(), step);
      remember("bantin.contrast", contrast);
      const level = status.dataset.levels.split("|")[contrasts.indexOf(contrast)];
      status.textContent = fill(status.dataset.contrastNow, { level });
    };
    box.addEventListener("click", ({ target }) => {
      const { sizeStep, contrastStep } = target.dataset;
      if (sizeStep) changeSize(Number(sizeStep));
      if (contrastStep) changeContrast(Number(contrastStep));
      apply();
      show();
    });
    show();
    for (const query of ["(prefers-contrast: more)", "(prefers-contrast: less)", "(prefers-color-scheme: dark)"]) {
      matchMedia(query).addEventListener("change", show);
    }
  };

  // The file a reader keeps: the article with its style and pictures inside, in the system's
  // typefaces, without the widgets.
  const asData = (blob) => new Promise((done) => {
    const reading = new FileReader();
    reading.onload = () => done(reading.result);
    reading.readAsDataURL(blob);
  });
  const carry = async (image) => {
    const source = image.src;
    all("source", image.parentNode).forEach((other) => other.remove());
    image.removeAttribute("srcset");
    image.removeAttribute("loading");
    image.src = await fetch(source).then((found) => found.blob()).then(asData).catch(() => source);
  };
  const save = async (name) => {
    const page = root.cloneNode(true);
    const extras = "script:not([type]), meta[http-equiv], link[rel=preload], audio, .scripted, .skip, .bar, .side, .seek, .menu, .ways";
    all(extras, page).forEach((node) => node.remove());
    for (const name of ["class", "data-size", "data-contrast", "data-service"]) page.removeAttribute(name);
    all("a[href]", page).forEach((link) => { link.href = link.href; });
    await Promise.all(all("img", page).map(carry));
    const link = page.querySelector("link[rel=stylesheet]");
    const style = document.createElement("style");
    const text = await fetch(link.href).then((found) => found.text()).catch(() => "");
    style.textContent = text.replace(/@font-face\s*\{[^}]*\}/g, "");
    if (text) link.replaceWith(style);
    else link.href = link.href;
    const keep = document.createElement("a");
    keep.href = URL.createObjectURL(new Blob(["<!doctype html>\n", page.outerHTML], { type: "text/html" }));
    keep.download = name;
    keep.click();
    setTimeout(() => URL.revokeObjectURL(keep.href), 10000);
  };

  // A number drawn by chance, made at the first vote, tells the service one reader from another.
  const ask = async (path, method, body) => {
    if (method === "PUT" && !recall("bantin.reader")) {
      const drawn = crypto.getRandomValues(new Uint8Array(16));
      remember("bantin.reader", [...drawn].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
    }
    const address = new URL(`${root.dataset.service}/${path}`, location.href);
    // A page opened from a disk has no service beside it, and asking for a file would only fill the console.
    if (address.protocol === "file:") throw new Error("no service");
    const headers = body ? { "Content-Type": "application/json" } : {};
    if (recall("bantin.reader") && method !== "POST") headers["X-Reader"] = recall("bantin.reader");
    const answer = await fetch(address, { method, headers, body: body && JSON.stringify(body) });
    if (!answer.ok && answer.status !== 409) throw new Error(`${answer.status}`);
    return { refused: !answer.ok, ...await answer.json() };
  };

  const rating = (box) => {
    const say = box.dataset;
    const [sum, vote, said] = [".sum", ".vote", ".said"].map((part) => box.querySelector(part));
    const path = `ratings/${root.dataset.article}`;
    const show = (rated) => {
      sum.textContent = fill(say.saySum, { sum: number(rated.sum), count: number(rated.count) });
      vote.hidden = false;
      for (const star of all("[data-stars]", box)) star.setAttribute("aria-pressed", Number(star.dataset.stars) === rated.mine);
      if (rated.mine) said.textContent = fill(say.sayRated, { stars: rated.mine });
    };
    vote.addEventListener("click", ({ target }) => {
      const stars = Number(target.closest("[data-stars]")?.dataset.stars);
      if (stars) ask(path, "PUT", { stars }).then(show).catch(() => { said.textContent = say.sayFailed; });
    });
    ask(path).then(show).catch(() => { sum.textContent = say.sayDown; });
  };

  const poll = (box) => {
    const say = box.dataset;
    const [form, results, turn, when, said] = ["form", ".results", ".turn", ".when", ".said"].map((part) => box.querySelector(part));
    const path = `polls/${say.poll}`;
    let looking = false;
    let now;
    const show = () => {
      const voting = now.state === "open" && !now.mine;
      form.hidden = !voting || looking;
      results.hidden = now.state === "soon" || !form.hidden;
      turn.hidden = !voting;
      turn.textContent = looking ? say.sayBack : say.sayResults;
      for (const line of all("li", results)) {
        const votes = now.votes[line.dataset.option] ?? 0;
        const share = now.total ? votes / now.total * 100 : 0;
        line.classList.toggle("mine", line.dataset.option === now.mine);
        line.querySelector(".figure").textContent = fill(say.sayVotes, { count: number(votes), share: number(share.toFixed(1)) })
          + (line.dataset.option === now.mine ? ` · ${say.sayMine}` : "");
        line.querySelector(".gauge span").style.width = `${share}%`;
      }
      const told = { open: [say.sayOpen, now.closes], closed: [say.sayClosed, now.closes], soon: [say.saySoon, now.opens] }[now.state];
      when.textContent = [
        told[1] && fill(told[0], { date: moment(told[1], true) }),
        results.hidden ? "" : fill(say.sayTotal, { count: number(now.total) }),
      ].filter(Boolean).join(" · ");
    };
    const take = (answer) => { now = answer; show(); };
    turn.addEventListener("click", () => { looking = !looking; show(); });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const option = new FormData(form).get("option");
      said.textContent = option ? "" : say.sayChoose;
      if (!option) return;
      try {
        const answer = await ask(path, "PUT", { option });
        take(answer.refused ? await ask(path) : answer);
        said.textContent = !answer.refused ? say.sayVoted : now.mine ? say.sayBefore : "";
        results.tabIndex = -1;
        results.focus();
      } catch {
        said.textContent = say.sayFailed;
      }
    });
    ask(path).then((answer) => { take(answer); said.textContent = ""; }).catch(() => { said.textContent = say.sayDown; });
  };

  // WMO's weather codes (table 4677) up to a number, and the sky in the order of the page's words.
  const SKIES = [[0, 0], [2, 1], [3, 2], [48, 3], [57, 4], [63, 5], [65, 6], [66, 5], [67, 6], [77, 8], [82, 7], [86, 8], [99, 9]];
  const SUN = "M12 4V2m0 20v-2m8-8h2M2 12h2m13.7-5.7 1.4-1.4M4.9 19.1l1.4-1.4m0-11.4L4.9 4.9m14.2 14.2-1.4-1.4M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0z";
  const CLOUD = "M7 16a4 4 0 0 1-.5-8A6 6 0 0 1 18 7.6 4.2 4.2 0 0 1 17.5 16z";
  const BELOW = ["", "M13 4.5a4 4 0 0 1 7 4", "", "M4 19h16M7 22h10", "M9 19v1m6-1v1m-3 1v1", "M8 19l-1 3m5-3-1 3m5-3-1 3", "M7 18l-2 4m6-4-2 4m6-4-2 4m6-4-2 4", "M8 19l-1 3m9-3-1 3", "M8 20h.01M12 22h.01M16 20h.01", "M13 13l-3 5h4l-3 5"];
  const icon = (sky) => {
    const [svg, path] = ["svg", "path"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
    svg.setAttribute("class", "icon sky");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    path.setAttribute("d", sky === 0 ? SUN : CLOUD + BELOW[sky]);
    svg.append(path);
    return svg;
  };
  const part = (name, text, tag = "span") => Object.assign(document.createElement(tag), { className: name, textContent: text });

  const weather = (box) => {
    const say = box.dataset;
    const [places, source, said] = [".places", ".told-by", ".said"].map((one) => box.querySelector(one));
    const line = (place) => {
      const sky = SKIES.find(([last]) => place.code <= last)?.[1] ?? 2;
      const air = [
        say.words.split("|")[sky],
        place.humidity != null && fill(say.sayHumidity, { humidity: number(place.humidity) }),
        place.wind != null && fill(say.sayWind, { wind: number(place.wind) }),
        fill(say.sayObserved, { time: moment(place.observed_at, true) }),
      ];
      const told = part("air", air.filter(Boolean).join(" · "));
      if (place.stale) told.append(" ", part("stale", say.sayStale));
      const item = part("", "", "li");
      item.append(icon(sky), part("place", place.name), part("degrees", `${number(Math.round(place.temperature))} °C`), told);
      return item;
    };
    ask("weather").then((found) => {
      const known = found.places.filter((place) => place.temperature != null);
      places.replaceChildren(...known.map(line));
      said.textContent = known.length ? "" : say.sayDown;
      if (!known.length || !found.source) return;
      const [before, after] = say.saySource.split("{source}");
      const name = /^https?:/.test(found.source.url) ? Object.assign(part("", found.source.name, "a"), { href: found.source.url, rel: "external noopener" }) : found.source.name;
      source.replaceChildren(before, name, after);
      source.hidden = false;
    }).catch(() => { said.textContent = say.sayDown; });
  };

  const visits = (box) => {
    const [said, since] = [".said", ".told-by"].map((one) => box?.querySelector(one));
    const page = `/${location.pathname.slice(home.length)}`;
    ask("visits", "POST", { page, article: root.dataset.article ?? null }).then((counts) => {
      if (!box) return;
      for (const count of all("[data-count]", box)) count.textContent = number(counts[count.dataset.count]);
      since.textContent = counts.since ? fill(box.dataset.saySince, { date: moment(counts.since) }) : "";
      box.querySelector("dl").hidden = false;
      since.hidden = !counts.since;
      said.textContent = "";
    }).catch(() => { if (said) said.textContent = box.dataset.sayDown; });
  };

  // A name and its area light up together. The names are one stop of the Tab key; arrows go on.
  const map = (box) => {
    const areas = all("path", box);
    const here = box.querySelector(".here");
    if (!areas.length) return;
    const names = all(".areas li", box).map((item, place) => {
      const button = Object.assign(part("", item.textContent, "button"), { type: "button", tabIndex: place ? -1 : 0 });
      item.replaceChildren(button);
      return button;
    });
    const light = (place) => {
      names.forEach((name, at) => name.setAttribute("aria-pressed", at === place));
      areas.forEach((area, at) => area.classList.toggle("lit", at === place));
      here.textContent = names[place]?.textContent ?? "";
    };
    names.forEach((name, place) => {
      for (const event of ["focus", "click", "mouseenter"]) name.addEventListener(event, () => light(place));
      name.addEventListener("keydown", (event) => {
        const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
        const next = names[place + step];
        if (!next) return;
        event.preventDefault();
        [name.tabIndex, next.tabIndex] = [-1, 0];
        next.focus();
      });
    });
    areas.forEach((area, place) => area.addEventListener("mouseenter", () => light(place)));
    light(-1);
  };

  // A film or a map of another service is loaded when the reader asks for it, and not before.
  const embed = (button) => {
    const card = button.closest(".embed");
    const note = card.querySelector(".embed-note");
    button.hidden = note.hidden = false;
    button.addEventListener("click", () => {
      const frame = document.createElement("iframe");
      frame.src = button.dataset.frame;
      frame.title = card.querySelector("a").textContent;
      frame.allow = "autoplay; fullscreen; picture-in-picture";
      frame.referrerPolicy = "strict-origin-when-cross-origin";
      card.prepend(frame);
      button.hidden = note.hidden = true;
      frame.focus();
    });
  };

  const start = () => {
    all("[data-frame]").forEach(embed);
    all(".controls").forEach(controls);
    all("[data-print]").forEach((button) => button.addEventListener("click", () => print()));
    all("[data-save]").forEach((button) => button.addEventListener("click", () => save(button.dataset.save)));
    all("[data-map]").forEach(map);
    if (!root.dataset.service) return;
    all("[data-rating]").forEach(rating);
    all("[data-poll]").forEach(poll);
    all("[data-weather]").forEach(weather);
    if (!("uncounted" in root.dataset)) visits(document.querySelector("[data-visits]"));
  };

  // Folded parts are printed open: paper cannot be clicked.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("main details:not([open])");
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();

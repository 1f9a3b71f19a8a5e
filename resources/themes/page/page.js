// The reader's controls: text size, contrast, print and save. Runs in the head, so that what a
// reader chose before is there at the first paint.
(() => {
  "use strict";
  const root = document.documentElement;
  const sizes = root.dataset.sizes.split(" ");
  const contrasts = root.dataset.contrasts.split(" ");

  // Storage may be denied (a browser's setting, some file: pages); the controls work without it.
  const recall = (key) => {
    try { return localStorage.getItem(key); } catch { return null; }
  };
  const remember = (key, value) => {
    try { localStorage.setItem(key, value); } catch { /* for this visit only */ }
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

  const stepped = (values, value, step) =>
    values[Math.max(0, Math.min(values.length - 1, values.indexOf(value) + step))];

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

  const wire = () => {
    document.querySelectorAll("[data-frame]").forEach(embed);
    const status = document.querySelector("[role=status]");
    const sizeButtons = [...document.querySelectorAll("[data-size-step]")];
    const contrastButtons = [...document.querySelectorAll("[data-contrast-step]")];
    const inLanguage = (number) => Number(number).toLocaleString(root.lang);

    const showEnd = (button, atEnd) => button.setAttribute("aria-disabled", String(atEnd));
    const show = () => {
      for (const button of sizeButtons) {
        const step = Number(button.dataset.sizeStep);
        if (step === 0) button.setAttribute("aria-pressed", String(size === "100"));
        else showEnd(button, stepped(sizes, size, step) === size);
      }
      const level = contrast ?? systemContrast();
      for (const button of contrastButtons) {
        showEnd(button, stepped(contrasts, level, Number(button.dataset.contrastStep)) === level);
      }
    };

    const changeSize = (step) => {
      size = step === 0 ? "100" : stepped(sizes, size, step);
      remember("bantin.text-size", size);
      status.textContent = status.dataset.sizeNow.replace("{size}", inLanguage(size));
    };
    const changeContrast = (step) => {
      contrast = stepped(contrasts, contrast ?? systemContrast(), step);
      remember("bantin.contrast", contrast);
      const level = status.dataset.levels.split("|")[contrasts.indexOf(contrast)];
      status.textContent = status.dataset.contrastNow.replace("{level}", level);
    };
    const onPress = (buttons, key, change) => {
      for (const button of buttons) {
        button.addEventListener("click", () => {
          change(Number(button.dataset[key]));
          apply();
          show();
        });
      }
    };
    onPress(sizeButtons, "sizeStep", changeSize);
    onPress(contrastButtons, "contrastStep", changeContrast);
    show();
    for (const query of ["(prefers-contrast: more)", "(prefers-contrast: less)", "(prefers-color-scheme: dark)"]) {
      matchMedia(query).addEventListener("change", show);
    }
    document.querySelector("[data-print]")?.addEventListener("click", () => print());
    document.querySelector("[data-save]")?.addEventListener("click", savePage);
  };

  // The file a reader keeps is the page as it was published, without this reader's choices.
  const savePage = (event) => {
    const page = root.cloneNode(true);
    page.removeAttribute("class");
    page.removeAttribute("data-size");
    page.removeAttribute("data-contrast");
    page.querySelector("[role=status]").textContent = "";
    for (const part of page.querySelectorAll("[data-frame], .embed-note")) part.hidden = true;
    for (const frame of page.querySelectorAll(".embed iframe")) frame.remove();
    const file = new Blob(["<!doctype html>\n", page.outerHTML], { type: "text/html" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = event.currentTarget.dataset.save;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  // Folded parts are printed open: paper cannot be clicked.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", wire);
  else wire();
})();

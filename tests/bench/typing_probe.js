/* What a key costs in the page: from its keypress until the text is changed, every listener and
   timer that got in between has run, and the page is laid out anew with the caret in its place.
   Painting is the graphics card's (here: a software renderer's) and is told apart, as the time
   from the start of the next frame until it is handed over. */
(() => {
  const costs = (window.keyCosts = []);
  const frames = (window.frameCosts = []);
  const { port1, port2 } = new MessageChannel();
  let then = () => {};
  port1.onmessage = () => then();
  const afterThisTask = (what) => {
    then = what;
    port2.postMessage(null);
  };
  const layOut = () => getSelection().getRangeAt(0).getBoundingClientRect();
  let pressed = 0;
  addEventListener("keypress", () => (pressed = performance.now()), true);
  addEventListener("input", () => {
    const begun = pressed;
    afterThisTask(() => {
      layOut();
      costs.push(performance.now() - begun);
      requestAnimationFrame(() => {
        const frame = performance.now();
        afterThisTask(() => frames.push(performance.now() - frame));
      });
    });
  }, true);
})();

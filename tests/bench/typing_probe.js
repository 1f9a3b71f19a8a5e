/* What a key costs in the page: from its keypress until the text is changed, every listener and
   timer that got in between has run, and the page is laid out anew with the caret in its place.
   Chromium mostly makes the next frame before that, so that the cost has its painting in it; how
   much of the cost was over when that frame began is told apart. */
(() => {
  const costs = (window.keyCosts = []);
  const laidOut = (window.laidOutCosts = []);
  const { port1, port2 } = new MessageChannel();
  let pressed = 0;
  let ready = 0;
  const layOut = () => {
    getSelection().getRangeAt(0).getBoundingClientRect();
    return performance.now();
  };
  port1.onmessage = () => {
    const now = layOut();
    costs.push(now - pressed);
    laidOut.push((ready || now) - pressed);
  };
  addEventListener("keypress", () => {
    pressed = performance.now();
    ready = 0;
    port2.postMessage(null); // heard when the key has done everything that it does
    requestAnimationFrame(() => (ready = layOut()));
  }, true);
})();

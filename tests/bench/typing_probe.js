/* What a key costs the page's main thread: from its keypress to the end of the task that handled
   it, and from the start of the frame that shows it until that frame is painted. Waiting for the
   screen's next frame is nobody's cost and left out; a timer that got in between counts. */
(() => {
  const costs = (window.keyCosts = []);
  const { port1, port2 } = new MessageChannel();
  let then = () => {};
  port1.onmessage = () => then();
  const afterThisTask = (what) => {
    then = what;
    port2.postMessage(null);
  };
  let pressed = 0;
  addEventListener("keypress", () => (pressed = performance.now()), true);
  addEventListener("input", () => {
    const begun = pressed;
    afterThisTask(() => {
      const handled = performance.now() - begun;
      requestAnimationFrame(() => {
        const frame = performance.now();
        afterThisTask(() => costs.push(handled + performance.now() - frame));
      });
    });
  }, true);
})();

/* Sees when an article of BLOCKS blocks stands: its first frame is laid out and painted. */
(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => (window.stands = performance.timeOrigin + performance.now());
  const look = () => {
    const text = document.querySelector(".ProseMirror");
    if (text && text.childElementCount >= BLOCKS) port2.postMessage(null);
    else requestAnimationFrame(look);
  };
  window.stands = 0;
  requestAnimationFrame(look);
})();

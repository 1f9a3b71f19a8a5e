/* The same nodes and marks in an editor of Tiptap's own, with no plugin of ours and nobody behind it. */
window.setInBareTiptap = (content) => {
  const ours = document.querySelector(".ProseMirror").editor;
  const Editor = ours.constructor;
  const extensions = ours.extensionManager.baseExtensions.filter(({ type }) => type !== "extension");
  ours.destroy();
  const bare = new Editor({ element: document.getElementById("editor"), extensions, injectCSS: false });
  requestAnimationFrame(() => setTimeout(() => {
    window.given = performance.timeOrigin + performance.now();
    bare.commands.setContent(content, { emitUpdate: false });
  }, 1000));
};

"""The peer: a bare QWebEngineView that shows the editor's bundle, with nobody behind it.

Run as a program it prints `caret` once the text can be typed into, and stays. It imports
nothing of `desktop`, so that its start and its memory are Qt's and the bundle's alone.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QByteArray, QFile, QIODevice, QUrl
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

_RESOURCES = Path(__file__).resolve().parents[2] / "resources"
_MIME = {".html": b"text/html", ".js": b"text/javascript", ".css": b"text/css"}

_LABELS = (
    *("editor", "body", "caption", "table", "table_caption", "credit", "summary", "kept"),
    *("sound", "film", "alt_missing", "storing", "pasting", "fold", "unsaid", "elsewhere"),
)

NOBODY = """
window.qt = {webChannelTransport: null};
window.QWebChannel = function (transport, ready) {
  const heard = {};
  const signal = (name) => ({connect: (listener) => { heard[name] = listener; }});
  const nothing = () => {};
  const deaf = () => Object.assign(() => {}, {connect: nothing});
  const nobody = new Proxy({}, {get: deaf});
  window.bare = heard;
  setTimeout(() => ready({objects: new Proxy({editor: {
    labels: LABELS,
    page_loaded: () => {
      heard.body_given(JSON.stringify({generation: 1, language: "vi", blocks: [], caret: null}));
      heard.focus_requested();
      document.title = "caret";
    },
    body_shown: nothing, body_patched: nothing, rested: nothing, flushed: nothing, answer: nothing,
    state_changed: nothing,
    add_picture: nothing, request_link: nothing, activate_link: nothing,
    appearance_changed: signal("appearance_changed"), body_given: signal("body_given"),
    command_given: signal("command_given"), flush_requested: signal("flush_requested"),
    asked: signal("asked"),
    focus_requested: signal("focus_requested"), picture_stored: signal("picture_stored"),
    paste: nothing, pasted: nothing, paste_ready: signal("paste_ready"),
    rich_text_offered: signal("rich_text_offered"),
  }}, {get: (known, name) => known[name] ?? nobody})}), 0);
};
""".replace("LABELS", repr(json.dumps({name: name for name in _LABELS})))


class Bundle(QWebEngineUrlSchemeHandler):
    """Serves the built page and the shipped fonts as they lie on the disk."""

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        path = job.requestUrl().path().lstrip("/")
        folder = _RESOURCES if path.startswith("fonts/") else _RESOURCES / "editor/dist"
        file = QFile(str(folder / path), job)
        if file.open(QIODevice.OpenModeFlag.ReadOnly):
            job.reply(_MIME.get(Path(path).suffix, b"font/woff2"), file)
        else:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)


def register_scheme() -> None:
    scheme = QWebEngineUrlScheme(QByteArray(b"bantin"))
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
    QWebEngineUrlScheme.registerScheme(scheme)


def show() -> QWebEngineView:
    """Return a shown view that loads the bundle; its title becomes `caret` when it can be typed in."""
    view = QWebEngineView()
    profile = QWebEngineProfile(view)
    profile.installUrlSchemeHandler(b"bantin", Bundle(profile))
    script = QWebEngineScript()
    script.setSourceCode(NOBODY)
    script.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    page = QWebEnginePage(profile, view)
    page.scripts().insert(script)
    view.setPage(page)
    view.resize(1200, 700)
    view.load(QUrl("bantin://editor/index.html"))
    view.show()
    view.activateWindow()
    view.setFocus()
    return view


def main() -> int:
    register_scheme()
    application = QApplication(sys.argv)
    view = show()
    view.titleChanged.connect(lambda title: title == "caret" and print("caret", flush=True))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())

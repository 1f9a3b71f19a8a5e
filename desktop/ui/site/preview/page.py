"""The web page of a preview: off the record, and of its own folder alone."""

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)

_log = logging.getLogger(__name__)

_Attribute = QWebEngineSettings.WebAttribute
_NOT_NEEDED = (
    _Attribute.PluginsEnabled,
    _Attribute.PdfViewerEnabled,
    _Attribute.WebGLEnabled,
    _Attribute.HyperlinkAuditingEnabled,
    _Attribute.JavascriptCanOpenWindows,
    _Attribute.LocalContentCanAccessRemoteUrls,
    _Attribute.NavigateOnDropEnabled,
    _Attribute.ErrorPageEnabled,
    _Attribute.AutoLoadIconsForPage,
    _Attribute.DnsPrefetchEnabled,
    _Attribute.ScreenCaptureEnabled,
)


class OwnFolderOnly(QWebEngineUrlRequestInterceptor):
    """Blocks every request that does not go to a file in the preview's folder."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.folder = Path()

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Let one request pass, or not."""
        url = info.requestUrl()
        if url.scheme() != "data" and not is_inside(url, self.folder):
            info.block(True)  # noqa: FBT003 - Qt's own signature


class PreviewPage(QWebEnginePage):
    """Goes to pages of the preview only; `led_away` tells of every other link."""

    led_away = Signal()

    def __init__(self, profile: QWebEngineProfile, guard: OwnFolderOnly, parent: QObject) -> None:
        super().__init__(profile, parent)
        self._guard = guard

    def acceptNavigationRequest(  # noqa: N802 - Qt's name
        self,
        url: QUrl | str,
        type: QWebEnginePage.NavigationType,  # noqa: A002, ARG002
        isMainFrame: bool,  # noqa: FBT001, N803, ARG002
    ) -> bool:
        """Allow what is in the folder."""
        allowed = is_inside(QUrl(url), self._guard.folder)
        if not allowed:
            self.led_away.emit()
        return allowed

    def createWindow(self, _type: QWebEnginePage.WebWindowType) -> None:  # type: ignore[override]  # noqa: N802 - Qt takes None
        """Open no window."""
        self.led_away.emit()

    def javaScriptConsoleMessage(  # noqa: N802
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,  # noqa: ARG002
        message: str,
        lineNumber: int,  # noqa: N803
        sourceID: str,  # noqa: N803
    ) -> None:
        """Note what the theme's script says; it is a matter of whoever makes themes."""
        _log.info("%s:%d: %s", sourceID, lineNumber, message)


def off_the_record(guard: OwnFolderOnly, parent: QObject) -> QWebEngineProfile:
    """Return a profile that keeps nothing and loads nothing but what `guard` lets pass."""
    profile = QWebEngineProfile(parent)
    profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
    profile.setUrlRequestInterceptor(guard)
    for attribute in _NOT_NEEDED:
        profile.settings().setAttribute(attribute, False)  # noqa: FBT003
    return profile


def is_inside(url: QUrl, folder: Path) -> bool:
    """Tell whether `url` is a file that stands in `folder` or below."""
    if url.scheme() != "file" or url.host():
        return False
    file = Path(url.toLocalFile()).resolve()
    return file.is_relative_to(folder.resolve()) and file.is_file()

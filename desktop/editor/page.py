"""The web page that edits: off the record, cut off from every network, and staying where it is."""

import logging

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)

from desktop.editor.scheme import MEDIA_SCHEME, PAGE, PAGE_SCHEME

_log = logging.getLogger(__name__)

_OWN_SCHEMES = {PAGE_SCHEME.decode(), MEDIA_SCHEME.decode()}

_Attribute = QWebEngineSettings.WebAttribute
_NOT_NEEDED = (
    _Attribute.PluginsEnabled,
    _Attribute.PdfViewerEnabled,
    _Attribute.WebGLEnabled,
    _Attribute.Accelerated2dCanvasEnabled,
    _Attribute.LocalStorageEnabled,
    _Attribute.HyperlinkAuditingEnabled,
    _Attribute.JavascriptCanOpenWindows,
    _Attribute.LocalContentCanAccessFileUrls,
    _Attribute.LocalContentCanAccessRemoteUrls,
    _Attribute.NavigateOnDropEnabled,
    _Attribute.ErrorPageEnabled,
    _Attribute.FullScreenSupportEnabled,
    _Attribute.AutoLoadIconsForPage,
    _Attribute.DnsPrefetchEnabled,
    _Attribute.ScreenCaptureEnabled,
)


class OwnSchemesOnly(QWebEngineUrlRequestInterceptor):
    """Blocks every request that does not go to the page's own files or the library's pictures."""

    request_blocked = Signal(QUrl)

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Let one request pass, or not."""
        if info.requestUrl().scheme() not in _OWN_SCHEMES:
            info.block(True)  # noqa: FBT003 - Qt's own signature
            self.request_blocked.emit(info.requestUrl())


def off_the_record(interceptor: OwnSchemesOnly, parent: QObject) -> QWebEngineProfile:
    """Return a profile that keeps nothing and loads nothing from outside."""
    profile = QWebEngineProfile(parent)
    profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
    profile.setPersistentCookiesPolicy(
        QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
    )
    profile.setSpellCheckEnabled(False)
    profile.setUrlRequestInterceptor(interceptor)
    for attribute in _NOT_NEEDED:
        profile.settings().setAttribute(attribute, False)  # noqa: FBT003
    return profile


class EditorPage(QWebEnginePage):
    """Shows the editor and goes nowhere else: no link, drop or script takes it away."""

    def acceptNavigationRequest(  # noqa: N802 - Qt's name
        self,
        url: QUrl | str,
        type: QWebEnginePage.NavigationType,  # noqa: A002, ARG002
        isMainFrame: bool,  # noqa: FBT001, N803
    ) -> bool:
        """Allow the editor's own page only."""
        return isMainFrame and QUrl(url) == PAGE

    def javaScriptConsoleMessage(  # noqa: N802
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        lineNumber: int,  # noqa: N803
        sourceID: str,  # noqa: N803
    ) -> None:
        """Keep what the page's script complains of: its errors are faults of this program."""
        if level is not QWebEnginePage.JavaScriptConsoleMessageLevel.InfoMessageLevel:
            _log.warning("%s:%d: %s", sourceID, lineNumber, message)

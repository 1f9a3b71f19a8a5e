"""What Qt has to say goes where everything else is logged."""

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_qt_messages() -> None:
    """Send what Qt says through Python's logging, as the logger `qt`."""
    logger = logging.getLogger("qt")

    def log(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        logger.log(_LEVELS[kind], text)

    qInstallMessageHandler(log)

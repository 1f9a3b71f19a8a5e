"""The base of every error that a user can be told about.

There are two families of error. An *expected* one is a situation that the world can bring
about (a full disk, a damaged file): one class a situation, its facts as attributes, never a
sentence. `desktop.sentences` is the one module that turns it into words. Everything else is a
bug: it is not caught broadly, and the crash path saves the draft first.
"""


class ExpectedError(Exception):
    """A situation that the user can be told about and that costs no work.

    Subclasses are frozen dataclasses or carry plain attributes; `desktop.sentences.sentence`
    has a case for each of them, which a test proves.
    """


class NobodyAsked(ExpectedError):
    """A browser brought the answer of a portal that no window of this program waits for."""


class RunningAsRoot(ExpectedError):
    """Chromium, which draws the editor's page, has no sandbox for root and refuses to start."""

"""Every expected error in words: what happened, what is safe, what to do next.

The one place that does so, for the window and the command line alike, in the language that
`desktop.language` speaks. A module a layer (the command line, which is above, teaches its own
from `desktop.cli.sentences`); a test proves that no error is forgotten.
"""

from desktop.sentences import (
    article,
    documents,
    exchange,
    export,
    library,
    notes,
    process,
    service,
    shared,
    statistics,
    sync,
    targets,
    vietnamese,
)
from desktop.sentences.dispatch import sentence

__all__ = [
    "article",
    "documents",
    "exchange",
    "export",
    "library",
    "notes",
    "process",
    "sentence",
    "service",
    "shared",
    "statistics",
    "sync",
    "targets",
    "vietnamese",
]

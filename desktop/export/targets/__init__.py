"""Where an exported site goes: a folder, an archive, or a server.

`open_target` opens the place, `read_manifest` says what was published there, `upload` brings it
up to date. Nothing of a protocol is imported before a target of it is opened.
"""

from desktop.export.targets.host_keys import KnownHosts
from desktop.export.targets.journal import Journal, journal_for
from desktop.export.targets.manifest import Entry, Manifest, read_manifest
from desktop.export.targets.target import Target, open_target
from desktop.export.targets.upload import Failure, Recipe, SiteFile, Stage, Uploaded, upload

__all__ = [
    "Entry",
    "Failure",
    "Journal",
    "KnownHosts",
    "Manifest",
    "Recipe",
    "SiteFile",
    "Stage",
    "Target",
    "Uploaded",
    "journal_for",
    "open_target",
    "read_manifest",
    "upload",
]

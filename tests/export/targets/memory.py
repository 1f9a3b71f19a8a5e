"""A target in memory, for tests of what goes to targets; it can fail as real ones do."""

from desktop.export.targets.paths import checked
from desktop.export.targets.target import Closing


class MemoryTarget(Closing):
    """Holds `files`; `log` is what was asked of it; `trouble[path]` are errors to raise in turn."""

    def __init__(self):
        self.files = {}
        self.log = []
        self.trouble = {}

    def read(self, path):
        self._act("read", path)
        return self.files.get(path)

    def write(self, path, data):
        self._act("write", path)
        self.files[path] = data

    def delete(self, path):
        self._act("delete", path)
        self.files.pop(path, None)

    def did(self, what):
        """The paths of this kind of act, without those that readers never see."""
        return [path for act, path in self.log if act == what and not path.startswith(".bantin/")]

    def _act(self, what, path):
        self.log.append((what, checked(path)))
        if waiting := self.trouble.get((what, path)):
            raise waiting.pop(0)

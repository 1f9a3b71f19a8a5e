"""Runs of `bantin` in this process, so that portals and keyring can stand in memory."""

import json
from dataclasses import dataclass

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from desktop.cli.arguments import Arguments
from desktop.cli.running import run

ADDED = ("--kind", "wordpress", "--url", "https://cong.test", "--user", "an")


class MemoryKeyring(KeyringBackend):
    """A keyring that forgets everything at the end."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


@dataclass
class Said:
    """What one run said."""

    code: int
    out: str
    err: str

    @property
    def told(self):
        """The one JSON document."""
        return json.loads(self.out)


@dataclass
class Runs:
    """Runs `bantin` on the library in `folder`."""

    folder: object
    capsys: object
    lang: str = "en"

    def __call__(self, *words, json=False):
        code = run(Arguments(str(self.folder), self.lang, json, words))
        said = self.capsys.readouterr()
        return Said(code, said.out, said.err)

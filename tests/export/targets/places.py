"""Secrets and addresses for tests."""

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from desktop.export.targets.address import parse
from desktop.export.targets.target import open_target
from tests.export.targets.servers import BUCKET, PASSWORD, USER


@dataclass
class KeptSecrets:
    """A keyring in memory."""

    kept: dict = field(default_factory=dict)

    def get(self, service, user):
        return self.kept.get((service, user))

    def set(self, service, user, secret):
        self.kept[service, user] = secret

    def delete(self, service, user):
        self.kept.pop((service, user), None)


def secrets_for(address, secret=PASSWORD):
    """A keyring that knows what `address` wants."""
    place = parse(address)
    return KeptSecrets({(place.service, place.user): secret})


@dataclass
class Place:
    """An empty place of its own, opened as often as a test likes."""

    address: str
    known_hosts: Path

    def open(self, secret=PASSWORD):
        return open_target(
            self.address, secrets_for(self.address, secret), known_hosts=self.known_hosts
        )


def server_addresses(servers, sshd, name):
    """The addresses of the place `name` on every server, by what the server speaks."""
    here, ca = "127.0.0.1", quote(servers["ca"])
    return {
        "sftp": f"sftp://{USER}@{here}:{servers['sftp']['port']}/{name}",
        "openssh": f"sftp://{sshd.user}@{here}:{sshd.port}/~/{name}?key={quote(sshd.key)}",
        "webdav": f"webdav+http://{USER}@{here}:{servers['webdav']}/{name}",
        "webdavs": f"webdav+https://{USER}@{here}:{servers['webdavs']}/{name}?ca={ca}",
        "ftps": f"ftps://{USER}@{here}:{servers['ftps']}/{name}?ca={ca}",
        "s3": f"s3://{USER}@{BUCKET}/{name}?region=us-east-1"
        f"&endpoint=http://{here}:{servers['s3']}",
    }

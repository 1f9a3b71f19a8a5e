"""Stand-ins for what the portals' presenters have around them."""

from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlencode, urlsplit

from desktop.article.model import now
from desktop.article.post import PortalAccount, PortalKind
from desktop.sync.job import Report, SyncProgress
from desktop.sync.portals.approval import SCHEME
from desktop.ui.portals.portals import Ask, PortalStanding


def account(name: str = "Cổng", **changed) -> PortalAccount:
    told = {"kind": PortalKind.WORDPRESS, "url": "https://cong.vn", "user": "lan"} | changed
    return PortalAccount(name=name, **told)


@dataclass
class Portals:
    """Answers each sync with the next of `answers`: outcomes, or an error to raise."""

    kept: list = field(default_factory=lambda: [account()])
    answers: list = field(default_factory=list)
    conflicts: tuple = ()
    has_keyring: bool = True
    asked: list[Ask] = field(default_factory=list)
    secrets: dict = field(default_factory=dict)
    identity: object = None
    between: object = None
    """Called between two steps."""
    closed: int = 0
    """Syncs that were let go before their end."""

    def accounts(self):
        return list(self.kept)

    def add(self, added) -> None:
        self.kept.append(added)

    def keep(self, changed) -> None:
        self.kept = [changed if each.name == changed.name else each for each in self.kept]

    def rename(self, former, changed) -> None:
        self.kept = [changed if each.name == former else each for each in self.kept]
        if former in self.secrets:  # the keyring goes by the address
            self.secrets[changed.name] = self.secrets.pop(former)

    def drop(self, dropped) -> None:
        self.kept = [each for each in self.kept if each.name != dropped.name]
        self.secrets.pop(dropped.name, None)

    def knows_secret(self, of) -> bool:
        return of.name in self.secrets

    def give_secret(self, of, secret, *, remember) -> bool:
        self.secrets[of.name] = secret
        return self.has_keyring or not remember

    def test(self, of, secret):
        yield SyncProgress(0, 2, "Tìm cổng")
        yield SyncProgress(1, 2, "Đăng nhập")
        if isinstance(self.identity, Exception):
            raise self.identity
        return self.identity

    def failed_step(self, _error) -> str:
        return "Which step?"

    def why(self, _error) -> str:
        return ""

    def standings(self):
        return [
            PortalStanding(account=each, synced_at=now(), conflicts=self.conflicts)
            for each in self.kept
        ]

    def sync(self, ask):
        self.asked.append(ask)
        try:
            outcomes = self.answers.pop(0) if self.answers else []
            if isinstance(outcomes, Exception):
                yield SyncProgress(0, 0)
                raise outcomes
            for done, outcome in enumerate(outcomes):
                yield SyncProgress(done, len(outcomes), outcome.title, outcome)
                if self.between:
                    self.between()
            yield SyncProgress(len(outcomes), len(outcomes))
            return Report(tuple(outcomes))
        except GeneratorExit:
            self.closed += 1
            raise


class View:
    """Remembers what it was last told to show; anything of a view can be called."""

    def __init__(self) -> None:
        self.said: list[tuple] = []

    def __getattr__(self, name: str):
        def take(*told, **named) -> None:
            self.said.append((name, *told, *named.values()))

        return take

    def names(self) -> list[str]:
        return [said[0] for said in self.said]

    def told(self, name: str) -> tuple:
        return next(said[1:] for said in reversed(self.said) if said[0] == name)


class Bell:
    """Answers with what the test says."""

    heard = True

    def __init__(self) -> None:
        self.rung = None

    def wait(self, rung) -> bool:
        self.rung = rung
        return self.heard

    def close(self) -> None:
        self.rung = None


def approval(page: str, **changed) -> str:
    """Return what the portal calls back with once its user approves on `page`."""
    asked = parse_qs(urlsplit(page).query)
    state = parse_qs(urlsplit(asked["success_url"][0]).query)["state"][0]
    said = {
        "state": state,
        "site_url": "https://cong.vn",
        "user_login": "lan",
        "password": "abcd efgh",
    } | changed
    return f"{SCHEME}://auth/?{urlencode(said)}"


class Network:
    def __init__(self) -> None:
        self.there = True

    def is_there(self) -> bool:
        return self.there

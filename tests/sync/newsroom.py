"""Newsrooms for tests: libraries that share a portal in memory, each with its own line to it."""

from desktop.article.model import Article
from desktop.article.post import PortalAccount, PortalKind
from desktop.library import Library
from desktop.progress import run
from desktop.sync.job import sync
from desktop.sync.memory import MemoryPortal
from desktop.sync.portal import Capabilities
from desktop.sync.retrying import Pace

HASTY = Pace(sleep=lambda seconds: None, jitter=lambda: 0.5)
"""Tries as often as any, without waiting."""


class Newsroom:
    """A library with its way to the portal."""

    def __init__(self, folder, server, *, capabilities=None, line=None, **account):
        self.folder = folder
        self.library = Library.open(folder)
        self.account = PortalAccount(
            name="cong", kind=PortalKind.WORDPRESS, url=server.url, **account
        )
        self.portal = MemoryPortal(
            server, capabilities=capabilities or Capabilities(blocks=True), line=line
        )
        if not self.library.records.accounts():
            self.library.records.add_account(self.account)

    def sync(self, **wish):
        return run(sync(self.library, self.account, self.portal, pace=HASTY, **wish))

    def save(self, title="Chợ phiên", text="Đoạn một.", **fields):
        fields.setdefault("body", f"<p>{text}</p>")
        return self.library.save(Article(title=title, **fields)).article

    def edit(self, article_id, **fields):
        from dataclasses import replace

        return self.library.save(replace(self.library.article(article_id), **fields)).article

    def titles(self):
        return sorted(entry.title for entry in self.library.entries())

    @property
    def only(self):
        [entry] = self.library.entries()
        return self.library.article(entry.id)

    @property
    def records(self):
        return self.library.records

    def reopen(self):
        """What a new start of the program finds after a kill."""
        self.library.close()
        self.library = Library.open(self.folder)

    def close(self):
        self.library.close()

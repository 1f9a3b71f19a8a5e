"""The library's portals are renamed and removed, though not under a sync."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.library import Library
from desktop.library.errors import NoSuchPortal
from desktop.progress import run
from desktop.sync.errors import SyncRuns
from desktop.sync.job import held
from desktop.ui.portals.portals import Ask, LibraryPortals
from desktop.ui.site.publishing.session_secrets import SessionSecrets
from tests.ui.portals.fakes import account


class NoSecrets:
    def get(self, service: str, user: str) -> str | None:
        return None

    def set(self, service: str, user: str, secret: str) -> None:
        raise AssertionError

    def delete(self, service: str, user: str) -> None:
        raise AssertionError


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path) as opened:
        opened.records.add_account(account())
        yield opened


def test_a_portal_is_renamed_and_its_password_left_where_it_is(library: Library) -> None:
    LibraryPortals(library, SessionSecrets(NoSecrets())).rename("Cổng", account("Cổng mới"))
    assert library.records.accounts() == [account("Cổng mới")]


def test_no_portal_is_renamed_while_it_is_synced(library: Library) -> None:
    portals = LibraryPortals(library, SessionSecrets(NoSecrets()))
    with held(library.folder, "Cổng"), pytest.raises(SyncRuns):
        portals.rename("Cổng", account("Cổng mới"))
    assert library.records.accounts() == [account()]


def test_no_portal_is_removed_while_it_is_synced(library: Library) -> None:
    portals = LibraryPortals(library, SessionSecrets(NoSecrets()))
    with held(library.folder, "Cổng"), pytest.raises(SyncRuns):
        portals.drop(account())
    assert library.records.accounts() == [account()]


def test_a_form_that_is_still_open_brings_no_former_name_back(library: Library) -> None:
    portals = LibraryPortals(library, SessionSecrets(NoSecrets()))
    portals.rename("Cổng", account("Cổng mới"))
    with pytest.raises(NoSuchPortal):
        portals.keep(replace(account(), user="binh"))
    assert library.records.accounts() == [account("Cổng mới")]


def test_a_sync_ends_if_its_portal_is_renamed_while_the_keyring_is_asked(library: Library) -> None:
    class Slow(NoSecrets):
        def get(self, service: str, user: str) -> str | None:
            portals.rename("Cổng", account("Cổng mới"))
            return "bí mật"

    portals = LibraryPortals(library, SessionSecrets(Slow()))
    with pytest.raises(NoSuchPortal):
        run(portals.sync(Ask(portal="Cổng")))

"""Each kind of conflict is told in its own words, wherever it is told."""

from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from desktop.article.model import Article
from desktop.article.post import Conflict, ConflictKind, SyncState
from desktop.conflict_names import conflict_name
from desktop.library import Library
from desktop.sentences import sentence
from desktop.settings.secrets import SystemSecrets
from desktop.sync.errors import FilesLeftOut
from desktop.sync.job import Action, Outcome
from desktop.ui.inspector.portal import PortalState
from desktop.ui.portals import conflict_words, states
from desktop.ui.portals.log import ConflictList
from desktop.ui.portals.portals import LibraryPortals
from desktop.ui.portals.words import log_line
from desktop.ui.site.publishing.session_secrets import SessionSecrets
from tests.ui.portals.fakes import account

WORDS = (
    conflict_name,
    conflict_words.explained,
    lambda kind: conflict_words.told(kind, "Bão"),
)


@pytest.mark.parametrize("words", WORDS)
def test_no_two_kinds_are_told_alike(words) -> None:
    assert len({words(kind) for kind in ConflictKind}) == len(ConflictKind)


@pytest.mark.parametrize("kind", ConflictKind)
@pytest.mark.parametrize("dry_run", [True, False])
def test_the_log_tells_the_kind(kind: ConflictKind, *, dry_run: bool) -> None:
    outcome = Outcome(Action.CONFLICT, uuid4(), "Bão", conflict=kind)
    line = log_line(outcome, str, dry_run=dry_run)
    assert line.text == conflict_words.told(kind, "Bão")


@pytest.mark.parametrize("kind", ConflictKind)
def test_the_list_and_the_inspector_tell_the_kind(
    dressed: QApplication, tmp_path, kind: ConflictKind
) -> None:
    mine = Article(title="Bão")
    with Library.open(tmp_path) as library:
        library.records.add_account(account())
        library.save(mine)
        library.records.keep_conflict(conflict(mine, kind))
        [at] = LibraryPortals(library, SessionSecrets(SystemSecrets())).of(mine.id)
    assert at.conflict is kind
    inspector, listed = PortalState(), ConflictList()
    inspector.show_portals([at])
    assert states.explained(SyncState.CONFLICT, kind) in [
        each.text() for each in inspector.findChildren(QLabel)
    ]
    listed.show_conflicts((conflict(mine, kind),))
    assert conflict_name(kind) in listed.item(0).text()
    for widget in (inspector, listed):
        widget.deleteLater()


def conflict(mine: Article, kind: ConflictKind) -> Conflict:
    return Conflict(
        portal="Cổng",
        article_id=mine.id,
        remote_id="7",
        kind=kind,
        base=mine,
        mine=mine,
        theirs=mine,
    )


def test_of_a_file_that_was_left_out_the_log_says_nothing_else() -> None:
    trouble = FilesLeftOut("Bão", ("KH.pdf",))
    for action in (Action.CREATED, Action.FAILED):
        assert log_line(Outcome(action, uuid4(), "Bão", trouble), sentence).text == sentence(
            trouble
        )

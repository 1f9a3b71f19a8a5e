"""Bringing a package in: it is looked at whole before the first article is kept."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec

from desktop.ahead import ahead
from desktop.article.content import content_hash
from desktop.article.model import now
from desktop.article.moving import as_arrived
from desktop.article.post import PACKAGE
from desktop.article.states import State
from desktop.exchange.packages.deciding import Decision, Fate, Here, decide, history
from desktop.exchange.packages.form import ListedMedia, Packaged
from desktop.exchange.packages.reading import Package
from desktop.library.bringing_in import Arriving, Newcomer, PastText, arriving
from desktop.library.errors import MissingMedia
from desktop.library.values import LocalCopy, Reason, Taken
from desktop.progress import Job, Progress

if TYPE_CHECKING:
    from desktop.library import Library

_FILES = 20
"""Files that are kept in one transaction; between two a job can be stopped."""

_TOGETHER = 200
"""Articles that are kept in one transaction."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """What became of one article of a package."""

    id: UUID
    title: str
    fate: Fate


def import_package(library: "Library", path: Path, tell: Callable[[Arrived], object]) -> Job[None]:
    """Merge the package at `path` into the library and `tell` what became of each article.

    Raises `NotAPackage`, `NewerPackage` and `PackageBroken` before anything is kept, and the
    library's errors; a job that is stopped has kept what it has told, and doing it again is safe.
    """
    with Package(path) as package:
        manifest = package.manifest
        steps = 2 * (len(manifest.articles) + len(manifest.media))
        done = 0
        for title in package.check():
            yield Progress(done, steps, title)
            done += 1
        files = iter(manifest.media)
        while few := list(islice(files, _FILES)):
            yield Progress(done, steps, few[0].name)
            _keep_media(library, package, few)
            done += len(few)
        with closing(ahead(_batches(library, package))) as batches:
            for batch in batches:
                yield Progress(done, steps, batch.brought[0].article.title)
                for arrived in _kept(library, batch):
                    tell(arrived)
                done += len(batch.brought)
        yield Progress(steps, steps)


def _keep_media(library: "Library", package: Package, few: Sequence[ListedMedia]) -> None:
    missing = [each for each in few if not _is_here(library, each.hash)]
    if missing:
        library.shelf.add(
            [(package.described(each), partial(package.media, each)) for each in missing]
        )


def _is_here(library: "Library", media_hash: str) -> bool:
    try:
        library.media_path(media_hash)
    except MissingMedia:
        return False
    return True


@dataclass(frozen=True, slots=True)
class _Batch:
    """Articles of one transaction, those that were not here when it was made ready to be kept."""

    brought: list[Packaged]
    new: list[Arriving]


def _batches(library: "Library", package: Package) -> Iterator[_Batch]:
    articles = (_unscheduled(package.article(each)) for each in package.manifest.articles)
    while some := list(islice(articles, _TOGETHER)):
        here = {each.id for each in library.named([each.article.id for each in some])}
        new = (each for each in some if each.article.id not in here)
        yield _Batch(some, [arriving(_newcomer(each)) for each in new])


def _unscheduled(brought: Packaged) -> Packaged:
    """Return `brought` approved where its schedule is past: a package publishes nothing by itself."""
    if brought.article.state is not State.SCHEDULED:
        return brought
    return msgspec.structs.replace(brought, article=as_arrived(brought.article, now()))


def _kept(library: "Library", batch: _Batch) -> Iterator[Arrived]:
    came = library.bring_in(batch.new)
    told = {each.said.article.id for each, is_new in zip(batch.new, came, strict=True) if is_new}
    library.handed_over.note(
        {
            each.article.id: content_hash(each.article)
            for each in batch.brought
            if each.article.id not in told
        }
    )
    for each in batch.brought:
        fate = Fate.NEW if each.article.id in told else _merged(library, each)
        yield Arrived(each.article.id, each.article.title, fate)


def _newcomer(brought: Packaged) -> Newcomer:
    past = (
        PastText(kept_at=each.kept_at, reason=each.reason, article=each.article)
        for each in brought.versions
    )
    return Newcomer(article=brought.article, past=tuple(past))


def _merged(library: "Library", brought: Packaged) -> Fate:
    """Merge an article that is here already; whoever saves it meanwhile has it decided anew."""
    article_id = brought.article.id
    while True:
        copy = library.records.copy(article_id)
        decision = decide(brought, _here(library, copy) if copy else None)
        if decision.fate is Fate.UNCHANGED or _is_known(library, decision):
            return decision.fate
        taken = _taken(article_id, decision, copy)
        settled = _settled(library, brought, taken)
        if library.records.take([settled]) == [True]:
            put_off = decision.conflict is not None and settled.conflict is None
            return Fate.KEPT if put_off else decision.fate


def _here(library: "Library", copy: LocalCopy) -> Here:
    article_id = copy.article.id
    versions = {each.number: each.content for each in reversed(library.versions(article_id))}
    return Here(
        article=copy.article,
        binned=copy.binned,
        writing=copy.has_draft,
        versions=versions,
        version=partial(library.version, article_id),
    )


def _is_known(library: "Library", decision: Decision) -> bool:
    """Tell whether the same conflict waits for its decision already."""
    conflict = decision.conflict
    if conflict is None:
        return False
    known = library.records.conflict(conflict.portal, conflict.article_id)
    return known is not None and replace(known, noted_at=conflict.noted_at) == conflict


def _settled(library: "Library", brought: Packaged, taken: Taken) -> Taken:
    """Return `taken` settling the open conflict whose other text `brought` has gone on from.

    One with a colleague stays until it is decided; what the package says is a version then.
    """
    open_one = library.records.conflict(PACKAGE, taken.article_id)
    if open_one is None or open_one.theirs is None:
        return taken
    if open_one.is_with_colleague:
        former = taken.former if taken.conflict is None else (*taken.former, brought.article)
        return replace(taken, former=former, conflict=None)
    if taken.conflict is not None:
        return taken
    if content_hash(open_one.theirs) not in history(brought):
        return taken
    return replace(taken, former=(open_one.theirs, *taken.former), settle_conflict=True)


def _taken(article_id: UUID, decision: Decision, copy: LocalCopy | None) -> Taken:
    return Taken(
        portal=PACKAGE,
        article_id=article_id,
        expected_change=copy.change if copy else 0,
        article=decision.article,
        former=decision.former,
        conflict=decision.conflict,
        reason=Reason.IMPORT,
    )

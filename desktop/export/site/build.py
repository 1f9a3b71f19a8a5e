"""The export of a site: gather what changed, plan what it touches, make it, bring it to the target.

Articles stream through in constant memory; of all of them only the cards are held.
"""

from collections.abc import Collection, Container, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.article.model import now as present
from desktop.article.site import SiteProfile
from desktop.article.states import State as PublishingState
from desktop.export.seldom_collected import seldom_collected
from desktop.export.site.affected import affected, surroundings_differ
from desktop.export.site.card import Standing, seconds
from desktop.export.site.catalogue import Catalogue
from desktop.export.site.edition import Edition
from desktop.export.site.empty import Empty, why_empty
from desktop.export.site.gathering import Gathered, gather, redirects
from desktop.export.site.making import Making
from desktop.export.site.plan import Plan, Shown, everything
from desktop.export.site.press import Press
from desktop.export.site.search_index import segment_count
from desktop.export.site.state import (
    State,
    digest_of,
    home_of,
    identity,
    pictures_of,
    read_state,
    write_state,
)
from desktop.export.site.stock import Stock
from desktop.export.site_theme import site_theme
from desktop.export.targets import (
    Failure,
    Manifest,
    SiteFile,
    Target,
    Uploaded,
    journal_for,
    open_target,
    read_manifest,
    upload,
)
from desktop.export.targets.lanes import WORTH_IT, has_room
from desktop.export.targets.manifest import MANIFEST
from desktop.export.targets.target import Writing
from desktop.progress import Job

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.library import Library
    from desktop.library.errors import SecretMark
    from desktop.settings.secrets import Secrets

_NOTED = 1000
"""Addresses that are remembered in one step."""


@dataclass(frozen=True, slots=True)
class SiteExported:
    """How many files of the site were written, stayed as they were, or were deleted.

    `failed` could not be put or deleted; the next export tries them again. `merged` says that
    somebody else published meanwhile, so that the next export has to look at everything.
    `empty` says why the site lists no article, if it does not. `held` are articles that the site does not show:
    they bear the mark of a state secret.
    """

    written: int
    unchanged: int
    deleted: int
    failed: tuple[Failure, ...] = ()
    merged: bool = False
    empty: Empty | None = None
    held: "tuple[SecretMark, ...]" = ()


def export_site(
    library: "Library",
    profile: SiteProfile,
    to: str,
    secrets: "Secrets",
    *,
    whole: bool = False,
    adopt: bool = False,
    allowed: Container[UUID] = frozenset(),
) -> Job[SiteExported]:
    """Bring the site of `profile` at the address `to` up to the library.

    Only what shows something that changed since the last export there is made; `whole` makes
    everything anew, and what is the same is not sent in either case. What was scheduled for a
    moment that has come is published first. `adopt` takes over a place where another site was
    published. `allowed` are the articles that may be shown though they bear the mark of a state
    secret; one stays until it is read anew without. Raises the errors of `desktop.export.targets`
    and those of the library; what was confirmed until then is remembered.
    """
    home = home_of(library.folder, profile)
    with seldom_collected(), open_target(to, secrets) as target:
        manifest = read_manifest(target, identity(home, profile), adopt=adopt)
        library.publish_due()
        export = _Export(library, profile, home, to, manifest)
        return (yield from export.run(target, whole=whole, allowed=allowed))


class _Export:
    """One export of a site to one target, whose list is `manifest`."""

    def __init__(
        self, library: "Library", profile: SiteProfile, home: "Path", to: str, manifest: Manifest
    ) -> None:
        self._library, self._profile, self._manifest = library, profile, manifest
        self._journal = journal_for(home, to)
        self._left = self._journal.left()
        self._place = home / f"{sha256(to.encode()).hexdigest()[:16]}.state"
        self._pictures = pictures_of(library.folder)
        self._theme = site_theme(profile.theme)
        self._digest = digest_of(profile, self._theme)

    def run(self, target: Target, *, whole: bool, allowed: Container[UUID]) -> Job[SiteExported]:
        """Export, and keep in mind what is shown now unless something failed."""
        now = seconds(present())
        past = None if whole else self._past(now)
        if past is None:
            self._start_ahead(target)
        found = yield from gather(self._library, past, self._profile.id, now, allowed)
        if past and surroundings_differ(past.catalogue, found.catalogue, self._profile):
            past = None
        shown = found.shown
        plan = self._plan(past, found, shown)
        marks = _fitting(past.marks if past else [], found.catalogue)
        if past is None or not plan.is_empty:
            exported = yield from self._publish(target, self._making(shown, plan, marks), past)
        else:
            exported = SiteExported(0, len(self._manifest.files), 0)
        if past is None or found.change != past.change or found.changes:
            self._note_paths(found, past)
            if not (exported.failed or exported.merged):
                self._keep(found, self._stamp(target, exported), marks)
        empty = why_empty(found.catalogue, held=bool(found.held))
        return replace(exported, empty=empty, held=tuple(found.held.values()))

    def _start_ahead(self, target: Target) -> None:
        """Let the process that writes a large site come up while the library is read."""
        if not isinstance(target, Writing) or not has_room():
            return
        if self._library.entries(state=PublishingState.PUBLISHED, limit=1, offset=WORTH_IT - 1):
            target.start_ahead(Press)

    def _past(self, now: int) -> State | None:
        """Return what is shown, None when that is not known for sure."""
        past = read_state(self._place, self._digest, self._manifest.stamp)
        was_cut = bool(self._left)
        was_later = past is not None and past.catalogue.now > now  # the clock was set back
        return None if was_cut or was_later else past

    def _plan(self, past: State | None, found: Gathered, shown: Shown) -> Plan:
        if past is None:
            return everything(shown)
        before = Shown(past.catalogue, redirects(past.catalogue, past.moved))
        return affected(before, shown, found.changes, self._profile)

    def _making(self, shown: Shown, plan: Plan, marks: list[str]) -> Making:
        edition = Edition(
            profile=self._profile,
            theme=self._theme,
            catalogue=shown.catalogue,
            compiled=_compiled(),
            stock=Stock(self._library, self._pictures, self._manifest.files),
        )
        return Making(library=self._library, edition=edition, shown=shown, plan=plan, marks=marks)

    def _publish(self, target: Target, making: Making, past: State | None) -> Job[SiteExported]:
        before = past.catalogue if past else None
        stream = _Stream(making, before, self._manifest, self._left)
        uploaded: Uploaded = yield from upload(
            stream.files(),
            stream.gone,
            target,
            self._manifest,
            self._journal,
            total=stream.total,
            whole=False,  # what goes is told by `gone`: files that are known are not brought
        )
        changed = uploaded.written + uploaded.deleted + len(uploaded.failed)
        unchanged = len(self._manifest.files) + stream.fresh - changed
        return SiteExported(
            uploaded.written, unchanged, uploaded.deleted, uploaded.failed, uploaded.merged
        )

    def _stamp(self, target: Target, exported: SiteExported) -> str:
        if not (exported.written or exported.deleted or self._manifest.adopted):
            return self._manifest.stamp
        return sha256(target.read(MANIFEST) or b"").hexdigest()

    def _keep(self, found: Gathered, stamp: str, marks: list[str]) -> None:
        state = State(
            digest=self._digest,
            stamp=stamp,
            change=found.change,
            catalogue=found.catalogue,
            moved=found.moved,
            marks=marks,
            held=list(found.held),
        )
        write_state(self._place, state)

    def _note_paths(self, found: Gathered, past: State | None) -> None:
        catalogue = found.catalogue
        cards = map(catalogue.find, found.changes) if past else catalogue.cards.values()
        paths: dict[str, UUID] = {}
        for card in cards:
            if card and catalogue.standing(card) is not Standing.WAITING:
                paths[card.path] = UUID(card.id)
            if len(paths) == _NOTED:
                self._library.note_published_paths(self._profile.id, paths)
                paths.clear()
        if paths:
            self._library.note_published_paths(self._profile.id, paths)


@dataclass
class _Stream:
    """The files on their way: `gone` is what the target has to lose once all of them are there.

    `before` is the catalogue that was shown, None when the whole site is made. `left` are paths
    that an export which was cut may have written.
    """

    making: Making
    before: Catalogue | None
    manifest: Manifest
    left: frozenset[str]
    gone: set[str] = field(init=False)
    fresh: int = 0

    def __post_init__(self) -> None:
        known = self.left.union(self.manifest.files)
        self.gone = set(self.making.plan.gone if self.before else known)

    @property
    def total(self) -> int:
        """About how many files there will be."""
        plan = self.making.plan
        return len(plan.articles) + len(plan.pages) + len(self._wanted())

    def files(self) -> Iterator[SiteFile]:
        """Yield the files; afterwards `gone` is complete."""
        for file in self.making.files(self._wanted(), whole=self.before is None):
            self.gone.discard(file.path)
            self.fresh += file.path not in self.manifest.files
            yield file
        stock = self.making.edition.stock
        if self.before is None:
            self.gone.difference_update(stock.places(self._wanted()))
        else:
            used = {*self.making.edition.catalogue.uses, *self._fixed()}
            left = self.before.uses.keys() - used
            self.gone.update(stock.places(left))
            self.gone.difference_update(stock.places(_of_same_content(left, used)))

    def _wanted(self) -> list[str]:
        uses = self.making.edition.catalogue.uses
        if self.before is None:
            return [*self._fixed(), *sorted(uses)]
        return sorted(uses.keys() - self.before.uses.keys())

    def _fixed(self) -> list[str]:
        profile = self.making.edition.profile
        site_map = profile.map.media if profile.map and self._is_picture(profile.map.media) else ""
        return list(filter(None, (profile.logo, profile.banner, site_map)))

    def _is_picture(self, media: str) -> bool:
        return self.making.edition.stock.picture(media) is not None


def _of_same_content(left: Collection[str], used: Collection[str]) -> list[str]:
    """Return which of `used` may stand where one of `left` did: two names can make one path."""
    contents = {each.partition("/")[0] for each in left}
    return [each for each in used if each.partition("/")[0] in contents] if contents else []


def _fitting(marks: list[str], catalogue: Catalogue) -> list[str]:
    """Return `marks` for as many segments as there are now."""
    count = segment_count(len(catalogue.listed("")))
    return [*marks[:count], *[""] * (count - len(marks))]


def _compiled() -> "Path | None":
    """Return where compiled templates are kept, if the disk lets them be kept.

    That is a folder of the user's own: they are code that will run, and a library may come from
    somebody else, on a stick.
    """
    import platformdirs

    folder = platformdirs.user_cache_path("BanTin", appauthor=False) / "templates"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    return folder

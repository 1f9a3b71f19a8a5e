"""Bodies to one portal's HTML: as it stands there, but for what was changed here."""

from dataclasses import dataclass, replace
from functools import cached_property
from uuid import UUID

from desktop.article.body import blocks, normalise
from desktop.article.model import Article, Attachment
from desktop.article.post import Base
from desktop.sync.conversion.addresses import KnownThere
from desktop.sync.conversion.assembling import apart, assembled, spread
from desktop.sync.conversion.attached import Parted, closing, parted, to_list
from desktop.sync.conversion.fresh import Fresh
from desktop.sync.conversion.gutenberg.parts import is_in_blocks
from desktop.sync.conversion.links import Ours, linked
from desktop.sync.conversion.reading import Reading, counts_lines
from desktop.sync.conversion.segments import segmented
from desktop.sync.conversion.skins import skinned
from desktop.sync.conversion.units import Unit, Units, units_of


@dataclass(frozen=True)
class Bodies:
    """Writes an article's body and attachments; `base` is what stands there, if anything does.

    `wordpress`: the portal's bodies are WordPress's, in blocks or not.
    """

    article: Article
    base: Base | None
    ours: Ours
    wordpress: bool

    def write(self) -> str:
        """Return the body as the portal's HTML."""
        if self.base is None or not self._stands:
            return self._anew()
        if self._agreed == self._whole and not self._found:
            return self._stands
        pieces = assembled(self._units, self._whole, self._write, self._is_stale)
        shapes = (pieces, spread(pieces))
        return next(("".join(shape) for shape in shapes if self._fit(shape)), None) or self._anew()

    @cached_property
    def _stands(self) -> str:
        return self.base.post.body if self.base and self.base.post.body.strip() else ""

    @cached_property
    def body(self) -> str:
        """The article's own body; a library takes any text for one."""
        return normalise(self.article.body).body

    @cached_property
    def _whole(self) -> tuple[str, ...]:
        """What the post is to say: the body and the list of attachments."""
        if not self.article.attachments:
            return tuple(blocks(self.body))
        files = [each for each in self._to_list if each.media in self.ours.media]
        return self._standing.placed(blocks(self.body), closing(files, self.article.language))

    @cached_property
    def left_out(self) -> tuple[str, ...]:
        """The SHA-256 of the attachments that the post is to list and that are not there."""
        missing = {each.media for each in self._to_list} - self.ours.media.keys()
        return tuple(sorted(missing))

    @cached_property
    def _to_list(self) -> tuple[Attachment, ...]:
        return to_list(self.article, self.base, self._standing)

    @cached_property
    def _agreed(self) -> tuple[str, ...]:
        """The blocks that both sides agreed on last, the list that stands there among them."""
        return self._standing.placed(blocks(self._agreed_body), self._standing.closing)

    @cached_property
    def _agreed_body(self) -> str:
        return normalise(self.base.article.body).body if self.base else ""

    @cached_property
    def _standing(self) -> Parted:
        """What stands there, parted where its list of attachments is known for ours."""
        agreed = self.base.article.attachments if self.base else ()
        if not self._stands or not (self.article.attachments or agreed):
            return Parted(())
        stands = self._reading.blocks(self._stands)
        found = parted(stands, (*agreed, *self.article.attachments))
        return found if found.is_before(blocks(self._agreed_body)) else Parted(stands)

    @cached_property
    def _found(self) -> frozenset[UUID]:
        """The articles that were without an address when the post was written, and have one."""
        loose = self.base.loose if self.base else ()
        return frozenset(each for each in loose if self.ours.permalink_of(each))

    @cached_property
    def _reading(self) -> Reading:
        files = {each.url: each.hash for each in self.ours.media.values()}
        said = (self.body, self._agreed_body)
        articles = {self.ours.permalink_of(each): each for html in said for each in linked(html)}
        articles.pop(None, None)
        known = KnownThere(files.get, articles.get, lambda _: False)
        lines = bool(self._stands) and counts_lines(self._stands, wordpress=self.wordpress)
        return Reading(known, lines)

    @cached_property
    def _fresh(self) -> Fresh:
        in_blocks = self.wordpress and (not self._stands or is_in_blocks(self._stands))
        return Fresh(self.ours, self._reading, in_blocks, self.wordpress)

    @cached_property
    def _units(self) -> Units:
        return units_of(segmented(self._stands, self._reading), self._agreed)

    def _anew(self) -> str:
        pieces = self._written(self._fresh)
        if not self._fit(pieces):
            pieces = self._written(replace(self._fresh, careful=True))
        return "".join(pieces)

    def _written(self, fresh: Fresh) -> list[str]:
        return apart(filter(None, map(fresh.write, self._whole)))

    def _write(self, block: str, unit: Unit | None) -> str:
        if unit is not None:
            meant = self._fresh.meant(block)
            for html in skinned(unit.source, block, self.ours.addressed):
                if self._reading.blocks(html) == meant:
                    return html
        return self._moved.get(block) or self._fresh.write(block)

    @cached_property
    def _moved(self) -> dict[str, str]:
        """The HTML of single blocks: one that moved stays as it stood."""
        units = (unit for unit in self._units.units if not self._is_stale(unit))
        return {unit.here[0]: unit.source for unit in units if len(unit.here) == 1}

    def _is_stale(self, unit: Unit) -> bool:
        return any(not self._found.isdisjoint(linked(block)) for block in unit.here)

    def _fit(self, pieces: list[str]) -> bool:
        """Tell whether `pieces` side by side read as each of them does by itself."""
        known = {unit.source: unit.there for unit in self._units.units}
        each = (
            known.get(piece) or self._reading.blocks(piece) for piece in pieces if piece.strip()
        )
        html = "".join(pieces)
        again = replace(self._reading, lines=counts_lines(html, wordpress=self.wordpress))
        return tuple(block for said in each for block in said) == again.blocks(html)

"""What is done to media, and to the articles that show them: each act with the way back."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.article.media_words import Exchange, MediumWords, described, exchanged
from desktop.article.model import Article
from desktop.errors import ExpectedError
from desktop.language import tr, trn
from desktop.library.everywhere import Change, Changed, change_back, change_everywhere
from desktop.library.shelved import Shelved
from desktop.progress import Progress
from desktop.ui.messages import Message
from desktop.ui.undoing import Act, Undoing, at_once
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.library import Library

Save = Callable[[Callable[[], None]], None]
"""Saves the open article, then goes on."""


class MediaActs:
    """Changes media in the background; `changed` is told when a list is another.

    `followed` is called with each article that was changed, for it may be the open one.
    """

    def __init__(
        self,
        library: "Library",
        place: Workplace,
        undoing: Undoing,
        *,
        save: Save,
        changed: Callable[[], None],
        followed: Callable[[UUID], None],
        progressed: Callable[[Progress | None], None],
    ) -> None:
        self._library, self._place, self._undoing = library, place, undoing
        self._save, self._changed, self._followed = save, changed, followed
        self._progressed = progressed
        self._going = False
        self._former: dict[str, set[MediumWords]] = {}

    def note_words(self, medium: Shelved) -> None:
        """Remember what was said of `medium`: articles that say the same took it from there."""
        words = MediumWords(medium.alt, medium.credit)
        self._former.setdefault(medium.media.hash, set()).add(words)

    def put_away(self, media: list[Shelved]) -> None:
        """Put media into the bin; what something needs stays, and is told."""
        hashes = [each.media.hash for each in media]

        def told(away: list[str]) -> None:
            self._changed()
            left = len(hashes) - len(away)
            if away:
                self._undoing.done(
                    Act(
                        text=_put_away(media, away, left),
                        take_back=at_once(lambda: self._library.shelf.bring_back(away)),
                        then=self._changed,
                    )
                )
            elif left:
                self._place.teller.tell(Message(text=_needed(left), topic="media-needed"))

        if hashes:
            self._place.run(lambda: self._library.shelf.put_away(hashes), told)

    def restore(self, media: list[Shelved]) -> None:
        """Take media out of the bin."""
        hashes = [each.media.hash for each in media]
        text = trn(
            "“{name}” is back in the library.",
            "{count} files are back in the library.",
            len(media),
            name=media[0].media.name if media else "",
        )

        def restored(_none: None) -> None:
            self._changed()
            self._undoing.done(
                Act(
                    text=text,
                    take_back=at_once(lambda: self._library.shelf.put_away(hashes)),
                    then=self._changed,
                )
            )

        if hashes:
            self._place.run(lambda: self._library.shelf.bring_back(hashes), restored)

    def write(self, medium: Shelved) -> None:
        """Write what is said of `medium` into the articles that show it."""
        media, words = medium.media.hash, MediumWords(medium.alt, medium.credit)
        former = frozenset(self._former.get(media, set()))
        self.note_words(medium)
        self._everywhere([media], lambda article: described(article, media, words, former))

    def use(self, medium: Shelved, others: list[Shelved]) -> None:
        """Put `medium` in the place of `others`, wherever they are shown."""
        media = medium.media
        exchanges = [
            Exchange(each.media.hash, media.hash, media.width, media.height) for each in others
        ]
        self.exchange(exchanges)

    def exchange(self, exchanges: list[Exchange]) -> None:
        """Put media in the place of others, wherever they are shown."""

        def change(article: Article) -> Article:
            for each in exchanges:
                article = exchanged(article, each)
            return article

        self._everywhere([each.former for each in exchanges], change)

    def stop(self) -> None:
        """Change no further article."""
        self._going = False

    def _everywhere(self, media: list[str], change: Change) -> None:
        if not self._going:
            self._going = True
            self._save(lambda: self._drive(media, change))

    def _drive(self, media: list[str], change: Change) -> None:
        def progressed(step: Progress) -> bool:
            self._progressed(step)
            return self._going

        def refused(error: ExpectedError) -> None:
            self._ended()
            self._place.tell_error(error)

        job = change_everywhere(self._library, media, change)
        self._place.background.drive(job, progressed, self._tell_changed, refused)

    def _ended(self) -> None:
        self._going = False
        self._progressed(None)
        self._changed()

    def _tell_changed(self, changed: Changed) -> None:
        self._ended()
        for article, _ in changed.articles:
            self._followed(article)
        text = _changed(changed)
        if not changed.articles:
            self._place.teller.tell(Message(text=text, topic="media-written"))
            return

        def back() -> None:
            self._changed()
            for article, _ in changed.articles:
                self._followed(article)

        self._undoing.done(
            Act(text=text, take_back=lambda: change_back(self._library, changed), then=back)
        )


def _put_away(media: list[Shelved], away: list[str], left: int) -> str:
    name = next(each.media.name for each in media if each.media.hash in away)
    text = trn(
        "“{name}” is in the bin, for thirty days.",
        "{count} files are in the bin, for thirty days.",
        len(away),
        name=name,
    )
    return f"{text} {_needed(left)}" if left else text


def _needed(left: int) -> str:
    return trn(
        "One file stays: an article, a version of one, or the site needs it.",
        "{count} files stay: an article, a version of one, or the site needs them.",
        left,
    )


def _changed(changed: Changed) -> str:
    count = len(changed.articles)
    said = [trn("One article was changed.", "{count} articles were changed.", count)]
    if not count:
        said = [tr("No article was changed.")]
    if changed.own:
        said.append(
            trn(
                "One says it in its own words, which stay.",
                "{count} say it in their own words, which stay.",
                changed.own,
            )
        )
    if changed.busy:
        said.append(
            trn(
                "One is being written on and stays as it is.",
                "{count} are being written on and stay as they are.",
                changed.busy,
            )
        )
    return " ".join(said)

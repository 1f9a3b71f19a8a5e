"""The presenter of proofing: shows what was found, mends it, and ignores what is meant so."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from desktop.article.model import Article
from desktop.editor.findings import FindingsBridge, MarkAsked, Mend
from desktop.language import tr, trn
from desktop.proofing import Finding, Ignored, Part, Severity
from desktop.ui.messages import Message, Offer
from desktop.ui.outgoing import Going
from desktop.ui.proofing.checking import Checking, Result
from desktop.ui.proofing.found import Found, Kind, kinds
from desktop.ui.proofing.ignoring import Ignoring, Reach
from desktop.ui.workplace import Workplace

_MENDED, _STOPPED = "mended", "stopped"


class ProofingView(Protocol):
    """Where findings are shown besides the text."""

    def show_kinds(self, found: Sequence[Kind]) -> None:
        """List what was found."""
        ...

    def show_count(self, count: int) -> None:
        """Show how much was found."""
        ...

    def show_card(self, found: Found, asked: MarkAsked) -> None:
        """Show one finding beside its words."""
        ...

    def keep_card(self, ids: frozenset[int]) -> None:
        """Take the finding beside its words away, unless it is one of `ids`."""
        ...

    def show_text(self) -> None:
        """Bring the text into sight, where something lies over it."""
        ...

    def show_words(self, part: Part, start: int, end: int) -> None:
        """Put the keyboard to the words of the title or the sapo."""
        ...

    def open_panel(self) -> None:
        """Bring the list into sight."""
        ...


class Proofing:
    """Presents the findings of the open article.

    `article` returns it, `edit` takes it with another title or sapo.
    """

    def __init__(
        self,
        view: ProofingView,
        page: FindingsBridge,
        place: Workplace,
        ignoring: Ignoring,
        *,
        article: Callable[[], Article],
        edit: Callable[[Article], None],
    ) -> None:
        self._view, self._page, self._place, self._ignoring = view, page, place, ignoring
        self._article, self._edit = article, edit
        self._found: dict[int, Found] = {}
        self._asked: dict[int, int] = {}
        self.check: Callable[[], None] = _nothing
        """Has the article checked; given by who makes the thread."""
        page.mark_asked.connect(self._show_asked)
        page.mends_done.connect(self._mended)

    def begin(self, checking: Checking) -> None:
        """Check with `checking` from now on."""
        self.check = checking.check

    def show(self, result: Result) -> None:
        """Show what was found, unless it is about an article that was left."""
        if result.article.id != self._article().id:
            return
        self._found = {each.id: each for each in result.found}
        marked = self._ignoring.settings.mark_while_writing
        self._page.show(result.checked, result.marks if marked else {})
        self._view.show_kinds(kinds(result.found))
        self._view.show_count(len(result.found))
        self._view.keep_card(frozenset(self._found))

    def go_to(self, number: int) -> None:
        """Put the keyboard to the words that were found."""
        found = self._found.get(number)
        place = found.finding.place if found else None
        if place is None:
            return
        if place.part is Part.BODY:
            self._view.show_text()
            self._page.words_wanted.emit(number)
        else:
            self._view.show_words(place.part, place.start, place.end)

    def mend(self, numbers: Sequence[int]) -> None:
        """Mend these findings as each is mended: one step in the text."""
        found = [self._found[number] for number in numbers if number in self._found]
        found = [each for each in found if each.finding.replaceable]
        self._mend_fields([each.finding for each in found if not each.in_body])
        mends = [_mend(each) for each in found if each.in_body]
        if mends:
            self._asked[self._page.mend(mends)] = len(mends)

    def ignore(self, number: int, reach: Reach) -> None:
        """Ignore a finding."""
        found = self._found.get(number)
        if found:
            self._ignoring.ignore(self._article().id, found.finding, reach)

    def guard(self, act: Going) -> None:
        """Do `act`; when the article as it stands now must not be published, ask before."""
        from desktop.proofing.secrets import marks_borne  # when something goes out

        article = self._article()
        borne = tuple(marks_borne(article))
        if not borne:
            act(frozenset())
            return

        def ask(ignored: Ignored) -> None:
            stops = [each for each in borne if not ignored.hides(each)]
            if stops:
                self._ask(stops, lambda: act(frozenset({article.id})))
            else:
                act(frozenset())

        self._place.run(lambda: self._ignoring.in_article(article.id), ask)

    def _ask(self, stops: Sequence[Finding], act: Callable[[], None]) -> None:
        words = ", ".join(dict.fromkeys(f"“{each.excerpt}”" for each in stops))
        text = tr(
            "The article bears {words}, the mark of a state secret. Such a text must not be "
            "published or sent to a portal. Is it really meant to go out?",
            words=words,
        )
        offers = (
            Offer(tr("Look at it"), self._look_at_stop, primary=True),
            Offer(tr("Send it all the same"), act),
        )
        self._place.teller.tell(Message(text=text, topic=_STOPPED, grave=True, offers=offers))

    def _look_at_stop(self) -> None:
        """Go to the first mark; the list is what is left where no check has found it yet."""
        stop = next((each for each in self._found.values() if _stops(each.finding)), None)
        if stop:
            self.go_to(stop.id)
        else:
            self._view.open_panel()

    def _show_asked(self, asked: MarkAsked) -> None:
        found = self._found.get(asked.id)
        if found:
            self._view.show_card(found, asked)

    def _mended(self, asking: int, done: int) -> None:
        wanted = self._asked.pop(asking, done)
        if done < wanted:
            self.check()
        if wanted > 1 or done < wanted:
            self._place.teller.tell(Message(text=_told(done, wanted), topic=_MENDED))

    def _mend_fields(self, findings: Sequence[Finding]) -> None:
        before = self._article()
        after = replace(
            before,
            title=_mended(before.title, findings, Part.TITLE),
            sapo=_mended(before.sapo, findings, Part.SAPO),
        )
        if after == before:
            if findings:
                self.check()
            return
        self._edit(after)
        self.check()
        text = tr("Title and sapo are mended.")
        offers = (Offer(tr("Undo"), lambda: self._take_back(before, after)),)
        self._place.teller.tell(Message(text=text, topic=_MENDED, offers=offers))

    def _take_back(self, before: Article, after: Article) -> None:
        """Write title and sapo as they were, where nobody wrote in them since."""
        now = self._article()
        if now.id != before.id:
            return
        title = before.title if now.title == after.title else now.title
        sapo = before.sapo if now.sapo == after.sapo else now.sapo
        self._edit(replace(now, title=title, sapo=sapo))
        self.check()


def _stops(finding: Finding) -> bool:
    return finding.severity is Severity.STOP


def _mend(found: Found) -> Mend:
    return Mend(id=found.id, text=found.finding.suggestion, remedy=found.finding.remedy)


def _told(done: int, wanted: int) -> str:
    if done == wanted:
        return trn("One place is mended. Ctrl+Z takes it back.",
                   "{count} places are mended. Ctrl+Z takes them back.", done)  # fmt: skip
    if not done:
        return tr("Nothing was mended: other words stand there now.")
    return tr(
        "{done} of {wanted} places are mended; elsewhere other words stand now.",
        done=done,
        wanted=wanted,
    )


def _mended(text: str, findings: Sequence[Finding], part: Part) -> str:
    """Return `text` with the suggestions of `part` where the found words still stand."""
    places = [(f.place, f) for f in findings if f.place is not None and f.place.part is part]
    begun = len(text)
    for place, finding in sorted(places, key=lambda each: -each[0].start):
        if text[place.start : place.end] == finding.excerpt and place.end <= begun:
            text = text[: place.start] + finding.suggestion + text[place.end :]
            begun = place.start
    return text


def _nothing() -> None:
    """Until there is a thread to check on."""

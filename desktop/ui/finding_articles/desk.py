"""What helps to find articles, wired to the window: proposals and kept searches."""

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.article.model import now
from desktop.library import SavedSearch, Wanted
from desktop.library.query import Facet
from desktop.ui.background import Background
from desktop.ui.finding_articles.completing import Vocabulary, facets_of_labels
from desktop.ui.finding_articles.keeping import KeptSearches, described
from desktop.ui.listing import Listing
from desktop.ui.undoing import Undoing
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace
from desktop.vietnamese.dates import in_hanoi

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.ui.finding_articles.searches_panel import SearchesPanel


class ArticleFindingDesk:
    """Answers the search field, and shows the panel of kept searches."""

    def __init__(
        self,
        library: "Library",
        window: Window,
        place: Workplace,
        undoing: Undoing,
        listing: Listing,
        *,
        apart: Background,
    ) -> None:
        self._library, self._window, self._place = library, window, place
        self._listing, self._apart = listing, apart
        self._known = -1
        """The library's last change when what it holds was last looked up."""
        panel = window.library
        panel.search.vocabulary_wanted.connect(self._look_up)
        panel.searches.chosen.connect(self._look_for)
        panel.searches.panel_requested.connect(self._show_searches_panel)
        self._kept = KeptSearches(library.searches, place, undoing, show=self._show_searches)
        self._kept.load()

    @cached_property
    def _searches_panel(self) -> "SearchesPanel":
        from desktop.ui.finding_articles.searches_panel import SearchesPanel

        panel, kept = SearchesPanel(), self._kept
        panel.keep_requested.connect(lambda name: kept.keep(name, self._listing.wanted))
        panel.chosen.connect(lambda number: self._look_for(kept.wanted(number)))
        panel.renamed.connect(kept.rename)
        panel.moved.connect(kept.move)
        panel.removed.connect(kept.remove)
        self._window.hold_panel(panel)
        return panel

    def _show_searches_panel(self) -> None:
        panel, wanted = self._searches_panel, self._listing.wanted
        self._kept.load()
        panel.show_present(described(wanted), wanted.words)
        self._window.show_panel(panel)

    def _show_searches(self, searches: list[SavedSearch], current: int) -> None:
        self._window.library.searches.show_searches(searches)
        if "_searches_panel" in vars(self):
            self._searches_panel.show_searches(searches, current)

    def _look_for(self, wanted: Wanted) -> None:
        self._window.show_library()
        self._window.library.show_wanted(wanted)
        self._listing.want(wanted)

    def _look_up(self) -> None:
        library, known = self._library, self._known

        def look_up() -> tuple[int, Vocabulary] | None:
            change = library.change()
            if change == known:
                return None
            labels = {
                facet: library.labels.used(kind) for kind, facet in facets_of_labels().items()
            }
            labels[Facet.PERSON] = library.labels.people()
            return change, Vocabulary(in_hanoi(now()).date(), labels)

        self._apart.run(look_up, self._take_vocabulary, self._place.tell_error)

    def _take_vocabulary(self, found: tuple[int, Vocabulary] | None) -> None:
        if found is not None:
            self._known, vocabulary = found
            self._window.library.search.show_vocabulary(vocabulary)

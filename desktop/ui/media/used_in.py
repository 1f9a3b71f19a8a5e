"""The articles that show a medium; a click or Enter opens one."""

from desktop.ui.site.statistics.parts import ArticleList


class UsedIn(ArticleList):
    """Opens an article by one click, as the library's list does."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._list.itemClicked.connect(self._list.itemActivated)

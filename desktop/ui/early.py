"""What is typed while the library is still being opened."""

from typing import TYPE_CHECKING

from desktop.article.model import Article

if TYPE_CHECKING:
    from desktop.ui.window import Window
    from desktop.ui.writing import Writing


class EarlyTyping:
    """Holds the article that the window shows at first, until somebody can keep it."""

    def __init__(self) -> None:
        self.blank = self.article = Article()

    def take(self, article: Article) -> None:
        """Take the article as it now is."""
        self.article = article

    def hand_over(self, window: "Window", writing: "Writing") -> None:
        """Let `writing` keep what `window` was typed into so far, and all that follows."""
        window.article_edited.disconnect(self.take)
        window.library.show_current(self.article.id)
        writing.edit(self.article)
        if window.editor.body():
            writing.edit_body(window.editor.body())

"""What the library is opened with."""

from pathlib import Path

from desktop.article.model import Article
from desktop.library import Library
from desktop.ui.opening import open_library


def test_the_draft_of_a_deleted_article_is_not_offered(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        kept, deleted = (library.save(Article(title=each)).article for each in ("Còn", "Xóa"))
        for article in (kept, deleted):
            library.keep_draft(article, base=1)
        library.delete(deleted.id)
    opened = open_library(tmp_path, None, "")
    opened.library.close()
    assert [draft.article.id for draft in opened.drafts] == [kept.id]


def test_text_that_was_never_saved_is_offered(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        draft = library.keep_draft(Article(body="<p>Dở dang</p>"), base=0)
    opened = open_library(tmp_path, None, "")
    opened.library.close()
    assert opened.drafts == [draft]

"""What a writer ignores of an article's findings is remembered with the article."""

from desktop.article.model import Article

HERE = ("repeated-word", "là là", "Đây là là một")
EVERYWHERE = ("repeated-word", "là là", "")


def test_nothing_is_ignored_at_first(library):
    assert library.ignored_findings(Article().id) == frozenset()


def test_an_article_that_was_never_saved_can_have_findings_ignored(library):
    article = Article()
    library.ignore_finding(article.id, *HERE)
    library.ignore_finding(article.id, *EVERYWHERE)
    assert library.ignored_findings(article.id) == {HERE, EVERYWHERE}
    assert library.ignored_findings(Article().id) == frozenset()


def test_ignoring_twice_is_ignoring_once(library):
    article = Article()
    for _ in range(2):
        library.ignore_finding(article.id, *HERE)
    assert library.ignored_findings(article.id) == {HERE}


def test_what_is_heeded_again_is_no_longer_ignored(library):
    article = Article()
    library.ignore_finding(article.id, *HERE)
    library.ignore_finding(article.id, *EVERYWHERE)
    library.heed_finding(article.id, *HERE)
    assert library.ignored_findings(article.id) == {EVERYWHERE}

"""Related articles are those that share most, and are suggested once."""

from dataclasses import replace

from desktop.article.model import Article


def saved(library, title: str, **fields) -> Article:
    return library.save(Article(title=title, **fields)).article


def suggested(library, article: Article) -> list[str]:
    return [each.entry.title for each in library.related(article)]


def test_a_shared_topic_counts_more_than_a_tag_and_a_tag_more_than_the_category(library):
    of_category = saved(library, "Một", categories=("Tin tức",))
    of_tag = saved(library, "Hai", tags=("bão",))
    of_topic = saved(library, "Ba", topic="Biển đảo")
    saved(library, "Bốn", categories=("Kinh tế",), tags=("lũ",))
    article = Article(title="Năm", topic="Biển đảo", tags=("bão",), categories=("Tin tức",))
    found = library.related(article)
    assert [each.entry.id for each in found] == [of_topic.id, of_tag.id, of_category.id]
    assert [each.shared for each in found] == [("Biển đảo",), ("bão",), ()]


def test_two_syllables_of_the_title_relate_whatever_their_accents(library):
    saved(library, "Tuyen truyen bien dao o Truong Sa")
    saved(library, "Đảo chiều giá biển số")
    assert suggested(library, Article(title="Lễ hội biển đảo")) == [
        "Tuyen truyen bien dao o Truong Sa"
    ]


def test_neither_itself_nor_what_is_chosen_nor_what_is_in_the_bin_is_suggested(library):
    chosen, binned, left = (saved(library, each, tags=("bão",)) for each in ("A", "B", "C"))
    library.delete(binned.id)
    article = saved(library, "D", tags=("bão",), related=(chosen.id,))
    assert suggested(library, article) == [left.title]
    assert suggested(library, replace(article, tags=())) == []


def test_a_title_of_signs_asks_for_nothing(library):
    saved(library, '"AND" (NEAR')
    assert suggested(library, Article(title='" OR * (')) == []

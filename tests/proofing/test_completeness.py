from desktop.article.model import Article, Picture
from desktop.proofing import check

WHOLE = {"title": "Lễ hội", "sapo": "Ba ngày hội."}
FIGURE = '<figure><img src="media:{}"{}><figcaption>Rước kiệu</figcaption></figure>'


def rules(**fields):
    return [finding.rule for finding in check(Article(**{**WHOLE, **fields}))]


def test_an_article_with_title_and_sapo_is_complete():
    assert rules(body="<p>Chào.</p>") == []


def test_a_missing_title_and_sapo_are_found():
    assert rules(title="", sapo="") == ["title-missing", "sapo-missing"]


def test_a_picture_without_text_is_found_and_told_by_its_caption():
    (finding,) = check(Article(**WHOLE, body=FIGURE.format("a" * 64, "")))
    assert (finding.rule, finding.excerpt) == ("picture-alt-missing", "Rước kiệu")


def test_a_decorative_picture_needs_no_text():
    assert rules(body=FIGURE.format("a" * 64, ' alt="" role="presentation"')) == []


def test_a_cover_without_text_is_found():
    assert rules(cover=Picture(media="a" * 64)) == ["picture-alt-missing"]
    assert rules(cover=Picture(media="a" * 64, alt="Cổng trời")) == []

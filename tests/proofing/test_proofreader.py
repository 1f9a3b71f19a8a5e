"""The proofreader says the same whether it starts anew or goes on."""

from dataclasses import replace

from desktop.article.model import Article
from desktop.proofing import Finding, Ignored, Part, Place, Proofreader, Severity, check, rule_title
from desktop.proofing.remedies import HeadingLevel

ARTICLE = Article(title="Hội", sapo="Ba ngày.", body="<h2>Một</h2>\n<h4>Hai</h4>\n<p>Ba</p>")


def places(findings):
    return [(f.rule, f.place.block if f.place else None) for f in findings]


def test_findings_move_with_their_block():
    proofreader = Proofreader()
    assert places(proofreader.check(ARTICLE)) == [("heading-skipped", 1)]
    longer = replace(ARTICLE, body="<p>Mới</p>\n" + ARTICLE.body)
    assert places(proofreader.check(longer)) == [("heading-skipped", 2)]


def test_going_on_finds_what_a_new_check_finds():
    proofreader = Proofreader()
    proofreader.check(ARTICLE)
    changed = replace(ARTICLE, sapo="", body=ARTICLE.body.replace("h4", "h3") + "\n<h2></h2>")
    assert proofreader.check(changed) == check(changed)


def test_findings_come_in_reading_order():
    article = Article(body="<h4>a</h4>\n<table><tbody><tr><td>b</td></tr></tbody></table>")
    assert [finding.rule for finding in check(article)] == [
        "title-missing",
        "sapo-missing",
        "heading-skipped",
        "table-header-missing",
    ]


def test_what_is_ignored_is_not_told():
    (finding,) = check(ARTICLE)
    here = (finding.rule, finding.excerpt, finding.context)
    for ignored in (
        Ignored(in_article=frozenset({here})),
        Ignored(in_article=frozenset({(*here[:2], "")})),
        Ignored(always=frozenset({here[:2]})),
    ):
        assert Proofreader().check(ARTICLE, ignored) == ()


def test_another_place_of_the_same_words_is_still_told():
    (finding,) = check(ARTICLE)
    elsewhere = (finding.rule, finding.excerpt, "khác")
    assert Proofreader().check(ARTICLE, Ignored(in_article=frozenset({elsewhere}))) == (finding,)


def test_the_excerpt_is_what_stands_at_the_place():
    (finding,) = check(ARTICLE)
    assert finding == Finding(
        rule="heading-skipped",
        severity=Severity.WARNING,
        message="A heading of level 4 follows one of level 2: make it level 3.",
        excerpt="Hai",
        place=Place(part=Part.BODY, block=1, passage=0, start=0, end=3),
        context="Hai",
        remedy=HeadingLevel(3),
        mendable=True,
    )


def test_a_rule_has_a_name():
    assert rule_title("heading-skipped") == "Heading level left out"

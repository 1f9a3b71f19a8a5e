"""Short ways to ask what is found in a text."""

from dataclasses import replace
from pathlib import Path

from desktop.article.body import normalise
from desktop.article.model import Article, Byline, Picture
from desktop.proofing import Finding, Options, Part, check
from desktop.proofing.passages import passages

NO_WISHES = Options()
WHOLE = Article(
    title="Tin tức",
    sapo="Tin trong ngày.",
    bylines=(Byline(name="Nguyễn Văn An"),),
    tags=("tin tức",),
    cover=Picture(media="c" * 64, alt="Cổng trời"),
)
SAMPLES = Path(__file__).parent / "samples"


def findings(html: str, options: Options = NO_WISHES) -> list[Finding]:
    """What is found in the body `html` of an article that lacks nothing else."""
    return list(check(replace(WHOLE, body=normalise(html).body), options))


def pairs(html: str, options: Options = NO_WISHES) -> list[tuple[str, str, str]]:
    """Rule, excerpt and suggestion of each finding in the body `html`."""
    return [(f.rule, f.excerpt, f.suggestion) for f in findings(html, options)]


def rules(html: str) -> list[str]:
    """The rules that find something in the body `html`."""
    return [finding.rule for finding in findings(html)]


def mended(html: str) -> str:
    """The text of the only passage of `html` after every mend of words, from its end to its start."""
    body = normalise(html).body
    (passage,) = passages(body)
    text = passage.text
    for finding in reversed(findings(html)):
        place = finding.place
        if finding.mendable and not finding.remedy:
            assert place is not None
            assert place.part is Part.BODY
            assert text[place.start : place.end] == finding.excerpt
            text = text[: place.start] + finding.suggestion + text[place.end :]
    return text

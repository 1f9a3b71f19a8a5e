"""Where the province lies, and its facts."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop.article.site import Fact, SiteProfile
from desktop.language import tr
from desktop.ui.controls import heading, note
from desktop.ui.inspector.fields import Field, Kind
from desktop.ui.inspector.form import Form
from desktop.ui.site.profile import reading
from desktop.ui.site.profile.body import FieldsBody
from desktop.ui.site.profile.listed_part import ListedPart
from desktop.ui.site.profile.plain import plain
from desktop.ui.site.profile.rows import RowKind

_BLANK = Fact(label="", value="", source="", year=0)


class FiguresPart(ListedPart[Fact]):
    """The text on the geography, and facts that each have their source and year."""

    def __init__(self, current: Callable[[], SiteProfile]) -> None:
        super().__init__(
            tr("Figures"),
            current,
            fact_rows(),
            read=lambda profile: profile.facts,
            write=lambda profile, facts: replace(profile, facts=facts),
        )
        self.put(
            heading(tr("Geography")),
            self.add_form(Form([geography_field()], current)),
            heading(tr("Facts")),
            note(tr("Readers are told source and year; a fact without them is not on the page.")),
            self.rows,
        )


def geography_field() -> Field[SiteProfile]:
    """Return where the province lies, in a few lines."""
    return Field(
        name="geography",
        label=tr("Where it lies"),
        kind=Kind.LINES,
        lines=4,
        read=lambda profile: profile.geography,
        write=lambda profile, text: replace(profile, geography="\n".join(reading.lines(text))),
    )


def fact_rows() -> RowKind[Fact]:
    """Return how facts are listed."""
    return RowKind(
        body=lambda fact: FieldsBody(fact_fields(), fact),
        blank=lambda: _BLANK,
        title=lambda number: tr("Fact {number}", number=number),
        add=tr("Add a fact"),
        gone=lambda fact: tr("“{name}” was removed.", name=fact.label or fact.value),
        is_kept=lambda fact: fact != _BLANK,
        remark=fact_remark,
    )


def fact_fields() -> list[Field[Fact]]:
    """Return what is told of a fact."""
    return [
        plain("label", tr("What it tells")),
        plain("value", tr("Value"), help_text=tr("With its unit, such as 1.586,3 km².")),
        plain("source", tr("Source")),
        plain("year", tr("Year"), reading.year),
    ]


def fact_remark(facts: Sequence[Fact], index: int) -> str:
    """Return why readers do not see the fact."""
    fact = facts[index]
    if fact.is_shown or fact == _BLANK:
        return ""
    if fact.label and fact.value:
        return tr("It will not be on the page: a fact needs its source and its year.")
    return tr("It will not be on the page yet: something is missing.")

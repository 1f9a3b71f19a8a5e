"""Compares two states of an article as the inspector and the page show it."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.article.merging import Span, differences
from desktop.article.merging.changes import block_changes
from desktop.article.model import Article
from desktop.language import tr, trn
from desktop.ui.inspector.bylines import role_name
from desktop.ui.inspector.fields import (
    Field,
    filing_fields,
    heading_fields,
    publishing_fields,
    source_fields,
    standing_fields,
)


@dataclass(frozen=True, slots=True)
class Changed:
    """A place that changed, called `name`; without `spans` its words are the same."""

    name: str
    spans: tuple[Span, ...]


def changes(before: Article, after: Article) -> tuple[Changed, ...]:
    """Return every place in which `after` differs from `before`: the fields, then the text."""
    return (*_fields(before, after), *_body(before, after))


def _fields(before: Article, after: Article) -> Iterator[Changed]:
    groups = (heading_fields, filing_fields, publishing_fields, source_fields, standing_fields)
    for field in (each for group in groups for each in group()):
        old, new = _shown(field, before), _shown(field, after)
        if old != new:
            yield Changed(field.label, differences(old, new))
    if before.bylines != after.bylines:
        yield Changed(tr("Bylines"), differences(_names(before), _names(after)))
    if before.attachments != after.attachments:
        files = (
            ", ".join(file.file for file in article.attachments) for article in (before, after)
        )
        yield Changed(tr("Attachments"), differences(*files))
    if before.cover != after.cover:
        yield Changed(tr("Cover picture"), ())


def _shown(field: Field[Article], article: Article) -> str:
    value = field.read(article)
    return dict(field.choices).get(value, value)


def _names(article: Article) -> str:
    return ", ".join(f"{each.name} ({role_name(each.role)})" for each in article.bylines)


def _body(before: Article, after: Article) -> Iterator[Changed]:
    for change in block_changes(before.body, after.body):
        same = trn(
            "Text, below one paragraph the same",
            "Text, below {count} paragraphs the same",
            change.same_before,
        )
        yield Changed(same if change.same_before else tr("Text"), change.spans)

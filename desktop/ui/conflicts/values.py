"""An article's fields as the conflict window names and shows them."""

from datetime import datetime

from desktop.article.model import Attachment, Byline, Picture, Source
from desktop.article.states import State
from desktop.language import tr
from desktop.state_names import state_name
from desktop.ui.moments import written


def field_name(name: str) -> str:
    """Return what the field `name` of an article is called."""
    return {
        "title": tr("Title"),
        "sapo": tr("Sapo"),
        "slug": tr("Address on the web"),
        "state": tr("State"),
        "publish_at": tr("To be published at"),
        "published_at": tr("Published at"),
        "categories": tr("Category"),
        "tags": tr("Tags"),
        "bylines": tr("Bylines"),
        "cover": tr("Cover picture"),
        "source": tr("Source"),
        "topic": tr("Topic"),
        "attachments": tr("Attached documents"),
        "related": tr("Related articles"),
        "place": tr("Place"),
        "language": tr("Language"),
        "date": tr("Date for readers"),
        "expires_at": tr("Leaves the lists at"),
        "ai_used": tr("Made with the help of AI"),
        "correction": tr("Correction"),
    }.get(name, name)


def value_text(value: object) -> str:
    """Return a field's `value` in words, several in a line each; empty for none."""
    match value:
        case tuple():
            return "\n".join(map(value_text, value))
        case State():
            return state_name(value)
        case datetime():
            return written(value)
        case Byline() | Picture() | Source() | Attachment():
            return _part_text(value)
        case bool():
            return tr("Yes") if value else tr("No")
        case _:
            return str(value or "")


def _part_text(part: Byline | Picture | Source | Attachment) -> str:
    match part:
        case Byline():
            return part.name
        case Picture():
            words = (part.alt, part.caption, part.credit)
            return "\n".join(filter(None, words)) or tr("A picture without words")
        case Source():
            return "\n".join(filter(None, (part.name, part.url)))
        case Attachment():
            return " · ".join(filter(None, (part.file, part.number, part.date)))

"""An article's fields as the conflict window names and shows them."""

from datetime import datetime

from desktop.article.model import Byline, Picture
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
        case Byline():
            return value.name
        case Picture():
            words = (value.alt, value.caption, value.credit)
            return "\n".join(filter(None, words)) or tr("A picture without words")
        case _:
            return str(value or "")

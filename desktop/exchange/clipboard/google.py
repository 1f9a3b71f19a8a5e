"""What Google Docs writes besides the text."""

from desktop.exchange.clipboard.elements import Around, Cleaning, Element
from desktop.exchange.clipboard.origins import Origin


def wrapper(element: Element, _around: Around, cleaning: Cleaning) -> bool:
    """Take away the bold tag around the whole, which is not bold."""
    if cleaning.origin is Origin.GOOGLE_DOCS and _is_wrapper(element):
        element.tag, element.style = "", {}
    return True


def _is_wrapper(element: Element) -> bool:
    return (element.values.get("id") or "").startswith("docs-internal-guid")

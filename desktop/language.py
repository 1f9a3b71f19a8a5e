"""The one translation function. English is the source, Vietnamese the first language.

Catalogues are gettext's: `resources/translations/vi.po`, compiled to `vi.mo` by
`./dev translate`, which also collects the sentences. A sentence is translated whole and
formatted afterwards: `tr("“{title}” was saved.", title=article.title)`.
"""

from collections.abc import Callable
from functools import cache
from gettext import GNUTranslations, NullTranslations

from desktop import resources

_catalogue: NullTranslations = NullTranslations()
_language = "en"


def speak(language: str) -> None:
    """Make `tr` answer in `language` (`vi` or `en`) from now on."""
    global _catalogue, _language
    _catalogue, _language = _read(language), language


def spoken() -> str:
    """Return the language that `tr` answers in: `vi` or `en`."""
    return _language


def translator(language: str) -> Callable[..., str]:
    """Return a `tr` for `language`, whatever the user speaks: for pages that others read."""
    catalogue = _read(language)

    def tr(sentence: str, /, **fields: object) -> str:
        translated = catalogue.gettext(sentence)
        return translated.format(**fields) if fields else translated

    return tr


def tr(sentence: str, /, **fields: object) -> str:
    """Return `sentence` in the user's language with `fields` filled in after translating."""
    translated = _catalogue.gettext(sentence)
    return translated.format(**fields) if fields else translated


def trn(one: str, many: str, count: int, /, **fields: object) -> str:
    """Return the sentence that fits `count`, which it may name as `{count}`: `1.234` bài."""
    return _catalogue.ngettext(one, many, count).format(count=grouped(count), **fields)


def grouped(number: int) -> str:
    """Return `number` with its thousands set off as the user's language does."""
    english = f"{number:,}"
    return english.replace(",", ".") if isinstance(_catalogue, GNUTranslations) else english


@cache
def _read(language: str) -> NullTranslations:
    if language == "en":
        return NullTranslations()
    with resources.path(f"translations/{language}.mo").open("rb") as file:
        return GNUTranslations(file)

"""The words of a readers' page: in the article's language, whatever its writer's window speaks."""

from dataclasses import dataclass

from desktop.article.model import Byline, Role
from desktop.export.site_words import SiteWords, site_words
from desktop.export.widget_words import WidgetWords, widget_words
from desktop.language import translator
from desktop.settings.model import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Every sentence and label that the page itself adds to an article.

    `levels` names the levels of contrast in the order of `desktop.settings.model.Contrast`;
    `size_now` and `contrast_now` hold the fields `{size}` and `{level}` for the page's script.
    """

    language: str
    skip: str
    home: str
    trail: str
    text_size: str
    smaller: str
    plain: str
    larger: str
    size_now: str
    contrast: str
    stronger: str
    softer: str
    contrast_now: str
    levels: tuple[str, ...]
    print: str
    save: str
    source: str
    correction: str
    tags: str
    responsible: str
    address: str
    phone: str
    email: str
    untitled: str
    unstated: str
    undescribed_picture: str
    site: SiteWords
    widgets: WidgetWords


def language_of_words(language: str) -> str:
    """Return the language that a page in `language` puts its own words in: that, or Vietnamese."""
    known = {str(one) for one in Language}
    return language if language in known else Language.VIETNAMESE.value


def words(language: str) -> Words:
    """Return the page's words for an article in `language` (a BCP 47 code such as `vi`)."""
    spoken = language_of_words(language)
    tr = translator(spoken)
    return Words(
        language=spoken,
        skip=tr("Skip to the article"),
        home=tr("Home page"),
        trail=tr("You are here"),
        text_size=tr("Text size"),
        smaller=tr("Smaller text"),
        plain=tr("Normal text size"),
        larger=tr("Larger text"),
        size_now=tr("Text size {size} %"),
        contrast=tr("Contrast"),
        stronger=tr("More contrast"),
        softer=tr("Less contrast"),
        contrast_now=tr("Contrast: {level}"),
        levels=(tr("soft"), tr("normal"), tr("strong"), tr("black and yellow")),
        print=tr("Print"),
        save=tr("Save page"),
        source=tr("Source:"),
        correction=tr("Correction and apology"),
        tags=tr("Keywords"),
        responsible=tr("Person responsible"),
        address=tr("Address"),
        phone=tr("Phone"),
        email=tr("E-mail"),
        untitled=tr("Untitled article"),
        unstated=tr("Not stated"),
        undescribed_picture=tr("Picture without a description"),
        site=site_words(tr),
        widgets=widget_words(tr),
    )


def byline_text(byline: Byline, language: str) -> str:
    """Return how readers are told of a person: an author by name, others with what they did."""
    tr = translator(language_of_words(language))
    if byline.role is Role.PHOTOGRAPHER:
        return tr("Photos: {name}", name=byline.name)
    if byline.role is Role.EDITOR:
        return tr("Edited by {name}", name=byline.name)
    if byline.role is Role.TRANSLATOR:
        return tr("Translated by {name}", name=byline.name)
    return byline.name

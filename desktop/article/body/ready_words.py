"""The words that a body made ready adds of its own, in the article's language."""

from dataclasses import dataclass
from functools import cache

from desktop.article.body.embeds import Service
from desktop.language import translator
from desktop.settings.model import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyWords:
    """`table` holds the field `{number}`, `elsewhere` `{address}`, `loads_from` `{host}`."""

    table: str
    elsewhere: str
    undescribed_picture: str
    services: tuple[tuple[Service, str], ...]
    show_here: str
    loads_from: str
    transcript: str

    def service(self, service: Service) -> str:
        """Return what a thing of `service` is called."""
        return dict(self.services)[service]


@cache
def ready_words(language: str) -> ReadyWords:
    """Return the words for a body in `language` (BCP 47); an unknown one gets Vietnamese words."""
    known = {str(one) for one in Language}
    tr = translator(language if language in known else Language.VIETNAMESE.value)
    return ReadyWords(
        table=tr("Table {number}"),
        elsewhere=tr("Content on another page: {address}"),
        undescribed_picture=tr("Picture without a description"),
        services=(
            (Service.YOUTUBE, tr("Video on YouTube")),
            (Service.GOOGLE_MAPS, tr("Map on Google Maps")),
            (Service.OPENSTREETMAP, tr("Map on OpenStreetMap")),
            (Service.FACEBOOK, tr("Video on Facebook")),
        ),
        show_here=tr("Show it here"),
        loads_from=tr("It is loaded from {host} only when you press the button."),
        transcript=tr("What is said"),
    )

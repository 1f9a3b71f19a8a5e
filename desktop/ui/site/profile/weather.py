"""Whose weather is shown, and who tells it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from desktop.article.site import Place, SiteProfile, WeatherProvider
from desktop.language import tr
from desktop.ui.controls import Button, Choice, heading, label, note
from desktop.ui.flow import Flow
from desktop.ui.inspector.fields import Field, Kind
from desktop.ui.inspector.form import Form
from desktop.ui.site.profile import reading
from desktop.ui.site.profile.body import FieldsBody
from desktop.ui.site.profile.listed_part import ListedPart
from desktop.ui.site.profile.places import KNOWN, known, told_apart
from desktop.ui.site.profile.plain import changed, plain
from desktop.ui.site.profile.rows import RowKind


@dataclass(frozen=True, slots=True)
class TypedPlace:
    """A place as it is being typed: what is missing is None."""

    name: str = ""
    latitude: float | None = None
    longitude: float | None = None

    @property
    def is_whole(self) -> bool:
        """Whether its weather can be asked for."""
        return bool(self.name) and self.latitude is not None and self.longitude is not None


class WeatherPart(ListedPart[TypedPlace]):
    """The provider, and the places in their order."""

    def __init__(self, current: Callable[[], SiteProfile]) -> None:
        super().__init__(tr("Weather"), current, place_rows(), read=typed_places, write=with_places)
        self._serviceless = note(
            tr(
                "The site has no weather as long as the part “Agency” names no service for readers."
            ),
            property_name="problem",
        )
        towns = [(name, name) for name, _latitude, _longitude in KNOWN]
        self._towns = Choice(tr("A town to add"), towns)
        self.put(
            heading(tr("Weather")),
            note(tr("The service asks for the weather; readers are told where it comes from.")),
            self._serviceless,
            self.add_form(Form([provider_field()], current)),
            heading(tr("Places")),
            label(tr("A town to add"), self._towns),
            self._suggestions(),
            self.rows,
        )

    def begin(self, profile: SiteProfile) -> None:
        """Show another profile."""
        super().begin(profile)
        self._serviceless.setVisible(bool(profile.weather.places) and not profile.service)

    def show_profile(self, profile: SiteProfile) -> None:
        """Show what changed in the profile."""
        super().show_profile(profile)
        self._serviceless.setVisible(bool(profile.weather.places) and not profile.service)

    def _suggestions(self) -> QWidget:
        made = QWidget()
        line = Flow(spacing=8)
        made.setLayout(line)
        line.addWidget(self._towns)
        line.addWidget(Button(tr("Add this town"), self._add_town, picture="plus"))
        return made

    def _add_town(self) -> None:
        place = known(self._towns.value())
        self.rows.add(TypedPlace(place.name, place.latitude, place.longitude))


def typed_places(profile: SiteProfile) -> tuple[TypedPlace, ...]:
    """Return the profile's places as they are typed."""
    return tuple(
        TypedPlace(place.name, place.latitude, place.longitude) for place in profile.weather.places
    )


def with_places(profile: SiteProfile, typed: tuple[TypedPlace, ...]) -> SiteProfile:
    """Return `profile` with the typed places, each under an id of its own."""
    places = told_apart(
        Place(id="", name=place.name, latitude=place.latitude, longitude=place.longitude)
        for place in typed
        if place.latitude is not None and place.longitude is not None
    )
    return replace(profile, weather=replace(profile.weather, places=places))


def provider_field() -> Field[SiteProfile]:
    """Return who tells the weather."""
    return Field(
        name="provider",
        label=tr("Where the weather comes from"),
        kind=Kind.CHOICE,
        choices=(
            (WeatherProvider.OPEN_METEO, tr("Open-Meteo")),
            (WeatherProvider.FILE, tr("A file beside the service")),
        ),
        read=lambda profile: profile.weather.provider,
        write=lambda profile, text: replace(
            profile, weather=replace(profile.weather, provider=WeatherProvider(text))
        ),
    )


def place_rows() -> RowKind[TypedPlace]:
    """Return how places are listed."""
    return RowKind(
        body=lambda place: FieldsBody(place_fields(), place),
        blank=TypedPlace,
        title=lambda number: tr("Place {number}", number=number),
        add=tr("Add another place"),
        gone=lambda place: tr("“{name}” was removed.", name=place.name),
        is_kept=lambda place: place.is_whole,
        remark=place_remark,
    )


def place_fields() -> list[Field[TypedPlace]]:
    """Return name and coordinates."""
    return [
        plain("name", tr("Name of the place")),
        _degrees_field("latitude", tr("Latitude, degrees north"), 90),
        _degrees_field("longitude", tr("Longitude, degrees east"), 180),
    ]


def _degrees_field(name: str, words: str, most: int) -> Field[TypedPlace]:
    def read(place: TypedPlace) -> str:
        value: float | None = getattr(place, name)
        return "" if value is None else f"{value:g}".replace(".", ",")

    return Field(
        name=name,
        label=words,
        read=read,
        write=lambda place, text: changed(place, name, reading.degrees(text, most)),
    )


def place_remark(places: Sequence[TypedPlace], index: int) -> str:
    """Return why the place is not kept."""
    if places[index].is_whole or places[index] == TypedPlace():
        return ""
    return tr("It is kept once it has a name, a latitude and a longitude.")

"""Who publishes the site, where it stands, and how it looks."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal

from desktop.article.site import SiteProfile
from desktop.language import tr
from desktop.settings.model import Tones
from desktop.ui.controls import heading, note
from desktop.ui.inspector.cover import Well
from desktop.ui.inspector.fields import Field, Kind
from desktop.ui.inspector.form import Form
from desktop.ui.site.profile import reading
from desktop.ui.site.profile.part import Part
from desktop.ui.site.profile.picture_choice import PictureChoice
from desktop.ui.site.profile.plain import changed, chosen, plain

_LOGO, _BANNER = 96, 160
"""Pixels that the pictures are shown high at most."""


class AgencyPart(Part):
    """Names, logo and banner, how to reach the agency, the site's addresses and its theme."""

    picture_chosen = Signal(str, Path)
    """Carries `logo` or `banner`, and the file."""

    def __init__(
        self,
        current: Callable[[], SiteProfile],
        file_of: Callable[[str], Path | None],
        themes: list[tuple[str, str]],
    ) -> None:
        super().__init__(tr("Agency"), current)
        self._file_of = file_of
        self._forms = [
            Form(fields, current)
            for fields in (name_fields(), contact_fields(), address_fields(themes))
        ]
        self._pictures = {
            "logo": PictureChoice(
                tr("Logo"), tr("Choose a logo"), tr("Remove the logo"), well=Well(_LOGO)
            ),
            "banner": PictureChoice(
                tr("Banner"), tr("Choose a banner"), tr("Remove the banner"), well=Well(_BANNER)
            ),
        }
        names, contact, addresses = self._forms
        self.put(
            heading(tr("Agency")),
            note(tr("Readers see this in the head and at the foot of every page.")),
            names,
            *self._pictures.values(),
            heading(tr("How to reach the agency")),
            contact,
            heading(tr("The site")),
            addresses,
        )
        self._listen()

    def begin(self, profile: SiteProfile) -> None:
        """Show another profile."""
        for form in self._forms:
            form.begin(profile)
        self._show_pictures(profile)

    def show_profile(self, profile: SiteProfile) -> None:
        """Show what changed in the profile."""
        for form in self._forms:
            form.show_value(profile)
        self._show_pictures(profile)

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        for form in self._forms:
            form.flush()

    def take_focus(self) -> None:
        """Put the caret into the first field."""
        self._forms[0].editors["portal"].control.setFocus()

    def _listen(self) -> None:
        for form in self._forms:
            form.edited.connect(self.edited)
        for field, picture in self._pictures.items():
            picture.file_chosen.connect(
                lambda file, field=field: self.picture_chosen.emit(field, file)
            )
            picture.dropped.connect(lambda field=field: self._drop(field))

    def _show_pictures(self, profile: SiteProfile) -> None:
        for field, picture in self._pictures.items():
            picture.show_file(self._file_of(getattr(profile, field)))

    def _drop(self, field: str) -> None:
        told = {"logo": tr("The logo was removed."), "banner": tr("The banner was removed.")}
        self.flush()
        before = self.current()
        self.edited.emit(changed(before, field, ""))
        self._pictures[field].show_file(None)
        media = getattr(before, field)
        self.removed.emit(told[field], lambda site: changed(site, field, media))


def name_fields() -> list[Field[SiteProfile]]:
    """Return what portal and agency are called."""
    return [
        plain("portal", tr("Name of the portal")),
        plain("agency", tr("Agency")),
    ]


def contact_fields() -> list[Field[SiteProfile]]:
    """Return what a page's foot has to say: NĐ 43/2011 and TT 32/2017 Đ16.3."""
    return [
        plain("address", tr("Address of the agency")),
        plain("responsible", tr("Person responsible")),
        plain("phone", tr("Telephone")),
        plain("email", tr("E-mail"), reading.mail_address),
    ]


def address_fields(themes: list[tuple[str, str]]) -> list[Field[SiteProfile]]:
    """Return where the site stands, its language, and one of `themes` (name, title)."""
    return [
        plain(
            "base_url",
            tr("Web address of the portal"),
            reading.web_address,
            placeholder="https://",
            help_text=tr("Feeds and the map for search engines are made only when it is known."),
        ),
        plain(
            "service",
            tr("Address of the service for readers"),
            reading.service_address,
            help_text=tr(
                "Ratings, polls, visits and weather need it. / means that it serves the site."
            ),
        ),
        chosen(
            "language",
            tr("Language of the site"),
            [("vi", tr("Vietnamese")), ("en", tr("English"))],
        ),
        chosen("theme", tr("Theme"), themes),
        tones_field(),
        plain(
            "name",
            tr("Name of this site in the program"),
            help_text=tr("Readers do not see it; it tells several sites apart."),
        ),
    ]


def tones_field() -> Field[SiteProfile]:
    """Return where proofing wants the tone of `oa`, `oe` and `uy`."""
    return Field(
        name="tones",
        label=tr("Place of the tone"),
        kind=Kind.CHOICE,
        help=tr("Proofing marks what is placed otherwise; names stay as they are."),
        choices=(
            ("", tr("Not decided")),
            (Tones.AS_ARTICLE.value, tr("As most of the article")),
            (Tones.FIRST.value, "hòa, khỏe, thủy"),
            (Tones.SECOND.value, "hoà, khoẻ, thuỷ"),
        ),
        read=lambda site: site.tones or "",
        write=lambda site, told: replace(site, tones=Tones(told) if told else None),
    )

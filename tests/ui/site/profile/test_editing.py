"""What is typed into a profile is kept at once, and what is removed can come back."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.article.site import DEFAULT_SITE, Fact, SiteProfile
from desktop.ui.site.profile.editing import Editing
from tests.ui.fakes import Surroundings
from tests.ui.site.profile.fakes import Sites, View

AREA = Fact(label="Diện tích", value="1.586,3 km²", source="Niên giám", year=2018)
MAIN = SiteProfile(portal="Cổng", agency="Sở", logo="a1", phone="0227", facts=(AREA,))
SECOND = SiteProfile(id="two", name="Trang hai")


class Desk:
    """An open main profile, and everything around it."""

    def __init__(self, *profiles: SiteProfile) -> None:
        self.sites, self.view, self.around = Sites(*profiles), View(), Surroundings()
        self.told: list = []
        self.editing = Editing(
            self.sites,
            self.view,
            self.around.place,
            kept=self.told.append,
            dropped=lambda site: self.told.append(("dropped", site)),
        )
        self.editing.open(DEFAULT_SITE)


@pytest.fixture
def desk() -> Desk:
    return Desk(MAIN, SECOND)


def test_the_profile_of_the_library_is_shown(desk: Desk) -> None:
    assert desk.view.profile == MAIN
    assert desk.view.sites == [DEFAULT_SITE, "two"]
    assert desk.view.categories == ["Tin tức", "Văn bản"]


def test_what_is_typed_is_kept(desk: Desk) -> None:
    typed = replace(MAIN, agency="Sở Văn hóa")
    desk.editing.take(typed)
    assert desk.sites.main == typed
    assert desk.told == [typed]
    assert desk.view.standing.startswith("Saved ")


def test_nothing_is_written_when_nothing_changed(desk: Desk) -> None:
    desk.editing.take(MAIN)
    assert desk.sites.writes == 0


def test_a_new_name_is_shown_where_sites_are_chosen(desk: Desk) -> None:
    desk.view.sites = []
    desk.editing.take(replace(MAIN, name="Trang chính"))
    assert desk.view.sites == [DEFAULT_SITE, "two"]


def test_what_was_removed_comes_back_and_leaves_later_changes_alone(desk: Desk) -> None:
    desk.editing.take(replace(MAIN, facts=()))
    desk.editing.remove("Removed.", lambda site: replace(site, facts=(AREA, *site.facts)))
    desk.editing.take(replace(desk.editing.profile, agency="Sở Văn hóa"))
    desk.around.teller.take("Undo")
    assert desk.sites.main == replace(MAIN, agency="Sở Văn hóa")
    assert desk.view.profile == desk.sites.main


def test_what_was_removed_comes_back_to_its_own_site(desk: Desk) -> None:
    desk.editing.take(replace(MAIN, facts=()))
    desk.editing.remove("Removed.", lambda site: replace(site, facts=(AREA,)))
    desk.editing.choose("two")
    desk.around.teller.take("Undo")
    assert desk.sites.main.facts == (AREA,)
    assert desk.sites.kept["two"].facts == ()
    assert desk.view.profile == SECOND


def test_what_is_being_typed_is_kept_before_something_comes_back(desk: Desk) -> None:
    desk.editing.remove("Removed.", lambda site: replace(site, facts=(AREA,)))
    desk.view.flushed = lambda: desk.editing.take(replace(desk.editing.profile, phone="1800"))
    desk.around.teller.take("Undo")
    assert desk.sites.main.phone == "1800"


def test_a_new_site_has_the_agency_and_nothing_else(desk: Desk) -> None:
    desk.editing.add()
    made = desk.editing.profile
    assert made.id not in {DEFAULT_SITE, "two"}
    assert (made.agency, made.logo, made.phone) == ("Sở", "a1", "0227")
    assert (made.portal, made.facts, made.base_url) == ("", (), "")
    assert desk.sites.kept[made.id] == made
    assert desk.view.current == made.id


def test_a_site_that_was_removed_comes_back_with_all_it_had(desk: Desk) -> None:
    desk.editing.choose("two")
    desk.editing.drop()
    assert desk.sites.site_profiles() == [MAIN]
    assert desk.view.current == DEFAULT_SITE
    assert desk.told == [("dropped", "two")]
    desk.around.teller.take("Undo")
    assert desk.sites.kept["two"] == SECOND
    assert desk.view.current == "two"


def test_the_main_site_is_never_removed(desk: Desk) -> None:
    desk.editing.drop()
    assert desk.sites.main == MAIN
    assert desk.around.teller.texts() == []


def test_what_the_library_does_not_take_can_be_tried_again(desk: Desk) -> None:
    desk.sites.broken = True
    desk.editing.take(replace(MAIN, agency="Sở Văn hóa"))
    assert desk.around.teller.texts() == ["told: DiskIsFull"]
    assert desk.view.standing == "Not saved"
    assert desk.editing.unkept
    desk.sites.broken = False
    desk.around.teller.take("Try again")
    assert desk.sites.main.agency == "Sở Văn hóa"
    assert not desk.editing.unkept


def test_what_the_library_did_not_take_outlives_another_opening(desk: Desk) -> None:
    desk.sites.broken = True
    desk.editing.take(replace(MAIN, agency="Sở Văn hóa"))
    desk.editing.open(DEFAULT_SITE)
    assert desk.view.profile.agency == "Sở Văn hóa"


def test_a_later_success_takes_the_complaint_back(desk: Desk) -> None:
    desk.sites.broken = True
    desk.editing.take(replace(MAIN, agency="S"))
    desk.sites.broken = False
    desk.editing.take(replace(MAIN, agency="Sở Văn hóa"))
    assert desk.around.teller.texts() == []


def test_an_unknown_site_opens_the_main_one(desk: Desk) -> None:
    desk.editing.open("gone")
    assert desk.view.profile == MAIN


def test_a_picture_goes_to_the_site_that_was_open_when_it_was_chosen(desk: Desk) -> None:
    desk.around.background.held = True
    desk.editing.add_picture("banner", Path("dau-trang.jpg"))
    desk.editing.choose("two")
    desk.around.background.step()
    assert desk.sites.main.banner == "hash-of-dau-trang.jpg"
    assert desk.sites.kept["two"].banner == ""


def test_opening_again_leaves_alone_what_is_not_kept_yet(desk: Desk) -> None:
    desk.editing.open(DEFAULT_SITE)
    assert desk.view.begun == 1
    desk.sites.kept[DEFAULT_SITE] = replace(MAIN, portal="Cổng khác")
    desk.editing.open(DEFAULT_SITE)
    assert desk.view.begun == 2
    assert desk.view.profile.portal == "Cổng khác"

"""The site profiles belong to the library."""

from datetime import UTC, datetime

import pytest

from desktop.article.readers import Rating, Readers
from desktop.article.site import Fact, Place, Poll, PollOption, SiteMap, SiteProfile, Weather
from desktop.library.errors import NoSuchSite
from desktop.settings.model import Tones

FULL = SiteProfile(
    agency="Sở Thông tin và Truyền thông",
    categories=("Tin tức", "Văn hóa/Di tích"),
    facts=(Fact(label="Diện tích", value="1.586,3 km²", source="Niên giám", year=2017),),
    map=SiteMap(media="a" * 64, names=("Đông Hưng", "Thái Thụy")),
    polls=(
        Poll(
            id="giao-dien",
            question="Bạn thấy trang thế nào?",
            options=(PollOption(id="a", text="Đẹp"), PollOption(id="b", text="Xấu")),
            closes=datetime(2026, 12, 31, tzinfo=UTC),
        ),
    ),
    weather=Weather(places=(Place(id="tb", name="Thái Bình", latitude=20.45, longitude=106.34),)),
    tones=Tones.SECOND,
)


def test_a_new_library_knows_no_publisher(library):
    assert library.site_profile() == SiteProfile()
    assert library.site_profiles() == [SiteProfile()]


def test_the_publisher_is_remembered(library):
    library.keep_site_profile(SiteProfile(agency="Sở Thông tin và Truyền thông"))
    library.keep_site_profile(SiteProfile(agency="Sở Khoa học và Công nghệ"))
    assert library.site_profile().agency == "Sở Khoa học và Công nghệ"


def test_a_profile_is_remembered_whole(library):
    library.keep_site_profile(FULL)
    assert library.site_profile() == FULL


def test_the_main_site_comes_first_and_the_others_by_name(library):
    for site, name in (("main", "Ươm"), ("b", "Đông Hưng"), ("a", "Thái Thụy"), ("c", "Duyên Hà")):
        library.keep_site_profile(SiteProfile(id=site, name=name))
    assert [profile.id for profile in library.site_profiles()] == ["main", "c", "b", "a"]


def test_each_site_has_its_own_profile(library):
    library.keep_site_profile(FULL)
    library.keep_site_profile(SiteProfile(id="hoi-nong-dan", agency="Hội Nông dân"))
    assert library.site_profile("hoi-nong-dan").agency == "Hội Nông dân"
    assert library.site_profile() == FULL


def test_an_unknown_site_is_not_there(library):
    with pytest.raises(NoSuchSite):
        library.site_profile("khong-co")


def test_a_dropped_profile_is_gone(library):
    library.keep_site_profile(SiteProfile(id="hoi-nong-dan"))
    library.drop_site_profile("hoi-nong-dan")
    assert library.site_profiles() == [SiteProfile()]


def test_what_readers_did_is_remembered_for_each_site(library):
    known = Readers(
        at=datetime(2026, 7, 12, 3, 32, tzinfo=UTC),
        ratings={"0" * 32: Rating(9, 2)},
        polls={"y-kien": {"a": 3}},
        days=(("2026-07-11", 4), ("2026-07-12", 5)),
        total=9,
    )
    library.keep_readers("huyen", Readers(at=known.at))
    library.keep_readers("huyen", known)
    assert library.readers("huyen") == known
    assert library.readers("main") is None


def test_the_figures_of_a_site_go_with_it(library):
    library.keep_site_profile(SiteProfile(id="huyen"))
    library.keep_readers("huyen", Readers(at=datetime(2026, 7, 12, tzinfo=UTC)))
    library.drop_site_profile("huyen")
    assert library.readers("huyen") is None

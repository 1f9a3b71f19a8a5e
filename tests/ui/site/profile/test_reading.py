"""What is typed into the profile is read, or refused in a sentence."""

import pytest

from desktop.article.site import Fact, MenuLink, Poll, PollOption, SiteProfile
from desktop.ui.inspector.fields import Refused
from desktop.ui.site.profile import reading
from desktop.ui.site.profile.categories import link_remark
from desktop.ui.site.profile.category_order import has_articles, ordered
from desktop.ui.site.profile.figures import fact_remark
from desktop.ui.site.profile.places import KNOWN, known
from desktop.ui.site.profile.polls import new_poll, poll_fields, poll_remark
from desktop.ui.site.profile.weather import TypedPlace, place_remark, with_places

REFUSED = [
    (reading.web_address, ["cong.vn", "javascript:alert(1)", "https://", "ftp://cong.vn"]),
    (reading.service_address, ["dich-vu", "//cong.vn", "javascript:alert(1)"]),
    (reading.mail_address, ["banbientap", "ban bien tap@cong.vn", "a@b", "a@b@c.vn"]),
    (reading.menu_target, ["javascript:alert(1)", "www.cong.vn", "data:text/html,x"]),
    (reading.year, ["18", "20185", "năm 2018", "²018", "0999"]),
    (lambda text: reading.degrees(text, 90), ["90,1", "-91", "bắc", "nan", "inf"]),
    (reading.moment, ["mai", "32/01/2018", "Thứ Hai, 12/07/2018"]),
]
READ = [
    (reading.web_address, " https://cong.vn/a ", "https://cong.vn/a"),
    (reading.web_address, "", ""),
    (reading.service_address, "/", "/"),
    (reading.service_address, "https://dv.cong.vn", "https://dv.cong.vn"),
    (reading.mail_address, "ban@cong.vn", "ban@cong.vn"),
    (reading.menu_target, " Tin tức / Sự kiện/ ", "Tin tức/Sự kiện"),
    (reading.menu_target, "/tim-kiem/", "/tim-kiem/"),
    (reading.menu_target, "mailto:ban@cong.vn", "mailto:ban@cong.vn"),
    (reading.menu_target, "Hỏi: đáp", "Hỏi: đáp"),
    (reading.year, "2018", 2018),
    (reading.year, " ", 0),
    (lambda text: reading.degrees(text, 90), "20,65", 20.65),
    (lambda text: reading.degrees(text, 90), "-20.65°", -20.65),
    (lambda text: reading.degrees(text, 90), "", None),
    (reading.lines, "Một\n\n  hai  ", ("Một", "hai")),
]
ANSWERS = (PollOption(id="a", text="Có"), PollOption(id="b", text="Không"))
ASKED = Poll(id="1", question="Hay không?", options=ANSWERS)


@pytest.mark.parametrize(
    ("read", "text"), [(read, text) for read, texts in REFUSED for text in texts]
)
def test_what_is_wrong_is_refused(read, text: str) -> None:
    with pytest.raises(Refused):
        read(text)


@pytest.mark.parametrize(("read", "text", "value"), READ)
def test_what_is_right_is_read(read, text: str, value: object) -> None:
    assert read(text) == value


def test_a_moment_is_meant_in_vietnam() -> None:
    moment = reading.moment("12/07/2018 17:23")
    assert moment is not None
    assert moment.isoformat() == "2018-07-12T10:23:00+00:00"


def test_a_poll_does_not_close_before_it_opens() -> None:
    _question, opens, closes = poll_fields()
    poll = opens.write(ASKED, "12/07/2018 17:23")
    with pytest.raises(Refused):
        closes.write(poll, "11/07/2018")
    assert closes.read(closes.write(poll, "13/07/2018")) == "13/07/2018 00:00"


def test_no_poll_has_the_id_of_another() -> None:
    assert new_poll().id != new_poll().id


def test_it_is_said_why_readers_do_not_see_a_poll() -> None:
    polls = [Poll(id="0", question="Sao?"), ASKED, Poll(id="2", question="Nữa?", options=ANSWERS)]
    said = [poll_remark(polls, index) for index in range(3)]
    assert said == [
        "It is not on the page: readers need two answers to choose from.",
        "",
        "It is not on the page: another poll stands before it.",
    ]


@pytest.mark.parametrize(("source", "year"), [("", 2018), ("Niên giám", 0), ("", 0)])
def test_a_fact_without_its_source_is_said_to_be_left_out(source: str, year: int) -> None:
    fact = Fact(label="Diện tích", value="1.586,3 km²", source=source, year=year)
    assert "not be on the page" in fact_remark([fact], 0)
    assert fact_remark([Fact(label="a", value="b", source="c", year=2018)], 0) == ""


def test_a_line_of_the_menu_needs_words_and_a_target() -> None:
    links = [MenuLink(title="Tin", target=""), MenuLink(title="Tin", target="Tin tức")]
    assert [bool(link_remark(links, index)) for index in (0, 1)] == [True, False]


def test_categories_in_use_follow_those_that_are_ordered() -> None:
    assert ordered(("Văn bản", "Du lịch"), ["Du lịch", "Tin tức"]) == [
        "Văn bản",
        "Du lịch",
        "Tin tức",
    ]


def test_only_the_first_level_of_what_is_in_use_is_put_into_order() -> None:
    used = ["Kinh tế/Đầu tư", "Kinh tế/Nông nghiệp", "Tin tức"]
    assert ordered(("Tin tức/Sự kiện",), used) == ["Tin tức/Sự kiện", "Kinh tế", "Tin tức"]


def test_a_category_has_the_articles_of_those_below_it() -> None:
    used = ["Kinh tế/Đầu tư"]
    assert has_articles("Kinh tế", used)
    assert not has_articles("Kinh", used)
    assert not has_articles("Kinh tế/Nông nghiệp", used)


def test_places_of_one_name_are_told_apart() -> None:
    typed = TypedPlace("Thái Bình", 20.45, 106.34)
    profile = with_places(SiteProfile(), (typed, typed, TypedPlace("Đà Lạt", 11.94, 108.44)))
    ids = [place.id for place in profile.weather.places]
    assert ids == ["thai-binh", "thai-binh-2", "da-lat"]


def test_a_place_without_coordinates_is_not_asked_for() -> None:
    places = (TypedPlace("Thái Bình"),)
    assert with_places(SiteProfile(), places).weather.places == ()
    assert place_remark(places, 0) != ""


def test_the_towns_that_are_offered_lie_in_vietnam() -> None:
    places = [known(name) for name, _latitude, _longitude in KNOWN]
    assert all(8.5 < place.latitude < 23.4 for place in places)
    assert all(102.1 < place.longitude < 109.5 for place in places)
    assert len({place.id for place in places}) == len(KNOWN)

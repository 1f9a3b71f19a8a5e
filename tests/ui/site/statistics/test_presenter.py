"""The last figures show at once, newer ones when the service tells them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from desktop.article.readers import Rating, Readers
from desktop.article.site import SiteProfile
from desktop.export.statistics_errors import ServiceUnreachable, TokenRefused
from desktop.ui.site.statistics.presenter import EVERY, WatchingReaders
from tests.ui.fakes import Surroundings

ONE, TWO = "1" * 32, "2" * 32
OLD = Readers(at=datetime(2026, 7, 11, tzinfo=UTC), read={ONE: 3})
NEW = Readers(
    at=datetime(2026, 7, 12, tzinfo=UTC), read={ONE: 9, TWO: 12}, ratings={ONE: Rating(9, 2)}
)


@dataclass
class Figures:
    profiles: list = field(default_factory=lambda: [SiteProfile(service="https://dv.vn")])
    known_ones: dict = field(default_factory=dict)
    word: str | None = "token"
    outcome: object = NEW
    asked: list = field(default_factory=list)
    has_keyring: bool = True

    def site_profiles(self):
        return self.profiles

    def url(self, profile):
        return profile.service

    def known(self, site):
        return self.known_ones.get(site)

    def keep(self, site, readers) -> None:
        self.known_ones[site] = readers

    def token(self, _url):
        return self.word

    def give_token(self, _url, token, *, remember):
        self.word, self.outcome = token, NEW
        return self.has_keyring

    def read(self, url, token):
        self.asked.append((url, token))
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome

    def titles(self, articles):
        return {one: f"Bài {one[0]}" for one in articles if one == ONE}


class Window:
    def __init__(self) -> None:
        self.said: list[tuple] = []

    def __getattr__(self, name: str):
        return lambda *told, **named: self.said.append((name, *told, *named.values()))

    def told(self, name: str) -> list[tuple]:
        return [said for said in self.said if said[0] == name]


class Desk:
    def __init__(self, figures: Figures) -> None:
        self.article, self.beside = ONE, ""
        self.surroundings = Surroundings()
        self.window = Window()
        self.presenter = WatchingReaders(
            figures,
            self.surroundings.place,
            self.surroundings.background,
            article=lambda: self.article,
            beside=self.take,
        )

    def take(self, words: str) -> None:
        self.beside = words


def test_newer_figures_are_read_shown_and_kept() -> None:
    figures = Figures()
    desk = Desk(figures)
    desk.presenter.show_in(desk.window)
    figured = desk.window.told("show_figures")[-1][1]
    assert figured.readers == NEW
    assert figured.most_read == ((ONE, "Bài 1"),)
    assert figures.known_ones == {"main": NEW}


def test_what_readers_did_with_the_open_article_stands_beside_it() -> None:
    desk = Desk(Figures())
    desk.presenter.begin()
    lines = desk.beside.splitlines()
    assert lines[:2] == ["Read: 9 visits", "Rating: 4,5 of 5 stars (2 readers, 9 stars)"]
    desk.article = "3" * 32
    desk.presenter.show_beside()
    assert desk.beside == ""


def test_without_a_network_the_last_figures_stay() -> None:
    desk = Desk(Figures(known_ones={"main": OLD}, outcome=ServiceUnreachable("dv.vn")))
    desk.presenter.show_in(desk.window)
    assert desk.window.told("show_figures")[-1][1].readers == OLD
    assert desk.window.said[-1] == ("show_standing", "told: ServiceUnreachable", True)
    assert desk.beside.startswith("Read: 3 visits")


def test_figures_are_read_again_by_themselves_every_ten_minutes() -> None:
    figures = Figures()
    desk = Desk(figures)
    desk.presenter.begin()
    desk.surroundings.later.pass_by(EVERY)
    assert len(figures.asked) == 2
    desk.presenter.close()
    desk.surroundings.later.pass_by(EVERY)
    assert len(figures.asked) == 2


def test_a_missing_token_is_asked_for_in_the_window_only() -> None:
    figures = Figures(word=None)
    desk = Desk(figures)
    desk.presenter.begin()
    assert figures.asked == []
    desk.presenter.show_in(desk.window)
    assert desk.window.told("ask_token")
    desk.presenter.take_token("mới", remember=True)
    assert figures.asked == [("https://dv.vn", "mới")]
    assert desk.window.told("show_figures")


def test_a_refused_token_is_asked_for_again() -> None:
    desk = Desk(Figures(outcome=TokenRefused("dv.vn")))
    desk.presenter.show_in(desk.window)
    assert desk.window.told("ask_token")[-1][1] == "told: TokenRefused"


def test_a_token_without_a_keyring_is_said_to_be_kept_for_now() -> None:
    desk = Desk(Figures(word=None, has_keyring=False))
    desk.presenter.show_in(desk.window)
    desk.presenter.take_token("mới", remember=True)
    assert "only until Bản Tin is closed" in desk.window.told("show_standing")[-1][1]


def test_without_a_service_nothing_is_asked() -> None:
    figures = Figures(profiles=[SiteProfile()])
    desk = Desk(figures)
    desk.presenter.show_in(desk.window)
    desk.presenter.refresh()
    assert desk.window.said == [("show_none",)]
    assert figures.asked == []


def test_a_changed_profile_is_followed_without_asking_the_same_service_again() -> None:
    figures = Figures()
    desk = Desk(figures)
    desk.presenter.begin()
    desk.presenter.follow()
    assert len(figures.asked) == 1
    figures.profiles = [SiteProfile(service="https://khac.vn")]
    desk.presenter.follow()
    assert figures.asked[-1][0] == "https://khac.vn"


def test_another_site_shows_its_own_figures() -> None:
    figures = Figures()
    figures.profiles.append(SiteProfile(id="huyen", service="https://huyen.vn"))
    desk = Desk(figures)
    desk.presenter.show_in(desk.window)
    desk.presenter.choose("huyen")
    assert figures.asked[-1][0] == "https://huyen.vn"
    assert set(figures.known_ones) == {"main", "huyen"}

"""Publishing asks what only the writer can answer, and tells the rest."""

from dataclasses import dataclass, field, replace
from threading import Event
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from desktop.article.site import SiteProfile
from desktop.export.site.build import SiteExported
from desktop.export.site.empty import Empty
from desktop.export.targets import Failure
from desktop.export.targets.errors import (
    ChangedHostKey,
    ForeignSite,
    LineCut,
    LoginRefused,
    NotPermitted,
    PasswordMissing,
    UnknownHostKey,
)
from desktop.library.errors import SecretMark
from desktop.progress import Progress
from desktop.ui.background import Worker
from desktop.ui.site.publishing.publishing import Publishing
from tests.ui.fakes import Surroundings

ADDRESS = "sftp://lan@may.vn/site"
UNKNOWN = UnknownHostKey("may.vn", "SHA256:x", "ssh-ed25519 x")


@dataclass
class Sites:
    """Answers each try with the next of `outcomes`: an error to raise, or what was done."""

    outcomes: list = field(default_factory=lambda: [SiteExported(3, 4, 1)])
    profiles: list = field(default_factory=lambda: [SiteProfile(target="/web")])
    has_keyring: bool = True
    sent: list = field(default_factory=list)
    trusted: list = field(default_factory=list)
    forgotten: list = field(default_factory=list)
    secrets: list = field(default_factory=list)

    def site_profiles(self):
        return self.profiles

    def sent_to(self, site, address):
        known = next(profile for profile in self.profiles if profile.id == site)
        return replace(known, target=address)

    def export(self, profile, *, adopt, allowed):
        self.allowed = allowed
        self.sent.append((profile.id, profile.target, adopt))
        yield Progress(1, 2, "index.html")
        yield Progress(2, 2, "rss.xml")
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def trust(self, unknown) -> None:
        self.trusted.append(unknown)

    def forget(self, changed) -> None:
        self.forgotten.append(changed)

    def give_secret(self, address, secret, *, remember):
        self.secrets.append((address, secret, remember))
        return self.has_keyring


class View:
    """Remembers what it was last told to show; anything of a view can be called."""

    def __init__(self) -> None:
        self.said: list[tuple] = []
        self.on_progress = lambda: None

    def __getattr__(self, name: str):
        def take(*told) -> None:
            self.said.append((name, *told))
            if name == "show_progress":
                self.on_progress()

        return take

    @property
    def last(self) -> str:
        return self.said[-1][0]

    def told(self, name: str) -> tuple:
        return next(said for said in reversed(self.said) if said[0] == name)


def publishing(sites: Sites, view: View, save=None) -> Publishing:
    surroundings = Surroundings()
    made = Publishing(
        sites,
        view,
        surroundings.place,
        surroundings.background,
        save=save or (lambda then, _otherwise: then()),
    )
    made.refresh()
    return made


def test_the_place_of_the_last_time_is_proposed() -> None:
    view = View()
    publishing(Sites(), view)
    assert view.said[-1] == ("show_address", "/web")


def test_what_was_done_is_told_in_numbers(tmp_path) -> None:
    view = View()
    publishing(Sites(), view).publish(str(tmp_path))
    name, text, failed, site = view.said[-1]
    assert (name, failed) == ("show_result", [])
    assert text == "The site is published: 3 files written, 4 unchanged, 1 deleted."
    assert site == (tmp_path / "index.html").as_uri()


def test_a_site_that_is_up_to_date_is_said_to_be() -> None:
    view = View()
    publishing(Sites([SiteExported(0, 7, 0)]), view).publish("/web")
    assert view.told("show_result")[1] == "The site is up to date: nothing had to be sent."


def test_a_site_without_articles_says_which_ones_it_shows() -> None:
    view = View()
    publishing(Sites([SiteExported(35, 0, 0, empty=Empty.NOTHING_PUBLISHED)]), view).publish("/web")
    assert "only those in the state “Published” are shown" in view.told("show_result")[1]


def test_a_site_whose_articles_have_all_expired_is_not_told_that_none_is_published() -> None:
    view = View()
    publishing(Sites([SiteExported(9, 0, 0, empty=Empty.EXPIRED)]), view).publish("/web")
    said = view.told("show_result")[1]
    assert "all of them have expired" in said
    assert "“Published”" not in said


def test_each_file_that_failed_is_named_with_its_reason() -> None:
    view = View()
    failure = Failure("2018/07/a.html", NotPermitted("2018/07/a.html"))
    publishing(Sites([SiteExported(3, 4, 1, (failure,))]), view).publish("/web")
    _, text, failed, _ = view.told("show_result")
    assert "1 could not be" in text
    assert failed == ["2018/07/a.html: told: NotPermitted"]


def test_each_article_that_was_held_back_is_named() -> None:
    view = View()
    held = (SecretMark("Kế hoạch", ("MẬT",)),)
    publishing(Sites([SiteExported(3, 4, 1, held=held)]), view).publish("/web")
    assert view.told("show_result")[2] == ["told: SecretMark"]


def test_what_was_let_out_is_let_out_still_after_a_password() -> None:
    sites, article = Sites([PasswordMissing("may.vn", "lan"), SiteExported(1, 0, 0)]), uuid4()
    presenter = publishing(sites, View())
    presenter.publish("sftp://lan@may.vn/web", frozenset({article}))
    sites.allowed = None
    presenter.take_password("x", remember=False)
    assert sites.allowed == {article}


def test_the_text_is_saved_first() -> None:
    saved: list[str] = []

    def save(then, _otherwise) -> None:
        saved.append("typed")
        then()

    sites = Sites()
    publishing(sites, View(), save).publish("/web")
    assert saved == ["typed"]
    assert sites.sent == [("main", "/web", False)]


def test_a_text_that_cannot_be_saved_is_not_published() -> None:
    sites, view = Sites(), View()
    publishing(sites, view, lambda _then, otherwise: otherwise()).publish("/web")
    assert sites.sent == []
    assert view.last == "show_idle"


def test_without_an_address_nothing_begins() -> None:
    sites, view = Sites(), View()
    publishing(sites, view).publish("  ")
    assert sites.sent == []
    assert view.last == "show_problem"


def test_an_unknown_server_is_asked_about_and_trusted_once_confirmed() -> None:
    sites, view = Sites([UNKNOWN, SiteExported(1, 0, 0)]), View()
    presenter = publishing(sites, view)
    presenter.publish(ADDRESS)
    assert view.said[-1] == ("ask_trust", "told: UnknownHostKey")
    assert sites.trusted == []
    presenter.trust()
    assert sites.trusted == [UNKNOWN]
    assert view.last == "show_result"


def test_a_changed_key_is_refused_and_cannot_be_trusted_at_once() -> None:
    changed = ChangedHostKey("may.vn", "SHA256:x", "SHA256:y")
    sites, view = Sites([changed, UNKNOWN]), View()
    presenter = publishing(sites, view)
    presenter.publish(ADDRESS)
    assert view.told("ask_forget")[1].startswith("told: ChangedHostKey")
    presenter.trust()
    assert (sites.trusted, len(sites.sent)) == ([], 1)
    presenter.forget()
    assert sites.forgotten == [changed]
    assert view.said[-1] == ("ask_trust", "told: UnknownHostKey")


@pytest.mark.parametrize("error", [PasswordMissing("may.vn", "lan"), LoginRefused("may.vn", "lan")])
def test_a_password_is_asked_for_and_used(error) -> None:
    sites, view = Sites([error, SiteExported(1, 0, 0)]), View()
    presenter = publishing(sites, view)
    presenter.publish(ADDRESS)
    assert view.last == "ask_password"
    presenter.take_password("bí mật", remember=True)
    assert sites.secrets == [(ADDRESS, "bí mật", True)]
    assert "show_result" in [said[0] for said in view.said]
    assert "show_note" not in [said[0] for said in view.said]


def test_a_computer_without_a_keyring_says_how_long_the_password_is_kept() -> None:
    sites = Sites([PasswordMissing("may.vn", "lan"), SiteExported(1, 0, 0)], has_keyring=False)
    view = View()
    presenter = publishing(sites, view)
    presenter.publish(ADDRESS)
    presenter.take_password("bí mật", remember=True)
    assert "only until Bản Tin is closed" in view.told("show_note")[1]


def test_another_site_there_is_only_replaced_when_confirmed() -> None:
    sites, view = Sites([ForeignSite("A", "B"), SiteExported(1, 0, 0)]), View()
    presenter = publishing(sites, view)
    presenter.publish("/web")
    assert view.last == "ask_takeover"
    presenter.take_over()
    assert sites.sent == [("main", "/web", False), ("main", "/web", True)]


def test_a_cut_line_is_told_and_can_be_gone_on_from() -> None:
    sites, view = Sites([LineCut("may.vn"), SiteExported(1, 0, 0)]), View()
    presenter = publishing(sites, view)
    presenter.publish(ADDRESS)
    assert view.said[-1] == ("show_problem", "told: LineCut")
    presenter.publish(ADDRESS)
    assert view.last == "show_result"


def test_a_stopped_upload_says_that_it_goes_on_from_there() -> None:
    sites, view = Sites(), View()
    presenter = publishing(sites, view)
    view.on_progress = presenter.stop
    presenter.publish(ADDRESS)
    assert ("show_stopping",) in view.said
    assert "publish again to go on from there" in view.told("show_problem")[1]
    assert len(sites.outcomes) == 1


def test_a_stopped_archive_is_as_it_was() -> None:
    view = View()
    presenter = publishing(Sites(), view)
    view.on_progress = presenter.stop
    presenter.publish("zip:///home/lan/site.zip")
    assert "the ZIP file is as it was" in view.told("show_problem")[1]


def test_a_second_press_starts_no_second_upload() -> None:
    sites, view = Sites(), View()
    presenter = publishing(sites, view)
    view.on_progress = lambda: presenter.publish("/elsewhere")
    presenter.publish("/web")
    assert sites.sent == [("main", "/web", False)]


def test_the_chosen_site_is_the_one_that_goes() -> None:
    sites, view = Sites(), View()
    sites.profiles.append(SiteProfile(id="huyen", target="/huyen"))
    presenter = publishing(sites, view)
    presenter.choose("huyen")
    assert view.told("show_address") == ("show_address", "/huyen")
    presenter.publish("/huyen")
    assert sites.sent == [("huyen", "/huyen", False)]


def test_a_place_that_is_being_typed_is_not_overwritten() -> None:
    view = View()
    presenter = publishing(Sites(), view)
    before = len([said for said in view.said if said[0] == "show_address"])
    presenter.refresh()
    assert len([said for said in view.said if said[0] == "show_address"]) == before


def test_what_is_under_way_is_let_go_when_the_program_ends(qtbot: QtBot) -> None:
    let_go = Event()

    class Slow(Sites):
        def export(self, profile, *, adopt, allowed):
            try:
                while True:
                    yield Progress(1, 2, "index.html")
            finally:
                let_go.set()

    view, line = View(), Worker()
    surroundings = Surroundings()
    presenter = Publishing(
        Slow(), view, surroundings.place, line, save=lambda then, _otherwise: then()
    )
    presenter.refresh()
    presenter.publish("/web")
    qtbot.waitUntil(lambda: len(view.said) > 20)
    assert not let_go.is_set()
    line.close()
    presenter.close()
    assert let_go.is_set()

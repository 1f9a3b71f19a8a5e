"""Portals are added, changed, tested and removed; secrets go to the keyring alone."""

from dataclasses import dataclass, field, replace

import pytest

from desktop.article.post import PortalKind
from desktop.sync.errors import ApprovalDeclined, LoginRefused
from desktop.sync.portal import Identity
from desktop.ui.inspector.fields import Refused
from desktop.ui.portals.accounts import BLANK, Accounts
from desktop.ui.portals.approving import Approving
from desktop.ui.portals.fields import address_fields, further_fields
from desktop.ui.portals.trying import Trying
from tests.ui.fakes import Background, Surroundings
from tests.ui.portals.fakes import Bell, Portals, View, account, approval


@dataclass
class Corner:
    portals: Portals = field(default_factory=Portals)

    def __post_init__(self) -> None:
        self.view, self.around, self.changes = View(), Surroundings(), []
        self.accounts = Accounts(
            self.portals, self.view, self.around.place, changed=lambda: self.changes.append(1)
        )
        self.accounts.refresh()


def test_without_a_portal_the_page_explains_what_one_is() -> None:
    assert Corner(Portals([])).view.names() == ["show_empty"]


def test_a_new_portal_is_kept_with_its_password() -> None:
    corner = Corner(Portals([]))
    corner.accounts.add()
    assert corner.view.told("begin") == (BLANK, True)
    corner.accounts.save(account("Sở"), "bí mật", remember=True)
    assert corner.portals.kept == [account("Sở")]
    assert corner.portals.secrets == {"Sở": "bí mật"}
    assert corner.view.told("show_secret") == (True,)
    assert corner.view.told("show_standing")[0].startswith("Saved")
    assert corner.changes


def test_a_portal_needs_name_and_address() -> None:
    corner = Corner(Portals([]))
    corner.accounts.add()
    corner.accounts.save(replace(BLANK, url="https://a.vn"), "", remember=True)
    assert "a name" in corner.view.told("show_problem")[0]
    corner.accounts.save(replace(BLANK, name="A"), "", remember=True)
    assert "the address" in corner.view.told("show_problem")[0]
    assert corner.portals.kept == []


def test_a_change_without_a_password_leaves_the_one_that_is_kept() -> None:
    corner = Corner(Portals(secrets={"Cổng": "bí mật"}))
    corner.accounts.save(account(user="hoa"), "", remember=True)
    assert corner.portals.kept == [account(user="hoa")]
    assert corner.portals.secrets == {"Cổng": "bí mật"}


def test_a_name_is_no_longer_than_a_shared_library_keeps() -> None:
    name = address_fields()[0]
    assert name.write(BLANK, "Ừ" * 64).name == "Ừ" * 64
    with pytest.raises(Refused):
        name.write(BLANK, "Ừ" * 65)


def test_a_portal_is_renamed_and_keeps_its_password() -> None:
    corner = Corner(Portals(secrets={"Cổng": "bí mật"}))
    corner.accounts.save(account("Cổng tỉnh"), "", remember=True)
    assert corner.portals.kept == [account("Cổng tỉnh")]
    assert corner.portals.secrets == {"Cổng tỉnh": "bí mật"}
    assert corner.view.told("show_accounts") == (["Cổng tỉnh"], "Cổng tỉnh")
    assert corner.changes


def test_what_was_begun_as_a_new_portal_never_takes_the_place_of_the_one_shown() -> None:
    corner = Corner()
    corner.accounts.save(account("Sở"), "bí mật", remember=True, former="")
    assert corner.portals.kept == [account(), account("Sở")]


def test_a_second_save_waits_for_the_first() -> None:
    corner = Corner()
    work = corner.around.background = Background(held=True)
    corner.accounts = Accounts(
        corner.portals, corner.view, corner.around.place, changed=lambda: None
    )
    corner.accounts.refresh()
    work.step()
    for _ in range(2):
        corner.accounts.save(account("Cổng tỉnh"), "", remember=True)
    assert len(work.waiting) == 1
    work.step()
    corner.accounts.save(account("Cổng xã"), "", remember=True)
    work.step()
    assert corner.portals.kept == [account("Cổng xã")]


def test_no_keyring_is_said_plainly() -> None:
    corner = Corner(Portals(has_keyring=False))
    corner.accounts.save(account(), "bí mật", remember=True)
    assert "only until Bản Tin is closed" in corner.view.told("show_note")[0]


def test_removing_asks_first_and_says_what_stays() -> None:
    corner = Corner()
    corner.accounts.ask_removal()
    assert "Your articles stay here" in corner.view.told("ask_removal")[0]
    assert corner.portals.kept == [account()]
    corner.accounts.remove()
    assert corner.portals.kept == []
    assert corner.view.names()[-1] == "show_empty"


def test_the_test_goes_step_by_step_and_says_who_we_are() -> None:
    corner = Corner(Portals(identity=Identity(portal_name="Cổng", user_name="lan")))
    trying = Trying(corner.portals, corner.view, corner.around.place, corner.around.background)
    trying.test(account(), "")
    assert ("show_testing", "Đăng nhập") in corner.view.said
    text, well = corner.view.told("show_tested")
    assert text == "The connection works: you are lan on “Cổng”."
    assert well


def test_a_test_that_fails_names_the_step() -> None:
    corner = Corner(Portals(identity=LoginRefused("cong.vn", "lan")))
    trying = Trying(corner.portals, corner.view, corner.around.place, corner.around.background)
    trying.test(account(), "")
    assert corner.view.told("show_tested") == ("Which step? told: LoginRefused", False)


def test_a_right_that_is_missing_is_told() -> None:
    identity = Identity(portal_name="Cổng", user_name="lan", may_publish=False)
    corner = Corner(Portals(identity=identity))
    trying = Trying(corner.portals, corner.view, corner.around.place, corner.around.background)
    trying.test(account(), "")
    assert "others approve your articles" in corner.view.told("show_tested")[0]


def test_a_cancelled_test_shows_no_answer() -> None:
    corner = Corner(Portals(identity=LoginRefused("cong.vn", "lan")))
    trying = Trying(corner.portals, corner.view, corner.around.place, corner.around.background)
    cancel = corner.view.said
    corner.portals.failed_step = lambda _error: ""
    original = corner.portals.test

    def test(of, secret):
        for number, step in enumerate(original(of, secret)):
            if number == 1:
                trying.cancel()
            yield step

    corner.portals.test = test
    trying.test(account(), "")
    assert cancel[-1] == ("show_untested",)


@dataclass
class Door:
    """An asking in the browser, and what came of it."""

    heard: bool = True

    def __post_init__(self) -> None:
        self.bell, self.view, self.browsed, self.approved = Bell(), View(), [], []
        self.bell.heard = self.heard
        self.approving = Approving(
            self.view,
            Surroundings().place,
            self.bell,
            browse=self.browsed.append,
            approved=lambda account, secret: self.approved.append((account.user, secret)),
        )
        self.approving.ask(account(user=""))

    def answer(self, **changed) -> str:
        return approval(self.browsed[0], **changed)


def test_the_browser_brings_user_and_password() -> None:
    door = Door()
    assert door.browsed[0].startswith("https://cong.vn/wp-admin/authorize-application.php?")
    door.bell.rung(door.answer())
    assert door.approved == [("lan", "abcd efgh")]
    assert door.view.told("show_approving") == ("",)


def test_a_page_that_was_not_asked_is_not_believed() -> None:
    door = Door()
    door.bell.rung(door.answer(state="guessed"))
    assert door.approved == []
    assert door.view.told("show_problem") == ("told: NotTheApproval",)
    door.bell.rung(door.answer())
    assert door.approved


def test_a_refusal_in_the_browser_is_told() -> None:
    door = Door()
    door.bell.rung(door.answer(success="false"))
    assert door.view.told("show_problem") == (f"told: {ApprovalDeclined.__name__}",)
    assert door.bell.rung is None


def test_where_no_answer_can_arrive_the_password_is_copied_by_hand() -> None:
    door = Door(heard=False)
    assert "success_url" not in door.browsed[0]
    assert "copy the password" in door.view.told("show_approving")[0]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("cong.vn", "https://cong.vn"),
        (" https://cong.vn/tin/ ", "https://cong.vn/tin"),
        ("http://localhost:8080", "http://localhost:8080"),
    ],
)
def test_an_address_is_read_as_people_type_it(typed: str, read: str) -> None:
    url = next(each for each in address_fields() if each.name == "url")
    assert url.write(BLANK, typed).url == read


@pytest.mark.parametrize(
    "typed", ["ftp://cong.vn", "http://cong.vn", "https://lan:mk@cong.vn", "https://", "http://[x"]
)
def test_what_is_no_safe_address_is_refused(typed: str) -> None:
    url = next(each for each in address_fields() if each.name == "url")
    with pytest.raises(Refused):
        url.write(BLANK, typed)


def test_settings_of_a_system_are_lines() -> None:
    options = next(each for each in further_fields() if each.name == "options")
    read = options.write(replace(BLANK, kind=PortalKind.NUKEVIET), "module = news\n\nid=7=8\n")
    assert read.options == (("module", "news"), ("id", "7=8"))
    assert options.read(read) == "module = news\nid = 7=8"
    with pytest.raises(Refused):
        options.write(BLANK, "module")

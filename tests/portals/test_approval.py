"""The browser's approval: what is opened, and what of the call back is believed."""

import time
from urllib.parse import parse_qs, urlsplit

import pytest

from desktop.sync.errors import ApprovalDeclined, BadAddress, NotTheApproval
from desktop.sync.portals.approval import approval_address, read_approval
from tests.portals.wordpress_accounts import log_in, reached

SITE = "https://tinh.example/tin"
CALL = "bantin://auth/?state=s1&site_url=https%3A%2F%2Ftinh.example%2Ftin&user_login=an&password=abcd+EFGH"


def test_the_page_of_approval_is_the_portals_own():
    parts = urlsplit(approval_address(f"{SITE}/", state="bí-mật"))
    said = parse_qs(parts.query)
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == (
        f"{SITE}/wp-admin/authorize-application.php"
    )
    assert parse_qs(urlsplit(said["success_url"][0]).query)["state"] == ["bí-mật"]


def test_each_asking_names_another_password():
    assert approval_address(SITE, state="one") != approval_address(SITE, state="two")


def test_without_a_call_back_the_portal_shows_the_password():
    assert "success_url" not in approval_address(SITE, calls_back=False)


def test_a_portal_without_encryption_is_not_asked():
    with pytest.raises(BadAddress):
        approval_address("http://tinh.example")


def test_the_call_back_brings_user_and_password():
    approval = read_approval(CALL, url=f"{SITE}/", state="s1")
    assert (approval.url, approval.user, approval.password) == (SITE, "an", "abcd EFGH")


def test_an_approval_does_not_show_its_password():
    assert "EFGH" not in repr(read_approval(CALL, state="s1"))


@pytest.mark.parametrize(
    ("address", "url", "state"),
    [
        (CALL, SITE, "s2"),
        (CALL, SITE, ""),
        (CALL, "https://khac.example", "s1"),
        (CALL, "https://tinh.example", "s1"),
        (CALL.replace("bantin:", "https:"), SITE, "s1"),
        (CALL.replace("//auth", "//open"), SITE, "s1"),
        (CALL.replace("&password=abcd+EFGH", ""), SITE, "s1"),
        (CALL.replace("user_login=an", "user_login="), SITE, "s1"),
        (CALL.replace("tinh.example", "tinh.example:x"), SITE, "s1"),
        ("bantin://auth", SITE, ""),
        ("bài viết.docx", SITE, ""),
        ("", "", ""),
    ],
)
def test_another_call_is_not_taken(address, url, state):
    with pytest.raises(NotTheApproval) as told:
        read_approval(address, url=url, state=state)
    assert "EFGH" not in repr(told.value)


def test_who_declines_is_told_so():
    with pytest.raises(ApprovalDeclined):
        read_approval("bantin://auth/?state=s1&success=false", url=SITE, state="s1")


def test_a_real_wordpress_calls_back_with_a_password_that_works(wordpress_61, chromium):
    """Not 6.5: npm's build of it comes without the page's script, which calls back."""
    wordpress = wordpress_61
    page = chromium.new_page()
    called = calls(page)
    log_in(page, wordpress, "editor")
    page.goto(approval_address(wordpress.url, state="s1"))
    page.click("#approve", no_wait_after=True)
    give_up = time.monotonic() + 60
    while not called and time.monotonic() < give_up:
        page.wait_for_timeout(20)
    page.close()
    approval = read_approval(called[0], url=wordpress.url, state="s1")
    with reached(wordpress, approval.user, approval.password) as portal:
        assert portal.identify().user_name == "editor"


def calls(page) -> list[str]:
    """The addresses of ours that the page goes to, by its script or by a redirect."""
    called = []

    def note(url):
        if url.startswith("bantin:"):
            called.append(url)

    page.on("request", lambda request: note(request.url))
    page.on("response", lambda response: note(response.headers.get("location", "")))
    return called

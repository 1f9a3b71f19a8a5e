"""Every widget of the seed page, alive: the real page, the real service, a real browser."""

import re

import pytest
from playwright.sync_api import expect

from desktop.export.words import words
from tests.strictness.browser import come_back

from .newsroom import RICH, SEED
from .profile import POLL

SAID = words("vi").widgets
WORDS = words("vi")


@pytest.fixture
def seed(site):
    return site.path(SEED)


def rated(page):
    """Return sum and count as the page tells them."""
    told = page.locator("[data-rating] .sum")
    expect(told).to_have_text(re.compile(r"\d"))
    return tuple(map(int, re.findall(r"\d+", told.inner_text())))


def rate(page, stars):
    star = page.get_by_role("button", name=SAID.stars.format(stars=stars))
    star.click()
    expect(star).to_have_attribute("aria-pressed", "true")


def visits(page, count):
    told = page.locator(f"[data-count={count}]")
    expect(told).to_have_text(re.compile(r"\d"))
    return int(told.inner_text().replace(".", ""))


def test_a_rating_is_counted_for_all_readers(visitor, seed):
    before = rated(visitor.visit(seed))
    page = visitor.visit(seed)
    rate(page, 4)
    assert rated(page) == rated(visitor.visit(seed)) == (before[0] + 4, before[1] + 1)


def test_a_changed_rating_counts_once(visitor, seed):
    page = visitor.visit(seed)
    before = rated(page)
    rate(page, 2)
    come_back(page)
    rate(page, 5)
    assert rated(visitor.visit(seed)) == (before[0] + 5, before[1] + 1)


def test_articles_are_rated_apart(visitor, site, seed):
    before = rated(visitor.visit(site.path(RICH)))
    rate(visitor.visit(seed), 3)
    assert rated(visitor.visit(site.path(RICH))) == before


def test_a_vote_is_counted_and_charted(visitor, seed):
    page = visitor.visit(seed)
    poll = page.locator("[data-poll]")
    poll.get_by_label(POLL.options[0].text, exact=True).check()
    poll.get_by_role("button", name=SAID.vote).click()
    chosen = poll.locator("[data-option=a]")
    expect(chosen.locator(".figure")).to_contain_text(SAID.my_vote)
    other = visitor.visit(seed).locator("[data-poll]")
    other.get_by_role("button", name=SAID.results).click()
    figure = other.locator("[data-option=a] .figure")
    assert int(re.match(r"\d+", figure.inner_text())[0]) >= 1
    bar = other.locator("[data-option=a] .gauge span").bounding_box()
    assert bar["width"] > 0


def test_a_reader_votes_once(visitor, seed):
    page = visitor.visit(seed)
    poll = page.locator("[data-poll]")
    poll.get_by_label(POLL.options[1].text, exact=True).check()
    poll.get_by_role("button", name=SAID.vote).click()
    expect(poll.get_by_role("status")).to_have_text(SAID.voted)
    come_back(page)
    expect(poll.locator(".results")).to_be_visible()
    expect(poll.locator("form")).to_be_hidden()


def test_the_weather_of_both_places_has_source_and_time(visitor, seed):
    box = visitor.visit(seed).locator("[data-weather]")
    expect(box.locator(".place")).to_have_text(["Thái Bình", "Hà Nội"])
    expect(box.locator(".degrees")).to_have_text(["31 °C", "34 °C"])
    expect(box).to_contain_text(re.compile(r"\d\d:\d\d"))
    expect(box.get_by_role("link", name="Đài Khí tượng Thái Bình")).to_be_visible()


def test_a_reader_is_counted_once_a_reload_not_a_program_never(visitor, seed):
    page = visitor.visit(seed)
    first = visits(page, "today")
    page.reload()
    assert visits(page, "today") == first
    crawler = visitor.visit(seed, user_agent="Mozilla/5.0 (compatible; Googlebot/2.1)")
    assert visits(crawler, "today") == first
    assert visits(visitor.visit(seed), "today") == first + 1


def test_visits_of_yesterday_and_in_all_are_told(visitor, seed):
    page = visitor.visit(seed)
    assert visits(page, "yesterday") == 0
    assert visits(page, "total") >= visits(page, "today")


def test_the_map_has_its_names_as_a_list(visitor, seed):
    box = visitor.visit(seed).locator("[data-map]")
    expect(box.locator("svg path")).to_have_count(65)
    box.locator("summary").click()
    expect(box.get_by_role("button", name="Điện Biên")).to_be_visible()
    expect(box.locator("svg path.own")).to_have_count(1)


def test_facts_have_source_and_year(visitor, seed):
    row = visitor.visit(seed).locator(".figures tr").first
    expect(row).to_contain_text("1.586,3 km²")
    expect(row).to_contain_text("Niên giám thống kê, 2017")


def test_related_articles_are_there_and_not_the_article_itself(visitor, seed):
    links = visitor.visit(seed).locator(".related a")
    assert 3 <= links.count() <= 6
    assert seed.rpartition("/")[2] not in {
        link.get_attribute("href").rpartition("/")[2] for link in links.all()
    }


def test_an_article_is_read_aloud(visitor, seed):
    sound = visitor.visit(seed).locator("audio")
    heard = sound.evaluate(
        """(sound) => new Promise((done, failed) => {
            sound.addEventListener("ended", () => done(sound.currentTime));
            sound.play().catch(failed);
        })"""
    )
    assert heard == pytest.approx(1.0, abs=0.05)


def test_a_film_of_another_service_is_shown_once_a_reader_asks(visitor, site):
    page = visitor.visit(site.path(RICH))
    film = "https://www.youtube-nocookie.com/**"
    page.route(film, lambda route: route.fulfill(body="<p>Phim</p>", content_type="text/html"))
    card = page.locator(".embed")
    expect(card.locator("iframe")).to_have_count(0)
    card.get_by_role("button").click()
    expect(card.frame_locator("iframe").get_by_text("Phim")).to_be_visible()
    assert visitor.excused("asked elsewhere: https://www.youtube-nocookie.com/") == 1


def test_a_document_is_handed_out(visitor, site, seed):
    page = visitor.visit(seed)
    with page.expect_download() as loading:
        page.get_by_role("link", name="Hướng dẫn 3616.pdf").click()
    assert loading.value.suggested_filename == "huong-dan-3616.pdf"
    assert loading.value.path().read_bytes().startswith(b"%PDF")
    expect(page.locator(".papers li")).to_have_count(1)  # what is read aloud is no document


def test_size_and_contrast_stay_from_page_to_page(visitor, site, seed):
    page = visitor.visit()
    page.get_by_role("button", name="A+", exact=True).click()
    page.get_by_role("button", name=WORDS.stronger).click()
    chosen = page.evaluate("({...document.documentElement.dataset})")
    page.goto(f"{visitor.address}/{seed}")
    now = page.evaluate("({...document.documentElement.dataset})")
    assert (now["size"], now["contrast"]) == (chosen["size"], chosen["contrast"])
    assert int(now["size"].split(".")[0]) > 100
    assert now["contrast"] == "strong"


def test_a_and_a_minus_lead_back(visitor, seed):
    page = visitor.visit(seed)
    plain = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.text')).fontSize)")
    page.get_by_role("button", name="A+", exact=True).click(click_count=2)
    page.get_by_role("button", name="A-", exact=True).click()
    page.get_by_role("button", name="A", exact=True).click()
    now = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.text')).fontSize)")
    assert now == plain


def press_with_alt(page, key):
    """Press Alt and a digit as Chromium hears it from a keyboard."""
    keyboard = page.context.new_cdp_session(page)
    pressed = {"modifiers": 1, "key": key, "code": f"Digit{key}", "unmodifiedText": key}
    known = {"windowsVirtualKeyCode": ord(key), "text": key}
    keyboard.send("Input.dispatchKeyEvent", {"type": "keyDown", **pressed, **known})


@pytest.mark.parametrize(
    ("key", "path"), [("1", "index.html"), ("3", "so-do/index.html"), ("0", "so-do/index.html")]
)
def test_shortcut_keys_lead_home_and_to_the_site_map(visitor, seed, key, path):
    page = visitor.visit(seed)
    with page.expect_navigation():
        press_with_alt(page, key)
    assert page.url.partition("#")[0] == f"{visitor.address}/{path}"


def test_a_shortcut_key_leads_to_the_search(visitor, seed):
    page = visitor.visit(seed)
    press_with_alt(page, "4")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_without_javascript_no_control_is_dead(visitor, seed):
    page = visitor.visit(seed, java_script_enabled=False)
    expect(page.locator(".text p").first).to_be_visible()
    expect(page.locator("button:visible")).to_have_count(1)
    expect(page.locator(".seek button")).to_be_visible()
    widgets = page.locator("[data-poll], [data-weather], [data-visits], [data-rating]")
    expect(widgets).to_have_count(4)
    expect(widgets.locator("visible=true")).to_have_count(0)


def test_without_javascript_the_search_says_what_to_do(visitor):
    page = visitor.visit("tim-kiem/index.html", java_script_enabled=False)
    expect(page.locator("[data-find]")).to_be_hidden()
    expect(page.get_by_text(WORDS.site.search_off)).to_be_visible()

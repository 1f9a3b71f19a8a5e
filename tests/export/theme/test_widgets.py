"""The widgets with a service behind them: what readers see, do and are told."""

import re

import pytest
from playwright.sync_api import expect

from desktop.export.words import words
from tests.strictness.browser import come_back

from .samples import ARTICLE_ID, POLL

SAID = words("vi").widgets
ARTICLE = "2018/07/bai.html"


def star(page, stars):
    return page.get_by_role("button", name=SAID.stars.format(stars=stars))


def rating(page):
    return page.locator("[data-rating]")


def poll(page):
    return page.locator("[data-poll]")


def vote(page, option):
    poll(page).get_by_label(option.text, exact=True).check()
    poll(page).get_by_role("button", name=SAID.vote).click()


def test_a_rating_is_summed_up(visitor):
    visitor.service.ratings = {"one": 5, "two": 3}
    page = visitor.visit(ARTICLE)
    expect(rating(page).locator(".sum")).to_have_text(SAID.rating_sum.format(sum=8, count=2))


def test_one_click_rates(visitor):
    page = visitor.visit(ARTICLE)
    star(page, 4).click()
    expect(star(page, 4)).to_have_attribute("aria-pressed", "true")
    expect(rating(page).get_by_role("status")).to_have_text(SAID.rated.format(stars=4))
    assert list(visitor.service.ratings.values()) == [4]


def test_a_rating_can_be_changed_by_keyboard(visitor):
    page = visitor.visit(ARTICLE)
    star(page, 2).click()
    expect(star(page, 2)).to_have_attribute("aria-pressed", "true")
    star(page, 5).focus()
    page.keyboard.press("Enter")
    expect(star(page, 5)).to_have_attribute("aria-pressed", "true")
    expect(star(page, 2)).to_have_attribute("aria-pressed", "false")
    assert list(visitor.service.ratings.values()) == [5]


def test_a_rating_is_remembered(visitor):
    page = visitor.visit(ARTICLE)
    star(page, 3).click()
    expect(star(page, 3)).to_have_attribute("aria-pressed", "true")
    come_back(page)
    expect(star(page, 3)).to_have_attribute("aria-pressed", "true")


def test_reading_alone_makes_no_number_for_the_reader(visitor):
    page = visitor.visit(ARTICLE)
    assert page.evaluate("localStorage.getItem('bantin.reader')") is None
    star(page, 3).click()
    expect(star(page, 3)).to_have_attribute("aria-pressed", "true")
    assert re.fullmatch("[0-9a-f]{32}", page.evaluate("localStorage.getItem('bantin.reader')"))


def test_a_vote_shows_the_results(visitor):
    visitor.service.votes = {"one": "a", "two": "b", "three": "b"}
    page = visitor.visit(ARTICLE)
    vote(page, POLL.options[1])
    chosen = poll(page).locator("[data-option=b]")
    expect(chosen.locator(".figure")).to_contain_text(SAID.votes.format(count=3, share=75))
    expect(chosen.locator(".figure")).to_contain_text(SAID.my_vote)
    expect(poll(page).get_by_role("status")).to_have_text(SAID.voted)
    expect(poll(page).locator("form")).to_be_hidden()
    bar, whole = (
        chosen.locator(".gauge span").bounding_box(),
        chosen.locator(".gauge").bounding_box(),
    )
    assert bar["width"] / whole["width"] == pytest.approx(0.75, abs=0.02)


def test_results_can_be_seen_before_voting(visitor):
    visitor.service.votes = {"one": "a"}
    page = visitor.visit(ARTICLE)
    poll(page).get_by_role("button", name=SAID.results).click()
    expect(poll(page).locator("[data-option=a]")).to_be_visible()
    poll(page).get_by_role("button", name=SAID.back).click()
    expect(poll(page).get_by_label(POLL.options[0].text)).to_be_visible()


def test_a_vote_without_a_choice_is_asked_for_one(visitor):
    page = visitor.visit(ARTICLE)
    poll(page).get_by_role("button", name=SAID.vote).click()
    expect(poll(page).get_by_role("status")).to_have_text(SAID.choose)
    assert ("PUT", "polls/noi-dung") not in visitor.service.asked


def test_a_second_vote_is_refused(visitor):
    page = visitor.visit(ARTICLE)
    other = page.context.new_page()
    other.goto(page.url)
    vote(page, POLL.options[0])
    expect(poll(page).locator("form")).to_be_hidden()
    vote(other, POLL.options[2])
    expect(poll(other).get_by_role("status")).to_have_text(SAID.voted_before)
    expect(poll(other).locator("[data-option=a] .figure")).to_contain_text(SAID.my_vote)
    assert list(visitor.service.votes.values()) == ["a"]


def test_a_closed_poll_tells_its_end_and_results(visitor):
    visitor.service.state, visitor.service.closes = "closed", "2018-08-31T10:00:00Z"
    visitor.service.votes = {"one": "a"}
    page = visitor.visit(ARTICLE)
    expect(poll(page).locator(".when")).to_contain_text("31/08/2018")
    expect(poll(page).locator("[data-option=a]")).to_be_visible()
    expect(poll(page).locator("form")).to_be_hidden()


def test_a_poll_to_come_tells_its_beginning(visitor):
    visitor.service.state, visitor.service.opens = "soon", "2018-08-01T00:00:00Z"
    page = visitor.visit(ARTICLE)
    expect(poll(page).locator(".when")).to_contain_text("01/08/2018")
    expect(poll(page).locator("form")).to_be_hidden()
    expect(poll(page).locator("[data-option=a]")).to_be_hidden()


def test_the_weather_has_source_and_time(visitor):
    box = visitor.visit(ARTICLE).locator("[data-weather]")
    expect(box).to_contain_text("31 °C")
    expect(box).to_contain_text(SAID.sky[5])
    expect(box).to_contain_text("10:00")
    expect(box).not_to_contain_text(SAID.stale)
    expect(box.get_by_role("link", name="Open-Meteo")).to_be_visible()


def test_old_weather_is_called_old(visitor):
    visitor.service.stale = True
    box = visitor.visit(ARTICLE).locator("[data-weather]")
    expect(box.locator(".stale")).to_have_text(SAID.stale)


def test_the_source_of_the_weather_runs_no_script(visitor):
    visitor.service.told_by = "javascript:document.title='x'"
    box = visitor.visit(ARTICLE).locator("[data-weather]")
    expect(box).to_contain_text("Open-Meteo")
    expect(box.get_by_role("link")).to_have_count(0)


def test_visits_are_counted_and_shown(visitor):
    page = visitor.visit(ARTICLE)
    expect(page.locator("[data-visits]")).to_contain_text("1.254.380")
    assert visitor.service.visited == [{"page": f"/{ARTICLE}", "article": ARTICLE_ID}]


def test_a_page_that_is_not_there_is_no_visit(visitor):
    visitor.visit("404.html")
    assert visitor.service.asked == []


def test_a_service_that_is_down_leaves_a_quiet_sentence(visitor):
    visitor.service.down = True
    page = visitor.visit(ARTICLE)
    for widget in ("[data-rating]", "[data-poll]", "[data-weather]", "[data-visits]"):
        expect(page.locator(widget)).to_contain_text(SAID.unreachable)
    expect(page.locator("[data-stars], [data-poll] form").first).to_be_hidden()
    assert visitor.excused("net::ERR_CONNECTION_REFUSED") == 4


def test_a_vote_that_cannot_be_sent_is_told_and_can_be_tried_again(visitor):
    page = visitor.visit(ARTICLE)
    visitor.service.down = True
    vote(page, POLL.options[0])
    expect(poll(page).get_by_role("status")).to_have_text(SAID.not_kept)
    visitor.service.down = False
    vote(page, POLL.options[0])
    expect(poll(page).get_by_role("status")).to_have_text(SAID.voted)
    assert visitor.excused("net::ERR_CONNECTION_REFUSED") == 1


def test_a_name_lights_its_area_up(visitor):
    page = visitor.visit(ARTICLE)
    page.locator(".fold summary").click()
    page.get_by_role("button", name="An Giang").focus()
    expect(page.locator("path.lit")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("button", name="Bà Rịa – Vũng Tàu")).to_be_focused()
    expect(page.locator(".here")).to_have_text("Bà Rịa – Vũng Tàu")


def test_an_area_lights_its_name_up(visitor):
    page = visitor.visit(ARTICLE)
    page.locator("[data-map] path").nth(48).hover(force=True)
    expect(page.locator(".here")).not_to_be_empty()


def test_without_scripts_nothing_dead_is_on_the_page(visitor):
    page = visitor.visit(ARTICLE, java_script_enabled=False)
    for dead in (
        "[data-rating]",
        "[data-poll]",
        "[data-weather]",
        "[data-visits]",
        ".controls",
        ".actions",
    ):
        expect(page.locator(dead)).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text("1.586,3 km²")).to_be_visible()
    page.locator(".fold summary").click()
    expect(page.get_by_text("Thái Nguyên")).to_be_visible()

"""The reader's controls: reached by keyboard, telling their state, remembered."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from desktop.settings.model import Contrast
from desktop.settings.palette import palette
from tests.strictness.browser import come_back


def button(page: Page, name: str):
    return page.get_by_role("button", name=name, exact=True)


def paper(page: Page) -> str:
    return page.evaluate(
        "getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()"
    )


def letters(page: Page) -> float:
    return page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")


def test_letters_grow_by_keyboard(reader, rich_page):
    page = reader.open(rich_page)
    button(page, "A+").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    assert letters(page) == 16 * 1.25


def test_text_grows_to_twice_its_size_and_no_further(reader, rich_page):
    page = reader.open(rich_page)
    for _ in range(10):
        button(page, "A+").click(force=True)
    assert letters(page) == 32
    expect(button(page, "A+")).to_have_attribute("aria-disabled", "true")


def test_a_button_at_its_end_keeps_the_focus(reader, rich_page):
    page = reader.open(rich_page)
    button(page, "A-").focus()
    for _ in range(4):
        page.keyboard.press("Enter")
    expect(button(page, "A-")).to_be_focused()


def test_normal_size_says_whether_it_is_on(reader, rich_page):
    page = reader.open(rich_page)
    plain = page.locator("[data-size-step='0']")
    expect(plain).to_have_attribute("aria-pressed", "true")
    button(page, "A+").click()
    expect(plain).to_have_attribute("aria-pressed", "false")
    plain.click()
    assert letters(page) == 16


def test_contrast_steps_through_the_palettes(reader, rich_page):
    page = reader.open(rich_page)
    more, less = button(page, "Tăng tương phản"), button(page, "Giảm tương phản")
    seen = [paper(page)]
    for step in (less, more, more, more):
        step.click()
        seen.append(paper(page))
    levels = (
        Contrast.NORMAL,
        Contrast.SOFT,
        Contrast.NORMAL,
        Contrast.STRONG,
        Contrast.BLACK_YELLOW,
    )
    assert seen == [palette(level).paper for level in levels]
    expect(more).to_have_attribute("aria-disabled", "true")


def test_what_changed_is_said(reader, rich_page):
    page = reader.open(rich_page)
    button(page, "A+").click()
    expect(page.get_by_role("status")).to_have_text("Cỡ chữ 112,5 %")
    button(page, "Tăng tương phản").click()
    expect(page.get_by_role("status")).to_have_text("Độ tương phản: mạnh")


def test_choices_are_remembered(reader, rich_page):
    page = reader.open(rich_page)
    button(page, "A+").click()
    button(page, "Tăng tương phản").click()
    come_back(page)
    assert (letters(page), paper(page)) == (18, palette(Contrast.STRONG).paper)


def test_choices_are_there_before_the_first_letter_is_drawn(reader, rich_page):
    page = reader.open(rich_page)
    button(page, "A+").click()
    page.add_init_script(
        "new MutationObserver((_, watch) => { if (!document.body) return; watch.disconnect();"
        " window.sizeAtFirst = document.documentElement.dataset.size; })"
        ".observe(document, { childList: true, subtree: true })"
    )
    come_back(page)
    assert page.evaluate("window.sizeAtFirst") == "112.5"


def test_denied_storage_leaves_the_controls_working(reader, rich_page):
    page = reader.open(rich_page)
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied'); } })"
    )
    page.reload()
    button(page, "A+").click()
    assert letters(page) == 18


def test_nonsense_in_storage_is_ignored(reader, rich_page):
    page = reader.open(rich_page)
    page.evaluate("localStorage.setItem('bantin.text-size', 'huge')")
    come_back(page)
    assert letters(page) == 16


def test_controls_are_hidden_without_scripts(reader, rich_page):
    page = reader.open(rich_page, java_script_enabled=False)
    for control in page.locator("button").all():
        expect(control).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize(
    ("asked", "level"),
    [
        ({"contrast": "more"}, palette(Contrast.STRONG)),
        ({"contrast": "more", "color_scheme": "dark"}, palette(Contrast.BLACK_YELLOW)),
        ({"color_scheme": "dark"}, palette(Contrast.NORMAL, dark=True)),
        ({"color_scheme": "light"}, palette(Contrast.NORMAL)),
    ],
)
def test_the_system_is_asked_for_contrast(reader, rich_page, asked, level):
    page = reader.open(rich_page)
    page.emulate_media(**asked)
    assert paper(page) == level.paper


def test_a_choice_outranks_the_system(reader, rich_page):
    page = reader.open(rich_page)
    page.emulate_media(contrast="more")
    button(page, "Giảm tương phản").click()
    assert paper(page) == palette(Contrast.NORMAL).paper


def test_nothing_moves_when_motion_is_unwanted(reader, rich_page):
    page = reader.open(rich_page, reduced_motion="reduce")
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration !== '0s').length"
    )
    assert moving == 0


def test_the_first_tab_skips_to_the_article(reader, rich_page):
    page = reader.open(rich_page)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Đến nội dung bài viết")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_printing_is_asked_of_the_browser(reader, rich_page):
    page = reader.open(rich_page)
    page.evaluate("window.print = () => { window.printed = true; }")
    button(page, "In").click()
    assert page.evaluate("window.printed")


def test_a_saved_page_is_the_page_as_published(reader, rich_page, tmp_path: Path):
    page = reader.open(rich_page)
    button(page, "A+").click()
    with page.expect_download() as download:
        button(page, "Lưu trang").click()
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)
    assert saved.name == "tap-huan-cong-tac-thong-tin-doi-ngoai-nam-2018.html"
    again = reader.open(saved)
    assert letters(again) == 16
    expect(again.locator("h1")).to_have_text("Tập huấn công tác thông tin đối ngoại năm 2018")
    assert (
        again.locator(".text img").evaluate("image => image.complete && image.naturalWidth") == 800
    )

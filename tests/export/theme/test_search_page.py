"""Searching: with and without marks, in the address, by keyboard, from a server and a disk."""

import pytest
from playwright.sync_api import expect

from desktop.export.site.search_index import Found, index, segment, segment_mark, segment_path
from desktop.export.words import words

from .publishing import press, publish

SAID = words("vi").site
SIZE = 40


def found(number, title, sapo=""):
    day = f"2018-07-{number % 28 + 1:02}T08:00:00+07:00"
    return Found(
        path=f"2018/07/bai-{number}.html",
        title=title,
        sapo=sapo,
        moment=day,
        category="Tin tức",
        tags=("đối ngoại",),
        authors=("Nguyễn Thị Lan",),
    )


ARTICLES = [
    found(0, "Hòa bình và hợp tác"),
    found(1, "Hoa và cây cảnh", "Bình chọn cây đẹp"),
    found(2, "Hoà Bình đón khách"),
    found(3, "Biển đảo quê hương", "Tin từ Thái Bình"),
    found(4, "Thái Bình đón nhà đầu tư"),
    found(5, "Thai <b>binh</b> khong dau"),
    *(found(number, f"Họp giao ban số {number}") for number in range(6, 46)),
]


def indexed(folder):
    marks = []
    for number, start in enumerate(range(0, len(ARTICLES), SIZE)):
        data = segment(number, ARTICLES[start : start + SIZE])
        target = folder / segment_path(number)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        marks.append(segment_mark(data))
    path, data = index(len(ARTICLES), marks)
    (folder / path).write_bytes(data)


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("searched")
    publish(folder, press())
    indexed(folder)
    return folder


def titles(page):
    return page.locator("#hits h2").all_inner_texts()


def test_a_search_in_the_address_is_answered(visitor):
    page = visitor.visit("tim-kiem/index.html?q=bien+dao")
    expect(page.locator("#found")).to_have_text(SAID.found.format(count=1, query="bien dao"))
    assert titles(page) == ["Biển đảo quê hương"]
    expect(page.locator("#hits a")).to_have_attribute("href", "../2018/07/bai-3.html")


def test_exact_accents_come_first(visitor):
    page = visitor.visit("tim-kiem/index.html?q=thái+bình")
    expect(page.locator("#hits li")).to_have_count(3)
    assert titles(page) == [
        "Thái Bình đón nhà đầu tư",
        "Biển đảo quê hương",
        "Thai <b>binh</b> khong dau",
    ]


def test_both_ways_to_place_a_tone_are_exact(visitor):
    page = visitor.visit("tim-kiem/index.html?q=hòa+bình")
    expect(page.locator("#hits li")).to_have_count(3)
    assert titles(page)[2] == "Hoa và cây cảnh"


def test_what_was_found_is_marked(visitor):
    page = visitor.visit("tim-kiem/index.html?q=bien")
    expect(page.locator("#hits mark")).to_have_text("Biển")


def test_the_form_works_by_keyboard_and_changes_the_address(visitor):
    page = visitor.visit("tim-kiem/index.html")
    page.locator("#q").fill("cây cảnh")
    page.keyboard.press("Enter")
    expect(page.locator("#hits li")).to_have_count(1)
    assert "?q=c%C3%A2y+c%E1%BA%A3nh" in page.url
    page.go_back()
    expect(page.locator("#hits li")).to_have_count(0)


def test_more_results_are_asked_for_and_get_the_focus(visitor):
    page = visitor.visit("tim-kiem/index.html?q=hop+giao+ban")
    expect(page.locator("#hits li")).to_have_count(20)
    page.get_by_role("button", name=SAID.more_results).press("Enter")
    expect(page.locator("#hits li")).to_have_count(40)
    expect(page.locator("#hits li").nth(20).locator("a")).to_be_focused()


def test_nothing_found_says_so(visitor):
    page = visitor.visit("tim-kiem/index.html?q=khongco")
    expect(page.get_by_role("status").last).to_have_text(SAID.nothing_found.format(query="khongco"))


def test_the_field_of_every_page_leads_to_the_search(visitor):
    page = visitor.visit("2018/07/bai.html")
    page.locator("#seek").fill("biển đảo")
    page.keyboard.press("Enter")
    expect(page.locator("#hits li")).to_have_count(1)
    assert page.url.endswith("tim-kiem/index.html?q=bi%E1%BB%83n+%C4%91%E1%BA%A3o")


def test_the_search_works_from_a_disk(chromium, site):
    page = chromium.new_page()
    page.goto((site / "index.html").as_uri())
    page.locator("#seek").fill("bien dao")
    page.keyboard.press("Enter")
    expect(page.locator("#hits li")).to_have_count(1)
    page.close()


def test_without_scripts_the_archive_is_offered(visitor):
    page = visitor.visit("tim-kiem/index.html", java_script_enabled=False)
    expect(page.locator("[data-find]")).to_be_hidden()
    expect(page.get_by_text(SAID.search_off)).to_be_visible()

"""Each kind of page in Chromium: within its policy, from this site alone, from a disk too, on paper."""

from io import BytesIO
from urllib.parse import urljoin

import httpx
import pypdf
import pytest
from playwright.sync_api import expect

from desktop.export.words import words

from .kinds import KINDS, path_of
from .newsroom import EXACT, FOLDED, MOVED, RICH, SEED, WITHDRAWN

WORDS = words("vi")


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_keeps_to_its_policy_and_asks_nobody_else(visitor, site, kind):
    """The visitor notes what is blocked, fails or leaves the site."""
    page = visitor.browser().new_page()
    expected = {"withdrawn": 410, "not found": 404}.get(kind, 200)
    path = "khong/co/trang.html" if kind == "not found" else path_of(site, kind)
    answer = page.goto(f"{visitor.address}/{path}", wait_until="networkidle")
    assert answer.status == expected
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    if expected != 200:
        assert visitor.excused(str(expected)) == 2  # the answer, and what the console says of it


def test_a_moved_article_leads_to_its_new_address(visitor, site):
    page = visitor.visit(site.old[MOVED])
    expect(page).to_have_url(f"{visitor.address}/{site.path(MOVED)}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bài sẽ đổi địa chỉ")


def found(page):
    """Return the titles that a search finds, in their order."""
    expect(page.locator("#hits li").first).to_be_visible()
    return page.locator("#hits h2").all_inner_texts()


@pytest.mark.parametrize("query", ["Điện Biên", "điện biên", "dien bien", "ĐIỆN BIÊN"])
def test_the_search_finds_with_and_without_accents_alike(visitor, query):
    titles = found(visitor.visit(f"tim-kiem/index.html?q={query}"))
    assert set(titles) == {
        "Thái Bình kết nghĩa với tỉnh Điện Biên",
        "Theo dõi diễn biến mới của mùa bão",
    }


def test_the_exact_word_is_found_first(visitor):
    titles = found(visitor.visit("tim-kiem/index.html?q=Điện Biên"))
    assert titles[0] == "Thái Bình kết nghĩa với tỉnh Điện Biên"


def test_a_found_article_opens(visitor, site):
    page = visitor.visit("tim-kiem/index.html?q=Điện Biên")
    page.locator("#hits a").first.click()
    expect(page).to_have_url(f"{visitor.address}/{site.path(EXACT)}")


def test_every_page_can_be_searched_from(visitor, site):
    page = visitor.visit(site.path(RICH))
    page.get_by_role("searchbox").fill("diễn biến")
    page.keyboard.press("Enter")
    assert found(page)[0] == "Theo dõi diễn biến mới của mùa bão"


@pytest.fixture
def disk(site, readers):
    """A reader who opens the folder itself; without a server there is no service to be reached."""
    return readers(site.folder.as_uri())


def test_from_a_disk_a_page_has_its_style_and_pictures(disk, site):
    page = disk.visit(site.path(SEED))
    faces = page.evaluate(
        """document.fonts.ready.then(
            (fonts) => [...fonts].filter((font) => font.status === "loaded").map((font) => font.family)
        )"""
    )
    assert {face.strip('"') for face in faces} == {"Be Vietnam Pro", "Ban Tin Serif"}
    cover = page.locator(".cover img")
    expect(cover).to_be_visible()
    assert cover.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    page.get_by_role("button", name="A+", exact=True).click()
    expect(page.locator("html")).not_to_have_attribute("data-size", "100")


def test_from_a_disk_the_widgets_say_that_no_service_answers_and_ask_none(disk, site):
    page = disk.visit(site.path(SEED))
    expect(page.locator("[data-rating] .sum")).to_have_text(
        page.locator("[data-rating]").get_attribute("data-say-down")
    )


def test_from_a_disk_the_search_finds(disk, site):
    page = disk.visit("tim-kiem/index.html?q=diễn biến")
    assert found(page)[0] == "Theo dõi diễn biến mới của mùa bão"
    page.locator("#hits a").first.click()
    expect(page).to_have_url(f"{disk.address}/{site.path(FOLDED)}")


def test_from_a_disk_the_menu_leads_on(disk, site):
    page = disk.visit(site.path(SEED))
    page.locator(".menu a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tin tức")
    page.locator(".home").click()
    expect(page).to_have_url(f"{disk.address}/index.html")


def printed(page):
    pages = pypdf.PdfReader(BytesIO(page.pdf(format="A4"))).pages
    return [page.extract_text() for page in pages], pages[0].mediabox


def test_the_seed_article_prints_on_a4_without_controls(visitor, site):
    texts, sheet = printed(visitor.visit(site.path(SEED)))
    text = " ".join(" ".join(texts).split())
    assert (sheet.width, sheet.height) == pytest.approx((595.3, 841.9), abs=1.5)
    assert "Tập huấn công tác thông tin đối ngoại năm 2018" in text
    assert "3616/BTTTT-TTĐN" in text
    assert "https://doingoai.thaibinh.example/" in text
    for control in (WORDS.stronger, WORDS.print, WORDS.widgets.vote, WORDS.widgets.rate, "A+"):
        assert control not in text
    assert len(texts) <= 4


def test_paper_tells_each_address_once(visitor, site):
    text = "".join("".join(printed(visitor.visit(site.path(RICH)))[0]).split())
    assert text.count("https://video.example/xem/12") == 1
    assert text.count("https://www.chinhphu.vn") == 1


@pytest.mark.parametrize("kind", ["home", "category", "site map", "search"])
def test_other_pages_print_without_controls(visitor, site, kind):
    text = "\n".join(printed(visitor.visit(path_of(site, kind)))[0])
    assert text.strip()
    for control in (WORDS.stronger, WORDS.widgets.vote, "A+"):
        assert control not in text


def test_a_withdrawn_article_tells_nothing_of_itself(visitor, site):
    page = visitor.visit(site.path(WITHDRAWN))
    assert "Bài sẽ bị gỡ" not in page.content()
    visitor.excused("410")


def test_a_page_in_another_language_says_so(visitor, site):
    from .newsroom import ENGLISH

    article = visitor.visit(site.path(ENGLISH)).locator("article")
    assert article.get_attribute("lang") == "en"


def test_what_came_from_elsewhere_is_a_link(visitor, site):
    link = visitor.visit(site.path(RICH)).locator(".outside a")
    expect(link).to_have_attribute("href", "https://video.example/xem/12")


def test_nginx_serves_the_site_with_its_widgets(nginx, site, readers):
    visitor = readers(nginx)
    page = visitor.visit(site.path(SEED))
    expect(page.locator("[data-rating] .sum")).to_contain_text("0")
    expect(page.locator("[data-weather] .place").first).to_be_visible()
    with httpx.Client(base_url=nginx, verify=False) as client:  # noqa: S501 - made for the test
        assert client.get(site.path(WITHDRAWN)).status_code == 410
        assert client.get("khong/co.html").status_code == 404
        moved = client.get(site.old[MOVED])
    assert moved.status_code == 301
    assert urljoin(nginx, moved.headers["location"]) == f"{nginx}/{site.path(MOVED)}"


def test_a_visit_in_chromium_loads_once_what_all_pages_share(visitor, site):
    """Style, script and fonts are named by their content, so that browsers may keep them."""
    page = visitor.visit()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{visitor.address}/{site.path(SEED)}", wait_until="networkidle")
    shared = [url for url in asked if "/tai-nguyen/" in url]
    answers = [page.request.get(url).headers["cache-control"] for url in shared]
    assert all("max-age" in answer for answer in answers)

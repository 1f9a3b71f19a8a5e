"""From an empty library to a page in a browser, by keyboard alone."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.article.body import pictures
from desktop.article.model import Article, Byline, Role
from desktop.library import Library
from tests.scenarios.keyboard import press, step, type_text
from tests.scenarios.pictures import mountains
from tests.scenarios.program import Program, drafts, found, wait_for

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TITLE = "Lễ hội Hoa Ban ở Điện Biên"
SAPO = "Sáng 13/3, hàng nghìn người về Mường Phăng dự hội."
PARAGRAPH = "Nữ nghệ nhân Đặng Thị Ữ mở đầu đêm diễn – “đông chưa từng thấy”."
HEADING = "Những điệu xòe cổ"
ALT, CAPTION, CREDIT = "Núi đồi phủ hoa ban trắng", "Hoa ban nở rộ", "Lò Văn Đức"
CELLS = [
    ["Điểm hội", "Số khách", "Ngày"],
    ["Mường Phăng", "1.200", "13/3"],
    ["Điện Biên Phủ", "3.450", "14/3"],
]

TO_PICTURE = ["shift+Tab"] * 23
"""From the text back over title, library and the bar's end to its last tools."""
TO_TABLE = TO_PICTURE[:-1]
TO_TARGET = ["Tab"]
"""From the export panel's first field to the address."""


def test_an_article_goes_from_an_empty_library_to_a_page(
    bantin: Callable[..., Program], chromium: "Browser", tmp_path: Path
) -> None:
    picture = mountains(tmp_path / "hoa-ban.jpg")
    program = bantin().show()
    write_heading()
    write_text()
    insert_picture(program, picture)
    write_table(program)
    press("ctrl+s")
    article = wait_for(lambda: saved(program.folder), "the saved article")
    check(article)
    assert program.close() == 0

    assert [entry.title for entry in found(program.folder, "dien bien hoi hoa ban")] == [TITLE]
    again = bantin().show()
    page = tmp_path / "trang.html"
    export(page)
    wait_for(page.exists, "the exported page")
    assert saved(program.folder) == article
    check_page(page, chromium)
    assert again.close() == 0


def write_heading() -> None:
    """From the text: the title above, then sapo, category and byline beside it, and back."""
    step("shift+Tab")
    type_text(f"{TITLE}\n")
    step("Tab", "Tab", "Tab")
    type_text(SAPO)
    step("Tab", "Tab")
    type_text("Tin tức/Văn hóa")
    step(*["Tab"] * 5)  # past further categories, tags and topic
    type_text("Lò Thị Hạnh")
    step(*["shift+Tab"] * 10)


def write_text() -> None:
    type_text(f"{PARAGRAPH}\n")
    press("ctrl+1")
    type_text(f"{HEADING}\n")
    type_text("Đoàn xòe từ bốn bản cùng vào vòng.")


def insert_picture(program: Program, picture: Path) -> None:
    """By the bar's button, the file dialog, and the fields that then have the caret."""
    step(*TO_PICTURE, "space")
    program.focus("Chọn ảnh")
    type_text(f"{picture}\n", gap=30)
    wait_for(lambda: not program.windows("Chọn ảnh"), "the dialog to go")
    program.focus()
    wait_for(lambda: pictures(body(program)), "the picture in the text")
    type_text(ALT)
    step("Tab", "Tab")
    type_text(CAPTION)
    step("Tab")
    type_text(CREDIT)
    wait_for(lambda: CREDIT in body(program), "the credit")


def write_table(program: Program) -> None:
    """Below the picture, from the credit's field: back into the text, then by the bar's button."""
    step(*["shift+Tab"] * 5)
    step("ctrl+End", *TO_TABLE, "space", "Return")
    wait_for(lambda: "<table>" in body(program), "the table")
    type_text("\t".join(cell for row in CELLS for cell in row))
    wait_for(lambda: CELLS[-1][-1] in body(program), "the last cell")


def body(program: Program) -> str:
    """Return the text as the draft row has it."""
    kept = drafts(program.folder)
    return kept[0].article.body if kept else ""


def saved(folder: Path) -> Article | None:
    with Library.open(folder) as library:
        entries = library.entries()
        return library.article(entries[0].id) if entries else None


def check(article: Article) -> None:
    assert (article.title, article.sapo) == (TITLE, SAPO)
    assert article.category == "Tin tức/Văn hóa"
    assert article.bylines == (Byline(name="Lò Thị Hạnh", role=Role.AUTHOR),)
    shown = pictures(article.body)[0]
    assert (shown.alt, shown.caption, shown.credit) == (ALT, CAPTION, CREDIT)
    first, heading, *_ = article.body.split("\n")
    assert (first, heading) == (f"<p>{PARAGRAPH}</p>", f"<h2>{HEADING}</h2>")
    header = "".join(f'<th scope="col">{cell}</th>' for cell in CELLS[0])
    last = "".join(f"<td>{cell}</td>" for cell in CELLS[2])
    assert f"<table><thead><tr>{header}</tr></thead>" in article.body
    assert f"<tr>{last}</tr>" in article.body


def export(page: Path) -> None:
    """By the panel, which proposes where to."""
    press("F9")
    step(*TO_TARGET, "ctrl+a")
    type_text(str(page))
    step("Tab", "Tab", "space")


def check_page(page: Path, chromium: "Browser") -> None:
    """Look at the page as a reader's browser shows it."""
    reader = chromium.new_page()
    reader.goto(page.as_uri())
    assert reader.get_by_role("heading", level=1).inner_text() == TITLE
    assert reader.get_by_role("heading", level=2, name=HEADING).is_visible()
    shown = reader.get_by_role("img", name=ALT)
    assert shown.evaluate("picture => picture.complete && picture.naturalWidth > 0")
    assert CAPTION in reader.locator("figcaption").inner_text()
    assert reader.get_by_role("columnheader").all_inner_texts() == CELLS[0]
    assert reader.get_by_role("cell").all_inner_texts() == [*CELLS[1], *CELLS[2]]
    reader.close()

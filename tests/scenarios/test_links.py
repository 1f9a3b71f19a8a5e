"""Links set by keyboard: to a page, to an article by part of its title, to a file."""

from collections.abc import Callable
from pathlib import Path

from desktop.article.model import Article
from desktop.library import Library
from tests.scenarios.keyboard import press, step, type_text
from tests.scenarios.program import Program, drafts, wait_for


def body(program: Program) -> str:
    kept = drafts(program.folder)
    return kept[0].article.body if kept else ""


def with_article(folder: Path, title: str) -> Article:
    """Put an article into the library before the program starts."""
    with Library.open(folder) as library:
        return library.save(Article(title=title, body="<p>Nội dung.</p>")).article


def test_an_article_is_linked_by_a_part_of_its_title(
    bantin: Callable[..., Program], tmp_path: Path
) -> None:
    other = with_article(tmp_path / "kho", "Lễ hội Hoa Ban ở Điện Biên")
    program = bantin().show()
    type_text("Xem ")
    step("ctrl+k")
    type_text("hoa ba")
    program.rest()
    step("Down", "Return")
    link = f'<a href="article:{other.id}">{other.title}</a>'
    wait_for(lambda: body(program) == f"<p>Xem {link}</p>", "the link to the article")
    assert program.close() == 0


def test_a_bare_domain_becomes_a_link(bantin: Callable[..., Program]) -> None:
    program = bantin().show()
    type_text("Xem")
    step("shift+Home", "ctrl+k")
    type_text("www.mic.gov.vn")
    press("Return")
    link = '<p><a href="https://www.mic.gov.vn">Xem</a></p>'
    wait_for(lambda: body(program) == link, "the link to the page")
    assert program.close() == 0


def test_a_file_is_attached_and_linked_at_once(
    bantin: Callable[..., Program], tmp_path: Path
) -> None:
    plan = tmp_path / "ke-hoach.pdf"
    plan.write_bytes(b"%PDF-1.7")
    program = bantin().show()
    step("ctrl+k", *["Tab"] * 4, "space")
    dialog = "(Attach a file|Đính kèm tệp)"
    program.focus(dialog)
    type_text(f"{plan}\n", gap=30)
    wait_for(lambda: not program.windows(dialog), "the dialog to go")
    program.focus()
    wait_for(lambda: "ke-hoach.pdf</a>" in body(program), "the link to the file")
    (kept,) = drafts(program.folder)
    (attached,) = kept.article.attachments
    assert attached.file == "ke-hoach.pdf"
    assert f'<a href="media:{attached.media}">' in kept.article.body
    assert program.close() == 0

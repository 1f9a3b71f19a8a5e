"""The whole site goes into a folder, and the open article is looked at, by keyboard alone."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.article.model import Article
from desktop.article.site import SiteProfile
from desktop.article.states import State
from desktop.library import Library
from tests.scenarios.keyboard import press, step, type_text
from tests.scenarios.program import Program, wait_for

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TITLE = "Lễ hội Hoa Ban ở Điện Biên"
TO_SITE = ["shift+Tab", "shift+Tab", "space"]
"""From the export panel's first field over the portal's part to the site's."""
TO_ADDRESS = ["Tab"]
"""From the kind of place to its address."""
TO_PREVIEW = ["Tab"] * 6
"""From the export panel's first field over its buttons and the preview's heading."""
PREVIEW = "(Preview|Xem trước)"


def prepared(home: Path) -> Article:
    """Put a published article and a publisher into the library that the program will open."""
    article = Article(title=TITLE, body="<p>Hội mở sớm.</p>", state=State.PUBLISHED)
    with Library.open(home / "kho") as library:
        library.keep_site_profile(SiteProfile(portal="Cổng Điện Biên"))
        library.save(article)
    return article


def test_a_site_goes_into_a_folder_with_what_was_just_typed(
    bantin: Callable[..., Program], chromium: "Browser", tmp_path: Path
) -> None:
    article = prepared(tmp_path)
    program = bantin("open", str(article.id)).show()
    type_text("Nay ")
    press("F9")
    step(*TO_SITE)
    program.rest()
    step(*TO_ADDRESS, "ctrl+a")
    site = tmp_path / "web"
    type_text(str(site))
    press("Return")
    wait_for((site / ".bantin/manifest.json").exists, "the published site")
    wait_for(lambda: remembered(program.folder) == str(site), "the remembered place")

    from playwright.sync_api import expect

    reader = chromium.new_page()
    reader.goto((site / "index.html").as_uri())
    reader.get_by_role("link", name=TITLE).first.click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(TITLE)
    assert reader.get_by_text("Nay Hội mở sớm.").is_visible()
    reader.close()
    assert program.close() == 0
    assert "Traceback" not in program.said()


def test_the_open_article_is_looked_at_and_the_program_still_ends(
    bantin: Callable[..., Program], tmp_path: Path
) -> None:
    article = prepared(tmp_path)
    program = bantin("open", str(article.id)).show()
    press("F9")
    step(*TO_PREVIEW, "space")
    wait_for(lambda: program.windows(f"{PREVIEW} – {TITLE}"), "the preview with its article")
    program.focus()
    assert program.close() == 0
    assert "Traceback" not in program.said()


def remembered(folder: Path) -> str:
    with Library.open(folder) as library:
        return library.site_profile().target

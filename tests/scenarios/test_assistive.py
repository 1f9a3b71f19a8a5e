"""What a screen reader finds: a real assistive client looks at the window from outside."""

import json
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import which

import pytest

from desktop.article.model import Article
from desktop.library import Library
from tests.scenarios.keyboard import step, type_text
from tests.scenarios.program import Program, wait_for

CLIENT = Path(__file__).with_name("assistive.py")
DEBIAN_PYTHON = "/usr/bin/python3"


@dataclass(frozen=True, slots=True)
class Node:
    """What the client tells of a thing in the window."""

    role: str
    name: str
    text: str
    checked: bool
    inside: tuple[str, ...]


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A session bus of its own, which starts the bus of assistive programs when asked."""
    asked = [DEBIAN_PYTHON, "-c", "import pyatspi"]
    if (
        not which("dbus-daemon")
        or subprocess.run(asked, capture_output=True, check=False).returncode
    ):
        pytest.skip("needs dbus-daemon and Debian's python3-pyatspi")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with daemon:
        assert daemon.stdout
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
        monkeypatch.setenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
        yield
        daemon.terminate()


def nodes() -> list[Node]:
    """Return what the client finds in the window now."""
    ran = subprocess.run(
        [DEBIAN_PYTHON, str(CLIENT), "bantin"], capture_output=True, check=True, timeout=60
    )
    return [Node(**(told | {"inside": tuple(told["inside"])})) for told in json.loads(ran.stdout)]


def test_a_screen_reader_finds_fields_state_buttons_and_the_text(
    bus: None, bantin: Callable[..., Program]
) -> None:
    program = bantin().show()
    type_text("Nữ nghệ nhân Đặng Thị Ữ")
    step("shift+Tab")
    type_text("Lễ hội Hoa Ban")
    program.rest()
    seen = wait_for(nodes, "the window")
    texts = {node.name: node.text for node in seen if node.role == "text"}
    assert texts["Tiêu đề bài viết"] == "Lễ hội Hoa Ban"
    assert {"Tiêu đề", "Sapo", "Tìm trong các bài"} <= set(texts)
    assert {"Bài mới", "Lưu", "Ảnh", "Bảng", "Xuất", "A+ chữ lớn hơn", "Tăng tương phản"} <= {
        node.name for node in seen if node.role == "push button"
    }
    labels = [node.name for node in seen if node.role == "label"]
    assert any(name.startswith("Đã tự lưu nháp") for name in labels)
    written = [n for n in seen if (n.role, n.name) == ("text", "Nội dung bài viết")]
    assert written  # Qt hands the same page on twice
    assert all("document web" in node.inside for node in written)
    assert {node.text.strip() for node in written} == {"Nữ nghệ nhân Đặng Thị Ữ"}
    assert all(node.name for node in seen if node.role in ("push button", "check box", "text"))
    assert program.close() == 0


RICH = (
    '<h2>Điểm hội</h2>\n<p>Xem <a href="https://mic.gov.vn">cổng tỉnh</a>.</p>\n'
    "<ul><li><p>Bản Bua</p></li></ul>\n"
    '<table><caption>Số khách</caption><thead><tr><th scope="col">Xã</th></tr></thead>'
    "<tbody><tr><td>Mường Phăng</td></tr></tbody></table>"
)


def test_a_screen_reader_finds_what_the_text_is_made_of(
    bus: None, bantin: Callable[..., Program], tmp_path: Path
) -> None:
    article = Article(title="Bão", body=RICH)
    with Library.open(tmp_path / "kho") as library:
        library.save(article)
    program = bantin("open", str(article.id)).show()
    seen = {(n.role, n.name) for n in wait_for(nodes, "the window") if "document web" in n.inside}
    assert {
        ("heading", "Điểm hội"),
        ("link", "cổng tỉnh"),
        ("list", ""),
        ("list item", ""),
        ("table", "Số khách"),
        ("table cell", "Xã"),
        ("table cell", "Mường Phăng"),
    } <= seen
    assert program.close() == 0


def test_a_screen_reader_hears_what_is_pressed_and_goes_through_the_keys(
    bus: None, bantin: Callable[..., Program]
) -> None:
    program = bantin().show()
    type_text("a")
    step("ctrl+b", "F1")
    program.rest()
    seen = wait_for(nodes, "the window")
    pressed = {node.name for node in seen if node.role == "check box" and node.checked}
    assert {"Chữ đậm", "Căn trái"} <= pressed
    assert "Chữ nghiêng" not in pressed
    cells = [node.name for node in seen if "tree" in node.inside]
    assert cells[cells.index("Bài mới") + 1] == "Ctrl+N"
    assert all(node.name for node in seen if node.role in ("push button", "check box", "text"))
    assert program.close() == 0

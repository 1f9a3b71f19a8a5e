"""What goes wrong around the writer, and what the writer notices of it."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.article.body import plain_text
from desktop.library import Library
from tests.scenarios.keyboard import press, type_text
from tests.scenarios.program import Program, drafts, found, wait_for

MORE = ", rồi hết chỗ" * 20


def text(program: Program) -> str:
    return "\n".join(plain_text(draft.article.body) for draft in drafts(program.folder))


def test_a_second_start_opens_its_file_in_the_first_window(
    bantin: Callable[..., Program], tmp_path: Path
) -> None:
    first = bantin().show()
    type_text("Cửa sổ một")
    file = tmp_path / "tin.txt"
    file.write_text("Tin mang đến\n\nNước đã rút.", encoding="utf-8")
    second = bantin("open", str(file))
    assert second.process.wait(timeout=120) == 0
    wait_for(lambda: found(first.folder, "mang den"), "the article of the second start")
    first.focus()
    wait_for(lambda: text(first) == "Cửa sổ một", "the first window's text")
    assert first.close() == 0


def test_a_first_window_that_hangs_keeps_no_second_start_waiting(
    bantin: Callable[..., Program],
) -> None:
    first = bantin().show()
    before = len(first.said())
    os.kill(first.process.pid, signal.SIGSTOP)
    second = bantin()
    second.acknowledge()
    assert second.process.wait(timeout=120) == 1
    sentences = [line for line in second.said()[before:].splitlines() if "kho" in line.lower()]
    assert len(sentences) == 1
    assert "Traceback" not in second.said()
    os.kill(first.process.pid, signal.SIGCONT)


def test_the_page_that_dies_comes_back_with_the_text(bantin: Callable[..., Program]) -> None:
    program = bantin().show()
    type_text("Trước khi hỏng")
    wait_for(lambda: text(program) == "Trước khi hỏng", "the draft")
    (page,) = program.renderers()
    page.kill()
    wait_for(lambda: [each for each in program.renderers() if each.pid != page.pid], "a new page")
    program.rest()
    type_text(" và sau đó")
    wait_for(lambda: text(program) == "Trước khi hỏng và sau đó", "the text going on")
    assert program.close() == 0


def test_what_another_program_changes_meanwhile_is_not_overwritten(
    bantin: Callable[..., Program],
) -> None:
    program = bantin().show()
    type_text("Tin nhanh.")
    press("ctrl+s")
    (entry,) = wait_for(lambda: found(program.folder, "tin nhanh"), "the first version")
    type_text(" Thêm.")
    with Library.open(program.folder) as library:  # as the command line does
        library.save(replace(library.article(entry.id), sapo="Sáng nay."), drop_draft=False)
    press("ctrl+s")
    wait_for(lambda: found(program.folder, "them"), "the last version")
    with Library.open(program.folder) as library:
        kept = library.article(entry.id)
    assert (kept.sapo, plain_text(kept.body)) == ("Sáng nay.", "Tin nhanh. Thêm.")
    assert program.close() == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of six megabytes."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can make a small disk")
    disk = tmp_path / "disk"
    disk.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk], check=False)
    if made.returncode:
        pytest.skip("this machine mounts nothing")
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True)


def test_a_full_disk_costs_no_text(small_disk: Path) -> None:
    program = Program(small_disk)
    try:
        program.show()
        type_text("Khi còn chỗ")
        wait_for(lambda: text(program) == "Khi còn chỗ", "the draft")
        ballast = fill(small_disk)
        type_text(MORE)
        program.rest()
        assert text(program) != "Khi còn chỗ" + MORE
        ballast.unlink()
        wait_for(lambda: text(program) == "Khi còn chỗ" + MORE, "all of the text")
        assert program.close() == 0
    finally:
        program.kill()


def fill(disk: Path) -> Path:
    """Write into `disk` until nothing more goes in."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(b"\0" * 4096):
                pass
        except OSError:
            pass
    return ballast

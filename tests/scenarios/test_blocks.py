"""Sound, films of others and tables by keyboard, kept as they were when the program comes back."""

import wave
from collections.abc import Callable
from pathlib import Path

from desktop.library import Library
from tests.scenarios.keyboard import press, step, type_text
from tests.scenarios.program import Program, drafts, wait_for

TO_INSERT = ["shift+Tab"] * 21
"""From the text back over title, library and the bar's end to the menu of rarer blocks."""
FILM = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"


def body(program: Program) -> str:
    kept = drafts(program.folder)
    return kept[0].article.body if kept else ""


def silence(file: Path) -> Path:
    """Write a second of silence."""
    with wave.open(str(file), "wb") as written:
        written.setparams((1, 1, 8000, 8000, "NONE", ""))
        written.writeframes(b"\x80" * 8000)
    return file


def test_a_sound_is_put_in_with_its_words(bantin: Callable[..., Program], tmp_path: Path) -> None:
    sound = silence(tmp_path / "loi-ke.wav")
    program = bantin().show()
    type_text("Già làng kể:")
    step(*TO_INSERT, "space", "Down", "Return")
    dialog = "(Choose a sound or a film|Chọn tệp âm thanh hoặc phim)"
    program.focus(dialog)
    type_text(f"{sound}\n", gap=30)
    wait_for(lambda: not program.windows(dialog), "the dialog to go")
    program.focus()
    wait_for(lambda: "<audio" in body(program), "the sound in the text")
    program.rest()
    type_text("Ngày hội\n")
    type_text("Lò Văn Đức\n")
    type_text("Hết.")
    words = "<figcaption>Ngày hội <cite>Lò Văn Đức</cite></figcaption></figure>\n<p>Hết.</p>"
    wait_for(lambda: body(program).endswith(words), "the words below the sound")
    before = body(program)
    assert program.close() == 0
    with Library.open(tmp_path / "kho") as library:
        (entry,) = library.search("gia lang ke")
        assert library.article(entry.id).body == before
        media = before.partition('src="media:')[2][:64]
        assert library.media(media).mime == "audio/wav"


def test_a_film_elsewhere_is_put_in_by_its_address(bantin: Callable[..., Program]) -> None:
    program = bantin().show()
    type_text("Xem phim:")
    step(*TO_INSERT, "space", "Down", "Down", "Return")
    type_text("youtu.be/dQw4w9WgXcQ")
    step("Tab")
    type_text("Phim về Điện Biên\n")
    card = f'<figure><a href="{FILM}">Phim về Điện Biên</a></figure>'
    wait_for(lambda: card in body(program), "the film in the text")
    assert program.close() == 0


def test_a_table_with_header_column_grows_by_tab(bantin: Callable[..., Program]) -> None:
    program = bantin().show()
    press("F7")
    step(*["Tab"] * 6, "space", "Tab", "Return")
    program.rest()
    type_text("a\tb\tc\td\te\tf\tg\th\ti\tj")
    row = '<tr><th scope="row">g</th><td>h</td><td>i</td></tr><tr><th scope="row">j</th>'
    wait_for(lambda: row in body(program), "a row more, with its heading")
    assert program.close() == 0

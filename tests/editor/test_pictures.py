"""Pictures that are dropped or pasted are kept and stand in the text, in order."""

import base64
import json

from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor, Command, EditState
from tests.editor.conftest import PNG, Pictures, in_page, typed, wait_for

FILES = """{
const bytes = Uint8Array.from(atob(%s), (sign) => sign.charCodeAt(0));
const data = new DataTransfer();
for (const name of %s) data.items.add(new File([bytes], name, {type: "image/png"}));
const editor = document.querySelector("[role=textbox]");
"""
DROP = """
const box = editor.firstElementChild.getBoundingClientRect();
editor.firstElementChild.dispatchEvent(new DragEvent("drop", {
  dataTransfer: data, bubbles: true, cancelable: true, clientX: box.left + 2, clientY: box.top + 2 }));
}"""
PASTE = """
for (const [type, text] of Object.entries(%s)) data.setData(type, text);
editor.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}"""


def drop(editor: ArticleEditor, *names: str, content: bytes = PNG) -> None:
    encoded = json.dumps(base64.b64encode(content).decode())
    in_page(editor, FILES % (encoded, json.dumps(names)) + DROP)


def paste(editor: ArticleEditor, *names: str, **texts: str) -> None:
    encoded = json.dumps(base64.b64encode(PNG).decode())
    types = {name.replace("_", "/"): text for name, text in texts.items()}
    in_page(editor, FILES % (encoded, json.dumps(names)) + PASTE % json.dumps(types))


def test_a_dropped_picture_stands_below_the_paragraph(editor: ArticleEditor, pictures: Pictures):
    typed(editor, "text")
    wait_for(lambda: "text" in editor.body())
    drop(editor, "a.png")
    wait_for(lambda: "figure" in editor.body())
    assert editor.body() == (
        f'<p>text</p>\n<figure><img src="media:{1:064x}" width="640" height="480"></figure>\n<p></p>'
    )


def test_dropped_pictures_keep_their_order(editor: ArticleEditor, pictures: Pictures):
    typed(editor, "text")
    wait_for(lambda: "text" in editor.body())
    drop(editor, "a.png", "b.png", "c.png")
    wait_for(lambda: editor.body().count("figure") == 6)
    assert pictures.stored == ["a.png", "b.png", "c.png"]
    places = [editor.body().index(f"media:{number:064x}") for number in (1, 2, 3)]
    assert places == sorted(places)


def test_a_picture_that_is_none_is_refused_and_leaves_nothing(
    editor: ArticleEditor, pictures: Pictures, qtbot: QtBot
):
    with qtbot.waitSignal(editor.picture_refused):
        drop(editor, "a.png", content=b"no picture")
    typed(editor, "goes on")
    wait_for(lambda: editor.body() == "<p>goes on</p>")


def test_a_pasted_picture_is_kept(editor: ArticleEditor, pictures: Pictures):
    paste(editor, "image.png")
    wait_for(lambda: "figure" in editor.body())
    assert pictures.stored == ["image.png"]


def test_text_is_pasted_before_a_picture_of_it(editor: ArticleEditor, pictures: Pictures):
    word = (
        "<html><head><style>p.MsoNormal {color: red}</style></head><body lang=VI><!--StartFragment-->"
        '<p class=MsoNormal style="margin:0"><b>Đoàn</b> kiểm <span style="mso-x:y">tra</span><o:p></o:p></p>'
        '<p class=MsoNormal onclick="x()"><a href="javascript:x()">đến</a></p><!--EndFragment--></body></html>'
    )
    paste(editor, "image.png", text_html=word, text_plain="Đoàn kiểm tra")
    wait_for(lambda: "tra" in editor.body())
    assert editor.body() == "<p><strong>Đoàn</strong> kiểm tra</p>\n<p>đến</p>"
    assert pictures.stored == []


def test_a_picture_copied_from_a_browser_is_kept_not_fetched(
    editor: ArticleEditor, pictures: Pictures
):
    paste(editor, "image.png", text_html='<img src="https://example.org/a.png">')
    wait_for(lambda: "figure" in editor.body())
    assert "example.org" not in editor.body()


def test_a_picture_file_is_added_at_the_caret(editor: ArticleEditor, pictures: Pictures):
    editor.set_body("<p>one</p>\n<p>two</p>")
    editor.add_picture(PNG, "a.png")
    wait_for(lambda: "figure" in editor.body())
    assert editor.body().index("one") < editor.body().index("figure") < editor.body().index("two")


def test_alt_text_caption_and_credit_are_changed(editor: ArticleEditor):
    states: list[EditState] = []
    editor.edit_state_changed.connect(states.append)
    editor.run(Command.INSERT_PICTURE, media="ab" * 32, width=8, height=6)
    wait_for(lambda: states and states[-1].picture)
    assert states[-1].picture.alt is None
    editor.run(Command.UPDATE_PICTURE, alt="Cầu mới", caption="Cầu", credit="Minh")
    wait_for(lambda: "Cầu mới" in editor.body())
    assert 'alt="Cầu mới" width="8" height="6"><figcaption>Cầu <cite>Minh</cite>' in editor.body()
    editor.run(Command.UPDATE_PICTURE, decorative=True)
    wait_for(lambda: 'alt="" role="presentation"' in editor.body())


def test_the_caption_is_written_in_place(editor: ArticleEditor):
    editor.run(Command.INSERT_PICTURE, media="ab" * 32, width=8, height=6)
    wait_for(lambda: "figure" in editor.body())
    typed(editor, "Lễ\r".replace("ễ", "e"))
    typed(editor, "Ha\r")
    typed(editor, "sau")
    wait_for(lambda: "sau" in editor.body())
    assert editor.body().endswith(
        "<figcaption>Le <cite>Ha</cite></figcaption></figure>\n<p>sau</p>"
    )


def test_pictures_are_shown_from_the_store(editor: ArticleEditor, pictures: Pictures):
    editor.add_picture(PNG, "a.png")
    wait_for(lambda: "figure" in editor.body())
    width = "document.querySelector('figure img').naturalWidth"
    wait_for(lambda: in_page(editor, width) == 1)


def test_a_picture_that_arrives_leaves_the_caret_on_its_empty_line(editor: ArticleEditor):
    drop(editor, "a.png")
    wait_for(lambda: "figure" in editor.body())
    typed(editor, "goes on")
    wait_for(lambda: editor.body().startswith("<p>goes on</p>\n<figure>"))


def test_a_picture_that_arrives_above_the_caret_leaves_it_on_its_empty_line(editor: ArticleEditor):
    typed(editor, "text")
    wait_for(lambda: "text" in editor.body())
    typed(editor, "\r")
    wait_for(lambda: editor.body() == "<p>text</p>\n<p></p>")
    drop(editor, "a.png")
    wait_for(lambda: "figure" in editor.body())
    typed(editor, "goes on")
    wait_for(lambda: editor.body().endswith("</figure>\n<p>goes on</p>"))

"""What DESIGN calls the contract: each verb's JSON, and where it is written."""

from datetime import datetime
from pathlib import Path
from uuid import UUID

import msgspec
import pytest

from desktop.article.model import Article
from desktop.cli.shapes import (
    Clipboard,
    ExportedFiles,
    FileReport,
    Found,
    Listed,
    ListedMedia,
    Restored,
)
from desktop.library import Library


class Finding(msgspec.Struct, forbid_unknown_fields=True):
    rule: str
    severity: str
    message: str
    excerpt: str
    suggestion: str


class Verified(msgspec.Struct, forbid_unknown_fields=True):
    ok: bool
    problems: list[dict[str, str]]


class Version(msgspec.Struct, forbid_unknown_fields=True):
    number: int
    kept_at: datetime
    reason: str
    title: str
    content: str


def test_import_reports_each_file(bantin, tmp_path):
    (tmp_path / "a.md").write_text("---\ntitle: A\nlayout: x\n---\nx", encoding="utf-8")
    answer = bantin("import", str(tmp_path / "a.md"), str(tmp_path / "b.md"), "--json")
    good, bad = answer.read(list[FileReport])
    assert (good.file, good.title, good.error) == (str(tmp_path / "a.md"), "A", msgspec.UNSET)
    assert isinstance(good.id, UUID)
    assert len(good.warnings) == 1
    assert (bad.id, bad.file) == (None, str(tmp_path / "b.md"))
    assert bad.error.startswith("There is no file")
    assert answer.code == 1


def test_an_import_without_trouble_has_no_error_field(bantin, tmp_path):
    (tmp_path / "a.txt").write_text("A\nx", encoding="utf-8")
    answer = bantin("import", str(tmp_path / "a.txt"), "--json")
    assert answer.code == 0
    assert set(answer.read(list[dict])[0]) == {"file", "id", "title", "warnings"}


def test_list_shows_the_newest_first(bantin, article, tmp_path):
    (tmp_path / "b.txt").write_text("Bài hai\nx", encoding="utf-8")
    second = bantin("import", str(tmp_path / "b.txt"), "--json").read(list[FileReport])[0]
    bantin("set", article, "tags=hội")
    answer = bantin("list", "--json")
    assert answer.code == 0
    assert {str(each.id) for each in answer.read(list[Listed])} == {article, str(second.id)}
    assert set(answer.read(list[dict])[0]) == {
        "id", "title", "state", "category", "modified_at", "published_at",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["--state", "draft"], 1),
        (["--state", "published"], 0),
        (["--category", "Tin tức"], 1),
        (["--category", "Kinh tế"], 0),
        (["--limit", "1"], 1),
    ],
)
def test_list_is_narrowed(bantin, article, options, count):
    assert len(bantin("list", *options, "--json").read(list[Listed])) == count


def test_list_is_sorted_as_asked(bantin, tmp_path):
    for title in ("Đèo", "Anh", "Dèo"):
        (tmp_path / "a.md").write_text(f"---\ntitle: {title}\ntags: [Lũ]\n---\nx", encoding="utf-8")
        bantin("import", str(tmp_path / "a.md"))
    by_title = bantin("list", "--sort", "title", "--json").read(list[Listed])
    assert [each.title for each in by_title] == ["Anh", "Dèo", "Đèo"]
    last = bantin("list", "--sort", "title", "--reverse", "--limit", "1", "--json")
    assert [each.title for each in last.read(list[Listed])] == ["Đèo"]
    assert bantin("labels", "tag", "--json").read(list[dict]) == [{"name": "Lũ", "count": 3}]


@pytest.mark.parametrize("query", ["le hoi", "Lễ hội", "NGUYEN", '"van an"', "den tr*"])
def test_search_finds_words_with_and_without_accents(bantin, article, query):
    (found,) = bantin("search", query, "--json").read(list[Found])
    assert str(found.id) == article
    assert found.snippet
    assert "\u0002" not in found.snippet


def test_show_gives_the_whole_article(bantin, article):
    answer = bantin("show", article, "--json")
    shown = answer.read(Article)
    assert (str(shown.id), shown.title) == (article, "Lễ hội đền Trần")
    assert answer.read(dict)["category"] == "Tin tức/Văn hóa"
    assert bantin("show", article, "--format", "json").out == answer.out


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("html", "<h1>Lễ hội đền Trần</h1>\n<p>Ba ngày hội.</p>\n<p>Nguyễn Văn An dự hội.</p>"),
        ("md", "title: Lễ hội đền Trần\n"),
        ("text", "Lễ hội đền Trần\n\nBa ngày hội.\n\nNguyễn Văn An dự hội.\n"),
    ],
)
def test_show_has_three_more_forms(bantin, article, form, expected):
    assert expected in bantin("show", article, "--format", form).out


def test_set_answers_with_the_article(bantin, article):
    answer = bantin(
        "set", article, "title=Hội xuân", "source.name=Báo Thái Bình", "tags=hội, xuân",
        'bylines=[{"name": "An", "role": "photographer"}]', "--json",
    )  # fmt: skip
    changed = answer.read(Article)
    assert (changed.title, changed.source.name) == ("Hội xuân", "Báo Thái Bình")
    assert (changed.tags, changed.bylines[0].role) == (("hội", "xuân"), "photographer")
    assert bantin("show", article, "--json").read(Article) == changed


def test_set_cleans_a_body(bantin, article):
    answer = bantin("set", article, "body=<b>Đậm</b><script>x</script>", "--json")
    assert answer.read(Article).body == "<p><strong>Đậm</strong></p>"


def test_a_state_is_reached_step_by_step(bantin, article):
    for state in ("submitted", "approved", "published"):
        answer = bantin("set", article, f"state={state}", "--json")
        assert answer.read(Article).state == state
    assert answer.read(Article).published_at is not None


def test_an_edit_voids_an_approval(bantin, article):
    bantin("set", article, "state=submitted")
    bantin("set", article, "state=approved")
    assert bantin("set", article, "title=Khác", "--json").read(Article).state == "submitted"


def test_withdrawing_asks_for_a_reason(bantin, article):
    for state in ("submitted", "approved", "published"):
        bantin("set", article, f"state={state}")
    assert bantin("set", article, "state=withdrawn").code == 1
    answer = bantin("set", article, "state=withdrawn", "--reason", "Sai tên", "--json")
    assert answer.read(Article).state == "withdrawn"


def test_a_schedule_asks_for_a_moment_to_come(bantin, article):
    for state in ("submitted", "approved"):
        bantin("set", article, f"state={state}")
    for without in ((), ("publish_at=12/07/2018 17:23",)):
        assert bantin("set", article, "state=scheduled", *without).code == 1
    assert bantin("show", article, "--json").read(Article).state == "approved"
    answer = bantin("set", article, "state=scheduled", "publish_at=12/07/2099 17:23", "--json")
    assert answer.read(Article).state == "scheduled"
    assert bantin("set", article, "publish_at=", "--json").read(Article).state == "approved"


def test_an_earlier_version_comes_back_as_a_new_one(bantin, article):
    bantin("set", article, "title=Khác")
    restored = bantin("restore", article, "1", "--json").read(Restored)
    assert (restored.title, restored.version) == ("Lễ hội đền Trần", 3)
    versions = bantin("versions", article, "--json").read(list[Version])
    assert [version.number for version in versions] == [3, 2, 1]


def test_check_finds_what_is_missing(bantin, article, tmp_path):
    assert bantin("check", article, "--json").read(list[Finding]) == []
    (tmp_path / "x.md").write_text("---\ntitle: A\n---\nx", encoding="utf-8")
    (finding,) = bantin("check", str(tmp_path / "x.md"), "--json").read(list[Finding])
    assert finding.rule == "sapo-missing"


def test_check_of_a_file_makes_no_library(bantin, library, tmp_path):
    (tmp_path / "x.md").write_text("Chào.", encoding="utf-8")
    bantin("check", str(tmp_path / "x.md"))
    assert not library.exists()


def test_export_page_names_what_it_wrote(bantin, article, tmp_path):
    target = tmp_path / "trang.html"
    answer = bantin("export", "page", article, "--to", str(target), "--json")
    written = answer.read(ExportedFiles)
    assert written.files == (str(target),)
    assert written.bytes == target.stat().st_size


def test_export_page_writes_a_folder(bantin, article, tmp_path):
    answer = bantin(
        "export", "page", article, "--to", str(tmp_path / "trang"), "--folder", "--json"
    )
    written = answer.read(ExportedFiles)
    assert len(written.files) > 1
    assert written.bytes == sum(Path(file).stat().st_size for file in written.files)


def test_export_clipboard_names_the_pictures_to_upload(bantin, tmp_path):
    from tests.exchange.samples import picture

    for folder in ("một", "hai"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "Cổng trời.PNG").write_bytes(picture())
    (tmp_path / "a.md").write_text(
        "Chữ\n\n![x](<một/Cổng trời.PNG>)\n\n![y](<hai/Cổng trời.PNG>)", encoding="utf-8"
    )
    (kept,) = bantin("import", str(tmp_path / "a.md"), "--json").read(list[FileReport])
    clipped = bantin("export", "clipboard", str(kept.id), "--json").read(Clipboard)
    files = sorted(each.file for each in clipped.pictures)
    assert (clipped.field, files) == ("body", ["cong-troi-2.png", "cong-troi.png"])
    assert all(f'src="{file}"' in clipped.html for file in files)
    assert all(Path(each.path).is_file() for each in clipped.pictures)
    assert clipped.text == "Chữ"


def test_export_clipboard_prints_the_field_alone(bantin, article):
    bantin("set", article, "title=Lễ & hội")
    answer = bantin("export", "clipboard", article, "--field", "title")
    assert (answer.code, answer.out, answer.err) == (0, "Lễ &amp; hội\n", "")


def test_verify_finds_a_whole_library_whole(bantin, article):
    answer = bantin("verify", "--json")
    assert (answer.code, answer.read(Verified)) == (0, Verified(ok=True, problems=[]))


def test_verify_names_a_missing_picture(bantin, library, tmp_path):
    from tests.exchange.samples import picture

    (tmp_path / "a.png").write_bytes(picture())
    (tmp_path / "a.md").write_text("![x](a.png)", encoding="utf-8")
    bantin("import", str(tmp_path / "a.md"))
    for file in (library / "media").rglob("*"):
        if file.is_file():
            file.unlink()
    answer = bantin("verify", "--json")
    assert answer.code == 1
    assert [each["kind"] for each in answer.read(Verified).problems] == ["missing-media"]


def test_media_are_listed_with_what_is_known_of_them(bantin, library):
    with Library.open(library) as opened:
        kept = opened.add_media(b"%PDF-1.4", name="Kế hoạch.pdf", mime="application/pdf")
        opened.add_media(b"x" * 9, name="lũ.jpg", mime="image/jpeg", width=4, height=3)
    (found,) = bantin("media", "list", "--shown", "documents", "--json").read(list[ListedMedia])
    assert (found.hash, found.name, found.size) == (kept.hash, "Kế hoạch.pdf", 8)
    (picture,) = bantin("media", "list", "--words", "lu", "--json").read(list[ListedMedia])
    assert (picture.width, picture.height, picture.alt) == (4, 3, "")
    assert len(bantin("media", "list", "--limit", "1").out.splitlines()) == 1

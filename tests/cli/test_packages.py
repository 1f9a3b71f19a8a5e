"""`bantin export package` and `bantin import` of one."""

from dataclasses import replace
from uuid import UUID

from desktop.article.post import COLLEAGUE, PACKAGE, Conflict, ConflictKind
from desktop.cli.shapes import FileReport
from desktop.library import Library


def test_an_article_goes_to_another_library_by_a_package(bantin, article, tmp_path):
    stick, elsewhere = tmp_path / "bài.bantin", ("--library", str(tmp_path / "máy khác"))
    assert bantin("export", "package", article, "--to", str(stick)).code == 0
    answer = bantin("import", str(stick), "--json", *elsewhere)
    (report,) = answer.read(list[FileReport])
    assert (answer.code, str(report.id), report.warnings) == (0, article, ())
    assert bantin("list", *elsewhere).out == bantin("list").out


def test_a_package_that_brings_nothing_new_says_so(bantin, article, tmp_path):
    stick = tmp_path / "bài.bantin"
    bantin("export", "package", article, "--to", str(stick))
    (report,) = bantin("import", str(stick), "--json").read(list[FileReport])
    assert "was here already" in report.warnings[0]


def test_a_conflict_out_of_a_package_is_listed_and_decided(bantin, article, tmp_path):
    stick, elsewhere = tmp_path / "bài.bantin", ("--library", str(tmp_path / "máy khác"))
    bantin("export", "package", article, "--to", str(stick))
    bantin("import", str(stick), *elsewhere)
    bantin("set", article, "title=Ở đây")
    bantin("set", article, "title=Ở kia", *elsewhere)
    bantin("export", "package", article, "--to", str(stick), *elsewhere)
    assert "until you decide" in bantin("import", str(stick)).err
    assert "a package" in bantin("conflicts").out
    assert bantin("resolve", article, "--keep", "theirs").code == 0
    assert "Ở kia" in bantin("list").out


def test_a_clash_is_decided_by_the_article_as_it_stands(bantin, library, article):
    """It holds what the colleague saved: the other side is then what was here before."""
    bantin("set", article, "title=Của Lan")
    with Library.open(library) as opened:
        saved = opened.article(UUID(article))
        before = replace(saved, title="Trước")
        clash = Conflict(
            portal=PACKAGE,
            article_id=saved.id,
            remote_id=COLLEAGUE,
            kind=ConflictKind.BOTH_CHANGED,
            base=before,
            mine=replace(saved, title="Của Minh"),
            theirs=saved,
        )
        assert opened.records.note_clash(clash)
    assert bantin("resolve", article, "--keep", "theirs").code == 0
    assert "Của Minh" in bantin("list").out


def test_a_torn_package_does_not_stop_the_next_file(bantin, tmp_path):
    torn, good = tmp_path / "rách.bantin", tmp_path / "tốt.md"
    torn.write_bytes(b"PK rubbish")
    good.write_text("# Tốt\n\nChữ.")
    answer = bantin("import", str(torn), str(good), "--json")
    refused, kept = answer.read(list[FileReport])
    assert (answer.code, bool(refused.error), kept.title) == (1, True, "Tốt")

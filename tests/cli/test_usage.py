"""Global options, wrong usage, languages, and ids."""

import subprocess
import sys

import pytest

from desktop.cli.shapes import Listed
from tests.cli.conftest import ROOT


@pytest.mark.parametrize(
    "words",
    [
        ["frob"],
        ["list", "--sate", "x"],
        ["list", "--state", "xong"],
        ["list", "--limit", "0"],
        ["list", "--limit"],
        ["list", "extra"],
        ["show"],
        ["import"],
        ["set", "abc"],
        ["set", "abc", "title"],
        ["export"],
        ["export", "page", "abc"],
        ["restore", "abc", "x"],
        ["list", "--library"],
        ["--lang", "de", "list"],
        ["open", "a", "b"],
        ["open", "--wrong"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_sentence_and_exit_code_2(bantin, words):
    answer = bantin(*words)
    assert answer.sentence()
    assert answer.code == 2


@pytest.mark.parametrize("assignment", ["nope=1", "source.nope=1", "date=x", "state=xong", "id=1"])
def test_a_field_that_cannot_be_set_is_wrong_usage(bantin, article, assignment):
    answer = bantin("set", article, assignment)
    assert assignment.split("=")[0] in answer.sentence()
    assert answer.code == 2


def test_a_step_that_is_not_allowed_is_refused(bantin, article):
    answer = bantin("set", article, "state=published", "title=Khác")
    assert "Awaiting approval" in answer.sentence()
    assert answer.code == 1
    assert "Khác" not in bantin("show", article).out


@pytest.mark.parametrize(
    "words", [["--json", "list"], ["list", "--json"], ["--lang=en", "list", "--json"]]
)
def test_global_options_stand_before_or_after_the_verb(bantin, article, words):
    assert len(bantin(*words).read(list[Listed])) == 1


def test_the_library_is_named_before_or_after_the_verb(bantin, article, tmp_path):
    other = str(tmp_path / "kho khác")
    assert bantin("--library", other, "list", "--json").read(list) == []
    assert bantin("list", f"--library={other}", "--json").read(list) == []


def test_words_after_two_dashes_are_searched_for(bantin, article):
    assert len(bantin("search", "--json", "--", "hội", "--lang").read(list[Listed])) == 1


def test_part_of_an_id_is_enough(bantin, article):
    assert "Lễ hội" in bantin("show", article[:8]).out
    assert "Lễ hội" in bantin("show", article[-6:]).out


def test_an_unknown_id_is_refused(bantin, article):
    answer = bantin("show", "ffffffff")
    assert "ffffffff" in answer.sentence()
    assert answer.code == 1


def test_an_id_of_several_articles_is_refused(bantin, article, tmp_path):
    (tmp_path / "b.txt").write_text("B\nx", encoding="utf-8")
    bantin("import", str(tmp_path / "b.txt"))
    answer = bantin("show", article[:2])
    assert article in answer.sentence()
    assert answer.code == 1


def test_a_library_at_an_address_is_for_later(bantin):
    answer = bantin("--library", "postgresql+psycopg://x/y", "list")
    assert "postgresql+psycopg://x/y" in answer.sentence()
    assert answer.code == 1


def test_the_version_is_told(bantin):
    assert bantin("--version").out == "bantin 0.1.0\n"


@pytest.mark.parametrize(
    "words",
    [[], ["list"], ["import"], ["set"], ["export"], ["export", "page"], ["media"], ["open"]],
)
def test_help_is_vietnamese_first(bantin, words):
    helped = bantin(*words, "--help", lang="")
    assert helped.code == 0
    assert "Cách dùng:" in helped.out
    for english in ("Usage", "Options", "Show this", "Commands", "COMMAND", "ARGS"):
        assert english not in helped.out


def test_a_refusal_is_vietnamese_first(bantin):
    assert "Không có lệnh" in bantin("frob", lang="").sentence()


def test_lists_go_whole_into_a_pipe(bantin, article):
    title, state, category, _modified, article_id = bantin("list").out.rstrip("\n").split("\t")
    assert (title, category, article_id) == ("Lễ hội đền Trần", "Tin tức/Văn hóa", article)
    assert state == "Draft"


def test_the_window_is_started_without_the_command_line_libraries():
    code = (
        "import sys; from desktop import __main__; from desktop.cli import arguments;"
        "arguments.read(['open'], {}).place();"
        "print([name for name in ('click', 'rich', 'sqlalchemy', 'PIL', 'markdown', 'yaml')"
        " if name in sys.modules])"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert loaded.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "words",
    [
        ["search", "a\udcff"],
        ["list", "--category", "a\udcff"],
        ["set", "{article}", "state=submitted", "--reason", "a\udcff"],
    ],
)
def test_an_argument_that_is_no_text_is_wrong_usage(bantin, article, words):
    answer = bantin(*(word.format(article=article) for word in words))
    assert answer.code == 2
    assert "udcff" in answer.sentence()


def test_a_day_that_is_none_is_named_with_the_forms_it_takes(bantin, article):
    answer = bantin("search", "ngay:32/07/2018")
    assert "ngay:32/07/2018" in answer.err
    assert "12/07/2018" in answer.err
    assert answer.code == 0


@pytest.mark.parametrize("day", ["2018", "07/2018", "2018-07..2018-08", "..2018"])
def test_nothing_is_said_of_a_day_that_is_one(bantin, article, day):
    assert "ngay:" not in bantin("search", f"ngay:{day}").err


def test_a_state_that_is_none_is_named_with_those_there_are(bantin, article):
    answer = bantin("search", "trangthai:abc", "trangthai:awaiting", "trangthai:draft")
    assert "“trangthai:abc” names no state; it takes Draft, Awaiting approval" in answer.err
    assert answer.err.count("\n") == 2  # one for what was found: nothing
    assert answer.code == 0


@pytest.mark.parametrize("words", [["list"], ["search", "mưa"]])
def test_a_limit_beyond_all_counting_limits_nothing(bantin, article, words):
    assert bantin(*words, "--limit", str(10**30)).code == 0


def test_a_category_is_found_however_its_slashes_stand(bantin, article):
    bantin("set", article, "categories=Tin tức / Thời sự")
    assert article in bantin("list", "--category", "Tin tức/ Thời sự").out

"""`bantin check` says what it found and where, in words and as the window does."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from desktop.article.model import Article
from desktop.library import Library
from desktop.settings.model import Tones

SEED = Path(__file__).parents[1] / "proofing/samples/seed-article.md"


@pytest.fixture
def slips(tmp_path) -> Path:
    file = tmp_path / "tin.md"
    file.write_text(
        "---\ntitle: Hội nghị tòan xã\nsapo: Tin ngắn.\n---\nMột , hai.\n\nĐã quyết định tằng Bằng khen.\n",
        encoding="utf-8",
    )
    return file


def test_each_finding_is_a_line_with_its_place_and_its_mend(bantin, slips):
    answer = bantin("check", str(slips))
    assert (answer.code, answer.out.splitlines()) == (
        0,
        [
            "Title: “tòan” is no syllable of Vietnamese. [tòan → toàn]",
            "Block 1 of the text: No space belongs before “,”. [Một , hai. → Một, hai.]",
            "Block 2 of the text: “tằng” is unusual here: is “tặng” meant? [tằng → tặng]",
        ],
    )


def test_the_json_is_the_same_without_places(bantin, slips):
    found = bantin("check", str(slips), "--json").read(list[dict])
    assert found[2] == {
        "rule": "syllable-confused",
        "severity": "warning",
        "message": "“tằng” is unusual here: is “tặng” meant?",
        "excerpt": "tằng",
        "suggestion": "tặng",
    }


def test_tones_are_checked_as_the_window_was_told(bantin, tmp_path, monkeypatch):
    settings = tmp_path / "settings.json"
    settings.write_text('{"proofing": {"tones": "second"}}', encoding="utf-8")
    file = tmp_path / "tin.md"
    file.write_text("---\ntitle: A\nsapo: B\n---\nVăn hóa.\n", encoding="utf-8")
    assert bantin("check", str(file)).out == ""
    monkeypatch.setenv("BANTIN_SETTINGS", str(settings))
    assert "[hóa → hoá]" in bantin("check", str(file)).out


def test_the_sites_place_of_the_tone_goes_before_the_machines(
    bantin, library, tmp_path, monkeypatch
):
    settings = tmp_path / "settings.json"
    settings.write_text('{"proofing": {"tones": "second"}}', encoding="utf-8")
    monkeypatch.setenv("BANTIN_SETTINGS", str(settings))

    def checked(tones: Tones | None) -> str:
        with Library.open(library) as opened:
            opened.keep_site_profile(replace(opened.site_profile(), tones=tones))
            kept = opened.save(Article(title="A", sapo="B", body="<p>Văn hóa, sức khoẻ.</p>"))
        return bantin("check", kept.article.id.hex).out

    assert "[hóa → hoá]" in checked(None)
    assert "[khoẻ → khỏe]" in checked(Tones.FIRST)
    assert "[hóa → hoá]" not in checked(Tones.FIRST)


def test_what_the_window_was_told_to_ignore_is_not_printed(bantin, library, tmp_path, monkeypatch):
    with Library.open(library) as opened:
        body = "<p>Một , hai.</p><p>Đã quyết định tằng Bằng khen, thăm nghành.</p>"
        article = opened.save(Article(title="A", sapo="B", body=body)).article
        opened.ignore_finding(article.id, "syllable-confused", "tằng")
    rules = [each["rule"] for each in bantin("check", str(article.id), "--json").read(list[dict])]
    assert rules == ["space-before-mark", "syllable-impossible"]
    settings = tmp_path / "settings.json"
    ignored = '{"proofing": {"ignored": [["syllable-impossible", "nghành"]]}}'
    settings.write_text(ignored, encoding="utf-8")
    monkeypatch.setenv("BANTIN_SETTINGS", str(settings))
    rules = [each["rule"] for each in bantin("check", str(article.id), "--json").read(list[dict])]
    assert rules == ["space-before-mark"]


def test_nothing_found_is_said_beside_the_output(bantin, tmp_path):
    file = tmp_path / "tin.md"
    file.write_text("---\ntitle: A\nsapo: B\n---\nMột.\n", encoding="utf-8")
    answer = bantin("check", str(file))
    assert (answer.out, answer.err) == ("", "Nothing was found.\n")


def test_the_seed_article_has_its_twelve_findings(bantin):
    answer = bantin("check", str(SEED), "--json")
    assert len(msgspec.json.decode(answer.out)) == 12

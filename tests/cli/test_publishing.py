"""`bantin export site` from end to end."""

import re

import pytest

from desktop.cli.shapes import HeldArticle, PublishedSite
from tests.export.targets.conftest import servers  # noqa: F401 - a fixture
from tests.export.targets.servers import PASSWORD, USER


def publish_article(bantin, article):
    for state in ("submitted", "approved", "published"):
        assert bantin("set", article, f"state={state}").code == 0


def test_export_site_counts_its_files(bantin, article, tmp_path):
    publish_article(bantin, article)
    first = bantin("export", "site", "--to", str(tmp_path / "site"), "--json")
    again = bantin("export", "site", "--to", str(tmp_path / "site"), "--json")

    made = first.read(PublishedSite)
    assert (first.code, made.failed, made.deleted) == (0, (), 0)
    assert made.written > 20
    assert "Lễ hội đền Trần" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert again.read(PublishedSite) == PublishedSite(0, made.written, 0, ())


def test_export_site_makes_everything_anew_when_asked(bantin, article, tmp_path):
    publish_article(bantin, article)
    made = bantin("export", "site", "--to", str(tmp_path / "site"), "--json").read(PublishedSite)
    anew = bantin("export", "site", "--to", str(tmp_path / "site"), "--full", "--json")

    assert anew.read(PublishedSite) == PublishedSite(0, made.written, 0, ())


def test_a_secret_mark_keeps_an_article_off_the_site_until_told(bantin, article, tmp_path):
    bantin("set", article, "sapo=(TỐI MẬT)")
    publish_article(bantin, article)
    words = ("export", "site", "--to", str(tmp_path / "site"))
    kept = bantin(*words)
    assert kept.code == 1
    assert "“Lễ hội đền Trần” bears “TỐI MẬT”" in kept.err
    assert "the mark of a state secret keeps all of them back" in kept.err
    assert "only those in the state" not in kept.err
    assert bantin(*words, "--json").read(PublishedSite).held == (
        HeldArticle("Lễ hội đền Trần", ("TỐI MẬT",)),
    )
    assert "Lễ hội đền Trần" not in (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert bantin(*words, "--all-the-same").code == 0
    assert "Lễ hội đền Trần" in (tmp_path / "site/index.html").read_text(encoding="utf-8")


def test_a_site_that_never_had_a_place_asks_for_one(bantin):
    answer = bantin("export", "site")

    assert answer.code == 2
    assert "--to" in answer.sentence()


def test_a_site_that_is_not_there_is_explained(bantin, tmp_path):
    answer = bantin("export", "site", "--site", "khac", "--to", str(tmp_path / "site"))

    assert answer.code == 1
    assert "khac" in answer.sentence()


def test_another_librarys_site_is_not_overwritten(bantin, article, tmp_path):
    from tests.cli.conftest import run

    publish_article(bantin, article)
    bantin("export", "site", "--to", str(tmp_path / "site"))
    other = run(tmp_path / "other", "export", "site", "--to", str(tmp_path / "site"))
    assert other.code == 1
    assert "replaces it" in other.sentence()

    taken = ("export", "site", "--to", str(tmp_path / "site"), "--take-over")
    assert run(tmp_path / "other", *taken).code == 0


@pytest.fixture
def server(servers, monkeypatch, tmp_path):  # noqa: F811 - a fixture's name
    """Return the address of a folder on an SFTP server that nobody has met."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.setenv("BANTIN_SECRET", PASSWORD)
    return f"sftp://{USER}@127.0.0.1:{servers['sftp']['port']}/{tmp_path.name}"


def test_a_new_server_is_trusted_by_its_very_key_alone(bantin, article, server):
    refused = bantin("export", "site", "--to", server, "--trust", "SHA256:wrong")
    fingerprint = re.search(r"SHA256:[\w+/]+", refused.sentence())[0]

    assert refused.code == 1
    assert bantin("export", "site", "--to", server, "--trust", fingerprint).code == 0
    assert bantin("export", "site", "--to", server).code == 0


def test_a_site_without_articles_says_which_ones_it_shows(bantin, tmp_path):
    answer = bantin("export", "site", "--to", str(tmp_path / "site"), "--json")

    assert answer.read(PublishedSite).written > 20
    assert "only those in the state “Published”" in answer.err

"""The command line against a real WordPress: what an editor types, from end to end."""

import json
import os

import pytest

from tests.cli.conftest import run


@pytest.fixture
def bantin(tmp_path, monkeypatch, wordpress_65):
    wordpress_65.reset()
    monkeypatch.setenv("BANTIN_SECRET", wordpress_65.users["editor"]["secret"])
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    return lambda *words: run(tmp_path / "kho", *words, "--json")


def told(answer):
    return json.loads(answer.out)


def test_an_article_goes_to_wordpress_and_a_colleague_s_change_comes_back(
    bantin, tmp_path, wordpress_65
):
    site = wordpress_65
    (tmp_path / "bai.md").write_text(
        "---\ntitle: Chợ phiên vùng cao\ncategory: Tin tức\n---\nMột đoạn.\n", encoding="utf-8"
    )
    (article,) = told(bantin("import", str(tmp_path / "bai.md")))

    words = ("--kind", "wordpress", "--url", site.url, "--user", "editor")
    assert bantin("portal", "add", "Cổng", *words).code == 0
    assert told(bantin("portal", "test", "Cổng"))["may_publish"]
    for state in ("submitted", "approved", "published"):
        assert bantin("set", article["id"], f"state={state}").code == 0

    first = bantin("sync")
    assert (first.code, told(first)["pushed"]) == (0, 1), first.err
    (portal,) = told(bantin("show", article["id"]))["portals"]
    assert portal["state"] == "in-step"
    assert portal["permalink"].startswith(site.url)

    site.php(
        "$p = get_posts(['title' => 'Chợ phiên vùng cao'])[0];"
        "wp_update_post(['ID' => $p->ID, 'post_title' => 'Chợ phiên Bắc Hà']);"
    )
    second = told(bantin("sync"))
    assert second["pulled"] == 1
    assert told(bantin("show", article["id"]))["title"] == "Chợ phiên Bắc Hà"
    assert told(bantin("sync"))["steps"] == []
    assert os.environ["BANTIN_SECRET"].encode() not in (tmp_path / "kho/library.db").read_bytes()

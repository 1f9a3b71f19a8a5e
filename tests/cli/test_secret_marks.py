"""What bears the mark of a state secret leaves the house only when somebody says so."""

import pytest

from desktop.article.model import Article
from desktop.library import Library


@pytest.fixture
def secret(library) -> str:
    with Library.open(library) as opened:
        made = Article(title="Kế hoạch", sapo="Tin.", body="<p>TUYỆT MẬT</p><p>Nội dung.</p>")
        return str(opened.save(made).article.id)


@pytest.mark.parametrize("form", ["page", "paste"])
def test_an_export_is_refused_until_it_is_told_to_go_all_the_same(bantin, secret, tmp_path, form):
    target = tmp_path / ("ra.html" if form == "page" else "ra.zip")
    words = ("export", form, secret, "--to", str(target))
    refused = bantin(*words)
    assert refused.code == 1
    assert "“Kế hoạch” bears “TUYỆT MẬT”" in refused.sentence()
    assert not target.exists()
    assert bantin(*words, "--all-the-same").code == 0
    assert target.exists()


def test_the_clipboard_gets_nothing_either(bantin, secret):
    refused = bantin("export", "clipboard", secret)
    assert (refused.code, refused.out) == (1, "")
    assert "TUYỆT MẬT" in bantin("export", "clipboard", secret, "--all-the-same").out

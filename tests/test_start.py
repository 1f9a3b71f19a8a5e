"""What is said when the window cannot come up."""

from pathlib import Path

import pytest

from desktop import start


@pytest.mark.skipif(not hasattr(start.os, "geteuid"), reason="only Unix has a root account")
def test_root_is_told_to_use_an_account_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)

    assert start.run(tmp_path / "library", "vi", None) == 1

    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "library").exists()

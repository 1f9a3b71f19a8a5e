"""Files to be handed out are taken as they are, within reason."""

from pathlib import Path

import pytest

from desktop.exchange import attachments
from desktop.exchange.attachments import read_attachment
from desktop.exchange.errors import AttachmentEmpty, AttachmentTooLarge, FileMissing


def test_a_file_keeps_its_bytes_and_kind(tmp_path: Path) -> None:
    plan = tmp_path / "kế hoạch.pdf"
    plan.write_bytes(b"%PDF-1.7")
    read = read_attachment(plan)
    assert (read.data, read.mime) == (b"%PDF-1.7", "application/pdf")


def test_a_spreadsheet_is_known_without_its_program(tmp_path: Path) -> None:
    (tmp_path / "Dự toán.XLSX").write_bytes(b"PK")
    kind = read_attachment(tmp_path / "Dự toán.XLSX").mime
    assert kind == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").touch()
    with pytest.raises(AttachmentEmpty):
        read_attachment(tmp_path / "a.pdf")


def test_a_file_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "BYTES_LIMIT", 3)
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    with pytest.raises(AttachmentTooLarge):
        read_attachment(tmp_path / "a.pdf")


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_attachment(tmp_path / "a.pdf")

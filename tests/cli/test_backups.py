"""`bantin backup` and `bantin restore-backup`."""

import msgspec


def test_a_backup_brings_back_what_was_deleted(bantin, article, library):
    said = bantin("backup", "--json")
    assert (said.code, msgspec.json.decode(said.out)) == (0, {"ok": True, "problems": []})
    bantin("set", article, "title=Khác")
    (backup,) = (library / "backups").iterdir()
    assert bantin("restore-backup", str(backup)).code == 0
    assert "Khác" not in bantin("list").out


def test_a_backup_in_one_file_fills_another_library(bantin, article, tmp_path):
    file = tmp_path / "kho.bantin-backup"
    assert bantin("backup", "--to", str(file)).code == 0
    elsewhere = ("--library", str(tmp_path / "máy khác"))
    assert bantin("restore-backup", str(file), *elsewhere).code == 0
    assert bantin("list", *elsewhere).out == bantin("list").out
    assert bantin("verify", *elsewhere).code == 0


def test_a_missing_backup_is_refused_with_a_sentence(bantin, article):
    refused = bantin("restore-backup", "không có")
    assert refused.code == 1
    assert "không có" in refused.sentence()


def test_a_file_that_is_no_backup_is_refused_with_a_sentence(bantin, article, tmp_path):
    other = tmp_path / "ghi chú.txt"
    other.write_text("xin chào")
    refused = bantin("restore-backup", str(other))
    assert refused.code == 1
    assert "ghi chú.txt" in refused.sentence()

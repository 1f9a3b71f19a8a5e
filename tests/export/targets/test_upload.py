"""What an upload sends, keeps and deletes, and in which order."""

import json

import pytest

from desktop.export.targets import (
    Entry,
    Journal,
    Manifest,
    SiteFile,
    Stage,
    read_manifest,
    upload,
)
from desktop.export.targets.errors import (
    DamagedManifest,
    ForeignSite,
    LineCut,
    LoginRefused,
    NewerManifest,
    NotPermitted,
    NotVerified,
    UploadRunning,
)
from desktop.export.targets.manifest import MANIFEST, UNCONFIRMED, encode, entry_of
from desktop.progress import run
from tests.export.targets.memory import MemoryTarget

SITE = {"a.css": b"css", "tin/1.html": b"1", "tin/2.html": b"2", "index.html": b"12"}
STAGES = {"css": Stage.ASSETS, "html": Stage.PAGES}


@pytest.fixture
def target():
    return MemoryTarget()


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path / "journal")


def files_of(site):
    return [SiteFile(path, data, STAGES[path.split(".")[-1]]) for path, data in site.items()]


def job(target, journal, site=SITE, *, gone=(), whole=True, pauses=(0, 0), name="cổng"):
    manifest = read_manifest(target, name)
    return upload(
        files_of(site),
        gone,
        target,
        manifest,
        journal,
        total=len(site),
        whole=whole,
        every=0,
        pauses=pauses,
    )


def publish(target, journal, site=SITE, **how):
    target.log.clear()
    return run(job(target, journal, site, **how))


def listed(target):
    return json.loads(target.files[MANIFEST])["files"]


def test_files_go_up_in_the_order_they_come_and_the_list_is_last(target, journal):
    publish(target, journal)
    assert target.did("write") == list(SITE)
    assert [path for act, path in target.log if act == "write"][-1] == MANIFEST


def test_the_list_names_every_file_with_hash_and_size(target, journal):
    publish(target, journal)
    assert json.loads(target.files[MANIFEST]) == {
        "format": 1,
        "site": "cổng",
        "files": {path: list(entry_of(data)) for path, data in sorted(SITE.items())},
    }


def test_what_did_not_change_is_not_sent(target, journal):
    publish(target, journal)
    again = publish(target, journal)
    assert (again.written, again.unchanged, again.bytes) == (0, 4, 0)
    assert [act for act, _ in target.log] == ["read"]


def test_only_what_changed_is_sent(target, journal):
    publish(target, journal)
    result = publish(target, journal, {"tin/1.html": b"one"}, whole=False)
    assert (result.written, result.bytes, target.did("write")) == (1, 3, ["tin/1.html"])
    assert target.files["tin/2.html"] == b"2"


def test_a_whole_site_deletes_what_it_no_longer_has(target, journal):
    publish(target, journal)
    left = {path: data for path, data in SITE.items() if path != "tin/2.html"}
    assert publish(target, journal, left).deleted == 1
    assert "tin/2.html" not in target.files
    assert "tin/2.html" not in listed(target)


def test_an_empty_site_deletes_nothing(target, journal):
    publish(target, journal)
    assert publish(target, journal, {}).deleted == 0


def test_a_part_deletes_only_what_it_says(target, journal):
    publish(target, journal)
    result = publish(target, journal, {"a.css": b"css"}, gone=["tin/1.html"], whole=False)
    assert (result.deleted, target.did("delete")) == (1, ["tin/1.html"])


def test_what_is_gone_but_brought_stays(target, journal):
    publish(target, journal)
    publish(target, journal, {"tin/1.html": b"one"}, gone=["tin/1.html"], whole=False)
    assert target.files["tin/1.html"] == b"one"


@pytest.mark.parametrize("whole", [True, False])
def test_a_file_that_the_list_does_not_name_is_never_deleted(target, journal, whole):
    target.files["robots.txt"] = b"theirs"
    publish(target, journal)
    publish(target, journal, {"a.css": b"new"}, gone=["robots.txt"], whole=whole)
    assert target.files["robots.txt"] == b"theirs"


def test_deletions_come_after_every_file(target, journal):
    publish(target, journal)
    publish(target, journal, {"a.css": b"new", "index.html": b"new"})
    acts = [act for act, path in target.log if not path.startswith(".bantin/")]
    assert acts == ["write", "read", "write", "read", "delete", "delete"]


def test_a_cut_line_is_tried_again(target, journal):
    target.trouble["write", "tin/1.html"] = [LineCut("h"), LineCut("h")]
    result = publish(target, journal)
    assert (result.written, result.failed) == (4, ())
    assert target.did("write").count("tin/1.html") == 3


def test_a_line_that_stays_cut_ends_the_upload(target, journal):
    target.trouble["write", "tin/1.html"] = [LineCut("h")] * 3
    with pytest.raises(LineCut):
        publish(target, journal)
    assert MANIFEST not in target.files


def test_after_a_cut_nothing_is_sent_twice(target, journal):
    target.trouble["write", "tin/2.html"] = [LineCut("h")] * 3
    with pytest.raises(LineCut):
        publish(target, journal)
    result = publish(target, journal)
    assert target.did("write") == ["tin/2.html", "index.html"]
    assert (result.written, result.unchanged) == (2, 2)
    assert listed(target).keys() == SITE.keys()


def test_a_file_that_went_after_the_cut_is_sent_again(target, journal):
    target.trouble["write", "tin/2.html"] = [LineCut("h")] * 3
    with pytest.raises(LineCut):
        publish(target, journal)
    target.files["tin/1.html"] = b"something else"
    publish(target, journal)
    assert target.files["tin/1.html"] == b"1"


def test_text_that_went_back_to_the_old_one_after_a_cut_is_sent(target, journal):
    publish(target, journal)
    target.trouble["read", "tin/1.html"] = [LineCut("h")] * 3
    with pytest.raises(LineCut):
        publish(target, journal, SITE | {"tin/1.html": b"new"})
    publish(target, journal)
    assert target.files["tin/1.html"] == b"1"


def test_a_deletion_that_was_cut_is_done_later(target, journal):
    publish(target, journal)
    target.trouble["delete", "tin/1.html"] = [LineCut("h")] * 3
    with pytest.raises(LineCut):
        publish(target, journal, {}, gone=["tin/1.html"], whole=False)
    assert publish(target, journal, {}, whole=False).deleted == 1
    assert listed(target).keys() == SITE.keys() - {"tin/1.html"}


def test_a_file_new_in_a_cut_upload_is_deleted_when_it_is_gone(target, journal):
    target.trouble["write", "index.html"] = [LineCut("h")] * 3
    with pytest.raises(LineCut):
        publish(target, journal)
    publish(target, journal, {"a.css": b"css"})
    assert "tin/1.html" not in target.files


def test_what_only_the_journal_names_is_listed_before_it_is_deleted(target, journal):
    target.trouble["write", "index.html"] = [LineCut("h")] * 3
    with pytest.raises(LineCut):
        publish(target, journal)
    publish(target, journal, {"a.css": b"css"})
    acts = [act for act in target.log if act[0] != "read"]
    assert acts.index(("write", MANIFEST)) < acts.index(("delete", "tin/1.html"))
    assert listed(target).keys() == {"a.css"}


def test_a_file_that_was_never_sent_is_not_taken_for_ours(target, journal):
    target.files["index.html"] = b"theirs"
    target.trouble["write", "index.html"] = [LineCut("h")] * 3
    with pytest.raises(LineCut):
        publish(target, journal)
    publish(target, journal, {"a.css": b"css"})
    assert target.files["index.html"] == b"theirs"


def test_a_reading_back_that_is_cut_is_tried_again(target, journal):
    target.trouble["write", "index.html"] = [LineCut("h")] * 3
    with pytest.raises(LineCut):
        publish(target, journal)
    target.trouble["read", "tin/1.html"] = [LineCut("h")]
    assert publish(target, journal).unchanged == 3


def test_what_a_cut_upload_sent_but_the_next_does_not_bring_is_looked_at(target, journal):
    target.trouble["write", "index.html"] = [LineCut("h")] * 3
    with pytest.raises(LineCut):
        publish(target, journal)
    del target.files["tin/1.html"]
    target.files["tin/2.html"] = b"changed by hand"
    publish(target, journal, {"a.css": b"css"}, whole=False)
    assert listed(target).keys() == {"a.css", "tin/2.html"}
    assert listed(target)["tin/2.html"] == list(entry_of(b"changed by hand"))


def test_a_deletion_cut_after_the_list_was_written_is_done_later(target, journal):
    target.trouble["write", "index.html"] = [LineCut("h")] * 3
    with pytest.raises(LineCut):
        publish(target, journal)
    target.trouble["delete", "tin/2.html"] = [LineCut("h")] * 3
    with pytest.raises(LineCut):
        publish(target, journal, {"a.css": b"css"})
    publish(target, journal, {}, whole=False)
    assert target.files.keys() == {"a.css", MANIFEST}
    assert listed(target).keys() == {"a.css"}


def test_a_refused_file_stops_nothing_else(target, journal):
    target.trouble["write", "tin/1.html"] = [NotPermitted("tin/1.html")]
    result = publish(target, journal)
    assert [failure.path for failure in result.failed] == ["tin/1.html"]
    assert result.written == 3
    assert listed(target).keys() == SITE.keys() - {"tin/1.html"}


def test_a_refused_file_keeps_its_old_entry(target, journal):
    publish(target, journal)
    target.trouble["write", "tin/1.html"] = [NotPermitted("tin/1.html")]
    publish(target, journal, SITE | {"tin/1.html": b"new"})
    assert listed(target)["tin/1.html"] == list(entry_of(b"1"))


def test_a_file_that_reads_otherwise_is_sent_again_then_told(target, journal):
    class Garbling(MemoryTarget):
        def read(self, path):
            data = super().read(path)
            return b"?" if path == "tin/1.html" else data

    target = Garbling()
    result = publish(target, journal)
    assert isinstance(result.failed[0].error, NotVerified)
    assert target.did("write").count("tin/1.html") == 3
    assert listed(target)["tin/1.html"] == list(UNCONFIRMED)


def test_a_deletion_that_is_refused_keeps_its_entry(target, journal):
    publish(target, journal)
    target.trouble["delete", "tin/1.html"] = [NotPermitted("tin/1.html")]
    result = publish(target, journal, {"a.css": b"css"})
    assert [failure.path for failure in result.failed] == ["tin/1.html"]
    assert listed(target).keys() == {"a.css", "tin/1.html"}


def test_a_place_where_nothing_may_be_written_is_told_once(target, journal):
    target.trouble["write", ".bantin/probe"] = [NotPermitted("x")]
    with pytest.raises(NotPermitted):
        publish(target, journal)
    assert target.files == {}


def test_a_refused_login_in_the_middle_ends_the_upload(target, journal):
    target.trouble["write", "tin/1.html"] = [LoginRefused("h", "u")]
    with pytest.raises(LoginRefused):
        publish(target, journal)


def test_a_cancelled_upload_leaves_whole_files_and_goes_on_later(target, journal):
    under_way = job(target, journal)
    for progress in under_way:
        if progress.what == "tin/2.html":
            break
    under_way.close()
    assert target.did("write") == ["a.css", "tin/1.html"]
    assert MANIFEST not in target.files
    publish(target, journal)
    assert target.did("write") == ["tin/2.html", "index.html"]


def test_a_cancel_does_not_wait_for_a_line_to_come_back(target, journal):
    target.trouble["write", "a.css"] = [LineCut("h")] * 9
    under_way = job(target, journal, pauses=(3600,))
    for _, progress in zip(range(4), under_way, strict=False):
        assert progress.what == "a.css"
    under_way.close()


def test_progress_counts_to_the_total(target, journal):
    steps = list(job(target, journal))
    assert [(step.done, step.total) for step in steps] == [(n, 4) for n in (0, 1, 2, 3, 4)]
    assert [step.what for step in steps] == [*SITE, MANIFEST]


def test_only_one_upload_at_a_time_goes_to_a_place(target, journal, tmp_path):
    under_way = job(target, journal)
    next(under_way)
    with pytest.raises(UploadRunning):
        publish(target, Journal(tmp_path / "journal"))
    under_way.close()


def test_a_torn_line_of_the_journal_is_left_out(target, tmp_path):
    path = tmp_path / "journal"
    target.trouble["write", "tin/2.html"] = [LineCut("h")] * 3
    with pytest.raises(LineCut):
        publish(target, Journal(path))
    path.write_bytes(path.read_bytes() + b'["there","tin/2.ht')
    publish(target, Journal(path))
    assert target.did("write") == ["tin/2.html", "index.html"]
    assert target.files["tin/2.html"] == b"2"


@pytest.mark.parametrize(
    "line",
    ['["there","x"]', '["there","../x","aa",1]', '["deleting","/x"]', '["manifest"]', '"\udcff"'],
)
def test_a_line_of_the_journal_that_nobody_wrote_is_left_out(target, tmp_path, line):
    path = tmp_path / "journal"
    path.write_text(f"{line}\n", encoding="utf-8", errors="surrogateescape")
    publish(target, Journal(path))
    assert listed(target).keys() == SITE.keys()


def test_the_journal_is_empty_after_an_upload(target, tmp_path):
    publish(target, Journal(tmp_path / "journal"))
    assert (tmp_path / "journal").read_bytes() == b""


def test_another_site_is_not_overwritten(target, journal):
    publish(target, journal, name="other")
    with pytest.raises(ForeignSite) as refusal:
        read_manifest(target, "cổng")
    assert (refusal.value.site, refusal.value.found) == ("cổng", "other")


def test_another_site_is_replaced_when_the_user_says_so(target, journal):
    publish(target, journal, name="other")
    manifest = read_manifest(target, "cổng", adopt=True)
    run(upload([], (), target, manifest, journal, total=0, whole=False))
    assert json.loads(target.files[MANIFEST])["site"] == "cổng"
    assert listed(target).keys() == SITE.keys()


@pytest.mark.parametrize("files", ["{}", '{"shards": 4}'])
def test_a_list_of_a_newer_program_is_refused(target, files):
    target.files[MANIFEST] = f'{{"format": 2, "site": "cổng", "files": {files}}}'.encode()
    with pytest.raises(NewerManifest):
        read_manifest(target, "cổng")


@pytest.mark.parametrize(
    "files",
    [
        "[]",
        '{"../../etc/passwd": ["", 0]}',
        '{"a/.. /x": ["", 0]}',
        '{".bantin/manifest.json": ["", 0]}',
        "{",
    ],
)
def test_a_damaged_list_is_refused(target, files):
    target.files[MANIFEST] = f'{{"format": 1, "site": "cổng", "files": {files}}}'.encode()
    with pytest.raises(DamagedManifest):
        read_manifest(target, "cổng")


def with_a_second_publisher(target, journal, theirs, site, **how):
    """Publish `site` while somebody else publishes `theirs` after the list was read."""
    under_way = job(target, journal, site, **how)
    next(under_way)
    files = {path: entry_of(data) for path, data in theirs.items()}
    target.files |= theirs
    target.files[MANIFEST] = encode("cổng", files)
    return run(under_way)


def test_what_another_published_meanwhile_stays_listed(target, journal):
    publish(target, journal)
    result = with_a_second_publisher(
        target, journal, SITE | {"tin/3.html": b"3"}, SITE | {"tin/4.html": b"4"}
    )
    assert result.merged
    assert listed(target).keys() == SITE.keys() | {"tin/3.html", "tin/4.html"}
    assert "tin/3.html" in target.files


def test_what_another_changed_meanwhile_is_not_deleted(target, journal):
    publish(target, journal)
    with_a_second_publisher(target, journal, SITE | {"tin/1.html": b"one"}, {"a.css": b"x"})
    assert target.files["tin/1.html"] == b"one"
    assert listed(target)["tin/1.html"] == list(entry_of(b"one"))


def test_where_both_changed_a_file_the_list_says_what_is_there(target, journal):
    publish(target, journal)
    with_a_second_publisher(
        target, journal, SITE | {"a.css": b"theirs"}, {"a.css": b"ours"}, whole=False
    )
    assert listed(target)["a.css"] == list(entry_of(target.files["a.css"]))


def test_where_the_other_was_last_with_a_file_the_list_says_theirs(target, journal):
    publish(target, journal)
    under_way = job(target, journal, {"a.css": b"ours"}, whole=False)
    while next(under_way).what != MANIFEST:
        pass
    target.files["a.css"] = b"theirs"
    target.files[MANIFEST] = encode("cổng", {"a.css": entry_of(b"theirs")})
    run(under_way)
    assert listed(target)["a.css"] == list(entry_of(b"theirs"))


def test_what_another_published_anew_after_our_cut_is_not_deleted(target, journal):
    publish(target, journal)
    target.trouble["delete", "tin/1.html"] = [LineCut("h")] * 3
    with pytest.raises(LineCut):
        publish(target, journal, {}, gone=["tin/1.html"], whole=False)
    target.files["tin/1.html"] = b"theirs"
    theirs = {path: entry_of(data) for path, data in (SITE | {"tin/1.html": b"theirs"}).items()}
    target.files[MANIFEST] = encode("cổng", theirs)
    publish(target, journal, {}, whole=False)
    assert target.files["tin/1.html"] == b"theirs"
    assert listed(target)["tin/1.html"] == list(entry_of(b"theirs"))


def test_another_site_that_moved_in_meanwhile_is_not_overwritten(target, journal):
    under_way = job(target, journal)
    next(under_way)
    target.files[MANIFEST] = theirs = encode("other", {})
    with pytest.raises(ForeignSite):
        run(under_way)
    assert target.files[MANIFEST] == theirs


def test_an_undisturbed_upload_says_nothing_of_others(target, journal):
    assert not publish(target, journal).merged


def test_a_cut_after_the_list_was_written_is_not_somebody_else(target, journal):
    class Cutting(MemoryTarget):
        cut = False

        def write(self, path, data):
            super().write(path, data)
            if path == MANIFEST and not self.cut:
                self.cut = True
                raise LineCut("h")

    assert not publish(Cutting(), journal).merged


def test_a_journal_of_before_another_published_gives_way(target, journal):
    publish(target, journal)
    target.trouble["write", "tin/2.html"] = [LineCut("h")] * 3
    with pytest.raises(LineCut):
        publish(target, journal, SITE | {"tin/1.html": b"ours", "tin/2.html": b"x"})
    target.files |= {"tin/1.html": b"theirs"}
    theirs = {path: entry_of(data) for path, data in (SITE | {"tin/1.html": b"theirs"}).items()}
    target.files[MANIFEST] = encode("cổng", theirs)
    publish(target, journal, {}, whole=False)
    assert listed(target)["tin/1.html"] == list(entry_of(b"theirs"))


def test_twenty_thousand_entries_are_quick():
    import time

    files = {f"tin-tuc/2026/bai-viet-so-{i}.html": Entry("0" * 64, i) for i in range(20_000)}
    target = MemoryTarget()
    target.files[MANIFEST] = encode("cổng", files)
    taken = []
    for act in (lambda: encode("cổng", files), lambda: read_manifest(target, "cổng")) * 5:
        start = time.process_time()
        act()
        taken.append(time.process_time() - start)
    assert min(taken[::2]) < 0.03
    assert min(taken[1::2]) < 0.03


def test_a_manifest_is_empty_where_nothing_was_published(target):
    assert read_manifest(target, "cổng") == Manifest("cổng")

"""What is known of a large site's files takes little room and is what was said."""

import pytest

from desktop.export.targets.entries import Entries
from desktop.export.targets.manifest import UNCONFIRMED, Entry, encode, entry_of

SITE = {"index.html": entry_of(b"a"), "tin/b.html": entry_of(b""), "rss.xml": UNCONFIRMED}


def test_entries_are_those_that_were_put_in():
    entries = Entries({})
    entries.update(SITE)
    assert dict(entries) == SITE
    assert entries.are(SITE)
    del entries["rss.xml"]
    assert dict(entries) == {path: SITE[path] for path in ("index.html", "tin/b.html")}
    assert not entries.are(SITE)


def test_one_other_entry_makes_a_difference():
    assert not Entries(SITE).are({**SITE, "index.html": entry_of(b"b")})
    assert not Entries(SITE).are({**SITE, "index.html": Entry(SITE["index.html"].sha256, 2)})


@pytest.mark.parametrize("odd", [Entry("xyz", 1), Entry("ab", -1), Entry("ab", 1 << 60)])
def test_what_no_file_can_have_is_unconfirmed(odd):
    entries = Entries({})
    entries["a.html"] = odd
    assert entries["a.html"] == UNCONFIRMED


def test_changes_lie_over_what_was_listed():
    entries = Entries(SITE)
    entries["index.html"] = entry_of(b"b")
    del entries["rss.xml"]
    entries["moi.html"] = entry_of(b"c")
    now = {
        "index.html": entry_of(b"b"),
        "tin/b.html": SITE["tin/b.html"],
        "moi.html": entry_of(b"c"),
    }
    assert dict(entries) == now
    assert len(entries) == len(now)
    assert "rss.xml" not in entries
    assert not entries.are(SITE)


def test_what_went_and_came_back_is_there_once():
    entries = Entries(SITE)
    del entries["rss.xml"]
    entries["rss.xml"] = UNCONFIRMED
    assert sorted(entries) == sorted(SITE)
    assert entries.are(SITE)
    with pytest.raises(KeyError):
        del entries["la.html"]


def test_the_list_at_the_target_has_the_paths_in_order():
    many = {f"{number % 7}/{number}.html": entry_of(b"") for number in range(2500)}
    listed = encode("cổng “a”", Entries(many))
    assert listed == encode("cổng “a”", many)
    assert (
        listed.index(b'"0/1001.html"') < listed.index(b'"0/7.html"') < listed.index(b'"1/1.html"')
    )

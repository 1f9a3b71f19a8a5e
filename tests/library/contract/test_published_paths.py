"""Every path that an article was ever published under."""

from uuid import uuid4

AN, BINH = uuid4(), uuid4()


def test_a_new_site_has_none(library):
    assert library.published_paths("main") == {}


def test_paths_are_remembered(library):
    library.note_published_paths("main", {"2018/07/a.html": AN, "2018/07/b.html": BINH})
    assert library.published_paths("main") == {"2018/07/a.html": AN, "2018/07/b.html": BINH}


def test_older_paths_stay(library):
    library.note_published_paths("main", {"2018/07/a.html": AN})
    library.note_published_paths("main", {"2018/07/a-moi.html": AN})
    assert library.published_paths("main") == {"2018/07/a.html": AN, "2018/07/a-moi.html": AN}


def test_a_path_belongs_to_the_last_one_published_there(library):
    library.note_published_paths("main", {"a.html": AN, "b.html": BINH})
    library.note_published_paths("main", {"a.html": BINH, "b.html": BINH})
    assert library.published_paths("main") == {"a.html": BINH, "b.html": BINH}


def test_two_sites_do_not_mix(library):
    library.note_published_paths("main", {"a.html": AN})
    library.note_published_paths("khac", {"a.html": BINH})
    assert library.published_paths("main") == {"a.html": AN}
    assert library.published_paths("khac") == {"a.html": BINH}

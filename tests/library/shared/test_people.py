"""Several people in one library: who has what, who wrote, and nobody's text is overwritten."""

from dataclasses import replace

import pytest

from desktop.library.errors import NewerVersion, SharedLibraryAway
from tests.library.samples import an_article


@pytest.fixture
def an(open_shared):
    return open_shared("an")


@pytest.fixture
def binh(open_shared):
    return open_shared("bình")


def names(colleagues):
    return [(each.who, each.machine, each.writing) for each in colleagues]


def test_the_second_sees_who_has_the_article(an, binh):
    article = an.save(an_article()).article
    assert an.people.at(article.id) == []
    assert names(binh.people.at(article.id)) == [("an", "máy của an", False)]


def test_who_leaves_is_seen_no_more(an, binh):
    article = an.save(an_article()).article
    an.people.at(article.id)
    an.people.leave(article.id)
    assert binh.people.at(article.id) == []


def test_who_typed_without_saving_is_known_to_the_list_of_others(an, binh):
    article = an.save(an_article()).article
    an.keep_draft(replace(article, title="Mới"), base=1)
    an.people.leave(article.id)
    assert [entry.has_draft for entry in binh.entries()] == [True]
    an.save(replace(article, title="Mới"))
    assert [entry.has_draft for entry in binh.entries()] == [False]


def test_two_people_type_on_one_article_without_each_others_drafts(an, binh):
    article = an.save(an_article()).article
    an.keep_draft(replace(article, title="Của An"), base=1)
    binh.keep_draft(replace(article, title="Của Bình"), base=1)
    assert an.draft(article.id).article.title == "Của An"
    assert binh.draft(article.id).article.title == "Của Bình"


def test_the_second_to_save_is_told_and_overwrites_nothing(an, binh):
    article = an.save(an_article()).article
    an.save(replace(article, title="Của An"), base=1)
    with pytest.raises(NewerVersion):
        binh.save(replace(article, title="Của Bình"), base=1)
    assert binh.article(article.id).title == "Của An"


def test_what_others_write_is_heard_of_at_once(an, binh):
    listening = binh.others
    assert listening.hear(0)  # what was written before is to be looked at
    assert not listening.hear(0.1)
    an.save(an_article())
    assert listening.hear(10)
    listening.close()


def test_nobody_hears_themselves(an):
    listening = an.others
    listening.hear(0)
    an.save(an_article())
    assert not listening.hear(0.3)
    listening.close()


def test_typing_goes_on_while_the_line_is_broken(own_cluster, tmp_path):
    from desktop.library import Library
    from desktop.library.address import read_address

    address = read_address(f"{own_cluster.new()}?media={tmp_path / 'media'}", tmp_path)
    with Library.open(address) as library:
        article = library.save(an_article()).article
        listening = library.others
        listening.hear(0)
        own_cluster.stop()
        with pytest.raises(SharedLibraryAway):
            listening.hear(5)
        library.keep_draft(replace(article, title="Gõ khi đứt dây"), base=1)
        with pytest.raises(SharedLibraryAway):
            library.save(replace(article, title="Gõ khi đứt dây"), base=1)
        assert library.draft(article.id).article.title == "Gõ khi đứt dây"
        own_cluster.start()
        assert listening.hear(5)
        assert library.save(library.draft(article.id).article, base=1).version == 2
        assert library.draft(article.id) is None
        listening.close()

"""The library's media in lists and in their bin."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from desktop.article.model import Attachment, Picture, now
from desktop.article.recipe import Recipe
from desktop.article.site import SiteMap, SiteProfile
from desktop.library.shelf import KEPT
from desktop.library.shelved import MediaOrder, MediaWanted, Shown
from desktop.library.values import Edited, Media
from desktop.progress import run
from tests.library.samples import an_article

PDF = "application/pdf"


def drawn(size=(640, 480), form="JPEG", number=1, **options) -> bytes:
    picture = Image.new("RGB", (640, 480), "white")
    draw = ImageDraw.Draw(picture)
    for step in range(12):
        place = (step * 50, (step * number * 97) % 400)
        box = (*place, place[0] + 60 + 9 * number, place[1] + 80)
        draw.ellipse(box, fill=((step * 40 * number) % 256, step * 20, 90))
    into = BytesIO()
    picture.resize(size).save(into, form, **options)
    return into.getvalue()


def kept(library, data=b"one", name="ảnh.jpg", mime="image/jpeg", **size):
    return library.add_media(data, name=name, mime=mime, **size).hash


def showing(*hashes, said=' alt="Cầu Kỳ Lừa"', caption=""):
    under = f"<figcaption>{caption}</figcaption>" if caption else ""
    figures = (f'<figure><img src="media:{each}"{said}>{under}</figure>' for each in hashes)
    return replace(an_article(), body="\n".join(figures))


def listed(library, words="", shown=Shown.ALL, order=MediaOrder.NEWEST):
    wanted = MediaWanted(words=words, shown=shown, order=order)
    return [each.media.hash for each in library.shelf.page(wanted)]


@pytest.mark.parametrize("count", [3, 600])
def test_rare_and_common_words_are_listed_in_order_page_by_page(library, count):
    files = range(count)
    told = [
        Media(hash=f"{each:064x}", name=f"cầu {each:04}.pdf", mime=PDF, size=1) for each in files
    ]
    library.shelf.add([(each, lambda: b"x") for each in told])
    wanted = MediaWanted(words="cau", shown=Shown.DOCUMENTS, order=MediaOrder.NAME)
    first = library.shelf.page(wanted, limit=2)
    rest = library.shelf.page(wanted, after=first[-1], limit=count)
    assert [each.media.hash for each in (*first, *rest)] == [each.hash for each in told]
    assert library.shelf.page(MediaWanted(words="cau", shown=Shown.PICTURES)) == []


def test_media_are_found_by_name_and_by_what_articles_say(library):
    bridge = kept(library, b"1", "DSC_0123.jpg")
    paper = kept(library, b"2", "cv.pdf", PDF)
    library.save(
        replace(
            showing(bridge, caption="Lễ hội <em>Kỳ Cùng</em>"),
            attachments=(Attachment(media=paper, file="cv.pdf", number="12/QĐ-UBND"),),
        )
    )

    assert listed(library, "dsc_0123") == listed(library, "cau ky lua") == [bridge]
    assert listed(library, "le hoi ky cung") == [bridge]
    assert listed(library, "12/qd-ubnd") == [paper]
    assert listed(library, "không có") == []


def test_each_kind_is_listed_alone(library):
    kinds = {
        Shown.PICTURES: kept(library, b"1", "a.jpg", "image/jpeg"),
        Shown.DOCUMENTS: kept(library, b"2", "b.pdf", PDF),
        Shown.SOUND: kept(library, b"3", "c.mp3", "audio/mpeg"),
        Shown.FILM: kept(library, b"4", "d.mp4", "video/mp4"),
    }

    assert {shown: listed(library, shown=shown) for shown in kinds} == {
        shown: [each] for shown, each in kinds.items()
    }


@pytest.mark.parametrize("order", MediaOrder)
def test_pages_follow_one_another_without_gap_or_repetition(library, order):
    many = {kept(library, bytes([65 + n]) * (n // 2 + 1), f"{n % 3}.jpg") for n in range(9)}
    wanted = MediaWanted(order=order)
    pages, after = [], None
    while page := library.shelf.page(wanted, after=after, limit=2):
        pages += [each.media.hash for each in page]
        after = page[-1]

    assert set(pages) == many
    assert len(pages) == len(many)
    assert pages == listed(library, order=order)


def test_pictures_without_alternative_are_listed_but_decorative_ones_not(library):
    bare, decorative, said = (kept(library, each) for each in (b"1", b"2", b"3"))
    library.save(showing(bare, said=""))
    library.save(showing(decorative, said=' alt="" role="presentation"'))
    library.save(showing(said))

    assert listed(library, shown=Shown.UNSAID) == [bare]


def test_words_are_kept_with_the_medium(library):
    picture = kept(library)

    library.shelf.describe(picture, alt="Cổng chùa Tam Thanh", credit="Lê An")

    told = library.shelf.one(picture)
    assert (told.alt, told.credit) == ("Cổng chùa Tam Thanh", "Lê An")
    assert listed(library, "tam thanh") == listed(library, "le an") == [picture]


def test_who_shows_a_medium_is_told(library):
    picture = kept(library)
    article = library.save(showing(picture)).article

    assert [entry.id for entry in library.shelf.shown_in(picture)] == [article.id]


def in_an_article(library, picture):
    library.save(showing(picture))


def as_cover(library, picture):
    library.save(an_article(cover=Picture(media=picture)))


def attached(library, picture):
    library.save(an_article(attachments=(Attachment(media=picture, file="a.pdf"),)))


def in_an_older_version(library, picture):
    article = library.save(showing(picture)).article
    library.save(replace(article, body="<p>Không còn ảnh.</p>"))


def in_a_binned_article(library, picture):
    library.delete(library.save(showing(picture)).article.id)


def in_a_draft(library, picture):
    library.keep_draft(showing(picture), base=0)


def as_a_sites_logo(library, picture):
    library.keep_site_profile(SiteProfile(id="hoi", logo=picture))


def as_a_sites_map(library, picture):
    library.keep_site_profile(SiteProfile(map=SiteMap(media=picture)))


def as_an_original(library, picture):
    made = kept(library, b"made of it")
    library.keep_edited(made, Edited(picture, Recipe(turns=1)))


NEEDED = [
    in_an_article,
    as_cover,
    attached,
    in_an_older_version,
    in_a_binned_article,
    in_a_draft,
    as_a_sites_logo,
    as_a_sites_map,
    as_an_original,
]


@pytest.mark.parametrize("use", NEEDED)
def test_what_is_needed_is_neither_listed_as_unused_nor_put_away(library, use):
    picture = kept(library)
    assert listed(library, shown=Shown.UNUSED) == [picture]

    use(library, picture)

    assert picture not in listed(library, shown=Shown.UNUSED)
    assert library.shelf.put_away([picture]) == []


def test_what_pages_may_show_comes_newest_first_without_originals_and_past_ones(library):
    past, original, edited, fresh = (kept(library, number.encode()) for number in "abcd")
    binned, paper = kept(library, b"e"), kept(library, b"f", "a.pdf", PDF)
    library.keep_edited(edited, Edited(original, Recipe(turns=1)))
    article = showing(past)
    library.save(article)
    library.save(replace(article, body=showing(edited).body))
    library.shelf.put_away([binned])

    worth = [each.hash for each in library.shelf.worth_showing(9)]

    assert set(worth) == {edited, fresh}
    assert worth == [each for each in listed(library) if each in worth]
    assert [each.hash for each in library.shelf.worth_showing(1)] == worth[:1]
    library.save(showing(original))
    assert original in {each.hash for each in library.shelf.worth_showing(9)}
    assert paper not in worth


def test_the_bin_is_listed_apart_and_gives_back(library):
    picture = kept(library)

    assert library.shelf.put_away([picture]) == [picture]
    assert (listed(library), listed(library, shown=Shown.BINNED)) == ([], [picture])

    library.shelf.bring_back([picture])
    assert (listed(library), listed(library, shown=Shown.BINNED)) == ([picture], [])


@pytest.mark.parametrize("use", [in_an_article, as_cover, attached])
def test_what_is_shown_again_leaves_the_bin(library, use):
    picture = kept(library)
    library.shelf.put_away([picture])

    use(library, picture)

    assert listed(library) == [picture]


def test_what_is_added_again_leaves_the_bin(library):
    library.shelf.put_away([kept(library)])

    assert listed(library) == []
    assert kept(library) in listed(library)


def test_after_thirty_days_it_goes_for_good_and_not_before(library):
    picture = kept(library, drawn())
    file, small = library.media_path(picture), library.thumbnails.made(picture, 96)
    library.shelf.put_away([picture])

    assert run(library.shelf.expire(now() + KEPT - timedelta(minutes=1))) == 0
    assert file.exists()
    assert run(library.shelf.expire(now() + KEPT + timedelta(minutes=1))) == 1

    assert not file.exists()
    assert not small.exists()
    assert listed(library, shown=Shown.BINNED) == []
    assert run(library.verify()).ok


def test_a_clock_that_is_ahead_once_removes_nothing(library):
    picture = kept(library)
    run(library.shelf.expire(now()))
    library.shelf.put_away([picture])

    assert run(library.shelf.expire(now() + 10 * KEPT)) == 0
    assert library.media_path(picture).exists()


def test_what_is_needed_after_all_is_not_removed(library):
    picture = kept(library)
    library.shelf.put_away([picture])
    as_a_sites_logo(library, picture)

    assert run(library.shelf.expire(now() + 2 * KEPT)) == 0

    assert library.media_path(picture).exists()
    assert listed(library) == [picture]


def test_a_file_lost_from_the_bin_is_no_fault(library):
    picture = kept(library)
    library.media_path(picture).unlink()
    assert not run(library.verify()).ok

    library.shelf.put_away([picture])

    assert run(library.verify()).ok


def test_one_picture_in_several_sizes_and_qualities_is_one_group(library):
    sizes = {(1600, 1200): 90, (640, 480): 40, (320, 240): 70}
    same = [
        kept(library, drawn(size, quality=quality), width=size[0], height=size[1])
        for size, quality in sizes.items()
    ]
    others = [kept(library, drawn(number=n), width=640, height=480) for n in (3, 5, 7)]
    kept(library, drawn((640, 200)), width=640, height=200)

    assert run(library.shelf.look()) == len(same) + len(others) + 1

    assert listed(library, shown=Shown.ALIKE) == same
    assert library.thumbnails.path(same[0], 320)


def test_broken_pictures_do_not_stop_the_looking(library):
    broken, whole = kept(library, b"no picture"), kept(library, drawn())

    assert run(library.shelf.look()) == 2
    assert run(library.shelf.look()) == 0

    assert library.thumbnails.path(whole, 96)
    assert library.thumbnails.path(broken, 96) is None


def test_what_a_backup_shows_waits_until_the_backup_has_gone(open_library):
    library = open_library()
    picture = kept(library)
    article = library.save(showing(picture)).article
    made = run(library.back_up())
    library.bin.put([article.id])
    run(library.bin.remove([article.id]))
    assert library.shelf.put_away([picture]) == [picture]

    assert run(library.shelf.expire(now() + 2 * KEPT)) == 0
    made.unlink()
    assert run(library.shelf.expire(now() + 2 * KEPT)) == 1

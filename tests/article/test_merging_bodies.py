"""Bodies merged by block: who changed what, where a person has to decide, and what comes out."""

import time

import pytest

from desktop.article.body import normalise
from desktop.article.merging import BodyMerge, Piece, Side, choose, merge_bodies


def plain(*paragraphs: str) -> str:
    return "\n".join(f"<p>{text}</p>" for text in paragraphs)


def gutenberg(*paragraphs: str) -> str:
    block = "<!-- wp:paragraph -->\n<p>{}</p>\n<!-- /wp:paragraph -->"
    return normalise("\n\n".join(map(block.format, paragraphs))).body


FIVE = ("Sáng nay", "Hội nghị khai mạc", "Đại biểu thảo luận", "Buổi chiều", "Bế mạc")
made = pytest.mark.parametrize("body", [plain, gutenberg])


def five(**changes: str) -> tuple[str, ...]:
    """The five paragraphs, some said anew: `_2="…"` is the second."""
    said = {f"_{number}": text for number, text in enumerate(FIVE, 1)}
    return tuple((said | changes).values())


@made
def test_edits_of_different_paragraphs_merge(body):
    merge = merge_bodies(
        body(*FIVE), body(*five(_2="Hội nghị khai mạc sớm")), body(*five(_5="Bế mạc lúc 17 giờ"))
    )
    assert merge.clashes == ()
    assert merge.body == body(*five(_2="Hội nghị khai mạc sớm", _5="Bế mạc lúc 17 giờ"))


@made
def test_edits_of_neighbouring_paragraphs_merge(body):
    merge = merge_bodies(body(*FIVE), body(*five(_2="Hai")), body(*five(_3="Ba")))
    assert merge.clashes == ()
    assert merge.body == body(*five(_2="Hai", _3="Ba"))


@made
def test_a_paragraph_put_in_there_and_one_taken_out_here_merge(body):
    theirs = (*FIVE[:3], "Tin thêm", *FIVE[3:])
    merge = merge_bodies(body(*FIVE), body(*FIVE[:1], *FIVE[2:]), body(*theirs))
    assert merge.clashes == ()
    assert merge.body == body("Sáng nay", "Đại biểu thảo luận", "Tin thêm", *FIVE[3:])


@made
def test_an_edit_beside_a_paragraph_put_in_merges(body):
    mine = five(_2="Hội nghị khai mạc sớm")
    theirs = (*FIVE[:2], "Tin thêm", *FIVE[2:])
    merge = merge_bodies(body(*FIVE), body(*mine), body(*theirs))
    assert merge.clashes == ()
    assert merge.body == body(*mine[:2], "Tin thêm", *mine[2:])


@made
def test_the_same_paragraph_changed_on_both_sides_is_a_clash_of_it_alone(body):
    merge = merge_bodies(body(*FIVE), body(*five(_2="Hai", _4="Bốn")), body(*five(_2="Nhị")))
    [at] = merge.clashes
    assert merge.pieces[at] == Piece(
        tuple(body("Hội nghị khai mạc").split("\n")),
        tuple(body("Hai").split("\n")),
        tuple(body("Nhị").split("\n")),
        None,
    )
    assert choose(merge, {at: Side.THEIRS}) == body(*five(_2="Nhị", _4="Bốn"))


@made
def test_the_same_change_on_both_sides_is_one(body):
    both = body(*five(_2="Hai"), "Tin thêm")
    merge = merge_bodies(body(*FIVE), both, both)
    assert merge.clashes == ()
    assert merge.body == both


@made
def test_both_sides_may_take_out_overlapping_stretches(body):
    merge = merge_bodies(body(*FIVE), body(*FIVE[:1], *FIVE[3:]), body(*FIVE[:2], *FIVE[4:]))
    assert merge.clashes == ()
    assert merge.body == body("Sáng nay", "Bế mạc")


@made
def test_different_texts_put_in_at_one_place_clash_and_both_can_stay(body):
    merge = merge_bodies(body(*FIVE), body(*FIVE, "Của tôi"), body(*FIVE, "Của họ"))
    [at] = merge.clashes
    assert choose(merge, {at: Side.BOTH}) == body(*FIVE, "Của tôi", "Của họ")
    assert choose(merge, {at: Side.BASE}) == body(*FIVE)


def test_both_says_what_both_put_in_only_once():
    merge = merge_bodies("", plain("Một", "Của tôi"), plain("Một", "Của họ"))
    [at] = merge.clashes
    assert choose(merge, {at: Side.BOTH}) == plain("Một", "Của tôi", "Của họ")


@made
def test_a_paragraph_edited_there_and_taken_out_here_is_a_clash(body):
    merge = merge_bodies(body(*FIVE), body(*FIVE[:1], *FIVE[3:]), body(*five(_2="Hai mới")))
    [at] = merge.clashes
    assert merge.pieces[at].mine == ()
    assert choose(merge, {at: Side.THEIRS}) == body("Sáng nay", "Hai mới", *FIVE[3:])
    assert choose(merge, {}) == body("Sáng nay", *FIVE[3:])


@made
def test_a_text_put_in_amid_what_the_other_side_took_out_is_a_clash(body):
    theirs = (*FIVE[:2], "Tin thêm", *FIVE[2:])
    merge = merge_bodies(body(*FIVE), body(*FIVE[:1], *FIVE[3:]), body(*theirs))
    [at] = merge.clashes
    assert "Tin thêm" in "".join(merge.pieces[at].theirs)


@made
def test_an_edit_and_a_paragraph_put_in_after_it_leave_the_next_one_to_the_other_side(body):
    mine = (*five(_2="Hội nghị khai mạc sớm")[:2], "Tin thêm", *FIVE[2:])
    merge = merge_bodies(body(*FIVE), body(*mine), body(*five(_3="Đại biểu thảo luận tổ")))
    assert merge.clashes == ()
    assert merge.body == body(*mine[:3], "Đại biểu thảo luận tổ", *FIVE[3:])


@made
def test_a_stretch_said_anew_clashes_only_where_the_other_side_changed_it(body):
    mine = (FIVE[0], "Một", "Hai", "Ba", FIVE[4])
    merge = merge_bodies(body(*FIVE), body(*mine), body(*five(_3="Đại biểu thảo luận tổ")))
    [at] = merge.clashes
    assert choose(merge, {at: Side.THEIRS}) == body(*mine[:2], "Đại biểu thảo luận tổ", *mine[3:])


@made
def test_a_text_put_in_beside_a_stretch_that_grew_is_a_clash_and_never_said_twice(body):
    merge = merge_bodies(body("Một"), body("Tin thêm", "Một"), body("Tin thêm", "Khác hẳn"))
    [at] = merge.clashes
    assert choose(merge, {at: Side.BOTH}) == body("Tin thêm", "Một", "Khác hẳn")


def test_a_rewritten_stretch_that_grew_still_pairs_what_is_alike():
    base = plain("một hai ba bốn", "năm sáu bảy tám", "chín mười")
    mine = plain("mở đầu", "một hai ba bốn nữa", "năm sáu bảy tám nữa", "chín mười")
    theirs = plain("một hai ba bốn", "năm sáu bảy tám thôi", "chín mười")
    merge = merge_bodies(base, mine, theirs)
    assert [merge.pieces[at].base for at in merge.clashes] == [("<p>năm sáu bảy tám</p>",)]


def test_a_paragraph_keeps_its_marks_whichever_side_wins():
    merge = merge_bodies(gutenberg(*FIVE), gutenberg(*five(_2="Hai")), gutenberg(*five(_2="Nhị")))
    [at] = merge.clashes
    assert choose(merge, {at: Side.BOTH}) == gutenberg("Sáng nay", "Hai", "Nhị", *FIVE[2:])


def test_marks_that_vanished_here_do_not_clash_with_an_edit_there():
    merge = merge_bodies(gutenberg(*FIVE), plain(*FIVE), gutenberg(*five(_2="Hai")))
    assert merge.clashes == ()
    assert merge.body == plain(*five(_2="Hai"))


def test_a_gallery_beside_an_edited_paragraph_is_kept_to_the_byte():
    gallery = '<!-- wp:gallery {"linkTo":"none"} --><figure class="wp-x">A  &amp; b</figure><!-- /wp:gallery -->'
    kept = normalise(gallery).body
    base = "\n".join([gutenberg("Một"), kept, gutenberg("Hai")])
    merge = merge_bodies(base, base.replace("Một", "1"), base.replace("Hai", "2"))
    assert merge.clashes == ()
    assert merge.body == "\n".join([gutenberg("1"), kept, gutenberg("2")])


def test_without_a_base_every_difference_is_a_clash():
    merge = merge_bodies(None, plain("Một", "Hai"), plain("Một", "Hai", "Ba"))
    assert merge.clashes == (1,)
    assert merge.body == plain("Một", "Hai")
    assert choose(merge, {1: Side.BOTH}) == plain("Một", "Hai", "Ba")


def test_without_a_base_equal_bodies_are_one():
    assert merge_bodies(None, plain(*FIVE), plain(*FIVE)).body == plain(*FIVE)


def test_own_words_can_stand_for_a_clash_and_are_brought_to_order():
    merge = merge_bodies(plain("Một"), plain("Hai"), plain("Ba"))
    assert (
        choose(merge, {0: "<div onclick='x()'>Bốn<b>!</b></div>"}) == "<p>Bốn<strong>!</strong></p>"
    )
    assert choose(merge, {0: ""}) == ""


def test_an_empty_body_is_no_piece():
    assert merge_bodies("", "", "") == BodyMerge()


def test_a_text_emptied_there_and_edited_here_is_a_clash():
    merge = merge_bodies(plain("Một"), plain("Một hai"), "")
    assert merge.clashes == (0,)


@made
def test_two_thousand_paragraphs_merge_in_no_time(body):
    words = [f"Đoạn thứ {number} của bài viết dài" for number in range(2000)]
    mine = [text + " sửa" if number % 7 == 0 else text for number, text in enumerate(words)]
    theirs = [text + " đổi" if number % 7 == 3 else text for number, text in enumerate(words)]
    mine.insert(502, "Của tôi")
    del theirs[1501]
    bodies = body(*words), body(*mine), body(*theirs)
    start = time.process_time()
    merge = merge_bodies(*bodies)
    taken = time.process_time() - start
    assert merge.clashes == ()
    assert taken < 1, "usually 0.15 s; five times that on a busy machine"


@pytest.mark.parametrize("words", [["0", "1"], [str(number) for number in range(9)]])
def test_a_body_that_repeats_itself_merges_in_no_time(words):
    base = plain(*(words[number % len(words)] for number in range(2000)))
    mine = plain(*(words[number % 7 % len(words)] for number in range(2000)))
    start = time.process_time()
    merge_bodies(base, mine, base + "\n<p>Thêm</p>")
    assert time.process_time() - start < 2, "a fraction of it; difflib alone takes a minute"


def test_long_paragraphs_are_paired_in_no_time():
    long = [" ".join(f"w{word}x{number}" for word in range(1000)) for number in range(100)]
    start = time.process_time()
    merge_bodies(plain(*long), plain(*(text + " z" for text in long[1:])), plain(*long))
    assert time.process_time() - start < 5, "a fraction of it; each with each takes a minute"


def test_a_body_without_line_ends_between_its_blocks_loses_no_block():
    body = "<p>Một.</p><p>Hai.</p>"
    assert merge_bodies(body, body, body).body == plain("Một.", "Hai.")
    assert merge_bodies(body, body + "<p>Ba.</p>", body).body == plain("Một.", "Hai.", "Ba.")

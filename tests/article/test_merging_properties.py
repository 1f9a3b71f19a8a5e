"""What holds for any three texts: nothing said on either side is lost."""

from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.article.body import blocks, normalise
from desktop.article.merging import Side, merge, merge_bodies, settle
from desktop.article.model import Article, Byline

from .bodies import any_html

thorough = settings(max_examples=100, deadline=None)

_SOURCES = [
    *(f"<p>{text}</p>" for text in ("a", "b", "a b c d", "a b c e", "f g")),
    "<!-- wp:paragraph --><p>a b</p><!-- /wp:paragraph -->",
    "<!-- wp:paragraph --><p>c d</p><!-- /wp:paragraph -->",
    "<!-- wp:heading --><h2>a b</h2><!-- /wp:heading -->",
    "<!-- wp:group --><p>x</p><!-- /wp:group -->",
    "<!-- wp:paragraph -->",
    "<!-- /wp:paragraph -->",
    "<!-- wp:more /-->",
    "[gallery ids=1]",
    "<hr>",
]
bodies = st.lists(st.sampled_from(_SOURCES), max_size=9).map(
    lambda sources: normalise("\n".join(sources)).body
)


@st.composite
def edited(draw, body):
    """A body as someone leaves it who changes a few of its blocks."""
    kept = blocks(body)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(kept)))
        kept[at : at + draw(st.integers(0, 2))] = blocks(draw(bodies))[:2]
    return "\n".join(kept)


three = bodies.flatmap(lambda body: st.tuples(st.just(body), edited(body), edited(body)))


@thorough
@given(any_html, any_html, any_html)
def test_any_bodies_merge_to_a_canonical_one(base, mine, theirs):
    merge = merge_bodies(*(normalise(html).body for html in (base, mine, theirs)))
    assert normalise(merge.body).body == merge.body


@thorough
@given(three, st.sampled_from(Side))
def test_a_decided_body_is_canonical(texts, side):
    merged = merge(*(Article(body=body) for body in texts))
    body = settle(merged, Side.MINE, side).body
    assert normalise(body).body == body


@thorough
@given(three)
def test_where_one_side_changed_nothing_the_other_comes_out(texts):
    base, mine, _ = texts
    assert merge_bodies(base, base, mine).body == mine
    assert merge_bodies(base, mine, base).body == mine
    assert merge_bodies(base, base, mine).clashes == ()


@thorough
@given(three)
def test_it_is_the_same_whoever_merges(texts):
    base, mine, theirs = texts
    here, there = merge_bodies(base, mine, theirs), merge_bodies(base, theirs, mine)
    assert here.clashes == there.clashes
    if not here.clashes:
        assert here.body == there.body


@thorough
@given(three)
def test_the_sides_can_be_read_from_the_pieces(texts):
    pieces = merge_bodies(*texts).pieces
    for side, body in zip((Side.BASE, Side.MINE, Side.THEIRS), texts, strict=True):
        assert "\n".join(block for piece in pieces for block in piece.of(side)) == body


@thorough
@given(three)
def test_no_block_of_either_side_vanishes(texts):
    base, mine, theirs = texts
    merge = merge_bodies(base, mine, theirs)
    kept = set(blocks(merge.body))
    for at in merge.clashes:
        kept |= {*merge.pieces[at].mine, *merge.pieces[at].theirs}
    assert {*blocks(mine), *blocks(theirs)} - {*blocks(base)} <= kept


@thorough
@given(three)
def test_both_keeps_every_new_block(texts):
    base, mine, theirs = texts
    merged = merge(*(Article(body=body) for body in texts))
    kept = set(blocks(settle(merged, Side.MINE, Side.BOTH).body))
    assert {*blocks(mine), *blocks(theirs)} - {*blocks(base)} <= kept


@thorough
@given(three)
def test_a_merged_body_stays_as_it_is(texts):
    base, mine, theirs = texts
    merged = merge_bodies(base, mine, theirs).body
    assert merge_bodies(theirs, merged, theirs).body == merged
    assert merge_bodies(base, merged, merged).body == merged


@thorough
@given(bodies, bodies)
def test_without_a_base_both_sides_are_in_the_pieces(mine, theirs):
    merge = merge_bodies(None, mine, theirs)
    assert merge.body == mine
    assert (merge.clashes == ()) == (mine == theirs)


names = st.lists(st.sampled_from("abcdefg"), unique=True, max_size=5).map(tuple)


@thorough
@given(names, names, names)
def test_no_name_that_either_side_added_vanishes(base, mine, theirs):
    merged = merge(*(Article(tags=names) for names in (base, mine, theirs)))
    if not merged.clashes:
        assert set(merged.article.tags) == {
            name
            for name in {*base, *mine, *theirs}
            if (name in mine and name in theirs) or (name in {*mine, *theirs} and name not in base)
        }


@thorough
@example(("a",), ("a", "b", "d"), ("b", "a", "c"))
@example(("a",), ("a", "b", "d"), ("b", "a", "c", "d"))
@given(names, names, names)
def test_sets_are_the_same_whoever_merges_and_stay_so(base, mine, theirs):
    one, two, three = (Article(tags=names) for names in (base, mine, theirs))
    here, there = merge(one, two, three), merge(one, three, two)
    assert bool(here.clashes) == bool(there.clashes)
    if not here.clashes:
        assert here.article.tags == there.article.tags
        assert merge(one, here.article, three).article.tags == here.article.tags


@thorough
@given(names, names)
def test_fields_that_one_side_left_alone_are_the_others(base, changed):
    before = Article(tags=base, categories=base, title="".join(base))
    after = replace(
        before,
        tags=changed,
        categories=changed,
        title="".join(changed),
        bylines=tuple(Byline(name=name) for name in changed),
    )
    assert merge(before, before, after).article == after
    assert merge(before, after, before).article == after

"""What is the same for long is folded, in every text at the same places."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.article.merging import Kind, Span, differences
from desktop.ui.conflicts.folding import AROUND, Fold, folded


def words(count: int, name: str = "chữ") -> str:
    return " ".join(f"{name}{number}" for number in range(count))


BEFORE = f"{words(100)} tằng {words(100, 'sau')}"
MINE = BEFORE.replace("tằng", "tặng")
THEIRS = f"{BEFORE} Ảnh: TTXVN."
TEXTS = ((Span(BEFORE, Kind.SAME),), differences(BEFORE, MINE), differences(BEFORE, THEIRS))


def folds(parts) -> list[Fold]:
    return [part for part in parts if isinstance(part, Fold)]


def test_a_long_text_keeps_its_beginning_and_the_words_around_a_change() -> None:
    _, mine, _ = folded(*TEXTS)
    shown = " … ".join(" ".join(part.text.split()) for part in mine if isinstance(part, Span))
    beginning, before, after, end = words(100), words(100), words(100, "sau"), words(100, "sau")
    assert shown.replace(" … tằng … tặng … ", " tằng tặng ") == " … ".join(
        [
            " ".join(beginning.split()[:AROUND]),
            " ".join([*before.split()[-AROUND:], "tằng tặng", *after.split()[:AROUND]]),
            " ".join(end.split()[-AROUND:]),
        ]
    )


def test_the_same_stretches_are_folded_in_every_text() -> None:
    before, mine, theirs = map(folds, folded(*TEXTS))
    assert before == mine == theirs
    assert [fold.words for fold in mine] == [100 - 2 * AROUND] * 2


def test_what_follows_the_last_change_is_folded_to_the_end() -> None:
    text = f"tằng {words(60)}"
    [parts] = folded(differences(text, text.replace("tằng", "tặng")))
    assert isinstance(parts[-1], Fold)
    assert parts[-1].words == 60 - AROUND


def test_a_text_in_which_nothing_is_marked_shows_how_it_begins() -> None:
    text = words(60)
    [[shown, fold]] = folded(differences(text, text))
    assert shown.text == words(AROUND)
    assert fold.words == 60 - AROUND


def test_a_short_text_stays_whole() -> None:
    short = f"{words(30)} tằng {words(30)}"
    spans = differences(short, short.replace("tằng", "tặng"))
    assert folded(spans) == (spans,)


def test_a_text_that_is_new_on_both_sides_stays_whole() -> None:
    texts = ((), differences("", words(60)), differences("", words(80)))
    assert folded(*texts) == texts


pieces = st.lists(st.sampled_from(["a", "b ", " ", "\n", ", ", words(35), words(8)]), max_size=8)


@given(pieces.map("".join), pieces.map("".join), pieces.map("".join))
def test_nothing_is_lost_and_the_folds_are_alike(before: str, mine: str, theirs: str) -> None:
    texts = (differences(before, before), differences(before, mine), differences(before, theirs))
    results = folded(*texts)
    for spans, parts in zip(texts, results, strict=True):
        assert "".join(each.text for each in parts) == "".join(each.text for each in spans)
    assert len({tuple(folds(parts)) for parts in results}) == 1

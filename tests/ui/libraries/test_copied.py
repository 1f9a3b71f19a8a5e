"""What the panel says of articles that were copied into another library."""

from desktop.exchange.copying import Tally
from desktop.ui.libraries.desk import said_of


def tally(**counts: int) -> Tally:
    none = dict.fromkeys(Tally.__slots__, 0)
    return Tally(**{**none, **counts})


def test_a_clash_and_a_text_kept_for_another_decision_are_told_apart() -> None:
    clashes, kept = said_of(tally(conflicts=1)), said_of(tally(kept=1))
    assert "changed on both sides" in clashes
    assert "version" not in clashes
    assert "between two people" in kept
    assert "changed on both sides" not in kept


def test_both_are_told_together() -> None:
    said = said_of(tally(added=3, conflicts=2, kept=4))
    assert "2 were changed on both sides" in said
    assert "4 wait there" in said

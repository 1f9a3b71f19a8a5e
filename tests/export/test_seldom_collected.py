"""Python looks for garbage less often while an export runs, and as before afterwards."""

import gc

from desktop.export.seldom_collected import seldom_collected


def test_it_is_as_before_when_the_last_of_two_ends_whichever_that_is():
    before = gc.get_threshold()
    first, second = seldom_collected(), seldom_collected()
    first.__enter__()
    second.__enter__()
    assert gc.get_threshold()[0] > before[0]
    first.__exit__(None, None, None)
    assert gc.get_threshold()[0] > before[0]
    second.__exit__(None, None, None)
    assert gc.get_threshold() == before

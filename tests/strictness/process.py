"""What belongs to the whole process is after a test as it was before: the next one finds it so."""

import locale
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

_PYTESTS_OWN = "PYTEST_CURRENT_TEST"
_SIGNALS = signal.valid_signals() - {getattr(signal, "SIGALRM", 0)}
"""All but the one by which pytest-timeout ends a test that waits for ever."""


@pytest.fixture(autouse=True)
def process_as_before() -> Iterator[None]:
    """Fail the test that changed something of the process and did not put it back; name what."""
    before = standing()
    yield
    after = standing()
    left = sorted(name for name in before.keys() | after if before.get(name) != after.get(name))
    if left:
        pytest.fail("Left otherwise than found:\n" + "\n".join(left), pytrace=False)


def standing() -> dict[str, object]:
    """Return what a test may change for all that come after it."""
    variables = {f"environment variable {name}": value for name, value in os.environ.items()}
    variables.pop(f"environment variable {_PYTESTS_OWN}", None)
    handlers = {f"handler of signal {number:d}": signal.getsignal(number) for number in _SIGNALS}
    return {
        **variables,
        **handlers,
        "current folder": Path.cwd(),
        "locale": locale.setlocale(locale.LC_ALL),
        "keyring": keyring.get_keyring(),
    }

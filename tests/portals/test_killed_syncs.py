"""kill -9 of a sync, right before or right after each of its requests to a real WordPress."""

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.portals.faults import Fault
from tests.portals.faults.newsroom import Newsroom
from tests.portals.faults.proxy import between
from tests.portals.test_faults import once_each

_CHECKOUT = Path(__file__).resolve().parents[2]
_MOST = 80


def killed(newsroom, proxy, fault, number):
    """Start a sync, kill it at its request `number`; return whether it came that far."""
    command = [sys.executable, "-m", "tests.portals.faults.syncing"]
    process = subprocess.Popen(
        [*command, str(newsroom.folder), newsroom.url, newsroom.user, newsroom.secret],
        cwd=_CHECKOUT,
    )
    proxy.arm(fault, number, act=process.kill)
    ended = process.wait(60)
    came_so_far = proxy.asked >= number
    assert came_so_far or ended == 0
    return came_so_far


@pytest.mark.parametrize("fault", [Fault.CUT_BEFORE, Fault.CUT_AFTER])
def test_a_killed_sync_goes_on_where_it_was(fault, tmp_path, wordpress_65):
    site = wordpress_65
    with between(site.url) as proxy:
        secret = site.users["editor"]["secret"]
        made = Newsroom(tmp_path / "made", proxy.url, "editor", secret)
        articles = made.furnish()
        for number in range(1, _MOST):
            site.reset()
            newsroom = replace(made, folder=tmp_path / f"{number}")
            shutil.copytree(made.folder, newsroom.folder)
            was_killed = killed(newsroom, proxy, fault, number)
            proxy.arm(None, 0)
            newsroom.settle()
            once_each(site, articles)
            if not was_killed:
                assert number > 5
                return
    pytest.fail("a sync that never ends")

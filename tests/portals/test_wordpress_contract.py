"""WordPress passes what every portal has to: 6.1 with MariaDB, 6.5 with SQLite."""

import pytest

from tests.portals.contract import PortalContract
from tests.portals.wordpress_accounts import reached


@pytest.mark.parametrize("wordpress", ["6.1", "6.5"], indirect=True)
class TestWordPress(PortalContract):
    @pytest.fixture
    def portal(self, wordpress):
        with reached(wordpress, "editor") as portal:
            yield portal

    @pytest.fixture
    def colleague(self, wordpress):
        with reached(wordpress, "admin") as portal:
            yield portal

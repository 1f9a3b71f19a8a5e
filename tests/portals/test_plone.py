"""Plone 6.2 does what every portal must."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop.article.post import PostState
from tests.portals.contract import PortalContract


@pytest.fixture(scope="class")
def site(plone_server):
    plone_server.reset()
    return plone_server


pytestmark = pytest.mark.timeout(900)  # Plone is installed within the first test that asks for it


class TestPlone(PortalContract):
    @pytest.fixture
    def portal(self, site):
        portal = site.portal("chief")
        yield portal
        portal.close()

    @pytest.fixture
    def colleague(self, site):
        portal = site.portal("admin")
        yield portal
        portal.close()

    def test_a_schedule_comes_back_to_the_second(self, portal):
        """Plone keeps minutes: what is sent with seconds comes back without them."""
        minute = datetime.now(UTC).replace(second=0, microsecond=0) + timedelta(days=30)
        moment = minute + timedelta(seconds=27)
        _, made = self.made(portal, state=PostState.SCHEDULED, moment=moment)
        read = portal.read(made.remote_id).post
        assert (read.state, read.moment) == (PostState.SCHEDULED, minute)

"""Two libraries in step by a real WordPress over XML-RPC."""

import pytest

from desktop.article.post import PortalAccount, PortalKind
from tests.portals.fakes.twoway import TwoWay


class TestWordPressMethods(TwoWay):
    @pytest.fixture
    def account(self, wordpress_61):
        wordpress_61.reset()
        account = PortalAccount(
            name="Cổng", kind=PortalKind.XMLRPC, url=wordpress_61.url, user="editor"
        )
        return account, wordpress_61.users["editor"]["secret"]

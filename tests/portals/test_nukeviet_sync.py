"""Two libraries in step by a NukeViet, which here is a fake."""

import pytest

from desktop.article.post import PortalAccount, PortalKind
from tests.portals.fakes.nukeviet import running
from tests.portals.fakes.twoway import TwoWay


class TestNukeviet(TwoWay):
    @pytest.fixture
    def account(self):
        with running() as (fake, url):
            account = PortalAccount(name="Cổng", kind=PortalKind.NUKEVIET, url=url, user="khoa-1")
            yield account, fake.keys["khoa-1"]

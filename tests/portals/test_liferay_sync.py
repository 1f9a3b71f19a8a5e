"""Two libraries in step by a Liferay, which here is a fake."""

import pytest

from desktop.article.post import PortalAccount, PortalKind
from tests.portals.fakes.liferay import SITE, STRUCTURE, VOCABULARY, running
from tests.portals.fakes.twoway import TwoWay


class TestLiferay(TwoWay):
    @pytest.fixture
    def account(self):
        options = {
            "site": str(SITE),
            "structure": str(STRUCTURE),
            "vocabulary": str(VOCABULARY),
            "field.cover": "anhbia",
        }
        with running() as (fake, url):
            yield (
                PortalAccount(
                    name="Cổng",
                    kind=PortalKind.LIFERAY,
                    url=url,
                    user="bientap",
                    options=tuple(options.items()),
                ),
                fake.users["bientap"],
            )

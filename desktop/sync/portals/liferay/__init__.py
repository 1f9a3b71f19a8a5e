"""Liferay's headless APIs, 7.4 and later: an article is a structured content.

**Tried against a fake only** (`tests/portals/fakes/liferay.py`), which was written from the API's
description: Liferay itself cannot be run in the tests.

The article's UUID is the content's external reference code, so a PUT makes or changes the same
one, however often it arrives. There is no ETag: the content is looked at, compared, written and
read back, with a moment in between that nothing guards. Drafts and submitted articles are there
with a date of display in the year 2199, for a PUT publishes whatever is not scheduled; withdrawn
ones are given a date of expiry at once, which Liferay acts on within minutes. There is no trash.
"""

from desktop.sync.portals.liferay.portal import LiferayPortal

__all__ = ["LiferayPortal"]

"""WordPress by its REST interface, with an application password (5.7 and later).

It has no lock and no precondition: every write is preceded by a look, and followed by one at the
revisions, which tell whether somebody wrote in between. Stamps are seconds, a new post's stamp is
its date, and nothing tells of posts that were deleted for good; `survey` says how that is met.
"""

from desktop.sync.portals.wordpress.portal import WordPressPortal

__all__ = ["WordPressPortal"]

"""NukeViet's remote API, `api.php`, with a module for news behind it.

**Tried against a fake only** (`tests/portals/fakes/nukeviet.py`). The envelope, the login and the
codes are those of NukeViet 4.5's `api.php` and `ApiResult.php`, and statuses and columns those of
its news module. But the core has no API for news: whoever runs the portal installs actions for
it. Their names, and those of their fields, are the account's options; the defaults in
`settings.py` say what each action is given and answers.

There is neither a trash nor a precondition: a post is looked at, compared, written and read back.
"""

from desktop.sync.portals.nukeviet.portal import NukevietPortal

__all__ = ["NukevietPortal"]

"""The one way in which every portal's module speaks HTTP.

`Http` asks and returns a `Reply`; whatever goes wrong on the way is a `PortalTrouble` already.
Nothing here knows any portal's protocol.
"""

from desktop.sync.portals.http.addresses import checked_address
from desktop.sync.portals.http.client import Http
from desktop.sync.portals.http.limits import Limits
from desktop.sync.portals.http.logins import Basic, Bearer, Login, NoLogin
from desktop.sync.portals.http.question import Question
from desktop.sync.portals.http.reply import Reply

__all__ = [
    "Basic",
    "Bearer",
    "Http",
    "Limits",
    "Login",
    "NoLogin",
    "Question",
    "Reply",
    "checked_address",
]

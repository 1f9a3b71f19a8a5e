"""XML-RPC as bytes: calls out, answers in, dates and texts as they really come."""

from desktop.sync.portals.xmlrpc.wire.answers import Fault, Unreadable, read_answer
from desktop.sync.portals.xmlrpc.wire.calls import moment_value, text_value, write_call
from desktop.sync.portals.xmlrpc.wire.members import Members, as_members

__all__ = [
    "Fault",
    "Members",
    "Unreadable",
    "as_members",
    "moment_value",
    "read_answer",
    "text_value",
    "write_call",
]

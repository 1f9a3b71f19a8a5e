"""An answer out of bytes that anybody may have written.

The standard library takes the values apart; the parser is set up here, because its own would
follow document types, and with them entities that grow without end. XML-RPC has neither.
"""

import re
from dataclasses import dataclass
from xml.parsers import expat
from xmlrpc.client import Fault as ClientFault
from xmlrpc.client import ResponseError, Unmarshaller

_DEEPEST = 100
"""Elements within elements: a post with its terms takes some fifteen."""

_UNSPEAKABLE = bytes(code for code in range(32) if code not in b"\t\n\r")
_RETURNS = re.compile(rb">[^<]*\r[^<]*<|<!\[CDATA\[.*?\]\]>", re.DOTALL)


class Unreadable(ValueError):
    """The bytes are no answer of XML-RPC."""


@dataclass(eq=False)
class Fault(Exception):
    """The other side's own refusal: a number and a sentence."""

    code: int
    message: str


def read_answer(body: bytes) -> object:
    """Return the one value of an answer; raises `Fault` or `Unreadable`.

    Dates come as `xmlrpc.client.DateTime`, base64 as `Binary`. What stands before the answer
    (blank lines of a careless plug-in) is passed over; control characters that WordPress lets
    through and XML forbids are dropped; carriage returns are kept.
    """
    text = _with_returns(body.removeprefix(b"\xef\xbb\xbf").lstrip().translate(None, _UNSPEAKABLE))
    try:
        values = _Reader().read(text)
    except ClientFault as fault:
        raise Fault(int(fault.faultCode), str(fault.faultString)) from fault
    except (expat.ExpatError, ResponseError, ValueError, LookupError, TypeError) as error:
        raise Unreadable(str(error)) from error
    if len(values) != 1:
        raise Unreadable("no value")
    return values[0]


class _Reader:
    def __init__(self) -> None:
        self._target = Unmarshaller()
        self._target.xml("", None)  # the parser hands over text, not bytes to decode
        self._depth = 0

    def read(self, text: bytes) -> tuple[object, ...]:
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = _refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._target.data
        parser.Parse(text, True)  # noqa: FBT003 - expat takes it by position only
        return tuple(self._target.close())

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Unreadable("too deep")
        self._target.start(tag, attributes)

    def _end(self, tag: str) -> None:
        self._depth -= 1
        self._target.end(tag)


def _refuse(*_declaration: object) -> None:
    raise Unreadable("a document type")


def _with_returns(text: bytes) -> bytes:
    """Write the carriage returns within values as references, which a parser keeps."""
    return _RETURNS.sub(_returns_kept, text) if b"\r" in text else text


def _returns_kept(match: re.Match[bytes]) -> bytes:
    part = match[0]
    if part.startswith(b"<"):
        return part.replace(b"\r", b"]]>&#13;<![CDATA[")
    return part.replace(b"\r", b"&#13;") if part[1:-1].strip() else part

"""What is typed into the profile's fields, read: each returns a value or says why it is none."""

import re
from datetime import datetime
from urllib.parse import urlsplit

from desktop.language import tr
from desktop.ui.inspector.fields import Refused, one_line
from desktop.vietnamese.dates import WEEKDAYS, read_moment
from desktop.vietnamese.errors import UnreadableDate, WrongWeekday

_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_YEARS = range(1000, 3000)


def web_address(text: str) -> str:
    """Return an address of the web, or an empty string; raises `Refused`."""
    address = text.strip()
    if address and not _on_the_web(address):
        raise Refused(
            tr("An address begins with http:// or https://, such as https://cong.example.vn.")
        )
    return address


def service_address(text: str) -> str:
    """Return an address of the web, `/` for the site's own, or an empty string."""
    address = text.strip()
    if address and address != "/" and not _on_the_web(address):
        raise Refused(
            tr("Write / when the service serves the site itself, or its https:// address.")
        )
    return address


def mail_address(text: str) -> str:
    """Return an e-mail address, or an empty string; raises `Refused`."""
    address = one_line(text)
    if address and not _MAIL.fullmatch(address):
        raise Refused(tr("An e-mail address looks like banbientap@example.vn."))
    return address


def menu_target(text: str) -> str:
    """Return a category's path or an address on the web; raises `Refused`."""
    target = one_line(text)
    if target.startswith(("mailto:", "tel:")) or _on_the_web(target):
        return target
    if _SCHEME.match(target) or target.startswith("www."):
        raise Refused(tr("Write a category such as Tin tức/Sự kiện, or an https:// address."))
    return target if target.startswith("/") else category_path(target)


def category_path(text: str) -> str:
    """Return the path of a category without empty steps."""
    return "/".join(part for part in (one_line(step) for step in text.split("/")) if part)


def year(text: str) -> int:
    """Return a year, 0 for none; raises `Refused`."""
    digits = text.strip()
    if digits and not (digits.isascii() and digits.isdecimal() and int(digits) in _YEARS):
        raise Refused(tr("Write the year with four digits, such as 2025."))
    return int(digits or 0)


def degrees(text: str, most: int) -> float | None:
    """Return degrees between -`most` and `most`, None for none; raises `Refused`."""
    digits = text.strip().removesuffix("°").replace(",", ".")
    if not digits:
        return None
    try:
        value = float(digits)
    except ValueError as fault:
        raise Refused(tr("Write degrees with decimals, such as 20,65.")) from fault
    if not abs(value) <= most:  # what is no number is not within either
        raise Refused(tr("It lies between -{most} and {most} degrees.", most=most))
    return value


def moment(text: str) -> datetime | None:
    """Return a moment, None for none; raises `Refused`."""
    if not text.strip():
        return None
    try:
        return read_moment(text)
    except UnreadableDate as fault:
        raise Refused(tr("Write the date as 12/07/2018 17:23.")) from fault
    except WrongWeekday as fault:
        raise Refused(
            tr("That day is another day of the week: {day}.", day=WEEKDAYS[fault.day.weekday()])
        ) from fault


def lines(text: str) -> tuple[str, ...]:
    """Return the lines of `text` that are not empty."""
    return tuple(line for line in map(one_line, text.splitlines()) if line)


def _on_the_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and " " not in address

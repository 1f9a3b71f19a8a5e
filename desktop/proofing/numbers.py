"""Numbers and units as Vietnamese writes them: `1.586,3 km²`, `50%`."""

import re
from collections.abc import Iterator
from decimal import Decimal

from desktop.language import tr
from desktop.proofing.findings import Finding
from desktop.proofing.passages import Passage
from desktop.proofing.placing import found
from desktop.vietnamese.numbers import format_number

_UNITS = {
    "km": "km", "m": "m", "dm": "dm", "cm": "cm", "mm": "mm", "ha": "ha", "kg": "kg", "mg": "mg",
    "km2": "km²", "m2": "m²", "dm2": "dm²", "cm2": "cm²", "km²": "km²", "m²": "m²", "cm²": "cm²",
    "m3": "m³", "dm3": "dm³", "cm3": "cm³", "m³": "m³", "cm³": "cm³", "kw": "kW", "kwh": "kWh",
}  # fmt: skip
"""The units and how they are written, by how they are typed in lower case."""

_DIGIT = re.compile("[0-9]")
_WORDS = (
    "%",
    "tỷ",
    "tỉ",
    "triệu",
    "nghìn",
    "ngàn",
    "tấn",
    "tạ",
    "lít",
    "độ",
    "°C",
    "USD",
    "đồng",
    "lần",
)
_KEPT = {"m", "g"}
_AFTER = rf"(?:{'|'.join(sorted(_UNITS, key=len, reverse=True))})(?![\w²³])"
_UNIT = re.compile(
    rf"(?<=[\d\u00a0 /])(?<!\w/)(?:(?<=\d)|(?<=\d[ \u00a0])|(?<=/)){_AFTER}", re.IGNORECASE
)
_ALONE = re.compile(r"\b(?:km|dm|cm|mm|m)[23]\b")
_POINT = re.compile(
    rf"(?<![\w.,/:-])(\d{{1,3}}(?:\.\d{{3}})+\.\d{{1,2}}|\d+\.(?:\d{{1,2}}|\d{{4,}})|\d{{4,}}\.\d+)(?=(\s?)({_AFTER}|(?:{'|'.join(_WORDS)})(?!\w)))",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"(?<![\w.,/-])(\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,})(?![\w,./-]*\d)"
)
_PERCENT = re.compile(r"(?<=\d)[ \u00a0]+%")
_WHOLE = (
    "người", "hộ", "lượt", "con", "cây", "em", "học sinh", "cán bộ", "lao động", "doanh nghiệp",
    "bản", "ca", "liều",
)  # fmt: skip
"""What is counted and never comes in parts."""

_COUNTED = (*_WHOLE, "đồng", "ha", "km", "km²", "m²", "m³", "tấn", "kg", "USD")
_UNGROUPED = re.compile(
    rf"(?<![\w.,/:-])(\d{{5,12}})(?=[ \u00a0](?:{'|'.join(sorted(_COUNTED, key=len, reverse=True))})(?!\w))"
)

_UNEVEN = re.compile(
    rf"(?<![\w.,/:-])(\d{{1,3}}(?:\.\d{{3}})+,\d{{3}})(?=[ \u00a0](?:{'|'.join(sorted(_WHOLE, key=len, reverse=True))})(?!\w))"
)


def numbers(passage: Passage) -> Iterator[Finding]:
    """Yield a finding for each number or unit written otherwise.

    A point before decimals is told only before a unit: `1586.3 km`, but not version 4.0, the
    number 2.1 of a heading or the day 12.7; `1.586 km` is a number with thousands.
    """
    text = passage.open_text
    if passage.tag == "pre" or not _DIGIT.search(text):
        return
    before_units = list(_POINT.finditer(text))
    yield from (_with_unit(passage, match) for match in before_units)
    yield from _english(passage, text)
    yield from _units(passage, text, {match.start(3) for match in before_units})
    for match in _PERCENT.finditer(text):
        message = tr("“%” stands at its number.")
        yield _mend("unit-spelling", message, passage, match.span(), "%")
    for match in _UNGROUPED.finditer(text):
        message = tr("Points part the thousands of a number.")
        yield _mend("number-ungrouped", message, passage, match.span(), _grouped(match[1]))
    for match in _UNEVEN.finditer(text):
        message = tr("Points part the thousands of a number.")
        right = match[1].replace(",", ".")
        yield _mend("number-ungrouped", message, passage, match.span(), right)


def _with_unit(passage: Passage, match: re.Match[str]) -> Finding:
    whole, _, decimals = match[1].rpartition(".")
    unit = match[3]
    right = f"{_grouped(whole.replace('.', ''))},{decimals}{match[2]}{_spelled(unit)}"
    message = tr("A comma stands before the decimals of a number: {right}.", right=right)
    span = (match.start(1), match.end(3))
    return _mend("number-decimals", message, passage, span, right)


def _english(passage: Passage, text: str) -> Iterator[Finding]:
    for match in _ENGLISH.finditer(text):
        right = match[1].translate(str.maketrans(",.", ".,"))
        message = tr("Points part thousands, a comma stands before decimals: {right}.", right=right)
        yield _mend("number-decimals", message, passage, match.span(1), right)


def _units(passage: Passage, text: str, told: set[int]) -> Iterator[Finding]:
    places = {match.span() for match in _UNIT.finditer(text)}
    places |= {match.span() for match in _ALONE.finditer(text)}
    raised = [(each.start, each.end) for each in passage.elements if each.tag in ("sup", "sub")]
    for start, end in sorted(places):
        unit = text[start:end]
        right = _spelled(unit)
        if start in told or right == unit or any(start < to and at < end for at, to in raised):
            continue
        message = tr("The unit is written “{right}”.", right=right)
        yield _mend("unit-spelling", message, passage, (start, end), right)


def _spelled(unit: str) -> str:
    if unit.lower() in _KEPT:  # M is a million or a size
        return unit
    return _UNITS.get(unit.lower(), unit)


def _grouped(digits: str) -> str:
    return format_number(Decimal(digits))


def _mend(
    rule: str, message: str, passage: Passage, span: tuple[int, int], suggestion: str
) -> Finding:
    return found(rule, message, passage, *span, suggestion=suggestion, mendable=True)

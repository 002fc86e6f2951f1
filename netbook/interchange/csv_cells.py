"""Single cells as spreadsheets leave them: armour against being a number, numbers that were letters once, days that are counted."""

from __future__ import annotations

import re
from datetime import date, timedelta

_ARMOUR = re.compile(r'="(.*)"', re.DOTALL)
_WHOLE = re.compile(r"([+-]?\d+)[.,]0+")
_POWER = re.compile(r"(\d)(?:[.,](\d+))?E\+?(\d{1,2})", re.I)
_COUNTED = re.compile(r"([1-9]\d{4})(?:[.,]0+)?")
_EPOCH = date(1899, 12, 30)
_DAYS = (3653, 73050)
"""From 1910 to 2099: outside, a bare number is rather something else."""


def bare(cell: str) -> str:
    """A cell's text without the formula or the apostrophe by which a spreadsheet was kept from taking it for a number."""
    text = cell.strip()
    found = _ARMOUR.fullmatch(text)
    if found:
        return found.group(1).replace('""', '"').strip()
    return text[1:].lstrip() if text[:1] == "'" and text[1:2].isdigit() | (text[1:2] in tuple("+=(")) else text


def digits(text: str) -> tuple[str, bool]:
    """A number that was a phone or a postal code once ("4790012345.0", "9.0012345E7"), and whether its last digits are lost."""
    whole = _WHOLE.fullmatch(text)
    if whole:
        return whole.group(1), False
    power = _POWER.fullmatch(text)
    if not power:
        return text, False
    first, rest, places = power.group(1), power.group(2) or "", int(power.group(3))
    if len(rest) > places:
        return text, False
    return (first + rest.ljust(places, "0"), False) if places - len(rest) < 2 else (text, True)


def counted_day(text: str) -> str:
    """A date that a spreadsheet wrote as its count of days, as YYYY-MM-DD; any other text as it is."""
    found = _COUNTED.fullmatch(text.strip())
    if found and _DAYS[0] <= int(found.group(1)) <= _DAYS[1]:
        return (_EPOCH + timedelta(days=int(found.group(1)))).isoformat()
    return text

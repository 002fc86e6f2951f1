"""How long something took: "for 45 min", "1h", "en halvtime", "i 45 minutter"; and a whole text that is one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from netbook.domain.quick_text.calendar_words import NUMBERS, either

_WORDS = either(name for name in NUMBERS if NUMBERS[name])
_UNIT = r"(?P<unit>minutes?|mins?|minutter|minutts?|minutters|hours?|hrs?|h|timers?|times?|t)"
_PATTERNS = (
    re.compile(r"(?<!\w)(?:(?:for|i)\s+)?(?P<more>an\s+hour\s+and\s+a\s+half|one\s+and\s+a\s+half\s+hours?|halvannen\s+times?"
    r"|en\s+og\s+en\s+halv\s+times?)(?!\w)", re.IGNORECASE),
    re.compile(rf"(?<![\w.,])(?:(?:for|i|in|about|around"
    rf"|ca\.?)\s+)*(?P<number>\d{{1,3}}(?:[.,]\d)?)\s?-?{_UNIT}(?:\s+(?:long|lang|langt))?(?!\w)", re.IGNORECASE),
    re.compile(r"(?<![\w.,])(?P<number>10|15|20|25|30|40|45|50|60|90)\s?(?P<unit>m)(?=\s*(?:$|[,.;]))"),
    re.compile(rf"(?<!\w)(?:for|i)\s+(?:about\s+|ca\.?\s+)?(?P<number>{_WORDS})\s+{_UNIT}(?!\w)", re.IGNORECASE),
    re.compile(r"(?<!\w)(?:(?:for|i)\s+)?(?:(?:en|ein|a)\s+)?(?P<half>half\s+(?:an\s+|a\s+)?hour|halvtimes?"
    r"|halv\s+times?)(?!\w)", re.IGNORECASE),
    re.compile(r"(?<!\w)(?:(?:for|i)\s+)?(?:et\s+|a\s+)?(?P<quarter>kvarters?|quarter\s+of\s+an\s+hour)(?!\w)", re.IGNORECASE),
    re.compile(r"(?<!\w)(?:an|one|en)\s+(?P<hour>hour|times)(?=\s+(?!ago|siden)|$)", re.IGNORECASE),
    # Alone between two commas: elsewhere "en time" is an appointment too.
    re.compile(r"(?:(?<=[,;:])|(?<=[,;:]\s)|(?<=\ue000\s)|^)(?:ca\.?\s+|omtrent\s+)?en\s+(?P<hour>time)(?=\s*(?:[,.;]|$))", re.IGNORECASE),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Length:
    """A length in minutes and where it stands."""

    minutes: int
    begin: int
    end: int


def find_length(text: str) -> Length | None:
    """The first length of minutes or hours, up to a day."""
    for found in filter(None, (pattern.search(text) for pattern in _PATTERNS)):
        groups = found.groupdict()
        if groups.get("half"):
            minutes = 30.0
        elif groups.get("quarter"):
            minutes = 15.0
        elif groups.get("more"):
            minutes = 90.0
        elif groups.get("hour"):
            minutes = 60.0
        else:
            told = groups["number"].lower().replace(",", ".")
            count = float(NUMBERS[" ".join(told.split())]) if told[0].isalpha() else float(told)
            minutes = count * (1 if groups["unit"].lower().startswith("m") else 60)
        if 0 < minutes <= 1440:
            return Length(round(minutes), found.start(), found.end())
    return None


def read_length_words(text: str) -> int | None:
    """The minutes of a text that is a length in words and nothing else: "an hour", "to timer", "en og en halv time"."""
    for whole in (text.strip(), f"for {text.strip()}"):
        found = find_length(whole)
        if found is not None and not whole[: found.begin].strip() and not whole[found.end :].strip(" ."):
            return found.minutes
    return None

"""Times of day in a text: "at 10", "10:30", "kl 14", "3pm", "noon", "half past nine", "in the morning"."""

from __future__ import annotations

import re

from netbook.domain.quick_text.calendar_words import MONTH, NUMBER, PART, PARTS
from netbook.domain.quick_text.reading import Around, Piece, Readers, number

READERS = Readers()


@READERS.reads(rf"(?<!\w)(?:in\s+the|om|på)\s+(?P<part>{PART})(?!\w)")
def _part(match: re.Match[str], around: Around) -> Piece | None:
    return Piece(match.start(), match.end(), clock=PARTS[match["part"].lower()], vague=True)


_AT = r"(?:at|by|before|around|about|from|until|till|ca\.?|rundt|innen|før|fra|til)"
_KL = r"(?:kl\.?|klokka|klokken)"
_DAY_BEFORE = re.compile(
    rf"(?:\b(?:i\s+(?:dag|går|morgen|kveld|morges|natt|ettermiddag|formiddag)|\w+da[gy]|today|tomorrow|tmrw?|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|\d{{1,2}}\.?\s*{MONTH}\.?|\d{{1,2}}[./]\d{{1,2}}\.?))[\s,]+$",
    re.IGNORECASE,
)
_DAY_AFTER = re.compile(
    r"[\s,]+(?:today|tomorrow|tmrw?|tonight|yesterday|(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|i\s+(?:dag|går|morgen|kveld|morges)|(?:på\s+|neste\s+|forrige\s+|sist\s+)?(?:man|tirs|ons|tors|fre|lør|søn)dag)(?!\w)",
    re.IGNORECASE,
)


def _beside_day(match: re.Match[str]) -> bool:
    """Whether a day stands right before or after: "i går halv tre" is a time, "halv tre" alone may be anything."""
    text = match.string
    return bool(
        _DAY_BEFORE.search(text[max(0, match.start() - 30) : match.start()]) or _DAY_AFTER.match(text, match.end())
    )


_HALF = r"(?P<half>a\.?m\.?|p\.?m\.?)(?!\w)"


def _clock(match: re.Match[str], hour: int, minutes: int, half: str | None, padded: bool = False) -> Piece | None:
    if minutes > 59 or hour > 24 or (half and not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
    elif 1 <= hour <= 6 and not padded:
        # Nobody is met at three in the night: an hour from one to six is the afternoon's.
        hour += 12
    return Piece(
        match.start(), match.end(), clock=hour % 24 * 60 + minutes, open_half=not half and not padded and hour != 0
    )


@READERS.reads(
    rf"(?<!\w)(?:{_AT}\s+)?{_KL}\s*(?P<hour>\d{{1,2}})(?:[.:](?P<minutes>\d\d)|(?P<glued>\d\d))?(?:\s*[-–]\s*\d{{1,2}}(?:[.:]\d\d)?)?(?!\w)",
    digits=True,
)
@READERS.reads(
    rf"(?<![\w.,:/])(?:{_AT}\s+)?(?P<hour>\d{{1,2}}):(?P<minutes>\d\d)(?P<glued>)(?:\s*[-–]\s*\d{{1,2}}[.:]\d\d)?(?![\w:]|\s*[ap]\.?m\b)",
    digits=True,
)
def _digital(match: re.Match[str], around: Around) -> Piece | None:
    minutes = match["minutes"] or match["glued"]
    padded = match["hour"].startswith("0") or (
        minutes is not None and match.group()[:1].isdigit() and len(match["hour"]) == 2
    )
    return _clock(match, int(match["hour"]), int(minutes or 0), None, padded)


@READERS.reads(
    r"(?<![\w.,:/-])(?P<hour>\d{1,2})(?:\.(?P<minutes>00|1[3-9]|[2-5]\d))?(?P<to>\s?[-–]\s?\d{1,2}(?:\.\d\d)?)?(?![\w:./%-])",
    digits=True,
)
@READERS.reads(r"(?<![\w.,:/-])(?P<hour>[01]\d|2[0-3])(?P<minutes>[0-5]\d)(?P<to>)(?![\w:./%-])", digits=True)
def _beside(match: re.Match[str], around: Around) -> Piece | None:
    """An hour with its minutes, or with the hour it lasts till, right beside a day: "12.30 i morgen", "fredag 10-11"."""
    if not (match["minutes"] or match["to"]) or not _beside_day(match):
        return None
    return _clock(match, int(match["hour"]), int(match["minutes"] or 0), None)


_BARE_DAY = re.compile(
    r"(?<!\w)(?:tomorrow|today|tonight|tmrw?|i\s?mor(?:gen|ra)|i\s(?:dag|kveld)|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:man|tirs|ons|tors|fre|lør|søn)dag|mon|tues?|weds?|thu|thurs?|fri|sat|sun|tirs?|ons|tors|fre|lør|søn)\.?\s$",
    re.IGNORECASE,
)
_BESIDE_HOUR = r"\s*(?:$|[,;!?\ue000]|[.:](?!\d))|\s+(?:with|w|med|m|at|hos|på|about|re|om|coffee|lunch|dinner|drinks|beers?|call|meeting"
_BESIDE_HOUR += r"|kaffe|lunsj|middag|møte|øl|prat)(?!\w)"


@READERS.reads(rf"(?<=[^\W\d_.]\s)(?P<hour>\d{{1,2}})(?={_BESIDE_HOUR})", digits=True)
def _bare_hour(match: re.Match[str], around: Around) -> Piece | None:
    """An hour alone after a day, with nothing behind it that it could count: "tomorrow 10", "fredag 19 med Kari"."""
    if not _BARE_DAY.search(match.string[max(0, match.start() - 14) : match.start()]):
        return None
    return _clock(match, int(match["hour"]), 0, None) if 1 <= int(match["hour"]) < 24 else None


@READERS.reads(
    rf"(?<![\w.,:/-])(?:{_AT}\s+)?(?P<hour>\d{{1,2}})(?:[:.](?P<minutes>\d\d))?\s?[-–]\s?\d{{1,2}}(?:[:.]\d\d)?\s*{_HALF}",
    digits=True,
)
@READERS.reads(rf"(?<![\w.,:/])(?:{_AT}\s+)?(?P<hour>\d{{1,2}})(?:[:.](?P<minutes>\d\d))?\s*{_HALF}", digits=True)
def _halved(match: re.Match[str], around: Around) -> Piece | None:
    return _clock(match, int(match["hour"]), int(match["minutes"] or 0), match["half"])


_COUNTED = r"%|percent|people|persons|euros?|dollars|pounds|kr|kroner|km|miles|m\b|meters|folk"
_COUNTED += "|years|days|weeks|months|hours|minutes|mins?|år|dager|uker"
_NO_COUNT = rf"(?!\s*(?:{_COUNTED}))"


@READERS.reads(
    rf"(?<!\w)at\s+(?P<hour>\d{{1,2}})(?:[:.](?P<minutes>\d\d))?(?:\s*o'?clock)?(?![\w%/:]|[.,]\d|\s+(?-i:[A-Z])){_NO_COUNT}",
    digits=True,
)
def _at_hour(match: re.Match[str], around: Around) -> Piece | None:
    return _clock(match, int(match["hour"]), int(match["minutes"] or 0), None, match["hour"].startswith("0"))


@READERS.reads(
    rf"(?<!\w)(?:at|around|about|by|before|from|until)\s+half\s+(?P<number>{NUMBER})(?<!half\sa)(?<!half\san)(?!\w)(?P<words>)"
)
def _half_three(match: re.Match[str], around: Around) -> Piece | None:
    """British "half three" is half past three."""
    hour = number(match["number"])
    return _clock(match, hour, 30, None) if 1 <= hour <= 12 else None


@READERS.reads(rf"(?<!\w)(?:(?:{_AT}\s+)?{_KL}\s*|{_AT}\s+)?halv\s+(?P<number>{NUMBER})(?!\w)(?P<words>)")
@READERS.reads(
    rf"(?<!\w)(?:{_AT}\s+)?(?P<words>half\s+past|quarter\s+past|quarter\s+to|kvart\s+over|kvart\s+på)\s+(?P<number>{NUMBER})(?!\w)"
)
@READERS.reads(rf"(?<!\w)(?:{_AT}\s+)?(?P<words>{_KL})\s+(?P<number>{NUMBER})(?!\w)")
@READERS.reads(rf"(?<!\w)(?:{_AT}\s+)?(?P<number>{NUMBER})\s+(?P<words>o['’]?clock)(?!\w)")
def _spoken(match: re.Match[str], around: Around) -> Piece | None:
    hour, words = number(match["number"]), " ".join((match["words"] or "halv").lower().split())
    if not 1 <= hour <= 12:
        return None
    offset = {
        "halv": -30,
        "half past": 30,
        "quarter past": 15,
        "kvart over": 15,
        "quarter to": -15,
        "kvart på": -15,
    }.get(words, 0)
    led = re.search(r"kl|\b(?:at|rundt|innen|før|fra|til)\b", match.group(), re.IGNORECASE)
    if words == "halv" and not led and not _beside_day(match):
        return None
    total = hour * 60 + offset
    hour, minutes = (12 if total < 60 else total // 60), total % 60
    return _clock(match, hour, minutes, None)


@READERS.reads(
    r"(?<!\w)(?:at\s+|by\s+|before\s+|around\s+|kl\.?\s+|midt\s+på\s+)?(?P<word>noon|midday|midnight|midnatt|dagen)(?!\w)"
)
def _noon(match: re.Match[str], around: Around) -> Piece | None:
    word = match["word"].lower()
    if word == "dagen" and "midt" not in match.group().lower():
        return None
    return Piece(match.start(), match.end(), clock=0 if word.startswith("midn") else 720)

"""The words of the calendar, English and Norwegian: months, weekdays, numbers, units, parts of the day."""

from __future__ import annotations

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar", "february feb februar", "march mar mars", "april apr", "may mai", "june jun juni",
            "july jul juli", "august aug", "september sep sept", "october oct oktober okt", "november nov",
            "december dec desember des",
        ), 1,
    )
    for name in names.split()
}  # fmt: skip

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mandag mon man", "tuesday tues tirsdag tue tir tirs", "wednesday weds onsdag wed ons",
            "thursday thurs thur torsdag thu tor tors", "friday fredag fri fre", "saturday lørdag lordag sat lør lor",
            "sunday søndag sondag sun søn son",
        ),
    )
    for name in names.split()
}  # fmt: skip

NUMBERS = {
    name: number
    for number, names in (
        (1, "a an one en ei et én ett"), (2, "two to"), (3, "three tre noen"), (4, "four fire"), (5, "five fem"),
        (6, "six seks"), (7, "seven sju syv"), (8, "eight åtte"), (9, "nine ni"), (10, "ten ti"), (11, "eleven elleve"),
        (12, "twelve tolv"),
    )
    for name in names.split()
}  # fmt: skip
NUMBERS |= {
    "a couple of": 2,
    "a couple": 2,
    "et par": 2,
    "a few": 3,
    "half a": 0,
    "half an": 0,
    "en halv": 0,
    "et halvt": 0,
}
"""0 is half of one."""

UNITS = {
    name: unit
    for unit, names in {
        "minutes": "minutes minute mins min minutter minutt", "hours": "hours hour hrs hr h timer time",
        "days": "days day dager dag dagers", "weeks": "weeks week wks wk uker uke ukers ukes",
        "months": "months month mths måneder måned måneders måneds maneder maned mnd", "years": "years year yrs yr år",
        "fortnights": "fortnights fortnight", "quarters": "kvarter",
    }.items()
    for name in names.split()
}  # fmt: skip
UNITS |= dict.fromkeys(
    ("working days", "working day", "workdays", "business days", "arbeidsdager", "virkedager"), "workdays"
)

PARTS = {
    "early morning": 480, "late morning": 660, "early afternoon": 780, "late afternoon": 960, "early evening": 1080,
    "nite": 1260, "am": 540, "pm": 840, "morning": 540, "afternoon": 840, "evening": 1140, "night": 1260, "noon": 720, "midday": 720, "lunchtime": 720,
    "tidlig": 540, "morgen": 540, "formiddag": 600, "formiddagen": 600, "ettermiddag": 840, "ettermiddagen": 840,
    "kveld": 1140, "kvelden": 1140, "natt": 1260, "morges": 540, "morgenen": 540,
}  # fmt: skip
"""Parts of the day and the minute of the day that stands for them."""

SEASONS = {
    name: (month, day)
    for (month, day), names in {
        (3, 1): "spring våren vår", (6, 1): "summer sommeren sommer", (9, 1): "autumn fall høsten høst",
        (12, 1): "winter vinteren vinter",
    }.items()
    for name in names.split()
}  # fmt: skip


def either(words: object) -> str:
    """A pattern for any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"  # type: ignore[call-overload]


MONTH = either(MONTHS)
LONG_WEEKDAY = either(name for name in WEEKDAYS if len(name) > 4 or name in ("tues", "weds", "thur"))
WEEKDAY = either(WEEKDAYS)
NUMBER = rf"(?:{either(NUMBERS)}|\d{{1,4}})"
UNIT = either(UNITS)
PART = either(PARTS)
SEASON = either(SEASONS)

"""Names of months and weekdays in both languages, equal to Babel's (a test compares them), which is too slow to load for the first window."""

from __future__ import annotations

import re
from datetime import date

MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "nb": "januar februar mars april mai juni juli august september oktober november desember".split(),
}
SHORT_MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
    "nb": "jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.".split(),
}
DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "nb": "mandag tirsdag onsdag torsdag fredag lørdag søndag".split(),
}
SHORT_DAYS = {"en": "Mon Tue Wed Thu Fri Sat Sun".split(), "nb": "man. tir. ons. tor. fre. lør. søn.".split()}


def written(day: date, pattern: str, code: str) -> str:
    """A day by a pattern of Unicode's letters, of which EEEE, EEE, MMMM, MMM, d and y are known (UTS 35)."""
    parts = {
        "EEEE": DAYS[code][day.weekday()], "EEE": SHORT_DAYS[code][day.weekday()], "MMMM": MONTHS[code][day.month - 1],
        "MMM": SHORT_MONTHS[code][day.month - 1], "d": str(day.day), "y": str(day.year),
    }  # fmt: skip
    return re.sub("E+|M+|d|y", lambda found: parts[found[0]], pattern)

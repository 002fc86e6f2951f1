"""Names of months and weekdays are those of Babel."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from babel.dates import format_date

from netbook.wording.almanac import written


@pytest.mark.parametrize(("code", "locale"), [("en", "en_GB"), ("nb", "nb_NO")])
@pytest.mark.parametrize("pattern", ["d MMM", "d. MMM y", "EEE d MMM", "EEEE d. MMMM y", "MMMM", "EEEE"])
def test_every_day_of_two_years_is_written_as_babel_writes_it(code: str, locale: str, pattern: str) -> None:
    for number in range(731):
        day = date(2026, 1, 1) + timedelta(days=number)
        assert written(day, pattern, code) == re.sub(r"\bSept\b", "Sep", format_date(day, pattern, locale=locale))

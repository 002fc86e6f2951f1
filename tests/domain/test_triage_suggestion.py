"""The suggested cadence, at each threshold and a step to each side."""

from __future__ import annotations

import pytest

from netbook.domain.dates import DAY, Span
from netbook.domain.triage_suggestion import MONTHLY, NONE, QUARTERLY, YEARLY, Known, Suggestion, nearest, suggest

NOW = 1000 * DAY


@pytest.mark.parametrize(
    ("known", "cadence", "reason"),
    [
        (Known(), NONE, "nothing"),
        (Known(reachable=False), NONE, "unreachable"),
        (Known(reachable=False, last_at=NOW - 730 * DAY), YEARLY, "remembered"),
        (Known(last_at=NOW - 731 * DAY), NONE, "nothing"),
        (Known(last_at=NOW - 90 * DAY), QUARTERLY, "recent"),
        (Known(last_at=NOW - 91 * DAY), YEARLY, "remembered"),
        (Known(contacts=1, last_at=NOW - 300 * DAY), YEARLY, "remembered"),
        (Known(contacts=2, last_at=NOW - 300 * DAY), QUARTERLY, "some"),
        (Known(contacts=5), QUARTERLY, "some"),
        (Known(contacts=6), MONTHLY, "often"),
        (Known(closeness="inner", contacts=2), MONTHLY, "closeness"),
        (Known(closeness="close", contacts=9), QUARTERLY, "closeness"),
        (Known(closeness="wide", contacts=9), YEARLY, "closeness"),
        (Known(colleague=True), YEARLY, "colleague"),
        (Known(known_since=NOW - 730 * DAY), YEARLY, "new"),
        (Known(known_since=NOW - 731 * DAY), NONE, "nothing"),
        (Known(circle_cadences=(Span(1, "years"), Span(1, "months")), closeness="wide"), MONTHLY, "circle"),
    ],
)
def test_the_first_thing_that_tells_decides(known: Known, cadence: str, reason: str) -> None:
    assert suggest(known, NOW) == Suggestion(cadence, reason)


@pytest.mark.parametrize(
    ("span", "cadence"),
    [
        (Span(2, "weeks"), MONTHLY), (Span(52, "days"), MONTHLY), (Span(53, "days"), QUARTERLY), (Span(4, "months"), QUARTERLY),
        (Span(182, "days"), QUARTERLY), (Span(183, "days"), YEARLY), (Span(2, "years"), YEARLY),
    ],
)  # fmt: skip
def test_a_circles_cadence_is_rounded_to_the_nearest_by_proportion(span: Span, cadence: str) -> None:
    assert nearest(span) == cadence

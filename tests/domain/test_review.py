"""The reality check: what the figures count and what they say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netbook.domain.attention.facts import Contact, Facts
from netbook.domain.cadence import current_round, spread_of
from netbook.domain.dates import DAY, minute, read_span
from netbook.domain.review import (
    Candidate,
    CircleHealth,
    Figures,
    Keeping,
    Share,
    guided,
    is_within,
    kept,
    kind_of_outreach,
    outreach,
    suggest,
    thoughts,
)
from netbook.domain.weeks import week_start
from tests.books import Clock

NOW = minute(Clock("2026-11-25T10:00")())


@pytest.mark.parametrize(
    ("kind", "direction", "ask", "meant"),
    [
        ("gift", "from-me", False, "giving"), ("shared", "from-me", False, "giving"), ("gift", "from-them", False, ""),
        ("gift", "mutual", False, "checking"), ("email", "from-me", True, "asking"), ("call", "mutual", True, "asking"),
        ("email", "from-them", True, ""), ("call", "mutual", False, "checking"), ("shared", "from-me", True, "asking"),
    ],
)  # fmt: skip
def test_a_contact_is_giving_checking_in_or_asking_on_my_side(kind: str, direction: str, ask: bool, meant: str) -> None:
    assert kind_of_outreach(kind, direction, ask) == meant


def test_weeks_begin_on_monday_and_this_week_is_the_last_of_twelve() -> None:
    monday = week_start(NOW)
    assert monday == minute(Clock("2026-11-23T00:00")())
    told = [
        (monday, 2, 0, 0),
        (monday - 1, 0, 0, 1),
        (monday - 11 * 7 * DAY, 0, 4, 0),
        (monday - 11 * 7 * DAY - 1, 0, 0, 9),
    ]
    weeks = outreach(told, NOW)
    assert len(weeks) == 12
    assert (weeks[-1].giving, weeks[-2].asking, weeks[0].checking) == (2, 1, 4)
    assert sum(week.total for week in weeks) == 7


def keeping(days_ago: int | None, set_at: int = 0, before: int | None = -1, skipped: int | None = None) -> Keeping:
    return Keeping("uid", "60 days", set_at, skipped, None if days_ago is None else NOW - days_ago * DAY, before)


def test_kept_in_touch_counts_those_within_their_cadence_and_its_grace() -> None:
    assert kept([keeping(65), keeping(66)], NOW, NOW - 84 * DAY) == Share(1, 2)
    assert kept([], NOW, NOW - 84 * DAY) == Share(0, 0)
    assert kept([keeping(80, skipped=NOW - 10 * DAY)], NOW, NOW - 84 * DAY) == Share(1, 1)


def test_who_was_known_twelve_weeks_ago_is_compared_as_things_stood_then() -> None:
    then = NOW - 84 * DAY
    people = [keeping(10, before=then - 66 * DAY), keeping(10, before=then - 65 * DAY), keeping(10)]
    assert kept(people, NOW, then) == Share(3, 3, 1, 2)
    skipped_since = keeping(100, before=then - 70 * DAY, skipped=NOW - 5 * DAY)
    assert kept([skipped_since], NOW, then) == Share(1, 1, 0, 1)


@given(
    set_at=st.integers(0, NOW), last=st.none() | st.integers(0, NOW), skipped=st.none() | st.integers(0, NOW),
    cadence=st.sampled_from(["60 days", "5 weeks", "1 month", "1 year"]), after=st.integers(0, 500 * DAY),
)  # fmt: skip
def test_the_review_and_the_list_agree_on_who_is_due(
    set_at: int, last: int | None, skipped: int | None, cadence: str, after: int
) -> None:
    span = read_span(cadence)
    facts = Facts(
        1, "Ada", "close", cadence=span, cadence_set_at=set_at, round_from=skipped, spread=spread_of("uid"),
        last_counted=None if last is None else Contact(1, last, "call", "mutual"),
    )  # fmt: skip
    found = current_round(facts)
    assert found is not None
    for at in (found.due - 1, found.due, found.anchor + after):
        assert is_within("uid", span, last, skipped, set_at, at) == (at < found.due)


def test_a_share_compares_in_percentage_points_and_says_nothing_of_nothing() -> None:
    assert (Share(64, 100, 58, 100).percent, Share(64, 100, 58, 100).change) == (64, 6)
    assert (Share(0, 0).percent, Share(0, 0, 1, 2).change, Share(1, 2).change) == (None, None, None)


QUIET = Figures(NOW, Share(1, 2), weeks=outreach([(NOW, 0, 3, 0)], NOW), last_outreach=NOW, new_people=2)


def cold(name: str, quiet: int) -> CircleHealth:
    return CircleHealth(1, name, 0, 0, quiet, quiet)


def keys(figures: Figures) -> list[str]:
    return [thought.key for thought in thoughts(figures)]


def test_when_nothing_is_being_asked_it_is_the_time_to_give_where_it_is_cold() -> None:
    assert keys(QUIET) == ["time-to-give"]
    assert keys(replace(QUIET, circles=(cold("Former colleagues", 14),))) == ["time-to-give-circle"]
    assert keys(replace(QUIET, circles=(cold("Former colleagues", 4),))) == ["time-to-give"]
    asking = outreach([(NOW, 0, 3, 1)], NOW)
    assert keys(replace(QUIET, weeks=asking)) == []
    assert keys(replace(QUIET, weeks=asking, circles=(cold("Neighbours", 5),))) == ["cold-circle"]


def test_it_speaks_up_when_the_network_stands_still_from_the_fourteenth_day() -> None:
    assert "standstill" in keys(replace(QUIET, last_outreach=NOW - 14 * DAY))
    assert "standstill" not in keys(replace(QUIET, last_outreach=NOW - 14 * DAY + 1))


def test_it_names_those_who_were_only_asked_and_goals_nobody_was_told_of() -> None:
    told = thoughts(
        replace(
            QUIET,
            only_asks=((7, "Ada", 3),),
            untold=(("A new post", 5, 1),),
            weeks=outreach([(NOW, 1, 0, 2)], NOW),
        )
    )
    assert [thought.key for thought in told] == ["only-asks", "more-asks", "untold"]
    assert told[0].values == {"n": 1, "people": ["Ada"]}


@pytest.mark.parametrize(
    ("values", "act"),
    [
        ({"owes_thanks": True, "overdue": 9.0}, "thank"), ({"untold": True, "overdue": 9.0}, "tell"),
        ({"closeness": "wide", "overdue": 3.0}, "let-go"), ({"closeness": "wide", "overdue": 2.9}, "write"),
        ({"wish": "an engraver", "overdue": 0.5}, "share"), ({"wish": "an engraver", "overdue": 0.4}, None),
        ({"overdue": 1.0, "phone": True}, "call"), ({"overdue": 1.0}, "write"), ({"overdue": 0.9}, None), ({}, None),
    ],
)  # fmt: skip
def test_each_person_gets_the_one_act_that_fits(values: dict[str, object], act: str | None) -> None:
    found = suggest(Candidate(1, "Ada", **({"closeness": "close"} | values)))  # type: ignore[arg-type]
    assert (found.act if found else None) == act


def test_the_guided_review_takes_five_of_different_kinds_the_closest_first() -> None:
    people = [Candidate(i, f"Person {i}", "close", overdue=2.0 + i, phone=True) for i in range(6)]
    people += [
        Candidate(10, "Kari", "inner", overdue=1.0, phone=True),
        Candidate(11, "Ola", "wide", owes_thanks=True),
        Candidate(12, "Per", "wide", overdue=4.0),
    ]
    chosen = guided(people)
    assert [(s.person, s.act) for s in chosen] == [
        (11, "thank"),
        (10, "call"),
        (12, "let-go"),
        (5, "call"),
        (4, "call"),
    ]
    assert guided([]) == ()

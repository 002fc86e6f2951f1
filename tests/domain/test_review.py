"""The reality check: what the figures count and what they say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netbook.domain.attention.facts import Contact, Facts
from netbook.domain.dates import DAY, Span, minute
from netbook.domain.review import (
    Candidate,
    Figures,
    Share,
    guided,
    kept,
    kind_of_outreach,
    outreach,
    suggest,
    thoughts,
    week_start,
)
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
        (monday, "giving", 2),
        (monday - 1, "asking", 1),
        (monday - 11 * 7 * DAY, "checking", 4),
        (monday - 11 * 7 * DAY - 1, "asking", 9),
    ]
    weeks = outreach(told, NOW)
    assert len(weeks) == 12
    assert (weeks[-1].giving, weeks[-2].asking, weeks[0].checking) == (2, 1, 4)
    assert sum(week.total for week in weeks) == 7


def person(days_ago: int, **values: object) -> Facts:
    last = Contact(1, NOW - days_ago * DAY, "call", "mutual")
    return Facts(1, "Ada", "close", cadence=Span(60, "days"), cadence_set_at=0, last_counted=last, **values)  # type: ignore[arg-type]


def test_kept_in_touch_counts_those_within_their_cadence_and_its_grace_and_nobody_who_is_muted() -> None:
    people = [
        person(65),
        person(66),
        person(10, muted=True),
        person(10, deceased=True),
        replace(person(1), cadence=None),
    ]
    assert kept(people, NOW) == (1, 2)
    assert kept([], NOW) == (0, 0)


def test_a_share_compares_in_percentage_points_and_says_nothing_of_nothing() -> None:
    assert (Share(64, 100, 58, 100).percent, Share(64, 100, 58, 100).change) == (64, 6)
    assert (Share(0, 0).percent, Share(0, 0, 1, 2).change, Share(1, 2).change) == (None, None, None)


QUIET = Figures(NOW, Share(1, 2), weeks=outreach([(NOW, "checking", 3)], NOW), last_outreach=NOW, new_people=2)


def keys(figures: Figures) -> list[str]:
    return [thought.key for thought in thoughts(figures)]


def test_when_nothing_is_being_asked_it_is_the_time_to_give_where_it_is_cold() -> None:
    assert keys(QUIET) == ["time-to-give"]
    assert keys(replace(QUIET, cold_circle=("Former colleagues", 14))) == ["time-to-give-circle"]
    assert keys(replace(QUIET, cold_circle=("Former colleagues", 4))) == ["time-to-give"]
    asking = outreach([(NOW, "checking", 3), (NOW, "asking", 1)], NOW)
    assert keys(replace(QUIET, weeks=asking)) == []
    assert keys(replace(QUIET, weeks=asking, cold_circle=("Neighbours", 5))) == ["cold-circle"]


def test_it_speaks_up_when_the_network_stands_still_from_the_fourteenth_day() -> None:
    assert "standstill" in keys(replace(QUIET, last_outreach=NOW - 14 * DAY))
    assert "standstill" not in keys(replace(QUIET, last_outreach=NOW - 14 * DAY + 1))


def test_it_names_those_who_were_only_asked_and_goals_nobody_was_told_of() -> None:
    told = thoughts(
        replace(
            QUIET,
            only_asks=((7, "Ada", 3),),
            untold=(("A new post", 5),),
            weeks=outreach([(NOW, "asking", 2), (NOW, "giving", 1)], NOW),
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

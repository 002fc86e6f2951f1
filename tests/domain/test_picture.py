"""The picture of who knows whom: whom it shows, where each stands, who bridges."""

from __future__ import annotations

import math
import random

import pytest

from netbook.domain.bridges import Tie
from netbook.domain.picture import ALIKE, MOST, bridges, drawn_ties, places, reach, strongest


def a_crowd(count: int) -> tuple[list[tuple[int, str, int]], list[Tie]]:
    people = [(n, f"uid-{n}", 0 if n == 1 else 1 if n < 12 else 2) for n in range(1, count + 1)]
    ties = [Tie(1, n, "friend") for n in range(2, 12)]
    ties += [Tie(2 + n % 10, n, "colleague") for n in range(12, count + 1)]
    ties += [Tie(n, n - 7, "knows") for n in range(20, count + 1, 3)]
    return people, ties


def test_steps_and_strengths_follow_the_strongest_ties() -> None:
    ties = [Tie(1, 2, "friend"), Tie(2, 3, "knows"), Tie(1, 3, "event"), Tie(3, 4, "spouse")]
    found = reach([1], ties, {1: 1.0, 2: 1.0, 3: 1.0, 4: 0.0})
    assert found[2] == (1, 0.8) and found[3] == (1, 0.4)
    assert found[4] == (2, 0.4 * 0.95 * 0.7)


def test_the_strongest_are_shown_and_the_rest_counted() -> None:
    found = {person: (1, 1 / person) for person in range(1, 400)}
    shown, more = strongest(found, always=[390])
    assert len(shown) == MOST and more == 399 - MOST
    assert 390 in shown and 149 in shown and 150 not in shown


def test_a_company_is_no_knot() -> None:
    people = list(range(1, 31))
    ties = [Tie(a, b, "organisation", "Fram") for a in people for b in people if a < b]
    drawn = drawn_ties(people, [*ties, Tie(29, 30, "friend")])
    assert len(drawn) < 30 * ALIKE
    assert any(tie.kind == "friend" for tie in drawn)
    assert all(any(person in (tie.one, tie.other) for tie in drawn) for person in people)


def test_a_pair_is_drawn_once_by_its_strongest_tie() -> None:
    (tie,) = drawn_ties([1, 2], [Tie(1, 2, "knows"), Tie(2, 1, "friend"), Tie(1, 9, "friend")])
    assert tie.kind == "friend"


def test_everybody_has_a_place_of_their_own_and_the_same_each_time() -> None:
    people, ties = a_crowd(MOST)
    found = places(people, ties)
    assert found == places(people, list(reversed(ties)))
    spots = list(found.values())
    near = min(math.hypot(a.x - b.x, (a.y - b.y) * 1.3) for i, a in enumerate(spots) for b in spots[:i])
    assert near > 50


def test_one_more_person_leaves_nearly_everybody_where_they_were() -> None:
    people, ties = a_crowd(100)
    before = places(people, ties)
    leaf = places([*people, (500, "uid-500", 2)], [*ties, Tie(3, 500, "knows")])
    assert all(leaf[person] == before[person] for person in before)
    bridge = places([*people, (500, "uid-500", 2)], [*ties, Tie(3, 500, "knows"), Tie(90, 500, "friend")])
    moved = [math.hypot(bridge[p].x - before[p].x, bridge[p].y - before[p].y) for p in before]
    assert moved.count(0.0) >= 60 and sum(far < 200 for far in moved) >= 80


def test_ties_stand_near_each_other() -> None:
    people, ties = a_crowd(80)
    found = places(people, ties)

    def mean(pairs: list[tuple[int, int]]) -> float:
        return sum(math.hypot(found[a].x - found[b].x, found[a].y - found[b].y) for a, b in pairs) / len(pairs)

    tied = [(tie.one, tie.other) for tie in ties]
    others = [(a, b) for a in found for b in found if a < b]
    assert mean(tied) < 0.6 * mean(others)


def test_who_stands_between_others_bridges_most() -> None:
    ties = [Tie(1, 2, "knows"), Tie(2, 3, "knows"), Tie(3, 4, "knows"), Tie(2, 5, "knows")]
    found = bridges([1, 2, 3, 4, 5], ties)
    assert found[2] == 1.0 and found[1] == 0.0 and 0 < found[3] < 1
    assert bridges([1, 2], []) == {1: 0.0, 2: 0.0}


def test_bridging_is_the_share_of_all_shortest_ways_that_lead_over_somebody() -> None:
    chance = random.Random(3)
    for _ in range(20):
        people = list(range(1, 9))
        pairs = [chance.sample(people, 2) for _ in range(chance.randrange(4, 14))]
        ties = [Tie(one, other, "knows") for one, other in pairs]
        beside = {p: {t.one + t.other - p for t in ties if p in (t.one, t.other)} for p in people}

        def ways(one: int, other: int, beside: dict[int, set[int]] = beside) -> list[list[int]]:
            edge = [[one]]
            while edge and not any(way[-1] == other for way in edge):
                edge = [[*way, p] for way in edge for p in beside[way[-1]] if p not in way]
                edge = edge if len(edge) < 5_000 else []
            return [way for way in edge if way[-1] == other]

        between = dict.fromkeys(people, 0.0)
        for one in people:
            for other in range(one + 1, 9):
                found = ways(one, other)
                for person in people:
                    if found and person not in (one, other):
                        between[person] += sum(person in way for way in found) / len(found)
        most = max(between.values())
        expected = {p: v / most if most else 0.0 for p, v in between.items()}
        assert bridges(people, ties) == pytest.approx(expected)

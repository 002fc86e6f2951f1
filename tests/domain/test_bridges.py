"""Ways from me to somebody: the strongest, over those I am in touch with, never longer than three steps."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from netbook.domain.bridges import TIES, Tie, best_paths

ADA, BEN, CAT, DAN, EVA = 1, 2, 3, 4, 5


def ways(warmth: dict[int, float], ties: list[Tie], *targets: int) -> list[tuple[tuple[int, ...], float]]:
    return [(path.people, round(path.strength, 4)) for path in best_paths(warmth, ties, targets)]


def test_whom_i_know_is_reached_directly_and_warmly() -> None:
    assert ways({ADA: 0.8}, [], ADA) == [((ADA,), 0.8)]


def test_strength_is_the_product_of_the_steps() -> None:
    ties = [Tie(ADA, BEN, "friend"), Tie(BEN, CAT, "colleague")]
    assert ways({ADA: 0.5}, ties, CAT) == [((ADA, BEN, CAT), round(0.5 * 0.8 * 0.7, 4))]


def test_nobody_is_reached_over_more_than_three_steps_or_over_somebody_i_am_not_in_touch_with() -> None:
    chain = [Tie(ADA, BEN, "friend"), Tie(BEN, CAT, "friend"), Tie(CAT, DAN, "friend")]
    assert ways({ADA: 1.0}, chain, DAN) == []
    assert ways({ADA: 1.0, BEN: 0.0}, chain, DAN) == []
    assert ways({BEN: 0.1}, chain, DAN) == [((BEN, CAT, DAN), round(0.1 * 0.64, 4))]


def test_each_first_person_is_named_once_with_their_best_way_the_strongest_first() -> None:
    ties = [Tie(ADA, CAT, "knows"), Tie(ADA, BEN, "friend"), Tie(BEN, CAT, "spouse")]
    assert ways({ADA: 0.9, BEN: 0.4}, ties, CAT) == [
        ((ADA, BEN, CAT), round(0.9 * 0.8 * 0.95, 4)),
        ((BEN, CAT), round(0.4 * 0.95, 4)),
    ]


def test_of_two_ties_between_the_same_people_the_stronger_counts() -> None:
    ties = [Tie(ADA, BEN, "organisation", "Fram"), Tie(BEN, ADA, "sibling")]
    assert ways({ADA: 1.0}, ties, BEN) == [((ADA, BEN), 0.85)]


def test_a_group_is_reached_at_whoever_is_nearest_and_no_way_runs_through_one_of_them_to_another() -> None:
    ties = [Tie(ADA, BEN, "friend"), Tie(BEN, CAT, "friend")]
    assert ways({ADA: 1.0}, ties, BEN, CAT) == [((ADA, BEN), 0.8)]


def test_with_nobody_or_nothing_recorded_there_is_no_way() -> None:
    assert ways({}, [], ADA) == [] == ways({BEN: 1.0}, [], ADA)


@given(
    st.dictionaries(st.integers(1, 8), st.floats(0, 1), max_size=8),
    st.lists(st.builds(Tie, st.integers(1, 8), st.integers(1, 8), st.sampled_from(sorted(TIES))), max_size=20),
    st.integers(1, 8),
)
def test_ways_are_sorted_short_without_repeats_and_the_same_whatever_the_order_of_the_records(
    warmth: dict[int, float], ties: list[Tie], target: int
) -> None:
    found = best_paths(warmth, ties, [target])
    assert found == best_paths(dict(reversed(warmth.items())), list(reversed(ties)), [target])
    for path in found:
        assert 1 <= len(path.people) <= 3 and len(set(path.people)) == len(path.people)
        assert path.people[-1] == target and 0 < path.strength <= 1 and warmth[path.people[0]] > 0
    assert [path.strength for path in found] == sorted((path.strength for path in found), reverse=True)

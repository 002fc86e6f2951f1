"""Every number of the ask check at its edge. A test's name begins with the threshold it guards: mutate_thresholds.py relies on it."""

from __future__ import annotations

from netbook.domain.dates import DAY
from netbook.domain.etiquette.facts import Draft
from tests.domain.attention.world import NOW, contact
from tests.domain.etiquette.desk import ada, asked, found, judged, state, stranger

HEAVY = Draft(
    kind="money", text="Would you lend me 200 kroner for the tide gauge until May?", offer="a hand with the boat"
)


def _silent(days: int) -> str:
    return state("relationship-first", ada(contact(NOW - days * DAY, "meeting")))


def test_relationship_stop__half_a_year_of_silence_stops() -> None:
    assert [_silent(days) for days in (179, 180, 181)] == ["advise", "stop", "stop"]


def test_relationship_advise__three_months_of_silence_advise() -> None:
    assert [_silent(days) for days in (89, 90, 91)] == ["ok", "advise", "advise"]


def test_check_in_before__the_check_in_comes_three_days_before_the_ask() -> None:
    assert found("relationship-first", ada(contact(NOW - 500 * DAY))).instead_values == {"days": 3}


def _balance(received: int, given: int) -> str:
    return state("give-and-take", ada(received=received, given=given))


def test_give_more_count__two_more_than_i_gave_advise() -> None:
    assert [_balance(n, 4) for n in (5, 6, 7)] == ["ok", "advise", "advise"]


def test_cool_down__sixty_days_are_enough() -> None:
    assert [state("cool-down", ada(asks=(asked(days),))) for days in (59, 60, 61)] == ["advise", "ok", "ok"]


def _same_goal(*days: float) -> str:
    return state("one-shoulder", ada(asks=tuple(asked(d, goal="A post") for d in days)), goal="a post")


def test_shoulder_asks_count__the_third_ask_for_one_goal() -> None:
    assert [_same_goal(*range(100, 100 + n)) for n in (1, 2, 3)] == ["ok", "advise", "advise"]


def test_shoulder_window__counted_over_a_year() -> None:
    # Four asks keep the number out of this test.
    assert _same_goal(364.5, 364.5, 364.5, 364.5) == "advise"
    assert _same_goal(365.9, 365.9, 365.9, 365.9) == "ok"


def _known(contacts: int, days: int) -> str:
    return state("too-early", ada(first_at=NOW - days * DAY, two_way=contacts), HEAVY)


def test_early_contacts_count__three_contacts_to_and_fro() -> None:
    assert [_known(n, 400) for n in (2, 3, 4)] == ["stop", "ok", "ok"]


def test_early__sixty_days_since_the_first() -> None:
    assert [_known(9, days) for days in (59, 60, 61)] == ["stop", "ok", "ok"]


def test_earned_cold_percent__below_a_quarter_is_cold() -> None:
    draft = Draft(kind="recommendation", role="surveyor", text="Would you recommend me as surveyor in Bodø?")
    states = [state("earned", ada(warmth=w, shared_work="surveying the coast"), draft) for w in (0.249, 0.25, 0.251)]
    assert states == ["advise", "ok", "ok"]


def test_call_after__the_call_comes_four_days_after_the_letter() -> None:
    assert found("channel", stranger(target=True), channel="phone").instead_values == {"days": 4}


def test_advices_count__three_advices_say_better_wait() -> None:
    # None of these is one of those of which a single one weighs enough.
    two = judged(ada(received=5), use="")
    assert (two.count("advise"), two.verdict) == (2, "ready")
    three = judged(ada(received=5), use="", channel="email", text="Which two chronometers, please? I need it asap.")
    assert (three.count("advise"), three.verdict) == (3, "better-wait")

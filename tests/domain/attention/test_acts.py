"""Acts: each kind has its buttons, and doing what a button says removes the item until its cause is new."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netbook.domain.attention import acts
from netbook.domain.attention.facts import Contact, Detail, Facts, Favour, FollowUp
from netbook.domain.attention.kinds import ALL, gather
from netbook.domain.attention.thresholds import DEFAULT
from netbook.domain.dates import DAY, Span
from tests.domain.attention.world import NOW, contact, person


@pytest.mark.parametrize("kind", [kind.name for kind in ALL])
def test_every_kind_has_a_primary_act_a_done_snooze_and_let_go(kind: str) -> None:
    offered = acts.acts_for(kind)
    assert offered[0] == acts.primary(kind)
    assert acts.done_act(kind) in offered
    assert offered[-2:] == ("snooze", "let-go")
    assert len(set(offered)) == len(offered)
    assert not acts.opens(acts.done_act(kind))


def test_only_three_kinds_are_quiet_for_a_time_and_the_others_for_their_cause() -> None:
    quiet = {kind.name: acts.quiet_days(kind.name) for kind in ALL if acts.quiet_days(kind.name)}
    assert quiet == {"only-takes": 182, "gone-quiet": 182, "standstill": 30}


MOMENTS = st.integers(NOW - 400 * DAY, NOW)
CONTACTS = st.lists(
    st.builds(
        contact, MOMENTS, st.sampled_from(["call", "email", "meeting", "gift"]), st.sampled_from(["mutual", "from-me", "from-them"]),
        ask=st.booleans(), owe_thanks=st.booleans(), live=st.booleans(), outcome=st.sampled_from(["", "badly"]),
    ),
    max_size=8, unique_by=lambda c: c.id,
)  # fmt: skip
FAVOURS = st.builds(
    Favour, st.integers(1, 3), st.sampled_from(["asked-by-me", "asked-of-me", "offered-by-me", "received"]), st.just(""),
    st.sampled_from(["", "talk"]), st.just("read it"), made_at=MOMENTS, asked_at=st.none() | MOMENTS, due_at=st.none() | MOMENTS,
    answered_at=st.none() | MOMENTS, answer=st.sampled_from(["", "yes", "no"]), concluded_at=st.none() | MOMENTS,
)  # fmt: skip


@st.composite
def people(draw: st.DrawFn) -> Facts:
    return person(
        *draw(CONTACTS),
        cadence=draw(st.none() | st.builds(Span, st.integers(1, 9), st.sampled_from(["days", "weeks", "months"]))),
        cadence_set_at=draw(MOMENTS),
        follow_ups=tuple(draw(st.lists(st.builds(FollowUp, st.integers(1, 9), MOMENTS, st.just("call")), max_size=2))),
        details=tuple(
            draw(
                st.lists(
                    st.builds(Detail, st.integers(1, 9), st.just("work"), st.just("course"), MOMENTS, MOMENTS),
                    max_size=2,
                )
            )
        ),
        favours=tuple(draw(st.lists(FAVOURS, max_size=3, unique_by=lambda f: f.id))),
    )


def _acted(facts: Facts, kind: str, cause: str) -> Facts | None:
    """The facts after the act that is the plain answer to an item; None for kinds that are only silenced."""
    number = int(cause.split(":")[1].split("@")[0])

    def added(new: Contact) -> Facts:
        counted = facts.last_counted if new.ask_of_mine else new
        return replace(facts, contacts=(new, *facts.contacts), last_counted=counted)

    def stepped(**steps: object) -> Facts:
        return replace(facts, favours=tuple(replace(f, **steps) if f.id == number else f for f in facts.favours))  # type: ignore[arg-type]

    if kind == "follow-up":
        return replace(facts, follow_ups=tuple(f for f in facts.follow_ups if f.id != number))
    if kind == "promise":
        return stepped(delivered_at=NOW)
    if kind == "thank-you":
        return added(contact(NOW, "letter", "from-me", number=10**9, thanks=True))
    if kind == "outcome":
        return stepped(told_at=NOW)
    if kind == "ask-about":
        return replace(facts, details=tuple(replace(d, asked_at=NOW) if d.id == number else d for d in facts.details))
    if kind in ("keep-in-touch", "only-takes", "try-again"):
        return added(contact(NOW, "call", number=10**9))
    if kind == "gone-quiet":
        return added(contact(NOW, "call", "from-them", number=10**9))
    if kind == "no-answer" and cause.startswith("favour:"):
        return stepped(rested_at=NOW)
    return None


@given(people())
def test_acting_removes_the_item_and_brings_none_of_its_kind_and_cause_back(facts: Facts) -> None:
    for item in gather(facts, NOW, DEFAULT):
        if item.from_at > NOW:
            continue
        after = _acted(facts, item.kind, item.cause)
        if after is not None:
            left = [other for other in gather(after, NOW, DEFAULT) if other.from_at <= NOW]
            assert (item.kind, item.cause) not in {(other.kind, other.cause) for other in left}


@given(people())
def test_every_item_has_its_own_identity_ends_after_it_begins_and_carries_what_its_reason_promises(
    facts: Facts,
) -> None:
    from netbook.domain.attention.kinds import REASONS

    items = gather(facts, NOW, DEFAULT)
    ids = [(item.kind, item.cause) for item in items if item.kind != "follow-up" and item.kind != "ask-about"]
    assert len(set(ids)) == len(ids)
    for item in items:
        assert item.until_at is None or item.until_at > item.from_at
        assert item.late_at is None or item.late_at > item.due_at >= item.from_at
        assert item.pace > 0
        promised = REASONS[item.reason]
        assert {name for name in promised if not name.endswith("?")} <= set(item.values)
        assert set(item.values) <= {name.rstrip("?") for name in promised}


@given(people(), st.integers(0, 60 * DAY))
def test_items_of_a_person_stay_the_same_while_one_waits(facts: Facts, wait: int) -> None:
    later = gather(facts, NOW + wait, DEFAULT)
    assert later == tuple(
        item for item in gather(facts, NOW, DEFAULT) if item.until_at is None or item.until_at > NOW + wait
    )

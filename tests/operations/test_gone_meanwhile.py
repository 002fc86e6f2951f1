"""Somebody whom another program has deleted since the window was drawn: every verb refuses in words and changes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from netbook.domain.interactions import Interaction
from netbook.domain.people import Address, PostalField
from netbook.domain.said import Refused
from netbook.operations import (
    circles,
    connections,
    details,
    events,
    favours,
    fields,
    follow_ups,
    goals,
    interactions,
    many,
    people,
)
from tests.books import a_book, add, log, source_state

GONE = 9999
VERBS: list[tuple[Any, ...]] = [
    (people.edit_person, 1, {"through_id": GONE}), (people.add_field, GONE, "email", "x"), (people.set_fields, GONE, "email", ["x"]),
    (people.add_address, GONE, PostalField(Address(city="x"))), (people.add_date, GONE, "x", "2000-01-01"), (people.set_cadence, [], "1 week"),
    (many.edit_people, [], {"paused": True}), (fields.set_through, 1, GONE), (fields.connect_named, 1, GONE, "", "knows"),
    (circles.join_circle, [GONE], "A"), (connections.connect_people, GONE, 1, "knows"), (details.add_detail, 1, details.NewDetail("x"), GONE),
    (events.put_in_event, GONE, [1]), (favours.edit_favour, 1, {"for_id": GONE}), (goals.tell_of_goal, 1, (GONE,)),
    (follow_ups.add_follow_up, [1, GONE], follow_ups.NewFollowUp("x", 29_000_000)), (follow_ups.edit_follow_up, 1, [GONE]),
    (interactions.edit_interaction, 1, Interaction("call", 29_000_000), [GONE]),
]  # fmt: skip


@pytest.mark.parametrize("call", VERBS, ids=lambda call: call[0].__name__)
def test_it_is_refused_in_words(tmp_path: Path, call: tuple[Any, ...]) -> None:
    verb, *arguments = call
    values = arguments.pop() if isinstance(arguments[-1], dict) else {}
    with a_book(tmp_path) as book:
        kari = add(book, "Kari Nord")
        log(book, kari)
        book.do(favours.add_favour, kari, favours.NewFavour("x", "received", goal="a post"))
        book.do(follow_ups.add_follow_up, [kari], follow_ups.NewFollowUp("x", book.now()))
        before = source_state(book)
        with pytest.raises(Refused):
            book.do(verb, *arguments, **values)
        assert source_state(book) == before

"""Lists of guests as people paste them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netbook.domain.guests import names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Lovelace\nGrace Hopper", ["Ada Lovelace", "Grace Hopper"]),
        ("Ada Lovelace, Grace Hopper, Alan Turing", ["Ada Lovelace", "Grace Hopper", "Alan Turing"]),
        ("1. Ada Lovelace\n2) Grace Hopper\n- Alan Turing\n• Emmy Noether", ["Ada Lovelace", "Grace Hopper", "Alan Turing", "Emmy Noether"]),
        ("Lovelace, Ada", ["Ada Lovelace"]),
        ("Lovelace, Ada; Hopper, Grace", ["Ada Lovelace", "Grace Hopper"]),
        ("Ada Lovelace\n\n  Ada   Lovelace  ", ["Ada Lovelace"]),
        ("ada.lovelace@example.org", ["Ada Lovelace"]),
        ("李小龍\nÅse Ødegård", ["李小龍", "Åse Ødegård"]),
        ("", []),
        ("---\n1234\n;;,", []),
    ],
)  # fmt: skip
def test_names_are_found_however_they_are_written(text: str, names: list[str]) -> None:
    assert [card.name.full for card in names_in(text)] == names


def test_what_follows_a_name_is_the_organisation_and_an_address_stays_with_it() -> None:
    one, other = names_in("Ada Lovelace, Analytical Engines\nGrace Hopper <grace@example.org> - US Navy")
    assert (one.name.full, one.organisation, one.emails) == ("Ada Lovelace", "Analytical Engines", ())
    assert (other.name.full, other.organisation, other.emails) == ("Grace Hopper", "US Navy", ("grace@example.org",))


def test_several_addresses_on_a_line_are_several_people() -> None:
    found = names_in('"Ada Lovelace" <ada@example.org>, Grace Hopper <grace@example.org>')
    assert [(c.name.full, c.emails) for c in found] == [
        ("Ada Lovelace", ("ada@example.org",)), ("Grace Hopper", ("grace@example.org",)),
    ]  # fmt: skip


@given(st.text(max_size=200))
def test_no_text_is_too_strange_and_nobody_without_a_name_comes_of_it(text: str) -> None:
    assert all(card.name.full.strip() for card in names_in(text))

"""The shelf, trips and organisations over a real book."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbook.answers import reasons
from netbook.answers.favours import balance
from netbook.answers.organisations import page_of
from netbook.domain.dates import DAY, day_start
from netbook.domain.people import Address, Card, Name, PostalField
from netbook.domain.said import Refused
from netbook.operations import details, organisations, people, shelf
from tests.books import a_book, add, derived_state, log, source_state


def test_a_thing_is_suggested_shared_and_not_suggested_again(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        add(book, "Kari Nordmann")
        detail = book.do(details.add_detail, ada, details.NewDetail("a better chronometer", "needs")).made[0].id
        item = book.do(shelf.put_on_shelf, "Chronometers below minus thirty", link="https://example.org/c").made[0].id
        assert [(s.name, s.fact.text) for s in reasons.whom_to_share_with(book, item)] == [
            ("Ada Lovelace", "a better chronometer")
        ]
        book.do(shelf.share_item, item, [ada])
        assert reasons.whom_to_share_with(book, item) == ()
        assert book.rows("SELECT kind, direction FROM interaction") == [("shared", "from-me")]
        assert balance(book, ada).since(0) == (1, 0)
        assert reasons.shelf(book)[0].shared_with == ((ada, "Ada Lovelace"),)
        book.undo()
        assert len(reasons.whom_to_share_with(book, item)) == 1
        book.do(details.end_detail, detail, "found one")
        assert reasons.whom_to_share_with(book, item) == ()


def test_the_muted_are_spared_suggestions(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace", title="Chronometer maker")
        item = book.do(shelf.put_on_shelf, "Chronometers of 1890").made[0].id
        assert len(reasons.whom_to_share_with(book, item)) == 1
        book.do(people.edit_person, ada, paused=True)
        assert reasons.whom_to_share_with(book, item) == ()


def test_what_is_over_or_put_away_leaves_the_shelf(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        book.do(shelf.put_on_shelf, "An invitation", "invitation", until_at=day_start(book.now()) - DAY)
        item = book.do(shelf.put_on_shelf, "A job", "job").made[0].id
        assert [row.title for row in reasons.shelf(book)] == ["A job"]
        book.do(shelf.put_away, item)
        assert reasons.shelf(book) == ()
        assert len(reasons.shelf(book, put_away=True)) == 2


def test_a_trip_lists_who_is_there(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        for name, city, days in (
            ("Ada Lovelace", "Bergen", 5),
            ("Emmy Noether", "BERGEN", 300),
            ("Kari Nordmann", "Oslo", 1),
        ):
            card = Card(name=Name(full=name), addresses=(PostalField(Address(city=city)),))
            log(book, book.do(people.add_person, card).touched[0], days_ago=days)
        book.do(shelf.add_trip, "Bergen", day_start(book.now()) + 10 * DAY, day_start(book.now()) + 12 * DAY)
        assert [trip.place for trip in reasons.trips(book)] == ["Bergen"]
        assert [reader.name for reader in reasons.who_is_there(book, "bergen")[0]] == ["Emmy Noether", "Ada Lovelace"]
        assert reasons.trips(book, past=True) == ()


def test_an_organisation_keeps_needs_trends_and_key_people(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace", organisation="Polar Office")
        kari = add(book, "Kari Nordmann", target=True)
        book.do(organisations.note_organisation, "polar office", "need", "a surveyor", told_by=ada)
        book.do(organisations.note_organisation, "Polar Office", "trend", "more work in winter")
        book.do(organisations.note_organisation, "Polar Office", "key-person", person=kari)
        page = page_of(book, "POLAR OFFICE")
        assert (page.name, page.people) == ("Polar Office", ((ada, "Ada Lovelace", False),))
        assert [(n.text, n.told_by) for n in page.needs] == [("a surveyor", (ada, "Ada Lovelace"))]
        assert [n.text for n in page.trends] == ["more work in winter"]
        assert [n.person for n in page.key_people] == [(kari, "Kari Nordmann")]


@pytest.mark.parametrize(
    ("verb", "arguments", "key"),
    [
        (shelf.put_on_shelf, (" ",), "shelf-needs-title"), (shelf.put_on_shelf, ("A", "song"), "shelf-kind-unknown"),
        (shelf.add_trip, (" ", 0, 1), "trip-needs-place"), (shelf.add_trip, ("Bergen", 2, 1), "event-ends-before"),
        (shelf.share_item, (7, [1]), "shelf-gone"), (organisations.note_organisation, ("A", "need"), "organisation-needs-text"),
        (organisations.note_organisation, ("A", "rumour", "x"), "organisation-kind-unknown"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(tmp_path: Path, verb: object, arguments: tuple[object, ...], key: str) -> None:
    with a_book(tmp_path) as book, pytest.raises(Refused) as refused:
        book.do(verb, *arguments)  # type: ignore[arg-type]
    assert refused.value.said.key == key


def test_all_of_it_is_undone(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        before = source_state(book), derived_state(book)
        item = book.do(shelf.put_on_shelf, "A book").made[0].id
        book.do(shelf.share_item, item, [ada])
        book.do(shelf.delete_shelf_item, item)
        book.do(organisations.note_organisation, "Polar Office", "key-person", person=ada)
        book.do(people.delete_person, ada)
        for _ in range(5):
            book.undo()
        assert (source_state(book), derived_state(book)) == before

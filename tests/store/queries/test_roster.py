"""Many people at once, in the order asked, each with what is theirs."""

from __future__ import annotations

from pathlib import Path

from netbook.operations import people
from netbook.store.queries.roster import entries, names
from tests.books import a_book, add, log


def test_people_come_in_the_order_asked_and_whoever_is_gone_is_left_out(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, grace, emmy = add(book, "Ada", organisation="Engines"), add(book, "Grace"), add(book, "Emmy")
        book.do(people.delete_person, grace)
        assert names(book.db, [emmy, grace, ada]) == [("Emmy", ""), ("Ada", "Engines")]
        assert [number for number, _ in entries(book.db, [emmy, grace, ada, 99])] == [emmy, ada]
        assert names(book.db, []) == [] == entries(book.db, [])


def test_each_has_their_own_values_the_preferred_first_and_circles_by_name(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada", emails=("a@example.org", "b@example.org"), phones=("1",), circles=("Sea", "Air"))
        emmy = add(book, "Emmy", emails=("e@example.org",))
        book.do(people.add_field, ada, "email", "c@example.org", preferred=True)
        log(book, emmy)
        (_, first), (_, second) = entries(book.db, [ada, emmy])
        assert first.emails == ("c@example.org", "a@example.org", "b@example.org") and first.phones == ("1",)
        assert first.circles == ("Air", "Sea") and first.last_at is None and first.warm_key is None
        assert second.emails == ("e@example.org",) and second.circles == () and second.last_at == book.now()

"""Acts taken back out of their order, from the history and the trash, when others came after them."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbook.book import Book
from netbook.domain.dates import DAY
from netbook.domain.said import Refused
from netbook.importing import import_file
from netbook.operations import circles, details, events, fields, follow_ups, interactions, people
from netbook.operations.importing import Counts
from netbook.store import standing
from tests.books import a_book, add, log, source_state


def _sound(book: Book) -> None:
    assert standing.check(book.db, book.now()) == []


def test_what_belonged_to_somebody_who_is_gone_is_refused_and_comes_back_after_them(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        kari = add(book, "Kari Nord")
        new = follow_ups.NewFollowUp("call back", book.now() + DAY)
        told = book.do(details.add_detail, kari, details.NewDetail("moves", "travel")).made[0].id
        talk = log(book, kari, days_ago=2, note="hello")
        plan = book.do(follow_ups.add_follow_up, [kari], new).made[0].id
        whole = source_state(book)
        gone = [
            book.do(details.delete_detail, told).act, book.do(interactions.delete_interaction, talk).act,
            book.do(follow_ups.delete_follow_up, plan).act,
        ]  # fmt: skip
        deleted = book.do(people.delete_person, kari).act
        empty = source_state(book)
        for act in gone:
            with pytest.raises(Refused, match="undo-homeless"):
                book.undo_number(act)
            assert source_state(book) == empty
        for act in (deleted, *gone):
            book.undo_number(act)
        assert source_state(book) == whole
        _sound(book)


def test_of_a_talk_with_two_the_one_who_is_left_has_it_back(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        kari, ola = add(book, "Kari Nord"), add(book, "Ola Sør")
        talk = log(book, kari, ola, days_ago=2, note="hello")
        act = book.do(interactions.delete_interaction, talk).act
        book.do(people.delete_person, kari)
        before = source_state(book)
        outcome = book.undo_number(act)
        assert outcome.kept == 1
        assert book.rows("SELECT person_id FROM interaction_person") == [(ola,)]
        _sound(book)
        book.redo()
        assert source_state(book) == before


def test_through_whom_somebody_was_met_is_not_said_of_one_who_is_gone(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        kari, ola = add(book, "Kari Nord"), add(book, "Ola Sør")
        book.do(fields.set_through, ola, kari)
        act = book.do(fields.set_through, ola, 0).act
        book.do(people.delete_person, kari)
        book.undo_number(act)
        assert book.rows("SELECT through_id FROM person WHERE id=?", (ola,)) == [(None,)]
        _sound(book)


def test_what_is_there_again_already_is_refused(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        kari = add(book, "Kari Nord", circles=("Choir",))
        fair = book.do(events.add_event, events.NewEvent("Fair", book.now() + DAY), [kari]).made[0].id
        left = book.do(circles.leave_circle, [kari], 1).act
        book.do(circles.join_circle, [kari], "Choir")
        away = book.do(events.take_from_event, fair, kari).act
        book.do(events.put_in_event, fair, [kari])
        for act in (left, away):
            with pytest.raises(Refused, match="undo-homeless"):
                book.undo_number(act)
        _sound(book)


def test_an_import_that_was_taken_back_comes_in_again_out_of_the_history(tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nUID:550e8400-e29b-41d4-a716-446655440000\nFN:Kari Nord\nEND:VCARD\n"
    (tmp_path / "in.vcf").write_text(card)
    with a_book(tmp_path) as book:
        import_file(book, tmp_path / "in.vcf", "import-1", Counts())
        book.finish("import-1")
        whole = source_state(book)
        undone = book.undo().act
        book.undo_number(undone)
        assert source_state(book) == whole
        book.undo()
        import_file(book, tmp_path / "in.vcf", "import-2", Counts())
        book.finish("import-2")
        again = source_state(book)
        undone = book.rows("SELECT max(id) FROM act WHERE operation='undo' AND undone_by IS NULL")[0][0]
        with pytest.raises(Refused, match="undo-homeless"):
            book.undo_number(undone)
        assert source_state(book) == again
        _sound(book)

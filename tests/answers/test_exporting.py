"""Exporting: everything goes out, and comes back equal."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from netbook.answers.exporting import card_text, export_file, whole_book
from netbook.book import Book
from netbook.domain.people import Card, Name, Photo
from netbook.domain.said import Refused
from netbook.importing import import_file
from netbook.interchange import csv_people, vcard
from netbook.operations import circles, people
from netbook.operations.importing import Counts
from netbook.sample import fill
from netbook.store.records.cards import load_cards
from netbook.store.records.people import load_card
from tests.books import a_book, add, derived_state, source_state

JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8


def take(book: Book, path: Path) -> Counts:
    counts = Counts()
    batch = f"import-test@{os.getpid()}"
    import_file(book, path, batch, counts)
    book.finish(batch)
    return counts


def everybody(book: Book) -> list[Card]:
    ids = [row[0] for row in book.rows("SELECT person_id FROM standing ORDER BY sort_given, person_id")]
    return list(load_cards(book.db, ids))


def shown(card: Card) -> Card:
    """What a person carries, without what belongs to how it travelled."""
    return replace(card, lines=(), unknown=(), version="", revised="", source_line=0)


def test_the_whole_sample_book_comes_back_equal(tmp_path: Path) -> None:
    with a_book(tmp_path, name="one.db") as one, a_book(tmp_path, name="two.db") as two:
        fill(one)
        one.do(people.add_person, Card(name=Name("With Picture"), photo=Photo(JPEG, "image/jpeg")), ())
        export_file(one, tmp_path / "all.json")
        counts = take(two, tmp_path / "all.json")
        assert counts.new == len(everybody(one)) and not counts.problems
        assert source_state(two) == source_state(one)
        assert whole_book(two) == whole_book(one)
        assert everybody(two) == everybody(one)
        ones, twos = derived_state(one), derived_state(two)
        # What concerns the whole network counts from the owner's acts, and those stay behind.
        ones["due"], twos["due"] = ([row for row in state["due"] if row[0]] for state in (ones, twos))
        assert twos == ones
        before = source_state(two)
        assert take(two, tmp_path / "all.json").new == 0
        assert source_state(two) == before
        two.undo()
        assert everybody(two) == []


def test_a_book_comes_in_beside_what_is_there(tmp_path: Path) -> None:
    with a_book(tmp_path, name="one.db") as one, a_book(tmp_path, name="two.db") as two:
        fill(one)
        add(two, "Somebody Else", circles=("Family",))
        export_file(one, tmp_path / "all.json")
        take(two, tmp_path / "all.json")
        names = {c.name.full for c in everybody(two)}
        assert names == {c.name.full for c in everybody(one)} | {"Somebody Else"}
        ones = {c.uid: shown(c) for c in everybody(one)}
        twos = {c.uid: shown(c) for c in everybody(two)}
        assert all(set(twos[uid].categories) == set(card.categories) for uid, card in ones.items())
        count = "SELECT count(*) FROM interaction_person"
        assert two.rows(count) == one.rows(count)


def test_a_book_of_the_first_step_still_comes_in(tmp_path: Path) -> None:
    with a_book(tmp_path, name="one.db") as one, a_book(tmp_path, name="two.db") as two:
        fill(one)
        document: dict[str, Any] = json.loads(json.dumps(whole_book(one)))
        for later in ("goal", "goal_person", "favour", "introduction", "news"):
            document["tables"].pop(later, None)
        document["version"] = 1
        (tmp_path / "old.json").write_text(json.dumps(document), "utf-8")
        take(two, tmp_path / "old.json")
        assert everybody(two) == everybody(one)


@pytest.mark.parametrize("wrong", ["rows", "picture", "number", "future"])
def test_a_damaged_book_changes_nothing(tmp_path: Path, wrong: str) -> None:
    with a_book(tmp_path, name="one.db") as one, a_book(tmp_path, name="two.db") as two:
        add(one, "Ada Lovelace")
        add(two, "Charles Babbage")
        document: dict[str, Any] = json.loads(json.dumps(whole_book(one)))
        if wrong == "rows":
            document["tables"]["person"]["rows"][0].pop()
        elif wrong == "picture":
            document["pictures"] = {"x": {"type": "image/png"}}
        elif wrong == "number":
            document["tables"]["person"]["rows"][0][0] = "one"
        else:
            document["version"] = 10_000
        path = tmp_path / "bad.json"
        path.write_text(json.dumps(document), "utf-8")
        before = source_state(two)
        with pytest.raises(Refused):
            take(two, path)
        assert source_state(two) == before


def test_cards_and_tables_come_back_equal_and_unchanged(tmp_path: Path) -> None:
    with a_book(tmp_path, name="one.db") as one:
        fill(one)
        one.do(people.add_person, Card(name=Name("With Picture"), photo=Photo(JPEG, "image/jpeg")), ())
        people_there = [shown(card) for card in everybody(one)]
        assert export_file(one, tmp_path / "all.vcf") == len(people_there)
        back = [c for c in vcard.read((tmp_path / "all.vcf").read_bytes()) if isinstance(c, Card)]
        # Whoever came by an import travels on under the source's own id, so that the source knows them again.
        theirs = {name for (name,) in one.rows("SELECT p.full FROM card c JOIN person p ON p.id=c.person_id")}
        assert len(theirs) == 4
        assert [replace(shown(card), uid="") for card in back] == [replace(card, uid="") for card in people_there]
        by_hand = [card.uid for card in people_there if card.name.full not in theirs]
        assert [card.uid for card in back if card.name.full not in theirs] == by_hand
        export_file(one, tmp_path / "all.csv")
        rows = [c for c in csv_people.read((tmp_path / "all.csv").read_bytes()) if isinstance(c, Card)]
        assert [shown(card) for card in rows] == [replace(card, photo=None) for card in people_there]
        before = source_state(one)
        # How a source's card came last is kept with it, and says nothing of the person.
        before.pop("card")
        for name in ("all.vcf", "all.csv"):
            counts = take(one, tmp_path / name)
            assert (counts.new, counts.updated, counts.merged, counts.unchanged) == (0, 0, 0, len(people_there))
            assert {table: rows for table, rows in source_state(one).items() if table != "card"} == before


def test_unknown_lines_and_pictures_of_an_imported_card_go_out_again(tmp_path: Path) -> None:
    card = Card(name=Name("Ada Lovelace"), photo=Photo(JPEG, "image/jpeg"), uid="ada-1")
    text = vcard.write(card).replace("END:VCARD", "X-ODD;TYPE=a:1\r\nitem7.X-OTHER:2\r\nEND:VCARD")
    (tmp_path / "in.vcf").write_text(text, "utf-8", newline="")
    with a_book(tmp_path) as book:
        take(book, tmp_path / "in.vcf")
        assert len(book.rows("SELECT lines FROM card")[0][0]) < 600
        export_file(book, tmp_path / "out.vcf")
        assert (tmp_path / "out.vcf").read_bytes() == (tmp_path / "in.vcf").read_bytes()
        (ada,) = (row[0] for row in book.rows("SELECT id FROM person"))
        book.do(people.edit_person, ada, title="Countess")
        assert "X-ODD;TYPE=a:1\r\nitem7.X-OTHER:2\r\n" in card_text(book, ada) and "TITLE:Countess" in card_text(
            book, ada
        )


def test_only_some_people_go_out_and_the_file_is_whole_or_as_before(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, charles = add(book, "Ada Lovelace"), add(book, "Charles Babbage")
        assert export_file(book, tmp_path / "some.vcf", (charles,)) == 1
        assert "Ada" not in (tmp_path / "some.vcf").read_text()
        for place in (tmp_path / "nowhere" / "x.vcf", tmp_path / "x.pdf"):
            with pytest.raises(Refused):
                export_file(book, place, (ada,))
        assert [p.name for p in tmp_path.iterdir() if "part" in p.name] == []


def test_many_cards_at_once_are_the_cards_one_by_one(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        fill(book)
        add(book, "Fields", emails=("a@b.c",), phones=("1", "2"))
        for card in everybody(book):
            (number,) = (row[0] for row in book.rows("SELECT id FROM person WHERE uid=?", (card.uid,)))
            assert load_card(book.db, number) == card


def test_a_circle_with_a_note_goes_out_as_the_card_of_a_group_and_comes_back_as_it_was(tmp_path: Path) -> None:
    group = (
        "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Engineers\nUID:urn:uuid:group-1\nMEMBER:urn:uuid:ada-1\n"
        "MEMBER;PREF=1:mailto:none@x.org\nNOTE:On Fridays\\nin the hall\nitem1.URL:https://x.org\nitem1.X-ABLabel:Wiki\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:4.0\nUID:urn:uuid:ada-1\nFN:Ada Lovelace\nEND:VCARD\n"
    )
    (tmp_path / "in.vcf").write_text(group, "utf-8")
    with a_book(tmp_path, name="one.db") as one, a_book(tmp_path, name="two.db") as two:
        take(one, tmp_path / "in.vcf")
        choir = one.do(circles.add_circle, "Choir; and more").made[0].id
        one.do(circles.edit_circle, choir, note="Sings on Sundays\n\n- bring the scores")
        one.do(circles.join_circle, [add(one, "Grace Hopper")], "Choir; and more")
        one.do(circles.add_circle, "Nothing to say")
        export_file(one, tmp_path / "all.vcf")
        text = (tmp_path / "all.vcf").read_text("utf-8")
        assert text.count("KIND:group") == 2 and text.count("X-ADDRESSBOOKSERVER-KIND:group") == 1
        take(two, tmp_path / "all.vcf")
        assert circles_of(two) == [row for row in circles_of(one) if row[0] != "Nothing to say"], text
        before = circles_of(one)
        take(one, tmp_path / "all.vcf")
        assert circles_of(one) == before
        export_file(two, tmp_path / "again.vcf")
        assert groups_in(tmp_path / "again.vcf") == groups_in(tmp_path / "all.vcf")


def test_whoever_is_given_some_people_is_told_no_note_of_a_circle(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada", circles=("Choir",))
        book.do(circles.edit_circle, 1, note="Mine alone")
        export_file(book, tmp_path / "some.vcf", (ada,))
        assert "Mine alone" not in (tmp_path / "some.vcf").read_text("utf-8")


def circles_of(book: Book) -> list[tuple[object, ...]]:
    return book.rows(
        "SELECT c.name, c.note, c.lines, (SELECT group_concat(full) FROM (SELECT p.full FROM circle_person m JOIN person p "
        "ON p.id=m.person_id WHERE m.circle_id=c.id ORDER BY 1)) FROM circle c ORDER BY 1"
    )


def groups_in(path: Path) -> list[Card]:
    return [card for card in vcard.read(path.read_bytes()) if isinstance(card, Card) and card.kind == "group"]

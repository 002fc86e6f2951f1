"""The law of imports: whatever a file brings, and to whom, it adds one line at most, and that line is triage."""

from __future__ import annotations

import random
from datetime import timedelta
from pathlib import Path

import pytest

from netbook.answers.attention import attention
from netbook.book import Book
from netbook.domain.dates import DAY
from netbook.importing import import_file
from netbook.operations.attention import act_on
from netbook.operations.circles import add_circle
from netbook.operations.importing import Counts
from netbook.operations.people import edit_person
from tests.books import Clock, a_book, add, log

INNER_LEAD = 7


def shown(book: Book) -> set[str]:
    return {line.id for line in attention(book)}


def take(book: Book, folder: Path, *cards: str, name: str = "in.vcf") -> None:
    """Takes the cards in as one import."""
    text = "".join(f"BEGIN:VCARD\r\nVERSION:3.0\r\n{card}\r\nEND:VCARD\r\n" for card in cards)
    (folder / name).write_text(text, encoding="utf-8", newline="")
    batch = f"import-{book.rows('SELECT count(*) FROM act')[0][0]}"
    import_file(book, folder / name, batch, Counts())
    book.finish(batch)


class Files:
    """Files as chance makes them: of people in the book and of strangers, with days near today, circles and new posts."""

    def __init__(self, book: Book, seed: int) -> None:
        self.book, self.chance = book, random.Random(seed)

    def settle(self) -> None:
        """People who are decided about, some close, some with contacts long ago, and circles that ask for contact."""
        self.book.do(add_circle, "Family", "1 month", "inner")
        self.book.do(add_circle, "Work", "6 months", "close")
        for n in range(12):
            closeness = self.chance.choice(("", "inner", "close", "wide"))
            person = add(
                self.book, f"Known Person {n}", emails=(f"known{n}@example.org",), closeness=closeness, cadence=self.chance.choice(("", "none", "2 months"))
            )  # fmt: skip
            if self.chance.random() < 0.6:
                log(
                    self.book,
                    person,
                    days_ago=self.chance.randint(1, 400),
                    kind=self.chance.choice(("call", "meeting")),
                )

    def card(self, n: int) -> str:
        known = self.chance.random() < 0.6
        who = self.chance.randrange(12) if known else 100 + n
        lines = [f"FN:Known Person {who}", f"EMAIL:known{who}@example.org", f"UID:file-{who}"]
        if self.chance.random() < 0.8:
            lines.append(f"BDAY:{self.day()}")
        if self.chance.random() < 0.5:
            lines.append(f"ANNIVERSARY:{self.day()}")
        if self.chance.random() < 0.5:
            lines.append(f"TITLE:{self.chance.choice(('Baker', 'Miller'))}")
        if self.chance.random() < 0.5:
            lines.append(f"CATEGORIES:{self.chance.choice(('Family', 'Work', 'New'))}")
        return "\r\n".join(lines)

    def day(self) -> str:
        near = self.book.clock() + timedelta(days=self.chance.randint(-5, 9))
        return f"19{self.chance.randint(10, 99)}-{near:%m-%d}"


@pytest.mark.parametrize("seed", range(10))
def test_no_file_adds_more_than_triage_however_often_and_to_whom_it_comes(tmp_path: Path, seed: int) -> None:
    with a_book(tmp_path) as book:
        book.db.execute_sql("PRAGMA synchronous=0")
        assert isinstance(book.clock, Clock)
        files = Files(book, seed)
        files.settle()
        for _ in range(4):
            before = shown(book)
            take(book, tmp_path, *(files.card(n) for n in range(files.chance.choice((1, 8, 40)))))
            fresh = shown(book) - before
            assert all(name.startswith("triage/") for name in fresh) and len(fresh) <= 1, fresh
            # Undone, it leaves nothing; done again, it still adds no more.
            book.clock.pass_days(files.chance.choice((0, 1, 3)))
            book.refresh()


def decided(book: Book, closeness: str = "inner") -> int:
    return add(book, "Ada Lovelace", emails=("ada@example.org",), closeness=closeness)


def birthday_in(book: Book, folder: Path, days: int) -> None:
    day = book.clock() + timedelta(days=days)
    take(book, folder, f"FN:Ada Lovelace\r\nEMAIL:ada@example.org\r\nBDAY:1815-{day:%m-%d}")


def dates(book: Book) -> int:
    book.refresh()
    return sum(name.startswith("date/") for name in shown(book))


@pytest.mark.parametrize(
    ("days", "tomorrow"), [(-3, 0), (-1, 0), (0, 0), (1, 1), (INNER_LEAD, 1), (INNER_LEAD + 1, 1), (INNER_LEAD + 2, 0)]
)
def test_a_birthday_that_comes_to_somebody_decided_about_shows_from_the_day_after(
    tmp_path: Path, days: int, tomorrow: int
) -> None:
    with a_book(tmp_path) as book:
        assert isinstance(book.clock, Clock)
        decided(book)
        birthday_in(book, tmp_path, days)
        assert dates(book) == 0
        book.clock.pass_days(14 / 24 - 1 / 1440)
        assert dates(book) == 0
        book.clock.pass_days(1 / 1440)
        assert dates(book) == tomorrow
        if days > 0:
            book.clock.pass_days(days - 14 / 24)
            assert dates(book) == 1


def test_next_year_it_comes_round_as_any_other(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        assert isinstance(book.clock, Clock)
        decided(book)
        birthday_in(book, tmp_path, 0)
        assert dates(book) == 0
        book.clock.pass_days(365 - INNER_LEAD)
        assert dates(book) == 1


def test_a_birthday_typed_by_hand_shows_at_once_and_one_that_was_shown_stays(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        person = decided(book)
        tomorrow = book.clock() + timedelta(days=1)
        book.do(edit_person, person, birthday=f"--{tomorrow:%m-%d}")
        assert dates(book) == 1
        take(book, tmp_path, "FN:Ada Lovelace\r\nEMAIL:ada@example.org\r\nTITLE:Countess\r\nUID:ada")
        assert dates(book) == 1


def test_a_circle_that_asks_for_contact_does_so_from_the_day_after(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        assert isinstance(book.clock, Clock)
        book.do(add_circle, "Family", "1 month", "")
        log(book, decided(book), days_ago=90)
        assert shown(book) == set()
        take(book, tmp_path, "FN:Ada Lovelace\r\nEMAIL:ada@example.org\r\nCATEGORIES:Family")
        assert shown(book) == set()
        book.clock.pass_days(1)
        assert {name.partition("/")[0] for name in shown(book)} == {"keep-in-touch"}


def test_the_undo_of_an_import_takes_its_rest_away_too(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        decided(book)
        birthday_in(book, tmp_path, 2)
        assert book.rows("SELECT until-? FROM quiet", (book.now() - book.now() % DAY,)) == [(DAY,)]
        book.undo()
        assert book.rows("SELECT 1 FROM quiet") == []


def test_a_birthday_of_the_day_of_the_import_comes_a_year_later(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        take(book, tmp_path, f"FN:Kari Nord\r\nBDAY:{book.clock():1980-%m-%d}")
        assert isinstance(book.clock, Clock)
        for days in (200, 165):
            book.clock.pass_days(days)
            book.refresh()
        assert any(name.startswith("date/") for name in shown(book))


def test_another_import_asks_anew_though_the_line_of_the_first_was_let_go(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        for batch, name in (("import-b", "Kari Nord"), ("import-a", "Ola Sør")):
            (tmp_path / "in.vcf").write_text(f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEND:VCARD\n", encoding="utf-8")
            import_file(book, tmp_path / "in.vcf", batch, Counts())
            book.finish(batch)
            (line,) = attention(book)
            assert line.kind == "triage"
            book.do(act_on, line.kind, 0, line.row.cause, "let-go")
            assert shown(book) == set()


def test_nobody_is_asked_how_often_to_see_the_dead(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        take(book, tmp_path, "FN:Kari Nord\r\nDEATHDATE:2020-01-01")
        assert shown(book) == set()

"""What an import changes in people's lives: one person a day, closest first, from the morning after."""

from __future__ import annotations

from pathlib import Path

from netbook.answers.asking import before
from netbook.answers.attention import attention
from netbook.book import Book
from netbook.importing import import_file
from netbook.operations.importing import Counts
from netbook.operations.people import edit_person
from netbook.store import standing
from tests.books import Clock, a_book, log

NAMES = ("Ada", "Grace", "Mary")


def card(name: str, title: str, city: str) -> str:
    return (
        f"BEGIN:VCARD\r\nVERSION:4.0\r\nUID:{name.lower()}@example.org\r\nFN:{name} Example\r\nTITLE:{title}\r\n"
        f"ADR:;;;{city};;;\r\nEND:VCARD\r\n"
    )


def take(book: Book, folder: Path, text: str, name: str) -> None:
    (folder / name).write_text(text, "utf-8", newline="")
    import_file(book, folder / name, f"import-{name}", Counts())
    book.finish(f"import-{name}")


def changed(book: Book, folder: Path) -> dict[str, int]:
    take(book, folder, "".join(card(name, "analyst", "Oslo") for name in NAMES), "first.vcf")
    who = {str(full).split()[0]: int(number) for number, full in book.rows("SELECT id, full FROM person")}
    book.do(edit_person, who["Mary"], closeness="inner")
    log(book, who["Grace"], days_ago=2)
    take(book, folder, "".join(card(name, "captain", "Bergen") for name in NAMES), "second.vcf")
    return who


def news(book: Book) -> list[str]:
    return sorted(line.row.name.split()[0] for line in attention(book) if line.kind == "news")


def later(book: Book, days: float) -> None:
    clock = book.clock
    assert isinstance(clock, Clock)
    clock.pass_days(days)


def test_news_comes_one_a_day_from_the_morning_after_closest_and_warmest_first(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        changed(book, tmp_path)
        assert news(book) == []
        shown = []
        for _ in NAMES:
            later(book, 1)
            shown.append(news(book))
        assert shown == [["Mary"], ["Grace", "Mary"], ["Ada", "Grace", "Mary"]]
        assert standing.check(book.db, book.now()) == []
        later(book, 26.9)
        assert news(book) == ["Ada", "Grace", "Mary"]
        later(book, 0.2)
        assert news(book) == []


def test_an_interaction_ends_it_and_so_does_undoing_the_import(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        who = changed(book, tmp_path)
        later(book, 1)
        assert news(book) == ["Mary"]
        log(book, who["Mary"])
        assert news(book) == []
        book.undo()
        assert news(book) == ["Mary"]
        book.undo()
        assert book.rows("SELECT count(*) FROM news") == [(0,)]


def test_a_second_import_takes_the_days_that_are_free(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        changed(book, tmp_path)
        take(book, tmp_path, "".join(card(name, "admiral", "Bergen") for name in NAMES), "third.vcf")
        assert [place for (place,) in book.rows("SELECT DISTINCT place FROM news ORDER BY place")] == [0, 1, 2, 3, 4, 5]


def test_openers_know_all_of_it_at_once(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        who = changed(book, tmp_path)
        assert {(each.what, each.new) for each in before(book, who["Ada"]).news} == {
            ("job", "captain"),
            ("city", "Bergen"),
        }
        later(book, 31)
        assert before(book, who["Ada"]).news == ()

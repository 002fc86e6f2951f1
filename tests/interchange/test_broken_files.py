"""Files as they lie on disks: with half letters, several kinds of line ends, the same card twice. The good half comes in."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbook.answers.people import listing
from netbook.importing import import_file
from netbook.operations.importing import Counts
from tests.books import a_book


def _take(folder: Path, name: str, data: bytes) -> tuple[list[str], Counts]:
    (folder / name).write_bytes(data)
    with a_book(folder) as book:
        counts = Counts()
        import_file(book, folder / name, "import-1", counts)
        book.finish("import-1")
        again = Counts()
        import_file(book, folder / name, "import-2", again)
        assert (again.new, again.updated, again.merged) == (0, 0, 0)
        return [full for (full,) in book.rows("SELECT full FROM person ORDER BY id")], counts


def _cards(*lines: str) -> bytes:
    return "".join(f"BEGIN:VCARD\r\nVERSION:2.1\r\n{line}\r\nEND:VCARD\r\n" for line in lines).encode()


def test_half_a_letter_is_kept_as_a_lost_one(tmp_path: Path) -> None:
    names, counts = _take(tmp_path, "in.vcf", _cards("FN;CHARSET=utf-7:Kari +2AA-Nord", "FN:Ola"))
    assert names == ["Kari \ufffdNord", "Ola"] and counts.new == 2


@pytest.mark.parametrize("ends", [("\r", "\n"), ("\n", "\r"), ("\r\n", "\r"), ("\r\r\n", "\r")])
def test_a_table_with_several_kinds_of_line_ends_comes_in_whole(tmp_path: Path, ends: tuple[str, str]) -> None:
    text = f"Name,E-mail,Notes{ends[0]}Kari Nord,kari@x.no,hello{ends[1]}Ola Sør,ola@x.no,{ends[0]}Per Vest,per@x.no,{ends[1]}"
    names, counts = _take(tmp_path, "in.csv", text.encode())
    assert names == ["Kari Nord", "Ola Sør", "Per Vest"] and counts.problems == []


def test_what_only_the_second_of_two_cards_of_one_person_says_is_kept_too(tmp_path: Path) -> None:
    _take(tmp_path, "in.vcf", _cards("UID:x\r\nFN:Kari Nord\r\nX-ONE:1", "UID:x\r\nFN:Kari Nord\r\nX-TWO:2"))
    with a_book(tmp_path) as book:
        kept = " ".join(lines for (lines,) in book.rows("SELECT unknown FROM card"))
        assert "X-ONE:1" in kept and "X-TWO:2" in kept


def test_digits_without_end_in_the_place_of_a_number_are_kept_and_hold_nothing_up(tmp_path: Path) -> None:
    names, _ = _take(tmp_path, "in.vcf", _cards("FN:Kari Nord\r\nTEL:" + "1" * 100_000, "FN:Ola"))
    assert names == ["Kari Nord", "Ola"]
    with a_book(tmp_path) as book:
        assert book.rows("SELECT length(value) FROM field") == [(100_000,)]
        assert listing(book, "1" * 20).ids == (1,)

"""Files as all sorts of programs write them, made by hand: what comes out of each is written down beside them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from netbook.answers.exporting import whole_book
from netbook.domain.people import Card, Problem
from netbook.importing import import_file
from netbook.interchange import csv_people, vcard
from netbook.operations.importing import Counts
from tests.books import a_book, add

FOLDER = Path(__file__).parent.parent / "data" / "strangers"
EXPECTED: dict[str, list[list[str]]] = json.loads((FOLDER / "expected.json").read_text("utf-8"))
FILES = sorted(path.name for path in FOLDER.iterdir() if path.suffix in (".vcf", ".csv"))


def said(thing: Card | Problem) -> list[str]:
    """All that a card says, or what is wrong, one thing a line."""
    if isinstance(thing, Problem):
        return [f"problem in line {thing.line}: {thing.key}"]
    name = thing.name
    parts = (
        name.prefix,
        name.given,
        name.additional,
        name.family,
        name.suffix,
        name.phonetic_given,
        name.phonetic_family,
    )
    lines = [f"name: {name.full}", f"parts: {'; '.join(parts)}"]
    for slot in ("kind", "nicknames", "organisation", "department", "title", "role", "birthday", "death", "known_since", "gender",
                 "pronouns", "languages", "time_zone", "geo", "categories", "note", "members"):  # fmt: skip
        value = getattr(thing, slot)
        if value and value != "individual":
            lines.append(f"{slot}: {' | '.join(value) if isinstance(value, tuple) else value}")
    lines += [f"{f.kind} ({f.label}{', preferred' if f.preferred else ''}): {f.value}" for f in thing.fields]
    for place in thing.addresses:
        one = place.address
        whole = (one.po_box, one.extended, one.street, one.city, one.region, one.code, one.country)
        lines.append(f"address ({place.label}{', preferred' if place.preferred else ''}): {'; '.join(whole)}")
    lines += [f"date ({day.label}): {day.date}" for day in thing.dates]
    if thing.photo:
        lines.append(f"photo: {thing.photo.url or thing.photo.media_type}")
    return lines + [f"kept: {line[:60]}" for line in thing.unknown]


@pytest.mark.parametrize("file", FILES)
def test_what_a_file_says_comes_out(file: str) -> None:
    read = vcard.read if file.endswith(".vcf") else csv_people.read
    assert [said(thing) for thing in read((FOLDER / file).read_bytes())] == EXPECTED[file]


@pytest.mark.parametrize("file", FILES)
def test_a_second_import_changes_nothing_and_undo_takes_all_of_it_back(file: str, tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Somebody Here", emails=("here@x.org",))
        before = whole_book(book)
        first, again = Counts(), Counts()
        import_file(book, FOLDER / file, "first", first)
        book.finish("first")
        after = whole_book(book)
        import_file(book, FOLDER / file, "again", again)
        book.finish("again")
        assert first.new > 0 and (again.new, again.updated, again.merged) == (0, 0, 0)
        assert again.problems == first.problems and whole_book(book) == after
        book.undo()
        assert whole_book(book) == before


def main() -> None:
    """Writes down anew what comes out; look at the difference before you believe it."""
    found = {}
    for file in FILES:
        read = vcard.read if file.endswith(".vcf") else csv_people.read
        found[file] = [said(thing) for thing in read((FOLDER / file).read_bytes())]
    (FOLDER / "expected.json").write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()

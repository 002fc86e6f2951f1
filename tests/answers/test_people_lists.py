"""Lists of people: in pieces as a whole, by warmth, by the letters a name begins with."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbook import sample
from netbook.answers import people
from netbook.answers.people import Filter
from netbook.operations import people as verbs
from tests.books import a_book, add, log


@pytest.mark.parametrize("sort", ["name", "warmth", "last-contact", "newest"])
@pytest.mark.parametrize("family_first", [False, True])
def test_a_list_read_in_pieces_is_the_list_read_at_once(tmp_path: Path, sort: str, family_first: bool) -> None:
    with a_book(tmp_path) as book:
        sample.crowd(book, 120, 300)
        whole = people.listing(book, sort=sort, family_first=family_first).ids
        found = list(people.listing(book, sort=sort, family_first=family_first, limit=25).ids)
        last = False
        while not last:
            more, last = people.rest_of(book, found[-1], sort=sort, family_first=family_first, limit=40)
            found += more
        assert tuple(found) == whole and len(found) == 120


def test_a_filtered_list_is_read_in_pieces_too(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        sample.crowd(book, 150, 200)
        circle = people.circles(book)[0].id
        chosen = Filter(circles=(circle,))
        whole = people.listing(book, chosen=chosen).ids
        found = list(people.listing(book, chosen=chosen, limit=5).ids)
        more, last = people.rest_of(book, found[-1], chosen)
        assert (*found, *more) == whole and last


def test_warmth_narrows_as_the_domain_reckons_it(tmp_path: Path) -> None:
    from netbook.domain.warmth import temperature

    with a_book(tmp_path) as book:
        for number, days in enumerate((0, 89, 91, 179, 181, 900)):
            log(book, add(book, f"Person {number}"), days_ago=days, kind="meeting")
        add(book, "Never met")
        found = {kind: people.listing(book, chosen=Filter(warmth=kind)).ids for kind in ("warm", "cooling", "cold")}
        everybody = people.listing(book).ids
        assert sorted(person for ids in found.values() for person in ids) == sorted(everybody)
        for person, card in people.cards(book, everybody).items():
            assert person in found[temperature(people.warmth_of(card, book.now()))]


def test_names_are_found_by_their_first_letters_without_accents(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        oya, ada = add(book, "Øyvind"), add(book, "Ada")
        assert people.beginning(book, "o") == [oya]
        assert people.beginning(book, "Ad") == [ada]
        assert people.beginning(book, "x") == []


def test_the_archived_are_not_counted(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        assert not people.anybody(book)
        ada = add(book, "Ada")
        add(book, "Grace")
        book.do(verbs.edit_person, ada, archived=True)
        assert people.how_many(book) == 1 and people.anybody(book)


def test_circles_of_several_people_are_counted_and_their_own_choices_told(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada", circles=("Work", "Chess"), cadence="2 months")
        grace = add(book, "Grace", circles=("Work",), cadence="2 months", closeness="inner")
        names = {circle.name: circle.id for circle in people.circles(book)}
        assert people.circles_of(book, [ada, grace]) == {names["Work"]: 2, names["Chess"]: 1}
        assert people.own_choices(book, [ada, grace]) == ("2 months", None)


def test_a_filter_finds_whom_many_others_of_that_name_would_hide(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        for n in range(6):
            log(book, add(book, f"Anders Nr {n}", phones=(f"2222 000{n}",)), days_ago=n + 1, note="of the harbour")
        quiet = add(book, "Anders Last", phones=("2222 9999",), circles=("Choir",), organisation="Anders & Co")
        log(book, quiet, days_ago=900, note="of the harbour")
        chosen = Filter(circles=(people.circles(book)[0].id,))
        for query in ("anders", "anders last", "2222", "harbour", "anders co", "andres"):
            assert people.listing(book, query, chosen, limit=1).ids == (quiet,), query
        book.do(verbs.edit_person, quiet, archived=True)
        assert people.listing(book, "anders", Filter(archived=True), limit=1).ids == (quiet,)

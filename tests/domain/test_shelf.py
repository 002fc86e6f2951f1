"""Whom a thing would serve: each suggestion rests on one recorded fact, and goes with it."""

from __future__ import annotations

from dataclasses import replace

from netbook.domain.shelf import Fact, Reader, close_and_cold_first, whom_it_serves

ADA = Reader(
    1, "Ada Lovelace", "close", 0.6, (Fact("interests", "weaving looms", 10), Fact("field", "Analyst, Engines Ltd"))
)
KARI = Reader(2, "Kari Nordmann", "inner", 0.2, (Fact("needs", "a loom for her workshop", 5), Fact("place", "Tromsø")))


def test_a_need_weighs_more_than_an_interest_and_each_names_its_fact() -> None:
    found = whom_it_serves("An article on old looms", "", (ADA, KARI))
    assert [(s.name, s.fact.text) for s in found] == [
        ("Kari Nordmann", "a loom for her workshop"),
        ("Ada Lovelace", "weaving looms"),
    ]


def test_a_suggestion_goes_when_its_fact_goes() -> None:
    assert [s.name for s in whom_it_serves("weaving in the north", "", (ADA,))] == ["Ada Lovelace"]
    assert whom_it_serves("weaving in the north", "", (replace(ADA, facts=ADA.facts[1:]),)) == ()


def test_a_place_is_enough_whatever_its_case_and_accents() -> None:
    assert [s.name for s in whom_it_serves("Concert", "tromso", (ADA, KARI))] == ["Kari Nordmann"]


def test_common_words_suggest_nobody() -> None:
    reader = Reader(3, "Grace", "inner", 0.5, (Fact("needs", "some people who would like more of this"),))
    assert whom_it_serves("What many people would like to have more of", "", (reader,)) == ()


def test_a_trip_lists_the_close_and_of_them_the_cold_first() -> None:
    cold = Reader(4, "Emmy Noether", "close", 0.1)
    assert [r.name for r in close_and_cold_first((ADA, cold, KARI))] == [
        "Kari Nordmann",
        "Emmy Noether",
        "Ada Lovelace",
    ]


def test_the_word_for_the_thing_itself_says_nothing_of_what_it_is_about() -> None:
    reader = Reader(
        3,
        "Ada",
        "inner",
        0.5,
        (Fact("work", "Her notes are longer than the article"), Fact("other", "Artikkelen er lang")),
    )
    assert whom_it_serves("An article on patterns, en artikkel om mønstre", "", (reader,)) == ()

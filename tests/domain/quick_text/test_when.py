"""Moments in plain words, English and Norwegian."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from netbook.domain.dates import minute, moment
from netbook.domain.quick_text.when import find_whens, read_when

TUESDAY = "2026-11-24T10:00"


def _minute(text: str) -> int:
    from datetime import datetime

    return minute(datetime.fromisoformat(text))


def _said(at: int, timed: bool) -> str:
    return moment(at).isoformat(timespec="minutes") if timed else moment(at).date().isoformat()


AHEAD = [
    ("today", "2026-11-24"), ("i dag", "2026-11-24"), ("tomorrow", "2026-11-25"), ("i morgen", "2026-11-25"),
    ("i overmorgen", "2026-11-26"), ("the day after tomorrow", "2026-11-26"), ("tonight", "2026-11-24T19:00"),
    ("i kveld", "2026-11-24T19:00"), ("i morgen kveld", "2026-11-25T19:00"), ("tomorrow morning", "2026-11-25T09:00"),
    ("tonight at 8", "2026-11-24T20:00"), ("kl 8 i kveld", "2026-11-24T20:00"), ("in the morning", "2026-11-25T09:00"),
    ("noon", "2026-11-24T12:00"), ("tomorrow at noon", "2026-11-25T12:00"), ("at 10:30", "2026-11-24T10:30"),
    ("at 9", "2026-11-25T09:00"), ("kl 14", "2026-11-24T14:00"), ("kl. 14.30", "2026-11-24T14:30"), ("3pm", "2026-11-24T15:00"),
    ("at 3", "2026-11-24T15:00"), ("3:30 pm tomorrow", "2026-11-25T15:30"), ("kl halv ti", "2026-11-25T09:30"),
    ("half past three", "2026-11-24T15:30"), ("10:30 on friday", "2026-11-27T10:30"), ("friday at 10", "2026-11-27T10:00"),
    ("friday", "2026-11-27"), ("on Tuesday", "2026-12-01"), ("på fredag", "2026-11-27"), ("this friday", "2026-11-27"),
    ("next friday", "2026-12-04"), ("next friday at 10", "2026-12-04T10:00"), ("neste fredag kl 10", "2026-12-04T10:00"),
    ("fredag neste uke kl 9", "2026-12-04T09:00"), ("førstkommende fredag", "2026-11-27"), ("fredag formiddag", "2026-11-27T10:00"),
    ("tors kl 9", "2026-11-26T09:00"), ("Friday 4 Dec at 10:30", "2026-12-04T10:30"), ("next week", "2026-11-30"),
    ("neste uke", "2026-11-30"), ("next month", "2026-12-01"), ("next year", "2027-01-01"), ("in 2 weeks", "2026-12-08"),
    ("in a week", "2026-12-01"), ("in a couple of weeks", "2026-12-08"), ("in a fortnight", "2026-12-08"), ("om 3 dager", "2026-11-27"),
    ("om to uker", "2026-12-08"), ("om et par uker", "2026-12-08"), ("om en måned", "2026-12-24"), ("in three months", "2027-02-24"),
    ("om et halvt år", "2027-05-24"), ("in half an hour", "2026-11-24T10:30"), ("om en time", "2026-11-24T11:00"),
    ("in 3 working days", "2026-11-27"), ("2 weeks from now", "2026-12-08"), ("8 dec", "2026-12-08"), ("8. des", "2026-12-08"),
    ("8th of December", "2026-12-08"), ("Dec 8", "2026-12-08"), ("December 8th, 2027", "2027-12-08"), ("den 8. desember", "2026-12-08"),
    ("on the 8th", "2026-12-08"), ("den 8.", "2026-12-08"), ("on the 30th", "2026-11-30"), ("8/12", "2026-12-08"),
    ("08.12.2026", "2026-12-08"), ("8.12.26", "2026-12-08"), ("2026-12-08", "2026-12-08"), ("2026-12-08T14:30", "2026-12-08T14:30"),
    ("12/25", "2026-12-25"), ("3 may", "2027-05-03"), ("in August", "2027-08-01"), ("i august", "2027-08-01"), ("in May 2028", "2028-05-01"),
    ("mid December", "2026-12-15"), ("end of January", "2027-01-31"), ("i slutten av januar", "2027-01-31"), ("end of month", "2026-11-30"),
    ("by the end of next week", "2026-12-04"), ("by end of the year", "2026-12-31"), ("this weekend", "2026-11-28"), ("i helga", "2026-11-28"),
    ("til våren", "2027-03-01"), ("after Christmas", "2026-12-28"), ("etter jul", "2026-12-28"), ("before easter", "2027-03-28"),
    ("in the new year", "2027-01-01"), ("29 february", "2028-02-29"), ("innen fredag", "2026-11-27"),
]  # fmt: skip

BEHIND = [
    ("yesterday", "2026-11-23"), ("i går", "2026-11-23"), ("i går kveld", "2026-11-23T19:00"), ("i forgårs", "2026-11-22"),
    ("last night", "2026-11-23T21:00"), ("this morning", "2026-11-24T09:00"), ("i morges", "2026-11-24T09:00"),
    ("at 9", "2026-11-24T09:00"), ("at 11", "2026-11-23T11:00"), ("friday", "2026-11-20"), ("on Tuesday", "2026-11-17"),
    ("last tuesday", "2026-11-17"), ("forrige tirsdag", "2026-11-17"), ("last monday", "2026-11-23"), ("sist fredag", "2026-11-20"),
    ("fredag i forrige uke", "2026-11-20"), ("for 3 uker siden", "2026-11-03"), ("two weeks ago", "2026-11-10"),
    ("a month ago", "2026-10-24"), ("en uke siden", "2026-11-17"), ("20 minutes ago", "2026-11-24T09:40"), ("last week", "2026-11-17"),
    ("on the 8th", "2026-11-08"), ("8 dec", "2025-12-08"), ("3. mai", "2026-05-03"), ("i helga", "2026-11-21"), ("in August", "2026-08-01"),
    ("yesterday at 10", "2026-11-23T10:00"), ("on monday afternoon", "2026-11-23T14:00"), ("i sommer", "2026-06-01"), ("today", "2026-11-24"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "meant"), AHEAD)
def test_what_lies_ahead_is_read(text: str, meant: str) -> None:
    found = read_when(text, _minute(TUESDAY))
    assert found and _said(*found) == meant


@pytest.mark.parametrize(("text", "meant"), BEHIND)
def test_what_lies_behind_is_read(text: str, meant: str) -> None:
    found = read_when(text, _minute(TUESDAY), past=True)
    assert found and _said(*found) == meant


@pytest.mark.parametrize(("text", "meant"), [*AHEAD, ("8 dec", "2026-12-08")])
def test_moments_are_found_within_a_sentence_with_their_own_words(text: str, meant: str) -> None:
    sentence = f"Call Ada {text}, please"
    (found,) = find_whens(sentence, _minute(TUESDAY))
    assert sentence[found.begin : found.end] == text and _said(found.at, found.timed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Lunch with April", "May called", "Mark will call", "I sat with her", "en mann som heter Tor", "at 10 Downing Street",
        "version 2.1", "24/7", "in 99999 weeks", "30 feb", "31.11.", "25:99", "for 3 weeks", "i 45 minutter", "the 1st edition",
        "at 50 people", "", "   ", "August Strindberg", "en dag", "she had a fall", "june", "kr 8.12",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert find_whens(text, _minute(TUESDAY)) == ()


@pytest.mark.parametrize(
    ("text", "meant"), [("sat", "2026-11-28"), ("man", "2026-11-30"), ("august", "2027-08-01"), ("8.", "2026-12-08")]
)
def test_a_date_field_reads_short_words_that_a_sentence_would_not(text: str, meant: str) -> None:
    found = read_when(text, _minute(TUESDAY))
    assert found and _said(*found) == meant


def test_a_text_that_says_more_than_a_moment_is_none() -> None:
    assert read_when("call Ada tomorrow", _minute(TUESDAY)) is None
    assert read_when("tomorrow or friday", _minute(TUESDAY)) is None


def test_america_writes_the_month_first() -> None:
    found = read_when("8/12", _minute(TUESDAY), month_first=True)
    assert found and _said(*found) == "2027-08-12"


@given(
    some.lists(some.sampled_from([text for text, _ in AHEAD + BEHIND] + ["and", ",", "8", "Ada", "kl", "."])),
    some.booleans(),
)
def test_moments_stand_in_order_within_the_text_and_never_overlap(words: list[str], past: bool) -> None:
    text = " ".join(words)
    end = 0
    for found in find_whens(text, _minute(TUESDAY), past):
        assert end <= found.begin < found.end <= len(text)
        assert 1899 < moment(found.at).year < 2201
        end = found.end


@given(some.text(max_size=80), some.integers(min_value=0, max_value=60_000_000), some.booleans())
def test_no_text_is_an_error(text: str, now: int, past: bool) -> None:
    find_whens(text, now, past)
    read_when(text, now, past)

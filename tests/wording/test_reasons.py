"""Reasons in words: every reason has its headline and its why, with two facts of the owner's, in a tactful tone."""

from __future__ import annotations

import re

import pytest

from netbook.domain.attention.acts import BY_KIND, acts_for
from netbook.domain.attention.kinds import REASONS
from netbook.domain.dates import DAY
from netbook.wording.acts import act_label, let_go_label
from netbook.wording.reasons import headline, short_state, why
from tests.domain.attention.world import NOW, at

SAMPLE: dict[str, object] = {
    "text": "call about the tent", "at": at("2026-11-20T10:00"), "made_at": at("2026-11-14"), "repeats": True,
    "last_at": at("2026-08-21"), "last_kind": "call", "last_direction": "mutual", "promised_at": at("2026-11-09"), "due": at("2026-11-16"),
    "asked_at": at("2026-11-03"), "what": "a compass", "note": "a long talk", "kind": "meeting", "other": "Grace Hopper",
    "matter": "the talk", "helped_at": at("2026-10-16"), "title": "Winter fair", "event": 4, "meeting": 5,
    "people": ["Ada Lovelace", "Alan Turing", "Emmy Noether", "Kari Nordmann"], "ids": [1, 2, 3, 4], "topic": "health",
    "told_at": at("2026-11-03"), "ask_on": at("2026-11-22"), "day": at("2026-11-28"), "years": 76, "label": "name day",
    "cadence": "2 months", "end": at("2026-10-21"), "late": at("2026-11-20"), "set_at": at("2026-07-01"),
    "skipped_at": at("2026-07-05"), "reminded_at": at("2026-11-08"), "by": "email", "silent": "Ada Lovelace", "n": 4,
    "first_at": at("2026-06-14"), "answered_at": at("2026-01-27"), "asked": "the maps", "met_at": at("2026-10-10"), "weeks": 6,
    "old": "analyst", "new": "chief analyst",
}  # fmt: skip


def values(reason: str, optional: bool = True) -> dict[str, object]:
    """Sample values of a reason, with or without those that may be missing."""
    names = [name for name in REASONS[reason] if optional or not name.endswith("?")]
    return {name.rstrip("?"): SAMPLE[name.rstrip("?")] for name in names}


@pytest.mark.parametrize("optional", [True, False])
@pytest.mark.parametrize("reason", sorted(REASONS))
def test_every_reason_has_a_headline_and_one_whole_sentence(reason: str, optional: bool) -> None:
    told = values(reason, optional)
    head = headline("", reason, told, NOW)
    sentence = why(reason, told, "Ada Lovelace", NOW)
    assert head and not head.endswith(".") and len(head) < 120
    assert sentence[0].isupper() or not sentence[0].isalpha()
    assert sentence.endswith(".") and not sentence.endswith("..")
    for text in (head, sentence):
        assert "!" not in text and "{" not in text and "None" not in text and "  " not in text


@pytest.mark.parametrize("reason", sorted(set(REASONS) - {"follow-up"}))
def test_every_why_holds_two_facts_of_the_owners_at_least(reason: str) -> None:
    sentence = why(reason, values(reason, optional=False), "Ada Lovelace", NOW)
    days = re.findall(r"\d{1,2} [A-Z][a-z]{2}\b|yesterday|today|tomorrow", sentence)
    numbers = re.findall(r"Every \d+|\b\d+ (?:days|weeks|months|people|times|asks)", sentence)
    told = [str(v) for v in values(reason, optional=False).values() if isinstance(v, str) and v in sentence]
    # "Of Ada" is one too: whom it is about. A birthday of unknown year and without a contact has nothing else to tell.
    facts = len(set(days)) + len(numbers) + len(told) + ("Ada Lovelace" in sentence) + ("people" in REASONS[reason])
    assert facts >= (1 if reason.startswith(("date-", "prepare-")) else 2), sentence


@pytest.mark.parametrize("optional", [True, False])
@pytest.mark.parametrize("reason", sorted(REASONS))
def test_no_why_says_a_moment_twice_or_only_what_its_headline_says(reason: str, optional: bool) -> None:
    told = values(reason, optional)
    for empty in ("text", "note", "what", "people", "asked"):
        for bare in (told, {key: value for key, value in told.items() if key != empty}):
            sentence = why(reason, bare, "Ada Lovelace", NOW)
            # "On 9 Nov, 2 weeks ago" is one fact in two dresses.
            assert not re.search(r"\bago\b", sentence), sentence
            # Beside the day that the headline has too there is a person or another clause.
            assert "Ada Lovelace" in sentence or re.search(r"[;:,]|\band\b|yet|\d+ people", sentence), sentence


def test_a_birthday_of_unknown_year_is_not_told_twice() -> None:
    past = {"day": at("2026-11-20")}
    assert headline("", "date-birthday", past, NOW) == "Birthday 3 days ago"
    assert why("date-birthday", past, "Ada", NOW) == "It was on 20 Nov; no contact with Ada is noted yet."
    coming = {"day": at("2026-11-28")} | {name: SAMPLE[name] for name in ("last_at", "last_kind", "last_direction")}
    assert why("date-birthday", coming, "Ada", NOW) == "It is on 28 Nov; you last spoke on 21 Aug."


def said(reason: str, **changed: object) -> str:
    return why(reason, values(reason) | changed, "Kristine Bonnevie", NOW)


def test_the_sentences_are_those_a_tactful_friend_would_say() -> None:
    assert said("cadence") == "Every 2 months; you last spoke on 21 Aug."
    assert said("cadence", last_kind="email", last_direction="from-them", last_at=at("2026-11-22")) == (
        "Every 2 months; Kristine Bonnevie last wrote to you yesterday."
    )
    assert said("promise-dated", due=NOW) == "You promised it to Kristine Bonnevie on 9 Nov, for today."
    assert said("thanks-no", text="read my talk") == (
        "Kristine Bonnevie took the time to answer on 20 Nov, though it was a no: “read my talk”."
    )
    assert said("date-birthday") == "Kristine Bonnevie turns 76 on 28 Nov; you last spoke on 21 Aug."
    assert said("date-birthday", day=at("2026-11-21")).startswith("Kristine Bonnevie turned 76 on 21 Nov")
    assert said("after-event") == "It was on 20 Nov; you met Ada Lovelace, Alan Turing and 2 more."


def test_the_headlines_are_short_and_say_how_late() -> None:
    def head(reason: str, **changed: object) -> str:
        return headline("", reason, values(reason) | changed, NOW)

    assert head("cadence") == "Keep in touch, a month late"
    assert head("cadence", late=NOW + 1) == "Keep in touch"
    assert head("thanks-gift") == "Thank-you owed for 3 days"
    assert head("thanks-gift", at=NOW) == "Thank-you owed"
    assert head("thanks-gift", at=NOW - DAY) == "Thank-you owed for 1 day"
    assert head("follow-up") == "Call about the tent"
    assert head("date-birthday") == "Birthday in 5 days"
    assert head("prepare-meeting", title="", at=at("2026-11-25T14:00")) == "Prepare: meeting on Wednesday"


def test_what_the_owner_wrote_is_cut_at_a_word_and_braces_in_it_are_only_text() -> None:
    long = "remember " * 40
    assert len(headline("", "follow-up", {"text": long, "at": NOW}, NOW)) <= 90
    assert headline("", "follow-up", {"text": "fill in {name}\nand more", "at": NOW}, NOW) == "Fill in {name}"
    assert said("thanks-yes", text="{why}?").endswith("“{why}?”.")


def test_a_sentence_of_the_owners_keeps_its_own_mark() -> None:
    assert said("thanks-gift", what="Guess what?").endswith("Guess what?")
    assert said("thanks-gift", what="Tea.").endswith(": Tea.")


@pytest.mark.parametrize(
    ("kind", "reason", "due", "late", "words"),
    [
        ("keep-in-touch", "cadence", "2026-10-27", True, "a month late"),
        ("keep-in-touch", "cadence", "2026-11-23", False, "today"),
        ("keep-in-touch", "cadence", "2026-11-20", False, "due"),
        ("thank-you", "thanks-yes", "2026-11-20", True, "thanks owed"),
        ("ask-about", "ask-about", "2026-11-20", False, "ask how it went"),
        ("date", "date-birthday", "2026-11-28", False, "birthday in 5 days"),
        ("follow-up", "follow-up", "2026-11-24", False, "follow-up tomorrow"),
        ("follow-up", "follow-up", "2026-11-21", True, "follow-up, 2 days late"),
        ("promise", "promise-dated", "2026-11-23", False, "promise due"),
    ],
)
def test_the_corner_of_a_card_says_it_in_few_words(kind: str, reason: str, due: str, late: bool, words: str) -> None:
    assert short_state(kind, reason, values(reason), at(due), late, NOW) == words


@pytest.mark.parametrize("kind", sorted(BY_KIND))
def test_every_act_has_a_label(kind: str) -> None:
    labels = [act_label(kind, act) for act in acts_for(kind)]
    assert all(labels) and let_go_label(kind) == labels[-1]
    assert short_state(kind, "date-birthday" if kind == "date" else "cadence", SAMPLE, NOW, False, NOW)


@pytest.mark.parametrize(
    ("made", "due", "words"),
    [
        ("2026-11-23T09:00", "2026-11-23T14:30", "Planned today for 14:30"),
        ("2026-11-14", "2026-11-23T14:30", "Planned on 14 Nov for today"),
        ("", "2026-11-23T14:30", "Planned for today"),
        ("2026-11-23T09:00", "2026-11-24T09:00", "Planned today for 24 Nov"),
        ("", "2026-11-22T09:00", "Planned for 22 Nov"),
    ],
)
def test_what_was_planned_for_today_is_not_told_by_its_date(made: str, due: str, words: str) -> None:
    told: dict[str, object] = {"text": "call", "at": at(due)} | ({"made_at": at(made)} if made else {})
    assert why("follow-up", told, "Ada", NOW).split(";")[0].rstrip(".") == words

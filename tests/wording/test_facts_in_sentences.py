"""Every fact in a reason is the owner's own: change a date, a topic, a name or a note, and the sentence is another."""

from __future__ import annotations

import pytest

from netbook.domain.attention.kinds import REASONS
from netbook.domain.etiquette.facts import Found
from netbook.wording import speaking
from netbook.wording.check_reasons import WHYS
from netbook.wording.checks import check_why
from netbook.wording.reasons import headline, why
from tests.domain.attention.world import NOW, at
from tests.wording.test_reasons import values

OTHER: dict[str, object] = {
    "text": "the garden gate", "at": at("2026-10-02T09:00"), "made_at": at("2026-09-01"), "last_at": at("2026-05-03"), "last_kind": "meeting",
    "last_direction": "from-them", "promised_at": at("2026-10-30"), "due": at("2026-11-30"), "asked_at": at("2026-09-05"), "what": "a lamp",
    "note": "rain all day", "kind": "call", "other": "Emmy Noether", "matter": "the book", "helped_at": at("2026-02-03"), "title": "Spring fair",
    "people": ["Per Gynt"], "topic": "travel", "told_at": at("2026-06-06"), "ask_on": at("2026-11-01"), "day": at("2026-12-24"), "years": 41,
    "label": "house day", "cadence": "3 weeks", "end": at("2026-06-01"), "late": at("2026-12-20"), "set_at": at("2026-03-03"),
    "skipped_at": at("2026-02-02"), "reminded_at": at("2026-10-10"), "silent": "Per Gynt", "n": 9, "first_at": at("2026-01-02"),
    "answered_at": at("2025-12-12"), "asked": "the boat", "met_at": at("2026-09-09"), "old": "baker", "new": "miller",
}  # fmt: skip
UNTOLD = {"ids", "event", "meeting", "repeats", "by", "weeks"}
"""Row ids, what follows from a date that is told, and by which way a reminder goes."""
OTHERWISE = {
    # A first contact is late for nobody, a promise without a date has none, and a birthday has no other name.
    "cadence-first": {"end", "late"}, "promise-undated": {"due"}, "date-birthday": {"label"}, "date-anniversary": {"label"},
    "gone-quiet": {"first_at"}, "prepare-meeting": {"people"},
    # What is thanked for is told by its own day and words.
    "thanks-yes": {"asked_at"}, "thanks-partly": {"asked_at"}, "thanks-no": {"asked_at"}, "thanks-owed": {"note"},
}  # fmt: skip


@pytest.mark.parametrize("code", ["en", "nb"])
@pytest.mark.parametrize("reason", sorted(REASONS))
def test_a_changed_fact_changes_what_the_list_says(reason: str, code: str) -> None:
    told = values(reason)
    if "last_kind" in told:
        told["last_kind"] = "email"
    name = "" if reason == "prepare-event" else "Ada Lovelace"

    def said(facts: dict[str, object]) -> str:
        return headline("", reason, facts, NOW) + why(reason, facts, name, NOW)

    with speaking(code):
        before = said(told)
        for fact in told.keys() - UNTOLD - OTHERWISE.get(reason, set()):
            assert said(told | {fact: OTHER[fact]}) != before, fact


PEOPLE = {"name": "Ada Lovelace", "third": "Per Gynt"}
LAST = {"last_at": at("2026-08-21"), "last_kind": "email", "last_direction": "from-me"}
PROMISE = {
    "told": "promise-dated",
    "given": {"text": "the maps", "promised_at": at("2026-11-09"), "due": at("2026-11-16")},
    "text": "the maps",
    "n": 1,
}
THANKS = {"told": "thanks-yes", "given": {"text": "read my talk", "at": at("2026-11-09")}, "n": 1}
OUTCOME = {
    "told": "outcome-favour",
    "given": {"text": "the talk", "helped_at": at("2026-10-09"), "at": at("2026-11-09")},
    "n": 1,
}
CHECKS: dict[tuple[str, str], dict[str, object]] = {
    ("relationship-first", "last"): {**LAST, "days": 94, "note": "the ice in May", "n": 3},
    ("relationship-first", "never"): {"made_at": at("2026-07-01")},
    ("ask-about-them", "due"): {"told_at": at("2026-10-10"), "text": "knee surgery", "ask_on": at("2026-11-14")},
    ("ask-about-them", "in-letter"): {"told_at": at("2026-10-10"), "text": "knee surgery"},
    ("thanks-first", "owed"): THANKS,
    ("promise-first", "open"): PROMISE,
    ("outcome-first", "untold"): OUTCOME,
    ("outcome-first", "untold-goal"): {"title": "a post", "at": at("2026-11-01")},
    ("give-and-take", "balance"): {"received": 4, "given": 1},
    ("cool-down", "recent"): {"at": at("2026-11-01"), "text": "read my talk", "answer": "yes", "answered_at": at("2026-11-05")},
    ("cool-down", "long-ago"): {"at": at("2026-06-01"), "text": "read my talk"},
    ("cool-down", "tip"): {"matter": "the talk", "at": at("2026-11-01")},
    ("do-not-press", "refused"): {"at": at("2026-11-01"), "text": "an introduction"},
    ("do-not-press", "reminded"): {"asked_at": at("2026-10-01"), "at": at("2026-11-01"), "text": "an introduction"},
    ("one-shoulder", "many"): {"n": 3, "goal": "the survey", "at": at("2026-11-01")},
    ("too-early", "new"): {"n": 2, "first_at": at("2026-11-01")},
    ("third-person", "no-purpose"): LAST,
    ("third-person", "again"): {"at": at("2026-06-01"), **LAST},
    ("third-person", "for-other"): {"purpose": "a thesis", **LAST},
    ("earned", "no-work"): {"role": "engineer"},
    ("earned", "other-field"): {"work": "baking bread", "role": "engineer"},
    ("earned", "cold"): {"work": "the survey", **LAST},
    ("information-first", "answered"): {"at": at("2026-11-01"), "text": "which chronometer"},
    ("information-first", "no-question-yet"): {"n": 2},
    ("channel", "first-call"): {"made_at": at("2026-07-01")},
    ("offer", "nothing-offered"): {"given": 1, "received": 4},
}  # fmt: skip
CHANGED: dict[str, object] = OTHER | {
    "days": 3, "n": 8, "received": 7, "given": 5, "goal": "the boat", "purpose": "a boat", "role": "baker", "work": "sailing",
    "name": "Grace Hopper", "third": "Emmy Noether", "answer": "no",
}  # fmt: skip
TELLING = {("third-person", "no-purpose"), ("third-person", "again"), ("third-person", "for-other")}
NAMELESS = {
    ("give-and-take", "balance"),
    ("ask-about-them", "due"),
    ("ask-about-them", "in-letter"),
    ("cool-down", "tip"),
    ("relationship-first", "last"),
}
"""The card above names them."""


@pytest.mark.parametrize("code", ["en", "nb"])
@pytest.mark.parametrize("reason", sorted(CHECKS))
def test_a_changed_fact_changes_what_a_check_says(reason: tuple[str, str], code: str) -> None:
    told = CHECKS[reason] | PEOPLE

    def said(facts: dict[str, object]) -> str:
        return check_why(Found(reason[0], "advise", reason[1], facts), NOW)

    with speaking(code):
        before = said(told)
        untold = {"told", "last_direction"} | ({"name"} if reason in NAMELESS | TELLING else set())
        untold |= set() if reason in TELLING else {"third"}
        for fact in told.keys() - untold - {"given" if "told" in told else ""}:
            if reason == ("relationship-first", "last") and fact == "n":
                continue  # Told where the last contact has no note and there is no cadence.
            if fact in ("text", "n") and "told" in told:
                continue
            assert said(told | {fact: CHANGED[fact]}) != before, fact
        given = told.get("given")
        for fact in given if isinstance(given, dict) and "told" in told else ():
            changed: dict[str, object] = {**given, fact: OTHER[fact]} if isinstance(given, dict) else {}
            # A promise's own words stand beside it, and come from the same row.
            beside = {"text": OTHER["text"]} if fact == "text" and "text" in told else {}
            assert said({**told, "given": changed, **beside}) != before, fact


def test_every_reason_that_stops_or_advises_of_the_book_is_tried() -> None:
    of_the_words = {"specific", "use-stated", "easy-to-refuse", "agenda"}
    fine = {"nothing-due", "all-thanked", "nothing-owed", "none-open", "all-told", "never-asked", "not-refused", "few", "no-goal", "light", "old",
            "for-me", "no-recommendation", "saw-work", "no-job", "write-then-call", "known", "offered", "first-letter"}  # fmt: skip
    # Who is a stranger has no fact besides the name, and what is asked.
    bare = {("too-early", "no-contact"), ("third-person", "unknown")}
    left = {reason for reason in WHYS if reason[0] not in of_the_words and reason[1] not in fine} - CHECKS.keys() - bare
    assert left == set()


def test_without_a_note_the_cadence_stands_and_without_both_how_many_contacts_there_were() -> None:
    found = {**LAST, "days": 94, "n": 3, "name": "Ada Lovelace"}
    assert check_why(Found("relationship-first", "advise", "last", found | {"cadence": "2 months"}), NOW) == (
        "You last wrote on 21 Aug, 94 days ago; the cadence of Ada Lovelace is: every 2 months."
    )
    assert check_why(Found("relationship-first", "advise", "last", found), NOW) == (
        "You last wrote on 21 Aug, 94 days ago; 3 contacts to and fro with Ada Lovelace so far."
    )


def test_a_date_and_its_age_are_one_fact_and_what_came_of_it_another() -> None:
    asked = {"at": at("2026-11-01"), "name": "Ada Lovelace"}
    assert check_why(Found("cool-down", "advise", "recent", asked), NOW) == (
        "You asked Ada Lovelace for something on 1 Nov; no answer is noted."
    )
    answered = asked | {"text": "read my talk", "answer": "no", "answered_at": at("2026-11-05")}
    assert check_why(Found("cool-down", "advise", "recent", answered), NOW) == (
        "You asked Ada Lovelace on 1 Nov: “read my talk”; it was a no on 5 Nov."
    )

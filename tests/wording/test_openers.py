"""First sentences of a letter: the owner's notes in quotation marks, as they were written, and nothing asked before its day."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from netbook.domain.attention.facts import Contact, Detail
from netbook.domain.dates import DAY, day_start
from netbook.domain.details import TOPICS
from netbook.domain.etiquette.facts import Offer
from netbook.wording import speaking
from netbook.wording.checks import offer_words, opener_of_contact, opener_of_detail
from tests.domain.attention.world import NOW

TODAY = day_start(NOW)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with speaking("en"):
        yield


def said(topic: str, text: str, ask_on: int | None = None) -> str:
    return opener_of_detail(Detail(1, topic, text, NOW - 20 * DAY, ask_on), NOW)


@pytest.mark.parametrize("topic", TOPICS)
def test_what_they_told_stands_in_quotation_marks_as_it_was_written(topic: str) -> None:
    for ask_on in (None, TODAY - DAY, TODAY, TODAY + DAY, TODAY + 9 * DAY):
        assert "“Knows every dean”" in said(topic, "Knows every dean.", ask_on)
        with speaking("nb"):
            assert "«Knows every dean»" in said(topic, "Knows every dean.", ask_on)


@pytest.mark.parametrize("topic", TOPICS)
def test_nobody_is_asked_how_it_went_before_its_day(topic: str) -> None:
    for ask_on in (None, TODAY + DAY, TODAY + 9 * DAY):
        assert "how did it go" not in said(topic, "Trip to Peru", ask_on)
    assert "lies ahead of you: “Trip to Peru”." in said(topic, "Trip to Peru", TODAY + DAY)


def test_on_its_day_and_after_it_they_are_asked_how_it_went() -> None:
    for ask_on in (TODAY, TODAY - DAY):
        assert said("health", "Knee surgery", ask_on) == (
            "When we spoke on 3 Nov you told me about “Knee surgery”; how did it go?"
        )


def test_what_they_can_help_with_is_what_they_said() -> None:
    assert said("can-help-with", "Knows every dean") == "I thought of you and what you said: “Knows every dean”."


def test_the_last_talk_and_a_need_are_quoted_too() -> None:
    last = Contact(1, NOW - 5 * DAY, "call", "mutual", note="Met at the fair. She was tired.")
    assert "“Met at the fair. She was tired”" in opener_of_contact(last, NOW)
    offer = Offer("A proof-reader", NOW, "", "")
    assert offer_words(offer, "en") == "a hand with this: “A proof-reader”"
    assert "«A proof-reader»" in offer_words(offer, "nb")

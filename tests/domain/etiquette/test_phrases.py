"""Requests that are bad or good, in two languages, written before the matcher or held back from it."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from netbook.domain.etiquette.phrases import Reading, read_request

FOLDER = Path(__file__).parents[2] / "data" / "requests"


def _caught(reading: Reading) -> bool:
    return not reading.asks or bool(reading.vague) or bool(reading.pressing)


def _texts(name: str) -> list[dict[str, str]]:
    return list(json.loads((FOLDER / f"{name}.json").read_text("utf-8")))


SETS = sorted(path.stem.removesuffix("_bad") for path in FOLDER.glob("*_bad.json"))


@pytest.mark.parametrize("name", SETS)
def test_nine_of_ten_bad_requests_are_caught_and_fewer_than_one_in_twenty_good_ones(name: str) -> None:
    bad, good = _texts(f"{name}_bad"), _texts(f"{name}_good")
    missed = [each["text"] for each in bad if not _caught(read_request(each["text"]))]
    alarmed = [each["text"] for each in good if _caught(read_request(each["text"]))]
    assert len(missed) <= len(bad) / 10, missed
    assert len(alarmed) < len(good) / 20 or not alarmed, alarmed


@pytest.mark.parametrize("name", ["en_bad", "nb_bad"])
def test_each_is_caught_for_what_it_is(name: str) -> None:
    wrong = []
    for each in _texts(name):
        reading = read_request(each["text"])
        fits = {
            "vague": bool(reading.vague), "nothing": not reading.asks or bool(reading.vague), "pressing": bool(reading.pressing),
            "both": bool(reading.pressing),
        }[each["is"]]  # fmt: skip
        if not fits:
            wrong.append(each["text"])
    assert len(wrong) <= 3, wrong


def test_what_is_underlined_stands_in_the_text() -> None:
    for name in ("en_bad", "nb_bad"):
        for each in _texts(name):
            reading = read_request(each["text"])
            for phrase in (*reading.vague, *reading.pressing):
                assert each["text"][phrase.begin : phrase.end].strip() == phrase.text.strip()


def test_a_thought_without_an_object_is_vague_and_with_one_is_not() -> None:
    assert read_request("Here is my plan for the winter route in 2027. Any thoughts?").vague
    assert not read_request("Could you give me your thoughts on my two-page plan, above all on the depots?").vague


@pytest.mark.parametrize(
    "text", ["", " ", "?", "...", "😀😀", "a" * 4000, "Привет, как дела?", "\n\n", "1.2.3. 4", "«»"]
)
def test_any_text_is_read_without_failing(text: str) -> None:
    read_request(text)


def test_a_long_letter_is_read_in_a_moment() -> None:
    letter = "Would you look over the two bids for the harbour, please? I have marked page three. " * 12
    read_request(letter)
    begun = time.perf_counter()
    read_request(letter)
    assert time.perf_counter() - begun < 0.25


@pytest.mark.parametrize(
    "text",
    [
        "Would you translate the two letters by June? There is no hurry at all.",
        "Kan du tyde de to brevene innen juni? Det haster ikke.",
        "Could you sign the form on page two? No pressure.",
    ],
)
def test_what_takes_the_haste_away_does_not_press(text: str) -> None:
    assert not read_request(text).pressing


def test_what_is_asked_about_it_was_said_before() -> None:
    assert not read_request("I gave Ola my notes from the genetics lectures. Did he pass them on to you?").vague
    assert read_request("Hope you are well. Did you think about it?").vague


@pytest.mark.parametrize("text", ["can u help me w my career", "could u put me in touch w ur network"])
def test_you_is_read_in_the_spelling_of_short_messages(text: str) -> None:
    assert read_request(text).vague


def test_where_a_phrase_stands_is_right_beside_letters_that_grow_when_made_small() -> None:
    text = "İİİ İstanbul: COULD I PICK YOUR BRAIN?"
    found = read_request(text).vague
    assert found
    assert text[found[0].begin : found[0].end] == found[0].text


@pytest.mark.parametrize(
    ("text", "underlined"),
    [
        ("Æ lure på om du kjenne nån i oljebransjen?", "kjenne nån"),
        ("Kem andre bør æ snakk med?", "Kem andre"),
        ("Kvifor svarar du ikkje på meldingane mine?", "Kvifor svarar du ikkje"),
    ],
)
def test_what_is_written_in_dialect_is_underlined_as_it_was_written(text: str, underlined: str) -> None:
    reading = read_request(text)
    for phrase in (*reading.vague, *reading.pressing):
        assert text[phrase.begin : phrase.end] == phrase.text
    assert any(underlined in phrase.text for phrase in (*reading.vague, *reading.pressing))


@pytest.mark.parametrize(
    "text",
    [
        "Can you send me the two pages by tomorrow? It's quite fine to say no.",
        "Kan du si fra om nøkkelen til naustet i morgen? Helt greit om det ikke går.",
        "Hva betyr «omgående» i kontrakten om båtplassen, sju eller fjorten dager?",
    ],
)
def test_a_day_with_a_way_out_and_a_word_in_quotes_do_not_press(text: str) -> None:
    assert not read_request(text).pressing


def test_another_question_makes_a_vague_one_no_more_specific() -> None:
    text = "Has your group measured humidity inside the canopy at night? Could we also have a chat some time?"
    assert any(phrase.kind == "talk" for phrase in read_request(text).vague)


@pytest.mark.parametrize(
    "text",
    [
        "Gratulerer med prisen for broa i Drammen! Hvem bør jeg snakke med?",
        "Takk for kaffen på Kampen sist torsdag. Er det noe ledig hos dere?",
        "Congratulations on the award for the Drammen bridge! Got any leads?",
        "Thanks for the tour of the Harland yard on Thursday. It would be great to get on the phone with you.",
    ],
)
def test_a_polite_beginning_makes_a_vague_request_no_more_specific(text: str) -> None:
    assert read_request(text).vague


@pytest.mark.parametrize(
    "text",
    [
        "Takk for oppskriften på surdeig. Hvor lenge skal deigen heve?",
        "Thanks for the talk about seaweed. Who supplies your drying racks?",
    ],
)
def test_a_question_of_its_own_after_a_polite_beginning_is_specific(text: str) -> None:
    assert not _caught(read_request(text))


def test_what_is_theirs_points_back_to_what_was_told() -> None:
    assert not _caught(
        read_request("Vi skriver vår første vedtekt om utlån av kajakker i Bodø. Kunne vi fått se deres?")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Nordlys Data i Bodø lager et program for lakseslakterier med sju kunder i Lofoten. Kan du anbefale oss?",
        "The lighthouses of Fife get a book of their own next spring, with 120 photographs. Would you support us?",
    ],
)
def test_help_asked_in_words_that_fit_any_story_is_vague_after_a_story(text: str) -> None:
    assert read_request(text).vague


@pytest.mark.parametrize(
    "text",
    [
        "Korøvelsen er flyttet til onsdag 14. mai. Kan du da?",
        "Vi mangler tre hjelpere til kakebua 3. juni fra 11 til 14. Kunne du tenkt deg én time?",
        "The pump in the wheelhouse leaks by the left valve. Can you come?",
    ],
)
def test_a_short_question_takes_up_what_was_told(text: str) -> None:
    assert not _caught(read_request(text))

"""Whoever offers to pass a CV round is heard, in both languages, and nobody else."""

from __future__ import annotations

import pytest

from netbook.domain.etiquette.circulating import circulates


@pytest.mark.parametrize(
    "note",
    [
        "She offered to circulate my CV among her colleagues",
        "Offered to pass my résumé on.",
        "Coffee. He will send my CV around at work.",
        "Says she can share my resume with the whole department",
        "she'd be glad to forward my C.V. to a few people",
        "Han tilbød seg å sende CV-en min rundt",
        "Hun kan dele min CV med kollegene sine",
        "Vil gjerne videresende CVen",
        "My CV went round her office",
    ],
)
def test_an_offer_to_pass_it_round_is_heard(note: str) -> None:
    assert circulates(note)


@pytest.mark.parametrize(
    "note",
    [
        "",
        "We spoke about her CV and the gap in it",
        "I sent my CV to the Navy",
        "Jeg sendte CV-en min til Sjøforsvaret",
        "Shared a map of Svalbard",
        "Works on computer vision; passed the exam",
        "He asked what a good CV looks like",
    ],
)
def test_what_offers_no_such_thing_is_left_alone(note: str) -> None:
    assert not circulates(note)

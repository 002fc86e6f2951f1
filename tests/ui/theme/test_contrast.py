"""Every ink on every ground it stands on, by the measure of WCAG 2.2."""

from __future__ import annotations

import pytest

from netbook.ui.theme.tokens import GROUNDS, INKS, SCHEMES, Tokens, contrast

ALL = pytest.mark.parametrize("tokens", SCHEMES.values(), ids=SCHEMES)


def test_the_measure_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@ALL
def test_words_have_four_and_a_half_to_one(tokens: Tokens) -> None:
    pairs = [(ink, ground) for ink in INKS for ground in GROUNDS] + [("on_accent", "accent")]
    faint = {pair: round(contrast(*map(tokens.hex, pair)), 2) for pair in pairs}
    assert {pair: found for pair, found in faint.items() if found < 4.5} == {}


@ALL
def test_borders_of_controls_and_the_focus_have_three_to_one(tokens: Tokens) -> None:
    pairs = [("control_border", "surface"), *(("edge", g) for g in ("window", "surface"))]
    pairs += [("focus", ground) for ground in GROUNDS]
    faint = {pair: round(contrast(*map(tokens.hex, pair)), 2) for pair in pairs}
    assert {pair: found for pair, found in faint.items() if found < 3} == {}

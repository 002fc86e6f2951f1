"""How a hotkey is written, and which may be taken."""

from __future__ import annotations

import pytest

from netbook.desktop.chords import Chord, parse


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Ctrl+Alt+N", Chord(("Ctrl", "Alt"), "N", 0x6E)),
        ("alt + control + n", Chord(("Ctrl", "Alt"), "N", 0x6E)),
        ("Meta+Space", Chord(("Meta",), "Space", 0x20)),
        ("Super+Shift+F5", Chord(("Shift", "Meta"), "F5", 0xFFC2)),
        ("F12", Chord((), "F12", 0xFFC9)),
        ("Ctrl++", Chord(("Ctrl",), "+", 0x2B)),
        ("Ctrl+Ø", Chord(("Ctrl",), "Ø", 0xF8)),
        ("Ctrl+Ж", Chord(("Ctrl",), "Ж", 0x1000436)),
        ("Ctrl+PgUp", Chord(("Ctrl",), "PgUp", 0xFF55)),
    ],
)
def test_a_hotkey_is_read_however_it_is_written(written: str, read: Chord) -> None:
    assert parse(written) == read


@pytest.mark.parametrize(
    "written",
    ["", "+", "N", "Shift+N", "Ctrl", "Ctrl+", "Ctrl+Alt", "Hyper+N", "Ctrl+Ctrl+N", "Ctrl+NN", "Ctrl+K, Ctrl+N", "Space", "Ctrl+F99"],
)  # fmt: skip
def test_what_nobody_could_type_around_is_refused(written: str) -> None:
    assert parse(written) is None


@pytest.mark.parametrize("written", ["Ctrl+Alt+N", "Ctrl++", "Meta+Space", "Shift+F5", "Ctrl+Ø"])
def test_a_hotkey_is_read_back_from_what_is_shown(written: str) -> None:
    chord = parse(written)
    assert chord is not None and str(chord) == written and parse(str(chord)) == chord


def test_the_portal_has_names_of_its_own() -> None:
    found = [parse(each) for each in ("Ctrl+Alt+N", "Meta+PgUp", "Shift+F5")]
    assert [each.for_portal for each in found if each] == ["CTRL+ALT+n", "LOGO+Page_Up", "SHIFT+F5"]

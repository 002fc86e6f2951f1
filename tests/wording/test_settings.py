"""Each setting that the owner can change is said in both languages, with what was chosen."""

from __future__ import annotations

import pytest

from netbook.domain.said import Said
from netbook.wording import speaking
from netbook.wording.labels import label


@pytest.mark.parametrize(
    ("key", "value", "english", "norwegian"),
    [
        ("theme", "contrast", "Theme: High contrast", "Tema: Høy kontrast"),
        ("language", "nb", "Language: Norsk bokmål", "Språk: Norsk bokmål"),
        ("text-scale", 125, "Text size: 125 %", "Tekststørrelse: 125 %"),
        ("motion", False, "Motion: off", "Bevegelse: av"),
        ("digest-at", 450, "Daily digest: 07:30", "Daglig oversikt: 07:30"),
        ("notify.keep-in-touch", "never", "Notifications, Keep in touch: Never", "Varsler, Hold kontakten: Aldri"),
        ("hotkey", "Ctrl+Alt+N", "Hotkey for quick-add: Ctrl+Alt+N", ""),
        ("hotkey-on", True, "Hotkey for quick-add: on", ""),
        ("phone-region", "NO", "Country of numbers without one: Norway (+47)", ""),
        ("phone-region", None, "Country of numbers without one: No country", ""),
        ("collation", "nb", "Sort names as in: Norwegian: æ, ø, å last", ""),
        ("my-name", None, "Your name: none", ""),
        ("threshold.thank_you_late", 5, "A thank-you is late after: 5 days", ""),
        ("threshold.thank_you_late", None, "A thank-you is late after: 2 days", ""),
        ("introduction.snapshot", "I build engines", "Changed my introduction", "Endret introduksjonen min"),
        ("paused-until", None, "Reminders go on", ""),
        ("paused-until", 30000000, "Reminders paused until Fri 15 Jan 08:00", ""),
        ("threshold.from_the_future", 5, "Changed a setting", ""),
        ("theme", "from the future", "Changed a setting", ""),
    ],
)
def test_a_setting_says_what_was_chosen(key: str, value: object, english: str, norwegian: str) -> None:
    said = Said("chose-setting", {"key": key, "value": value})
    with speaking("en"):
        assert label(said) == english
    with speaking("nb"):
        assert label(said) == norwegian or not norwegian


def test_quiet_hours_and_texts_say_what_was_done() -> None:
    with speaking("en"):
        assert label(Said("set-quiet-hours", {"from": 1320, "to": 480})) == "Quiet hours: 22:00 to 08:00"
        assert label(Said("set-quiet-hours", {"from": None, "to": None})) == "Quiet hours: off"
        assert label(Said("reset-text", {"name": "check-in"})) == "Netbook’s own text again: Checking in"
        assert label(Said("reset-numbers", {"n": 2})) == "Reset 2 numbers"

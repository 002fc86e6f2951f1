"""Putting somebody off says until when."""

from __future__ import annotations

from datetime import datetime

from netbook.domain.dates import minute
from netbook.domain.said import Said
from netbook.wording import speaking
from netbook.wording.labels import label


def test_a_snooze_says_until_when_in_both_languages() -> None:
    said = Said("snoozed", {"name": "Ada Lovelace", "kind": "follow-up", "until": minute(datetime(2026, 11, 26, 9, 0))})
    assert label(said) == "Snoozed Ada Lovelace until Thu 26 Nov 09:00"
    with speaking("nb"):
        assert label(said).startswith("Utsatte Ada Lovelace til ") and label(said).endswith(" 09:00")


def test_what_was_put_off_without_a_name_is_called_by_its_kind() -> None:
    assert label(Said("snoozed", {"name": "", "kind": "triage", "until": 29_000_000})) != ""

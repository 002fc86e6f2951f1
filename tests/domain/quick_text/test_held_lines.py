"""Lines by somebody who had never seen the reader: 120 in each language, in words of their own, with fields of which two readings are fair."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import Any

import pytest

from netbook.domain.dates import minute
from netbook.domain.quick_text.reader import read
from netbook.domain.quick_text.understood import Understood
from tests.domain.quick_text.people import Names
from tests.domain.quick_text.test_lines import DATA, meaning, nothing_is_lost

HELD = {code: json.loads((DATA / f"quick_held_{code}.json").read_text("utf-8")) for code in ("en", "nb")}
BOOKS = {code: Names([(p["name"], p["nicknames"]) for p in told["book"]]) for code, told in HELD.items()}
ALL = [(code, line) for code, told in HELD.items() for line in told["lines"]]
_KINDS = {"video-call": "video"}


def _plain(text: str) -> str:
    return " ".join(re.sub(r"\s+", " ", text).strip(" .,;:!-").casefold().split())


def _same_moment(told: str | None, meant: str | None, day_only: bool) -> bool:
    return told == meant or (day_only and (told or "")[:10] == (meant or "")[:10])


def _people(line: dict[str, Any], found: Understood) -> bool:
    """Whoever is only spoken of may be listed or not."""
    for people in (found.people, [person for person in found.people if not person.mention]):
        named = {person.name if person.id is not None or person.new else person.text for person in people}
        new = {person.name for person in people if person.new}
        if named == set(line.get("people", [])) and new == set(line.get("created", [])):
            return True
    return False


def _listed(line: dict[str, Any], told: dict[str, Any], key: str) -> bool:
    taste = line.get("taste", [])
    entries, meant = told.get(key, []), line.get(key, [])
    if len(entries) != len(meant):
        return False
    for got, want in zip(entries, meant, strict=True):
        text, day = (want["text"], want["due"]) if isinstance(want, dict) else want
        if isinstance(want, dict) and got[0] != want["direction"]:
            return False
        if f"{key}.text" not in taste and _plain(got[-2]) != _plain(text):
            return False
        if not _same_moment(got[-1], day, f"{key}.when.hour" in taste):
            return False
    return True


def wrong(line: dict[str, Any], found: Understood) -> list[str]:
    """The fields in which a reading differs from what is meant."""
    told: dict[str, Any] = meaning(found)
    taste = set(line.get("taste", []))
    either = "interaction" in taste
    happened = found.interaction
    fits = {
        "people": _people(line, found),
        "kind": either or told.get("kind") == _KINDS.get(line.get("kind", ""), line.get("kind")),
        "when": either or _same_moment(told.get("when"), line.get("when"), "when.hour" in taste),
        "note": either or _plain(told.get("note", "")) == _plain(line.get("note", "")),
        "length": either or told.get("length") == line.get("length"),
        "thanks": either or told.get("thanks", False) == line.get("thanks", False),
        "direction": either or "direction" not in line or (happened is not None and happened.direction == line["direction"]),
        "circles": list(found.circles) == line.get("circles", []),
        **{key: _listed(line, told, key) for key in ("details", "follow_ups", "favours")},
    }  # fmt: skip
    return [key for key, right in fits.items() if not right and key not in taste]


@pytest.mark.parametrize(("code", "line"), ALL, ids=[line["text"] for _code, line in ALL])
def test_a_line_in_anothers_words_means_what_it_says(code: str, line: dict[str, Any]) -> None:
    found = read(line["text"], minute(datetime.fromisoformat(HELD[code]["now"])), BOOKS[code])
    assert not wrong(line, found), meaning(found)
    nothing_is_lost(line["text"], found)

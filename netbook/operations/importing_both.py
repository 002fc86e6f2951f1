"""What two sources say differently of one person: the first word stays where it is, the other is kept beside it."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping

from netbook.domain.dates import joined
from netbook.domain.folding import fold
from netbook.domain.people import Field

_LISTS = ("nicknames", "languages")
_DATES = ("birthday", "death", "known_since")
_BESIDE = {
    "organisation": "organisation", "department": "department", "title": "title", "role": "role", "birthday": "birthday",
    "death": "death", "gender": "gender", "pronouns": "pronouns", "time_zone": "time zone", "known_since": "known since",
}  # fmt: skip
"""Columns of which a person has one, with the label under which another one is kept."""


def filled(row: Mapping[str, object], incoming: Mapping[str, object], columns: Collection[str]) -> dict[str, object]:
    """What the columns hold once somebody's own words and a card's are together: empty ones are filled, lists are joined,
    a different note stands below the first, and nothing else is overwritten."""
    fresh: dict[str, object] = {}
    for column in columns:
        mine, theirs = row[column], incoming.get(column)
        if not theirs or theirs == "[]" or column == "full" or mine == theirs:
            continue
        if mine in ("", "[]", None):
            fresh[column] = theirs
        elif column in _DATES:
            whole = joined(str(mine), str(theirs))
            fresh |= {column: whole} if whole and whole != mine else {}
        elif column in _LISTS:
            fresh |= _listed(column, str(mine), str(theirs))
        elif column == "note" and " ".join(str(theirs).split()) not in " ".join(str(mine).split()):
            fresh[column] = f"{mine}\n\n{theirs}"
    return fresh


def _listed(column: str, mine: str, theirs: str) -> dict[str, object]:
    known = json.loads(mine)
    have = {fold(text) for text in known}
    more = [text for text in json.loads(theirs) if fold(text) not in have]
    return {column: json.dumps([*known, *more], ensure_ascii=False)} if more else {}


def beside(row: Mapping[str, object], incoming: Mapping[str, object], skip: Collection[str]) -> tuple[Field, ...]:
    """The fields that keep what a card says otherwise than the person's columns; those of `skip` are not looked at."""
    found = []
    for column, label in _BESIDE.items():
        mine, theirs = row[column], incoming.get(column)
        if column in skip or not mine or not theirs or fold(str(mine)) == fold(str(theirs)):
            continue
        if column not in _DATES or not joined(str(mine), str(theirs)):
            found.append(Field("custom", str(theirs), label))
    mine, theirs = str(row["full"]), str(incoming.get("full") or "")
    if "full" not in skip and theirs and not set(fold(theirs).split()) <= set(fold(mine).split()):
        found.append(Field("custom", theirs, "name"))
    return tuple(found)

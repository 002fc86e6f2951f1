"""One card while it is being read: which line said what, so that a writer can leave alone what did not change."""

from __future__ import annotations

from typing import Any

from netbook.domain.dates import PartialDate
from netbook.domain.people import Card, Field, Name, OwnDate, PostalField, Problem
from netbook.interchange.vcard_lines import Head, cut, head_of
from netbook.interchange.vcard_values import apple_label, label_of

Item = Field | PostalField | OwnDate
_NAME_SLOTS = ("phonetic_family", "phonetic_given")
_NO_LABEL = ("", "", "", "", "")


class Draft:
    """The lines of a card and what each of them was found to say.

    `said` holds single values by slot, `spoken` the lines that say each of them, `items` what there can be many of
    with its line, `unknown` the lines that nothing represents.
    """

    __slots__ = (
        "_loose",
        "group_labels",
        "items",
        "lines",
        "numbers",
        "problems",
        "said",
        "spoken",
        "unknown",
        "version",
    )

    def __init__(self, lines: list[str], numbers: list[int]) -> None:
        self.lines = lines
        self.numbers = numbers
        self.version = ""
        self.said: dict[str, Any] = {}
        self.spoken: dict[str, list[int]] = {}
        self.items: list[tuple[int, Item]] = []
        self.unknown: list[int] = []
        self.problems: list[Problem] = []
        self.group_labels: dict[str, tuple[int, str]] = {}
        self._loose: list[tuple[int, str, Any, Head, str | None]] = []

    def once(self, index: int, slot: str, value: Any) -> bool:
        """Says a single value, unless it has been said; an empty one is said by no line but is not unknown either."""
        if not value:
            self.spoken.setdefault(slot, []).append(index)
            return True
        if slot in self.said:
            return False
        self.said[slot] = value
        self.spoken.setdefault(slot, []).append(index)
        return True

    def more(self, index: int, slot: str, values: tuple[str, ...]) -> None:
        """Adds to a list, each value once."""
        known = self.said.get(slot, ())
        self.said[slot] = (*known, *(v for v in dict.fromkeys(values) if v not in known))
        self.spoken.setdefault(slot, []).append(index)

    def item(self, index: int, kind: str, value: Any, head: Head, label: str | None = None) -> None:
        """One of many: its label is settled once the whole card is read."""
        if value:
            self._loose.append((index, kind, value, head, label))
        else:
            self.spoken.setdefault("empty", []).append(index)

    def keep(self, index: int) -> None:
        """A line that nothing here represents."""
        self.unknown.append(index)

    def problem(self, index: int, key: str, **values: object) -> None:
        """Something of a line that could not be taken."""
        self.problems.append(Problem(self.numbers[index], key, values))

    def label(self, index: int, group: str, value: str) -> None:
        """A label that a line of the same group bears."""
        self.group_labels[group] = (index, apple_label(value))

    def settle(self) -> None:
        """Gives every item its label and finds the preferred ones."""
        used: set[str] = set()
        best: dict[str, int] = {}
        for _, kind, _, head, _ in self._loose:
            rank = head.first("PREF")
            if rank.isdigit():
                best[kind] = min(best.get(kind, 101), int(rank))
        for index, kind, value, head, label in self._loose:
            grouped = self.group_labels.get(head.group, _NO_LABEL)[1] if head.group else ""
            used.add(head.group)
            if label is None or grouped:
                label = grouped or label_of(head.types)
            rank = head.first("PREF")
            preferred = "pref" in head.types or (rank.isdigit() and int(rank) == best[kind])
            if kind == "address":
                self.items.append((index, PostalField(value, label, preferred)))
            elif kind == "date":
                self.items.append((index, OwnDate(label, value)))
            else:
                self.items.append((index, Field(kind, value, label, preferred)))
        for group, (index, _) in self.group_labels.items():
            if group not in used:
                self.unknown.append(index)
        self.unknown.sort()

    def card(self) -> Card:
        """The card that the lines make."""
        said = self.said
        name: Name = said.get("name", Name())
        if "full" in said or "phonetic_family" in said or "phonetic_given" in said:
            name = Name(
                said.get("full", ""), name.family, name.given, name.additional, name.prefix, name.suffix,
                said.get("phonetic_family", ""), said.get("phonetic_given", ""),
            )  # fmt: skip
        organisation, department = said.get("org", ("", ""))
        items = [item for _, item in self.items]
        return Card(
            uid=said.get("uid", ""), kind=said.get("kind", "individual"), name=name, nicknames=said.get("nicknames", ()),
            organisation=organisation, department=department, title=said.get("title", ""), role=said.get("role", ""),
            fields=tuple(i for i in items if type(i) is Field),
            addresses=tuple(i for i in items if type(i) is PostalField),
            dates=tuple(i for i in items if type(i) is OwnDate),
            birthday=said.get("birthday"), death=said.get("death"), gender=said.get("gender", ""),
            pronouns=said.get("pronouns", ""), languages=said.get("languages", ()), time_zone=said.get("time_zone", ""),
            geo=said.get("geo", ""), note=said.get("note", ""), categories=said.get("categories", ()),
            photo=said.get("photo"), members=said.get("members", ()), known_since=said.get("known_since"),
            revised=said.get("revised", ""), version=self.version, lines=tuple(self.lines),
            unknown=tuple(self.lines[i] for i in self.unknown), source_line=self.numbers[0] if self.numbers else 0,
        )  # fmt: skip


def line_head(line: str) -> Head | None:
    """The head of a line, None for one that has none."""
    parts = cut(line)
    return head_of(parts[0]) if parts else None


def without_year(found: PartialDate | None, head: Head) -> PartialDate | None:
    """Apple's way to say that the year is none: a parameter names the year that stands for it."""
    omitted = head.first("X-APPLE-OMIT-YEAR")
    if found and omitted and found.month and str(found.year) == omitted:
        return PartialDate(None, found.month, found.day)
    return found

"""Cards of groups: each becomes a circle, with its note; what else it says is kept with the circle, line by line."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from netbook.domain.matching import digest
from netbook.domain.people import Card
from netbook.interchange.vcard import lines_of
from netbook.interchange.vcard_lines import cut, head_of
from netbook.interchange.vcard_values import unescape
from netbook.operations.circles import circle_named, put_in_circle
from netbook.store.changes import Act
from netbook.store.records.rows import row_of, update

_PLACED = frozenset({
    "BEGIN", "END", "VERSION", "KIND", "X-ADDRESSBOOKSERVER-KIND", "FN", "NOTE", "MEMBER", "X-ADDRESSBOOKSERVER-MEMBER",
})  # fmt: skip
"""Properties that have their own place in a circle."""


@dataclass(frozen=True, slots=True)
class Group:
    """A group as it came: the file, the name by which it is called, its card."""

    file: str
    name: str
    card: Card


def is_group(card: Card) -> bool:
    """Whether a card is that of a group: it says so, or it has members and says nothing else."""
    return card.kind == "group" or bool(card.members and not card.fields)


def take_group(deed: Act, group: Group, who: Callable[[str], int]) -> tuple[list[int], int]:
    """Makes it a circle of those of its members who are in the book; answers who came in, and how many others it names.

    A card that was here before brings in only members whom the book did not know then: what the owner changed since stays.
    """
    card, print_ = group.card, digest(group.card)
    circle = _of_card(deed, print_) or circle_named(deed, group.name)
    row = row_of(deed.db, "circle", circle)
    assert row is not None
    lines, digests = json.loads(str(row["lines"])), json.loads(str(row["digests"]))
    again = print_ in digests
    strangers = [member for member in card.members if not who(member)]
    wanted = [member for member in card.members if not again or any(_names(line, member) for line in lines)]
    people = list(dict.fromkeys(filter(None, map(who, wanted))))
    put_in_circle(deed, people, circle)
    lines = [line for line in lines if not any(_names(line, member) and who(member) for member in card.members)]
    note, said = str(row["note"]), card.note.strip()
    if not again:
        note = note if said in note else f"{note}\n\n{said}".strip()
        lines += [line for line in _left(card, strangers) if line not in lines]
        digests.append(print_)
    update(deed.db, "circle", circle, {"note": note, "lines": _json(lines), "digests": _json(digests)})
    return people, len(strangers)


def _of_card(deed: Act, print_: str) -> int:
    """The circle that a card made before, whatever it is called by now; 0 for none."""
    rows = deed.db.execute_sql("SELECT id, digests FROM circle WHERE digests<>'[]'")
    return next((int(number) for number, digests in rows if print_ in json.loads(digests)), 0)


def _left(card: Card, strangers: Sequence[str]) -> list[str]:
    """The lines of a card that are nowhere else: not its name, its note, nor the members whom the book knows."""
    return [
        line for line in card.lines or lines_of(card)
        if not (_property(line) in _PLACED or _is_name(line, card)) or line in card.unknown or any(_names(line, member) for member in strangers)
    ]  # fmt: skip


def _is_name(line: str, card: Card) -> bool:
    """Whether a line says the name in parts, and no more by it than the whole says: 3.0 wants it of groups too."""
    said = " ".join(part for part in unescape((cut(line) or ("", ""))[1]).split(";") if part.strip())
    return _property(line) == "N" and said in ("", card.name.full)


def _names(line: str, member: str) -> bool:
    """Whether a line of a card names this member."""
    return _property(line).endswith("MEMBER") and unescape((cut(line) or ("", ""))[1]).strip() == member


def _property(line: str) -> str:
    found = cut(line)
    return head_of(found[0]).name if found else ""


def _json(values: list[str]) -> str:
    return json.dumps(values, ensure_ascii=False)

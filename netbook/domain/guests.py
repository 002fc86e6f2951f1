"""Guests: names and addresses that are pasted or come in a file, read into cards that can be matched with people."""

from __future__ import annotations

import re
from collections.abc import Iterable

from netbook.domain.folding import fold
from netbook.domain.people import Card, Field, Name

_MAIL = re.compile(r"[^\s<>()\[\],;:\"']+@[^\s<>()\[\],;:\"']+\.[^\s<>()\[\],;:\"']+")
_BULLET = re.compile(r"^\s*(?:[-*•·–—]|\d{1,3}[.)])\s+")
_BARE = "\"'“”«»<>()[] \t"
MOST = 2000
"""More names than any list of guests has are not read."""


def guest(name: str, mail: str = "", organisation: str = "", title: str = "") -> Card:
    """A card with what a list of guests tells of somebody."""
    return Card(
        name=Name(full=" ".join(name.split())),
        organisation=organisation,
        title=title,
        fields=(Field("email", mail),) if mail else (),
    )


def names_in(text: str) -> tuple[Card, ...]:
    """Whom a pasted list names, in order and each once: one a line, or several with commas or semicolons between them.

    After a name a line may tell a mail address, and what follows a comma or a tab is the organisation. "Lovelace, Ada"
    is Ada Lovelace; a single line of two or more whole names with commas between them is as many people.
    """
    found: list[Card] = []
    lines = [line for line in text.splitlines() if line.strip()]
    for line in lines:
        for piece in line.split(";"):
            found += _of_piece(_BULLET.sub("", piece), len(lines) == 1)
    return without_doubles(found)


def without_doubles(cards: Iterable[Card]) -> tuple[Card, ...]:
    """The cards that name somebody, each name and address once."""
    kept: list[Card] = []
    seen: set[tuple[str, str]] = set()
    for card in cards:
        key = (fold(card.name.full), card.emails[0].casefold() if card.emails else "")
        if key != ("", "") and key not in seen:
            seen.add(key)
            kept.append(card)
    return tuple(kept[:MOST])


def _of_piece(piece: str, alone: bool) -> list[Card]:
    mails = _MAIL.findall(piece)
    if len(mails) > 1 and "," in piece:
        return [card for part in piece.split(",") for card in _of_piece(part, alone)]
    bare = _MAIL.sub("", piece)
    parts = [part.strip(_BARE) for part in re.split(r"[\t,]|\s[|–—-]\s", bare)]
    parts = [part for part in parts if any(letter.isalpha() for letter in part)]
    mail = mails[0] if mails else ""
    if not parts:
        return [guest(_name_of(mail), mail)] if mail else []
    if "\t" not in piece and len(parts) > 1 and not mail:
        words = [len(part.split()) for part in parts]
        if words == [1, 1] and "," in bare:
            return [guest(f"{parts[1]} {parts[0]}")]
        if (
            alone
            and "," in bare
            and all(2 <= count <= 4 for count in words)
            and all(_looks_named(part) for part in parts)
        ):
            return [guest(part) for part in parts]
    return [guest(parts[0], mail, parts[-1] if len(parts) > 1 else "", parts[1] if len(parts) > 2 else "")]


def _looks_named(part: str) -> bool:
    """Whether every word but small ones (von, de) begins as a name does; writing without capitals has none to show."""
    words = part.split()
    return (words[0][0].isupper() or not words[0][0].islower()) and (
        words[-1][0].isupper() or not words[-1][0].islower()
    )


def _name_of(mail: str) -> str:
    """A name from the part before the @: "ada.lovelace" is Ada Lovelace."""
    words = re.split(r"[._\-+\d]+", mail.partition("@")[0])
    return " ".join(word.capitalize() for word in words if word)

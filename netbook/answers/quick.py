"""What one line of plain words would record, read with the people of the book."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from netbook.domain.dates import moment
from netbook.domain.folding import fold, words
from netbook.domain.quick_text.reader import read
from netbook.domain.quick_text.understood import Candidate, Understood
from netbook.domain.said import Outcome
from netbook.store.ids import in_list
from netbook.wording import language
from netbook.wording.labels import label

if TYPE_CHECKING:
    from netbook.book import Book

MOST = 40
"""So many namesakes are looked at; who has more must be called by a longer name."""
_WIDEST = 4000


class NamesOfBook:
    """The people of a book by name, asked word by word of its search tables; answers are kept until the book changes."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._kept: dict[tuple[str, ...], tuple[Candidate, ...]] = {}

    def forget(self) -> None:
        """The book has changed."""
        self._kept.clear()

    def named(self, asked: tuple[str, ...]) -> tuple[Candidate, ...]:
        """Everybody whose name or nicknames hold every word; a word that ends in "." need only be a beginning."""
        if asked not in self._kept:
            self._kept[asked] = self._look(asked)
        return self._kept[asked]

    def connected(self, person: int) -> frozenset[int]:
        """Everybody who is connected with somebody, from either side."""
        rows = self._book.rows(
            "SELECT other_id FROM connection WHERE person_id=?1 UNION SELECT person_id FROM connection WHERE other_id=?1", (person,)
        )  # fmt: skip
        return frozenset(number for (number,) in rows)

    def _look(self, asked: tuple[str, ...]) -> tuple[Candidate, ...]:
        clean = [word.replace('"', "") for word in asked]
        if not all(word.strip(".") for word in clean):
            return ()
        match = " ".join(f'"{word[:-1]}"*' if word.endswith(".") else f'"{word}"' for word in clean)
        rows = self._book.rows(
            "SELECT rowid FROM person_text WHERE person_text MATCH ? LIMIT ?", (f"name : ({match})", _WIDEST)
        )
        ids = [row[0] for row in rows]
        if len(ids) > MOST:
            ids = self._nearest(ids, " ".join(asked))
        found = self._book.rows(
            "SELECT id, full, nicknames, organisation, archived OR deceased FROM person WHERE id IN (SELECT value FROM json_each(?))",
            (in_list(ids),),
        )
        candidates = [
            Candidate(n, full, tuple(json.loads(also)), work, bool(gone)) for n, full, also, work, gone in found
        ]
        return tuple(c for c in candidates if _holds(c, asked))

    def _nearest(self, ids: list[int], asked: str) -> list[int]:
        """Those called exactly so, then those last met, of very many."""
        rows = self._book.rows(
            "SELECT person_id FROM standing WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY find<>?, last_at DESC LIMIT ?",
            (in_list(ids), asked, MOST),
        )
        return [row[0] for row in rows]


def _holds(candidate: Candidate, asked: tuple[str, ...]) -> bool:
    known = set(words(" ".join((candidate.name, *candidate.also))))
    return all(
        any(name.startswith(word[:-1]) for name in known) if word.endswith(".") else word in known for word in asked
    )


def month_first() -> bool:
    """Whether the system writes the month before the day, as in America."""
    told = next((os.environ[name] for name in ("LC_ALL", "LC_TIME", "LANG") if os.environ.get(name)), "")
    return told.startswith(("en_US", "en-US"))


def read_quick(book: Book, text: str, names: NamesOfBook | None = None) -> Understood:
    """What the line means; every word is used or stays in the note."""
    return read(text, book.now(), names or NamesOfBook(book), language(), month_first() and language() == "en")


def complete_name(book: Book, begun: str, limit: int = 6) -> tuple[Candidate, ...]:
    """People whose names hold words that begin so, those last met first."""
    asked = words(begun)
    if not asked:
        return ()
    match = " ".join(f'"{word}"*' for word in asked)
    rows = book.rows("SELECT rowid FROM person_text WHERE person_text MATCH ? LIMIT 2000", (f"name : ({match})",))
    found = book.rows(
        "SELECT p.id, p.full, p.nicknames, p.organisation FROM standing s JOIN person p ON p.id=s.person_id "
        "WHERE s.person_id IN (SELECT value FROM json_each(?)) AND p.deceased=0 "
        "ORDER BY s.find NOT LIKE ?, p.archived, s.last_at DESC, s.sort_given LIMIT ?",
        (in_list([row[0] for row in rows]), fold(begun) + "%", limit),
    )
    return tuple(Candidate(n, full, tuple(json.loads(also)), work) for n, full, also, work in found)


def _iso(at: int | None, timed: bool = True) -> str | None:
    return None if at is None else moment(at).strftime("%Y-%m-%dT%H:%M" if timed else "%Y-%m-%d")


def document(book: Book, understood: Understood, outcome: Outcome) -> dict[str, object]:
    """The command line's answer (product.md)."""
    uids: dict[str, list[str]] = {}
    for thing in outcome.made:
        uids.setdefault(thing.kind, []).append(thing.uid)
    people = [named for named in understood.people if not named.mention]
    names = people_named(book, understood)
    happened: dict[str, object] = {}
    if understood.interaction is not None:
        one = understood.interaction
        happened = {
            "id": uids["interaction"][0], "kind": one.kind, "when": _iso(one.at, one.timed), "direction": one.direction,
            "length": one.length, "note": one.note, "outcome": one.outcome, "ask": one.ask, "thanks": one.thanks,
            "owe_thanks": one.owe_thanks, "people": [names[n] for n in understood.who],
        }  # fmt: skip
    details, todos, favours = uids.get("detail", []), uids.get("follow-up", []), uids.get("favour", [])
    return {
        "act": outcome.act, "label": label(outcome.label), "id": outcome.made[0].uid if outcome.made else None,
        "people": [names[understood.people.index(named)] for named in people],
        "created": [named.name for named in people if named.new],
        "interaction": happened,
        "details": [
            {"id": uid, "person": names[n], "topic": d.topic, "text": d.text, "ask_on": _iso(d.ask_on, False)}
            for uid, (d, n) in zip(details, [(d, n) for d in understood.details for n in d.who], strict=False)
        ],
        "follow_ups": [
            {"id": uid, "people": [names[n] for n in f.who], "text": f.text, "due": _iso(f.at), "every": f.repeat or None}
            for uid, f in zip(todos, understood.follow_ups, strict=False)
        ],
        "favours": [
            {"id": uid, "person": names[n], "direction": f.direction, "kind": f.kind, "text": f.text, "due": _iso(f.due, False)}
            for uid, (f, n) in zip(favours, [(f, n) for f in understood.favours for n in f.who], strict=False)
        ],
        "birthdays": [{"person": names[b.who], "birthday": str(b.date)} for b in understood.birthdays],
        "met_through": [{"person": names[m.who], "through": names[m.through]} for m in understood.met],
        "connections": [{"person": names[t.who], "other": names[t.other], "kind": t.kind} for t in understood.ties],
        "circles": list(understood.circles),
        "note": understood.note,
    }  # fmt: skip


def people_named(book: Book, understood: Understood) -> list[str]:
    """How the people of a line are called in the book, in their order; new ones, and whoever it is not clear of, as written."""
    ids = [named.id for named in understood.people if named.id is not None]
    full = dict(book.rows("SELECT id, full FROM person WHERE id IN (SELECT value FROM json_each(?))", (in_list(ids),)))
    return [full.get(named.id or 0) or named.name or named.text for named in understood.people]

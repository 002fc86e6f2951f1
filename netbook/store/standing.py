"""The one keeper of what is derived: standing, due and the search texts, settled at the end of every act."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterable, Sequence

from netbook.domain.attention import kinds
from netbook.domain.attention.facts import Facts, Item
from netbook.domain.attention.thresholds import KIND_WEIGHTS, Thresholds
from netbook.domain.dates import CLOCK_SLACK, day_start
from netbook.domain.folding import digits, fold, sort_key, words
from netbook.domain.warmth import DEFAULT_HALF_LIFE, warm_key
from netbook.store.database import Database
from netbook.store.facts import PersonRow, load_facts, network_facts
from netbook.store.ids import in_list

FACTS, TEXT, LATER, TEXT_LATER = 1, 2, 4, 8
"""What of a person is stale; what may wait for a slice of idle time has bits of its own, all else is settled with the act."""
NOW = FACTS | TEXT
AT_ONCE = 20
"""So many people are settled with an act of the window; of an act that touches more, the others follow in slices."""
CHUNK = 1000
_NUMBER = re.compile(r"[0-9]{1,5}")


def limits(db: Database) -> Thresholds:
    """The thresholds as the settings have them."""
    return Thresholds(**numbers(db, Thresholds.__dataclass_fields__))


def numbers(db: Database, known: Collection[str]) -> dict[str, int]:
    """The numbers of the rules that the settings have, of those known; one that is no length of a lifetime is passed over."""
    rows = db.execute_sql("SELECT key, value FROM setting WHERE key LIKE 'threshold.%'")
    named = [(key.partition(".")[2], str(value)) for key, value in rows]
    return {name: int(text) for name, text in named if name in known and _NUMBER.fullmatch(text)}


def collation(db: Database) -> str:
    """The language by which names are sorted."""
    row = db.execute_sql("SELECT value FROM setting WHERE key='collation'").fetchone()
    return row[0] if row else "en"


def settle(
    db: Database, now: int, at_once: int | None = None, progress: Callable[[int, int], None] | None = None
) -> int:
    """Recomputes everything derived for whoever is marked stale, but for those who may wait; answers how many people.

    `at_once`: of more people than that, those beyond may wait too, if they have been settled before. `progress` hears of
    the second half of a work whose first made them stale.
    """
    if at_once is not None:
        _put_off(db, at_once)
    touched = seen = 0
    bounds = language = None
    network = rows_seen = False
    whole = db.execute_sql("SELECT count(*) FROM stale").fetchone()[0] if progress else 0
    while True:
        rows = db.execute_sql("SELECT person_id, what FROM stale WHERE what & ? LIMIT ?", (NOW, CHUNK)).fetchall()
        if not rows:
            break
        rows_seen = True
        bounds = bounds or limits(db)
        language = language or collation(db)
        network = network or any(person == 0 for person, _ in rows)
        people = [person for person, _ in rows if person]
        _settle_facts(db, people, now, bounds, language)
        _settle_text(db, [person for person, what in rows if what & (TEXT | TEXT_LATER) and person])
        db.execute_sql(
            "DELETE FROM stale WHERE person_id IN (SELECT value FROM json_each(?))", (in_list([r[0] for r in rows]),)
        )
        touched += len(people)
        if progress and whole:
            seen += len(rows)
            progress(min(2 * whole, whole + seen), 2 * whole)
    if rows_seen:
        _remember(db, now)
    if network and bounds:
        _settle_network(db, now, bounds)
    return touched


def _put_off(db: Database, at_once: int) -> None:
    """Lets all but the first wait for `settle_some`; whoever is new is in no list until they are settled, and so never waits."""
    many = db.execute_sql(
        "SELECT person_id FROM stale WHERE what & ? AND person_id>0 ORDER BY person_id LIMIT 1 OFFSET ?", (NOW, at_once)
    ).fetchone()
    if many is not None:
        db.execute_sql(
            "UPDATE stale SET what = (what & ~:now) | ((what & :now) << 2) WHERE what & :now AND person_id>=:first "
            "AND person_id IN (SELECT person_id FROM standing)",
            {"now": NOW, "first": many[0]},
        )


def settle_some(db: Database, now: int, most: int) -> bool:
    """Recomputes some of those who may wait, `most` at a time; answers whether there are more."""
    with db.atomic("IMMEDIATE"):
        rows = db.execute_sql("SELECT person_id, what FROM stale WHERE what & ?=0 LIMIT ?", (NOW, most + 1)).fetchall()
        people = [person for person, _ in rows[:most]]
        _settle_facts(db, people, now, limits(db), collation(db))
        _settle_text(db, [person for person, what in rows[:most] if what & TEXT_LATER])
        _remember(db, now)
        db.execute_sql("DELETE FROM stale WHERE person_id IN (SELECT value FROM json_each(?))", (in_list(people),))
    return len(rows) > most


def _remember(db: Database, now: int) -> None:
    db.execute_sql("UPDATE settled SET at=? WHERE at<?", (now, now))


def refresh(db: Database, now: int, later: bool = False) -> bool:
    """Recomputes those whose items ended by themselves, such as birthdays; answers whether there were any.

    What a clock that ran ahead let end comes back for everybody once the clock is right again, with `later` in slices.
    """
    if db.execute_sql("SELECT 1 FROM settled WHERE at>?", (now + CLOCK_SLACK,)).fetchone():
        with db.atomic("IMMEDIATE"):
            mark_all(db, LATER if later else FACTS)
            db.execute_sql("UPDATE settled SET at=?", (now,))
            settle(db, now)
        return True
    if db.execute_sql("SELECT 1 FROM due WHERE until_at<=? LIMIT 1", (now,)).fetchone() is None:
        return False
    with db.atomic("IMMEDIATE"):
        db.execute_sql(
            "INSERT INTO stale(person_id, what) SELECT DISTINCT person_id, 1 FROM due WHERE until_at<=? "
            "ON CONFLICT(person_id) DO UPDATE SET what = what | 1",
            (now,),
        )
        settle(db, now)
    return True


def mark_all(db: Database, what: int = FACTS | TEXT) -> None:
    """Marks everybody: after a change of thresholds or of the sorting language (FACTS only), or of the rules themselves."""
    db.execute_sql(
        "INSERT INTO stale(person_id, what) SELECT id, ? FROM person WHERE 1 "
        "ON CONFLICT(person_id) DO UPDATE SET what = what | excluded.what",
        (what,),
    )
    # What is nobody's own is little work and settled at once.
    db.execute_sql("INSERT INTO stale(person_id, what) VALUES(0, 1) ON CONFLICT(person_id) DO UPDATE SET what=1")


def _standing_row(row: PersonRow, facts: Facts, language: str) -> tuple[object, ...]:
    half_life = facts.cadence.days if facts.cadence else DEFAULT_HALF_LIFE
    last = facts.last_counted
    anchor = last.at if last else None
    if facts.round_from is not None:
        anchor = max(anchor or 0, facts.round_from)
    full = row.full
    given = f"{row.given} {row.family}" if row.given else full
    family = f"{row.family} {row.given}" if row.family else full
    newest = facts.contacts[0] if facts.contacts else None
    return (
        row.id, newest.at if newest else None, newest.kind if newest else None, newest.id if newest else None,
        half_life, warm_key(row.warm, half_life) if row.warm else None, facts.closeness,
        str(facts.cadence) if facts.cadence else "", anchor, int(facts.muted or facts.deceased),
        fold(full), sort_key(given, language), sort_key(family, language),
    )  # fmt: skip


def _settle_facts(db: Database, ids: Sequence[int], now: int, bounds: Thresholds, language: str) -> None:
    if not ids:
        return
    marks = in_list(ids)
    loaded = load_facts(db, ids, now)
    connection = db.connection()
    connection.executemany(
        "INSERT INTO standing VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(person_id) DO UPDATE SET last_at=excluded.last_at, "
        "last_kind=excluded.last_kind, last_interaction=excluded.last_interaction, half_life=excluded.half_life, "
        "warm_key=excluded.warm_key, closeness=excluded.closeness, cadence=excluded.cadence, anchor=excluded.anchor, "
        "muted=excluded.muted, find=excluded.find, sort_given=excluded.sort_given, sort_family=excluded.sort_family",
        [_standing_row(row, facts, language) for row, facts in loaded],
    )
    was = {
        row[0]
        for row in db.execute_sql(
            # The plus keeps SQLite from walking all lines of the kind: these few are had by their people.
            "SELECT person_id FROM due WHERE +kind='keep-in-touch' AND show_at<=? AND person_id IN (SELECT value FROM json_each(?))",
            (now, marks),
        )
    }
    db.execute_sql("DELETE FROM due WHERE person_id IN (SELECT value FROM json_each(?))", (marks,))
    quiets = _quiets(db, marks)
    rows = []
    still = set()
    for row, facts in loaded:
        sort = sort_key(facts.name, language)
        for item in kinds.gather(facts, now, bounds):
            kept = _due_row(item, facts.closeness, sort, quiets.get(row.id, ()))
            if kept:
                rows.append(kept)
                if item.kind == "keep-in-touch" and int(str(kept[4])) <= now:
                    still.add(row.id)
    _insert_due(db, rows)
    day = day_start(now)
    if was - still:
        connection.executemany(
            "INSERT OR IGNORE INTO kept_today VALUES(?,?)", [(day, person) for person in was - still]
        )
    if still:
        db.execute_sql(
            "DELETE FROM kept_today WHERE person_id IN (SELECT value FROM json_each(?))", (in_list(sorted(still)),)
        )
    db.execute_sql("DELETE FROM kept_today WHERE day<?", (day,))


def _settle_network(db: Database, now: int, bounds: Thresholds) -> None:
    db.execute_sql("DELETE FROM due WHERE person_id=0")
    quiets = _quiets(db, "[0]")
    facts = network_facts(db, now)
    rows = [_due_row(item, "close", "", quiets.get(0, ())) for item in kinds.gather_network(facts, now, bounds)]
    _insert_due(db, [row for row in rows if row])


def _insert_due(db: Database, rows: Iterable[tuple[object, ...]]) -> None:
    db.connection().executemany("INSERT OR REPLACE INTO due VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", list(rows))


_Quiet = tuple[str, str, int | None, int]


def _quiets(db: Database, marks: str) -> dict[int, list[_Quiet]]:
    found: dict[int, list[_Quiet]] = {}
    for person, kind, cause, until, snooze in db.execute_sql(
        "SELECT coalesce(person_id, 0), kind, cause, until, snooze FROM quiet "
        "WHERE coalesce(person_id, 0) IN (SELECT value FROM json_each(?))" if marks == "[0]" else
        "SELECT person_id, kind, cause, until, snooze FROM quiet WHERE person_id IN (SELECT value FROM json_each(?))",
        (marks,),
    ):  # fmt: skip
        found.setdefault(person, []).append((kind, cause, until, snooze))
    return found


def _due_row(item: Item, closeness: str, sort: str, quiets: Iterable[_Quiet]) -> tuple[object, ...] | None:
    """The row of an item; None where it was let go. A snooze or a quiet time only moves when it shows.

    A day that is skipped this year keeps a row that is never shown: its end is when next year's is looked for.
    """
    show = item.from_at
    for kind, cause, until, _ in quiets:
        if kind == item.kind and cause in ("", item.cause):
            if until is None and item.kind != "date":
                return None
            show = max(show, until if until is not None else item.until_at or show)
    if item.until_at is not None and show >= item.until_at:
        if item.kind != "date":
            return None
        show = item.until_at
    told = json.dumps(item.values, ensure_ascii=False, separators=(",", ":"))
    return (
        item.person, item.kind, item.cause, item.from_at, show, item.due_at, item.late_at, item.until_at, item.pace,
        item.since, closeness, KIND_WEIGHTS[item.kind], sort, item.reason, told,
    )  # fmt: skip


_TEXT = """SELECT p.id, p.full || ' ' || p.given || ' ' || p.family || ' ' || p.additional || ' ' || p.phonetic_given || ' ' ||
 p.phonetic_family, p.nicknames, p.organisation || ' ' || p.department || ' ' || p.title || ' ' || p.role,
 (SELECT group_concat(value, ' ') FROM field f WHERE f.person_id=p.id AND f.kind<>'phone'),
 (SELECT group_concat(value, '|') FROM field f WHERE f.person_id=p.id AND f.kind='phone'),
 p.note || ' ' || p.met || ' ' || p.shared_work,
 (SELECT group_concat(a.street || ' ' || a.code || ' ' || a.city || ' ' || a.region || ' ' || a.country, ' ') FROM address a
   WHERE a.person_id=p.id),
 (SELECT group_concat(c.name, ' ') FROM circle_person cp JOIN circle c ON c.id=cp.circle_id WHERE cp.person_id=p.id),
 (SELECT group_concat(d.text || ' ' || d.how_ended, ' ') FROM detail d WHERE d.person_id=p.id),
 (SELECT group_concat(e.note, ' ') FROM event_person e WHERE e.person_id=p.id AND e.note<>''),
 (SELECT group_concat(text, ' ') FROM (
   SELECT id, text FROM organisation_note WHERE person_id=p.id UNION SELECT id, text FROM organisation_note WHERE told_by_id=p.id
   UNION SELECT id, text FROM organisation_note WHERE organisation=p.organisation COLLATE NOCASE AND p.organisation<>''))
 FROM person p WHERE p.id IN (SELECT value FROM json_each(?))"""


_LONGEST_NUMBER = 40
"""Digits of a number that are words of the search: a hundred thousand in the place of a number would be billions of them."""


def phone_words(phones: str) -> str:
    """Digits as search words: the whole number, without its country code's zeros, and reversed for "ends with"."""
    found = []
    for phone in phones.split("|"):
        number = digits(phone)[:_LONGEST_NUMBER]
        if number:
            found += [number, "r" + number[::-1]]
            if len(number) > 8:
                found += [number[start:] for start in range(1, len(number) - 7)]
    return " ".join(found)


def _settle_text(db: Database, ids: Sequence[int]) -> None:
    if not ids:
        return
    rows = db.execute_sql(_TEXT, (in_list(ids),)).fetchall()
    db.execute_sql("DELETE FROM person_text WHERE rowid IN (SELECT value FROM json_each(?))", (in_list(ids),))
    texts: list[tuple[object, ...]] = []
    known: set[str] = set()
    for number, name, nicknames, work, contact, phones, *more in rows:
        folded_name = fold(f"{name} {' '.join(json.loads(nicknames))}")
        folded_work = fold(work)
        texts.append((
            number, folded_name, folded_work, fold(contact or ""), phone_words(phones or ""),
            fold(" ".join(part for part in more if part)),
        ))  # fmt: skip
        known.update(word for word in words(folded_name + " " + folded_work) if len(word) > 3)
    connection = db.connection()
    connection.executemany(
        "INSERT INTO person_text(rowid, name, organisation, contact, phone, more) VALUES(?,?,?,?,?,?)", texts
    )
    connection.executemany("INSERT OR IGNORE INTO known_word VALUES(?)", [(word,) for word in known])


def check(db: Database, now: int) -> list[str]:
    """What the book's own checks find wrong: structure, references, and what is derived against the rules; rolls back."""
    problems = [row[0] for row in db.execute_sql("PRAGMA integrity_check") if row[0] != "ok"]
    problems += [
        f"{row[0]} row {row[1]} points at a missing {row[2]}" for row in db.execute_sql("PRAGMA foreign_key_check")
    ]
    if problems:
        return problems
    columns = "person_id, kind, cause, from_at, show_at, due_at, late_at, until_at, pace, closeness, sort, reason, told"
    with db.atomic("IMMEDIATE") as transaction:
        refresh(db, now)
        before = _state(db, columns)
        mark_all(db)
        settle(db, now)
        after = _state(db, columns)
        transaction.rollback()
    for name in before:
        wrong = len(before[name] ^ after[name])
        if wrong:
            problems.append(f"{name}: {wrong} rows differ from what the rules give")
    return problems


def _state(db: Database, columns: str) -> dict[str, set[tuple[object, ...]]]:
    return {
        "standing": {tuple(row) for row in db.execute_sql("SELECT * FROM standing")},
        "due": {tuple(row) for row in db.execute_sql(f"SELECT {columns} FROM due")},
        "person_text": {
            tuple(row)
            for row in db.execute_sql("SELECT rowid, name, organisation, contact, phone, more FROM person_text")
        },
    }

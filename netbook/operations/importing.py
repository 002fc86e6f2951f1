"""Taking cards in: matched to who is there already, so that a second import changes nothing."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from netbook.domain.folding import fold
from netbook.domain.matching import Known, digest, is_same, mail_key, own_key, phone_key
from netbook.domain.people import Card, Problem
from netbook.domain.said import Done, Said
from netbook.operations.circles import put_in_circles
from netbook.store.changes import Act
from netbook.store.records import people as records
from netbook.store.records.rows import insert, update

Reader = Callable[[bytes], Iterable[Card | Problem]]
SCALARS = (*records.NAME_COLUMNS, "organisation", "department", "title", "role", "gender", "pronouns", "time_zone", "geo", "note",
           "birthday", "death", "known_since", "nicknames", "languages", "photo_url")  # fmt: skip
NEWS = ("organisation", "title")


@dataclass(slots=True)
class Counts:
    """What became of the cards of an import; `problems` are (file, line, what)."""

    new: int = 0
    updated: int = 0
    merged: int = 0
    unchanged: int = 0
    skipped: int = 0
    problems: list[tuple[str, int, Said]] = field(default_factory=list)


class Import:
    """One import in the making: knows who is in the book, takes cards chunk by chunk, each chunk one act."""

    def __init__(self, batch: str, read_card: Callable[[Sequence[str]], Card | None]) -> None:
        self.batch = batch
        self.counts = Counts()
        self._read_card = read_card
        self._known: dict[int, Known] = {}
        self._by_mail: dict[str, set[int]] = defaultdict(set)
        self._by_phone: dict[str, set[int]] = defaultdict(set)
        self._by_name: dict[str, set[int]] = defaultdict(set)
        self._keys: dict[str, tuple[int, int, str]] = {}
        self._groups: list[tuple[str, tuple[str, ...]]] = []
        self._trash: dict[str, str] = {}
        self._loaded = False

    def take(self, deed: Act, file: str, source: str, cards: Sequence[Card]) -> Done:
        """Takes a chunk of cards in."""
        if not self._loaded:
            self._load(deed)
        touched = []
        for card in cards:
            if card.kind == "group" or (card.members and not card.fields):
                self._groups.append((records.display_name(card), card.members))
                continue
            person = self._take_one(deed, file, source, card)
            if person:
                touched.append(person)
        return Done(self.label(), tuple(touched))

    def finish(self, deed: Act) -> Done:
        """Groups become circles, now that their members are in."""
        for name, members in self._groups:
            people = [self._keys[m][1] for m in (m.removeprefix("urn:uuid:") for m in members) if m in self._keys]
            for person in people:
                put_in_circles(deed, person, (name,))
        self._groups.clear()
        return Done(self.label())

    def label(self) -> Said:
        counts = self.counts
        return Said("imported", {"new": counts.new, "updated": counts.updated, "merged": counts.merged})

    def _load(self, deed: Act) -> None:
        db = deed.db
        for person, name, birthday in db.execute_sql("SELECT id, full, birthday FROM person"):
            self._known[person] = Known(person, name, birthday=birthday)
            self._by_name[fold(name)].add(person)
        for person, kind, value in db.execute_sql(
            "SELECT person_id, kind, value FROM field WHERE kind IN ('email', 'phone')"
        ):
            self._index(self._known[person], kind, value)
        for number, person, key, print_ in db.execute_sql("SELECT id, person_id, key, digest FROM card"):
            self._keys[key] = (number, person, print_)
        for old, label in db.execute_sql(
            "SELECT c.old, a.label FROM change c JOIN act a ON a.id=c.act_id WHERE a.operation='delete-person' "
            "AND a.undone_by IS NULL AND c.tab='card' AND c.kind='gone'"
        ):
            self._trash[json.loads(old)["key"]] = str(json.loads(label)["values"].get("name", ""))
        self._loaded = True

    def _index(self, known: Known, kind: str, value: str) -> None:
        if kind == "email":
            known.emails.add(mail_key(value))
            self._by_mail[mail_key(value)].add(known.person)
        elif phone_key(value):
            known.phones.add(phone_key(value))
            self._by_phone[phone_key(value)].add(known.person)

    def _take_one(self, deed: Act, file: str, source: str, card: Card) -> int | None:
        key, print_ = own_key(card), digest(card)
        if key in self._keys:
            return self._again(deed, card, key, print_)
        if key in self._trash:
            self.counts.skipped += 1
            name = self._trash[key] or records.display_name(card)
            self.counts.problems.append((file, card.source_line, Said("import-in-trash", {"name": name})))
            return None
        same = self._match(card)
        if same is not None:
            self._merge(deed, same, card)
            self._keep_card(deed, same, source, key, print_, card)
            self.counts.merged += 1
            return same
        person, _ = records.insert_person(deed.db, card, {"made_at": deed.now, "undecided": self.batch})
        put_in_circles(deed, person, card.categories)
        self._keep_card(deed, person, source, key, print_, card)
        known = Known(person, records.display_name(card), birthday=str(card.birthday) if card.birthday else "")
        self._known[person] = known
        self._by_name[fold(known.name)].add(person)
        for item in card.fields:
            if item.kind in ("email", "phone"):
                self._index(known, item.kind, item.value)
        self.counts.new += 1
        return person

    def _keep_card(self, deed: Act, person: int, source: str, key: str, print_: str, card: Card) -> None:
        number = insert(deed.db, "card", {
            "person_id": person, "source": source, "key": key, "digest": print_, "version": card.version,
            "lines": json.dumps(card.lines, ensure_ascii=False), "unknown": json.dumps(card.unknown, ensure_ascii=False),
        })  # fmt: skip
        self._keys[key] = (number, person, print_)

    def _match(self, card: Card) -> int | None:
        name = records.display_name(card)
        near = set(self._by_name.get(fold(name), ()))
        for mail in card.emails:
            near |= self._by_mail.get(mail_key(mail), set())
        for phone in card.phones:
            near |= self._by_phone.get(phone_key(phone), set()) if phone_key(phone) else set()
        same = [person for person in near if is_same(card, name, self._known[person])]
        return same[0] if len(same) == 1 else None

    def _merge(self, deed: Act, person: int, card: Card) -> bool:
        """Fills what is empty and adds what is new; overwrites nothing."""
        row = dict(
            zip(
                SCALARS,
                deed.db.execute_sql(f"SELECT {','.join(SCALARS)} FROM person WHERE id=?", (person,)).fetchone(),
                strict=True,
            )
        )
        incoming = records.person_values(card)
        fill = {
            c: incoming[c]
            for c in SCALARS
            if incoming.get(c) and incoming[c] != "[]" and row[c] in ("", "[]", None) and c != "full"
        }
        update(deed.db, "person", person, fill)
        added = self._add_missing(deed, person, card)
        if card.photo and card.photo.data:
            has = deed.db.execute_sql("SELECT photo FROM person WHERE id=?", (person,)).fetchone()[0]
            if not has:
                update(deed.db, "person", person, {"photo": records.keep_photo(deed.db, card.photo)})
                added = True
        before = deed.db.execute_sql("SELECT count(*) FROM circle_person WHERE person_id=?", (person,)).fetchone()[0]
        put_in_circles(deed, person, card.categories)
        after = deed.db.execute_sql("SELECT count(*) FROM circle_person WHERE person_id=?", (person,)).fetchone()[0]
        return bool(fill) or added or after > before

    def _add_missing(self, deed: Act, person: int, card: Card) -> bool:
        have = {_field_key(f.kind, f.value) for f in records.load_fields(deed.db, person)}
        fields = tuple(f for f in card.fields if _field_key(f.kind, f.value) not in have)
        records.add_fields(deed.db, person, fields)
        for item in fields:
            if item.kind in ("email", "phone"):
                self._index(self._known[person], item.kind, item.value)
        places = {a.address for a in records.load_addresses(deed.db, person)}
        addresses = tuple(a for a in card.addresses if a.address not in places)
        records.add_addresses(deed.db, person, addresses)
        days = set(records.load_dates(deed.db, person))
        dates = tuple(d for d in card.dates if d not in days)
        records.add_dates(deed.db, person, dates)
        return bool(fields or addresses or dates)

    def _again(self, deed: Act, card: Card, key: str, print_: str) -> int | None:
        """A card whose source has been here: what changed there since comes in, what the owner changed here stays."""
        number, person, known = self._keys[key]
        if known == print_:
            self.counts.unchanged += 1
            return None
        lines = json.loads(deed.db.execute_sql("SELECT lines FROM card WHERE id=?", (number,)).fetchone()[0])
        base = self._read_card(lines) if lines else None
        changed = self._changed_columns(deed, person, base, card) if base else False
        changed = (self._replace_fields(deed, person, base, card) if base else False) or changed
        changed = self._merge(deed, person, card) or changed
        if not changed:
            self.counts.unchanged += 1
            return None
        update(deed.db, "card", number, {
            "digest": print_, "version": card.version, "lines": json.dumps(card.lines, ensure_ascii=False),
            "unknown": json.dumps(card.unknown, ensure_ascii=False),
        })  # fmt: skip
        self._keys[key] = (number, person, print_)
        self.counts.updated += 1
        return person

    def _changed_columns(self, deed: Act, person: int, base: Card, card: Card) -> bool:
        row = dict(
            zip(
                SCALARS,
                deed.db.execute_sql(f"SELECT {','.join(SCALARS)} FROM person WHERE id=?", (person,)).fetchone(),
                strict=True,
            )
        )
        was, now = records.person_values(base), records.person_values(card)
        wanted = {c: now[c] for c in SCALARS if c in now and now[c] and now[c] != was.get(c) and row[c] == was.get(c)}
        update(deed.db, "person", person, wanted)
        photo = card.photo.data if card.photo else b""
        if photo and photo != (base.photo.data if base.photo else b"") and card.photo:
            update(deed.db, "person", person, {"photo": records.keep_photo(deed.db, card.photo)})
            return True
        return bool(wanted)

    def _replace_fields(self, deed: Act, person: int, base: Card, card: Card) -> bool:
        """A value that the source changed in place (same kind and label) is changed here too, if it is still as it came."""
        coming = {_field_key(f.kind, f.value) for f in card.fields}
        before = {_field_key(f.kind, f.value) for f in base.fields}
        changed = False
        for old in base.fields:
            if _field_key(old.kind, old.value) in coming:
                continue
            fresh = [
                f
                for f in card.fields
                if f.kind == old.kind and f.label == old.label and _field_key(f.kind, f.value) not in before
            ]
            if len(fresh) == 1:
                done = deed.db.execute_sql(
                    "UPDATE field SET value=? WHERE person_id=? AND kind=? AND value=?",
                    (fresh[0].value, person, old.kind, old.value),
                )
                changed = bool(done.rowcount) or changed
        return changed


def _field_key(kind: str, value: str) -> tuple[str, str]:
    if kind == "email":
        return kind, mail_key(value)
    if kind == "phone":
        return kind, "".join(c for c in value if c.isdigit() or c == "+") or value
    return kind, value.strip()

"""Taking cards in: matched to who is there already, so that a second import changes nothing."""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from netbook.domain.folding import fold
from netbook.domain.matching import Known, digest, is_same, mail_key, names_agree, own_key, phone_key, shares
from netbook.domain.people import Card, Field, Problem
from netbook.domain.said import Done, Said
from netbook.interchange.vcard import KEPT_PICTURE, lines_of, without_picture
from netbook.operations.circles import put_in_circles
from netbook.operations.importing_both import beside, filled
from netbook.operations.importing_groups import Group, is_group, take_group
from netbook.operations.importing_news import write_news
from netbook.operations.importing_rest import ShownBefore, rest_until_tomorrow
from netbook.operations.importing_rows import Rows
from netbook.store.changes import Act
from netbook.store.records import people as records
from netbook.store.records.rows import new_uid, update

Reader = Callable[[bytes], Iterable[Card | Problem]]
SCALARS = (*records.NAME_COLUMNS, "organisation", "department", "title", "role", "gender", "pronouns", "time_zone", "geo", "note",
           "birthday", "death", "known_since", "nicknames", "languages", "photo_url")  # fmt: skip
NEWS = {"title": "job", "organisation": "organisation"}
"""Columns whose change at the source is news of the person."""
_UUID = re.compile(r"(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", re.I)


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
    """One import in the making: knows who is in the book, takes cards chunk by chunk, each chunk one act.

    People in the trash are known by negative numbers: whoever is matched to one of them stays there.
    """

    def __init__(self, batch: str, read_card: Callable[[Sequence[str]], Card | None]) -> None:
        self.batch = batch
        self.counts = Counts()
        self._read_card = read_card
        self._known: dict[int, Known] = {}
        self._by_mail: dict[str, set[int]] = defaultdict(set)
        self._by_phone: dict[str, set[int]] = defaultdict(set)
        self._by_name: dict[str, set[int]] = defaultdict(set)
        self._keys: dict[str, list[tuple[int, int, str]]] = {}
        self._seen: set[str] = set()
        self._uids: dict[str, int] = {}
        self._groups: list[Group] = []
        self._trash: dict[str, str] = {}
        self._rows = Rows()
        self._made: set[int] = set()
        self._news: list[tuple[int, str, str, str]] = []
        self._shown = ShownBefore()
        self._last_act = -1

    def take(self, deed: Act, file: str, source: str, cards: Sequence[Card]) -> Done:
        """Takes a chunk of cards in."""
        self._know_the_book(deed)
        self._rows.begin(deed)
        touched = []
        for card in cards:
            if is_group(card):
                self._take_group(file, card)
                continue
            person = self._take_one(deed, file, source, card)
            if person:
                touched.append(person)
        self._rows.flush(deed)
        return Done(self.label(), tuple(touched))

    def finish(self, deed: Act) -> Done:
        """Groups become circles, now that their members are in."""
        self._know_the_book(deed)
        touched: dict[int, None] = {}
        for group in self._groups:
            people, missing = take_group(deed, group, self._member)
            touched.update(dict.fromkeys(people))
            if missing:
                said = Said("group-members-unknown", {"n": missing, "name": group.name})
                self.counts.problems.append((group.file, group.card.source_line, said))
        self._groups.clear()
        touched.update(dict.fromkeys(write_news(deed, [news for news in self._news if news[0] in self._known])))
        self._news.clear()
        touched.update(dict.fromkeys(rest_until_tomorrow(deed, self._shown.take())))
        return Done(self.label(), tuple(touched))

    def _take_group(self, file: str, card: Card) -> None:
        named = _named(card)
        if named is None:
            self.counts.skipped += 1
            self.counts.problems.append((file, card.source_line, Said("card-empty")))
            return
        self._groups.append(Group(file, records.display_name(named), card))

    def _member(self, member: str) -> int:
        """Who a member of a group is, by UID or mail address; 0 for nobody in the book."""
        uid = member.strip().removeprefix("urn:uuid:").removeprefix("uid:")
        known = self._keys.get(uid)
        if known or uid.lower() in self._uids:
            return known[0][1] if known else self._uids[uid.lower()]
        mail = mail_key(member.strip().removeprefix("mailto:"))
        return next((person for person in sorted(self._by_mail.get(mail, ())) if person > 0), 0)

    def label(self) -> Said:
        counts = self.counts
        return Said("imported", {"new": counts.new, "updated": counts.updated, "merged": counts.merged})

    def _know_the_book(self, deed: Act) -> None:
        """Everybody is known as they are now; read in anew where somebody else wrote between two chunks."""
        last = deed.db.execute_sql("SELECT coalesce(max(id), 0) FROM act WHERE id<?", (deed.id,)).fetchone()[0]
        if last != self._last_act:
            for index in (
                self._known,
                self._by_mail,
                self._by_phone,
                self._by_name,
                self._keys,
                self._uids,
                self._trash,
            ):
                index.clear()
            self._load(deed)
        self._last_act = deed.id

    def _load(self, deed: Act) -> None:
        db = deed.db
        for person, uid, name, birthday in db.execute_sql("SELECT id, uid, full, birthday FROM person"):
            self._meet(Known(person, name, birthday=birthday), uid)
        for person, kind, value in db.execute_sql(
            "SELECT person_id, kind, value FROM field WHERE kind IN ('email', 'phone')"
        ):
            self._index(self._known[person], kind, value)
        for number, person, key, print_ in db.execute_sql("SELECT id, person_id, key, digest FROM card ORDER BY id"):
            self._keys.setdefault(key, []).append((number, person, print_))
        self._load_trash(deed)

    def _load_trash(self, deed: Act) -> None:
        rows = deed.db.execute_sql(
            "SELECT c.tab, c.old FROM change c JOIN act a ON a.id=c.act_id WHERE a.operation IN ('delete-person', 'delete-people') AND "
            "a.undone_by IS NULL AND c.kind='gone' AND c.tab IN ('person', 'field', 'card')"
        ).fetchall()
        gone = [(table, json.loads(old)) for table, old in rows]
        for table, old in gone:
            if table == "person" and old["id"] not in self._known:
                self._meet(Known(-old["id"], old["full"], birthday=old["birthday"]), "")
                self._trash[old["uid"].lower()] = old["full"]
        for table, old in gone:
            known = self._known.get(-old.get("person_id", 0)) if table != "person" else None
            if known and table == "card":
                self._trash[old["key"]] = known.name
            elif known and old["kind"] in ("email", "phone"):
                self._index(known, old["kind"], old["value"])

    def _meet(self, known: Known, uid: str, by_name: bool = True) -> None:
        self._known[known.person] = known
        if by_name and known.person not in self._made:
            self._by_name[fold(known.name)].add(known.person)
        if uid:
            self._uids[uid.lower()] = known.person

    def _index(self, known: Known, kind: str, value: str) -> None:
        if kind == "email":
            known.emails.add(mail_key(value))
            self._by_mail[mail_key(value)].add(known.person)
        elif phone_key(value):
            known.phones.add(phone_key(value))
            self._by_phone[phone_key(value)].add(known.person)

    def _take_one(self, deed: Act, file: str, source: str, card: Card) -> int | None:
        named = _named(card)
        if named is None:
            self.counts.skipped += 1
            self.counts.problems.append((file, card.source_line, Said("card-empty")))
            return None
        key, print_ = own_key(card), digest(card)
        earlier = self._keys.get(key, [])
        if any(known == print_ for _, _, known in earlier):
            self.counts.unchanged += 1
            return None
        first = key not in self._seen
        self._seen.add(key)
        if earlier and first:
            return self._again(deed, named, earlier, key, print_)
        own = self._uids.get(card.uid.lower().removeprefix("urn:uuid:")) if card.uid else None
        if own is not None and not earlier:
            return self._own(deed, named, own)
        same = self._of_uid(named, earlier) if earlier and card.uid else self._match(named)
        if same is None and key in self._trash:
            same = -1
        if same is not None and same < 0:
            self.counts.skipped += 1
            name = self._trash.get(key) or (self._known[same].name if same in self._known else named.name.full)
            self.counts.problems.append((file, card.source_line, Said("import-in-trash", {"name": name})))
            return None
        if same is not None:
            if not self._merge(deed, same, named) and earlier and not self._keeps_new(deed, same, named):
                # The same card once more in other words: nothing to tell and nothing to keep.
                self.counts.unchanged += 1
                return None
            self._keep_card(same, source, key, print_, card)
            self.counts.merged += 1
            return same
        return self._new(deed, source, key, print_, named)

    def _keeps_new(self, deed: Act, person: int, card: Card) -> bool:
        """Whether the card has lines that nothing here represents and that no card of this person has had."""
        rows = deed.db.execute_sql("SELECT unknown FROM card WHERE person_id=?", (person,))
        return bool(set(card.unknown) - {line for (lines,) in rows for line in json.loads(lines)})

    def _new(self, deed: Act, source: str, key: str, print_: str, card: Card) -> int:
        found = _UUID.fullmatch(card.uid)
        uid = found.group(1).lower() if found else ""
        if not uid or uid in self._uids or uid in self._trash:
            uid = new_uid()
        person = self._rows.person(deed, card, uid, self.batch)
        self._keep_card(person, source, key, print_, card)
        name = records.display_name(card)
        known = Known(person, name, birthday=str(card.birthday) if card.birthday else "")
        # By name alone nobody of this file is somebody else of it: thousands called alike are not compared with each other.
        self._meet(known, uid, by_name=False)
        self._made.add(person)
        for item in card.fields:
            if item.kind in ("email", "phone"):
                self._index(known, item.kind, item.value)
        self.counts.new += 1
        return person

    def _own(self, deed: Act, person_card: Card, person: int) -> int | None:
        """Somebody of this very book comes back from an export of it: only what is new comes in."""
        if self._merge(deed, person, person_card):
            self.counts.updated += 1
            return person
        self.counts.unchanged += 1
        return None

    def _keep_card(self, person: int, source: str, key: str, print_: str, card: Card) -> None:
        number = self._rows.card(person, source, key, print_, card, _kept_lines(card))
        self._keys.setdefault(key, []).append((number, person, print_))

    def _place_of(self, card: Card, earlier: list[tuple[int, int, str]]) -> int:
        """Which of the cards that bear one name within their source this one is: that of whoever is called so, else the first."""
        name = fold(records.display_name(card))
        return next(
            (i for i, (_, p, _) in enumerate(earlier) if p in self._known and fold(self._known[p].name) == name), 0
        )

    def _of_uid(self, card: Card, earlier: list[tuple[int, int, str]]) -> int | None:
        """Whose card comes again under one UID; somebody of another name and address only bears the UID by mistake."""
        known = self._known[earlier[self._place_of(card, earlier)][1]]
        if names_agree(records.display_name(card), known.name) or shares(card, known):
            return known.person
        return self._match(card)

    def _match(self, card: Card) -> int | None:
        name = records.display_name(card)
        folded = fold(name)
        near = set(self._by_name.get(folded, ()))
        for item in card.fields:
            if item.kind == "email":
                near |= self._by_mail.get(mail_key(item.value), set())
            elif item.kind == "phone" and phone_key(item.value):
                near |= self._by_phone.get(phone_key(item.value), set())
        if not near:
            return None
        same = [person for person in near if is_same(card, name, self._known[person])]
        # A file tells its own people apart: only one of the very name with a shared address is there twice.
        same = [
            person for person in same
            if person not in self._made or (fold(self._known[person].name) == folded and shares(card, self._known[person]))
        ]  # fmt: skip
        # Among several the living before the trashed, then who shares an address, then who has the very name.
        return min(
            same,
            key=lambda p: (p < 0, not shares(card, self._known[p]), fold(self._known[p].name) != folded, abs(p)),
            default=None,
        )

    def _settled(self, deed: Act, person: int) -> None:
        """Sees to it that somebody's rows are in the tables before they are looked at."""
        if person in self._rows.fresh:
            self._rows.flush(deed)
        self._shown.look(deed, person)

    def _merge(self, deed: Act, person: int, card: Card, base: Card | None = None) -> bool:
        """Fills what is empty and adds what is new; overwrites nothing. What an earlier card of the source said is not new."""
        self._settled(deed, person)
        row = self._columns(deed, person)
        incoming = records.person_values(card)
        was = records.person_values(base) if base else {}
        stale = {column for column in SCALARS if column in was and was[column] == incoming.get(column)}
        fill = filled(row, incoming, [c for c in SCALARS if c not in stale or row[c] in ("", "[]", None)])
        if incoming.get("deceased") and not was.get("deceased") and not row["deceased"]:
            fill["deceased"] = 1
        update(deed.db, "person", person, fill)
        added = self._add_missing(deed, person, card, beside(row, incoming, stale))
        if card.photo and card.photo.data:
            has = deed.db.execute_sql("SELECT photo FROM person WHERE id=?", (person,)).fetchone()[0]
            if not has:
                update(deed.db, "person", person, {"photo": records.keep_photo(deed.db, card.photo)})
                added = True
        before = deed.db.execute_sql("SELECT count(*) FROM circle_person WHERE person_id=?", (person,)).fetchone()[0]
        if card.categories:
            self._rows.wait_for_circles(deed)
            put_in_circles(deed, person, card.categories)
            self._rows.circles_made(deed)
        after = deed.db.execute_sql("SELECT count(*) FROM circle_person WHERE person_id=?", (person,)).fetchone()[0]
        return bool(fill) or added or after > before

    def _columns(self, deed: Act, person: int) -> dict[str, Any]:
        columns = (*SCALARS, "deceased")
        found = deed.db.execute_sql(f"SELECT {','.join(columns)} FROM person WHERE id=?", (person,)).fetchone()
        return dict(zip(columns, found, strict=True))

    def _add_missing(self, deed: Act, person: int, card: Card, more: tuple[Field, ...]) -> bool:
        have = {_field_key(f.kind, f.value) for f in records.load_fields(deed.db, person)}
        fields = tuple(f for f in (*card.fields, *more) if _field_key(f.kind, f.value) not in have)
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

    def _again(self, deed: Act, card: Card, earlier: list[tuple[int, int, str]], key: str, print_: str) -> int | None:
        """A card whose source has been here: what changed there since comes in, what the owner changed here stays."""
        place = self._place_of(card, earlier)
        number, person, _ = earlier[place]
        self._settled(deed, person)
        lines = json.loads(deed.db.execute_sql("SELECT lines FROM card WHERE id=?", (number,)).fetchone()[0])
        base = self._read_card(lines) if lines else None
        changed = self._changed_columns(deed, person, base, card) if base else False
        changed = (self._replace_fields(deed, person, base, card) if base else False) or changed
        changed = self._merge(deed, person, card, base) or changed
        update(deed.db, "card", number, {
            "digest": print_, "version": card.version, "lines": json.dumps(_kept_lines(card), ensure_ascii=False),
            "unknown": json.dumps(card.unknown, ensure_ascii=False),
        })  # fmt: skip
        earlier[place] = (number, person, print_)
        if not changed:
            self.counts.unchanged += 1
            return None
        self.counts.updated += 1
        return person

    def _changed_columns(self, deed: Act, person: int, base: Card, card: Card) -> bool:
        row = self._columns(deed, person)
        was, now = records.person_values(base), records.person_values(card)
        wanted = {c: now[c] for c in SCALARS if c in now and now[c] and now[c] != was.get(c) and row[c] == was.get(c)}
        update(deed.db, "person", person, wanted)
        for column, what in NEWS.items():
            if column in wanted and row[column]:
                self._news.append((person, what, str(row[column]), str(wanted[column])))
        city, was_city = _city(card), _city(base)
        if city and was_city and fold(city) != fold(was_city):
            self._news.append((person, "city", was_city, city))
        was_url = base.photo.url if base.photo else ""
        if card.photo and card.photo.data and was_url != KEPT_PICTURE + _picture_name(card):
            update(deed.db, "person", person, {"photo": records.keep_photo(deed.db, card.photo)})
            return True
        return bool(wanted)

    def _replace_fields(self, deed: Act, person: int, base: Card, card: Card) -> bool:
        """A value that the source changed in place (same kind and label) is changed here too, if it is still as it came."""
        coming = {_field_key(f.kind, f.value) for f in card.fields}
        before = {_field_key(f.kind, f.value) for f in base.fields}
        have = {_field_key(f.kind, f.value) for f in records.load_fields(deed.db, person)}
        changed = False
        for old in base.fields:
            if _field_key(old.kind, old.value) in coming:
                continue
            fresh = [
                f
                for f in card.fields
                if f.kind == old.kind and f.label == old.label and _field_key(f.kind, f.value) not in before
            ]
            if len(fresh) == 1 and _field_key(fresh[0].kind, fresh[0].value) not in have:
                have.add(_field_key(fresh[0].kind, fresh[0].value))
                if old.kind in ("email", "phone"):
                    self._index(self._known[person], old.kind, fresh[0].value)
                done = deed.db.execute_sql(
                    "UPDATE field SET value=? WHERE person_id=? AND kind=? AND value=?",
                    (fresh[0].value, person, old.kind, old.value),
                )
                changed = bool(done.rowcount) or changed
        return changed


def _city(card: Card) -> str:
    """Where a card says somebody lives: the city of its first address that names one, home before work."""
    named = [place for place in card.addresses if place.address.city.strip()]
    named.sort(key=lambda place: "work" in place.label.lower())
    return named[0].address.city.strip() if named else ""


def _picture_name(card: Card) -> str:
    """The name under which the card's picture is kept."""
    return hashlib.sha256(card.photo.data).hexdigest()[:32] if card.photo and card.photo.data else ""


def _kept_lines(card: Card) -> tuple[str, ...]:
    """The lines by which a later coming of the same card is compared; for other formats those that say the same."""
    return without_picture(card, _picture_name(card)) if card.lines else tuple(lines_of(card))


def _named(card: Card) -> Card | None:
    """The card with a name to be called by, taken from whatever it says; None for one that says nothing."""
    if records.display_name(card):
        return card
    said = [f.value for f in card.fields]
    for place in card.addresses:
        parts = place.address
        said.append(", ".join(part for part in (parts.street, parts.city, parts.country) if part))
    said += [card.title, card.role, card.note, *card.categories, card.uid]
    said += [line.partition(":")[2] for line in card.unknown]
    name = next((" ".join(text.split())[:60] for text in said if text.strip()), "")
    if not name and (card.photo or card.birthday or card.dates or card.geo):
        name = "?"
    return replace(card, name=replace(card.name, full=name)) if name else None


def _field_key(kind: str, value: str) -> tuple[str, str]:
    if kind == "email":
        return kind, mail_key(value)
    if kind == "phone":
        return kind, "".join(c for c in value if c.isdigit() or c == "+") or value
    return kind, value.strip()

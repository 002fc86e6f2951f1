"""What was understood as rows: their words, their fields, and how a field's value becomes a correction."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from netbook.domain.dates import DAY, day_start
from netbook.domain.interactions import KINDS
from netbook.domain.people import Card
from netbook.domain.quick_text.corrections import Corrections, met_key, tie_key
from netbook.domain.quick_text.understood import Named, Understood
from netbook.domain.quick_text.when import read_when
from netbook.ui.quick.rows import FieldOf, RowOf
from netbook.wording import _
from netbook.wording.labels import kind_name
from netbook.wording.quick import (
    birthday_words,
    favour_words,
    follow_up_words,
    interaction_words,
    met_words,
    moment_words,
    remember_words,
    several,
    tie_words,
)

ICONS = {
    "meeting": "coffee", "call": "phone", "video": "video", "email": "mail", "message": "message-circle", "letter": "mail",
    "event": "party-popper", "gift": "gift", "shared": "share-2", "other": "activity",
}  # fmt: skip
NEW = "new"


class Meaning:
    """Makes the rows of one reading; `changed` is called when a field corrected something."""

    def __init__(self, read: Understood, meant: Understood, names: Sequence[str], corrections: Corrections, now: int,
                 changed: Callable[[], None]) -> None:  # fmt: skip
        self.read, self.meant, self.names, self.now = read, meant, names, now
        self.corrections, self._changed = corrections, changed

    def rows(self) -> list[RowOf]:
        """All rows in their order: who is unclear first, then what happened, what to keep, what to do, who is new."""
        rows = [
            *self._unclear(),
            *self._happened(),
            *self._thanks(),
            *self._details(),
            *self._todos(),
            *self._favours(),
            *self._known(),
        ]
        rows += [*self._circles(), *self._new()]
        if self.meant.note:
            rows.append(RowOf("note", "notebook-pen", _("Note"), self.meant.note))
        return rows

    def _who(self, places: Sequence[int]) -> list[str]:
        return [self.names[n] for n in places]

    def _unclear(self) -> list[RowOf]:
        rows = []
        for named in self.read.ambiguous:
            settled = self.corrections.people.get(named.text)
            choices = [("", _("Choose…"))]
            choices += [(str(c.id), f"{c.name} · {c.hint}" if c.hint else c.name) for c in named.candidates]
            choices.append((NEW, _("Somebody new")))
            value = "" if settled is None else NEW if settled.id is None else str(settled.id)
            words = (
                settled.name
                if settled
                else _("Which {name}? {n} fit.").format(name=named.text, n=len(named.candidates))
            )
            one = FieldOf(_("Person"), value, self._choose(named), tuple(choices))
            tone = "text" if settled else "due"
            rows.append(
                RowOf(f"who:{named.text}", "circle-question-mark", _("Who"), words, (one,), open=True, tone=tone)
            )
        return rows

    def _choose(self, named: Named) -> Callable[[str], bool]:
        def took(value: str) -> bool:
            if not value:
                self.corrections.people.pop(named.text, None)
            elif value == NEW:
                self.corrections.people[named.text] = Named(named.text, name=named.text)
            else:
                chosen = next(c for c in named.candidates if str(c.id) == value)
                self.corrections.people[named.text] = Named(named.text, chosen.id, chosen.name)
            self._changed()
            return True

        return took

    def _happened(self) -> list[RowOf]:
        read, meant = self.read.interaction, self.meant.interaction
        if read is None or meant is None:
            return []
        kinds = tuple((kind, kind_name(kind)) for kind in KINDS)

        def kind(value: str) -> bool:
            self.corrections.kinds[read.kind] = value
            self._changed()
            return True

        def when(text: str) -> bool:
            found = read_when(text, self.now, past=True)
            if found is None or found[0] >= day_start(self.now) + DAY:
                return False
            self.corrections.moments[read.at, read.timed] = found
            self._changed()
            return True

        fields = (
            FieldOf(_("Kind"), meant.kind, kind, kinds),
            FieldOf(_("When, in words"), moment_words(meant.at, meant.timed, self.now), when),
        )
        words = interaction_words(meant, self._who(self.meant.who), self.now)
        return [RowOf("interaction", ICONS[meant.kind], _("Interaction"), words, fields)]

    def _thanks(self) -> list[RowOf]:
        meant = self.meant.interaction
        if meant is None:
            return []
        who = several(self._who(self.meant.who))
        rows = []
        if meant.thanks:
            rows.append(RowOf("thanks", "hand-heart", _("Thanks"), _("Said to {who}").format(who=who)))
        if meant.owe_thanks or (meant.kind == "gift" and meant.direction == "from-them"):
            rows.append(RowOf("owed", "hand-heart", _("Thanks"), _("Owed to {who}").format(who=who)))
        return rows

    def _text(self, key: str) -> Callable[[str], bool]:
        def took(text: str) -> bool:
            if not text.strip():
                return False
            self.corrections.texts[key] = text.strip()
            self._changed()
            return True

        return took

    def _day(self, key: str) -> Callable[[str], bool]:
        def took(text: str) -> bool:
            found = read_when(text, self.now) if text.strip() else None
            if text.strip() and found is None:
                return False
            self.corrections.days[key] = None if found is None else day_start(found[0])
            self._changed()
            return True

        return took

    def _drop(self, key: str) -> Callable[[], None]:
        def gone() -> None:
            self.corrections.left_out.add(key)
            self._changed()

        return gone

    def _details(self) -> list[RowOf]:
        kept = [one for one in self.read.details if one.text not in self.corrections.left_out]
        rows = []
        for n, (read, meant) in enumerate(zip(kept, self.meant.details, strict=True)):
            day = "" if meant.ask_on is None else moment_words(meant.ask_on, False, self.now)
            fields = (
                FieldOf(_("What to remember"), meant.text, self._text(read.text), wide=True),
                FieldOf(_("Ask from, in words"), day, self._day(read.text)),
            )
            words = remember_words(meant, self.now)
            if len(self.meant.people) > 1:
                words = _("{who}: {text}").format(who=several(self._who(meant.who)), text=words)
            rows.append(RowOf(f"detail:{n}", "brain", _("Remember"), words, fields, self._drop(read.text)))
        return rows

    def _todos(self) -> list[RowOf]:
        kept = [one for one in self.read.follow_ups if one.text not in self.corrections.left_out]
        rows = []
        for n, (read, meant) in enumerate(zip(kept, self.meant.follow_ups, strict=True)):
            fields = (
                FieldOf(_("What to do"), meant.text, self._text(read.text), wide=True),
                FieldOf(_("When, in words"), moment_words(meant.at, True, self.now), self._due(read.text)),
            )
            words = follow_up_words(meant, self.now)
            rows.append(RowOf(f"todo:{n}", "alarm-clock", _("Follow-up"), words, fields, self._drop(read.text)))
        return rows

    def _due(self, key: str) -> Callable[[str], bool]:
        def took(text: str) -> bool:
            found = read_when(text, self.now)
            if found is None:
                return False
            at, timed = found
            self.corrections.dues[key] = (at if timed else at + 9 * 60, timed)
            self._changed()
            return True

        return took

    def _favours(self) -> list[RowOf]:
        kept = [one for one in self.read.favours if one.text not in self.corrections.left_out]
        rows = []
        for n, (read, meant) in enumerate(zip(kept, self.meant.favours, strict=True)):
            fields = [FieldOf(_("What it is about"), meant.text, self._text(read.text), wide=True)]
            if meant.direction == "offered-by-me":
                day = "" if meant.due is None else moment_words(meant.due, False, self.now)
                fields.append(FieldOf(_("By when, in words"), day, self._day(read.text)))
            words = favour_words(meant, self._who(meant.who), self.now)
            name = _("Promise") if meant.direction == "offered-by-me" else _("Favour")
            rows.append(RowOf(f"favour:{n}", "handshake", name, words, tuple(fields), self._drop(read.text)))
        return rows

    def _known(self) -> list[RowOf]:
        """What the line tells of people themselves: a birthday, through whom they were met, who is whose kin."""
        rows = [
            RowOf(f"birthday:{n}", "cake", _("Birthday"), birthday_words(told, self.names), (), self._drop(told.text))
            for n, told in enumerate(self.meant.birthdays)
        ]
        rows += [
            RowOf(met_key(met), "waypoints", _("Met through"), met_words(met, self.names), (), self._drop(met_key(met)))
            for met in self.meant.met
        ]
        return rows + [
            RowOf(tie_key(tie), "users", _("Connection"), tie_words(tie, self.names), (), self._drop(tie_key(tie)))
            for tie in self.meant.ties
        ]

    def _circles(self) -> list[RowOf]:
        return [
            RowOf(f"circle:{circle}", "tag", _("Circle"), circle, (), self._drop(f"#{circle}"))
            for circle in self.meant.circles
        ]

    def _new(self) -> list[RowOf]:
        rows = []
        for named in self.meant.people:
            if not named.new or named.mention:
                continue
            words = named.name
            if self.meant.card is not None:
                words = " · ".join(part for part in (named.name, *_read_off(self.meant.card)) if part)
            one = FieldOf(_("Name"), named.name, self._name(named), wide=True)
            rows.append(RowOf(f"new:{named.text}", "user-plus", _("New person"), words, (one,)))
        return rows

    def _name(self, named: Named) -> Callable[[str], bool]:
        def took(text: str) -> bool:
            if not text.strip():
                return False
            self.corrections.people[named.text] = Named(named.text, name=" ".join(text.split()))
            self._changed()
            return True

        return took


def _read_off(card: Card) -> list[str]:
    """What a signature tells of somebody, all of it."""
    places = []
    for one in card.addresses:
        known = one.address
        town = " ".join(part for part in (known.code, known.city) if part)
        whole = (known.po_box, known.street, known.extended, town, known.region, known.country)
        places.append(", ".join(part for part in whole if part))
    pages = [field.value for field in card.fields if field.kind == "url"]
    note = " / ".join(card.note.splitlines())
    return [
        card.pronouns, card.title, card.department, card.organisation, *card.emails, *card.phones, *places, *pages, note
    ]  # fmt: skip

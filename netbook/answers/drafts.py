"""A draft for somebody: the template, the owner's own or the program's, filled with what the book knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from netbook.answers import show
from netbook.answers.show import DetailRow, Person
from netbook.domain.attention.facts import Detail
from netbook.domain.dates import DAY, day_of
from netbook.domain.drafts import TEMPLATES, Draft, Template, fields_of, fill, unfill
from netbook.domain.matching import is_mail
from netbook.domain.said import Refused
from netbook.store.queries.lists import settings
from netbook.wording import _, drafts, speaking
from netbook.wording.checks import opener_of_detail
from netbook.wording.dates import on_day
from netbook.wording.values import quoted, short

if TYPE_CHECKING:
    from netbook.book import Book

HEALTH_FADES = 365 * DAY
_NO_OPENER = frozenset({"condolence", "declining", "reminder", "rest"})
"""Templates into which a question about something else does not belong."""


def templates(book: Book, language: str) -> dict[str, Template]:
    """Every template in a language: the owner's words where there are such, else the program's; then the owner's additional ones."""
    kept = settings(book.db)
    found = {name: drafts.text_of(name, language) for name in TEMPLATES}
    for key, value in kept.items():
        _word, _dot, rest = key.partition("template.")
        name, _at, spoken = rest.rpartition(".")
        if key.startswith("template.") and spoken == language and isinstance(value, dict):
            found[name] = Template(str(value.get("subject", "")), str(value.get("body", "")))
    return found


def draft(
    book: Book, person: int, template: str, occasion: Mapping[str, str] | None = None, language: str = ""
) -> Draft:
    """The draft of a template to a person; `occasion` gives or overrides fields. Refused for a template nobody wrote."""
    known = show.person(book, person)
    spoken = language or drafts.language_for(known.languages, _own_language(settings(book.db)))
    text = templates(book, spoken).get(template)
    if text is None:
        raise Refused("template-unknown", name=template)
    return _filled(book, known, text, template, spoken, occasion)


def fill_in(book: Book, person: int, text: Template, template: str, language: str) -> Draft:
    """A text that is not kept yet, as it would read to a person; `template` is the one it is to become."""
    return _filled(book, show.person(book, person), text, template, language, None)


def as_template(
    book: Book, person: int, typed: Template, template: str, language: str, occasion: Mapping[str, str] | None = None
) -> Template:
    """A letter to a person as a text for anybody: what the fields of its template put in is a field again."""
    now = templates(book, language).get(template, Template("", ""))
    fields = _all_fields(book, show.person(book, person), template, language, occasion)
    named = {name: fields.get(name, "") for name in fields_of(f"{now.subject} {now.body}")}
    return Template(unfill(typed.subject, named), unfill(typed.body, named))


def _all_fields(
    book: Book, known: Person, template: str, spoken: str, occasion: Mapping[str, str] | None
) -> dict[str, str]:
    with speaking(spoken):
        fields = _fields(book, known, template, spoken) | {"me": str(settings(book.db).get("my-name", "") or "")}
    return fields | {name: value for name, value in (occasion or {}).items() if value}


def _filled(
    book: Book, known: Person, text: Template, template: str, spoken: str, occasion: Mapping[str, str] | None
) -> Draft:
    fields = _all_fields(book, known, template, spoken, occasion)
    return Draft(_address(known), fill(text.subject, fields), fill(text.body, fields), spoken)


def _own_language(kept: Mapping[str, object]) -> str:
    from netbook.wording import language

    return str(kept.get("language", "") or "") or language()


def _address(person: Person) -> str:
    mails = sorted((f for f in person.fields if f.kind == "email" and is_mail(f.value)), key=lambda f: not f.preferred)
    return mails[0].value if mails else ""


def _fields(book: Book, person: Person, template: str, language: str) -> dict[str, str]:
    now = book.now()
    card = person.card
    first = (person.nicknames[0] if person.nicknames else "") or card.given or card.name.split()[0]
    asked = opener(person, now) if template not in _NO_OPENER else None
    need = next((d.text for d in person.details if d.topic == "needs" and d.ended_at is None), "")
    return {
        "first": first, "name": card.name, "last": _last(book, person, now), "need": quoted(need) if need else "", "way_out": drafts.WAY_OUT[language],
        "opener": _opener_words(asked, now) if asked else "", "when": _when(card.last_at, now),
    } | dict.fromkeys(("what", "other", "other_about", "purpose", "questions", "length", "use", "offer", "outcome", "event"), "")  # fmt: skip


def _opener_words(asked: DetailRow, now: int) -> str:
    if asked.ask_on is not None:
        return _("How did it go with this: {detail}?").format(detail=quoted(asked.text))
    return opener_of_detail(Detail(asked.id, asked.topic, asked.text, asked.told_at), now)


def opener(person: Person, now: int) -> DetailRow | None:
    """The open detail to begin a letter with: one due to be asked about, else the newest that is no old matter of health."""
    open_ones = [d for d in person.details if d.ended_at is None and d.topic not in ("food", "gifts", "can-help-with")]
    due = [
        d
        for d in open_ones
        if d.ask_on is not None and d.ask_on <= now and (d.asked_at is None or d.asked_at < d.ask_on)
    ]
    if due:
        return min(due, key=lambda d: (d.ask_on or 0, d.id))
    fresh = [
        d for d in open_ones
        if d.asked_at is None and d.ask_on is None and not (d.topic == "health" and now - d.told_at > HEALTH_FADES)
        and d.topic in ("family", "health", "travel", "work", "goals", "struggles")
    ]  # fmt: skip
    return max(fresh, key=lambda d: (d.told_at, d.id)) if fresh else None


def asked_about(book: Book, person: int, letter: str) -> tuple[int, ...]:
    """The open details of somebody that a letter asks about word for word: sending it is asking."""
    found = show.person(book, person).details
    return tuple(
        d.id
        for d in found
        if d.ended_at is None and d.ask_on is not None and d.asked_at is None and _bare(d.text) in letter
    )


def _bare(text: str) -> str:
    return short(text).rstrip(" .…")


def _last(book: Book, person: Person, now: int) -> str:
    newest = show.timeline(book, person.card.id, limit=1)
    return drafts.last_in_a_letter(newest[0].kind, _when(newest[0].at, now)) if newest else ""


def _when(at: int | None, now: int) -> str:
    return on_day(day_of(at), day_of(now)) if at is not None else ""

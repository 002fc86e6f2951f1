"""What a letter that the review suggests is about, and the step that sending it takes."""

from __future__ import annotations

from collections.abc import Mapping

from netbook.answers import favours, reasons
from netbook.domain.review import Suggestion
from netbook.session import Session
from netbook.store.queries.due import due_rows
from netbook.ui.favours.deeds import occasion

TEMPLATES = {"thank": "thanks", "tell": "outcome", "share": "offer", "write": "check-in"}
_KINDS = {"thank": "thank-you", "tell": "outcome"}


def occasion_of(session: Session, suggestion: Suggestion, act: str) -> Mapping[str, str]:
    """The fields of the letter for an act; nothing where it rests on no favour and on no wish."""
    if act == "share":
        return _shared(session, suggestion)
    if act not in _KINDS:
        return {}
    book, now = session.book, session.now()
    for row in due_rows(book.db, now, person=suggestion.person, kinds=(_KINDS[act],)):
        kind, _colon, rest = row.cause.partition(":")
        number = rest.partition(":")[0]
        if kind == "favour" and number.isdigit():
            return occasion(favours.favour(book, int(number)), TEMPLATES[act], now)
    return {}


def _shared(session: Session, suggestion: Suggestion) -> Mapping[str, str]:
    """A wish of theirs, and what on the shelf serves it: sending it counts as sharing."""
    wish, by = (str(suggestion.values.get(name, "")) for name in ("wish", "by"))
    thing = next((row for row in reasons.shelf(session.book) if row.title == by), None)
    if not wish:
        return {}
    if thing is None:
        return {"need": wish}
    said = "\n".join(part for part in (thing.title, thing.link) if part)
    return {"need": wish, "offer": said, "then": f"shelf:{thing.id}"}

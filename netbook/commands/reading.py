"""Reading what was typed at the command line: moments, days, people."""

from __future__ import annotations

from datetime import datetime

from netbook.answers.people import person_meant
from netbook.book import Book
from netbook.domain.dates import minute
from netbook.domain.said import Outcome, Refused
from netbook.wording.labels import label


def moment(text: str) -> tuple[int, bool]:
    """Local minutes out of YYYY-MM-DD or YYYY-MM-DDTHH:MM, and whether a time of day was said."""
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        raise Refused("time-unreadable", value=text) from None
    return minute(parsed), len(text.strip()) > 10


def day(text: str) -> int:
    """Midnight of a day, in local minutes."""
    at, _ = moment(text)
    return at - at % 1440


def people_meant(book: Book, names: list[str]) -> tuple[int, ...]:
    """The people that the words mean, each exactly one."""
    return tuple(dict.fromkeys(person_meant(book, name) for name in names))


def made(outcome: Outcome) -> tuple[dict[str, object], str]:
    """The document and the line of an act that made or changed something."""
    document: dict[str, object] = {"act": outcome.act, "label": label(outcome.label)}
    if outcome.made:
        main = outcome.made[-1] if outcome.made[0].kind == "person" and len(outcome.made) > 1 else outcome.made[0]
        document["id"] = main.uid or str(main.id)
        document["created"] = [{"kind": thing.kind, "id": thing.uid or str(thing.id)} for thing in outcome.made]
    text = str(document["label"]) + (f"  [{document['id']}]" if "id" in document else "")
    return document, text

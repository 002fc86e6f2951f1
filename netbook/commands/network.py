"""Commands about the whole network: the reality check, the ways to somebody."""

from __future__ import annotations

import argparse

from netbook.answers.path import ways
from netbook.answers.review import Review
from netbook.answers.review import review as ask_review
from netbook.book import Book
from netbook.commands.asking import iso
from netbook.domain.review import Share
from netbook.wording import _
from netbook.wording.paths import first_step_words, way_words
from netbook.wording.review import act_name, suggestion_words, thought_words


def _share(share: Share) -> dict[str, object]:
    return {"within": share.part, "with_cadence": share.whole, "percent": share.percent, "change": share.change}


def review(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """The reality check's figures, what they say, and five people to do something for."""
    found = ask_review(book)
    figures, now = found.figures, book.now()
    uids = dict(book.rows("SELECT id, uid FROM person"))
    document: dict[str, object] = {
        "kept_in_touch": _share(figures.kept),
        "warmth": [{"circle": c.name, "warm": c.warm, "cooling": c.cooling, "cold": c.cold} for c in figures.circles],
        "given": figures.given, "asked": figures.asked, "given_per_ask": figures.given_per_ask,
        "thanks_owed": {"count": figures.thanks, "oldest": iso(figures.thanks_oldest, False), "weeks": list(figures.thanks_weeks)},
        "outcomes_to_tell": {"count": figures.outcomes, "oldest": iso(figures.outcomes_oldest, False)},
        "promises_open": {"count": figures.promises, "late": figures.promises_late, "weeks": list(figures.promises_weeks)},
        "new_people": {"count": figures.new_people, "through_others": figures.new_through},
        "variety": {
            "ways": [{"circle": name, "people": count} for name, count in figures.ways],
            "events": figures.events, "off_the_beaten_track": figures.events_off,
        },
        "outreach": [
            {"week": iso(week.start, False), "giving": week.giving, "checking_in": week.checking, "asking": week.asking}
            for week in figures.weeks
        ],
        "only_asks": [{"id": uids.get(person, ""), "name": name, "asks": asks} for person, name, asks in figures.only_asks],
        "thoughts": [{"key": thought.key, "text": thought_words(thought, now)} for thought in found.thoughts],
        "guided": [
            {"person": {"id": uids.get(s.person, ""), "name": s.name}, "act": s.act, "why": suggestion_words(s, now)} for s in found.guided
        ],
    }  # fmt: skip
    return document, _text(found, now)


def path(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """The best ways to reach a person, an organisation or a field."""
    now, document, lines = book.now(), [], []
    for way in ways(book, arguments.target):
        names = [person.name for person in way.people]
        why = way_words(way.path, names, now)
        if way.judgement is not None:
            why += " " + first_step_words(way.judgement, names[0], now)
        document.append({
            "people": [{"id": person.uid, "name": person.name} for person in way.people], "strength": round(way.path.strength, 3),
            "may_ask": way.may_ask, "why": why, "verdict": way.judgement.verdict if way.judgement else "ready",
            "check": way.telling.check if way.telling else None,
        })  # fmt: skip
        lines.append(f"{' → '.join(names)}  {way.path.strength:.2f}\n  {why}")
    return document, "\n".join(lines) or _("No way is known yet: note who knows whom, or meet somebody near.")


def _text(found: Review, now: int) -> str:
    figures = found.figures
    lines = []
    if figures.kept.percent is not None:
        lines.append(_("Kept in touch: {n} of {of} with a cadence").format(n=figures.kept.part, of=figures.kept.whole))
    lines.append(_("Thank-yous owed: {n}").format(n=figures.thanks))
    lines.append(_("Given {given}, asked {asked} in a year").format(given=figures.given, asked=figures.asked))
    lines += [thought_words(thought, now) for thought in found.thoughts]
    lines += [f"{act_name(s.act)}: {suggestion_words(s, now)}" for s in found.guided]
    return "\n".join(lines)

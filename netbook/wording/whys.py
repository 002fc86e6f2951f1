"""Why an attention item is there: one sentence for each reason, out of dates and texts that the owner wrote."""

from __future__ import annotations

from collections.abc import Callable

from netbook.domain.dates import day_of, moment
from netbook.wording import _, _n
from netbook.wording.dates import clock, day_name, day_words, on_day, span_words
from netbook.wording.labels import topic_name
from netbook.wording.values import Values, number, on, short, text


def last_contact(values: Values, name: str, now: int) -> str:
    """The last contact as a clause: "you last spoke on 21 Aug"; empty where there was none."""
    if "last_at" not in values:
        return ""
    kind, direction = text(values, "last_kind"), text(values, "last_direction")
    them = direction == "from-them"
    clause = {
        "meeting": lambda: _("you last met {when}"),
        "event": lambda: _("you last met at an event {when}"),
        "call": lambda: _("you last spoke {when}"),
        "video": lambda: _("you last spoke by video {when}"),
        "email": lambda: _("{name} last wrote to you {when}") if them else _("you last wrote {when}"),
        "message": lambda: _("{name} last wrote to you {when}") if them else _("you last wrote {when}"),
        "letter": lambda: _("{name} last sent you a letter {when}") if them else _("you last sent a letter {when}"),
        "gift": lambda: _("{name} gave you something {when}") if them else _("you gave something {when}"),
        "shared": lambda: _("{name} shared something with you {when}") if them else _("you shared something {when}"),
    }.get(kind, lambda: _("you were last in touch {when}"))()
    return clause.format(name=name, when=on(values, "last_at", now))


def _quoted(said: str) -> str:
    return _("“{text}”").format(text=short(said))


def _and_last(first: str, values: Values, name: str, now: int, otherwise: str = "") -> str:
    """A first fact with the last contact as the second, or with another fact where there was no contact yet."""
    second = last_contact(values, name, now) or otherwise
    return _("{first}; {second}").format(first=first, second=second) if second else first


def _no_contact(name: str) -> str:
    """The second fact about somebody with whom nothing is noted."""
    return _("no contact with {name} is noted yet").format(name=name) if name else ""


def _follow_up(v: Values, name: str, now: int) -> str:
    first = _planned(number(v, "at"), number(v, "made_at") if "made_at" in v else None, now)
    return _and_last(first, v, name, now, "" if "made_at" in v else _no_contact(name))


def _planned(at: int, made_at: int | None, now: int) -> str:
    due, today = day_of(at), day_of(now)
    made = None if made_at is None else on_day(day_of(made_at), today)
    if due != today:
        said = _("Planned for {day}") if made is None else _("Planned {made} for {day}")
        return said.format(made=made, day=day_name(due, today))
    if made_at is not None and day_of(made_at) == today:
        # What is planned and due on one day has its hour from the owner.
        return _("Planned today for {time}").format(time=clock(moment(at)))
    return _("Planned for today") if made is None else _("Planned {made} for today").format(made=made)


def _promise_dated(v: Values, name: str, now: int) -> str:
    due = day_of(number(v, "due"))
    if due == day_of(now):
        return _("You promised it to {name} {when}, for today").format(name=name, when=on(v, "promised_at", now))
    day = day_name(due, day_of(now))
    return _("You promised it to {name} {when}, for {day}").format(name=name, when=on(v, "promised_at", now), day=day)


def _promise_undated(v: Values, name: str, now: int) -> str:
    return _("You promised it to {name} {when}, without a date").format(name=name, when=on(v, "promised_at", now))


def _promise_agreed(v: Values, name: str, now: int) -> str:
    day = day_name(day_of(number(v, "due")), day_of(now))
    return _("{name} asked {asked}; you agreed {agreed}, for {day}").format(
        name=name, asked=on(v, "asked_at", now), agreed=on(v, "promised_at", now), day=day
    )


def _thanks(v: Values, name: str, now: int, sentence: str) -> str:
    return sentence.format(name=name, text=_quoted(text(v, "text")), when=on(v, "at", now))


def _thanks_gift(v: Values, name: str, now: int) -> str:
    what = text(v, "what")
    if what:
        return _("{name} gave you something {when}: {what}").format(name=name, when=on(v, "at", now), what=short(what))
    return _("{name} gave you something {when}").format(name=name, when=on(v, "at", now))


def _thanks_owed(v: Values, name: str, now: int) -> str:
    what = text(v, "what") or text(v, "note")
    where = {
        "meeting": lambda: _("From your meeting with {name} {when}"), "call": lambda: _("From your call with {name} {when}"),
        "video": lambda: _("From your video call with {name} {when}"), "email": lambda: _("From your emails with {name} {when}"),
        "message": lambda: _("From your messages with {name} {when}"), "letter": lambda: _("From a letter with {name} {when}"),
        "event": lambda: _("From the event with {name} {when}"),
    }.get(text(v, "kind"), lambda: _("From your contact with {name} {when}"))()  # fmt: skip
    first = where.format(name=name, when=on(v, "at", now))
    return _("{first}: {what}").format(first=first, what=short(what)) if what else first


def _thanks_introduction(v: Values, name: str, now: int) -> str:
    return _("{name} introduced you to {other} {when}").format(name=name, other=text(v, "other"), when=on(v, "at", now))


def _outcome(v: Values, name: str, now: int) -> str:
    return _("{name} helped with {text} {helped}; it ended {ended}").format(
        name=name, text=_quoted(text(v, "text")), helped=on(v, "helped_at", now), ended=on(v, "at", now)
    )


def _outcome_goal(v: Values, name: str, now: int) -> str:
    return _("{title} ended {when}; not all who helped know").format(
        title=_quoted(text(v, "title")), when=on(v, "at", now)
    )


def names(people: object, shown: int = 3) -> str:
    """Names in a row: "Ada Lovelace, Alan Turing and 2 more"."""
    found = [str(person) for person in people] if isinstance(people, (list, tuple)) else []
    if len(found) > shown:
        rest = len(found) - shown + 1
        return _n("{names} and {n} more", "{names} and {n} more", rest).format(
            names=", ".join(found[: shown - 1]), n=rest
        )
    if len(found) < 2:
        return "".join(found)
    return _("{names} and {last}").format(names=", ".join(found[:-1]), last=found[-1])


def _after_event(v: Values, name: str, now: int) -> str:
    return _("It was {when}; you met {people}").format(when=on(v, "at", now), people=names(v.get("people")))


def _ask_about(v: Values, name: str, now: int) -> str:
    topic, told = topic_name(text(v, "topic") or "other"), on(v, "told_at", now)
    if day_of(number(v, "ask_on")) == day_of(now):
        return _("{topic}: {name} told you {told}; today is the day to ask").format(topic=topic, name=name, told=told)
    return _("{topic}: {name} told you {told}; the day to ask was {day}").format(
        topic=topic, name=name, told=told, day=day_words(day_of(number(v, "ask_on")), day_of(now))
    )


def _birthday(v: Values, name: str, now: int) -> str:
    day, today = day_of(number(v, "day")), day_of(now)
    if "years" not in v:
        first = _("It was on {day}") if day < today else _("It is on {day}")
        return _and_last(first.format(day=day_name(day, today)), v, name, now, _no_contact(name))
    turns = _("{name} turned {n} on {day}") if day < today else _("{name} turns {n} on {day}")
    return _and_last(turns.format(name=name, n=v["years"], day=day_name(day, today)), v, name, now)


def _yearly(v: Values, name: str, now: int) -> str:
    day = day_name(day_of(number(v, "day")), day_of(now))
    if "years" in v:
        years = number(v, "years")
        first = _n("{n} year on {day}", "{n} years on {day}", years).format(n=years, day=day)
    else:
        first = _("Every year on {day}").format(day=day)
    return _and_last(first, v, name, now, _no_contact(name))


def _cadence(v: Values, name: str, now: int) -> str:
    often = span_words(text(v, "cadence"))
    return _and_last(often, v, name, now)


def _cadence_first(v: Values, name: str, now: int) -> str:
    return _("{often}, as you decided {when}; no contact with {name} is noted yet").format(
        often=span_words(text(v, "cadence")), when=on(v, "set_at", now), name=name
    )


def _cadence_skipped(v: Values, name: str, now: int) -> str:
    first = _("{often}, and you skipped a round {when}").format(
        often=span_words(text(v, "cadence")), when=on(v, "skipped_at", now)
    )
    return _and_last(first, v, name, now)


def _remind(v: Values, name: str, now: int) -> str:
    if not text(v, "text"):
        return _("You asked {name} {when}, and nothing has come since").format(name=name, when=on(v, "asked_at", now))
    return _("You asked {name} {when}: {text}").format(
        name=name, when=on(v, "asked_at", now), text=_quoted(text(v, "text"))
    )


def _rest(v: Values, name: str, now: int) -> str:
    asked, again = on(v, "asked_at", now), on(v, "reminded_at", now)
    sentence = (
        _("You asked {name} {asked} and wrote again {again}; thank for their time")
        if "by" in v
        else _("You asked {name} {asked} and reminded {again}; thank for their time")
    )
    said = sentence.format(name=name, asked=asked, again=again)
    return (
        _("{what}: {first}").format(first=said[:1].lower() + said[1:], what=_quoted(text(v, "text")))
        if text(v, "text")
        else said
    )


def _only_takes(v: Values, name: str, now: int) -> str:
    count = number(v, "n")
    said = _n(
        "{n} ask of {name} since {first}, the last {last}, and nothing else",
        "{n} asks of {name} since {first}, the last {last}, and nothing else",
        count,
    )
    if text(v, "text"):
        said = _n(
            "{n} ask of {name} since {first} and nothing else, the last {last}: {text}",
            "{n} asks of {name} since {first} and nothing else, the last {last}: {text}",
            count,
        )
    first = day_name(day_of(number(v, "first_at")), day_of(now))
    return said.format(n=count, name=name, first=first, last=on(v, "asked_at", now), text=_quoted(text(v, "text")))


def _gone_quiet(v: Values, name: str, now: int) -> str:
    if text(v, "asked"):
        return _(
            "{name} last answered {answered}; since then you wrote {n} times, the last {last}, and asked for {asked}"
        ).format(
            name=name,
            answered=on(v, "answered_at", now),
            n=v["n"],
            last=on(v, "last_at", now),
            asked=_quoted(text(v, "asked")),
        )
    return _("{name} last answered {answered}; since then you wrote {n} times, the last {last}").format(
        name=name, answered=on(v, "answered_at", now), n=v["n"], last=on(v, "last_at", now)
    )


def _try_again(v: Values, name: str, now: int) -> str:
    if text(v, "note"):
        return _("It went badly {when}: {note}").format(when=on(v, "met_at", now), note=_quoted(text(v, "note")))
    return _("Your meeting with {name} {when} went badly").format(name=name, when=on(v, "met_at", now))


def _prepare(v: Values, name: str, now: int) -> str:
    day = on(v, "at", now)
    if "people" in v and not name:
        return _("It is {when}, with {people}; no purpose or questions noted yet").format(
            when=day, people=names(v["people"])
        )
    return _and_last(
        _("No purpose or questions noted yet for {when}").format(when=day_name(day_of(number(v, "at")), day_of(now))),
        v,
        name,
        now,
        _no_contact(name),
    )


def _news(v: Values, name: str, now: int) -> str:
    if text(v, "old"):
        return _("{name}: {old} became {new}; it came in {when}").format(
            name=name, old=short(text(v, "old"), 60), new=short(text(v, "new"), 60), when=on(v, "at", now)
        )
    return _("{name}: {new}; it came in {when}").format(name=name, new=short(text(v, "new"), 60), when=on(v, "at", now))


def _standstill(v: Values, name: str, now: int) -> str:
    people = names(v.get("people"))
    if people:
        return _("The last you wrote, called or met anybody was {when}; easy to write to: {people}").format(
            when=on(v, "at", now), people=people
        )
    return _("The last you wrote, called or met anybody was {when}; nobody in the book is easy to write to yet").format(
        when=on(v, "at", now)
    )


def _standstill_first(v: Values, name: str, now: int) -> str:
    people = names(v.get("people"))
    if people:
        return _("The book was begun {when}; easy to write to: {people}").format(when=on(v, "at", now), people=people)
    return _("The book was begun {when}, and no contact is noted yet").format(when=on(v, "at", now))


def _introduction_silent(v: Values, name: str, now: int) -> str:
    return _("You asked {silent} {when} about meeting {other}").format(
        silent=text(v, "silent"), when=on(v, "at", now), other=text(v, "other")
    )


def _triage(v: Values, name: str, now: int) -> str:
    count = number(v, "n")
    said = _n("{n} person came in {when} without a cadence", "{n} people came in {when} without a cadence", count)
    return said.format(n=count, when=on(v, "at", now))


WHYS: dict[str, Callable[[Values, str, int], str]] = {
    "follow-up": _follow_up,
    "promise-dated": _promise_dated,
    "promise-undated": _promise_undated,
    "promise-agreed": _promise_agreed,
    "thanks-yes": lambda v, name, now: _thanks(v, name, now, _("{name} said yes {when} to {text}")),
    "thanks-partly": lambda v, name, now: _thanks(v, name, now, _("{name} helped in part {when} with {text}")),
    "thanks-no": lambda v, name, now: _thanks(
        v, name, now, _("{name} took the time to answer {when}, though it was a no: {text}")
    ),
    "thanks-received": lambda v, name, now: _thanks(v, name, now, _("{name} did this for you {when}: {text}")),
    "thanks-gift": _thanks_gift,
    "thanks-owed": _thanks_owed,
    "thanks-introduction": _thanks_introduction,
    "outcome-favour": _outcome,
    "outcome-goal": _outcome_goal,
    "after-event": _after_event,
    "ask-about": _ask_about,
    "date-birthday": _birthday,
    "date-anniversary": _yearly,
    "date-own": _yearly,
    "cadence": _cadence,
    "cadence-first": _cadence_first,
    "cadence-skipped": _cadence_skipped,
    "remind": _remind,
    "rest": _rest,
    "introduction-silent": _introduction_silent,
    "introduction-agreed": lambda v, name, now: _("{name} and {other} both agreed, the last of them {when}").format(
        name=name, other=text(v, "other"), when=on(v, "at", now)
    ),
    "introduction-made": lambda v, name, now: _(
        "You introduced {name} and {other} {when}; nobody has said how it went"
    ).format(name=name, other=text(v, "other"), when=on(v, "at", now)),
    "only-takes": _only_takes,
    "gone-quiet": _gone_quiet,
    "try-again": _try_again,
    "prepare-meeting": _prepare,
    "prepare-event": _prepare,
    **dict.fromkeys(
        ("news-job", "news-organisation", "news-city", "news-job-first", "news-organisation-first", "news-city-first"),
        _news,
    ),
    "standstill": _standstill,
    "standstill-first": _standstill_first,
    "triage": _triage,
}
"""The sentence of each reason in attention.kinds.REASONS, without its full stop."""

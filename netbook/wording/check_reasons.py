"""Why a check before an ask says what it says: one sentence for each reason, without its full stop."""

from __future__ import annotations

from collections.abc import Callable

from netbook.domain.dates import day_of
from netbook.wording import _, _n
from netbook.wording.dates import day_name, span_words
from netbook.wording.favours import favour_kind_name
from netbook.wording.reasons import capital
from netbook.wording.values import Values, number, on, quoted, text
from netbook.wording.whys import WHYS as ATTENTION_WHYS
from netbook.wording.whys import last_contact


def _quoted(values: Values, name: str = "text") -> str:
    return quoted(text(values, name), 60)


def _last(v: Values, now: int) -> str:
    """When the last contact was, and what it was about; else how often it was meant to be, or how many there were."""
    spoke = capital(last_contact(v, text(v, "name") or _("they"), now))
    days = number(v, "days")
    if days >= 1:
        spoke = _n("{spoke}, {n} day ago", "{spoke}, {n} days ago", days).format(spoke=spoke, n=days)
    if text(v, "note"):
        return _("{first}: {what}").format(first=spoke, what=_quoted(v, "note"))
    if text(v, "cadence"):
        often = span_words(text(v, "cadence"))
        return _("{spoke}; the cadence of {name} is: {often}").format(
            spoke=spoke, name=v["name"], often=often[:1].lower() + often[1:]
        )
    count = number(v, "n")
    return _n(
        "{spoke}; {n} contact to and fro with {name} so far",
        "{spoke}; {n} contacts to and fro with {name} so far",
        count,
    ).format(spoke=spoke, n=count, name=v["name"])


def _never(v: Values, now: int) -> str:
    if v.get("noted"):
        return _("Nothing that is noted with {name} counts as being in touch: a request does not").format(
            name=v["name"]
        )
    if "made_at" not in v:
        return _("No contact with {name} is noted yet").format(name=v["name"])
    return _("{name} came into your book {when}, and no contact is noted yet").format(
        name=v["name"], when=on(v, "made_at", now)
    )


def _asked_lately(v: Values, now: int) -> str:
    """What was asked and when, and what came of it."""
    first = (
        _("You asked {name} {when}: {text}").format(name=v["name"], when=on(v, "at", now), text=_quoted(v))
        if text(v, "text")
        else _("You asked {name} for something {when}").format(name=v["name"], when=on(v, "at", now))
    )
    if "answered_at" in v:
        said = {"yes": _("it was a yes {when}"), "partly": _("a part of it came {when}"), "no": _("it was a no {when}")}
        answer = said.get(text(v, "answer"), _("the answer came {when}")).format(when=on(v, "answered_at", now))
        return _("{first}; {second}").format(first=first, second=answer)
    return _("{first}; no answer is noted").format(first=first)


def _no_work(v: Values, now: int) -> str:
    if text(v, "role"):
        return _("No work with {name} is recorded that could speak for {role}").format(
            name=v["name"], role=_quoted(v, "role")
        )
    last = last_contact(v, text(v, "name"), now)
    if not last:
        return _("No work with {name} is recorded, so there is nothing to recommend").format(name=v["name"])
    return _("No work with {name} is recorded that could be recommended; {last}").format(name=v["name"], last=last)


def _no_question(v: Values, now: int) -> str:
    count = number(v, "n")
    if not count:
        return _("No question of yours has been answered by {name} yet").format(name=v["name"])
    return _n(
        "You asked {name} {n} time, and no question of yours has been answered yet",
        "You asked {name} {n} times, and no question of yours has been answered yet",
        count,
    ).format(name=v["name"], n=count)


def _first_call(v: Values, now: int) -> str:
    if "made_at" not in v:
        return _("A call would be the first that {name} hears of you").format(name=v["name"])
    return _("{name} has been in your book since {day}, and a call would be the first that they hear of you").format(
        name=v["name"], day=day_name(day_of(number(v, "made_at")), day_of(now))
    )


def _nothing_offered(v: Values, now: int) -> str:
    if not number(v, "given") and not number(v, "received"):
        return _("Nothing is offered to {name} in return").format(name=v["name"])
    return _("Nothing is offered to {name} in return; in two years you received {received} and gave {given}").format(
        name=v["name"], received=v["received"], given=v["given"]
    )


def _told(v: Values, now: int) -> str:
    """A reason of the needs-attention list, in its own words."""
    given = v["given"]
    assert isinstance(given, dict)
    sentence = capital(ATTENTION_WHYS[text(v, "told")](given, text(v, "name") or _("They"), now))
    more = number(v, "n") - 1
    return (
        _n("{sentence}; and {n} more", "{sentence}; and {n} more", more).format(sentence=sentence, n=more)
        if more
        else sentence
    )


def _balance(v: Values, now: int) -> str:
    return _("You received {received} and gave {given} in two years").format(received=v["received"], given=v["given"])


def _new(v: Values, now: int) -> str:
    count = number(v, "n")
    said = _n(
        "Only {n} contact to and fro with {name}, the first {first}",
        "Only {n} contacts to and fro with {name}, the first {first}",
        count,
    )
    if count >= 3:
        said = _n(
            "{n} contact with {name}, but the first only {first}",
            "{n} contacts with {name}, but the first only {first}",
            count,
        )
    return said.format(n=count, name=v["name"], first=on(v, "first_at", now))


def _third(v: Values, now: int) -> str:
    return last_contact(v, text(v, "third"), now)


def _kind(v: Values) -> str:
    return favour_kind_name(text(v, "kind") or "other")


_Why = Callable[[Values, int], str]
WHYS: dict[tuple[str, str], _Why] = {
    ("relationship-first", "last"): _last,
    ("relationship-first", "never"): _never,
    ("relationship-first", "first-letter"): lambda v, now: _("A first letter that says what the answer is for: {use}").format(use=_quoted(v, "use")),
    ("ask-about-them", "due"): lambda v, now: _("They told you {told}: {text}; the day to ask was {day}, and you have not").format(
        told=on(v, "told_at", now), text=_quoted(v), day=on(v, "ask_on", now)
    ),
    ("ask-about-them", "in-letter"): lambda v, now: _("Your letter asks about what they told you {told}: {text}").format(
        told=on(v, "told_at", now), text=_quoted(v)
    ),
    ("ask-about-them", "nothing-due"): lambda v, now: _("Nothing that {name} told you waits to be asked about").format(name=v["name"]),
    ("thanks-first", "owed"): _told,
    ("thanks-first", "all-thanked"): lambda v, now: _n(
        "The one favour that {name} answered was thanked for", "All {n} favours that {name} answered were thanked for", number(v, "n")
    ).format(n=v["n"], name=v["name"]),
    ("thanks-first", "nothing-owed"): lambda v, now: _("You owe {name} no thanks").format(name=v["name"]),
    ("promise-first", "open"): lambda v, now: _("{why}: {text}").format(why=_told(v, now), text=_quoted(v)),
    ("promise-first", "none-open"): lambda v, now: _("No promise to {name} is open").format(name=v["name"]),
    ("outcome-first", "untold"): _told,
    ("outcome-first", "untold-goal"): lambda v, now: _("{title} ended {when}, and {name}, who helped, has not been told").format(
        title=_quoted(v, "title"), when=on(v, "at", now), name=v["name"]
    ),
    ("outcome-first", "all-told"): lambda v, now: _("{name} knows how everything ended").format(name=v["name"]),
    ("give-and-take", "balance"): _balance,
    ("cool-down", "recent"): _asked_lately,
    ("cool-down", "long-ago"): lambda v, now: _("You last asked {name} {when}: {text}").format(
        name=v["name"], when=on(v, "at", now), text=_quoted(v)
    ) if text(v, "text") else _("You last asked {name} for something {when}").format(name=v["name"], when=on(v, "at", now)),
    ("cool-down", "tip"): lambda v, now: _("A tip about {matter} after your thanks; you asked {when}").format(
        matter=_quoted(v, "matter"), when=on(v, "at", now)
    ),
    ("cool-down", "never-asked"): lambda v, now: _("You have asked {name} for nothing before").format(name=v["name"]),
    ("do-not-press", "refused"): lambda v, now: _("{name} said no {when} to {text}").format(
        name=v["name"], when=on(v, "at", now), text=_quoted(v)
    ),
    ("do-not-press", "reminded"): lambda v, now: _("You asked {name} {asked} and reminded {when}: {text}").format(
        name=v["name"], asked=on(v, "asked_at", now), when=on(v, "at", now), text=_quoted(v)
    ),
    ("do-not-press", "not-refused"): lambda v, now: _("{name} has not refused this before").format(name=v["name"]),
    ("one-shoulder", "many"): lambda v, now: _("This is ask number {n} of {name} for {goal} in a year, the last {when}").format(
        n=v["n"], name=v["name"], goal=_quoted(v, "goal"), when=on(v, "at", now)
    ),
    ("one-shoulder", "few"): lambda v, now: _n(
        "The first ask of {name} for {goal} in a year", "Ask number {n} of {name} for {goal} in a year", number(v, "n")
    ).format(n=v["n"], name=v["name"], goal=_quoted(v, "goal")),
    ("one-shoulder", "no-goal"): lambda v, now: _("This ask belongs to no goal that {name} carries already").format(name=v["name"]),
    ("too-early", "light"): lambda v, now: _("{kind} can be asked early").format(kind=_kind(v)),
    ("too-early", "no-contact"): lambda v, now: _("{kind} is much to ask of {name}, with whom no contact is noted").format(
        kind=_kind(v), name=v["name"]
    ),
    ("too-early", "new"): _new,
    ("too-early", "old"): lambda v, now: _n(
        "{n} contact to and fro with {name} since the first {first}", "{n} contacts to and fro with {name} since the first {first}", number(v, "n")
    ).format(n=v["n"], name=v["name"], first=on(v, "first_at", now)),
    ("third-person", "for-me"): lambda v, now: _("You ask for yourself"),
    ("third-person", "unknown"): lambda v, now: _("You would lend your name to {third}, with whom no contact is noted, before {name}").format(
        third=v["third"], name=v["name"]
    ),
    ("third-person", "no-purpose"): lambda v, now: _("What {third} really wants is not stated; {last}").format(third=v["third"], last=_third(v, now)),
    ("third-person", "again"): lambda v, now: _("You asked for {third} before, {when}; {last}").format(
        third=v["third"], when=on(v, "at", now), last=_third(v, now)
    ),
    ("third-person", "for-other"): lambda v, now: _("You ask for {third}, who wants {purpose}; {last}").format(
        third=v["third"], purpose=_quoted(v, "purpose"), last=_third(v, now)
    ),
    ("earned", "no-recommendation"): lambda v, now: _("No recommendation is asked for"),
    ("earned", "no-work"): _no_work,
    ("earned", "other-field"): lambda v, now: _("You worked with {name} on {work}, which is another field than {role}").format(
        name=v["name"], work=_quoted(v, "work"), role=_quoted(v, "role")
    ),
    ("earned", "cold"): lambda v, now: _("You worked with {name} on {work}, but {last}").format(
        name=v["name"], work=_quoted(v, "work"), last=last_contact(v, text(v, "name"), now) or _("no contact is noted")
    ),
    ("earned", "saw-work"): lambda v, now: _("{name} saw your work: {work}").format(name=v["name"], work=_quoted(v, "work")),
    ("specific", "empty"): lambda v, now: _("Nothing is written yet that {name} could answer").format(name=v["name"]),
    ("specific", "nothing"): lambda v, now: _("There is no question in it that {name} could answer").format(name=v["name"]),
    ("specific", "vague"): lambda v, now: _("{phrase} leaves {name} to guess").format(phrase=_quoted(v, "phrase"), name=v["name"]),
    ("specific", "clear"): lambda v, now: _("{name} can tell what is asked").format(name=v["name"]),
    ("use-stated", "no-answer-used"): lambda v, now: _("{kind} needs no word on its use").format(kind=_kind(v)),
    ("use-stated", "stated"): lambda v, now: _("You say what it is for: {use}").format(use=_quoted(v, "use")),
    ("use-stated", "missing"): lambda v, now: _("{kind}: {name} does not learn what the answer will be used for").format(
        kind=_kind(v), name=v["name"]
    ),
    ("information-first", "no-job"): lambda v, now: _("No job is asked for"),
    ("information-first", "answered"): lambda v, now: _("{name} answered a question of yours {when}: {text}").format(
        name=v["name"], when=on(v, "at", now), text=_quoted(v)
    ),
    ("information-first", "no-question-yet"): _no_question,
    ("easy-to-refuse", "free"): lambda v, now: _("{name} can say no without loss").format(name=v["name"]),
    ("easy-to-refuse", "presses-hurry"): lambda v, now: _("{phrase} hurries {name}").format(phrase=_quoted(v, "phrase"), name=v["name"]),
    ("easy-to-refuse", "presses-deadline"): lambda v, now: _("{phrase} sets {name} a deadline").format(phrase=_quoted(v, "phrase"), name=v["name"]),
    ("easy-to-refuse", "presses-reproach"): lambda v, now: _("{phrase} sounds like a reproach to {name}").format(
        phrase=_quoted(v, "phrase"), name=v["name"]
    ),
    ("easy-to-refuse", "presses-debt"): lambda v, now: _("{phrase} leaves {name} no way to say no").format(phrase=_quoted(v, "phrase"), name=v["name"]),
    ("agenda", "no-time"): lambda v, now: _("{kind} takes no meeting").format(kind=_kind(v)),
    ("agenda", "missing"): lambda v, now: _("{name} does not learn {missing}").format(name=v["name"], missing=_missing(v)),
    ("agenda", "complete"): lambda v, now: _("{name} learns what for, what about and how long").format(name=v["name"]),
    ("channel", "first-call"): _first_call,
    ("channel", "write-then-call"): lambda v, now: _n(
        "Writing first is right; a call can follow after {n} day", "Writing first is right; a call can follow after {n} days", number(v, "days")
    ).format(n=v["days"]),
    ("channel", "known"): lambda v, now: _("{name} can be reached in any way").format(name=v["name"]),
    ("offer", "offered"): lambda v, now: _("You offer {offer}").format(offer=_quoted(v, "offer")),
    ("offer", "nothing-offered"): _nothing_offered,
}  # fmt: skip
"""(check, reason) → its sentence."""


def _missing(v: Values) -> str:
    parts = {
        "purpose": lambda: _("what for"),
        "questions": lambda: _("what about"),
        "length": lambda: _("for how long"),
    }
    missing = v["missing"]
    return ", ".join(parts[str(part)]() for part in missing) if isinstance(missing, list) else ""

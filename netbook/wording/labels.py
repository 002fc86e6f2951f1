"""What was done, for toasts, undo and the audit; and the names of kinds, topics and the like."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from netbook.domain.said import Outcome, Said
from netbook.wording import _, _n, _p
from netbook.wording.favours import GIVE_AND_TAKE, step_label
from netbook.wording.introductions import INTRODUCTIONS


def kind_name(kind: str) -> str:
    """An interaction's kind, as a title."""
    return {
        "meeting": lambda: _("Meeting"), "call": lambda: _("Call"), "video": lambda: _("Video call"), "email": lambda: _("Email"),
        "message": lambda: _("Message"), "letter": lambda: _("Letter"), "event": lambda: _("Event"), "gift": lambda: _("Gift"),
        "shared": lambda: _("Shared something"), "other": lambda: _("Other"),
    }[kind]()  # fmt: skip


def kind_short(kind: str) -> str:
    """An interaction's kind in a card's corner: "call", "met"."""
    return {
        "meeting": lambda: _p("short", "met"), "call": lambda: _p("short", "call"), "video": lambda: _p("short", "video"),
        "email": lambda: _p("short", "email"), "message": lambda: _p("short", "message"), "letter": lambda: _p("short", "letter"),
        "event": lambda: _p("short", "event"), "gift": lambda: _p("short", "gift"), "shared": lambda: _p("short", "shared"),
        "other": lambda: _p("short", "contact"),
    }[kind]()  # fmt: skip


def direction_name(direction: str) -> str:
    """Who started an interaction."""
    return {"mutual": lambda: _("Both"), "from-me": lambda: _("I did"), "from-them": lambda: _("They did")}[direction]()


def outcome_name(outcome: str) -> str:
    """How an interaction went."""
    return {
        "": lambda: _("Not said"),
        "well": lambda: _("Well"),
        "neutral": lambda: _("So so"),
        "badly": lambda: _("Badly"),
    }[outcome]()


def topic_name(topic: str) -> str:
    """What a detail is about."""
    return {
        "family": lambda: _("Family"), "health": lambda: _("Health"), "travel": lambda: _("Travel"), "work": lambda: _("Work"),
        "goals": lambda: _("Goals"), "needs": lambda: _("Needs"), "can-help-with": lambda: _("Can help with"),
        "interests": lambda: _("Interests"), "food": lambda: _("Food"), "gifts": lambda: _("Gift ideas"),
        "struggles": lambda: _("Struggles"), "other": lambda: _("Other"),
    }[topic]()  # fmt: skip


def connection_name(kind: str) -> str:
    """How somebody stands to a person."""
    return {
        "spouse": lambda: _("Spouse"), "partner": lambda: _("Partner"), "child": lambda: _("Child"), "parent": lambda: _("Parent"),
        "sibling": lambda: _("Sibling"), "relative": lambda: _("Relative"), "friend": lambda: _("Friend"),
        "colleague": lambda: _("Colleague"), "manager": lambda: _("Manager"), "report": lambda: _("Reports to them"),
        "assistant": lambda: _("Assistant"), "assistant-of": lambda: _("Assists"), "mentor": lambda: _("Mentor"),
        "mentee": lambda: _("Mentee"), "neighbour": lambda: _("Neighbour"), "knows": lambda: _("Knows"),
        "introduced": lambda: _("Introduced by them"), "introduced-by": lambda: _("Introduced them"),
    }[kind]()  # fmt: skip


def closeness_name(closeness: str) -> str:
    """How much somebody matters."""
    return {
        "": lambda: _("From the cadence"),
        "inner": lambda: _("Inner"),
        "close": lambda: _p("closeness", "Close"),
        "wide": lambda: _("Wide"),
    }[closeness]()


def item_kind_name(kind: str) -> str:
    """A kind of attention item, for settings and "why am I seeing this"."""
    return {
        "follow-up": lambda: _("Follow-ups"), "promise": lambda: _("Promises"), "thank-you": lambda: _("Thank-yous"),
        "outcome": lambda: _("Outcomes to tell"), "after-event": lambda: _("After an event"), "ask-about": lambda: _("Ask how it went"),
        "date": lambda: _("Birthdays and dates"), "keep-in-touch": lambda: _("Keep in touch"), "no-answer": lambda: _("No answer yet"),
        "introduction": lambda: _("Introductions"), "only-takes": lambda: _("Only asks"), "gone-quiet": lambda: _("Gone quiet"),
        "try-again": lambda: _("Try again"), "prepare": lambda: _("Prepare"), "news": lambda: _("News"),
        "standstill": lambda: _("Standstill"), "triage": lambda: _("Triage"),
    }[kind]()  # fmt: skip


def template_name(name: str) -> str:
    """What a draft is for; a text of the owner's own has its own name."""
    known = {
        "thanks": lambda: _("Thank you"), "after-meeting": lambda: _("After a meeting"), "check-in": lambda: _("Checking in"),
        "outcome": lambda: _("How it ended"), "introduction-ask": lambda: _("May I introduce you?"),
        "introduction-made": lambda: _("An introduction"), "information-request": lambda: _("A question"),
        "meeting-request": lambda: _("Could we meet?"), "ask": lambda: _("A request"), "offer": lambda: _("An offer"),
        "congratulation": lambda: _("Congratulations"), "condolence": lambda: _("Condolence"),
        "declining": lambda: _("Declining kindly"), "reminder": lambda: _("A reminder"), "rest": lambda: _("Letting it rest"),
        "goal-news": lambda: _("News of a goal"),
    }  # fmt: skip
    return known[name]() if name in known else name


def bucket_name(bucket: str) -> str:
    """A heading of the needs-attention list."""
    return {"late": lambda: _("Late"), "today": lambda: _("Today"), "week": lambda: _("This week")}[bucket]()


def _with_others(values: Mapping[str, object]) -> str:
    others = int(str(values.get("others", 0)))
    name = str(values.get("name", ""))
    return (
        name if others <= 0 else _n("{name} and {n} other", "{name} and {n} others", others).format(name=name, n=others)
    )


def _logged(values: Mapping[str, object]) -> str:
    kind, who = str(values.get("kind")), _with_others(values)
    sentence = {
        "meeting": lambda: _("Logged a meeting with {who}"), "call": lambda: _("Logged a call with {who}"),
        "video": lambda: _("Logged a video call with {who}"), "email": lambda: _("Logged an email with {who}"),
        "message": lambda: _("Logged a message with {who}"), "letter": lambda: _("Logged a letter with {who}"),
        "event": lambda: _("Logged an event with {who}"), "gift": lambda: _("Logged a gift with {who}"),
        "shared": lambda: _("Logged something shared with {who}"), "other": lambda: _("Logged a contact with {who}"),
    }[kind]()  # fmt: skip
    return sentence.format(who=who)


_PLAIN: dict[str, Callable[[], str]] = {
    "added-person": lambda: _("Added {name}"),
    "edited-person": lambda: _("Changed {name}"),
    "deleted-person": lambda: _("Deleted {name}"),
    "marked-deceased": lambda: _("Marked {name} as deceased"),
    "paused-person": lambda: _("Paused {name}"),
    "archived-person": lambda: _("Archived {name}"),
    "decided-later": lambda: _("Left {name} without a cadence"),
    "skipped-round": lambda: _("Skipped this round with {name}"),
    "left-circle": lambda: _("Took {n} out of {circle}"),
    "joined-circle": lambda: _("Put {n} into {circle}"),
    "added-circle": lambda: _("Added the circle {circle}"),
    "edited-circle": lambda: _("Changed the circle {circle}"),
    "deleted-circle": lambda: _("Deleted the circle {circle}"),
    "remembered": lambda: _("Remembered: {text}"),
    "edited-detail": lambda: _("Changed: {text}"),
    "asked-about": lambda: _("Asked about: {text}"),
    "ended-detail": lambda: _("Told how it ended: {text}"),
    "deleted-detail": lambda: _("Deleted: {text}"),
    "added-follow-up": lambda: _("Follow-up: {text}"),
    "finished-follow-up": lambda: _("Done: {text}"),
    "dropped-follow-up": lambda: _("Let go: {text}"),
    "edited-follow-up": lambda: _("Changed: {text}"),
    "deleted-follow-up": lambda: _("Deleted: {text}"),
    "edited-interaction": lambda: _("Changed the contact with {name}"),
    "deleted-interaction": lambda: _("Deleted the contact with {name}"),
    "connected": lambda: _("Connected {name} and {other}"),
    "deleted-connection": lambda: _("Deleted a connection"),
    "snoozed": lambda: _("Snoozed {name}"),
    "let-go": lambda: _("Let go: {name}"),
    "thanked": lambda: _("Thanked {name}"),
    "changed-setting": lambda: _("Changed a setting"),
    "killed-import-undone": lambda: _("Took back an import that was cut off"),
    "redone": lambda: _("Did it again"),
    "imported-book": lambda: _("Imported a whole book"),
}


def done(outcome: Outcome) -> str:
    """One line for what was done, and what of it stayed as it was because a later act had changed it."""
    words = label(outcome.label)
    if not outcome.kept:
        return words
    return _n(
        "{what}. {n} value was kept, because something later changed it.",
        "{what}. {n} values were kept, because something later changed them.",
        outcome.kept,
    ).format(what=words, n=outcome.kept)


def undone(what: str) -> str:
    """One line for what was taken back."""
    return _("Undone: {what}").format(what=what)


def label(said: Said) -> str:
    """One line for what was done."""
    values = said.values
    if said.key == "logged":
        return _logged(values)
    if said.key in ("undone", "redone") and values.get("key"):
        inner = values.get("values")
        what = label(Said(str(values["key"]), inner if isinstance(inner, dict) else {}))
        return undone(what) if said.key == "undone" else _("Done again: {what}").format(what=what)
    if said.key == "imported":
        new = int(str(values.get("new", 0)))
        known = int(str(values.get("updated", 0))) + int(str(values.get("merged", 0)))
        if known and not new:
            return _n("Imported news of {n} person", "Imported news of {n} people", known).format(n=known)
        return _n("Imported {n} person", "Imported {n} people", new).format(n=new)
    if said.key == "set-cadence":
        return cadence_label(str(values.get("name", "")), str(values.get("cadence", "")))
    if said.key in ("joined-circle", "left-circle") and values.get("name"):
        joined = said.key == "joined-circle"
        words = _("Put {name} into {circle}") if joined else _("Took {name} out of {circle}")
        return words.format(name=values["name"], circle=values.get("circle", ""))
    if said.key == "set-circle-cadence":
        return circle_cadence_label(str(values.get("circle", "")), str(values.get("cadence", "")))
    if said.key == "set-cadence-many":
        count = int(str(values.get("n", 0)))
        return _n("Set the cadence of {n} person", "Set the cadence of {n} people", count).format(n=count)
    if said.key == "deleted-people":
        count = int(str(values.get("n", 0)))
        return _n("Deleted {n} person", "Deleted {n} people", count).format(n=count)
    if said.key == "edited-people":
        count = int(str(values.get("n", 0)))
        return _n("Changed {n} person", "Changed {n} people", count).format(n=count)
    if said.key in ("snoozed", "let-go") and not values.get("name"):
        return item_kind_name(str(values.get("kind", "triage")))
    if said.key == "snoozed" and values.get("until"):
        return snoozed_label(str(values["name"]), int(str(values["until"])))
    if said.key == "favour-step":
        return step_label(values)
    from netbook.wording import settings

    if said.key in settings.LABELS:
        return settings.setting_label(said)
    sentence = _PLAIN.get(said.key) or GIVE_AND_TAKE.get(said.key) or INTRODUCTIONS.get(said.key)
    return sentence().format(**{k: _short(v) for k, v in values.items()}) if sentence else said.key


def cadence_label(name: str, cadence: str) -> str:
    """What setting a cadence did."""
    if cadence == "none":
        return _("No cadence for {name}").format(name=name)
    from netbook.wording.dates import span_words

    return f"{name}: {span_words(cadence)}" if cadence else _("{name} follows their circles").format(name=name)


def snoozed_label(name: str, until: int) -> str:
    """Until when somebody's line was put off."""
    from netbook.domain.dates import moment
    from netbook.wording.dates import clock, short_day

    at = moment(until)
    return _("Snoozed {name} until {day} {time}").format(
        name=_short(name), day=short_day(at.date(), at.date()), time=clock(at)
    )


def circle_cadence_label(circle: str, cadence: str) -> str:
    """What setting the cadence of a circle did."""
    from netbook.wording.dates import span_words

    if not cadence:
        return _("No cadence for the circle {circle}").format(circle=circle)
    return _("Everybody in {circle}: {cadence}").format(circle=circle, cadence=span_words(cadence).lower())


def _short(value: object) -> object:
    return value[:57] + "…" if isinstance(value, str) and len(value) > 58 else value

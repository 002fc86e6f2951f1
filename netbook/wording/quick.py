"""What quick-add understood, row by row, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from netbook.domain.dates import day_of, moment
from netbook.domain.folding import fold
from netbook.domain.interactions import Interaction
from netbook.domain.quick_text.understood import Birthday, Favour, Met, Remembered, Tied, ToDo, Understood
from netbook.wording import _, _n
from netbook.wording.dates import clock, day_name, partial_words, repeat_words, short_day
from netbook.wording.labels import connection_name


def several(names: Sequence[str]) -> str:
    """Names as one says them: "Ada", "Ada and Grace", "Ada, Grace and Charles"."""
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])


def moment_words(at: int, timed: bool, now: int) -> str:
    """A moment in full, short: "Sun 22 Nov", "Mon 7 Dec, 09:00"."""
    day = short_day(day_of(at), day_of(now))
    return _("{day}, {time}").format(day=day, time=clock(moment(at))) if timed else day


def happened_words(happened: Interaction, names: Sequence[str]) -> str:
    """What happened with whom: "Met Ada Lovelace", "Email from Ada Lovelace"."""
    sentences: dict[tuple[str, str], Callable[[], str]] = {
        ("meeting", ""): lambda: _("Met {who}"), ("call", ""): lambda: _("Call with {who}"), ("call", "from-them"): lambda: _("Call from {who}"),
        ("video", ""): lambda: _("Video call with {who}"), ("email", ""): lambda: _("Email with {who}"),
        ("email", "from-me"): lambda: _("Email to {who}"), ("email", "from-them"): lambda: _("Email from {who}"),
        ("message", ""): lambda: _("Messages with {who}"), ("message", "from-me"): lambda: _("Message to {who}"),
        ("message", "from-them"): lambda: _("Message from {who}"), ("letter", ""): lambda: _("Letters with {who}"),
        ("letter", "from-me"): lambda: _("Letter to {who}"), ("letter", "from-them"): lambda: _("Letter from {who}"),
        ("event", ""): lambda: _("Event with {who}"), ("gift", ""): lambda: _("Gifts with {who}"),
        ("gift", "from-me"): lambda: _("Gift to {who}"), ("gift", "from-them"): lambda: _("Gift from {who}"),
        ("shared", ""): lambda: _("Shared with {who}"), ("shared", "from-them"): lambda: _("{who} shared something"),
        ("other", ""): lambda: _("Contact with {who}"),
    }  # fmt: skip
    sentence = sentences.get((happened.kind, happened.direction)) or sentences[happened.kind, ""]
    return sentence().format(who=several(names))


def interaction_words(happened: Interaction, names: Sequence[str], now: int) -> str:
    """The row for what happened: "Met Ada Lovelace, Sun 22 Nov"."""
    said = _("{what}, {when}").format(
        what=happened_words(happened, names), when=moment_words(happened.at, happened.timed, now)
    )
    if happened.length:
        said += " · " + _n("{n} minute", "{n} minutes", happened.length).format(n=happened.length)
    return said


def remember_words(detail: Remembered, now: int) -> str:
    """The row for a detail: "Starts a course; ask about it from 8 Dec"."""
    if detail.ask_on is None:
        return detail.text
    return _("{text}; ask about it from {day}").format(
        text=detail.text, day=day_name(day_of(detail.ask_on), day_of(now))
    )


def follow_up_words(todo: ToDo, now: int) -> str:
    """The row for a follow-up: its text, when, how often."""
    when = moment_words(todo.at, True, now)
    bare = fold(todo.text) in ("follow up", "follow-up", "followup", "folg opp", "oppfolging")
    said = when if bare else _("{text}, {when}").format(text=todo.text, when=when)
    return said + (f" · {repeat_words(todo.repeat)}" if todo.repeat else "")


def favour_words(favour: Favour, names: Sequence[str], now: int) -> str:
    """The row for a favour: "Promised Kari Nordmann: Send the article, by Fri 27 Nov"."""
    sentence = {
        "offered-by-me": lambda: _("Promised {who}: {text}"), "asked-by-me": lambda: _("Asked {who}: {text}"),
        "asked-of-me": lambda: _("{who} asked: {text}"), "received": lambda: _("Thanks owed to {who}: {text}"),
    }[favour.direction]()  # fmt: skip
    said = sentence.format(who=several(names), text=favour.text)
    if favour.due is None:
        return said
    return _("{what}, by {day}").format(what=said, day=moment_words(favour.due, False, now))


def birthday_words(told: Birthday, names: Sequence[str]) -> str:
    """The row for a birthday: "Ada Lovelace, 10 December"."""
    return _("{name}, {day}").format(name=names[told.who], day=partial_words(told.date))


def met_words(met: Met, names: Sequence[str]) -> str:
    """The row for how somebody was met: "Grace Hopper, through Ada Lovelace"."""
    return _("{name}, through {through}").format(name=names[met.who], through=names[met.through])


def tie_words(tie: Tied, names: Sequence[str]) -> str:
    """The row for a connection: "Augusta Leigh: Sibling of Ada Lovelace"."""
    return _("{one}: {connection} of {other}").format(
        one=names[tie.other], connection=connection_name(tie.kind), other=names[tie.who]
    )


def quick_words(found: Understood, names: Sequence[str], now: int) -> list[str]:
    """All that a line meant, a sentence a row, for the command line."""
    rows = []
    if found.interaction is not None:
        rows.append(interaction_words(found.interaction, [names[n] for n in found.who], now))
    rows += [_("Remember: {text}").format(text=remember_words(detail, now)) for detail in found.details]
    rows += [_("Follow-up: {text}").format(text=follow_up_words(todo, now)) for todo in found.follow_ups]
    rows += [favour_words(favour, [names[n] for n in favour.who], now) for favour in found.favours]
    rows += [_("Birthday: {text}").format(text=birthday_words(told, names)) for told in found.birthdays]
    rows += [_("Met through: {text}").format(text=met_words(met, names)) for met in found.met]
    rows += [_("Connection: {text}").format(text=tie_words(tie, names)) for tie in found.ties]
    rows += [
        _("New person: {name}").format(name=named.name) for named in found.people if named.new and not named.mention
    ]
    rows += [_("Circle: {name}").format(name=circle) for circle in found.circles]
    return [*rows, _("Note: {text}").format(text=found.note)] if found.note else rows

"""An interaction as the title of a timeline entry: what, how long, who started it."""

from __future__ import annotations

from collections.abc import Callable

from netbook.wording import _, _n


def length_words(minutes: int) -> str:
    """A length of talking: "25 min", "1 h", "1 h 30 min"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _n("{n} min", "{n} min", rest).format(n=rest)
    if not rest:
        return _n("{n} h", "{n} h", hours).format(n=hours)
    return _("{hours} h {minutes} min").format(hours=hours, minutes=rest)


def entry_title(kind: str, direction: str, length: int | None, given: str) -> str:
    """The title: "Call, 25 min", "Email from Fridtjof", "You shared something"."""
    title = _TITLES[kind, direction]().format(name=given)
    return _("{title}, {length}").format(title=title, length=length_words(length)) if length else title


_TITLES: dict[tuple[str, str], Callable[[], str]] = {
    ("meeting", "mutual"): lambda: _("Met"), ("meeting", "from-me"): lambda: _("Met, as you suggested"),
    ("meeting", "from-them"): lambda: _("Met, as {name} suggested"),
    ("call", "mutual"): lambda: _("Call"), ("call", "from-me"): lambda: _("You called"),
    ("call", "from-them"): lambda: _("{name} called"),
    ("video", "mutual"): lambda: _("Video call"), ("video", "from-me"): lambda: _("You called by video"),
    ("video", "from-them"): lambda: _("{name} called by video"),
    ("email", "mutual"): lambda: _("Emails"), ("email", "from-me"): lambda: _("Email to {name}"),
    ("email", "from-them"): lambda: _("Email from {name}"),
    ("message", "mutual"): lambda: _("Messages"), ("message", "from-me"): lambda: _("Message to {name}"),
    ("message", "from-them"): lambda: _("Message from {name}"),
    ("letter", "mutual"): lambda: _("Letters"), ("letter", "from-me"): lambda: _("Letter to {name}"),
    ("letter", "from-them"): lambda: _("Letter from {name}"),
    ("event", "mutual"): lambda: _("At an event together"), ("event", "from-me"): lambda: _("At an event you invited to"),
    ("event", "from-them"): lambda: _("At an event {name} invited to"),
    ("gift", "mutual"): lambda: _("Gifts"), ("gift", "from-me"): lambda: _("You gave a gift"),
    ("gift", "from-them"): lambda: _("A gift from {name}"),
    ("shared", "mutual"): lambda: _("Shared something"), ("shared", "from-me"): lambda: _("You shared something"),
    ("shared", "from-them"): lambda: _("{name} shared something"),
    ("other", "mutual"): lambda: _("Contact"), ("other", "from-me"): lambda: _("You got in touch"),
    ("other", "from-them"): lambda: _("{name} got in touch"),
}  # fmt: skip


def pills_of(
    kind: str, direction: str, outcome: str, ask: bool, owe: bool, thanks: bool, thanked: bool = False
) -> tuple[tuple[str, str], ...]:
    """The small words under an entry with their tokens: given, received, asked, thanks, how it went.

    `thanked`: thanks that were owed for it were said since.
    """
    pills: list[tuple[str, str]] = []
    if kind in ("gift", "shared") and direction != "mutual":
        pills.append((_("You gave") if direction == "from-me" else _("You received"), "muted"))
    if ask:
        pills.append((_("They asked") if direction == "from-them" else _("You asked"), "muted"))
    if owe:
        pills.append((_("thanked since"), "good") if thanked else (_("thanks owed"), "due"))
    if thanks:
        pills.append((_("They thanked you") if direction == "from-them" else _("You thanked"), "good"))
    if outcome == "badly":
        pills.append((_("went badly"), "late"))
    elif outcome == "well":
        pills.append((_("went well"), "good"))
    return tuple(pills)

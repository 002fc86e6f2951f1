"""The owner's settings in words: what each is called, what it may be, and what was chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict

from netbook.domain.dates import moment
from netbook.domain.said import Said
from netbook.wording import _, _n, _p, system_language
from netbook.wording.dates import clock, short_day

_OF_THE_DAY = ("digest-at", "quiet-from", "quiet-to")


def how_name(how: str) -> str:
    """When a kind is told."""
    return {
        "at-once": lambda: _("At once"),
        "digest": lambda: _("Daily digest"),
        "never": lambda: _p("reminder", "Never"),
    }[how]()


def theme_name(theme: str) -> str:
    """How the window may look."""
    return {
        "system": lambda: _("System"), "light": lambda: _("Light"), "dark": lambda: _("Dark"),
        "contrast": lambda: _("High contrast"),
    }[theme]()  # fmt: skip


def language_name(code: str) -> str:
    """A language in its own words; "" is the system's."""
    own = {"en": "English", "nb": "Norsk bokmål"}
    return own.get(code) or _("As the system ({language})").format(language=own[system_language()])


def sorting_name(code: str) -> str:
    """In which language's order names stand."""
    return _("Norwegian: æ, ø, å last") if code == "nb" else _("English: å with a, ø with o")


_NAMES: dict[str, Callable[[], str]] = {
    "notifications": lambda: _("Notifications"),
    "digest-at": lambda: _("Daily digest"),
    "quiet-from": lambda: _("Quiet from"),
    "quiet-to": lambda: _("Quiet to"),
    "notify-private": lambda: _("Health and family in notifications"),
    "rhythm-per-day": lambda: _("Keep in touch, people a day"),
    "theme": lambda: _("Theme"),
    "text-scale": lambda: _("Text size"),
    "motion": lambda: _("Motion"),
    "language": lambda: _("Language"),
    "family-first": lambda: _("Family name first"),
    "collation": lambda: _("Sort names as in"),
    "phone-region": lambda: _("Country of numbers without one"),
    "hotkey": lambda: _("Hotkey for quick-add"),
    "hotkey-on": lambda: _("Hotkey for quick-add"),
    "keep-running": lambda: _("Keep running when the window is closed"),
    "my-name": lambda: _("Your name"),
}

_DONE: dict[str, Callable[[], str]] = {
    "kept-view": lambda: _("Kept the view “{name}”"),
    "renamed-view": lambda: _("Renamed the view “{name}”"),
    "deleted-view": lambda: _("Deleted the view “{name}”"),
    "added-text": lambda: _("Added the text “{name}”"),
    "changed-text": lambda: _("Changed the text “{name}”"),
    "renamed-text": lambda: _("Renamed the text “{name}”"),
    "deleted-text": lambda: _("Deleted the text “{name}”"),
    "reset-text": lambda: _("Netbook’s own text again: {name}"),
}
LABELS = frozenset({*_DONE, "chose-setting", "set-quiet-hours", "reset-numbers"})
"""The labels that are said here."""


def setting_label(said: Said) -> str:
    """One line for a setting, a view or a text that was changed."""
    values = said.values
    if said.key == "chose-setting":
        return _chosen(str(values.get("key", "")), values.get("value"))
    if said.key == "set-quiet-hours":
        return _quiet(values)
    if said.key == "reset-numbers":
        count = int(str(values.get("n", 0)))
        return _n("Reset {n} number", "Reset {n} numbers", count).format(n=count)
    from netbook.wording.labels import template_name

    name = str(values.get("name", ""))
    return _DONE[said.key]().format(name=template_name(name) if said.key.endswith("-text") else name)


def _chosen(key: str, value: object) -> str:
    if key == "paused-until":
        return _paused(value)
    if key.startswith("introduction."):
        return _("Changed my introduction")
    try:
        if key.startswith("threshold."):
            return _("{setting}: {value}").format(**_number(key.removeprefix("threshold."), value))
        if key.startswith("notify."):
            from netbook.wording.labels import item_kind_name

            kind = item_kind_name(key.removeprefix("notify."))
            return _("Notifications, {kind}: {how}").format(kind=kind, how=how_name(str(value)))
        return _("{setting}: {value}").format(setting=_NAMES[key](), value=_value(key, value))
    except (KeyError, ValueError):
        # A later program may know settings, and values of them, that this one does not.
        return _("Changed a setting")


def _value(key: str, value: object) -> str:
    if isinstance(value, bool):
        return _p("setting", "on") if value else _p("setting", "off")
    if key == "phone-region":
        from netbook.wording.regions import regions

        return dict(regions()).get(str(value), "") if value else _("No country")
    if value is None:
        return _p("setting", "none")
    if key in _OF_THE_DAY:
        return clock(moment(int(str(value))))
    if key == "text-scale":
        return _("{n} %").format(n=value)
    named = {"theme": theme_name, "language": language_name, "collation": sorting_name}.get(key)
    return named(str(value)) if named else str(value)


def _number(name: str, value: object) -> dict[str, str]:
    from netbook.domain.attention.thresholds import DEFAULT
    from netbook.domain.etiquette.thresholds import DEFAULT as ASK_DEFAULT
    from netbook.wording.thresholds import threshold_name, threshold_unit

    number = int(str((asdict(DEFAULT) | asdict(ASK_DEFAULT))[name] if value is None else value))
    return {"setting": threshold_name(name), "value": f"{number}{threshold_unit(name, number)}"}


def _quiet(values: Mapping[str, object]) -> str:
    start, end = values.get("from"), values.get("to")
    hours = _p("setting", "off")
    if start is not None and end is not None:
        hours = _("{start} to {end}").format(start=clock(moment(int(str(start)))), end=clock(moment(int(str(end)))))
    return _("{setting}: {value}").format(setting=_("Quiet hours"), value=hours)


def _paused(until: object) -> str:
    if until is None:
        return _("Reminders go on")
    at = moment(int(str(until)))
    when = _("{day} {time}").format(day=short_day(at.date(), at.date()), time=clock(at))
    return _("Reminders paused until {when}").format(when=when)

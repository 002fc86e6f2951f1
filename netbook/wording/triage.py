"""The triage deck in words: what is known of somebody, and why a cadence is suggested."""

from __future__ import annotations

from datetime import date

from netbook.domain.dates import day_of, read_partial
from netbook.domain.triage_suggestion import MONTHLY, NONE, QUARTERLY, YEARLY
from netbook.wording import _, _n
from netbook.wording.dates import day_words, month_name
from netbook.wording.labels import kind_name


def cadence_name(cadence: str) -> str:
    """A choice of the deck."""
    return {
        MONTHLY: lambda: _("Monthly"),
        QUARTERLY: lambda: _("Quarterly"),
        YEARLY: lambda: _("Yearly"),
        NONE: lambda: _("No cadence"),
    }[cadence]()


def suggestion_words(reason: str, cadence: str, contacts: int) -> str:
    """Why a cadence is suggested, in one sentence."""
    said = {
        "circle": lambda: _("Suggested: {cadence}, as their circle has it."),
        "closeness": lambda: _("Suggested: {cadence}, as close as they are to you."),
        "often": lambda: _n(
            "Suggested: {cadence}; {n} contact in the last year.", "Suggested: {cadence}; {n} contacts in the last year.",
            contacts,
        ),
        "some": lambda: _n(
            "Suggested: {cadence}; {n} contact in the last year.", "Suggested: {cadence}; {n} contacts in the last year.",
            contacts,
        ),
        "recent": lambda: _("Suggested: {cadence}; you were in touch not long ago."),
        "remembered": lambda: _("Suggested: {cadence}; you have been in touch within two years."),
        "unreachable": lambda: _("Suggested: {cadence}; there is no address and no number."),
        "colleague": lambda: _("Suggested: {cadence}, so that the connection from work stays alive."),
        "new": lambda: _("Suggested: {cadence}; you have known each other for less than two years."),
        "nothing": lambda: _("Suggested: {cadence}; nothing tells of a contact between you."),
    }[reason]()  # fmt: skip
    return said.format(cadence=cadence_name(cadence).lower(), n=contacts)


def last_contact_words(kind: str, at: int, now: int) -> str:
    """The last contact: "Last contact: a call, 3 weeks ago" in the words of the chosen language."""
    return _("{kind}, {when}").format(kind=kind_name(kind), when=day_words(day_of(at), day_of(now)))


def known_since_words(text: str) -> str:
    """Since when somebody is known: "Known since March 2019"; empty where it cannot be read."""
    try:
        found = read_partial(text)
    except ValueError:
        return ""
    if found.year is None:
        return ""
    if found.month is None:
        return _("Known since {when}").format(when=found.year)
    return _("Known since {when}").format(when=month_name(date(found.year, found.month, 1)))


def left_words(n: int) -> str:
    """What is left of the deck, and where it waits."""
    return _n(
        "{n} person is left; they wait in Needs attention.", "{n} people are left; they wait in Needs attention.", n
    ).format(n=n)

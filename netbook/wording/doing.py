"""What is being done aside, while it lasts."""

from __future__ import annotations

from netbook.domain.said import Said
from netbook.wording import _, _n
from netbook.wording.labels import label


def taking_back(said: Said) -> str:
    """An act is being taken back."""
    return _("Taking back: {what}").format(what=label(said))


def doing_again(said: Said) -> str:
    """What the undo with this label took back is being done again."""
    inner = said.values.get("values")
    what = label(Said(str(said.values.get("key", "")), inner if isinstance(inner, dict) else {}))
    return _("Doing again: {what}").format(what=what)


def taking_back_import() -> str:
    """An import that was broken off is being taken back."""
    return _("Taking back the import")


def with_people(operation: str, count: int) -> str:
    """One of the operations on many people is being done."""
    if operation == "delete-people":
        return _n("Deleting {n} person", "Deleting {n} people", count).format(n=count)
    return _n("Changing {n} person", "Changing {n} people", count).format(n=count)

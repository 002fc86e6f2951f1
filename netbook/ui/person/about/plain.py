"""Single columns of a person as rows: how each is shown as text and read back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from netbook.answers.show import Person
from netbook.domain.dates import read_partial
from netbook.domain.partial_words import read_partial_words
from netbook.domain.said import Refused
from netbook.ui.person.about.desk import Desk
from netbook.ui.person.about.rows import TextRow
from netbook.wording import _, _n
from netbook.wording.dates import partial_words


def column_text(column: str) -> Callable[[Person], str]:
    """A column as it is."""
    return lambda person: str(person.columns[column] or "")


def plain_row(
    desk: Desk, column: str, caption: str, placeholder: str = "", parent: QWidget | None = None, *, long: bool = False
) -> TextRow:
    """A text column."""
    return TextRow(
        desk, column, caption, column_text(column), lambda text: desk.edit(**{column: text.strip()}), placeholder, parent,
        long=long,
    )  # fmt: skip


def list_row(desk: Desk, column: str, caption: str, placeholder: str, parent: QWidget | None = None) -> TextRow:
    """Several words in one column, parted by commas."""
    return TextRow(
        desk, column, caption, lambda person: ", ".join(getattr(person, column)),
        lambda text: desk.edit(**{column: [part.strip() for part in text.split(",") if part.strip()]}), placeholder, parent,
    )  # fmt: skip


def date_text(kept: str) -> str:
    """A partial date in words; what is no date is shown as it stands."""
    try:
        return partial_words(read_partial(kept)) if kept else ""
    except ValueError:
        return kept


def read_date(text: str) -> str:
    """A partial date out of words, as it is kept; "" for nothing. Refused when it is none."""
    if not text.strip():
        return ""
    try:
        return str(read_partial_words(text))
    except ValueError:
        raise Refused("day-unclear", value=text) from None


def date_row(desk: Desk, column: str, caption: str, placeholder: str, parent: QWidget | None = None) -> TextRow:
    """A date of which a part may be unknown."""
    return TextRow(
        desk, column, caption, lambda person: date_text(str(person.columns[column])),
        lambda text: desk.edit(**{column: read_date(text)}), placeholder, parent,
    )  # fmt: skip


def lead_text(days: int | None) -> str:
    """How many days before a date one wants to be told; "" for what follows from closeness."""
    if days is None:
        return ""
    return _("on the day") if days == 0 else _n("{n} day before", "{n} days before", days).format(n=days)


def read_lead(text: str) -> int | None:
    """The lead in days out of "10 days before", "10", "2 weeks", "on the day"; None for nothing. Refused when it is none."""
    words = text.strip().lower()
    if not words:
        return None
    if words in (_("on the day").lower(), "same day", "on the day", "samme dag"):
        return 0
    number = "".join(c for c in words if c.isdigit())
    if not number or len(number) > 3:
        raise Refused("lead-unclear", value=text)
    weeks = any(word in words for word in ("week", "uke"))
    return int(number) * (7 if weeks else 1)

"""What the list is narrowed to, as the owner sees it: kept as a view, put into words, turned into a query."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields, replace

from netbook.answers.people import Filter
from netbook.domain.dates import DAY, day_start
from netbook.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Chosen:
    """As `Filter`, but with `quiet_days` (no contact for so long) instead of a moment, so that a kept view stays true."""

    circles: tuple[int, ...] = ()
    all_circles: tuple[int, ...] = ()
    not_circles: tuple[int, ...] = ()
    place: str = ""
    organisation: str = ""
    quiet_days: int = 0
    warmth: str = ""
    due_only: bool = False
    targets: bool = False
    archived: bool = False
    unaware_of: int = 0

    def filter(self, now: int) -> Filter:
        """The query's filter at `now`."""
        return Filter(
            self.circles, self.all_circles, self.not_circles, self.place.strip(), self.organisation.strip(),
            day_start(now) - self.quiet_days * DAY if self.quiet_days else None,
            self.due_only, self.targets, self.archived, self.warmth, self.unaware_of,
        )  # fmt: skip

    def count(self) -> int:
        """How many conditions narrow the list."""
        return sum(bool(getattr(self, field.name)) for field in fields(self))

    def only_circle(self) -> int | None:
        """The one circle that is all it asks for, if that is so."""
        alone = len(self.circles) == 1 and replace(self, circles=()) == EVERYONE
        return self.circles[0] if alone else None

    def known(self, circles: Iterable[int]) -> Chosen:
        """Without the circles that are not in the book any more."""
        there = set(circles)
        kept = {name: tuple(c for c in getattr(self, name) if c in there) for name in _CIRCLES}
        return replace(self, **kept)  # type: ignore[arg-type]

    def document(self) -> dict[str, object]:
        """As JSON types, only what differs from everyone."""
        return {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(self).items() if value}


_CIRCLES = ("circles", "all_circles", "not_circles")
EVERYONE = Chosen()


def read_chosen(document: object) -> Chosen:
    """The inverse of `document`; whatever cannot be read is left out."""
    if not isinstance(document, Mapping):
        return EVERYONE
    values: dict[str, object] = {}
    for field in fields(Chosen):
        value, plain = document.get(field.name), getattr(EVERYONE, field.name)
        if isinstance(plain, tuple):
            values[field.name] = tuple(int(v) for v in value if isinstance(v, int)) if isinstance(value, list) else ()
        elif isinstance(value, type(plain)):
            values[field.name] = value
    if values.get("warmth") not in ("warm", "cooling", "cold"):
        values["warmth"] = ""
    return Chosen(**values)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class View:
    """A filter that the owner named."""

    name: str
    chosen: Chosen


def read_views(rows: Iterable[object]) -> list[View]:
    """The named views out of their settings, in order."""
    return [
        View(str(row["name"]), read_chosen(row.get("filter")))
        for row in rows
        if isinstance(row, dict) and str(row.get("name", "")).strip()
    ]

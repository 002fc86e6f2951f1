"""A name that was found in a line, and whom it means."""

from __future__ import annotations

from netbook.domain.folding import words
from netbook.domain.quick_text.understood import Candidate, Named
from netbook.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text: its place in the list of people and where it stands."""

    who: int
    begin: int
    end: int


def resolved(typed: str, found: tuple[Candidate, ...]) -> Named:
    """Whom a name means: the one it fits, or the several."""
    if len(found) > 1:
        asked = " ".join(words(typed))
        exact = [c for c in found if " ".join(words(c.name)) == asked]
        exact = exact or [c for c in found if any(" ".join(words(also)) == asked for also in c.also)]
        alive = [c for c in found if not c.archived]
        found = tuple(exact) if len(exact) == 1 else tuple(alive) if len(alive) == 1 else found
    if len(found) == 1:
        return Named(typed, found[0].id, found[0].name)
    return Named(typed, candidates=found)

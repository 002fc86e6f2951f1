"""Recording what one line of plain words meant."""

from __future__ import annotations

from dataclasses import dataclass

from netbook.domain.said import Done
from netbook.store.changes import Act


@dataclass(frozen=True, slots=True)
class Understood:
    """What a line of quick-add means, ready to be recorded."""

    text: str


def record_quick(deed: Act, /, understood: Understood) -> Done:
    """Records a line of quick-add as one act."""
    raise NotImplementedError

"""What an import brings to people who are decided about: a birthday, a circle. It raises nothing on the day it comes in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from netbook.domain.attention import kinds
from netbook.domain.dates import DAY, day_start
from netbook.store.changes import Act
from netbook.store.facts import load_facts
from netbook.store.records.rows import insert
from netbook.store.standing import limits

Causes = frozenset[tuple[str, str]]


@dataclass(slots=True)
class ShownBefore:
    """What of somebody was shown before this import touched them, as kinds and causes."""

    _shown: dict[int, Causes] = field(default_factory=dict)

    def look(self, deed: Act, person: int) -> None:
        """To be asked before anything of somebody is changed; only the first time counts."""
        if person not in self._shown:
            rows = deed.db.execute_sql(
                "SELECT kind, cause FROM due WHERE person_id=? AND from_at<=?", (person, deed.now)
            )
            self._shown[person] = frozenset((kind, cause) for kind, cause in rows)

    def take(self) -> Mapping[int, Causes]:
        """All that was looked at; then forgotten."""
        shown, self._shown = self._shown, {}
        return shown


def rest_until_tomorrow(deed: Act, shown: Mapping[int, Causes]) -> tuple[int, ...]:
    """What is new and on already shows from tomorrow, a day of this year that is today or past not at all; answers whom it concerns.

    A file of thousands would else raise a line for each birthday of these days, though an import adds triage alone.
    """
    today, resting = day_start(deed.now), []
    bounds = limits(deed.db)
    for row, facts in load_facts(deed.db, sorted(shown), deed.now) if shown else ():
        for item in kinds.gather(facts, deed.now, bounds):
            if item.from_at > deed.now or (item.kind, item.cause) in shown[row.id]:
                continue
            over = item.kind == "date" and item.due_at <= today
            insert(deed.db, "quiet", {
                "person_id": row.id, "kind": item.kind, "cause": item.cause, "until": item.until_at if over else today + DAY,
                "made_at": deed.now,
            })  # fmt: skip
            resting.append(row.id)
    return tuple(dict.fromkeys(resting))

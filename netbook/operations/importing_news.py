"""What an import changed in people's lives, queued so that the list is never flooded."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence

from netbook.domain.attention.facts import News
from netbook.domain.attention.news import shown_from
from netbook.domain.dates import DAY, day_start
from netbook.domain.warmth import warmth
from netbook.store.changes import Act
from netbook.store.records.rows import insert

_CLOSE = {"inner": 0, "close": 1}


def write_news(deed: Act, changes: Sequence[tuple[int, str, str, str]]) -> tuple[int, ...]:
    """Writes (person, what, old, new), closest and warmest first, each person in the first day that has no news yet; answers who."""
    if not changes:
        return ()
    mine: dict[int, list[tuple[str, str, str]]] = defaultdict(list)
    for person, what, old, new in changes:
        mine[person].append((what, old, new))
    marks = json.dumps(sorted(mine))
    rows = deed.db.execute_sql(
        "SELECT person_id, muted, closeness, warm_key, half_life FROM standing WHERE person_id IN (SELECT value FROM json_each(?))",
        (marks,),
    )
    rank = {
        person: (bool(muted), _CLOSE.get(closeness, 2), -warmth(key, half_life, deed.now), person)
        for person, muted, closeness, key, half_life in rows
    }
    order = sorted(mine, key=lambda person: rank.get(person, (True, 3, 0.0, person)))
    taken = {
        shown_from(News(0, at, "", "", "", place)) for at, place in deed.db.execute_sql("SELECT at, place FROM news")
    }
    place = 0
    for person in order:
        while day_start(deed.now) + (1 + place) * DAY in taken:
            place += 1
        for what, old, new in mine[person]:
            insert(deed.db, "news", {
                "person_id": person, "at": deed.now, "what": what, "old": old, "new": new, "place": place,
            })  # fmt: skip
        place += 1
    return tuple(order)

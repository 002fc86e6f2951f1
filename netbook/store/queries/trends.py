"""How many thank-yous and promises were open at some moments of the past, from what is kept of their beginnings and ends."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from netbook.domain.dates import day_start
from netbook.store.database import Database
from netbook.store.tables import FLAG_GIFT, FLAG_OWES, FLAG_THANKS

_LIVING = "person_id NOT IN (SELECT id FROM person WHERE deceased=1)"
_THANKS = f"""SELECT o.person_id, begun, min(coalesce(ended, :never), coalesce((SELECT min(q.made_at) FROM quiet q
  WHERE q.person_id=o.person_id AND q.kind='thank-you' AND q.until IS NULL AND q.cause=o.cause), :never)) AS over FROM (
 SELECT 'favour:' || id || CASE direction WHEN 'received' THEN ':received' ELSE ':answered' END AS cause, person_id,
  CASE direction WHEN 'received' THEN made_at ELSE answered_at END AS begun, thanked_at AS ended FROM favour
  WHERE live=1 AND (direction='received' OR direction='asked-by-me' AND answered_at IS NOT NULL AND answer IN ('yes', 'partly', 'no'))
 UNION ALL SELECT 'introduction:' || id || ':made', maker_id, made_at, thanked_at FROM introduction
  WHERE maker_id IS NOT NULL AND made_at IS NOT NULL AND live=1
 UNION ALL SELECT 'interaction:' || i.id, ip.person_id, ip.at, NULL FROM interaction_person ip JOIN interaction i ON i.id=ip.interaction_id
  WHERE ip.flags<>0 AND i.live=1 AND (ip.flags & {FLAG_OWES} OR ip.flags & {FLAG_GIFT} AND ip.direction='from-them')) o
 WHERE {_LIVING} AND over>=:first"""
_PROMISES = f"""SELECT CASE direction WHEN 'offered-by-me' THEN made_at ELSE coalesce(answered_at, made_at) END,
 nullif(min(coalesce(delivered_at, ?), coalesce(declined_at, ?), coalesce(concluded_at, ?)), ?) FROM favour
 WHERE live=1 AND answer<>'no' AND (direction='offered-by-me' OR direction='asked-of-me' AND answer IN ('yes', 'partly')) AND {_LIVING}"""
_NEVER = 1 << 60


def thanks_at(db: Database, moments: Sequence[int]) -> tuple[int, ...]:
    """How many thank-yous were owed at each moment: begun by then, and neither noted as thanked nor followed by any thanks."""
    said: dict[int, list[int]] = defaultdict(list)
    for person, at in db.execute_sql(
        f"SELECT person_id, at FROM interaction_person WHERE flags<>0 AND flags & {FLAG_THANKS} AND direction<>'from-them' ORDER BY at"
    ):
        said[person].append(at)
    spans = []
    for person, begun, ended in db.execute_sql(_THANKS, {"never": _NEVER, "first": moments[0]}):
        mine = said.get(person, [])
        # Thanks of which no time of day is known stand at midnight, and thank for what was that day.
        first = next(
            (at for at in mine[bisect_left(mine, day_start(begun)) :] if at >= begun or at == day_start(begun)), None
        )
        spans.append((begun, min(ended, _NEVER if first is None else max(first, begun))))
    return _open_at(spans, moments)


def promises_at(db: Database, moments: Sequence[int]) -> tuple[int, ...]:
    """How many promises of mine were open at each moment."""
    rows = db.execute_sql(_PROMISES, (_NEVER,) * 4)
    return _open_at(((begun, _NEVER if ended is None else ended) for begun, ended in rows), moments)


def _open_at(spans: Iterable[tuple[int, int]], moments: Sequence[int]) -> tuple[int, ...]:
    """How many spans hold each moment; the last minute of a span is none of it."""
    kept = list(spans)
    return tuple(sum(begun <= at < ended for begun, ended in kept) for at in moments)

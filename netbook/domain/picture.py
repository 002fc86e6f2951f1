"""The picture of who knows whom: which people it shows, where each stands, and who bridges; the same each time."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Mapping, Sequence

from netbook.domain.bridges import Tie
from netbook.domain.values import dataclass

MOST = 150
"""So many people are drawn at most: the strongest."""
ALIKE = 4
"""So many ties by nothing but a shared organisation are drawn for one person, so that a company is no knot."""
_RING_X, _RING_Y, _ROOM = 142.0, 96.0, 116.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody stands, in drawing units round the middle."""

    x: float
    y: float


def reach(starts: Iterable[int], ties: Iterable[Tie], warmth: Mapping[int, float]) -> dict[int, tuple[int, float]]:
    """How many steps each is away and how strongly: the product of the ties, a little more for whom I am warm with."""
    beside = neighbours(ties)
    found = dict.fromkeys(starts, (0, 1.0))
    edge = list(found)
    step = 0
    while edge:
        step += 1
        further: dict[int, float] = {}
        for person in edge:
            for other, tie in beside.get(person, {}).items():
                if other not in found and other in warmth:
                    strength = found[person][1] * tie.strength * (0.7 + 0.3 * warmth[other])
                    further[other] = max(further.get(other, 0.0), strength)
        found |= {other: (step, strength) for other, strength in further.items()}
        edge = sorted(further)
    return found


def strongest(
    found: Mapping[int, tuple[int, float]], always: Iterable[int] = (), most: int = MOST
) -> tuple[tuple[int, ...], int]:
    """Whom the picture shows, nearest and strongest first, and how many more there are."""
    kept = [person for person in dict.fromkeys(always) if person in found][:most]
    rest = sorted(set(found) - set(kept), key=lambda p: (-found[p][1], found[p][0], p))
    shown = {*kept, *rest[: most - len(kept)]}
    return tuple(sorted(shown, key=lambda p: (found[p][0], -found[p][1], p))), len(found) - len(shown)


def neighbours(ties: Iterable[Tie]) -> dict[int, dict[int, Tie]]:
    """Who is tied to whom, each pair by its strongest tie."""
    beside: dict[int, dict[int, Tie]] = {}
    for tie in ties:
        if tie.one == tie.other:
            continue
        for one, other in ((tie.one, tie.other), (tie.other, tie.one)):
            known = beside.setdefault(one, {}).get(other)
            if known is None or (tie.strength, tie.kind, tie.fact) > (known.strength, known.kind, known.fact):
                beside[one][other] = tie
    return beside


def drawn_ties(people: Sequence[int], ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """The ties between these people, one a pair; of those by organisation alone only the first few for each, in the people's order."""
    order = {person: place for place, person in enumerate(people)}
    pairs = {
        (min(t.one, t.other), max(t.one, t.other)): t
        for beside in neighbours(t for t in ties if t.one in order and t.other in order).values()
        for t in beside.values()
    }
    alike: dict[int, int] = {}
    kept = []
    for tie in sorted(pairs.values(), key=lambda t: _pair(order, t)):
        if tie.kind == "organisation":
            # The later of the two hangs on the earlier; an earlier one may have many.
            later = max(tie.one, tie.other, key=order.__getitem__)
            alike[later] = alike.get(later, 0) + 1
            if alike[later] > ALIKE:
                continue
        kept.append(tie)
    return tuple(kept)


def _pair(order: Mapping[int, int], tie: Tie) -> tuple[int, int]:
    one, other = order[tie.one], order[tie.other]
    return min(one, other), max(one, other)


def bridges(people: Sequence[int], ties: Iterable[Tie]) -> dict[int, float]:
    """How much of the ways between others leads over each, 0 to 1, 1 for who bridges most; all 0 where nobody does."""
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(people)
    graph.add_edges_from((tie.one, tie.other) for tie in ties)
    between: dict[int, float] = networkx.betweenness_centrality(graph)
    most = max(between.values(), default=0.0)
    return {person: (value / most if most else 0.0) for person, value in between.items()}


def places(people: Sequence[tuple[int, str, int]], ties: Iterable[Tie]) -> dict[int, Place]:
    """Where each of (row id, id for the world, steps away) stands, in their order: as near as may be to those they are tied to.

    Places lie on rings round the middle, far enough apart; each takes the best that is free: first those with several
    ties, each after whom they are tied to, then the rest, so that a newcomer moves few or nobody. Nothing depends on chance.
    """
    beside = neighbours(ties)
    free = _slots(len(people))
    found: dict[int, Place] = {}
    for number, (person, uid, steps) in enumerate(_in_turn(people, beside)):
        turn, shift, drop = _chance(uid)
        if number == 0:
            best = free[0]
        else:
            near = [(found[other], tie.strength) for other, tie in beside.get(person, {}).items() if other in found]
            best = min(free, key=lambda slot: _cost(slot, near, turn, steps))
        free.remove(best)
        found[person] = Place(best.x + shift, best.y + drop) if number else best
    return found


def _in_turn(
    people: Sequence[tuple[int, str, int]], beside: Mapping[int, Mapping[int, Tie]]
) -> list[tuple[int, str, int]]:
    """The first, then those with several ties walked along their ties, then the others."""
    known = {each[0]: each for each in people}
    rank = {each[0]: place for place, each in enumerate(people)}
    core = [p for p in known if sum(other in known for other in beside.get(p, ())) > 1]
    turn = dict.fromkeys(list(known)[:1])
    wanted = set(core)
    for first in core:
        edge = [first]
        while edge:
            person = edge.pop(0)
            if person in wanted:
                wanted.discard(person)
                turn[person] = None
                edge += sorted((o for o in beside[person] if o in wanted), key=rank.__getitem__)
    return [known[p] for p in (*turn, *(p for p in known if p not in turn))]


def _cost(slot: Place, near: Sequence[tuple[Place, float]], turn: float, steps: int) -> float:
    out = math.hypot(slot.x / _RING_X, slot.y / _RING_Y)
    cost = 0.45 * abs(out - steps) + 0.4 * out
    if near:
        pull = sum(strength for _, strength in near)
        cost += sum(s * math.hypot((slot.x - p.x) / _RING_X, (slot.y - p.y) / _RING_Y) for p, s in near) / pull
    if len(near) < 2 and out:
        # Who hangs on one person alone is drawn to a side of their own.
        away = abs(math.atan2(slot.y / _RING_Y, slot.x / _RING_X) - turn)
        cost += 0.25 * min(away, 2 * math.pi - away)
    return cost


def _slots(count: int) -> list[Place]:
    """The middle, then places on rings, more than there are people."""
    found = [Place(0.0, 0.0)]
    ring = 0
    while len(found) < count + 30:
        ring += 1
        wide, high = ring * _RING_X, ring * _RING_Y
        number = int(2 * math.pi * math.sqrt((wide * wide + high * high) / 2) / _ROOM)
        for k in range(number):
            angle = 2 * math.pi * (k + 0.5 * (ring % 2)) / number
            found.append(Place(wide * math.cos(angle), high * math.sin(angle)))
    return found


def _chance(uid: str) -> tuple[float, float, float]:
    """A direction and a small shift that are a stable function of a person, so that the rings do not look drilled."""
    told = hashlib.blake2b(uid.encode(), digest_size=6).digest()
    one, two, three = (int.from_bytes(told[i : i + 2], "big") / 65535 for i in (0, 2, 4))
    return (2 * one - 1) * math.pi, (two - 0.5) * 22, (three - 0.5) * 16


__all__ = ["ALIKE", "MOST", "Place", "bridges", "drawn_ties", "neighbours", "places", "reach", "strongest"]

"""Bridges: who knows whom, and the best ways from me to somebody over people who would have to be asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from netbook.domain.values import dataclass

HOPS = 3
"""At most so many steps from me: me, one who knows somebody, that one, the target."""
MOST = 5
TIES = {
    "spouse": 0.95, "partner": 0.95, "parent": 0.9, "child": 0.9, "sibling": 0.85, "relative": 0.6, "friend": 0.8, "mentor": 0.8,
    "mentee": 0.8, "manager": 0.7, "report": 0.7, "assistant": 0.8, "assistant-of": 0.8, "colleague": 0.7, "neighbour": 0.6,
    "introduced": 0.7, "introduced-by": 0.7, "knows": 0.5, "through": 0.6, "together": 0.5, "event": 0.4, "organisation": 0.3,
}  # fmt: skip
"""How warm a step between two others is taken to be, by how it is known; what lies between me and somebody is measured."""


@dataclass(frozen=True, slots=True)
class Tie:
    """What is recorded between two people: `kind` is a key of TIES as it reads from `one`; `fact` the recorded text or moment."""

    one: int
    other: int
    kind: str
    fact: str = ""

    @property
    def strength(self) -> float:
        return TIES[self.kind]


@dataclass(frozen=True, slots=True)
class Path:
    """A way from me: `people` in order, the last one is the target; `ties[i]` is what joins people i and i + 1."""

    people: tuple[int, ...]
    ties: tuple[Tie, ...]
    strength: float


def best_paths(
    warmth: Mapping[int, float], ties: Iterable[Tie], targets: Iterable[int], hops: int = HOPS, most: int = MOST
) -> tuple[Path, ...]:
    """The strongest ways from me to any of the targets, one for each first person, strongest first.

    A way's strength is the product of its steps: my warmth with the first (0 to 1), then each tie's. Whoever I am not
    in touch with (warmth 0) cannot be asked and so begins no way. Ties told twice count as their strongest.
    """
    strongest: dict[tuple[int, int], Tie] = {}
    for tie in ties:
        if tie.one != tie.other:
            pair = (tie.one, tie.other) if tie.one < tie.other else (tie.other, tie.one)
            known = strongest.get(pair)
            if known is None or _rank(tie) > _rank(known):
                strongest[pair] = tie
    beside: dict[int, dict[int, Tie]] = {}
    for (one, other), tie in strongest.items():
        beside.setdefault(one, {})[other] = tie
        beside.setdefault(other, {})[one] = tie
    ends = frozenset(targets)
    # From the far end, one step at a time: no step warms, so the best way to somebody never comes back to anybody.
    reached = {end: Path((end,), (), 1.0) for end in ends}
    edge = dict(reached)
    for _ in range(hops - 1):
        further: dict[int, Path] = {}
        for way in edge.values():
            for other, tie in beside.get(way.people[0], {}).items():
                if other in ends or other in way.people:
                    continue
                known_way = further.get(other) or reached.get(other)
                strength = way.strength * tie.strength
                if known_way is not None and known_way.strength > strength:
                    continue
                longer = Path((other, *way.people), (tie, *way.ties), strength)
                if known_way is None or _better(longer, known_way):
                    further[other] = longer
        reached |= further
        edge = further
    found = (
        Path(way.people, way.ties, way.strength * warmth[person])
        for person, way in reached.items()
        if warmth.get(person, 0) > 0
    )
    return tuple(sorted(found, key=_order)[:most])


def _rank(tie: Tie) -> tuple[float, str, str]:
    return tie.strength, tie.kind, tie.fact


def _order(path: Path) -> tuple[float, int, tuple[int, ...]]:
    return -path.strength, len(path.people), path.people


def _better(one: Path, other: Path) -> bool:
    return _order(one) < _order(other)

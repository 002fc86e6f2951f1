"""Bridges: who knows whom, and the best ways from me to somebody over people who would have to be asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

ME = 0
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
    import networkx

    graph = networkx.Graph()
    for tie in ties:
        known = graph.get_edge_data(tie.one, tie.other)
        if tie.one != tie.other and (known is None or _rank(tie) > _rank(known["tie"])):
            graph.add_edge(tie.one, tie.other, tie=tie)
    for person, value in warmth.items():
        if value > 0:
            graph.add_edge(ME, person, tie=None)
    best: dict[int, Path] = {}
    ends = {target for target in targets if target in graph}
    for target in ends if ME in graph else ():
        for way in networkx.all_simple_paths(graph, ME, target, cutoff=hops):
            if any(step in ends for step in way[1:-1]):
                continue
            path = _path(graph, way[1:], warmth)
            known_path = best.get(path.people[0])
            if known_path is None or _better(path, known_path):
                best[path.people[0]] = path
    return tuple(sorted(best.values(), key=lambda path: (-path.strength, len(path.people), path.people))[:most])


def _rank(tie: Tie) -> tuple[float, str, str]:
    return tie.strength, tie.kind, tie.fact


def _path(graph: object, people: list[int], warmth: Mapping[int, float]) -> Path:
    strength, ties = warmth[people[0]], []
    for one, other in pairwise(people):
        tie: Tie = graph[one][other]["tie"]  # type: ignore[index]
        ties.append(tie)
        strength *= tie.strength
    return Path(tuple(people), tuple(ties), strength)


def _better(one: Path, other: Path) -> bool:
    return (-one.strength, len(one.people), one.people) < (-other.strength, len(other.people), other.people)

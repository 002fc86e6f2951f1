"""Norwegian genitives that hide a name: "Karis mor" tells of Kari."""

from __future__ import annotations

from dataclasses import replace

from netbook.domain.folding import fold, words
from netbook.domain.quick_text.mentions import Mention, resolved
from netbook.domain.quick_text.tokens import tokens
from netbook.domain.quick_text.understood import Candidate, Named, PeopleIndex


def genitives(text: str, people: PeopleIndex, known: list[Mention]) -> list[tuple[int, int, tuple[Candidate, ...]]]:
    """Norwegian genitives that hide a name ("Karis mor"): where they stand and whom they can mean."""
    found = []
    for token in tokens(text):
        taken = any(mention.begin <= token.begin < mention.end for mention in known)
        if taken or not token.capital or not fold(token.text).endswith("s") or len(token.text) < 4:
            continue
        if candidates := people.named(tuple(words(token.text[:-1]))):
            found.append((token.begin, token.end - 1, candidates))
    return found


def with_genitives(text: str, people: PeopleIndex, named: list[Named], known: list[Mention]) -> list[Mention]:
    """The mentions with those of Norwegian genitives put in, in order; new people join `named`."""
    extra = []
    for begin, end, candidates in genitives(text, people, known):
        who = resolved(text[begin:end], candidates)
        ids = {candidate.id for candidate in candidates}
        place = next((n for n, other in enumerate(named) if other.id is not None and other.id in ids), None)
        if place is None:
            named.append(replace(who))
            place = len(named) - 1
        extra.append(Mention(place, begin, end))
    return sorted([*known, *extra], key=lambda mention: mention.begin)

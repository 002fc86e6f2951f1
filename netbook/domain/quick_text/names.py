"""Who is named in a line: people of the book by any part of their name, nickname or @, and names that nobody has yet."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from netbook.domain.folding import fold, words
from netbook.domain.quick_text.calendar_words import MONTHS, WEEKDAYS
from netbook.domain.quick_text.given_names import GIVEN, ends, family
from netbook.domain.quick_text.mentions import Mention, resolved
from netbook.domain.quick_text.misspelt import one_slip
from netbook.domain.quick_text.name_words import (
    ACTS,
    AND,
    ARTICLE,
    BEFORE,
    BORN,
    CALLS,
    COMMON,
    COMPOUND,
    ENTRY,
    GIVES,
    HOLD,
    INTRODUCES,
    KIN,
    KNOWN_BEFORE,
    LOOSE,
    NEW_BEFORE,
    NOT_NAMES,
    OF_SOMEWHERE,
    PARTICLES,
    RELATIONS,
    SPEAKS,
    TELLS,
    TITLE,
    TITLES,
    TO_WHOM,
    VERB,
    WEAK,
)
from netbook.domain.quick_text.places import Places
from netbook.domain.quick_text.relatives import OF_KIN
from netbook.domain.quick_text.strangers import small_stranger, stranger_from
from netbook.domain.quick_text.tokens import Token
from netbook.domain.quick_text.understood import Candidate, Named, PeopleIndex
from netbook.domain.quick_text.when import When

_INITIALS = frozenset("bdfghjklnprstvz")
"""Letters that small stand for a family name, being no words themselves."""


class _Finder(Places):
    def run(self) -> None:
        place = 0
        while place < len(self.tokens):
            place = max(self._at(place), place + 1)

    def _at(self, place: int) -> int:
        """Takes the name that begins at a token, if one does; answers the token after it."""
        token = self.tokens[place]
        if token.at:
            return self._called(place)
        if (
            token.lower in TITLES
            and place + 1 < len(self.tokens)
            and re.fullmatch(r"\.?\s", self.text[token.end : self.tokens[place + 1].begin])
        ):
            return place + 1
        dated = any(begin <= token.begin < end for begin, end in self.whens)
        before, link = self.before(place)
        if token.text in ("may", "will") and before == token.text and self.found:
            return place + 1  # "may may come on Sunday"
        strict = link or before in KNOWN_BEFORE or bool(before in ("i", "of") and HOLD.search(self.head(place)))
        if (
            dated
            and not (token.text == "Helga" and self.run_length(place) > 1)
            and not (self._addressed(place, before) and self._named((token,)))
        ):
            return place + 1
        if token.capital:
            return self._capital(place, strict, link, before)
        if strict and token.lower in KIN:
            found = self._named((token,))
            return self._keep([token], found, place + 1)
        if token.lower in NOT_NAMES or (
            token.lower in MONTHS and ((dated and not OF_KIN.search(self.head(place))) or self.among_months(place))
        ):
            return place + 1
        if (
            strict
            or self.starts(place)
            or before in WEAK
            or self.follows_verb(place)
            or self.following(token.end) in ACTS
        ):
            return self._small(place, strict)
        return self._whole(place)

    def _whole(self, place: int) -> int:
        """Takes a whole name written small anywhere: two words or more that are all of somebody's name."""
        if len(self.tokens[place].text) < 2 or not self._named((self.tokens[place],)):
            return place + 1
        for count in (4, 3, 2):
            run = self.tokens[place : place + count]
            if len(run) < count or any(self.text[a.end : b.begin] != " " for a, b in itertools.pairwise(run)):
                continue
            asked = [word for token in run for word in words(token.text)]
            found = tuple(one for one in self._named(run) if words(one.name) == asked)
            if found:
                return self._keep(run, found, place + count)
        return place + 1

    def _capital(self, place: int, strict: bool, link: bool, before: str) -> int:
        length = self.run_length(place)
        if (begin := stranger_from(self.text, self.tokens[place].begin)) is not None:
            return self._stranger(self.tokens[place : place + length], begin, place + length)
        if length == 1 and (family := self._family_after(place)):
            found = self._named((self.tokens[place], *family))
            if found or self._shares(place, link, before):
                return self._keep([self.tokens[place]], found, place + 1, family)
        if length == 1 and COMPOUND.match(self.text, self.tokens[place].begin):
            return place + 1
        for count in range(length, 0, -1):
            tokens = self.tokens[place : place + count]
            found = self._named(tokens)
            if not found:
                continue
            if count == 1 and self._only_a_word(place, strict or before in BEFORE):
                return place + 1
            if count < length and self._one_name(place, count, length):
                break
            if self._two_of_others(place, count, length):
                return self._keep(self.tokens[place : place + length], (), place + length)
            return self._keep(tokens, found, place + count)
        tokens = self.tokens[place : place + length]
        if length and self._may_be_new(place, length, link, before):
            return self._keep(tokens, (), place + length)
        return place + 1

    def _stranger(self, tokens: list[Token], begin: int, following: int) -> int:
        """ "Someone called Ada" is Ada Lovelace only by her whole name."""
        asked = [word for token in tokens for word in words(token.text)]
        same = tuple(one for one in self._named(tokens) if len(asked) > 1 and words(one.name) == asked)
        self._keep(tokens, same, following)
        self.found[-1] = replace(self.found[-1], begin=begin)
        return following

    def _family_after(self, place: int) -> tuple[Token, ...]:
        """The family name that a given name shares with the one after it: "Marie and Pierre Curie"."""
        other = place + 2 if self.is_and(place + 1) else place + 1
        if other >= len(self.tokens):
            return ()
        gap = self.text[self.tokens[place].end : self.tokens[other].begin]
        length = self.run_length(other)
        run = self.tokens[other : other + length]
        if not AND.fullmatch(gap) or length < 2 or not run[0].capital or run[0].lower in NOT_NAMES:
            return ()
        first = next((n for n, token in enumerate(run) if n and token.lower in PARTICLES), length - 1)
        return tuple(run[first:])

    def _shares(self, place: int, link: bool, before: str) -> bool:
        """Whether a given name that stands alone is nobody's first name in the book, so that it takes the family name after it."""
        token = self.tokens[place]
        if token.lower in COMMON or not self._may_be_new(place, 1, link, before):
            return False
        return not self._begins(token, self._named((token,)))

    def _one_name(self, place: int, count: int, length: int) -> bool:
        """Whether the capital words after a known part belong to the name, so that it is somebody else's."""
        rest = self.tokens[place + count : place + length]
        if rest[0].lower in NOT_NAMES or rest[0].text.isupper():
            return False
        return not self._named(rest)

    def _two_of_others(self, place: int, count: int, length: int) -> bool:
        """Whether a given name of somebody and a family name of others stand together as one name: "Søren Bø" is nobody's here."""
        rest = self.tokens[place + count : place + length]
        if (count, len(rest)) != (1, 1) or (place and self.is_and(place - 1)) or rest[0].lower in NOT_NAMES:
            return False
        first = self.tokens[place]
        return self._begins(first, self._named((first,))) and not self._begins(rest[0], self._named(rest))

    def _begins(self, token: Token, known: tuple[Candidate, ...]) -> bool:
        """Whether a word is anybody's first name or nickname."""
        return any(words(name)[:1] == words(token.text) for one in known for name in (one.name, *one.also))

    def _only_a_word(self, place: int, strict: bool) -> bool:
        token = self.tokens[place]
        if token.lower not in COMMON or strict or (self.starts(place) and self.text[token.end : token.end + 1] == ":"):
            return False
        following = self.following(token.end)
        if not self.starts(place) or following in SPEAKS or following in TELLS or following in ("'s", "’s"):
            return False
        return token.lower in ("will", "may") or not VERB.fullmatch(following)

    def _may_be_new(self, place: int, length: int, link: bool, before: str) -> bool:
        first, last = self.tokens[place], self.tokens[place + length - 1]
        if (
            first.lower in NOT_NAMES
            or first.lower in WEEKDAYS
            or (length == 1 and (first.lower in MONTHS or (first.text.isupper() and len(first.text) > 1)))
        ):
            return False
        if length == 1 and re.match(r"[A-ZÆØÅ]{2,}-[a-zæøå]", first.text):
            return False
        if TITLE.search(self.text[: first.begin]):
            return True
        following = self.following(last.end)
        if link:
            gap = self.text[self.found[-1].end : first.begin]
            return (
                "," not in gap
                or "and" in gap
                or "og" in gap
                or bool(re.match(r"\s*(?:,|and\b|og\b|&)", self.text[last.end :]))
            )
        if before in GIVES:
            return bool(ARTICLE.match(self.text, last.end))
        if before in LOOSE:
            return following in SPEAKS or following in ("'s", "’s") or (before in ("up", "opp") and length > 1)
        if before in ("from", "fra") and length == 1 and self.found and following not in SPEAKS:
            return False  # "sent Frida a postcard from Oslo" tells of a place
        if before in BEFORE or TO_WHOM.search(TITLE.sub("", self.head(place))):
            return True
        if (mine := RELATIONS.search(self.head(place))) and not self.head(place)[: mine.start()].rstrip(" .,;:-–"):
            return (
                following in SPEAKS
                or length > 1
                or re.search(r"(?<!\w)(?:ny|nye|new)\s", mine.group(), re.I) is not None
            )
        if self.starts(place):
            bare = re.sub(r"#[\w-]+", "", self.text[: first.begin] + self.text[last.end :]).strip(" .,")
            tagged = "#" in self.text
            if BORN.match(self.text, last.end) or (
                OF_SOMEWHERE.match(self.text, last.end) and not re.search(r"(?:te|dde|ed)$", first.lower)
            ):
                return True
            if length > 1 and (INTRODUCES.search(self.head(place)) or (not place and ENTRY.match(self.text, last.end))):
                return True
            told = following in SPEAKS and following not in (
                "is",
                "has",
                "was",
                "are",
                "er",
                "har",
                "and",
                "og",
                "starts",
                "skal",
                "vil",
            )
            return told or (not bare and (length > 1 or tagged))
        return False

    def _small(self, place: int, strict: bool) -> int:
        tokens = self.tokens
        for count in (5, 4, 3, 2, 1):
            run = tokens[place : place + count]
            if len(run) < count or any(token.at or (n and token.lower in NOT_NAMES) for n, token in enumerate(run)):
                continue
            if any(self.text[a.end : b.begin] != " " for a, b in itertools.pairwise(run)):
                continue
            found = self._named(run)
            if not found:
                continue
            if not strict and count == 1 and self._is_word(place):
                return place + 1
            return self._keep(run, found, place + count)
        return self._small_new(place)

    def _small_new(self, place: int) -> int:
        """Takes somebody new whose common given name is written small where only a name can be meant."""
        token, before = self.tokens[place], self.before(place)[0]
        called = (self.starts(place) and self.following(token.end) in CALLS) or before in NEW_BEFORE
        if not called or token.lower not in GIVEN or token.lower in COMMON:
            return place + 1
        run = self.tokens[place : place + 2]
        count = 2 if len(run) > 1 and family(run[1].lower) and self.text[token.end : run[1].begin] == " " else 1
        end = run[count - 1].end
        ahead = self.following(end) in CALLS or ends(self.text, end) or any(0 < b - end < 3 for b, _e in self.whens)
        return self._keep(run[:count], (), place + count) if ahead else place + 1

    def _called(self, place: int) -> int:
        """A name after @: somebody for certain, known or new."""
        token = self.tokens[place]
        for count in (3, 2, 1):
            run = self.tokens[place : place + count]
            if len(run) < count or any(self.text[a.end : b.begin] != " " for a, b in itertools.pairwise(run)):
                continue
            if found := self._named(run):
                return self._keep(run, found, place + count)
        count = self.run_length(place) if token.text[1:2].isupper() else 1
        return self._keep(self.tokens[place : place + count], (), place + count)

    def _keep(
        self, tokens: list[Token], found: tuple[Candidate, ...], following: int, family: tuple[Token, ...] = ()
    ) -> int:
        begin, end = tokens[0].begin, tokens[-1].end
        title = TITLE.search(self.text, max(0, begin - 12), begin)
        begin = title.start() if title else begin
        typed = self.text[begin:end].lstrip("@")
        named = resolved(typed, found)
        if not found:
            typed = typed if any(c.isupper() for c in typed) else typed.replace(".", " ").replace("_", " ").title()
            whole = " ".join([typed[:1].upper() + typed[1:], *(token.text for token in family)])
            named = Named(typed, name=whole)
        if named.id is not None:
            begin, end, following = self._slips_beside(named.name, begin, end, following)
        self.found.append(Mention(self._place(named, found), begin, end))
        return following

    def _slips_beside(self, name: str, begin: int, end: int, following: int) -> tuple[int, int, int]:
        """A name taken with what is the rest of it but for a slip: "charlse babbage", "ingrid solhiem"."""
        asked = words(self.text[begin:end])
        left = [word for word in words(name) if word not in asked]
        if not left or len(asked) != 1:
            return begin, end, following
        after = self.tokens[following] if following < len(self.tokens) else None
        initial = after and after.lower in _INITIALS and left[-1].startswith(after.lower)
        if (
            after
            and initial
            and self.text[end : after.begin] == " "
            and self.text[after.end : after.end + 1] in ("", " ", ",")
        ):
            return begin, after.end, following + 1
        if (
            after
            and self.text[end : after.begin] == " "
            and len(after.text) > 4
            and one_slip(fold(after.text), left[-1])
        ):
            return begin, after.end, following + 1
        before = re.search(r"(?:^|(?<=\s))([^\W\d_]+)\s$", self.text[max(0, begin - 20) : begin])
        if (
            before
            and asked[0] == words(name)[-1]
            and before[1].lower() not in KNOWN_BEFORE | NOT_NAMES
            and one_slip(fold(before[1]), left[0])
        ):
            begin -= len(before[0])
        return begin, end, following

    def _place(self, named: Named, found: tuple[Candidate, ...]) -> int:
        """The place of somebody in the list: a second naming, even by a shorter name, is the same person."""
        ids = {candidate.id for candidate in found}
        asked = set(words(named.text))
        for place, known in enumerate(self.people):
            if known.id is not None and known.id in ids and (named.id in (None, known.id)):
                return place
            if known.new and asked <= set(words(known.text)):
                return place
            if known.candidates and ids == {candidate.id for candidate in known.candidates}:
                return place
        self.people.append(named)
        return len(self.people) - 1


def find_names(
    text: str, people: PeopleIndex, whens: tuple[When, ...], blocked: list[tuple[int, int]]
) -> tuple[list[Named], list[Mention]]:
    """Everybody named, each once, and every place where they are; moments and `blocked` places hold no names."""
    finder = _Finder(text, people, whens, blocked)
    finder.run()
    if not finder.found and (begun := small_stranger(text, [when.begin for when in whens])):
        finder.found.append(Mention(0, *begun))
        typed = text[begun[0] : begun[1]]
        finder.people.append(Named(typed, name=typed.title()))
    return finder.people, finder.found

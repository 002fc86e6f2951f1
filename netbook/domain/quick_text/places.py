"""What stands round each word of a line that may be a name."""

from __future__ import annotations

import re

from netbook.domain.folding import words
from netbook.domain.quick_text.calendar_words import MONTHS, WEEKDAYS
from netbook.domain.quick_text.mentions import Mention
from netbook.domain.quick_text.name_words import (
    ASKS,
    BEFORE,
    BEING,
    DID,
    LINK,
    LONE_VERB,
    MEALS,
    NEWS,
    NOT_NAMES,
    ORDINARY,
    PARTICLES,
    RELATIONS,
    SPEAKS,
    TELLS,
    THINGS,
    TITLE,
    TO_WHOM,
)
from netbook.domain.quick_text.relatives import OF_KIN
from netbook.domain.quick_text.tokens import Token, tokens
from netbook.domain.quick_text.understood import Candidate, Named, PeopleIndex
from netbook.domain.quick_text.when import When

_ME_AND = re.compile(r"(?<!\w)(?:me|us|meg|oss|myself|i|jeg)\s+(?:and|og|&)\s+$", re.IGNORECASE)
REACH = 120
"""How far back a word can tell that a name follows: without a bound a long line would be read again for each of its words."""


class Places:
    """The words of a line, the moments in it, and the names found so far."""

    def __init__(self, text: str, people: PeopleIndex, whens: tuple[When, ...], blocked: list[tuple[int, int]]) -> None:
        self.text, self.index = text, people
        self.whens = [(when.begin, when.end) for when in whens]
        self.tokens = [token for token in tokens(text) if not any(b <= token.begin < e for b, e in blocked)]
        self.people: list[Named] = []
        self.found: list[Mention] = []

    def head(self, place: int) -> str:
        """What stands before a token, as far back as any word that tells of a name."""
        begin = self.tokens[place].begin
        return self.text[max(0, begin - REACH) : begin]

    def among_months(self, place: int) -> bool:
        """Whether a month follows, as in "jan, feb og mars"."""
        token, after = self.tokens[place], self.tokens[place + 1 : place + 2]
        return bool(after and after[0].lower in MONTHS and LINK.fullmatch(self.text, token.end, after[0].begin))

    def follows_verb(self, place: int) -> bool:
        """Whether only a verb stands before a token in its clause ("gratulerte maya", "kan ola …"), so that it is who did it or whom it was done to."""
        told = LONE_VERB.search(self.head(place))
        return told is not None and (
            told[1].lower() in ASKS or told[1].lower() in TELLS or DID.fullmatch(told[1].lower()) is not None
        )

    def before(self, place: int) -> tuple[str, bool]:
        """The word before a token, and whether a name and a comma or "and" stand right before it."""
        token = self.tokens[place]
        if self.found and LINK.fullmatch(self.text, self.found[-1].end, token.begin):
            return "", True
        if _ME_AND.search(self.head(place)):
            return "", True
        head = re.sub(r"(?:^|(?<=\s))(?:dr|prof|mr|mrs|ms|herr|fru)\.?\s*$", "", self.head(place), flags=re.IGNORECASE)
        head = RELATIONS.sub("", head).rstrip(" /:")
        if re.search(r"\b(?:is|was|are|named)\s+called$", head):
            return "", False
        word = re.search(r"[\w-]+$", head)
        return (word.group().lower() if word else ""), False

    def starts(self, place: int) -> bool:
        """Whether a clause begins with a token."""
        head = self.head(place).rstrip()
        return (
            not re.sub(r"#[\w-]+", "", self.text[: self.tokens[place].begin]).strip()
            or not head
            or head[-1] in ",.;:!?-–—\n"
            or bool(re.search(r"(?:^|[,.;]\s*)(?:and|og|that|at)$", head))
        )

    def following(self, end: int) -> str:
        """The word after a place, or the genitive that stands there."""
        word = re.match(r"\s*(['’]s(?=\W|$)|[\w'’]+)", self.text[end:])
        return word.group(1).lower() if word else ""

    def is_and(self, place: int) -> bool:
        """Whether a token joins two names."""
        return place < len(self.tokens) and self.tokens[place].lower in ("and", "og")

    def _leads_to_capital(self, place: int) -> bool:
        """Whether a particle, or two in a row ("de la"), stands before a capital."""
        after = self.tokens[place + 1 : place + 3]
        return bool(after) and (
            after[0].capital or (len(after) > 1 and after[0].lower in PARTICLES and after[1].capital)
        )

    def run_length(self, place: int) -> int:
        """How many tokens from here are written as one name."""
        count, tokens = 1, self.tokens
        while place + count < len(tokens):
            token = tokens[place + count]
            if self.text[tokens[place + count - 1].end : token.begin] not in (" ", ". "):
                break
            if (
                self.text[tokens[place + count - 1].end : token.begin] == ". "
                and len(tokens[place + count - 1].text) > 2
            ):
                break
            dated = (
                any(begin <= token.begin < end for begin, end in self.whens)
                or re.match(r"I['’]", token.text) is not None
            )
            particle = token.lower in PARTICLES and self._leads_to_capital(place + count)
            if (
                token.at
                or dated
                or token.lower in WEEKDAYS
                or not (token.capital or particle)
                or (token.lower in NOT_NAMES and not particle)
            ):
                break
            count += 1
        while count > 1 and not tokens[place + count - 1].capital:
            count -= 1
        return count

    def _addressed(self, place: int, before: str) -> bool:
        """Whether what stands before a token wants a name, though it could be a moment."""
        # Norwegian writes its weekdays small, so that a capital Tor is a man.
        return (
            before in BEFORE
            or self.tokens[place].text in ("Tor", "Man", "Søn", "Ons")
            or TO_WHOM.search(TITLE.sub("", self.head(place))) is not None
            or OF_KIN.search(self.head(place)) is not None
        )

    def _named(self, tokens: tuple[Token, ...] | list[Token]) -> tuple[Candidate, ...]:
        asked: list[str] = []
        for n, token in enumerate(tokens):
            found = words(token.text)
            initial = n > 0 and len(token.text) == 1 and token.capital
            asked += [word + "." if initial else word for word in found]
        return self.index.named(tuple(asked)) if asked else ()

    def _is_word(self, place: int) -> bool:
        """Whether a small word that somebody is called by is more likely a word of the language."""
        token = self.tokens[place]
        following = self.following(token.end)
        if token.lower not in ORDINARY and len(token.text) > 2:
            return False
        if token.lower in THINGS and following in BEING:
            return True
        if following in ("and", "og") or re.match(r"\s*[&+]", self.text[token.end :]):
            other = self.tokens[place + 1 + (following in ("and", "og")) :][:1]
            return not other or not (
                other[0].capital or other[0].lower in ("i", "jeg", "me", "meg") or self._named(other)
            )
        if (
            following in SPEAKS
            or following in TELLS
            or (following in MEALS and token.lower != "cook")
            or following in NEWS
            or following in ("'s", "’s")
        ):
            return False
        if self.starts(place) and token.lower not in THINGS and DID.fullmatch(following):
            return False
        return not (self.starts(place) and re.match(r"\s*(?:$|[:#]|[–—-]\s)", self.text[token.end :]))

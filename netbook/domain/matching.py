"""Matching: whether a card that comes in is somebody who is in the book already."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, replace

from netbook.domain.dates import joined
from netbook.domain.folding import fold
from netbook.domain.people import Card

_NOT_DIGITS = re.compile(r"\D+")
_MAIL = re.compile(r"(?:mailto:)?[^\s@<>,;]+@[^\s@<>,;]+", re.IGNORECASE)


def own_key(card: Card) -> str:
    """What names a card within its source: its UID, else its name with the first mail address or phone."""
    if card.uid:
        return card.uid.removeprefix("urn:uuid:")
    first = (*card.emails, *card.phones, card.organisation, "")[0]
    return hashlib.sha1(f"{fold(card.name.full)}|{fold(first)}".encode()).hexdigest()


def digest(card: Card) -> str:
    """Equal digests: the same card again, to the letter."""
    whole = "\n".join(card.lines) if card.lines else repr(replace(card, source_line=0))
    return hashlib.sha1(whole.encode("utf-8", "surrogatepass")).hexdigest()


def phone_key(number: str) -> str:
    """The last eight digits of a number: equal for the same phone with and without its country code; "" if shorter than six."""
    only = _NOT_DIGITS.sub("", number)
    return only[-8:] if len(only) >= 6 else ""


def mail_key(address: str) -> str:
    """A mail address for comparing."""
    return address.strip().casefold()


def is_mail(address: str) -> bool:
    """Whether a mail could be sent there, as far as the words tell."""
    return _MAIL.fullmatch(address.strip()) is not None


def is_number(number: str) -> bool:
    """Whether there is anything in it that could be dialled."""
    return any(sign.isdigit() for sign in number)


def names_agree(one: str, other: str) -> bool:
    """Whether two names can be one person's: equal, one empty, or one holding every word of the other."""
    first, second = set(fold(one).split()), set(fold(other).split())
    return not first or not second or first <= second or second <= first


@dataclass(slots=True)
class Known:
    """Somebody in the book, as far as matching needs."""

    person: int
    name: str
    emails: set[str] = field(default_factory=set)
    phones: set[str] = field(default_factory=set)
    birthday: str = ""


def shares(card: Card, known: Known) -> bool:
    """Whether a card and somebody known have a mail address or a phone in common."""
    for item in card.fields:
        if item.kind == "email" and mail_key(item.value) in known.emails:
            return True
        if item.kind == "phone" and phone_key(item.value) in known.phones:
            return True
    return False


def is_same(card: Card, name: str, known: Known) -> bool:
    """The law of matching: a shared mail address or phone with names that agree; or the same full name of two words or
    more, unless both have mail addresses or phones and share none, or their birthdays contradict each other."""
    if card.birthday and known.birthday and not joined(known.birthday, str(card.birthday)):
        return False
    if shares(card, known):
        return names_agree(name, known.name)
    if fold(name) != fold(known.name) or len(name.split()) < 2:
        return False
    if not (known.emails or known.phones):
        return True
    mails = any(f.kind == "email" for f in card.fields)
    phones = any(f.kind == "phone" and phone_key(f.value) for f in card.fields)
    return not ((mails and known.emails) or (phones and known.phones))

"""People: what a card of somebody carries, as it travels and as it is kept."""

from __future__ import annotations

from dataclasses import field

from netbook.domain.dates import PartialDate
from netbook.domain.values import dataclass

BOOK_FORMAT = "netbook-book"
"""Marks a JSON file that holds a whole book."""


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of a name; `full` is how it is written, the parts may all be empty."""

    full: str = ""
    family: str = ""
    given: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""
    phonetic_family: str = ""
    phonetic_given: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address in the parts of RFC 6350 6.3.1."""

    po_box: str = ""
    extended: str = ""
    street: str = ""
    city: str = ""
    region: str = ""
    code: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One of several values of a kind: `kind` is email, phone, url, im, related or custom.

    `label` is free text ("home", "work", "mobile", "Summer house"); `value` is what the owner typed or received.
    """

    kind: str
    value: str
    label: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class PostalField:
    """One postal address with its label."""

    address: Address
    label: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class OwnDate:
    """A date that comes round (anniversary, name day, own words in `label`)."""

    label: str
    date: PartialDate


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture as it came: bytes with their media type ("image/jpeg"), or only an address where it lies (`url`)."""

    data: bytes = b""
    media_type: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """Everything about one person that travels in an address-book file; a reader fills what it finds.

    `lines` are the unfolded original vCard lines (empty for other formats) in their order; `unknown` those of them
    that no other field of this value represents, and so are shown to nobody but kept for ever.
    `source_line` is the line of the file at which the card begins, 1-based.
    """

    uid: str = ""
    kind: str = "individual"
    name: Name = Name()
    nicknames: tuple[str, ...] = ()
    organisation: str = ""
    department: str = ""
    title: str = ""
    role: str = ""
    fields: tuple[Field, ...] = ()
    addresses: tuple[PostalField, ...] = ()
    birthday: PartialDate | None = None
    dates: tuple[OwnDate, ...] = ()
    death: PartialDate | None = None
    gender: str = ""
    pronouns: str = ""
    languages: tuple[str, ...] = ()
    time_zone: str = ""
    geo: str = ""
    note: str = ""
    categories: tuple[str, ...] = ()
    photo: Photo | None = None
    members: tuple[str, ...] = ()
    known_since: PartialDate | None = None
    revised: str = ""
    version: str = ""
    lines: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    source_line: int = 0

    @property
    def emails(self) -> tuple[str, ...]:
        """Mail addresses, the preferred one first."""
        return tuple(f.value for f in sorted(self.fields, key=lambda f: not f.preferred) if f.kind == "email")

    @property
    def phones(self) -> tuple[str, ...]:
        """Telephone numbers as written, the preferred one first."""
        return tuple(f.value for f in sorted(self.fields, key=lambda f: not f.preferred) if f.kind == "phone")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that could not be taken, with the line (1-based, 0 where none) and one clear sentence's key."""

    line: int
    key: str
    values: dict[str, object] = field(default_factory=dict)

"""What a card of the list says: a line turned into the words, icon and colour that are shown."""

from __future__ import annotations

from netbook.answers.attention import Line
from netbook.domain.values import dataclass
from netbook.ui.words import initials
from netbook.wording import _
from netbook.wording.reasons import headline, why

BUCKET_TOKENS = {"late": "late", "today": "due", "week": "accent"}
_ICONS = {
    "follow-up": "calendar-check", "promise": "package", "thank-you": "heart-handshake", "outcome": "megaphone",
    "after-event": "users-round", "ask-about": "message-circle-question-mark", "date": "calendar-days",
    "keep-in-touch": "repeat", "no-answer": "hourglass", "introduction": "handshake", "only-takes": "hand-helping",
    "gone-quiet": "bell-off", "try-again": "refresh-cw", "prepare": "clipboard-list", "news": "newspaper",
    "standstill": "send", "triage": "layers",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ItemWords:
    """A card in words. `name` is empty for what concerns the whole network; `spoken` is all of it in one breath."""

    name: str
    initials: str
    headline: str
    icon: str
    token: str
    why: str
    spoken: str


def bucket_name(bucket: str) -> str:
    """A bucket's heading."""
    return {"late": lambda: _("Late"), "today": lambda: _("Today"), "week": lambda: _("This week")}[bucket]()


def item_words(line: Line, now: int) -> ItemWords:
    """The words of a line at a moment."""
    row = line.row
    said = headline(row.kind, row.reason, row.values, now)
    because = why(row.reason, row.values, row.name, now)
    icon = "cake" if row.reason == "date-birthday" else _ICONS[row.kind]
    spoken = ", ".join(part for part in (row.name, said, bucket_name(line.bucket), because) if part)
    return ItemWords(
        row.name, initials(row.name) if row.name else "", said, icon, BUCKET_TOKENS[line.bucket], because, spoken
    )

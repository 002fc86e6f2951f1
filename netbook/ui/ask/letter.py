"""The letter of a request: the draft window with the request in it; sent, the favour is asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from zlib import crc32

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from netbook.answers import drafts as answers
from netbook.operations.asking import send_ask
from netbook.operations.favours import NewFavour
from netbook.session import Session
from netbook.ui.drafts.window import DraftWindow
from netbook.ui.intents import Intents
from netbook.wording import _

_GREETING = re.compile(
    r"^\s*(?:(?:good (?:morning|afternoon|evening)|dear|hi|hello|hey|kjære|hei|hallo|god (?:morgen|dag|kveld))\b[^\n,!.?]{0,40}(?:[,!]|\n|$))+\s*",
    re.IGNORECASE,
)


def without_greeting(text: str) -> str:
    """A request without the greeting that it was begun with, because the letter has its own."""
    rest = _GREETING.sub("", text, count=1).strip()
    return rest[:1].upper() + rest[1:] if rest and rest != text.strip() else text.strip()


def occasion_of(
    new: NewFavour, questions: str = "", length: str = "", opener: str = "", way_out: str = ""
) -> Mapping[str, str]:
    """What the request gives to the letter; an opener and a way out that stand in the text already are not written twice."""
    fields = {
        "what": new.matter, "questions": questions or without_greeting(new.text), "use": new.use_for, "offer": new.offer, "purpose": new.purpose,
        "length": length,
    }  # fmt: skip
    # A field of one blank leaves its line out; an empty one would be filled from the book.
    return fields | {"opener": opener or " "} | ({"way_out": " "} if way_out and way_out in new.text else {})


class AskLetter(DraftWindow):
    """The letter of the draft favour `favour`. "Log as sent" asks it; closing keeps the letter and the draft."""

    def __init__(
        self, session: Session, intents: Intents, person: int, new: NewFavour, favour: int, parent: QWidget | None = None, *,
        occasion: Mapping[str, str], call_after: int | None = None, asked: Callable[[], None] | None = None,
    ) -> None:  # fmt: skip
        self._new, self._favour, self._call_after, self._asked = new, favour, call_after, asked
        template = "meeting-request" if new.kind == "time" else "ask"
        super().__init__(session, intents, person, template, parent, occasion=occasion)
        self.setWindowTitle(_("Your request to {name}").format(name=self._name))
        if call_after is not None:
            self._tell(_("When it is logged as sent, a call in {n} days is planned.").format(n=call_after))

    def _place(self, template: str, language: str) -> str:
        # A request that was changed begins a new letter; the old one would say something else.
        return f"{super()._place(template, language)}-favour-{self._favour}-{crc32(self._new.text.encode()):x}"

    def present(self) -> None:
        """Shows it in front."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.show()
        self.raise_()
        self.activateWindow()

    def log_as_sent(self) -> None:
        """Records that the request went out: the favour is asked, with the letter in the timeline, and closes."""
        letter = f"{self._subject.text()}\n\n{self._body.toPlainText()}".strip()
        about = answers.asked_about(self._session.book, self._person, self._body.toPlainText())
        done = self._session.do(
            send_ask, self._person, self._new, self._favour, letter, asked_about=about, call_after=self._call_after
        )
        if done is not None:
            self._places.put(self._shown, "")
            self._own = self._typed()
            if self._asked is not None:
                self._asked()
            self.accept()

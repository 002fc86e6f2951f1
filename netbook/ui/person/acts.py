"""What is done to one person or several from lists and headers alike: copy, carry out as a file, cadence, circles, delete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from PySide6.QtCore import QObject

from netbook.answers import people as answers
from netbook.book import Book
from netbook.domain.said import Done, Outcome, Refused
from netbook.session import Session
from netbook.store.changes import Act

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QTemporaryDir

P = ParamSpec("P")


def person_text(book: Book, number: int) -> str:
    """A person as plain lines to paste into a message: name, work, ways to reach them."""
    from netbook.answers import show

    try:
        person = show.person(book, number)
    except Refused:
        return ""
    card = person.card
    lines = [card.name, ", ".join(part for part in (card.title, card.organisation) if part)]
    lines += [field.value for kind in ("email", "phone", "url", "im") for field in person.fields if field.kind == kind]
    for place in person.addresses:
        town = " ".join(part for part in (place.code, place.city) if part)
        parts = (place.po_box, place.extended, place.street, town, place.region, place.country)
        lines.append(", ".join(part for part in parts if part))
    return "\n".join(line for line in lines if line)


def vcards(book: Book, numbers: Sequence[int]) -> str:
    """Several people as vCard text."""
    # The formats are wanted when somebody is copied or carried out, not at the start.
    from netbook.answers import exporting

    return "".join(exporting.card_text(book, number) for number in numbers)


class PeopleActs(QObject):
    """The acts, for one window; `session.refused` and the toast tell how it went."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folder: QTemporaryDir | None = None

    def copy_text(self, numbers: Sequence[int]) -> None:
        """The people as plain text on the clipboard."""
        from PySide6.QtGui import QGuiApplication

        book = self._session.book
        QGuiApplication.clipboard().setText("\n\n".join(person_text(book, number) for number in numbers))

    def copy_card(self, numbers: Sequence[int]) -> None:
        """The people as vCards on the clipboard, readable as text too."""
        from PySide6.QtCore import QMimeData
        from PySide6.QtGui import QGuiApplication

        text = vcards(self._session.book, numbers)
        data = QMimeData()
        data.setText(text)
        data.setData("text/vcard", text.encode("utf-8", "surrogatepass"))
        QGuiApplication.clipboard().setMimeData(data)

    def mime(self, numbers: Sequence[int]) -> QMimeData | None:
        """What a dragged card carries: the vCard, and a file of it for those who take files."""
        from PySide6.QtCore import QMimeData, QTemporaryDir, QUrl

        from netbook.answers import exporting

        book = self._session.book
        text = vcards(book, numbers)
        if not text:
            return None
        data = QMimeData()
        data.setData("text/vcard", text.encode("utf-8", "surrogatepass"))
        if self._folder is None:
            self._folder = QTemporaryDir()
        cards = list(answers.cards(book, numbers[:1]).values())
        name = exporting.file_name(cards[0].name) if len(numbers) == 1 and cards else "people"
        path = Path(self._folder.path()) / f"{name}.vcf"
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        data.setUrls([QUrl.fromLocalFile(str(path))])
        return data

    def delete(self, numbers: Sequence[int]) -> None:
        """Into the trash, with a toast that undoes."""
        from netbook.operations import many

        self._session.do(many.delete_people, tuple(numbers))

    def set_cadence(self, numbers: Sequence[int], cadence: str) -> None:
        """How often to be in touch."""
        from netbook.operations import people

        self._session.do(people.set_cadence, tuple(numbers), cadence)

    def set_closeness(self, numbers: Sequence[int], closeness: str) -> None:
        """How much they matter."""
        from netbook.operations import many

        self._session.do(many.edit_people, tuple(numbers), closeness=closeness)

    def set_flag(self, numbers: Sequence[int], flag: str, on: bool) -> None:
        """Pauses, archives and the like."""
        from netbook.operations import many

        self._session.do(many.edit_people, tuple(numbers), **{flag: on})

    def set_circle(self, numbers: Sequence[int], circle: int, name: str, inside: bool) -> None:
        """Into a circle or out of it."""
        from netbook.operations import circles

        if inside:
            self._session.do(circles.join_circle, tuple(numbers), name)
        else:
            self._session.do(circles.leave_circle, tuple(numbers), circle)


def moment_meant(text: str, now: int) -> tuple[int, bool] | None:
    """The moment that words name, with whether a time of day was said; None for none that can be read."""
    # Reading dates in plain words costs 40 ms to load, when the first one is typed.
    from netbook.domain.quick_text.when import read_when

    try:
        return read_when(text, now)
    except (ValueError, OverflowError):
        return None


def attempt(
    session: Session, operation: Callable[Concatenate[Act, P], Done], /, *args: P.args, **values: P.kwargs
) -> tuple[Outcome | None, str]:
    """Does it; where it is refused, answers the sentence too, so that it can stand beside the field.

    A book that is closed already, as at the very end of the program, takes nothing more.
    """
    if session.book.db.is_closed():
        return None, ""
    told: list[str] = []
    session.refused.connect(told.append)
    try:
        return session.do(operation, *args, **values), told[-1] if told else ""
    finally:
        session.refused.disconnect(told.append)

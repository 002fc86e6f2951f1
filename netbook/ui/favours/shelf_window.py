"""Putting something on the shelf: what it is, where it is found, a few words on its field, a place, and until when."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from netbook.answers import reasons
from netbook.answers.reasons import ShelfRow
from netbook.domain.dates import day_start
from netbook.domain.said import Refused
from netbook.domain.shelf import KINDS
from netbook.operations.shelf import edit_shelf_item, put_on_shelf
from netbook.session import Session
from netbook.ui.favours.words_field import WordsField
from netbook.ui.log.drafts import Typed
from netbook.ui.log.form import at_the_start
from netbook.ui.log.keeping_window import KeepingWindow
from netbook.ui.log.when_field import WhenField
from netbook.ui.widgets.growing import GrowingText
from netbook.ui.widgets.tabs import Segmented
from netbook.wording import _
from netbook.wording.favours import shelf_kind_name
from netbook.wording.refusals import refusal


class ShelfWindow(KeepingWindow):
    """A new thing, or the one with row id `edit`."""

    WIDTH = 580

    def __init__(self, session: Session, edit: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(session, "shelf", f"edit.{edit}" if edit is not None else "new", parent)
        self._edit = edit
        self.setWindowTitle(_("Change what is on the shelf") if edit is not None else _("Put on the shelf"))
        cities = [
            city
            for (city,) in session.book.rows(
                "SELECT DISTINCT city FROM address WHERE city<>'' ORDER BY city LIMIT 2000"
            )
        ]
        self.kind = Segmented([(kind, shelf_kind_name(kind)) for kind in KINDS], self)
        self.title = QLineEdit(self)
        self.link = QLineEdit(self)
        self.note = GrowingText(self, least=2, most=5)
        self.place = WordsField(_("Place"), _("A town, where it is bound to one"), cities, self)
        self.until = WhenField(session, _("Until"), _("as long as you keep it"), self)
        self.until.set_placeholder(_("8 Dec, in 2 weeks"))
        for field, name in ((self.title, _("What is worth sharing")), (self.link, _("Its address on the web"))):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
        self.note.set_name(_("What it is about: Netbook finds by these words whom it would serve"))
        self.kind.setAccessibleName(_("What it is"))
        form = self.form
        form.add("kind", _("Kind"), at_the_start(self.kind), self.kind)
        form.add("title", _("What"), self.title)
        form.add("link", _("Link"), self.link)
        form.add("note", _("About"), self.note)
        form.add("place", _("Place"), self.place)
        form.add("until", _("Until"), self.until, self.until.line)
        row = next((row for away in (False, True) for row in reasons.shelf(session.book, away) if row.id == edit), None)
        if row is not None:
            self._load(row)
        for line in (self.title, self.link, self.place):
            line.textChanged.connect(self.on_typed)
        self.note.textChanged.connect(self.on_typed)
        self.until.changed.connect(self.on_typed)
        self.kind.chosen.connect(lambda _key: self.on_typed())
        self.ready()
        self.title.setFocus()

    def _load(self, row: ShelfRow) -> None:
        self.kind.set_current(row.kind)
        self.title.setText(row.title)
        self.link.setText(row.link)
        self.note.setPlainText(row.note)
        self.place.setText(row.place)
        if row.until_at is not None:
            self.until.set_moment(row.until_at, False)

    def _save(self) -> bool:
        if not self.title.text().strip():
            self.form.tell("title", refusal(Refused("shelf-needs-title").said))
            return False
        try:
            until = self.until.moment()
        except Refused as problem:
            self.form.tell("until", refusal(problem.said))
            return False
        values: dict[str, object] = {
            "title": self.title.text(), "kind": self.kind.current(), "link": self.link.text(), "note": self.note.toPlainText(),
            "place": self.place.text(), "until_at": day_start(until[0]) if until else None,
        }  # fmt: skip
        if self._edit is not None:
            return self.attempt(edit_shelf_item, self._edit, **values) is not None
        return self.attempt(put_on_shelf, **values) is not None  # type: ignore[arg-type]

    def _first_field(self) -> QWidget:
        return self.title

    def _typed(self) -> Typed:
        return {
            "kind": self.kind.current(), "title": self.title.text(), "link": self.link.text(), "note": self.note.toPlainText(),
            "place": self.place.text(), "until": self.until.text(), "edit": self._edit,
        }  # fmt: skip

    def _retype(self, typed: Typed) -> None:
        self.kind.set_current(str(typed.get("kind", "article")))
        for line, key in ((self.title, "title"), (self.link, "link"), (self.place, "place")):
            line.setText(str(typed.get(key, "")))
        self.note.setPlainText(str(typed.get("note", "")))
        self.until.set_text(str(typed.get("until", "")))

"""The section about texts: my name, every text of the drafts in both languages, own ones, and how each reads to somebody real."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from netbook.answers import drafts as answers
from netbook.domain.drafts import FIELDS, TEMPLATES, Template, unknown_fields
from netbook.domain.said import Refused, Said
from netbook.operations.settings import delete_settings
from netbook.session import Session
from netbook.ui.log.drafts import Drafts
from netbook.ui.log.people_picker import PeoplePicker
from netbook.ui.person.asking import AskLine
from netbook.ui.settings.rows import Row, Section
from netbook.ui.theme import px
from netbook.ui.unsaved import unsaved_of
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import Heading, Label, WrapLabel
from netbook.ui.widgets.lines import Line, Lines
from netbook.ui.widgets.panel import Panel
from netbook.ui.widgets.tabs import Segmented
from netbook.wording import _
from netbook.wording.drafts import text_of
from netbook.wording.fields import field_words
from netbook.wording.labels import template_name
from netbook.wording.refusals import refusal
from netbook.wording.values import short

LANGUAGES = ("en", "nb")
KEEP_AFTER_MS = 400


def key_of(name: str, language: str) -> str:
    """The setting in which the owner's words for a text are kept."""
    return f"template.{name}.{language}"


class TextsSection(Section):
    """What is typed is kept when the field is left, and is a draft on the disk until then.

    A text that is the program's own again is no longer kept.
    """

    key = "texts"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._names: list[str] = []
        self._name = TEMPLATES[0]
        self._language = "nb" if str(session.setting("language", "")) == "nb" else "en"
        self._last = Template("", "")
        self._drafts = Drafts(session, "texts")
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(KEEP_AFTER_MS)
        self._keep_soon.timeout.connect(self.keep_typed)
        self._build()
        self._wire()
        self._list_all()
        self._begin()
        self._show()

    def _begin(self) -> None:
        """At the text that the program last ended over, if it did."""
        for key in self._drafts.every():
            name, _dot, language = key.removeprefix("template.").rpartition(".")
            if name in self._names and language in LANGUAGES:
                self._name, self._language = name, language
        self.languages.set_current(self._language)
        self._list_all()

    def _build(self) -> None:
        self.head(_("Texts"), _("What drafts begin with. You read over and send each one yourself."))
        group = self.group()
        self.me = QLineEdit()
        self.me.setAccessibleName(_("Your name"))
        self.me.setPlaceholderText(_("as you sign a letter"))
        self.me.setFixedWidth(px(220))
        group.add(Row(_("Your name"), _("It stands under every letter."), self.me))
        self.panel = Panel(self, padding=16, gap=8)
        self.column.addWidget(self.panel)
        body = self.panel.body
        self.list = Lines(_("Texts"), self.panel)
        self.list.setFixedHeight(px(190))
        self.languages = Segmented([("en", "English"), ("nb", "Norsk")], self.panel)
        self.languages.set_current(self._language)
        self.new = Button(_("New text…"), "normal", "plus", self.panel, small=True)
        self.rename = Button(_("Rename…"), "quiet", "pencil", self.panel, small=True)
        self.delete = Button(_("Delete"), "quiet", "trash-2", self.panel, small=True)
        self.reset = Button(_("Back to Netbook’s text"), "quiet", "undo-2", self.panel, small=True)
        body.addWidget(self.list)
        body.addWidget(self._flow((self.languages, self.new, self.rename, self.delete, self.reset)))
        self._build_text(body)

    def _build_text(self, body: QVBoxLayout) -> None:
        self.subject = QLineEdit()
        self.subject.setAccessibleName(_("Subject"))
        self.subject.setPlaceholderText(_("Subject"))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(_("Letter"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(px(170))
        self.told = WrapLabel("", 12, "late")
        self.told.hide()
        body.addWidget(self.subject)
        body.addWidget(self.text)
        body.addWidget(self.told)
        body.addWidget(Heading(_("Fields")))
        body.addWidget(WrapLabel(
            _("Press one to put it in. A line whose field nothing is known for is left out, and so is a part in square brackets."),
            12, "muted",
        ))  # fmt: skip
        self.fields: dict[str, Button] = {}
        for name in FIELDS:
            button = Button(f"{{{name}}}", "normal", small=True, tip=field_words(name))
            button.clicked.connect(lambda _on=False, name=name: self.insert(name))
            self.fields[name] = button
        body.addWidget(self._flow(tuple(self.fields.values()), gap=6))
        row = QHBoxLayout()
        row.addWidget(Heading(_("How it reads to")))
        self.reader = PeoplePicker(
            self.session, _("A person to try it with"), _("Type a name"), allow_new=False, single=True
        )
        row.addWidget(self.reader, 1)
        body.addLayout(row)
        self.preview_subject = Label("", 13, "text", True)
        self.preview = WrapLabel("", 13)
        self.preview_subject.setWordWrap(True)
        body.addWidget(self.preview_subject)
        body.addWidget(self.preview)

    def _flow(self, widgets: tuple[QWidget, ...], gap: int = 8) -> QWidget:
        made = QWidget(self.panel)
        flow = FlowLayout(made, gap=gap)
        for widget in widgets:
            flow.addWidget(widget)
        return made

    def _wire(self) -> None:
        self.bind("my-name", self._show_me)
        self.me.editingFinished.connect(lambda: self.put("my-name", self.me.text().strip() or None))
        unsaved_of(self.session).hold(self.me, "setting/my-name", self._my_name)
        self.list.chosen.connect(self._on_chosen)
        self.languages.chosen.connect(self._on_language)
        self.subject.editingFinished.connect(self.keep)
        self.subject.textChanged.connect(lambda _text: self._on_typed())
        self.text.textChanged.connect(self._on_typed)
        self.text.installEventFilter(self)
        self.reader.changed.connect(self._preview)
        self.new.clicked.connect(lambda: self._ask(self.new, _("Name of the new text"), "", self.add))
        self.rename.clicked.connect(lambda: self._ask(self.rename, _("Name of the text"), self._name, self.rename_to))
        self.delete.clicked.connect(self.delete_own)
        self.reset.clicked.connect(self.back_to_program)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.text and event.type() == QEvent.Type.FocusOut:
            self.keep()
        return False

    def refresh(self, key: str) -> None:
        """A text changed, here or in a draft's window."""
        super().refresh(key)
        if key.startswith("template."):
            self._list_all()
            # What somebody is typing stays; a field where only the keyboard stands follows, else leaving it would undo the undo.
            if self.typed() == self._last or not (self.text.hasFocus() or self.subject.hasFocus()):
                self._show()

    def refresh_all(self) -> None:
        """Another program may have changed anything."""
        super().refresh_all()
        self.refresh("template.")

    def _my_name(self) -> str:
        return str(self.session.setting("my-name", "") or "")

    def _show_me(self) -> None:
        if not self.me.hasFocus():
            self.me.setText(self._my_name())

    # The list

    def is_own(self, name: str) -> bool:
        """Whether a text is the owner's altogether, and not one of the program's."""
        return name not in TEMPLATES

    def names(self) -> list[str]:
        """The names in the list."""
        return list(self._names)

    def _list_all(self) -> None:
        book = self.session.book
        found = answers.templates(book, "en") | answers.templates(book, "nb")
        self._names = list(found)
        if self._name not in self._names:
            self._name = self._names[0]
        self.list.set_rows(len(self._names), self._lines, self._names.index(self._name))

    def _lines(self, first: int, count: int) -> list[Line]:
        found = answers.templates(self.session.book, self._language)
        rows = []
        for name in self._names[first : first + count]:
            text = found.get(name)
            said = (
                short(" ".join(text.body.split("\n\n")[1:2]) or text.body, 90)
                if text
                else _("not in this language yet")
            )
            changed = any(self.session.setting(key_of(name, language)) for language in LANGUAGES)
            side = _("your own") if self.is_own(name) else _("changed") if changed else ""
            rows.append(Line(template_name(name), said, side, "file-text", "accent"))
        return rows

    def choose(self, name: str) -> None:
        """Shows a text."""
        self.keep()
        self._name = name
        self._list_all()
        self._show()

    def _on_chosen(self, row: int) -> None:
        if 0 <= row < len(self._names) and self._names[row] != self._name:
            self.choose(self._names[row])

    def _on_language(self, language: str) -> None:
        self.keep()
        self._language = language
        self.list.lines.refresh()
        self._show()

    # The text

    def _now(self) -> Template:
        return answers.templates(self.session.book, self._language).get(self._name, Template("", ""))

    def _show(self) -> None:
        self._last = self._now()
        found = self._drafts.find(key_of(self._name, self._language))
        text = Template(str(found["subject"]), str(found["body"])) if found else self._last
        self.subject.setText(text.subject)
        if self.text.toPlainText() != text.body:
            self.text.setPlainText(text.body)
        own = self.is_own(self._name)
        self.rename.setVisible(own)
        self.delete.setVisible(own)
        self.reset.setVisible(not own and bool(self.session.setting(key_of(self._name, self._language))))
        self._keep_soon.stop()
        self._preview()

    def _on_typed(self) -> None:
        self._preview()
        if not self._keep_soon.isActive():
            self._keep_soon.start()

    def keep_typed(self) -> None:
        """Puts what is typed and not kept beside the book, for when the program ends without a word."""
        self._keep_soon.stop()
        typed, key = self.typed(), key_of(self._name, self._language)
        if typed != self._now():
            self._drafts.keep(key, {"subject": typed.subject, "body": typed.body})
        else:
            self._drafts.drop(key)

    def typed(self) -> Template:
        """What stands in the fields."""
        return Template(self.subject.text(), self.text.toPlainText())

    def keep(self) -> None:
        """Keeps what is typed, where it differs from what is kept."""
        typed = self.typed()
        if self.session.book.db.is_closed():
            return
        if typed == self._now():
            self.keep_typed()
            return
        same = not self.is_own(self._name) and typed == text_of(self._name, self._language)
        value = None if same else {"subject": typed.subject, "body": typed.body}
        if self._keep({key_of(self._name, self._language): value}, "changed-text"):
            self._show()

    def _keep(self, values: Mapping[str, object], done: str) -> bool:
        """Keeps texts as one act; what cannot be kept stays typed, and waits as a draft."""
        if self.session.keep_settings(values, Said(done, {"name": self._name})) is None:
            self.keep_typed()
            return False
        for key in values:
            self._drafts.drop(key)
        self._keep_soon.stop()
        return True

    def insert(self, field: str) -> None:
        """Puts a field into the letter, or into the subject where the keyboard is there."""
        (self.subject.insert if self.subject.hasFocus() else self.text.insertPlainText)(f"{{{field}}}")
        if not self.subject.hasFocus():
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def back_to_program(self) -> None:
        """The program's own text again, in this language."""
        if self._keep({key_of(self._name, self._language): None}, "reset-text"):
            self._show()

    def _ask(self, under: Button, title: str, text: str, take: object) -> None:
        at = under.mapToGlobal(QPoint(0, under.height() + px(4)))
        AskLine(title, text, title, take, self).pop_up(at)  # type: ignore[arg-type]

    def add(self, name: str) -> str:
        """A text of the owner's own in both languages; answers why not, "" when it is there."""
        why = self._unfit(name)
        if why:
            return why
        self.keep()
        values: dict[str, object] = {}
        for language in LANGUAGES:
            body = text_of("check-in", language).body.split("\n\n")
            text = "\n\n".join((body[0], "…", body[-1]))
            values[key_of(name.strip(), language)] = {"subject": name.strip(), "body": text}
        before, self._name = self._name, name.strip()
        if not self._keep(values, "added-text"):
            self._name = before
            return _("It could not be kept.")
        self._list_all()
        self._show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        return ""

    def rename_to(self, name: str) -> str:
        """Another name for a text of the owner's own; answers why not, "" when it is done."""
        name = name.strip()
        if name == self._name:
            return ""
        why = self._unfit(name)
        if why:
            return why
        self.keep()
        old, self._name = self._name, name
        values: dict[str, object] = {}
        for language in LANGUAGES:
            values[key_of(name, language)] = self.session.setting(key_of(old, language))
            values[key_of(old, language)] = None
        if not self._keep(values, "renamed-text"):
            self._name = old
            return _("It could not be kept.")
        self._list_all()
        self._show()
        return ""

    def _unfit(self, name: str) -> str:
        known = {template_name(one).casefold() for one in self._names} | {one.casefold() for one in self._names}
        if not name.strip():
            return _("A text needs a name.")
        return _("There is a text of that name already.") if name.strip().casefold() in known else ""

    def delete_own(self) -> None:
        """Takes a text of the owner's own away, in both languages."""
        keys = [key_of(self._name, language) for language in LANGUAGES]
        if self.session.do(delete_settings, keys, Said("deleted-text", {"name": self._name})) is None:
            return
        self._list_all()
        self._show()

    def _preview(self) -> None:
        unknown = unknown_fields(f"{self.subject.text()} {self.text.toPlainText()}")
        names = ", ".join(f"{{{name}}}" for name in unknown)
        self.told.setText(_("Not a field, so it stays as it is: {names}").format(names=names) if unknown else "")
        self.told.setVisible(bool(unknown))
        people = self.reader.people()
        self.preview_subject.setVisible(bool(people))
        if not people:
            self.preview.setText(_("Choose a person, and the letter stands here as they would get it."))
            self.preview.set_tone("muted")
            return
        try:
            made = answers.fill_in(self.session.book, people[0], self.typed(), self._name, self._language)
        except Refused as problem:
            self.preview.setText(refusal(problem.said))
            return
        self.preview_subject.setText(made.subject)
        self.preview.setText(made.body)
        self.preview.set_tone("text")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "preview"):
            self.me.setFixedWidth(px(220))
            self.list.setFixedHeight(px(190))
            self.text.setMinimumHeight(px(170))

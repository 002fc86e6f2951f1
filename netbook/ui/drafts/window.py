"""The draft window: choose a text, read it over, open it in the mail program or copy it, and log it as sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import quote

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from netbook.answers import drafts as answers
from netbook.domain.drafts import Draft, Template
from netbook.domain.interactions import Interaction
from netbook.domain.said import Said
from netbook.operations.interactions import Log
from netbook.operations.letters import send_letter
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.places import Places
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.combo import Combo
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.tabs import Segmented
from netbook.wording import _
from netbook.wording.labels import template_name

_THANKS = frozenset({"thanks", "rest", "outcome"})
_ASKS = frozenset({"information-request", "meeting-request", "ask", "reminder"})
KEEP_AFTER_MS = 400
_LONGEST_LINK = 1900
"""Mail programs cut longer mailto links; the text then goes over the clipboard."""


class DraftWindow(QDialog):
    """One draft to `person`. What is typed survives closing the window, until it was sent or thrown away."""

    def __init__(
        self, session: Session, intents: Intents, person: int, template: str, parent: QWidget | None = None,
        *, occasion: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._intents, self._person = session, intents, person
        self._occasion = dict(occasion or {})
        self._wanted = template
        self._places = Places(session.book.path)
        self._uid, self._name = session.book.rows("SELECT uid, full FROM person WHERE id=?", (person,))[0]
        self._own = self._shown = ""
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(KEEP_AFTER_MS)
        self.setWindowTitle(_("Write to {name}").format(name=self._name))
        self._build()
        self._wire()
        self._fill_templates(template)
        self._load()

    def _build(self) -> None:
        self._template = Combo(self, _("Text"))
        self._language = Segmented([("en", "English"), ("nb", "Norsk")], self)
        self._to = QLineEdit(self)
        self._to.setAccessibleName(_("To"))
        self._to.setPlaceholderText(_("no mail address is known"))
        self._subject = QLineEdit(self)
        self._subject.setAccessibleName(_("Subject"))
        self._body = QPlainTextEdit(self)
        self._body.setAccessibleName(_("Letter"))
        self._body.setTabChangesFocus(True)
        self._told = WrapLabel("", size=12, tone="muted")
        self._told.setVisible(False)
        self._send = Button(_("Open in mail program"), "primary", "mail", self)
        self._copy = Button(_("Copy"), "normal", "copy", self)
        self._sent = Button(_("Log as sent"), "soft", "check", self)
        self._keep = Button(_("Keep as my text"), "quiet", "save", self)
        self._anew = Button(_("Start anew"), "quiet", "refresh-cw", self)
        top = QHBoxLayout()
        top.addWidget(self._template, 1)
        top.addWidget(self._language)
        form = QGridLayout()
        for row, (words, field) in enumerate(((_("To"), self._to), (_("Subject"), self._subject))):
            form.addWidget(Label(words, size=12, tone="muted"), row, 0)
            form.addWidget(field, row, 1)
        acts = FlowLayout(gap=8)
        for button in (self._send, self._copy, self._sent, self._keep, self._anew):
            acts.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        self._column.addLayout(form)
        self._column.addWidget(self._body, 1)
        self._column.addWidget(self._told)
        self._column.addLayout(acts)
        self._form, self._top = form, top
        self._space()
        room = self.screen().availableGeometry()
        self.resize(min(px(704), room.width() - px(20)), min(px(520), room.height() - px(40)))

    def _space(self) -> None:
        edge = px(16)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(px(12))
        self._form.setSpacing(px(8))
        self._top.setSpacing(px(8))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._space()

    def _wire(self) -> None:
        self._template.activated.connect(lambda _index: self._change())
        self._language.chosen.connect(lambda _key: self._change())
        self._send.clicked.connect(self.open_mail)
        self._copy.clicked.connect(self.copy)
        self._sent.clicked.connect(self.log_as_sent)
        self._keep.clicked.connect(self._keep_as_mine)
        self._anew.clicked.connect(self._start_anew)
        self._keep_soon.timeout.connect(self._keep_typed)
        for changed in (self._subject.textChanged, self._body.textChanged):
            changed.connect(self._on_typed)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.open_mail)

    def _fill_templates(self, wanted: str) -> None:
        for name in answers.templates(self._session.book, "en") | answers.templates(self._session.book, "nb"):
            self._template.addItem(template_name(name), name)
        self._template.setCurrentIndex(max(0, self._template.findData(wanted)))

    def template(self) -> str:
        """The name of the text chosen."""
        return str(self._template.currentData())

    def _place(self, template: str, language: str) -> str:
        """Where the words typed for a text are kept; two letters of one kind about different matters never meet."""
        step = self._occasion.get("then", "") if template == self._wanted else ""
        return "-".join(part for part in ("draft", str(self._uid), template, language, step) if part)

    def _language_of(self, template: str, otherwise: str) -> str:
        """The language in which something is typed already, else the reader's."""
        spoken = (otherwise, *(one for one in ("en", "nb") if one != otherwise))
        return next((one for one in spoken if self._places.get(self._place(template, one))), otherwise)

    def _load(self, language: str = "") -> None:
        """Shows the letter: what was typed and not sent last time, else a fresh one."""
        book, template = self._session.book, self.template()
        fresh = answers.draft(book, self._person, template, self._occasion, language)
        begun = language or self._language_of(template, fresh.language)
        if begun != fresh.language:
            fresh = answers.draft(book, self._person, template, self._occasion, begun)
        also = self._occasion.get("also", "")
        if also and self.template() == self._wanted:
            fresh = replace(fresh, to=", ".join(part for part in (fresh.to, also) if part))
        self._language.set_current(fresh.language)
        self._shown = self._place(template, fresh.language)
        kept = self._places.get(self._shown)
        subject, line, body = kept.partition("\n")
        self._show(Draft(fresh.to, subject, body, fresh.language) if line else fresh)
        self._own = self._typed() if not line else ""
        self._body.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, draft: Draft) -> None:
        self._to.setText(draft.to)
        self._subject.setText(draft.subject)
        self._body.setPlainText(draft.body)

    def _typed(self) -> str:
        return f"{self._subject.text()}\n{self._body.toPlainText()}"

    def _change(self) -> None:
        self._keep_typed()
        self._load(self._language.current())

    def _start_anew(self) -> None:
        self._places.put(self._shown, "")
        self._load(self._language.current())

    def _on_typed(self, _text: str = "") -> None:
        if not self._keep_soon.isActive():
            self._keep_soon.start()

    def _keep_typed(self) -> None:
        self._keep_soon.stop()
        if self._typed() != self._own and self._typed() != self._places.get(self._shown):
            self._places.put_now(self._shown, self._typed())

    def open_mail(self) -> None:
        """Hands the letter to the owner's mail program; a text too long for a link goes over the clipboard."""
        self._keep_typed()
        body = self._body.toPlainText()
        link = f"mailto:{quote(self._to.text().strip(), safe='@')}?subject={quote(self._subject.text())}"
        whole = f"{link}&body={quote(body.replace(chr(10), chr(13) + chr(10)))}"
        if len(whole) > _LONGEST_LINK:
            QGuiApplication.clipboard().setText(body)
            self._tell(_("The letter is long, so it was copied: paste it into the mail that opens."))
            whole = link
        if not QDesktopServices.openUrl(QUrl.fromEncoded(whole.encode())):
            QGuiApplication.clipboard().setText(body)
            self._tell(_("No mail program answered; the letter was copied instead."))
        elif whole != link:
            # The desktop says it opened one also where there is none.
            self._tell(_("Handed to your mail program. If none opens, copy the letter instead."))

    def copy(self) -> None:
        """Puts the letter on the clipboard."""
        QGuiApplication.clipboard().setText(self._body.toPlainText())
        self._tell(_("Copied."))

    def log_as_sent(self) -> None:
        """Records that the letter went out, with what it says, and closes."""
        template = self.template()
        note = f"{self._subject.text()}\n\n{self._body.toPlainText()}".strip()
        sent = Interaction(
            "email", self._session.now(), True, "from-me", note=note, ask=template in _ASKS, thanks=template in _THANKS
        )
        asked = answers.asked_about(self._session.book, self._person, self._body.toPlainText())
        fits = template == self._wanted
        beside = self._occasion.get("with", "") if fits else ""
        people = (self._person, int(beside)) if beside.isdigit() else (self._person,)
        letter = Log(sent, people, asked_about=asked)
        step = self._occasion.get("then", "") if fits else ""
        if self._session.do(send_letter, letter, step) is not None:
            self._places.put(self._shown, "")
            self._own = self._typed()
            self.accept()

    def _keep_as_mine(self) -> None:
        typed = Template(self._subject.text(), self._body.toPlainText())
        language = self._language.current()
        own = answers.as_template(self._session.book, self._person, typed, self.template(), language, self._occasion)
        value = {"subject": own.subject, "body": own.body}
        key = f"template.{self.template()}.{language}"
        if self._session.keep_setting(key, value, Said("changed-text", {"name": self.template()})) is not None:
            self._tell(_("From now on this is the text of “{name}”.").format(name=self._template.currentText()))

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        self._told.setVisible(True)

    def done(self, result: int) -> None:
        self._keep_typed()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_typed()
        super().closeEvent(event)

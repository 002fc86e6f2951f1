"""What stands where nobody is: an empty book that teaches, a search without hits, nobody chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from netbook.ui.widgets.button import Button
from netbook.ui.widgets.teaching import Teaching
from netbook.wording import _


class EmptyBook(Teaching):
    """For a book without anybody: what this is, and the ways to fill it."""

    import_wanted = Signal()
    sample_wanted = Signal()
    person_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("book-user", "surface", parent, wide=560)
        self.title.set_size(21)
        self.say(
            _("The people in your life, and what you would not like to forget"),
            _(
                "Netbook remembers what people told you, says who deserves a word today and why, and keeps all of it in one "
                "file on this machine. Bring your contacts from a file, look around in a sample book, or add somebody."
            ),
        )
        self.import_button = Button(_("Import contacts…"), "primary", "import")
        self.sample_button = Button(_("Look at the sample book"), icon="book-open")
        self.add_button = Button(_("Add a person"), icon="user-plus")
        for button, signal in (
            (self.import_button, self.import_wanted), (self.sample_button, self.sample_wanted),
            (self.add_button, self.person_wanted),
        ):  # fmt: skip
            self.buttons.addWidget(button)
            button.clicked.connect(signal)


class NoHits(Teaching):
    """For a list without anybody in it: why, and the way on."""

    add_wanted = Signal(str)
    everyone_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("scan-search", "window", parent, wide=260)
        self._query = ""
        self.add_button = Button("", "normal", "user-plus")
        self.everyone_button = Button(_("Show everyone"))
        for button in (self.add_button, self.everyone_button):
            self.buttons.addWidget(button)
        self.add_button.clicked.connect(lambda: self.add_wanted.emit(self._query))
        self.everyone_button.clicked.connect(self.everyone_wanted)

    def show_query(self, query: str, filtered: bool) -> None:
        """Nobody fits `query`, among those who pass a filter where one is set."""
        self._query = " ".join(query.split())
        if self._query:
            words = (
                _("Nobody and nothing in this filter fits “{query}”.") if filtered
                else _("Nobody and nothing in the book fits “{query}”.")
            ).format(query=self._query)  # fmt: skip
        else:
            words = _("Nobody passes this filter.")
        self.say("", words)
        self.add_button.setText(_("Add “{name}” as a person").format(name=self._query).replace("&", "&&"))
        self.add_button.setVisible(bool(self._query))
        self.everyone_button.setVisible(filtered)


class NobodyChosen(Teaching):
    """Beside the list while nobody is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("user", "surface", parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.say(
            _("Choose somebody at the left"),
            _("Then this side shows what to know before you reach out, and all that happened between you."),
        )

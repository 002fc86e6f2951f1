"""The Network screen: three tabs, each made when first chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbook.answers.people import cards
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.network.organisations_tab import OrganisationsTab
from netbook.ui.network.picture_tab import PictureTab
from netbook.ui.network.trips_tab import TripsTab
from netbook.ui.places import Places
from netbook.ui.theme import set_ground
from netbook.ui.widgets.panel import Ground
from netbook.ui.widgets.stack import Stack
from netbook.ui.widgets.tabs import TabBar
from netbook.wording import _


class NetworkPage(QWidget):
    """Who knows whom; organisations; places and trips."""

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents = session, intents
        self._places = Places(session.book.path)
        self._tabs: dict[str, QWidget] = {}
        set_ground(self, "surface")
        self._build()
        self._wire()

    def _build(self) -> None:
        self.bar = TabBar(indent=16)
        self.bar.setAccessibleName(_("Network"))
        self.bar.set_tabs(
            [("picture", _("Who knows whom")), ("organisations", _("Organisations")), ("places", _("Places and trips"))]
        )
        self.stack = Stack()
        ground = Ground("surface", (), self)
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.bar)
        inside.addWidget(self.stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ground)

    def _wire(self) -> None:
        self.bar.tab_chosen.connect(self.show_tab)
        self.show_tab(self._places.get("network.tab", "picture"))

    def tab(self, key: str) -> QWidget:
        """The tab called `key`, made when first asked for."""
        made = self._tabs.get(key)
        if made is None:
            made = self._make(key)
            self._tabs[key] = made
            self.stack.addWidget(made)
        return made

    def _make(self, key: str) -> QWidget:
        if key == "organisations":
            made = OrganisationsTab(self._session, self._intents)
            made.reach_wanted.connect(self._on_reach)
            return made
        return (TripsTab if key == "places" else PictureTab)(self._session, self._intents)

    def _on_reach(self, organisation: str) -> None:
        self.show_tab("picture")
        self.picture().reach.reach_text(organisation)

    def show_tab(self, key: str) -> None:
        """Shows a tab."""
        key = key if key in ("picture", "organisations", "places") else "picture"
        self.bar.set_current(key)
        self.stack.setCurrentWidget(self.tab(key))
        self._places.put("network.tab", key)

    def picture(self) -> PictureTab:
        """The picture's tab."""
        made = self.tab("picture")
        assert isinstance(made, PictureTab)
        return made

    def show_organisation(self, name: str) -> None:
        """The page of an organisation."""
        self.show_tab("organisations")
        tab = self.tab("organisations")
        assert isinstance(tab, OrganisationsTab)
        tab.show_named(name)

    def show_trip(self, trip: int) -> None:
        """A trip with who is there."""
        self.show_tab("places")
        tab = self.tab("places")
        assert isinstance(tab, TripsTab)
        tab.show_trip(trip)

    def show_ways(self, person: int) -> None:
        """The ways to somebody."""
        self.show_tab("picture")
        known = cards(self._session.book, (person,)).get(person)
        if known is not None:
            self.picture().reach.reach_person(person, known.name)

    def chosen(self) -> int | None:
        """Whom the screen is about, for the keys that start something."""
        shown = self.stack.currentWidget()
        return shown.chosen() if isinstance(shown, PictureTab) else None

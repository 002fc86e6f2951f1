"""With whom a thing was shared: a small floating field of people."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from netbook.operations.shelf import share_item
from netbook.session import Session
from netbook.ui.attention.popups import Popup
from netbook.ui.log.people_picker import PeoplePicker
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import Heading
from netbook.wording import _


class ShareWith(Popup):
    """People of the book; Enter with nothing typed shares."""

    def __init__(self, session: Session, item: int, parent: QWidget) -> None:
        super().__init__(parent, _("Share with somebody else"))
        self._session, self._item = session, item
        self.body.addWidget(Heading(_("Share with"), self))
        self.picker = PeoplePicker(session, _("Share with"), _("Type a name"), self, allow_new=False)
        self.picker.setMinimumWidth(px(300))
        self.share = Button(_("Share"), "primary", "send", self)
        self.body.addWidget(self.picker)
        self.body.addWidget(self.share)
        self.share.clicked.connect(self._share)
        self.picker.entered.connect(self._share)
        self.picker.setFocus()

    def _share(self) -> None:
        self.picker.take_typed()
        if self.picker.people() and self._session.do(share_item, self._item, self.picker.people()) is not None:
            self.close()
        else:
            self.picker.setFocus()

"""The buttons of the needs-attention list in words."""

from __future__ import annotations

from netbook.domain.attention.acts import BY_KIND
from netbook.wording import _, _p


def act_label(kind: str, act: str) -> str:
    """What the button of an act says for a kind."""
    if act == "let-go":
        return let_go_label(kind)
    if act == "draft":
        return {
            "outcome": lambda: _("Write it"), "date": lambda: _("Write"), "no-answer": lambda: _("Draft"),
            "keep-in-touch": lambda: _("Write"), "news": lambda: _("Write"), "try-again": lambda: _("Write"),
        }.get(kind, lambda: _("Draft"))()  # fmt: skip
    return {
        "done": lambda: _p("act", "Done"), "log": lambda: _("Log contact"), "edit": lambda: _("Change"), "snooze": lambda: _("Snooze"),
        "thank": lambda: _("Write thanks"), "asked": lambda: _("Asked"), "wished": lambda: _("Wished"),
        "delivered": lambda: _("Delivered"), "declined": lambda: _("Decline"), "new-date": lambda: _("New date"),
        "told": lambda: _("Told"), "handle": lambda: _("Go through them"), "skip-round": lambda: _("Skip this round"),
        "no-cadence": lambda: _("No cadence"), "reminded": lambda: _("Reminded"), "answered": lambda: _("Answered"),
        "rested": lambda: _("Let it rest"), "next-step": lambda: _("Next step"), "withdraw": lambda: _("Withdraw"),
        "offer": lambda: _("Offer something"), "leave-alone": lambda: _("Leave alone"), "plan": lambda: _("Prepare"),
        "no-need": lambda: _("No need"), "seen": lambda: _p("act", "Seen"), "write": lambda: _("Write"), "triage": lambda: _("Decide"),
    }[act]()  # fmt: skip


def let_go_label(kind: str) -> str:
    """What letting go means for a kind, as its menu entry."""
    return {
        "drop": lambda: _("Drop it"), "not-owed": lambda: _("Not owed"), "need-not-know": lambda: _("They need not know"),
        "close-event": lambda: _("Close the event"), "forget-prompt": lambda: _("Forget the prompt, keep the detail"),
        "skip-year": lambda: _("Skip this year"), "skip-round": lambda: _("Skip this round"), "rested": lambda: _("Let it rest"),
        "withdraw": lambda: _("Withdraw"), "quiet-half-year": lambda: _("Leave alone for half a year"), "leave": lambda: _("Leave it"),
        "no-plan": lambda: _("No plan needed"), "seen": lambda: _p("act", "Seen"), "quiet-month": lambda: _("Quiet for 30 days"),
        "not-now": lambda: _("Not now"),
    }[BY_KIND[kind].let_go]()  # fmt: skip

"""The fields of the drafts' texts, explained."""

from __future__ import annotations

from netbook.wording import _


def field_words(name: str) -> str:
    """What stands in the place of a field."""
    return {
        "first": lambda: _("the first name or nickname"), "name": lambda: _("the whole name"), "me": lambda: _("your own name"),
        "what": lambda: _("what it is about: the favour, the matter, the occasion"), "when": lambda: _("when you were last in touch"),
        "last": lambda: _("the last contact as a clause: “we last spoke on 21 Aug”"),
        "opener": lambda: _("a question about what they told you"), "need": lambda: _("a need they told you of"),
        "other": lambda: _("the other person of an introduction"), "other_about": lambda: _("who that other person is"),
        "purpose": lambda: _("what it is for"), "questions": lambda: _("what you want to ask"),
        "length": lambda: _("how long a meeting takes"), "use": lambda: _("what you will use the answer for"),
        "offer": lambda: _("what you offer or promised"), "outcome": lambda: _("how it ended"), "event": lambda: _("the event"),
        "way_out": lambda: _("a line that makes it easy to say no"),
    }[name]()  # fmt: skip

"""What the parser of the command line says by itself, in the owner's language."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from netbook.wording import _


def _known() -> dict[str, Callable[[], str]]:
    return {
        "usage: ": lambda: _("usage: "),
        "options": lambda: _("options"),
        "positional arguments": lambda: _("positional arguments"),
        "show this help message and exit": lambda: _("show this help and stop"),
        "show program's version number and exit": lambda: _("show the version and stop"),
        "%(prog)s: error: %(message)s\n": lambda: _("%(prog)s: not understood: %(message)s\n"),
        "argument %(argument_name)s: %(message)s": lambda: _("%(argument_name)s: %(message)s"),
        "expected one argument": lambda: _("a value is missing"),
        "expected at least one argument": lambda: _("at least one value is missing"),
        "expected at most one argument": lambda: _("there is more than one value"),
        "the following arguments are required: %s": lambda: _("this is missing: %s"),
        "invalid choice: %(value)r (choose from %(choices)s)": lambda: _("%(value)r is none of these: %(choices)s"),
        "invalid %(type)s value: %(value)r": lambda: _("%(value)r is no whole number"),
        "ambiguous option: %(option)s could match %(matches)s": lambda: _(
            "%(option)s could be any of these: %(matches)s"
        ),
        "ignored explicit argument %r": lambda: _("no value belongs here: %r"),
        "not allowed with argument %s": lambda: _("this cannot be together with %s"),
        "unrecognized arguments: %s": lambda: _("unknown words: %s"),
    }


def _said(text: str) -> str:
    found = _known().get(text)
    return found() if found else text


def teach_parser() -> None:
    """From here on the parser speaks the chosen language."""
    vars(argparse)["_"] = _said

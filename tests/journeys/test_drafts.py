"""Letters: in the reader's language, kept as they are typed, opened in the mail program, logged in one click; and one's own texts."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.journeys.book import cli
from tests.journeys.desktop import Desktop, Window, until
from tests.journeys.hands import (
    answer,
    choose,
    floats,
    front,
    gone,
    kept,
    only,
    press,
    screen,
    sees,
    sunk,
    told,
    until_kept,
    whereabouts,
    write,
)

ADA = "Ada Lovelace"
CARD = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada Lovelace\r\nN:Lovelace;Ada;;;\r\nEMAIL:ada@example.org\r\nLANG:nb\r\nEND:VCARD\r\n"


@pytest.fixture
def desk(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with a screen reader's bus, and Ada, who speaks Norwegian and whose son sails."""
    desktop = desktops(tray=False, notifications=False, accessibility=True)
    path = desktop.folder / "ada.vcf"
    path.write_text(CARD, encoding="utf-8", newline="")
    cli(desktop, "import", str(path))
    cli(desktop, "detail", ADA, "Her son sails", "--topic", "family")
    return desktop


def mail_program(desk: Desktop) -> Mapping[str, str]:
    """A mail program that only writes down what it is given, first on the path."""
    folder = desk.folder / "bin"
    folder.mkdir()
    program = folder / "xdg-open"
    program.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$1\" >>'{desk.folder}/mails'\n", encoding="utf-8")
    program.chmod(0o755)
    return {"PATH": f"{folder}:{os.environ['PATH']}"}


def mails(desk: Desktop) -> list[str]:
    """What the mail program was given."""
    path = desk.folder / "mails"
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []


def letter(desk: Desktop) -> Window:
    """A letter to Ada, from her page, in front."""
    front(desk, "Netbook")
    press(desk, f"More about {ADA}")
    choose(desk, 3)  # Write, for which the line of buttons has no room
    return front(desk, f"Write to {ADA}")


def words(desk: Desktop) -> str:
    return whereabouts(desk, "Letter", "text").text


def sent(desk: Desktop) -> list[dict[str, Any]]:
    found = cli(desk, "show", ADA)["interactions"]
    assert isinstance(found, list)
    return found


def test_a_letter_keeps_what_is_typed_goes_to_the_mail_program_and_is_logged_in_one_click(desk: Desktop) -> None:
    desk.netbook(env=mail_program(desk))
    front(desk, "Netbook")
    press(desk, ADA, "table cell")
    window = letter(desk)
    assert words(desk).startswith("Kjære Ada") and "Her son sails" in words(desk), "her language, and her own news"
    press(desk, "English", "radio button")
    until(lambda: words(desk).startswith("Dear Ada"), "English", report=lambda: told(desk))
    press(desk, "Norsk", "radio button")
    until(lambda: words(desk).startswith("Kjære Ada"), "Norwegian again", report=lambda: told(desk))
    press(desk, "Letter", "text")
    desk.key("ctrl+End", "Return")
    desk.paste("P.S. Vi seiler også på søndag.")
    until(lambda: "P.S." in words(desk), "the postscript", report=lambda: told(desk))
    desk.key("Escape")
    gone(desk, window)
    window = letter(desk)
    assert words(desk).endswith("P.S. Vi seiler også på søndag.")

    press(desk, "Open in mail program")
    until(lambda: len(mails(desk)) == 1, "the mail program", report=lambda: told(desk))
    link = urlsplit(mails(desk)[0])
    given = parse_qs(link.query)
    assert (link.scheme, unquote(link.path)) == ("mailto", "ada@example.org")
    assert given["subject"] and given["body"][0].replace("\r\n", "\n") == words(desk)
    press(desk, "Copy")
    until(lambda: desk.clipboard() == words(desk), "the letter on the clipboard", report=lambda: told(desk))
    assert sent(desk) == [], "nothing is logged until the owner says so"

    press(desk, "Log as sent")
    gone(desk, window)
    (mail,) = sent(desk)
    assert (mail["kind"], mail["direction"]) == ("email", "from-me") and "P.S. Vi seiler" in mail["note"]
    window = letter(desk)
    assert "P.S." not in words(desk), "what was sent does not come back"
    desk.key("Escape")
    gone(desk, window)
    front(desk, "Netbook")
    desk.key("ctrl+z")
    until(lambda: sent(desk) == [], "the letter taken back", report=lambda: told(desk))


def test_a_text_of_ones_own_is_written_in_both_languages_and_chosen_in_a_letter(desk: Desktop) -> None:
    desk.netbook()
    screen(desk, "ctrl+comma", "Your name")
    press(desk, "Texts", "check box")
    write(desk, "Your name", "Mary", "Tab")
    until_kept(desk, "setting", "my name", key="my-name")
    press(desk, "New text…")
    answer(desk, "Harvest")
    until_kept(desk, "setting", "the new text", key="template.Harvest.en")
    write(desk, "Letter", "Dear {first},\n\napples for you.\n{opener}\n\n{me}")
    press(desk, "Norsk", "radio button")
    until(lambda: words(desk).startswith("Kjære"), "the Norwegian one", report=lambda: told(desk))
    write(desk, "Letter", "Kjære {first}\n\nepler til deg.\n{opener}\n\n{me}")
    press(desk, "English", "radio button")
    until(lambda: "apples for you" in words(desk), "both kept", report=lambda: told(desk))
    assert "epler til deg" in str(kept(desk, "setting", key="template.Harvest.nb"))

    desk.key("ctrl+2")
    press(desk, ADA, "table cell")
    letter(desk)
    press(desk, "Checking in", "combo box")
    floats(desk)
    desk.key("End", "Return")
    sunk(desk)
    until(lambda: "epler til deg" in words(desk), "the text of one's own", report=lambda: told(desk))
    assert words(desk).startswith("Kjære Ada") and "Her son sails" in words(desk) and words(desk).endswith("Mary")
    write(desk, "Letter", "Kjære Ada\n\npærer til deg.\n\nMary")
    press(desk, "Keep as my text")
    sees(desk, "From now on this is the text of “Harvest”")
    own = json.loads(only(desk, "setting", key="template.Harvest.nb")["value"])
    assert own["body"] == "Kjære {first}\n\npærer til deg.\n\n{me}", "for anybody"

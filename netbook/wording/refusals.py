"""What cannot be done, in one sentence: what, where, and what to do."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable

from netbook.domain.said import Said
from netbook.wording import _
from netbook.wording.refusals_of_manners import GIVE_AND_TAKE


def _sentences() -> dict[str, Callable[[], str]]:
    return _said_of_times() | {
        "book-cannot-open": lambda: _("The book {path} cannot be opened: {why}. Check that the folder exists and that you may write there."),
        "disk-full": lambda: _(
            "The disk with the book {path} is full, so nothing was changed. Make room in {folder} and do it again."
        ),
        "book-read-only": lambda: _("The book {path} may only be read, so nothing was changed. Allow writing to it and to its folder, and do it again."),
        "book-busy": lambda: _("Another program is writing to the book {path}, so nothing was changed. Do it again in a moment."),
        "disk-trouble": lambda: _(
            "The disk did not take the change to the book {path} ({why}), so nothing was changed. Check the disk, and copy the book elsewhere."
        ),
        "book-not-a-book": lambda: _("{path} is not a Netbook book; it was left untouched. Choose another file."),
        "book-from-the-future": lambda: _(
            "{path} was written by a newer Netbook (step {version}, this one knows {known}); "
            "it was left untouched. Update Netbook to open it."
        ),
        "busy-aside": lambda: _("One thing is still being done: {what}. Do this again when it is done."),
        "nothing-to-undo": lambda: _("There is nothing to undo."),
        "undo-homeless": lambda: _(
            "What that would bring back is there again already, or belongs to somebody who is not in the book any more; nothing was changed."
        ),
        "nothing-to-redo": lambda: _("There is nothing to do again."),
        "nothing-to-record": lambda: _("There is nothing to record: say with whom, and what happened."),
        "quick-needs-person": lambda: _("Say with whom: name somebody of the book, or write a new name with a capital letter or after @."),
        "person-gone": lambda: _("That person is not in the book any more."),
        "gone-meanwhile": lambda: _("Whom or what this belongs to is not in the book any more, so nothing was changed."),
        "person-unknown": lambda: _("Nobody in the book is called “{text}”. Check the spelling, or add them first."),
        "person-ambiguous": lambda: _("“{text}” fits {n} people: {people}. Use a longer name, a mail address or the id."),
        "person-needs-name": lambda: _("A person needs a name, a mail address, a phone number or an organisation."),
        "person-field-unknown": lambda: _("A person has no field called “{field}”."),
        "closeness-unknown": lambda: _("“{value}” is no closeness; choose one of {choices}."),
        "stay-unknown": lambda: _("“{value}” does not say whether to stay in touch; write yes or no."),
        "field-empty": lambda: _("Write something first; an empty field is not kept."),
        "field-gone": lambda: _("That field is not there any more."),
        "circle-needs-name": lambda: _("A circle needs a name."),
        "circle-known": lambda: _("There is a circle called “{name}” already."),
        "circle-gone": lambda: _("That circle is not there any more."),
        "connection-kind-unknown": lambda: _("“{kind}” is no kind of connection; choose one of {kinds}."),
        "connection-to-self": lambda: _("A person cannot be connected to themselves; choose somebody else."),
        "connection-known": lambda: _("That connection is already in the book."),
        "connection-gone": lambda: _("That connection is not there any more."),
        "item-gone": lambda: _("That line is not in the list any more; run “netbook due” to see what is."),
        "item-act-unknown": lambda: _("“{act}” cannot be done to a line of kind {kind}."),
        "not-in-this-version": lambda: _("“{what}” is not a Netbook command; see “netbook --help”."),
    }  # fmt: skip


def _about_files() -> dict[str, Callable[[], str]]:
    return {
        "photo-unreadable": lambda: _("That is no picture that Netbook can read; use a JPEG, PNG, WebP or GIF."),
        "file-unreadable": lambda: _("{path} cannot be read: {why}."),
        "file-exists": lambda: _("{path} exists already; choose another name."),
        "restore-of-itself": lambda: _("{path} is the book itself; choose a backup of it."),
        "answer-unwritable": lambda: _("The answer cannot be written: {why}."),
        "file-unwritable": lambda: _("{path} cannot be written: {why}."),
        "book-damaged": lambda: _("This file of a book is damaged, so nothing of it was taken in: {why}."),
        "file-empty": lambda: _("{path} is empty."),
        "file-later-format": lambda: _(
            "{path} is a file of kind {kind}, which this version of Netbook cannot take in yet; it reads vCard, CSV and its own JSON."
        ),
        "encoding-unknown": lambda: _("“{encoding}” is no text encoding that Netbook knows; write for example utf-8 or cp1252."),
        "vcard-cut-off": lambda: _("The card that begins here never ends; what there is of it came in."),
        "vcard-outside-card": lambda: _("This stands outside any card and was left out: “{text}”."),
        "vcard-line-unreadable": lambda: _("This line of a card cannot be understood and is kept as it is: “{text}”."),
        "vcard-photo-broken": lambda: _("The picture is damaged and cannot be shown; the rest of the card came in."),
        "card-empty": lambda: _("This card says nothing of anybody and was left out."),
        "group-members-unknown": lambda: _("In the group “{name}” there are members who are not in the book: {n}. The circle keeps their lines."),
        "csv-no-header": lambda: _("No line with the names of the columns was found; give the file a first line such as “Name, E-mail, Phone”."),
        "csv-quote-open": lambda: _("A quotation mark opens here and is never closed; this row was left out."),
        "csv-number-torn": lambda: _("A spreadsheet has shortened this number to “{value}”: its last digits are lost. It came in as it stands."),
        "csv-row-too-long": lambda: _("This row has {n} cells under {columns} columns and was left out; a comma may lack its quotation marks."),
        "file-is-spreadsheet": lambda: _("{path} is a spreadsheet; save it as CSV in the program that made it, and import that file."),
        "file-is-archive": lambda: _("{path} is an archive of files; unpack it and import the vCard, CSV or JSON files in it."),
        "file-breaks-off": lambda: _("{path} is a file of Netbook that breaks off or is damaged, so nothing of it was taken in."),
        "file-unknown-format": lambda: _("{path} is no file that Netbook knows; it reads vCard, CSV and its own JSON."),
        "export-unknown-format": lambda: _("“{path}” ends in no format that Netbook writes; use .vcf, .csv or .json."),
        "import-in-trash": lambda: _("{name} is in the trash and stays there; restore them there if you want them back."),
        "template-unknown": lambda: _("There is no template called “{name}”; choose one of the list."),
    }  # fmt: skip


def _said_of_times() -> dict[str, Callable[[], str]]:
    """What is written down, and when."""
    return {
        "cadence-unreadable": lambda: _("“{value}” is no cadence; write for example “2 months”, or “none”."),
        "date-unreadable": lambda: _("“{value}” is no date; write YYYY-MM-DD, or --MM-DD where the year is unknown."),
        "time-unreadable": lambda: _("“{value}” is no time; write YYYY-MM-DD or YYYY-MM-DDTHH:MM."),
        "day-unclear": lambda: _("“{value}” is not understood as a date; write for example “9 December 1906”, “9 Dec” or “1906”."),
        "lead-unclear": lambda: _("“{value}” is not understood; write a number of days, or leave it empty."),
        "zone-unknown": lambda: _("“{value}” is no time zone; write for example “Europe/Oslo”."),
        "time-unclear": lambda: _("“{value}” is not understood; write for example “yesterday”, “8 Dec 14:00” or 2026-12-08."),
        "length-unreadable": lambda: _("“{value}” is no length of up to a day; write for example “45 min” or “1 h 30”."),
        "repeat-unreadable": lambda: _("“{value}” is no repeat; write for example “every 2 weeks” or “monthly”."),
        "repeat-from-unknown": lambda: _("A follow-up repeats from its due date or from completion, not from “{value}”."),
        "interaction-kind-unknown": lambda: _("“{kind}” is no kind of interaction; choose one of {kinds}."),
        "interaction-direction-unknown": lambda: _("“{direction}” is no direction; choose one of {directions}."),
        "interaction-outcome-unknown": lambda: _("“{outcome}” does not say how it went; choose one of {outcomes}."),
        "interaction-needs-people": lambda: _("Say with whom it was."),
        "interaction-in-future": lambda: _("An interaction cannot lie in the future; plan a follow-up instead."),
        "interaction-gone": lambda: _("That interaction is not there any more."),
        "detail-gone": lambda: _("That detail is not there any more."),
        "detail-empty": lambda: _("Write what to remember."),
        "topic-unknown": lambda: _("“{topic}” is no topic; choose one of {topics}."),
        "follow-up-needs-people": lambda: _("A follow-up belongs to somebody; say to whom."),
        "follow-up-needs-text": lambda: _("Write what to do."),
        "follow-up-gone": lambda: _("That follow-up is not there any more."),
        "snooze-in-past": lambda: _("Choose a time ahead to snooze until."),
    }  # fmt: skip


_SYSTEM = {
    errno.ENOENT: "No such file or directory", errno.EISDIR: "Is a directory", errno.ENOTDIR: "Not a directory",
    errno.EACCES: "Permission denied", errno.EPERM: "Operation not permitted", errno.EROFS: "Read-only file system",
    errno.ENOSPC: "No space left on device", errno.ENAMETOOLONG: "File name too long",
}  # fmt: skip


def _in_english(why: object) -> str:
    """What the system said, in English: where a desktop is set to another language, so are the system's own words."""
    return next((english for number, english in _SYSTEM.items() if os.strerror(number) == why), str(why))


def _causes() -> dict[str, Callable[[], str]]:
    """What operating systems and the database say in English when a file cannot be had."""
    return {
        "No such file or directory": lambda: _("there is no such file"),
        "Is a directory": lambda: _("it is a folder"),
        "Not a directory": lambda: _("a part of its path is no folder"),
        "Permission denied": lambda: _("you are not allowed to"),
        "Operation not permitted": lambda: _("you are not allowed to"),
        "Read-only file system": lambda: _("this disk can only be read"),
        "No space left on device": lambda: _("the disk is full"),
        "File name too long": lambda: _("the name is too long"),
        "unable to open database file": lambda: _("you are not allowed to, or its folder is missing"),
        "attempt to write a readonly database": lambda: _("it can only be read"),
        "database or disk is full": lambda: _("the disk is full"),
        "database is locked": lambda: _("another program is writing in it"),
        "disk I/O error": lambda: _("the disk does not answer"),
    }


def _no_folder() -> str:
    return _("its folder does not exist")


def refusal(said: Said) -> str:
    """The sentence for a refusal, in the chosen language."""
    sentence = (_sentences() | _about_files() | GIVE_AND_TAKE).get(said.key)
    why = _in_english(said.values.get("why", ""))
    cause = _causes().get(why)
    if said.key == "file-unwritable" and why == _SYSTEM[errno.ENOENT]:
        cause = _no_folder
    values = {**said.values, "why": cause()} if cause else said.values
    return (
        sentence().format(**values) if sentence else f"{said.key}: {', '.join(f'{k} {v}' for k, v in values.items())}"
    )

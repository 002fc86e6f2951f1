"""The words and options that the command line understands."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from typing import NoReturn

from netbook import __version__
from netbook.wording import LANGUAGES, _

COMMANDS = frozenset({
    "add", "edit", "delete", "connect", "log", "follow-up", "detail", "act", "undo", "redo", "quick-add", "people", "show", "due",
    "remind", "check", "import", "export", "backup", "restore", "favour", "goal", "introduction", "shelf", "event", "events", "ask", "review", "path",
    "deed",
})  # fmt: skip


def wants_app(argv: list[str]) -> bool:
    """Whether the arguments ask for the app: no command at all, or quick-add without words."""
    skip = False
    words: list[str] = []
    for word in argv:
        if skip:
            skip = False
        elif word in ("--book", "--now", "--language"):
            skip = True
        elif word in ("-h", "--help", "--version"):
            return False
        elif not word.startswith("-"):
            words.append(word)
    return not words or words == ["quick-add"]


class _Quiet(argparse.ArgumentParser):
    """Says nothing of wrong usage: the whole command line tells it, in the owner's language."""

    def error(self, message: str) -> NoReturn:
        raise argparse.ArgumentError(None, message)


def app_arguments(argv: list[str]) -> argparse.Namespace | None:
    """What the app is to start with, understood in a tenth of the time of the whole command line; None for wrong usage."""
    top = _top(_Quiet)
    top.add_argument("command", nargs="?", choices=("quick-add",))
    try:
        return top.parse_args(argv)
    except argparse.ArgumentError:
        return None


def parser(deed: bool = False) -> argparse.ArgumentParser:
    """The whole command line; `command` is None when only the app is asked for. `deed`: with what only the window asks for."""
    top = _top()
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, text: str) -> argparse.ArgumentParser:
        child = commands.add_parser(name, help=text, description=text, parents=[_quiet_common()])
        return child

    _people(command)
    _doing(command)
    _favours(command)
    _goals(command)
    _introductions(command)
    _shelf(command)
    _events(command)
    _asking(command)
    _files(command)
    if deed:
        # What the window hands over to a child process: no command for people, so neither help nor refusal speaks of it.
        commands.add_parser("deed", parents=[_quiet_common()]).add_argument("--progress", action="store_true")
    return top


def _top(kind: type[argparse.ArgumentParser] = argparse.ArgumentParser) -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--book", metavar="PATH", help=_("the book to use"))
    common.add_argument("--now", metavar="YYYY-MM-DDTHH:MM", help=_("the time to believe in"))
    common.add_argument("--json", action="store_true", help=_("print one JSON document"))
    common.add_argument("--language", choices=LANGUAGES, metavar="en|nb", help=_("the language of the answers"))
    top = kind(prog="netbook", description=_("An address book that knows the manners of networking."), parents=[common])
    top.add_argument("--demo", action="store_true", help=_("open a throw-away copy of a sample book"))
    top.add_argument("--background", action="store_true", help=_("start in the tray with no window"))
    top.add_argument("--version", action="version", version=f"Netbook {__version__}")
    return top


def read_arguments(argv: list[str]) -> argparse.Namespace:
    """The arguments as understood; the text of a follow-up may also stand after its options. SystemExit for wrong usage."""
    whole = parser("deed" in argv)
    arguments, left = whole.parse_known_args(_with_days(argv))
    if left and arguments.command == "follow-up" and not any(word.startswith("-") for word in left):
        arguments.people += left
        left = []
    if arguments.command == "edit" and not any(_given(arguments)):
        whole.error(_("say what to change of {person}, for example --title").format(person=arguments.person))
    if left:
        whole.error(_("unknown arguments: {words}").format(words=" ".join(left)))
    return arguments


_YEARLESS = re.compile(r"--?\d\d(-\d\d)?")


def _with_days(argv: list[str]) -> list[str]:
    """The words with a day whose year is not known (--05-17) tied to the option that it is the value of, as it looks like one."""
    words: list[str] = []
    for word in argv:
        if words and words[-1] in ("--birthday", "--known-since") and _YEARLESS.fullmatch(word):
            words[-1] += f"={word}"
        else:
            words.append(word)
    return words


_OF_ALL = frozenset({"book", "now", "json", "language", "demo", "background", "command", "person"})


def _given(arguments: argparse.Namespace) -> Iterator[bool]:
    for name, value in vars(arguments).items():
        yield (
            name not in _OF_ALL
            and value is not None
            and (value is not False or name in ("target", "paused", "deceased", "archived"))
        )


def _quiet_common() -> argparse.ArgumentParser:
    """The common options once more, for use after the command, without overwriting what came before it."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--book", metavar="PATH")
    common.add_argument("--now", metavar="YYYY-MM-DDTHH:MM")
    common.add_argument("--json", action="store_true")
    common.add_argument("--language", choices=LANGUAGES, metavar="en|nb")
    return common


_TIME = "YYYY-MM-DD[THH:MM]"
_FORMS = {
    "birthday": "YYYY-MM-DD|--MM-DD", "known-since": "YYYY[-MM[-DD]]", "cadence": '"2 months"', "closeness": "inner|close|wide",
    "through": "PERSON", "time-zone": "Europe/Oslo",
}  # fmt: skip
"""What a value looks like, where the option alone does not tell."""


def _person_options(child: argparse.ArgumentParser) -> None:
    for name in ("email", "phone", "circle"):
        child.add_argument(f"--{name}", action="append")
        child.add_argument(f"--no-{name}", action="store_true")
    for name in (
        "organisation", "title", "birthday", "cadence", "closeness", "met", "through", "shared-work", "pronouns", "nickname",
        "note", "time-zone", "known-since",
    ):  # fmt: skip
        child.add_argument(f"--{name}", metavar=_FORMS.get(name))
        child.add_argument(f"--no-{name}", action="store_true")
    child.add_argument("--stay", choices=("yes", "no"))
    child.add_argument("--no-stay", action="store_true")
    for name in ("target", "paused", "deceased", "archived"):
        child.add_argument(f"--{name}", action=argparse.BooleanOptionalAction, default=None)


def _people(command) -> None:  # type: ignore[no-untyped-def]
    child = command("add", _("add a person"))
    child.add_argument("name")
    _person_options(child)
    child = command("edit", _("change a person"))
    child.add_argument("person")
    child.add_argument("--name")
    _person_options(child)
    child = command("delete", _("delete a person; undo or the trash brings them back"))
    child.add_argument("person")
    child = command("connect", _("say how two people stand to each other"))
    child.add_argument("person")
    child.add_argument("other")
    child.add_argument("--kind", default="knows")


def _doing(command) -> None:  # type: ignore[no-untyped-def]
    child = command("log", _("record an interaction"))
    child.add_argument("people", nargs="+", metavar="PERSON")
    child.add_argument(
        "--kind", default="other", metavar="meeting|call|video|email|message|letter|event|gift|shared|other"
    )
    child.add_argument("--when", metavar=_TIME)
    child.add_argument("--direction", default=None, metavar="mutual|from-me|from-them")
    child.add_argument("--note", default="")
    child.add_argument("--outcome", default="", metavar="well|neutral|badly")
    child.add_argument("--length", type=int, metavar="MINUTES")
    child.add_argument("--owe-thanks", nargs="?", const="", default=None, metavar="WHAT")
    child.add_argument("--thanks", action="store_true")
    child.add_argument("--ask", action="store_true")
    child = command("follow-up", _("plan a follow-up"))
    child.add_argument("people", nargs="+", metavar="PERSON… TEXT")
    child.add_argument("--due", required=True, metavar=_TIME)
    child.add_argument("--every", default="", metavar='"2 weeks"')
    child.add_argument("--from", dest="repeat_from", default="due", choices=("due", "completion"))
    child = command("detail", _("remember something about a person"))
    child.add_argument("person")
    child.add_argument("text")
    child.add_argument("--topic", default="other")
    child.add_argument("--ask-on", metavar="YYYY-MM-DD")
    child.add_argument("--ended", nargs="?", const="", default=None, metavar="HOW")
    child = command("act", _("do what a line of the list offers"))
    child.add_argument("item")
    child.add_argument("act")
    child.add_argument("answer", nargs="?", default="yes", choices=("yes", "partly", "no"))
    child.add_argument("--until", metavar=_TIME)
    command("undo", _("take back the last act"))
    command("redo", _("do again what was taken back"))
    child = command("quick-add", _("record one line of plain words"))
    child.add_argument("text", nargs="?")


FAVOUR_KINDS = (
    "information", "feedback", "introduction", "recommendation", "job-lead", "money", "time", "other",
)  # fmt: skip


def _favour_options(child: argparse.ArgumentParser) -> None:
    child.add_argument("--kind", default="other", choices=FAVOUR_KINDS)
    child.add_argument("--matter", default="", help=_("the name that ties asks about one thing together"))
    child.add_argument("--goal", default="")
    child.add_argument("--for", dest="for_person", metavar="PERSON")
    child.add_argument("--purpose", default="", help=_("what the person it is for really wants"))
    child.add_argument("--use", default="", help=_("what the answer will be used for"))
    child.add_argument("--role", default="", help=_("the role that a recommendation is for"))
    child.add_argument("--offer", default="", help=_("what is offered in return"))
    child.add_argument(
        "--channel", default="", choices=("", "email", "letter", "message", "phone", "video", "in-person")
    )


def _favours(command) -> None:  # type: ignore[no-untyped-def]
    child = command("favour", _("note a favour, or a step of its life"))
    verbs = child.add_subparsers(dest="verb", metavar="add|step", required=True)
    add = verbs.add_parser("add", help=_("note a favour"), parents=[_quiet_common()])
    add.add_argument("person")
    add.add_argument("text")
    add.add_argument(
        "--direction", default="asked-by-me", choices=("asked-by-me", "asked-of-me", "offered-by-me", "received")
    )
    _favour_options(add)
    add.add_argument("--when", metavar=_TIME)
    add.add_argument("--due", metavar=_TIME)
    add.add_argument("--draft", action="store_true", help=_("not asked yet"))
    step = verbs.add_parser("step", help=_("note a step of a favour's life"), parents=[_quiet_common()])
    step.add_argument("id")
    step.add_argument(
        "step",
        choices=("asked", "reminded", "answered", "delivered", "declined", "concluded", "thanked", "told", "rested"),
    )
    step.add_argument("answer", nargs="?", default="", choices=("", "yes", "partly", "no", "silent"))
    step.add_argument("--when", metavar=_TIME)
    step.add_argument("--note", default="", help=_("a word on it; of concluded and told, how it ended"))
    child = command("ask", _("check a drafted request before it is sent; records nothing"))
    child.add_argument("person")
    child.add_argument("--text", default="")
    _favour_options(child)


def _goals(command) -> None:  # type: ignore[no-untyped-def]
    child = command("goal", _("note a goal, who knows of it or helps, and whom to tell how it ended"))
    verbs = child.add_subparsers(dest="verb", metavar="add|list|step", required=True)
    add = verbs.add_parser("add", help=_("note a goal"), parents=[_quiet_common()])
    add.add_argument("title")
    add.add_argument("--note", default="")
    add.add_argument("--due")
    listed = verbs.add_parser("list", help=_("show the goals, and whom to tell of each"), parents=[_quiet_common()])
    listed.add_argument("--ended", action="store_true", help=_("those that ended instead"))
    step = verbs.add_parser("step", help=_("note a step with a goal"), parents=[_quiet_common()])
    step.add_argument("id", help=_("the goal's id or title"))
    step.add_argument("step", choices=("knows", "can-help", "helped", "changed", "ended", "told", "reopened"))
    step.add_argument(
        "--with", dest="people", action="append", metavar="PERSON", help=_("with whom; may stand several times")
    )
    step.add_argument("--note", default="", help=_("what changed, or how it ended"))
    step.add_argument("--when")


def _introductions(command) -> None:  # type: ignore[no-untyped-def]
    child = command("introduction", _("bring two people together, each of whom is asked first"))
    verbs = child.add_subparsers(dest="verb", metavar="add|list|step", required=True)
    add = verbs.add_parser("add", help=_("plan an introduction, or note one made for you"), parents=[_quiet_common()])
    add.add_argument("person", help=_("who wants it; with --for-me, who made it"))
    add.add_argument("other", help=_("who is to be met"))
    add.add_argument("--for-me", action="store_true", help=_("it was made for you"))
    add.add_argument("--purpose", default="", help=_("what it is for, as stated"))
    add.add_argument("--why-one", default="", help=_("why it is good for the first"))
    add.add_argument("--why-other", default="", help=_("why it is good for the other"))
    add.add_argument("--for", dest="for_person", metavar="PERSON")
    add.add_argument("--when")
    add.add_argument("--override", default="", metavar="WHY", help=_("why it is done all the same"))
    listed = verbs.add_parser("list", help=_("show the introductions under way"), parents=[_quiet_common()])
    listed.add_argument("--all", action="store_true", help=_("those that are over too"))
    step = verbs.add_parser("step", help=_("note a step of an introduction"), parents=[_quiet_common()])
    step.add_argument("id")
    step.add_argument("step", choices=("asked", "answered", "made", "met", "told", "thanked", "withdrawn"))
    step.add_argument("side", nargs="?", choices=("one", "other"))
    step.add_argument("answer", nargs="?", choices=("agreed", "declined"))
    step.add_argument("--when")
    step.add_argument("--note", default="", help=_("what it turned out to be"))
    step.add_argument("--override", default="", metavar="WHY", help=_("why it is done all the same"))


def _shelf(command) -> None:  # type: ignore[no-untyped-def]
    child = command("shelf", _("keep things worth sharing, and see whom each would serve"))
    verbs = child.add_subparsers(dest="verb", metavar="add|list|step", required=True)
    add = verbs.add_parser("add", help=_("put a thing on the shelf"), parents=[_quiet_common()])
    add.add_argument("title")
    add.add_argument("--kind", default="article", choices=("article", "job", "invitation", "other"))
    for name in ("link", "note", "place"):
        add.add_argument(f"--{name}", default="")
    add.add_argument("--until", help=_("the day after which it is of no more use"))
    listed = verbs.add_parser(
        "list", help=_("show the shelf, and whom each thing would serve"), parents=[_quiet_common()]
    )
    listed.add_argument("--away", action="store_true", help=_("what was put away or is over instead"))
    step = verbs.add_parser("step", help=_("share a thing, or put it away"), parents=[_quiet_common()])
    step.add_argument("id")
    step.add_argument("step", choices=("shared", "not-for", "put-away", "back"))
    step.add_argument(
        "--with", dest="people", action="append", metavar="PERSON", help=_("with whom; may stand several times")
    )


def _events(command) -> None:  # type: ignore[no-untyped-def]
    child = command("events", _("show what is coming"))
    child.add_argument("--past", action="store_true", help=_("what is over instead"))
    child = command("event", _("plan an event or a meeting, and note what came of it"))
    verbs = child.add_subparsers(dest="verb", metavar="add|met|handle|close|delete", required=True)
    add = verbs.add_parser("add", help=_("plan an event or a meeting"), parents=[_quiet_common()])
    add.add_argument("title", nargs="?", default="")
    add.add_argument("--when", required=True, metavar=_TIME)
    add.add_argument("--until", metavar=_TIME)
    add.add_argument("--kind", default="gathering", choices=("gathering", "meeting"))
    for name in ("place", "purpose", "bring", "questions"):
        add.add_argument(f"--{name}", default="")
    add.add_argument("--with", dest="people", action="append", metavar="PERSON")
    add.add_argument("--wanted", action="append", metavar="PERSON", help=_("whom you want to meet there"))
    add.add_argument("--other-field", action="store_true", help=_("off the beaten track"))
    add.add_argument("--no-prepare", action="store_true")
    met = verbs.add_parser("met", help=_("somebody was met there"), parents=[_quiet_common()])
    met.add_argument("id")
    met.add_argument("person")
    met.add_argument("--note", default=None)
    handle = verbs.add_parser("handle", help=_("what came of having met somebody"), parents=[_quiet_common()])
    handle.add_argument("id")
    handle.add_argument("person")
    handle.add_argument("how", choices=("thanked", "followed-up", "let-go"))
    for name, text in (("close", _("nothing more is to come of it")), ("delete", _("take it away"))):
        verbs.add_parser(name, help=text, parents=[_quiet_common()]).add_argument("id")


def _asking(command) -> None:  # type: ignore[no-untyped-def]
    child = command("people", _("find people"))
    child.add_argument("query", nargs="?", default="")
    child.add_argument("--limit", type=int, default=-1)
    child.add_argument("--sort", default="name", choices=("name", "warmth", "last-contact", "newest"))
    child.add_argument("--circle", action="append")
    child = command("show", _("show one person"))
    child.add_argument("person")
    child = command("due", _("show what needs attention"))
    child.add_argument("--short", action="store_true")
    command("remind", _("raise the notifications that are due, once"))
    child = command("path", _("show the best ways to reach somebody, an organisation or a field"))
    child.add_argument("target")
    command("review", _("show the reality check's figures"))
    command("check", _("verify the book"))


def _files(command) -> None:  # type: ignore[no-untyped-def]
    child = command("import", _("import vCard, CSV or Netbook files"))
    child.add_argument("files", nargs="+", metavar="FILE")
    child.add_argument("--encoding")
    child.add_argument("--progress", action="store_true", help=argparse.SUPPRESS)
    child.add_argument("--batch", default="", help=argparse.SUPPRESS)
    child = command("export", _("export to .vcf, .csv or .json"))
    child.add_argument("file")
    child = command("backup", _("copy the open book safely"))
    child.add_argument("file", nargs="?")
    child.add_argument("--daily", action="store_true", help=argparse.SUPPRESS)
    child = command("restore", _("put a backup in the place of the book"))
    child.add_argument("file")

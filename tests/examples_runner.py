"""Small books in words, lived through the command line inside this process, and what they must come to."""

from __future__ import annotations

import contextlib
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from netbook import cli

Run = Callable[..., Any]
BLANK = re.compile(r"\{(\w+):([\w-]+)\}")


class Unfit(Exception):
    """The command line refused a step."""


def in_process(book: Path) -> Run:
    """Something that runs `netbook WORDS` on a book at a moment, and answers the document that it prints."""

    def run(now: str, *words: str) -> Any:
        out, errors = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
            code = cli.main([*words, "--book", str(book), "--now", now, "--json"])
        if code:
            raise Unfit(f"{' '.join(words)} exits {code}: {errors.getvalue().strip()[-200:]}")
        return json.loads(out.getvalue() or "{}")

    return run


@dataclass(frozen=True, slots=True)
class Shown:
    """One person's line of the needs-attention list."""

    kind: str
    name: str | None
    late: bool


def live(example: Mapping[str, Any], folder: Path, run: Run) -> list[str]:
    """Lives an example through from its first step, and answers all that falls short of what it promises."""
    for name, text in example.get("files", {}).items():
        (folder / name).write_bytes(text.encode())
    printed: list[Any] = []
    for now, *words in example["steps"]:
        printed.append(run(now, *(_filled(word, printed, run, now) for word in words)))
    items = run(example["at"], "due")
    faults = [*_list_faults(example, items), *_order_faults(example, items)]
    if "ask" in example:
        faults += _ask_faults(example["ask"], run(example["at"], "ask", *example["ask"]["argv"]))
    return faults


def _filled(word: str, printed: Sequence[Any], run: Run, now: str) -> str:
    def value(blank: re.Match[str]) -> str:
        what, key = blank.groups()
        if what == "due":
            due = [str(item["id"]) for item in run(now, "due") if item["kind"] == key]
            if not due:
                raise Unfit(f"no {key} is due on {now}")
            return due[0]
        return str(printed[int(what) - 1][key])

    return BLANK.sub(value, word)


def _shown(items: Sequence[Mapping[str, Any]]) -> Iterator[Shown]:
    for item in items:
        people = [item.get("person"), *(item.get("people") or [])]
        for name in [person["name"] for person in people if person] or [None]:
            yield Shown(item["kind"], name, bool(item.get("late")))


def _list_faults(example: Mapping[str, Any], items: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    shown = set(_shown(items))
    pairs = {(line.kind, line.name) for line in shown}
    for kind, name in example["due"]:
        if (kind, name) not in pairs:
            yield f"{kind} for {name} is missing; the list has {sorted(map(str, pairs))}"
    for kind, name in example["absent"]:
        if (kind, name) in pairs:
            yield f"{kind} for {name} should not be there"
    for kind, name, late in example.get("late", []):
        if Shown(kind, name, late) not in shown:
            yield f"{kind} for {name} should {'' if late else 'not '}be late"
    if example.get("none_late") and any(line.late for line in shown):
        yield "nothing should be late"
    for item in items:
        if len(item.get("why", "")) < len("since May 3"):
            yield f"{item['kind']} gives no reason"


def _order_faults(example: Mapping[str, Any], items: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    order = [[item["kind"], (item.get("person") or {}).get("name")] for item in items]
    if "first" in example and order[:1] != [example["first"]]:
        yield f"{example['first']} should come first; the order is {order}"
    if len(items) > example.get("at_most", len(items)):
        yield f"{len(items)} lines, at most {example['at_most']} are wanted: {order}"


def _ask_faults(wanted: Mapping[str, Any], said: Mapping[str, Any]) -> Iterator[str]:
    states = {check["check"]: check["state"] for check in said["checks"]}
    for state in ("stop", "advise", "ok"):
        for check in wanted[state]:
            if states.get(check, "ok") != state:
                yield f"{check} should be {state} and is {states.get(check, 'not there')}"
    if wanted["verdict"] and said["verdict"] != wanted["verdict"]:
        raised = {check: state for check, state in states.items() if state != "ok"}
        yield f"the verdict should be {wanted['verdict']} and is {said['verdict']}, with {raised}"

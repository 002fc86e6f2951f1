"""Refusals say why in the owner's words, whatever the system says."""

from __future__ import annotations

import errno
import os

import pytest

from netbook.domain.said import Said
from netbook.wording.refusals import refusal


def test_a_desktop_in_another_language_makes_no_mixed_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    words = {errno.ENOENT: "Ingen slik fil eller filkatalog", errno.EISDIR: "Er en filkatalog"}
    monkeypatch.setattr(os, "strerror", lambda number: words.get(number, f"feil {number}"))
    for key, number, wanted in (
        ("file-unreadable", errno.ENOENT, "there is no such file"),
        ("file-unreadable", errno.EISDIR, "it is a folder"),
        ("file-unwritable", errno.ENOENT, "its folder does not exist"),
    ):
        assert wanted in refusal(Said(key, {"path": "x.vcf", "why": words[number]}))


def test_what_nobody_foresaw_is_passed_on_as_it_was_said() -> None:
    assert "the moon is full" in refusal(Said("file-unreadable", {"path": "x.vcf", "why": "the moon is full"}))

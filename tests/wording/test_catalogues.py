"""The catalogues say all that the code says, with the same names in braces, and what gettext reads is what they say."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path


def test_every_sentence_is_translated_and_the_compiled_catalogue_is_that_of_the_text(project: Path) -> None:
    script = project / "packaging" / "translations" / "catalogues.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, cwd=project, timeout=110
    )
    assert done.returncode == 0, (
        "run packaging/translations/catalogues.py and translate:\n" + done.stdout[-3000:] + done.stderr[-2000:]
    )


def test_no_sentence_stands_inside_an_f_string_where_some_pythons_do_not_find_it(project: Path) -> None:
    hidden = [
        f"{path.relative_to(project)}:{call.lineno} {ast.unparse(call)}"
        for path in (project / "netbook").rglob("*.py")
        for text in ast.walk(ast.parse(path.read_text()))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in ("_", "_n", "_p")
    ]
    assert not hidden, "give these a name before the f-string: " + ", ".join(hidden)

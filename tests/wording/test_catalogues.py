"""The catalogues say all that the code says, with the same names in braces, and what gettext reads is what they say."""

from __future__ import annotations

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

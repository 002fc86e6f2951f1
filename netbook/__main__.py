"""The way in: the command line where a command is named or the app's own arguments are not understood, the app otherwise."""

from __future__ import annotations

import gc
import sys

from netbook.cli_parser import app_arguments, wants_app


def main() -> int:
    """Starts what the arguments ask for; Qt is only loaded for the app."""
    argv = sys.argv[1:]
    arguments = app_arguments(argv) if wants_app(argv) else None
    if arguments is not None:
        # Nothing made during the start is let go again: the collector begins its rounds when the window stands (app).
        gc.disable()
        from netbook.app import start

        return start(arguments)
    from netbook.cli import main as command_line

    return command_line(argv)


if __name__ == "__main__":
    sys.exit(main())

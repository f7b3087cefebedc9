#!/usr/bin/env python
"""Django's command line, with the settings of this machine that `make run` keeps in `.local.env`."""

import os
import sys
from pathlib import Path

from dotenv import load_dotenv

LOCAL_SETTINGS = Path(__file__).resolve().parent / ".local.env"


def read_local_settings() -> None:
    """As defaults: what the environment sets wins, and an environment with a SECRET_KEY of its own takes nothing from the file."""
    if "SECRET_KEY" in os.environ or not LOCAL_SETTINGS.is_file():
        return
    try:
        load_dotenv(LOCAL_SETTINGS)
    except OSError as error:
        sys.exit(f"{LOCAL_SETTINGS.name}: {error.strerror}")


if __name__ == "__main__":
    read_local_settings()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "helpdesk.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)

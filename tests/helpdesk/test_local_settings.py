"""The file `.local.env` beside `manage.py` gives the command line its defaults, and nobody else."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.conftest import ROOT

FILE = "SECRET_KEY=of-this-machine\nALLOWED_HOSTS=localhost\nHTTPS=false\n"


@pytest.fixture
def checkout(tmp_path):
    """A copy of what starts the site, without this machine's own file."""
    shutil.copy(ROOT / "manage.py", tmp_path)
    for name in ("helpdesk", "errors"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


def start(checkout, *command, **environment):
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
    return subprocess.run(
        [sys.executable, *command], cwd=checkout, env=kept | environment, capture_output=True, text=True, timeout=60, check=False
    )


def settings(checkout, **environment):
    """SECRET_KEY, HTTPS and ALLOWED_HOSTS as the command line sees them."""
    shown = start(checkout, "manage.py", "diffsettings", **environment)
    assert shown.returncode == 0, shown.stderr
    values = dict(line.removesuffix("  ###").split(" = ", 1) for line in shown.stdout.splitlines())
    return values["SECRET_KEY"], values["HTTPS"], values["ALLOWED_HOSTS"]


def test_command_line_reads_the_file(checkout):
    (checkout / ".local.env").write_text(FILE, encoding="utf-8")
    assert settings(checkout) == ("'of-this-machine'", "False", "['localhost']")


def test_value_of_the_environment_wins(checkout):
    (checkout / ".local.env").write_text(FILE, encoding="utf-8")
    assert settings(checkout, ALLOWED_HOSTS="help.example.org") == ("'of-this-machine'", "False", "['help.example.org']")


def test_deployment_with_its_own_secret_takes_nothing_from_the_file(checkout):
    (checkout / ".local.env").write_text(FILE, encoding="utf-8")
    deployment = {"SECRET_KEY": "of-the-deployment", "ALLOWED_HOSTS": "help.example.org"}
    assert settings(checkout, **deployment) == ("'of-the-deployment'", "True", "['help.example.org']")


@pytest.mark.parametrize("command", [("manage.py", "check"), ("-c", "import helpdesk.wsgi")], ids=["command line", "server"])
def test_without_file_and_secret_nothing_starts(checkout, command):
    started = start(checkout, *command)
    assert (started.returncode, started.stderr.split(" in ")[0]) == (1, "Set SECRET_KEY")


def test_server_does_not_read_the_file(checkout):
    (checkout / ".local.env").write_text(FILE, encoding="utf-8")
    started = start(checkout, "-c", "import helpdesk.wsgi")
    assert (started.returncode, started.stderr.split(" in ")[0]) == (1, "Set SECRET_KEY")


def test_empty_secret_of_the_environment_is_not_replaced(checkout):
    (checkout / ".local.env").write_text(FILE, encoding="utf-8")
    assert start(checkout, "manage.py", "check", SECRET_KEY="").stderr.startswith("Set SECRET_KEY")

"""An unusable setting stops the start with one line that names it."""

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT


def started(**environment):
    return subprocess.run(
        [sys.executable, "-c", "from helpdesk import settings; print(getattr(settings, 'EMAIL_HOST', ''), settings.PROXIES)"],
        env=os.environ | environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize(
    "environment",
    [
        {"SUPPORT_WEBHOOK": "http://desk.example.org/"},
        {"SUPPORT_WEBHOOK": "file:///etc/passwd", "DEBUG": "true"},
        {"EMAIL_URL": "carrier-pigeon://example.org"},
        {"PROXIES": "many"},
    ],
)
def test_unusable_setting_is_named_in_one_line(environment):
    run = started(**environment)
    assert (run.returncode, run.stdout, len(run.stderr.splitlines())) == (1, "", 1)
    assert next(iter(environment)) in run.stderr


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"EMAIL_URL": "submission://user:word@mail.example.org"}, "mail.example.org 0"),
        ({"SUPPORT_WEBHOOK": "http://127.0.0.1:1/", "DEBUG": "true"}, " 0"),
        ({"HTTPS": "true"}, " 1"),
    ],
)
def test_usable_setting_is_read(environment, said):
    assert started(**environment).stdout.rstrip("\n") == said

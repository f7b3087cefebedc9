"""A setting that cannot be used stops the start with one line that names it."""

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT


def start(**environment):
    command = [sys.executable, "-c", "import helpdesk.settings as s; print(s.CACHES['default']['BACKEND'].rsplit('.')[-1], s.SITE_URL)"]
    return subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("name", "value"), [("CACHE_URL", "memcached://127.0.0.1"), ("SITE_URL", "help.example.org")])
def test_unusable_setting_stops_the_start_and_is_named(name, value):
    started = start(**{name: value})
    assert started.returncode == 1
    assert started.stderr.startswith(f"{name} in the environment is not usable")
    assert started.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("environment", "printed"),
    [
        ({}, "LocMemCache \n"),
        ({"CACHE_URL": "redis://127.0.0.1:6379/0", "SITE_URL": "https://help.example.org/"}, "QuietRedisCache https://help.example.org\n"),
    ],
)
def test_cache_and_address_follow_the_environment(environment, printed):
    assert start(**environment).stdout == printed


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

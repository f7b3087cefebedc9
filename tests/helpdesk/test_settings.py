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

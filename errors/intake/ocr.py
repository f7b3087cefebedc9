"""A picture → the text in it, by Tesseract where it is installed. Picture and text go through pipes, so nothing is written to disk.

https://tesseract-ocr.github.io/tessdoc/Command-Line-Usage.html
"""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
from collections.abc import Callable
from functools import cache

from errors.intake.unreadable_file import NoRecognition, NothingRecognised, RecognitionBusy
from errors.languages import LANGUAGES

_SECONDS = 25  # for one picture
_SECONDS_IN_LINE = 3  # for which a picture waits for another one
_LONGEST = 20_000  # characters
# One picture at a time takes a whole processor; requests without a picture need the others.
_one_at_a_time = threading.Lock()


@cache
def installed_languages() -> tuple[str, ...]:
    """The models of the site's languages that are installed; none without Tesseract. Asked once a process."""
    if not (program := shutil.which("tesseract")):
        return ()
    try:
        listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=_SECONDS, check=True).stdout.split()
    except (OSError, subprocess.SubprocessError):
        return ()
    return tuple(language.recognition for language in LANGUAGES if language.recognition in listed)


def available() -> bool:
    return bool(installed_languages())


def text_in(picture: bytes, prepare: Callable[[bytes], bytes]) -> str:
    """`prepare` makes the PNG that is read; it takes memory, so it waits in line too.

    Raises NoRecognition, RecognitionBusy or NothingRecognised.
    """
    if not available():
        raise NoRecognition
    if not _one_at_a_time.acquire(timeout=_SECONDS_IN_LINE):
        raise RecognitionBusy
    try:
        text = _read(prepare(picture))
    finally:
        _one_at_a_time.release()
    if not any(character.isalnum() for character in text):
        raise NothingRecognised
    return text


def _read(png: bytes) -> str:
    command = ["tesseract", "stdin", "stdout", "-l", "+".join(installed_languages()), "--dpi", "200", "--psm", "3"]
    environment = {"PATH": os.environ.get("PATH", ""), "OMP_THREAD_LIMIT": "1"} | {
        name: value for name, value in os.environ.items() if name == "TESSDATA_PREFIX"
    }
    try:
        done = subprocess.run(command, input=png, capture_output=True, timeout=_SECONDS, check=True, env=environment)
    except subprocess.TimeoutExpired as problem:
        raise RecognitionBusy from problem
    except (OSError, subprocess.SubprocessError) as problem:
        raise NothingRecognised from problem
    lines = (line.rstrip() for line in done.stdout.decode("utf-8", "replace").replace("\f", "").splitlines())
    return "\n".join(lines).strip()[:_LONGEST]

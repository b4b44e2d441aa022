"""Progress on standard error: it comes late, gives way to what is printed, and leaves nothing behind."""

import io
import sys
import threading

import pytest

from hublint.terminal import complain
from hublint.terminal.presentation import quiet
from hublint.terminal.progress import Progress

PATIENCE = 30


class Terminal(io.StringIO):
    """Standard error that somebody looks at."""

    def __init__(self):
        super().__init__()
        self.painted = threading.Event()

    def isatty(self):
        return True

    def write(self, text):
        length = super().write(text)
        if "Checking" in text:
            self.painted.set()
        return length


@pytest.fixture
def look(monkeypatch):
    """Lets somebody look at standard error, from within the test: pytest has its own stream before."""

    def look():
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.setenv("COLUMNS", "40")
        stream = Terminal()
        monkeypatch.setattr(sys, "stderr", stream)
        return stream

    return look


def screen(stream):
    """What is left on the terminal, line by line."""
    return [line.rpartition("\r\x1b[K")[2] for line in stream.getvalue().split("\n")]


def test_a_long_run_says_where_it_is_and_gives_way_to_what_is_printed(look):
    terminal = look()
    with Progress(12, delay=0) as progress:
        progress.at(3, "deploy/\x1b[31m" + "x" * 99)
        assert terminal.painted.wait(PATIENCE)
        assert screen(terminal)[-1] == "Checking 3 of 12: deploy/�[31mxxxxxxxxx"
        complain("note: something")
        assert screen(terminal)[-2] == "note: something"
    assert screen(terminal) == ["note: something", ""]


def test_a_short_run_says_nothing(look):
    terminal = look()
    with Progress(2) as progress:
        progress.at(1, "hub.py")
    assert terminal.getvalue() == ""


@pytest.mark.parametrize("reason", ["dumb", "quiet", "pipe"])
def test_nobody_is_told_who_does_not_want_it(look, monkeypatch, reason):
    terminal = look()
    if reason == "dumb":
        monkeypatch.setenv("TERM", "dumb")
    if reason == "pipe":
        monkeypatch.setattr(terminal, "isatty", lambda: False)
    token = quiet.set(reason == "quiet")
    with Progress(2, delay=0) as progress:
        progress.at(1, "hub.py")
        assert not progress._thread.is_alive()
    quiet.reset(token)
    assert terminal.getvalue() == ""


def test_an_error_ends_it_too(look):
    terminal = look()
    progress = Progress(1, delay=0)
    progress.at(1, "hub.py")
    with pytest.raises(ValueError, match="x"), progress:
        raise ValueError("x" if terminal.painted.wait(PATIENCE) else "nothing was painted")
    assert screen(terminal) == [""]

"""Runs the program in this process, with a few small rules in place of the real ones."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass

import libcst as cst
import pytest

from hublint.checks.toolkit.rule import Rule
from hublint.cli.main import main
from hublint.findings import Edit, Fix, Report, Severity
from hublint.linter import rulebook
from hublint.linter.own_rules import OWN_RULES
from hublint.source.location import Place
from hublint.source.parents import descendants


@dataclass
class Outcome:
    """What a run left: exit status and the two streams."""

    status: int
    out: str
    err: str


def strings(hub, value):
    """The string literals of a file that hold exactly this value, in order."""
    found = [
        node
        for node in descendants(hub.source.module)
        if isinstance(node, cst.SimpleString) and node.evaluated_value == value
    ]
    return sorted(found, key=hub.source.span)


def replacing(old, new, applicability, message):
    """A check that reports every literal of a value and replaces it."""

    def check(hub):
        for node in strings(hub, old):
            fix = (
                Fix(f"Write {new}", (Edit(hub.source, node, new),), applicability) if new else None
            )
            yield Report(Place(hub.source, node, "here"), message, fix=fix)

    return check


def broken(hub):
    """A check with a defect, for files that hold the word."""
    if strings(hub, "break"):
        raise RuntimeError("out of order")
    return ()


def small(code, name, severity, check):
    return Rule(code, name, severity, frozenset({"loss"} if code < "HUB3" else ()), check)


RULES = (
    *OWN_RULES,
    small(
        "HUB101",
        "small-unit",
        Severity.ERROR,
        replacing("512m", "'512M'", "safe", "`512m` is refused"),
    ),
    small(
        "HUB102", "old-word", Severity.WARNING, replacing("old", "'new'", "unsafe", "`old` is old")
    ),
    small("HUB201", "good-advice", Severity.INFO, replacing("advice", "", "safe", "think again")),
    small(
        "HUB202",
        "bad-cure",
        Severity.WARNING,
        replacing("sick", "'512m'", "safe", "`sick` is sick"),
    ),
    small(
        "HUB203", "no-cure", Severity.WARNING, replacing("itch", "'itch'", "safe", "`itch` itches")
    ),
    small("HUB301", "broken", Severity.ERROR, broken),
)


@pytest.fixture(autouse=True)
def small_rules(monkeypatch):
    """The rules of these tests."""
    use(monkeypatch, RULES)
    yield
    forget()


def use(monkeypatch, rules):
    """Let the program know these rules only."""
    by_code = {rule.code: rule for rule in rules}
    monkeypatch.setattr(rulebook, "rules", lambda: by_code)
    forget()


def forget():
    """Drop what was looked up among other rules."""
    for cached in (rulebook.enabled, rulebook.matching):
        cached.cache_clear()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def write(folder):
    """Writes a file below the current folder, text or bytes; the text of a config by default."""

    def write(content="", name="jupyterhub_config.py"):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    return write


@pytest.fixture
def run(folder, monkeypatch, capsys):
    """Runs `hublint` with arguments, in the current folder."""

    def run(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "argv", ["hublint", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        assert "Traceback" not in out
        return Outcome(ended.value.code, out, err)

    return run


@pytest.fixture
def run_bytes(folder, monkeypatch, capsysbinary):
    """Runs `hublint` with arguments, in the current folder; what it leaves on standard output, as bytes."""

    def run(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "argv", ["hublint", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit):
            main()
        return capsysbinary.readouterr().out

    return run

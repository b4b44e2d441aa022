"""Completion, asked for in the real shells as far as they are installed."""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds after which a shell that says nothing is given up."""

CASES = [
    ("hublint exp", "explain"),
    ("hublint deplo", "deploy"),
    ("hublint --uns", "--unsafe-fixes"),
    ("hublint deploy --fai", "--fail-on"),
    ("hublint --fail-on err", "error"),
    ("hublint --select HUB101,unreadable-", "HUB101,unreadable-memory-size"),
    ("hublint rules HUB3 unreadable-", "unreadable-memory-size"),
    ("hublint explain c.DockerSpawner.mem_li", "c.DockerSpawner.mem_limit"),
    ("hublint explain c.SwarmSp", "c.SwarmSpawner"),
    ("hublint mounts deploy/h", "deploy/hub.py"),
    ("hublint check --root deplo", "deploy"),
    ("hublint mounts --ser", "--server"),
    ("hublint --output sar", "sarif=hublint.sarif"),
]


@pytest.fixture
def environment(tmp_path, monkeypatch):
    """A folder with a config, and `hublint` on the path."""
    (tmp_path / "deploy").mkdir()
    (tmp_path / "deploy" / "hub.py").touch()
    program = tmp_path / "bin" / "hublint"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hublint "$@"\n')
    program.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    return {
        "PATH": path,
        "PYTHONPATH": str(ROOT),
        "HOME": str(tmp_path),
        "TERM": "dumb",
        "PS1": "> ",
        "LC_ALL": "C.UTF-8",
    }


def completed(command, environment, start, line):
    """The words of a line as an interactive shell has it after a tabulator, printed between brackets."""
    process, terminal = pty.fork()
    if not process:
        os.execvpe(command[0], command, environment)
    try:
        _read(terminal, rb"> ")
        os.write(terminal, f"{start}; echo REA''DY\n".encode())
        _read(terminal, rb"READY\r?\n")
        os.write(terminal, f"{line}\t\x01echo '[' \x05 ']'\n".encode())
        return _read(terminal, rb"\[ (.*) \]\r?\n")[1].decode().split()
    finally:
        os.kill(process, 9)
        os.close(terminal)
        os.waitpid(process, 0)


def _read(terminal, end):
    """What a terminal shows, read until this comes."""
    shown = b""
    while not (found := re.search(end, shown)):
        assert select.select([terminal], [], [], PATIENCE)[0], shown
        shown += os.read(terminal, 9999)
    return found


@pytest.mark.parametrize(("line", "word"), CASES)
@pytest.mark.parametrize(
    ("command", "start"),
    [
        (("bash", "--norc", "--noprofile", "-i"), 'eval "$(hublint completion bash)"'),
        (
            ("zsh", "-f", "-i"),
            'bindkey -e; autoload -U compinit; compinit -u; eval "$(hublint completion zsh)"',
        ),
    ],
    ids=["bash", "zsh"],
)
def test_a_tabulator_completes(environment, command, start, line, word):
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    assert completed(command, environment, start, line)[-1].rstrip("/") == word


@pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not installed")
@pytest.mark.parametrize(("line", "word"), CASES)
def test_fish_completes(environment, line, word):
    script = f"hublint completion fish | source; complete --do-complete '{line}'"
    command = ["fish", "--no-config", "-c", script]
    ended = subprocess.run(command, env=environment, capture_output=True, check=True, text=True)
    offered = [offer.partition("\t")[0].rstrip("/") for offer in ended.stdout.splitlines()]
    assert word in offered


def test_unusable_settings_keep_quiet_while_completing(environment):
    Path("hublint.toml").write_text("nonsense = 1\n")
    words = {"COMP_WORDS": "hublint explain HUB30", "COMP_CWORD": "2"}
    ended = subprocess.run(
        ["hublint"],
        env={**environment, **words, "_HUBLINT_COMPLETE": "bash_complete"},
        capture_output=True,
        check=True,
    )
    assert ended.stderr == b""

"""Completion, asked for in the real shells as far as they are installed: one of each for all lines."""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .test_completion import WORDS

ROOT = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds after which a shell that says nothing is given up."""

CASES = [
    *WORDS,
    ("hublint deplo", "deploy"),
    ("hublint mounts deploy/h", "deploy/hub.py"),
    ("hublint check --root deplo", "deploy"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with a config, and `hublint` in its `bin`."""
    folder = tmp_path_factory.mktemp("completion")
    for name in ("deploy", "bin"):
        (folder / name).mkdir()
    (folder / "deploy" / "hub.py").touch()
    program = folder / "bin" / "hublint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hublint "$@"\n')
    program.chmod(0o755)
    return folder


@pytest.fixture(scope="module")
def environment(folder):
    """What the shells are told."""
    return {
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "HOME": str(folder),
        "TERM": "dumb",
        "PS1": "> ",
        "LC_ALL": "C.UTF-8",
    }


@pytest.fixture(scope="module")
def completed(request, folder, environment):
    """Gives the words of a line as an interactive shell has it after a tabulator, printed between brackets."""
    command, start = request.param
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    process, terminal = pty.fork()
    if not process:
        os.chdir(folder)
        os.execvpe(command[0], command, environment)
    _read(terminal, rb"> ")
    os.write(terminal, f"{start}; echo REA''DY\n".encode())
    _read(terminal, rb"READY\r?\n[^\n]*> ")

    def completed(line):
        os.write(terminal, f"{line}\t\x01echo '[' \x05 ']'\n".encode())
        return _read(terminal, rb"\[ (.*) \]\r?\n[^\n]*> ")[1].decode().split()

    yield completed
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
    "completed",
    [
        (("bash", "--norc", "--noprofile", "-i"), 'eval "$(hublint completion bash)"'),
        (
            ("zsh", "-f", "-i"),
            'bindkey -e; autoload -U compinit; compinit -u; eval "$(hublint completion zsh)"',
        ),
    ],
    ids=["bash", "zsh"],
    indirect=True,
)
def test_a_tabulator_completes(completed, line, word):
    assert completed(line)[-1].rstrip("/") == word


@pytest.fixture(scope="module")
def offered(folder, environment):
    """What fish offers for each line."""
    if shutil.which("fish") is None:
        pytest.skip("fish is not installed")
    asked = "\n".join(f"echo '>'; complete --do-complete '{line}'" for line, _ in CASES)
    command = ["fish", "--no-config", "-c", f"hublint completion fish | source\n{asked}"]
    ended = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, check=True, text=True
    )
    answers = ended.stdout.split(">\n")[1:]
    return {line: answer for (line, _), answer in zip(CASES, answers, strict=True)}


@pytest.mark.parametrize(("line", "word"), CASES)
def test_fish_completes(offered, line, word):
    offers = [offer.partition("\t")[0].rstrip("/") for offer in offered[line].splitlines()]
    assert word in offers


def test_unusable_settings_keep_quiet_while_completing(tmp_path, environment):
    (tmp_path / "hublint.toml").write_text("nonsense = 1\n")
    words = {"COMP_WORDS": "hublint explain HUB30", "COMP_CWORD": "2"}
    ended = subprocess.run(
        ["hublint"],
        cwd=tmp_path,
        env={**environment, **words, "_HUBLINT_COMPLETE": "bash_complete"},
        capture_output=True,
        check=True,
    )
    assert ended.stderr == b""

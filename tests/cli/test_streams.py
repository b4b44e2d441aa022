"""Streams that are closed or full, and interruptions."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FULL = Path("/dev/full")
COMMANDS = (
    "{}", "--output-format concise {}", "--output-format json {}", "--diff {}", "--fix - < {}",
    "mounts {}", "mounts --output-format json {}", "targets", "targets --output-format json", "rules",
    "rules --output-format json", "explain HUB101", "upgrade {} --to jupyterhub=6 --target jupyterhub=4",
    "--help", "--version", "mounts --help",
)  # fmt: skip


@pytest.fixture
def config(write):
    return write('c.JupyterHub.spawner_class = "docker"\nc.DockerSpawner.mem_limit = "512m"\n')


def shell(line):
    command = f"exec {shlex.quote(sys.executable)} -m hublint {line}"
    environment = {"PYTHONPATH": str(ROOT)}
    arguments = ["sh", "-c", command]
    return subprocess.run(arguments, capture_output=True, text=True, env=environment, check=False)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is always full")
def test_full_disk_is_one_line_and_exit_2(command, config):
    ended = shell(f"{command.format(config)} > {FULL}")
    complaint = "error: The output can't be written: No space left on device."
    told = [line for line in ended.stderr.splitlines() if "error: " in line]
    assert (ended.returncode, told) == (2, [complaint])


@pytest.mark.parametrize("command", COMMANDS[::4])
def test_closed_output_is_one_line_and_exit_2(command, config):
    ended = shell(f"{command.format(config)} >&-")
    assert ended.returncode == 2
    assert (
        ended.stderr.splitlines()[-1]
        == "error: The output can't be written: standard output is closed."
    )
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(("command", "status"), [("{}", 1), ("mounts {}", 0), ("missing.py", 2)])
@pytest.mark.parametrize("redirection", ["2>&-", f"2>{FULL}"])
def test_lost_complaints_are_exit_2_and_what_needs_none_is_not_disturbed(
    command, status, redirection, config
):
    assert shell(f"{command.format(config)} {redirection}").returncode == status


@pytest.mark.parametrize(
    "command", ["-", "--fix -", "mounts -", "upgrade - --to jupyterhub=6 --target jupyterhub=4"]
)
def test_closed_input_is_said(command):
    ended = shell(f"{command} <&-")
    assert ended.returncode == 2
    assert "`<stdin>` is closed." in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("module", ["hublint.cli.gc_pause", "click", "libcst"])
def test_interruption_while_modules_are_imported_is_130_without_a_traceback(module, config):
    code = f"""
import sys
class Interrupting:
    def find_spec(self, name, *_):
        if name == {module!r}:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupting())
from hublint.cli.main import main
main()
"""
    ended = subprocess.run(
        [sys.executable, "-c", code, str(config)], capture_output=True, cwd=ROOT, check=False
    )
    assert (ended.returncode, ended.stderr.strip()) == (130, b"")

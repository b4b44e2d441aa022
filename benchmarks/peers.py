"""hublint beside other linters and the hub itself, on the same distinct files, in turn in the same run.

    pip install ruff flake8 pylint fixit semgrep jupyterhub dockerspawner jupyterhub-kubespawner
    python benchmarks/peers.py [FILES] [ROUNDS]

Half of the files (500 by default) have 3 to 6 problems. pylint, fixit and semgrep, which take a second for a few
files, get 20 of them, as hublint does beside them, and `jupyterhub --show-config`, which takes one config, one. What is
not installed is left out. Every program runs in one process and without a cache. The files are written by a process
of its own, as a child is said to take at least the memory of its parent.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import in_turn, table

PARSE = (
    "from hublint.cli import lazy_methods; lazy_methods.install(); import sys, libcst\n"
    "for name in sys.argv[1:]: libcst.parse_module(open(name, 'rb').read())"
)
"""What a bare parse costs, made as cheap as hublint makes it."""
SEMGREP = """rules:
  - {id: memory, languages: [python], severity: ERROR, message: unit, pattern: '$X.mem_limit = "512m"'}
  - {id: users, languages: [python], severity: ERROR, message: all, pattern: $X.allow_all = True}
"""
_FEW = 20


def main() -> int:
    """Print a table for each group."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "rules.yml").write_text(SEMGREP)
        writer = Path(__file__).with_name("configs.py")
        subprocess.run([sys.executable, writer, folder, str(number)], check=True)
        clean, faulty = (
            [f"hub{one}/jupyterhub_config.py" for one in range(first, number, 2)]
            for first in (0, 1)
        )
        mixed = [name for pair in zip(clean, faulty, strict=True) for name in pair]
        groups = {
            f"{number} files": (_many(clean, faulty, mixed), "hublint, JSON", rounds),
            f"{_FEW} files": (_few(mixed[:_FEW]), "hublint, JSON", min(rounds, 3)),
            "one file": (_one(clean[0]), "hublint", min(rounds, 3)),
        }
        for heading, (commands, base, times) in groups.items():
            there = {name: one for name, one in commands.items() if shutil.which(one[0])}
            print(f"{heading}\n\n{table(in_turn(there, times, folder), base)}\n", flush=True)
    return 0


def _hublint(*words: str) -> list[str]:
    return [sys.executable, "-m", "hublint", "--no-cache", "--isolated", "--jobs", "1", *words]


def _many(clean: list[str], faulty: list[str], mixed: list[str]) -> dict[str, list[str]]:
    as_json = ("--output-format", "json")
    return {
        "bare libcst parse": [sys.executable, "-c", PARSE, *mixed],
        "hublint, JSON": _hublint(*as_json, *mixed),
        "hublint": _hublint(*mixed),
        "hublint, those without mistakes": _hublint(*as_json, *clean),
        "hublint, those with mistakes": _hublint(*as_json, *faulty),
        "ruff": ["ruff", "check", "--no-cache", "--isolated", *mixed],
        "flake8": ["flake8", "-j1", "--isolated", *mixed],
    }


def _few(files: list[str]) -> dict[str, list[str]]:
    return {
        "hublint, JSON": _hublint("--output-format", "json", *files),
        "pylint": ["pylint", "-j1", "--disable=duplicate-code", *files],
        "fixit": ["fixit", "lint", *files],
        "semgrep, two rules": [
            "semgrep",
            "scan",
            "--config=rules.yml",
            "--metrics=off",
            "--disable-version-check",
            "-j1",
            *files,
        ],
    }


def _one(file: str) -> dict[str, list[str]]:
    return {
        "hublint": _hublint(file),
        "jupyterhub --show-config": ["jupyterhub", "--show-config", "-f", file],
    }


if __name__ == "__main__":
    sys.exit(main())

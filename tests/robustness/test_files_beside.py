"""Hostile files beside a config: settings, pins, ignore files. They end in a word or in silence, within bounds."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from hublint.cli.main import main

from .limits import bounded

HUB = "c.JupyterHub.port = 8000\nc.Authenticator.allow_all = True\n"
NAME = f"jupyterhub_config_{'a' * 200}.py"
STARS, FOLDERS = "*a" * 40 + "*b", "**/a/" * 40 + "b"

SILENT = {
    "include itself": ("requirements.txt", "-r requirements.txt\n" * 60),
    "include in turn": (
        "requirements.txt",
        "".join(f"-r a/../{'b/../' * n}requirements.txt\n" for n in range(60)),
    ),
    "huge pin": ("requirements.txt", "jupyterhub==" + "9" * 5000),
    "huge bound": ("requirements.txt", "jupyterhub>=" + "9" * 5000),
    "huge but long enough": ("requirements.txt", "jupyterhub>=" + "9" * 150 + ",<" + "8" * 30),
    "nested markers": (
        "requirements.txt",
        "jupyterhub; " + "(" * 400 + "os_name == 'x'" + ")" * 400,
    ),
    "unknown marker": (
        "requirements.txt",
        "jupyterhub; extra == 'x'\njupyterhub; python_version > 'x'",
    ),
    "many requirements": (
        "requirements.txt",
        "".join(f"jupyterhub<{n} ; (x\n" for n in range(60_000)),
    ),
    "continued lines": ("requirements.txt", "jupyterhub\\\n" * 80_000),
    "long line": ("requirements.txt", "jupyterhub" + " " * 900_000 + "="),
    "doubling": (
        "Dockerfile",
        "ENV A=aaaaaaaa\n" + "ENV A=$A$A\n" * 60 + "RUN pip install jupyterhub==$A",
    ),
    "many uses": (
        "Dockerfile",
        f"ENV A={'a ' * 400}\n" + "RUN pip install jupyterhub $A$A$A$A\n" * 5000,
    ),
    "long variable": ("Dockerfile", "ENV " + "a" * 190_000),
    "pip pip": ("Dockerfile", "RUN pip " + "-pip " * 35_000 + "jupyterhub"),
    "open braces": ("Dockerfile", "RUN pip install jupyterhub" + "${a-" * 45_000),
    "long command": ("Dockerfile", "RUN pip install jupyterhub '" + "a" * 190_000),
    "continued commands": ("Dockerfile", "RUN pip install jupyterhub\\\n" + "\\\n" * 90_000),
    "blanks": ("environment.yml", "- jupyterhub" + " " * 900_000 + '"'),
    "colons": ("environment.yml", "- jupyterhub" + "::" * 450_000),
    "poetry": ("pyproject.toml", f"[tool.poetry.dependencies]\njupyterhub = '^{'9' * 5000}'"),
    "nested pyproject": ("pyproject.toml", "jupyterhub = " + "[" * 20_000),
    "dotted pyproject": ("pyproject.toml", "jupyterhub." * 90_000 + "x = 1"),
    "blank lines": ("docker-compose.yml", "\n" * 900_000 + "services:"),
    "stars": (".gitignore", STARS),
    "folders": (".gitignore", FOLDERS),
    "many patterns": (".gitignore", "".join(f"*a{n}*b\n" for n in range(100_000))),
    "no patterns": (".gitignore", "!\n\\\n[z-a]\n[[z]\n/\n\0\n" + "a" * 5000),
    "excluded by stars": ("hublint.toml", f"exclude = ['{STARS}', '{FOLDERS}']"),
    "ignored by stars": ("hublint.toml", f"per-file-ignores = {{ '{STARS}' = ['HUB1'] }}"),
}

TOLD = {
    "nested values": (
        "hublint.toml",
        "\nignore = " + "[" * 20_000,
        "hublint.toml:2: The values are nested",
    ),
    "huge number": (
        "hublint.toml",
        "\npedantic = " + "9" * 100_000,
        "hublint.toml:2: A number has too many",
    ),
    "dotted key": (
        "hublint.toml",
        "\n" + "a." * 400_000 + "a = 1",
        "hublint.toml:2: A key has more than",
    ),
    "quoted key": (
        "hublint.toml",
        "'a' . " * 150_000 + "a = 1",
        "hublint.toml:1: A key has more than",
    ),
    "nested pyproject": ("pyproject.toml", "# hublint\nx = " + "[" * 20_000, "pyproject.toml:2: "),
    "no pattern": (
        "hublint.toml",
        "\nexclude = [\n 'a',\n '!',\n]",
        "hublint.toml:4: `exclude`: `!` is not a pattern.",
    ),
    "bad range": (
        "hublint.toml",
        "per-file-ignores = { '[z-a]' = [] }",
        "hublint.toml:1: `per-file-ignores`: `[z-a]`",
    ),
    "control character": (
        "hublint.toml",
        '[targets]\njupyterhub = "5\\u001b[31m"',
        "hublint.toml:1: `targets`: ",
    ),
    "no UTF-8": ("hublint.toml", b"\n# \xff", "hublint.toml:2: This file is not UTF-8."),
    "unknown rule": (
        "hublint.toml",
        "\nignore = [\n 'HUB1',\n 'HUB999']",
        "hublint.toml:4: `ignore`: `HUB999`",
    ),
    "unknown setting": (
        "pyproject.toml",
        "selct = 1\n[tool.hublint]\n\nselct = 1",
        "pyproject.toml:4: There is no setting",
    ),
    "syntax": ("hublint.toml", "\n\nselect = [1 2]\n", "hublint.toml:3: "),
    "end of document": ("hublint.toml", "\nselect = [", "hublint.toml:2: "),
    "too large": (
        "hublint.toml",
        b"#" * 1_000_001,
        "hublint.toml: This file is too large",
    ),
}


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Runs the program, within bounds, in a repository that holds a config with a long name."""
    (tmp_path / ".git").mkdir()
    deep = tmp_path.joinpath(*["a"] * 60)
    deep.mkdir(parents=True)
    for folder in (tmp_path, deep):
        (folder / NAME).write_text(HUB)
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["hublint", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
        with pytest.raises(SystemExit) as ended, bounded():
            main()
        return (ended.value.code, *capsys.readouterr())

    return run


def write(name, content):
    Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())


@pytest.mark.parametrize("case", SILENT)
def test_files_that_mean_nothing_are_passed_over(run, case):
    write(*SILENT[case])
    status, out, err = run()
    assert (status, out) == (0, "No problems found in 2 files.\n")
    assert err.count("\n") <= 1
    assert "defect" not in err


@pytest.mark.parametrize("case", TOLD)
def test_wrong_settings_are_named_with_file_and_line(run, case):
    name, content, words = TOLD[case]
    write(name, content)
    status, out, err = run()
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert words in err


@pytest.mark.parametrize("kind", ["pipe", "device", "sparse", "folder"])
@pytest.mark.parametrize(
    "name",
    [
        ".gitignore",
        "hublint.toml",
        "pyproject.toml",
        "requirements.txt",
        "Dockerfile",
        "compose.yaml",
    ],
)
def test_what_is_no_file_is_never_waited_for(run, name, kind):
    if kind == "pipe":
        os.mkfifo(name)
    elif kind == "device":
        Path(name).symlink_to("/dev/zero")
    elif kind == "folder":
        Path(name).mkdir()
    else:
        with Path(name).open("wb") as file:
            file.truncate(10 << 30)
    status, _, err = run()
    assert status == (2 if name.endswith("t.toml") and kind in ("pipe", "sparse") else 0)
    assert "defect" not in err


@pytest.mark.parametrize(
    "target",
    ["jupyterhub=5;rm", "jupyterhub=5\x1b[31m", "jupyterhub=" + "9" * 5000, "jupyterhub=٥"],
)
def test_targets_that_are_no_versions_are_refused(run, target):
    status, out, err = run("--target", target)
    assert (status, out) == (2, "")
    assert "is not a version of `jupyterhub`" in err

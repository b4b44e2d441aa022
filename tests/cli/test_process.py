"""The program as a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def hublint(*arguments, **variables):
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    command = [sys.executable, "-m", "hublint", *arguments]
    return subprocess.run(command, capture_output=True, env=environment, check=False)


def test_reader_that_goes_away_is_no_error(write):
    write("a = '\n")
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run(
        [sys.executable, "-m", "hublint"],
        stdout=writer,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (1, b"")


@pytest.mark.parametrize("style", ["full", "concise"])
def test_output_without_unicode_does_not_fail(write, style):
    write("a = '日本 (\n")
    ended = hublint("--output-format", style, PYTHONIOENCODING="ascii")
    assert (ended.returncode, ended.stderr) == (1, b"")
    assert b"HUB001" in ended.stdout


@pytest.mark.parametrize(
    ("data", "status", "words"),
    [
        (b"x = '\xe9'\n", 1, b"is not UTF-8"),
        (b"x = 1\0\n", 1, b"NUL byte"),
        (b"print 'x'\n", 1, b"Python 2"),
        (b"{% if x %}\n", 2, b"Jinja"),
        (b"# Hub\n\nWrite:\n```\nc\n```\n", 2, b"is Markdown"),
        (b"x = " + b"(" * 5000, 1, b"too many nested"),
        (b"x = " + b"(" * 150 + b")" * 150, 0, b"No problems found in 1 file."),
        (b"x = " + b"'a' " * 5000, 2, b"hublint's parser can't read"),
        (b"x = a" + b"[0]" * 2000, 2, b"nested too deeply"),
        (b"", 0, b"No problems found in 1 file."),
    ],
    ids=[
        "latin-1",
        "NUL",
        "Python 2",
        "Jinja",
        "Markdown",
        "brackets",
        "lambdas",
        "strings",
        "subscripts",
        "empty",
    ],
)
def test_bad_input_is_refused_in_words_and_left_as_it_is(write, folder, data, status, words):
    file = write(data)
    ended = hublint("--output-format", "concise", "--fix", "--unsafe-fixes")
    assert ended.returncode == status
    assert words in ended.stdout + ended.stderr
    assert b"Traceback" not in ended.stdout + ended.stderr
    assert file.read_bytes() == data
    assert [found.name for found in folder.iterdir()] == [file.name]


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["rules"], ["explain", "HUB301"]])
def test_what_lints_nothing_loads_no_parser(arguments):
    code = f"import sys; from hublint.cli.program import run; sys.argv[1:] = {arguments}; run()"
    command = [sys.executable, "-c", f"{code}; assert 'libcst' not in sys.modules"]
    subprocess.run(
        command, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL, check=True
    )


def test_nearly_all_is_imported_where_an_interruption_is_caught():
    code = "import sys; from hublint.cli.main import main; print(*sorted(sys.modules))"
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code]
    loaded = subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout
    ours = [name for name in loaded.split() if name.startswith("hublint")]
    assert ours == ["hublint", "hublint.cli", "hublint.cli.main"]

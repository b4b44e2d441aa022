"""Patterns mean what git and pathspec say, and take no time."""

from __future__ import annotations

import random
import shutil
import subprocess

import pytest
from pathspec import GitIgnoreSpec

from hublint.files.globs import PatternError, linear, spec, spec_of_lines
from tests.robustness.limits import bounded

PIECES = (
    "**",
    "*",
    "a",
    "b",
    "a*b",
    "*a*b*",
    "?*a*",
    "[ab]*a*b",
    "*.p",
    "**a**",
    "\\**a*",
    "*[a.]*[b]a*",
)


def patterns(chance):
    names = [chance.choice(PIECES) for _ in range(chance.randint(1, 5))]
    return chance.choice(("", "!", "/")) + "/".join(names) + chance.choice(("", "/"))


def paths(chance):
    return "/".join("".join(chance.choices("aab*.p", k=3)) for _ in range(chance.randint(1, 6)))


def test_the_linear_form_matches_the_same_paths():
    chance = random.Random(7)
    for text in {patterns(chance).lstrip("!") for _ in range(400)}:
        plain = GitIgnoreSpec.from_lines([text])
        for path in (paths(chance) for _ in range(20)):
            assert spec((text,)).match_file(path) == plain.match_file(path), (text, path)


@pytest.mark.parametrize(
    ("path", "ignored"),
    [("a.log", True), ("keep.log", False), ("x/build/a", True), ("x/build.py", False)],
)
def test_the_last_line_that_fits_decides(path, ignored):
    lines = ["*.log", "!keep.log", "build/", "!", "[z-a]", ""]
    assert bool(spec_of_lines(lines).check_file(path).include) is ignored


@pytest.mark.parametrize("text", ["*a" * 300 + "*b", "**/a/" * 300 + "b", "**/*a*a*b/**/*a*a*a*c"])
def test_no_pattern_takes_long(text):
    with bounded():
        for path in ("a" * 4000, "a/" * 2000 + "a", "/".join(["a" * 200] * 20)):
            spec((text,)).match_file(path)


@pytest.mark.parametrize("text", ["!", "a\\", "[z-a]", "a" * 5000])
def test_what_is_no_pattern_is_refused(text):
    with pytest.raises(PatternError):
        spec((text,))


def test_expressions_without_two_stars_stay_as_they_are():
    assert linear("^(?:.+/)?a[^/]*b(?:(?P<ps_d>/)|$)") == "^(?:.+/)?a[^/]*b(?:(?P<ps_d>/)|$)"


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_git_says_the_same(tmp_path):
    chance, names = random.Random(3), ("ab", "a.p", "b/ab", "a/b/ab", "aab/a/b.p", "b/a/a/ab")
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    for _ in range(40):
        lines = [text for text in (patterns(chance) for _ in range(3)) if "\\" not in text]
        (tmp_path / ".gitignore").write_text("\n".join(lines) + "\n")
        asked = subprocess.run(
            ["git", "-C", tmp_path, "check-ignore", "--no-index", *names],
            check=False,
            capture_output=True,
            text=True,
        )
        found = {name for name in names if spec_of_lines(lines).match_file(name)}
        assert found == set(asked.stdout.split()), lines

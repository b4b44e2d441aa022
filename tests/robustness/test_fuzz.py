"""Whatever a file holds, hublint answers: a result, never an exception or an internal error."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hublint.runner import Options, Result, lint_source, refused
from hublint.source import Source, SourceError

ROOT = Path(__file__).parents[2]
WORDS = (
    "c.DockerSpawner.volumes = c.JupyterHub.spawner_class = 'docker' { } [ ] ( ) : , . = += |= "
    "if else for in while def class return try except with lambda not and or is None True x y f'' "
    "'{username}' '512m' 1 0 -1 1e9 os.environ os.environ.get('X') {} [] () set() dict() update "
    "append import os load_subconfig('x.py') raise yield await async match case _ * ** @ % // << "
    "== != <= del global c"
)
TOKENS = (*WORDS.split(), "\n", "\n    ", "")
CONFIGS = sorted(
    {
        block.split("\n```")[0]
        for page in sorted((ROOT / "rules").glob("HUB*.md"))
        for block in page.read_text().split("```python\n")[1:]
    }
)


def _lint(data: bytes) -> Result:
    """What linting gives, with the exceptions that the program itself expects."""
    try:
        source = Source.from_bytes(data, "jupyterhub_config.py")
    except SourceError as error:
        return refused("jupyterhub_config.py", error)
    return lint_source(source, Options(pedantic=True))


def _check(data: bytes) -> None:
    result = _lint(data)
    defects = [problem for problem in result.problems if problem.rule]
    assert not defects, defects[0].detail


@given(st.binary(max_size=400))
@settings(deadline=None)
def test_any_bytes(data: bytes) -> None:
    _check(data)


@given(st.lists(st.sampled_from(TOKENS), max_size=60))
@settings(deadline=None)
def test_any_tokens(tokens: list[str]) -> None:
    _check(" ".join(tokens).encode())


def _mutated(text: str, number: random.Random) -> str:
    """A config with a few lines or words dropped, doubled, swapped or replaced by other tokens."""
    lines = text.splitlines(keepends=True)
    for _ in range(number.randint(1, 4)):
        spot = number.randrange(len(lines)) if lines else 0
        words = lines[spot].split(" ") if lines else [""]
        word = number.randrange(len(words))
        choice = number.randrange(5)
        if choice == 0 and lines:
            del lines[spot]
        elif choice == 1:
            lines.insert(spot, number.choice(lines or ["\n"]))
        elif choice == 2 and lines:
            words[word] = number.choice(TOKENS)
            lines[spot] = " ".join(words)
        elif choice == 3 and lines:
            lines[spot] = "if x:\n    " + lines[spot]
        elif lines:
            cut = number.randrange(len(lines[spot]) + 1)
            lines[spot] = lines[spot][:cut] + number.choice(TOKENS) + lines[spot][cut:]
    return "".join(lines)


@given(st.sampled_from(CONFIGS), st.integers(0, 2**32))
@settings(deadline=None)
def test_any_change_of_a_config(text: str, seed: int) -> None:
    _check(_mutated(text, random.Random(seed)).encode())


@pytest.mark.full
@given(st.sampled_from(CONFIGS), st.integers(0, 2**32))
@settings(deadline=None, max_examples=20_000)
def test_many_changes_of_configs(text: str, seed: int) -> None:
    _check(_mutated(text, random.Random(seed)).encode())

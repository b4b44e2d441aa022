"""Whatever a file holds, hublint answers within bounds: a result, never an exception or an internal error."""

from __future__ import annotations

import random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hublint import Options, Result
from hublint.linter import fix_loop
from hublint.linter.lint import lint_source, unreadable
from hublint.source import Source, SourceError

from .limits import STATM, bounded
from .mutations import CONFIGS, TOKENS, TREES, changed_text, changed_tree

EVERYTHING = Options(pedantic=True)
NUMBERS = st.integers(0, 2**32)


def lint(data: bytes) -> Result:
    """What linting gives, with the exceptions that the program itself expects."""
    try:
        source = Source.from_bytes(data, "jupyterhub_config.py")
    except SourceError as error:
        return unreadable("jupyterhub_config.py", error)
    return lint_source(source, EVERYTHING)


def check(text: str | bytes) -> Result:
    with bounded():
        result = lint(text if isinstance(text, bytes) else text.encode())
    defects = [problem for problem in result.problems if problem.rule]
    assert not defects, defects[0].detail
    return result


def check_fixes(text: str) -> None:
    """What fixing writes can be read, has no error that was not there, and is at rest."""
    result = check(text)
    source = result.source
    if source is None:
        return
    with bounded():
        fixed = fix_loop.fix(
            source.text,
            result,
            lambda new: lint_source(source.with_text(new), EVERYTHING),
            unsafe=True,
        )
    if fixed.text != source.text:
        after = check(fixed.text)
        assert after.source is not None
        assert errors(after) <= errors(result)
        assert fixed.converged


def errors(result: Result) -> set[str]:
    return {finding.code for finding in result.findings if finding.severity.value == "error"}


@given(st.binary(max_size=400))
@settings(deadline=None)
def test_any_bytes(data: bytes) -> None:
    check(data)


@given(st.lists(st.sampled_from(TOKENS), max_size=60))
@settings(deadline=None)
def test_any_tokens(tokens: list[str]) -> None:
    check(" ".join(tokens))


def check_text(text: str, seed: int) -> None:
    check_fixes(changed_text(text, random.Random(seed)))


def check_tree(text: str, other: str, seed: int) -> None:
    changed = changed_tree(text, other, random.Random(seed))
    assume(changed is not None)
    check_fixes(changed or "")


@given(st.sampled_from(CONFIGS), NUMBERS)
@settings(deadline=None)
def test_any_change_of_a_config(text: str, seed: int) -> None:
    check_text(text, seed)


@given(st.sampled_from(TREES), st.sampled_from(TREES), NUMBERS)
@settings(deadline=None)
def test_any_change_of_a_syntax_tree(text: str, other: str, seed: int) -> None:
    check_tree(text, other, seed)


@pytest.mark.full
@given(st.sampled_from(CONFIGS), NUMBERS)
@settings(deadline=None, max_examples=20_000)
def test_many_changes_of_configs(text: str, seed: int) -> None:
    check_text(text, seed)


@pytest.mark.full
@given(st.sampled_from(TREES), st.sampled_from(TREES), NUMBERS)
@settings(deadline=None, max_examples=20_000)
def test_many_changes_of_syntax_trees(text: str, other: str, seed: int) -> None:
    check_tree(text, other, seed)


def test_what_takes_too_long_is_ended() -> None:
    with pytest.raises(TimeoutError), bounded(seconds=0.1):
        exec("while True: pass")


@pytest.mark.skipif(not STATM.exists(), reason="the system does not tell what the process has")
def test_what_takes_too_much_is_refused() -> None:
    with pytest.raises(MemoryError), bounded():
        bytearray(1 << 31)

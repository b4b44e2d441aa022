"""Fixing comes to rest, and keeps each byte outside the reported edits, whatever ends the lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import pytest

from hublint import Options, Result
from hublint.linter import fix_loop
from hublint.linter.lint import lint_source
from hublint.output.data import finding_data
from hublint.project.writing import encoded
from hublint.source import Source

from . import faulty

if TYPE_CHECKING:
    from hublint.findings import Finding

MARK: Final = b"\xef\xbb\xbf"
EVERYTHING: Final = Options(pedantic=True)
CONFIGS: Final = list(
    dict.fromkeys(
        text for code, texts in faulty.configs().items() if code != "HUB001" for text in texts
    )
)
STEP: Final = 60


def fixed(data: bytes) -> bytes:
    """What ``--fix --unsafe-fixes`` makes of a file."""
    source = Source.from_bytes(data, "jupyterhub_config.py")
    outcome = fix_loop.fix(
        source.text,
        lint_source(source, EVERYTHING),
        lambda text: lint_source(source.with_text(text), EVERYTHING),
        unsafe=True,
    )
    assert outcome.converged
    return encoded(source, outcome.text)


def check_variants(text: str) -> None:
    """Twice is as once, and line ends and the byte order mark stay what they are."""
    data = text.encode()
    once = fixed(data)
    assert fixed(once) == once
    assert fixed(MARK + data) == MARK + once
    assert fixed(data.replace(b"\n", b"\r\n")) == once.replace(b"\n", b"\r\n")


def check_edits(text: str) -> None:
    """Each fix alone makes the reported edits and no other change."""
    source = Source.from_text(text)
    result = lint_source(source, EVERYTHING)
    for finding in result.findings:
        outcome = fix_loop.fix(
            text,
            only(result, finding),
            lambda new: only(lint_source(source.with_text(new), EVERYTHING)),
            unsafe=True,
        )
        if outcome.applied:
            assert outcome.text == edited(text, finding_data(finding, None)["fix"]["edits"])


def only(result: Result, fixable: Finding | None = None) -> Result:
    """The result without the fixes of other findings."""
    findings = [one if one is fixable else replace(one, fix=None) for one in result.findings]
    return replace(result, findings=tuple(findings))


def edited(text: str, edits: list[dict[str, Any]]) -> str:
    """The text after edits by line and column, from the last to the first."""
    lines = text.splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    for edit in reversed(edits):
        start = starts[edit["line"] - 1] + edit["column"] - 1
        end = starts[edit["end_line"] - 1] + edit["end_column"] - 1
        text = text[:start] + edit["text"] + text[end:]
    return text


@pytest.mark.parametrize("text", CONFIGS[::STEP])
def test_fixing_some_configs(text: str) -> None:
    check_variants(text)
    check_edits(text)


@pytest.mark.full
@pytest.mark.parametrize("number", range(STEP))
def test_fixing_all_configs(number: int) -> None:
    for text in CONFIGS[number::STEP]:
        check_variants(text)
        check_edits(text)

"""Where a comment is written for what stands in no statement."""

from __future__ import annotations

import pytest

from hublint.findings import Finding, Severity
from hublint.linter.added_ignores import may_be_ignored, with_ignores
from hublint.source import Source
from hublint.source.location import Place

COMMENT = "# hublint: ignore-file[HUB101] why"


def finding(source, **more):
    return Finding("HUB101", "x", Severity.ERROR, True, "x", Place(source, source.module), **more)


@pytest.mark.parametrize("text", ["# a\nx = 1\n", "# a\nx = 1", "# a\r\nx = 1\r\n", "# a\r\nx = 1"])
def test_a_finding_in_no_statement_gets_a_comment_at_the_end(text):
    source = Source.from_text(text)
    end = "" if text.endswith("\n") else source.newline
    written = with_ignores(source, [finding(source)], "why")
    assert written == f"{text}{end}{COMMENT}{source.newline}"


def test_only_what_a_comment_of_this_file_can_silence_may_be_ignored():
    source, empty = Source.from_text("x = 1\n"), Source.from_text("# x\n")
    assert may_be_ignored(finding(source), source)
    assert not may_be_ignored(finding(source), empty)
    assert not may_be_ignored(finding(empty), empty)
    assert not may_be_ignored(finding(source, tags=frozenset({"comment"})), source)

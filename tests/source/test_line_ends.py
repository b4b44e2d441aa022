"""What prevails in a file: its line ends and its quotation marks."""

from __future__ import annotations

import pytest

from hublint.source import Source

ENDS = [
    ("", "\n"),
    ("a = 1\n", "\n"),
    ("a = 1\r\n", "\r\n"),
    ("a = 1\r", "\r"),
    ("a = 1\r\nb = 1\n", "\n"),
    ("a = 1\r\nb = 1\r", "\r\n"),
    ("a = 1\rb = 1\n", "\n"),
    ("a = 1\r\nb = 1\r\nc = 1\n", "\r\n"),
    ("a = 1\r\nb = 1\rc = 1\r", "\r"),
]


@pytest.mark.parametrize(("text", "newline"), ENDS)
def test_the_line_end_that_most_lines_have(text, newline):
    assert Source.from_text(text).newline == newline


QUOTES = [
    ("a = 1", '"'),
    ("a = 'b'", "'"),
    ("a = 'b', \"c\"", '"'),
    ("a = 'b', 'c', \"d\"", "'"),
    ('a = \'b\'  # "c" "d"', "'"),
    ("a = '''b'''", "'"),
]


@pytest.mark.parametrize(("text", "quote"), QUOTES)
def test_the_quotation_mark_that_most_strings_have(text, quote):
    assert Source.from_text(text).quote == quote


def test_lines_are_counted_with_the_empty_one_at_the_end():
    source = Source.from_text("a = 1\r\nb = 2\n")
    assert source.lines == 3
    assert [source.line_span(line) for line in (1, 2, 3)] == [(0, 5), (7, 12), (13, 13)]
    assert [source.position(offset) for offset in (0, 6, 7, 13)] == [(1, 1), (1, 7), (2, 1), (3, 1)]


def test_names_are_found_in_code_and_not_in_comments():
    source = Source.from_text("port = 1  # port\nx.port = 'port'\n")
    assert list(source.uses("port")) == [0, 19, 27]
    assert (len(source.names("port")), source.names("none")) == (2, ())

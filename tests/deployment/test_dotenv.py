"""Files of variables, case by case as the reference implementation of Compose reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from hublint.deployment import dotenv
from hublint.deployment.interpolation import Unset
from hublint.files.reach import Reach
from hublint.source import Source

CASES = [
    ("A=b", {"A": "b"}),
    ("A=b\r\nC=d\r\n", {"A": "b", "C": "d"}),
    ("# comment\n\nA=b\n", {"A": "b"}),
    ("A=", {"A": ""}),
    ("A = b ", {"A": "b"}),
    ("A: b", {"A": "b"}),
    ("export A=b", {"A": "b"}),
    ("A=b # comment", {"A": "b"}),
    ("A=b#c", {"A": "b#c"}),
    ('A="b # c" # comment', {"A": "b # c"}),
    ("A='b # c'", {"A": "b # c"}),
    ("A='$B'", {"A": "$B"}),
    ("B=x\nA=$B", {"B": "x", "A": "x"}),
    ('B=x\nA="${B}y"', {"B": "x", "A": "xy"}),
    ("A=${NONE:-d}", {"A": "d"}),
    ('A="b\\nc"', {"A": "b\nc"}),
    ("A='b\\nc'", {"A": "b\\nc"}),
    ('A="b\nc"\nD=e', {"A": "b\nc", "D": "e"}),
    ('A="say \\"b\\""', {"A": 'say "b"'}),
    ("A=b=c", {"A": "b=c"}),
    ("A=b c", {"A": "b c"}),
    ("A.B-C=d", {"A.B-C": "d"}),
    ("A=1\nA=2", {"A": "2"}),
    ('A="\\$B"', {"A": "$B"}),
    ("A=http://x:1/#y", {"A": "http://x:1/#y"}),
    ("1A=b\nC=d", {"C": "d"}),
    ('A="\\0101\\t"', {"A": "A\t"}),
    ('A="\\0189 \\01"', {"A": "\\0189 \\01"}),
]


def read(text):
    reach = Reach(Path("/x"), Path("/x"))
    source = Source.of_other_kind(text, ".env", Path("/x/.env"), reach)
    return dotenv.variables(source, Unset)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_values(text, expected):
    assert {name: one.text for name, one in read(text).items()} == expected


@pytest.mark.parametrize("text", ["A B C", 'A="b', "A='b", "=x", "A=${", "- x"])
def test_what_compose_refuses_is_refused(text):
    with pytest.raises(dotenv.DotenvError):
        read(text)


@pytest.mark.parametrize(("text", "place"), [("B=1\nA=b # c", "b"), ('A="b"', '"b"'), ("A=", "")])
def test_a_value_knows_its_place(text, place):
    spot = read(text)["A"].spot
    assert spot is not None
    assert (spot.text, spot.line) == (place, text[: text.index("A=")].count("\n") + 1)


def test_a_name_alone_takes_what_there_is():
    assert set(read("A\nB=c")) == {"B"}

"""Regular expressions match the same with every Python."""

import re
from pathlib import Path

import hublint
from hublint.patterns import possessive

PACKAGE = Path(hublint.__file__).parent


def test_a_group_that_fails_halfway_gives_its_place_back():
    wanted = re.compile("'''" + possessive(r"[^'\\]|\\.|'(?!'')") + "'''", re.DOTALL)
    assert wanted.fullmatch("'''it's \\' fine\n'''")


def test_no_group_is_repeated_possessively_in_another_way():
    for file in PACKAGE.rglob("*.py"):
        if file.name != "patterns.py":
            assert not re.search(r"\)[*+?]\+", file.read_text("utf-8")), file

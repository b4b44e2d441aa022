"""The lines of a file with marks under the places of a finding."""

import libcst as cst
import pytest

from hublint.output.frame import Frame
from hublint.output.sheet import plain
from hublint.source import Source
from hublint.source.location import Place
from hublint.source.parents import descendants


def framed(text, width=80):
    """The frame of a finding whose places are the numbers of a file, the first being its own."""
    source = Source.from_text(text)
    numbers = [node for node in descendants(source.module) if isinstance(node, cst.Integer)]
    places = [Place(source, node) for node in sorted(numbers, key=source.span)]
    return [plain(row) for row in Frame(source, places, places[0], width).rows("red")]


def test_marks_on_a_line_stand_below_one_another():
    assert framed("x = [1, 2]\n") == ["  |", "1 | x = [1, 2]", "  |      ^", "  |         -"]


def test_a_long_line_is_shown_for_each_of_its_marks():
    rows = framed(f"x = [1, {'a, ' * 40}2]\n", width=40)
    assert rows[0] == rows[3] == "  |"
    assert (rows[2].strip(" |"), rows[5].strip(" |")) == ("^", "-")
    assert [
        row[rows[at + 1].index(sign)] for at, sign, row in ((1, "^", rows[1]), (4, "-", rows[4]))
    ] == ["1", "2"]


@pytest.mark.parametrize(("between", "dots"), [("", []), ("y\n", ["..."]), ("y\ny\n", ["..."])])
def test_dots_stand_for_lines_that_are_left_out(between, dots):
    rows = framed(f"x = 1\n{between}x = 2\n")
    assert rows[3:-2] == dots
    assert rows[-2].endswith("| x = 2")


@pytest.mark.parametrize(("count", "last"), [(20, "   | -"), (21, "... and 1 more place")])
def test_of_very_many_places_the_first_are_shown(count, last):
    assert framed("1\n" * count)[-1] == last

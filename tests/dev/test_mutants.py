"""Mutants: what is changed, how a running function gets the change, and which tests are asked first."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location

import pytest

from hublint.dev.mutation import mutants
from hublint.dev.mutation.reach import Reach
from hublint.dev.mutation.swap import functions, statement_lines, swap

TEXT = """\
def made(limit):
    def is_over(number):
        return number > limit
    return is_over

is_high = made(3)

def is_odd(one,
           two):
    if (not one
            and two):
        return True
    return one is not two
"""


@pytest.fixture
def module(tmp_path, monkeypatch):
    file = tmp_path / "odd.py"
    file.write_text(TEXT)
    monkeypatch.setattr(mutants, "ROOT", tmp_path)
    spec = spec_from_file_location("odd", file)
    found = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "odd", found)
    spec.loader.exec_module(found)
    return found


def changed(module, old):
    """The module with the one mutant that replaces `old`."""
    file = mutants.ROOT / "odd.py"
    (mutant,) = (one for one in mutants.mutants(file) if one.old == old)
    swap(functions()[str(file)], str(file), mutant.original, mutant.text)
    return module


def test_every_kind_of_token_is_changed_once(module):
    found = sorted((one.line, one.old, one.new) for one in mutants.mutants(mutants.ROOT / "odd.py"))
    assert found == [
        (3, ">", ">="),
        (10, "not ", ""),
        (10, "not one\n            and two", "False"),
        (11, "and", "or"),
        (12, "True", "False"),
        (13, "is not", "is"),
    ]


def test_a_function_that_exists_gets_the_new_code(module):
    is_odd = module.is_odd
    assert is_odd(0, 1) is True
    assert changed(module, "True").is_odd is is_odd
    assert is_odd(0, 1) is False


def test_a_closure_that_exists_gets_the_new_code(module):
    assert not module.is_high(3)
    assert changed(module, ">").is_high(3)


def test_a_condition_over_several_lines_is_left_out(module):
    assert changed(module, "not one\n            and two").is_odd(0, 0) is False


@pytest.mark.parametrize(
    ("line", "lines"),
    [(3, range(3, 4)), (4, range(4, 5)), (6, range(0)), (11, range(10, 12)), (12, range(12, 13))],
)
def test_the_statement_around_a_line_ends_where_its_block_begins(line, lines):
    assert statement_lines(TEXT, line) == lines


def test_tests_that_reach_little_else_come_first():
    first = {"a.py": {1: ["t::one", "t::two"], 2: ["t::one"]}}
    second = {
        "a.py": {1: ["", "t::three[x]"], 9: ["t::three[x]", "t::two"]},
        "b.py": {1: ["t::two"]},
    }
    names = ["t::one", "t::two", "t::three[x]", "t::four[x]", "t::four[y]", "u::five[x]"]
    reach = Reach([first, second], names)
    assert reach.tests("a.py", [1]) == ["t::four[x]", "t::one", "t::three[x]", "t::two"]
    assert reach.tests("a.py", [3]) == []

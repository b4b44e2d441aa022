"""Mutants: what is changed, how a running function gets the change, and which tests are asked first."""

from __future__ import annotations

import ast
import builtins
import gc
import sys
from importlib.util import module_from_spec, spec_from_file_location

import pytest

from hublint.dev.mutation import mutants
from hublint.dev.mutation.mutants import sample
from hublint.dev.mutation.reach import Reach
from hublint.dev.mutation.recorder import PROBE, Recorder
from hublint.dev.mutation.swap import functions, statement, swap

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


CHANGED = [">", "not ", "not one\n            and two", "and", "True", "is not"]
"""What the mutants of the text replace."""


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


@pytest.fixture
def recorder(module, monkeypatch):
    monkeypatch.setattr(builtins, PROBE, None, raising=False)
    every = sorted(mutants.mutants(mutants.ROOT / "odd.py"), key=lambda one: CHANGED.index(one.old))
    return Recorder(every, functions())


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


def test_a_not_before_parentheses_leaves_them(tmp_path, monkeypatch):
    monkeypatch.setattr(mutants, "ROOT", tmp_path)
    (tmp_path / "odd.py").write_text("x = not (one or two)\n")
    texts = [one.text for one in mutants.mutants(tmp_path / "odd.py")]
    assert texts == ["x = (one or two)\n", "x = not (one and two)\n"]


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


def test_functions_that_the_collector_no_longer_looks_at_are_found():
    gc.freeze()
    assert sample in functions()[sample.__code__.co_filename]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (3, "return number > limit"),
        (4, "return is_over"),
        (6, None),
        (11, "if (not one"),
        (12, "return True"),
        (13, "return one is not two"),
    ],
)
def test_the_statement_around_a_line_has_no_part_of_its_block(line, found):
    tree = ast.parse(TEXT)
    place = statement(tree, line)
    shown = place and ast.get_source_segment(TEXT, place[0][place[1]]).partition("\n")[0]
    assert shown == found


def test_a_mutant_is_reached_with_its_statement(module, recorder):
    module.is_odd(1, 0)
    recorder.ends("t::one")
    module.is_odd(0, 1)
    module.is_high(3)
    recorder.ends("t::two")
    reached = {test: {CHANGED[n] for n in numbers} for test, numbers in recorder.record.items()}
    head = {"not ", "not one\n            and two", "and"}
    assert reached == {"t::one": {*head, "is not"}, "t::two": {*head, "True", ">"}}


def test_tests_that_reach_little_else_come_first():
    reach = Reach(
        {
            "t::one": {1, 2},
            "t::two": {1, 3, 4},
            "t::three[x]": {1, 3},
            "t::four[x]": set(),
            "t::four[y]": {2},
            "u::five[x]": {2},
        }
    )
    assert reach.tests(1) == ["t::four[x]", "t::one", "t::three[x]", "t::two"]
    assert reach.tests(1, ["two"])[0] == "t::two"
    assert reach.tests(5) == []

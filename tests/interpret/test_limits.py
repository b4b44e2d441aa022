"""How many alternatives, how long a code and how large a value are followed, and what is said beyond."""

from __future__ import annotations

import pytest

from hublint.interpret.choices import ALTERNATIVES, KEPT
from tests.interpret.reading import read, setting


def environment(count: int, joint: str) -> str:
    """An expression over so many environment variables."""
    return joint.join(f"os.environ.get('X{number}')" for number in range(count))


@pytest.mark.parametrize(("count", "is_followed"), [(4, True), (5, False)])
def test_so_many_combinations_of_alternatives_are_worked_out(count: int, is_followed: bool) -> None:
    assert ALTERNATIVES == 2**4
    names = [f"x{number}" for number in range(count)]
    lines = [f"{name} = 1 if os.environ.get('{name}') else 2" for name in names]
    found = setting("\n".join(["import os", *lines, f"c.A.b = {' + '.join(names)}"]))
    assert (found != "?") == is_followed


@pytest.mark.parametrize(("count", "is_followed"), [(KEPT, True), (KEPT + 1, False)])
def test_so_many_alternatives_of_a_setting_are_kept(count: int, is_followed: bool) -> None:
    branches = [f"elif load({number}):\n c.A.b = {number}" for number in range(count - 1)]
    text = "\n".join(["if False:\n pass", *branches, "else:\n c.A.b = -1"])
    assert (setting(text) != "?") == is_followed


@pytest.mark.parametrize(
    ("test", "subject"),
    [
        ("A() and B() and C() and D() and E()", "`A() and B() and C() and D() and E()`"),
        (environment(5, " and "), ""),
    ],
)
def test_a_test_of_too_many_parts_is_a_condition_of_its_whole_code(test: str, subject: str) -> None:
    assert setting(f"import os\nif {test}:\n c.A.b = 1\n") == f"[{subject} is true: 1 | unset]"


def test_a_test_of_fewer_parts_is_decided_by_them() -> None:
    text = f"import os\nc.A.b = bool({environment(4, ' and ')})\n"
    assert setting(text) == (
        "[`X0` is set: [`X1` is set: [`X2` is set: [`X3` is set: True | False] | False] | False] | False]"
    )


@pytest.mark.parametrize(("count", "words"), [(48, f"`{'f' * 48}()`"), (49, "")])
def test_code_that_is_too_long_for_a_sentence_is_not_quoted(count: int, words: str) -> None:
    assert setting(f"c.A.b = 1 if {'f' * count}() else 2") == f"[{words} is true: 1 | 2]"


def test_alternatives_that_are_all_true_decide_a_test() -> None:
    assert setting("x = ['a'] if load() else ['b']\nif x:\n c.A.b = 1") == "1"
    assert setting("x = [] if load() else {}\nif x:\n c.A.b = 1") == "unset"


def test_what_goes_with_a_test_narrows_what_is_chosen_by_it() -> None:
    both = "os.environ.get('A') and os.environ.get('B')"
    text = f"import os\nx = 1\nif {both}:\n x = os.environ.get('A', 'a')\nc.A.b = x"
    assert setting(text) == "[ : ?A | 1]"
    either = "os.environ.get('A') or os.environ.get('B')"
    text = f"import os\nx = 1\nif not ({either}):\n x = os.environ.get('A', 'a')\nc.A.b = x"
    assert setting(text) == "[ : 'a' | 1]"


def test_equal_tests_are_one_condition() -> None:
    both = "os.environ.get('A') and os.environ.get('B')"
    text = f"import os\nx = y = 1\nif {both}:\n x = 2\nif {both}:\n y = x\nc.A.b = y"
    assert setting(text) == "[ : 2 | 1]"


ENDINGS = {
    "c.A.b = [*range(100_001)]": ["The value of `c.A.b`"],
    "c.A.b = [1, [*range(100_001)]]": ["The value of `c.A.b`"],
    "c.A.b = [*range(100)]": [],
    "x = [*range(100_001)]": [],
    "for n in range(100_001):\n c.A.b = 1": ["This loop is too long"],
    "for n in range(100_001):\n print(n)": [],
    "for n in load():\n c.A.b = 1": [],
}
"""What is said of a value or a loop that is too large to be followed."""


@pytest.mark.parametrize("text", ENDINGS)
def test_what_is_too_large_to_be_judged_is_told(text: str) -> None:
    endings = read(f"from helper import load\n{text}\n").budget.endings
    assert len(endings) == len(ENDINGS[text])
    for ending, words in zip(endings, ENDINGS[text], strict=True):
        assert ending.message.startswith(words)
        assert not ending.all_that_follows

"""Variables that a shell fills into commands, within bounds."""

from __future__ import annotations

import pytest

from hublint.deployment.shell_text import ShellText, words


@pytest.mark.parametrize(("size", "filled"), [(10_000, True), (10_001, False)])
def test_a_long_command_stays(size, filled):
    text = "$A".ljust(size)
    assert ShellText().filled(text, {"A": "b"}.get) == ("b".ljust(size - 1) if filled else text)


@pytest.mark.parametrize(("size", "filled"), [(1_000, True), (1_001, False)])
def test_a_variable_with_a_long_value_stays(size, filled):
    value = "b" * size
    assert ShellText().filled("$A", {"A": value}.get) == (value if filled else "$A")


def test_variables_stay_once_they_have_added_much_to_a_file():
    shell, value = ShellText(), "b" * 1_000
    filled = [shell.filled("$A" * 100, {"A": value}.get) for _ in range(2)]
    assert filled == [value * 100] * 2
    assert shell.filled("$A", {"A": "b"}.get) == "$A"


@pytest.mark.parametrize(("size", "count"), [(10_000, 5_000), (10_002, 0)])
def test_a_long_command_is_not_cut_into_words(size, count):
    assert len(words("a " * (size // 2))) == count

"""Records which tests reach which mutants: a probe stands before the statement of each."""

from __future__ import annotations

import ast
import builtins
from collections import defaultdict
from typing import TYPE_CHECKING

from hublint.dev.mutation.swap import statement, swap

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import FunctionType

    from hublint.dev.mutation.mutants import Mutant

PROBE = "__hublint_probe__"
"""A builtin of the process that records, so that the functions of every module find it."""


class Recorder:
    """The numbers of the mutants that each test reaches, by the test's name."""

    def __init__(
        self, chosen: Iterable[Mutant], functions: Mapping[str, list[FunctionType]]
    ) -> None:
        self.record: dict[str, set[int]] = {}
        self._reached: set[int] = set()
        setattr(builtins, PROBE, self._reached.add)
        by_file = defaultdict(list)
        for number, mutant in enumerate(chosen):
            by_file[mutant.path, mutant.original].append((number, mutant.line))
        for (path, text), lines in by_file.items():
            swap(functions[path], path, text, probed(text, lines))

    def ends(self, test: str) -> None:
        """What has been reached since the test before was reached by this one."""
        self.record[test] = set(self._reached)
        self._reached.clear()


def probed(text: str, lines: Iterable[tuple[int, int]]) -> ast.Module:
    """The tree of a text that tells each number when the statement around its line is reached."""
    tree = ast.parse(text)
    for number, line in lines:
        if found := statement(tree, line):
            block, place = found
            block[place:place] = ast.parse(f"{PROBE}({number})").body
    return tree

"""What to write instead, as lines of a diff: what fixes change in a page's examples, or what its Good ones change."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from hublint.linter.bundle import unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hublint.linter.pages import Example, Page

CONTEXT = 1
"""So many unchanged lines are shown before and after a change."""
GAP = " ..."


def first_change(page: Page) -> list[str]:
    """The first diff in the Fix section, or that of the first Bad example and the Good one most like it."""
    fixes = page.blocks("Fix", "diff")
    if fixes:
        return fixes[0].splitlines()
    bad, *_ = page.examples("Bad")
    before = _lines(bad)
    good = [example for example in page.examples("Good") if example.base == bad.base]
    changes = [list(map(unmarked, diff_lines(before, _lines(example)))) for example in good]
    return min(changes, key=lambda lines: sum(line[0] in "+-" for line in lines))


def _lines(example: Example) -> list[str]:
    return (example.shown + example.beside).splitlines()


def diff_lines(before: Sequence[str], after: Sequence[str], hidden: int = 0) -> Iterator[str]:
    """Removed (`-`) and added (`+`) lines with little context, of which the first `hidden` lines are left out."""
    groups = SequenceMatcher(None, before, after, autojunk=False).get_grouped_opcodes(CONTEXT)
    for number, group in enumerate(groups):
        if number:
            yield GAP
        for tag, start, end, new_start, new_end in group:
            if tag == "equal":
                yield from (f" {line}" for line in before[max(start, hidden) : end] if line)
            else:
                yield from (f"-{line}" for line in before[start:end])
                yield from (f"+{line}" for line in after[new_start:new_end])

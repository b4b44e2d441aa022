"""The Fix section of a page: its prose, and below that a diff for each Bad example that the fixes change."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from hublint.dev.repair import RepairError, repaired

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.linter.pages import Example, Page

CONTEXT = 1
"""So many unchanged lines are shown before and after a change."""
GAP = " ..."


def with_fix_section(page: Page) -> str:
    """The text of a page with its Fix section as the fixes are now. Raises `RepairError`."""
    old, new = (f"\n## Fix\n\n{section}\n" for section in (page.sections["Fix"], fix_section(page)))
    return page.text.replace(old, new)


def fix_section(page: Page) -> str:
    """The Fix section with the blocks replaced by what the fixes change now. Raises `RepairError`."""
    diffs = [_diff(example, page.code) for example in page.examples("Bad")]
    blocks = [f"```diff\n{diff}\n```" for diff in diffs if diff]
    return "\n\n".join([page.prose("Fix"), *blocks])


def _diff(example: Example, code: str) -> str:
    """What the fixes change in an example, empty if nothing."""
    try:
        text = repaired(example.text, example.targets, code)
    except RepairError as error:
        raise RepairError(f"{example.where}: {error}") from None
    hidden = len(example.text.removesuffix(example.shown).splitlines())
    return "\n".join(_diff_lines(example.text.splitlines(), text.splitlines(), hidden))


def _diff_lines(before: list[str], after: list[str], hidden: int) -> Iterator[str]:
    """Changes with little context, to which the first `hidden` lines do not count."""
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

"""The Fix section of a page: its prose, and below that a diff for each Bad example that the fixes change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.dev.repair import RepairError, linted, repaired
from hublint.linter import bundle
from hublint.linter.page_diffs import diff_lines

if TYPE_CHECKING:
    from hublint.dev.repair import Lint
    from hublint.linter.pages import Example, Page


def with_fix_section(page: Page) -> str:
    """The text of a page with its Fix section as the fixes are now. Raises `RepairError`."""
    old, new = (f"\n## Fix\n\n{section}\n" for section in (page.sections["Fix"], fix_section(page)))
    return page.text.replace(old, new)


def fix_section(page: Page, lint_all: Lint = linted) -> str:
    """The Fix section with the blocks replaced by what the fixes change now. Raises `RepairError`."""
    diffs = [_diff(example, page.code, lint_all) for example in page.examples("Bad")]
    blocks = [f"```diff\n{diff}\n```" for diff in diffs if diff]
    return "\n\n".join([page.prose("Fix"), *blocks])


def _diff(example: Example, code: str, lint_all: Lint) -> str:
    """What the fixes change in an example, empty if nothing."""
    try:
        text = repaired(example.text, example.targets, code, lint_all)
    except RepairError as error:
        raise RepairError(f"{example.where}: {error}") from None
    hidden = len(example.preamble.splitlines())
    lines = diff_lines(example.text.splitlines(), text.splitlines(), hidden)
    return "\n".join(map(bundle.unmarked, lines))

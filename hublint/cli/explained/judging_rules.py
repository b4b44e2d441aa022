"""Which rules are about a setting, as their pages say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.linter import pages

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from hublint.linter.pages import Page

_NAMED = re.compile(r"`(?:c\.)?(?:(?P<holder>[A-Z]\w+)\.)?(?P<setting>[a-z]\w+)`")
_LINKED = re.compile(r"#[\w.]+\.(?P<holder>[A-Z]\w+)\.(?P<setting>[a-z]\w+)$")


def judging_rules(files: Iterable[Path], classes: Collection[str], setting: str) -> list[Page]:
    """The rules whose pages say that they judge a setting, or link its documentation.

    `classes` are those that have the setting: a page that names another class is about another setting.
    """
    found = map(pages.read, sorted(files))
    return [page for page in found if _judges(page, classes, setting)]


def _judges(page: Page, classes: Collection[str], setting: str) -> bool:
    if setting not in page.text:
        return False
    named = [*_NAMED.finditer(page.prose("What it does")), *map(_LINKED.search, page.links)]
    return any(
        match["setting"] == setting and match["holder"] in (None, *classes)
        for match in named
        if match is not None
    )

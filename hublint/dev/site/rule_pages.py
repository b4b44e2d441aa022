"""The page of each rule as the site shows it, and an index of each family."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.linter import pages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hublint.linter.pages import Page

FAMILIES = {
    "HUB0": ("The file itself", "What can't be read, what was not judged, and comments that silence findings."),
    "HUB1": ("Mounts", "Files that don't outlive the server, because of what is mounted, or isn't."),
    "HUB2": ("The start folder", "A `notebook_dir` where nothing that users save survives."),
    "HUB3": ("Limits", "Memory, processors and numbers of servers: rejected, ignored, or not what was meant."),
    "HUB4": ("Users apart", "Files and containers of several users, mixed up or shown to each other."),
    "HUB5": ("The config as code", "Settings that nothing reads, wrong values, and code that fails or does nothing."),
    "HUB6": ("The hub's own state", "The database, secrets, and what a restart of the hub forgets."),
    "HUB7": ("Logins and rights", "Who may log in, who is an administrator, and what roles and services may do."),
    "HUB8": ("Networking", "Addresses on which servers, the hub and the proxy don't reach each other."),
    "HUB9": ("Images and commands", "What is started, and whether it fits the hub."),
}  # fmt: skip
"""The title of each family, and what its rules are about."""

_INTRODUCTION = """\
# Rules

Every finding names its rule: a code, whose first digit is the family, and a name. Either can be used in options,
settings and comments, and so can a family (`HUB1`). An *error* stops the hub, a login or a server, or loses or exposes
files. A *warning* is very likely not meant. *Info* is advice, which only `--pedantic` shows. `hublint explain CODE`
prints the same pages on a terminal.

| family | rules | about |
|---|---|---|
"""
_EXAMPLE = re.compile(r"^(?P<fence>```python(?: [^\n]*)?)\n", re.MULTILINE)
_BASE = re.compile(r"\bbase=(\S+)")
_PAGE_LINK = re.compile(r"\((?P<code>HUB\d+)-[a-z0-9-]+\.md\)")


def rule_pages() -> Iterator[tuple[str, str]]:
    """The name of each file below the site's folder, and its text."""
    families: dict[str, list[Page]] = {}
    for page in pages.pages().values():
        families.setdefault(page.code[:4], []).append(page)
        yield f"rules/{page.code}.md", _with_bases(page)
    yield "rules/index.md", _index(families)
    for family, members in families.items():
        yield f"rules/{family}.md", _family_page(family, members)


def _index(families: dict[str, list[Page]]) -> str:
    rows = "".join(
        f"| [{FAMILIES[family][0]}]({family}.md) | `{family}`, {len(members)} | {FAMILIES[family][1]} |\n"
        for family, members in families.items()
    )
    return f"{_INTRODUCTION}{rows}\n{_toctree(families)}"


def _family_page(family: str, members: Sequence[Page]) -> str:
    title, about = FAMILIES[family]
    rows = "".join(
        f"| [{page.code} {page.name}]({page.code}.md) | {_cell(page.summary)} | {page.severity} | {page.fix} |\n"
        for page in members
    )
    table = f"| rule | what it does | severity | fix |\n|---|---|---|---|\n{rows}"
    return f"# {title}\n\n{about} Codes begin with `{family}`.\n\n{table}\n{_toctree(page.code for page in members)}"


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


def _toctree(names: Iterator[str] | dict[str, list[Page]]) -> str:
    return "\n".join(["```{toctree}", ":hidden:", "", *names, "```", ""])


def _with_bases(page: Page) -> str:
    """The page's own text, with the lines that its examples stand on below them, folded."""
    used = dict.fromkeys(
        found[1]
        for match in _EXAMPLE.finditer(page.text)
        if (found := _BASE.search(match["fence"]))
    )
    text = _PAGE_LINK.sub(r"(\g<code>.md)", _EXAMPLE.sub("```python\n", page.text))
    if not used:
        return text
    folded = "\n".join(_folded(name) for name in used)
    return text.replace("\n## Fix\n", f"\n{folded}\n## Fix\n", 1)


def _folded(name: str) -> str:
    title = f"The lines above the examples ({name})"
    return f"::::{{dropdown}} {title}\n```python\n{pages.base(name)}```\n::::\n"

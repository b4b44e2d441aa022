"""The pictures in CONTRIBUTING.md and README.md, drawn from the code: the way of the data, the layers, a report."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING

from hublint.dev.layers import FAMILY, FILES, LAYERS
from hublint.hub.model import Hub
from hublint.interpret.load import interpret
from hublint.linter.conditions import merge_scenarios
from hublint.linter.fix_loop import fix_source
from hublint.linter.lint import lint_source
from hublint.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CONTRIBUTING = Path(__file__).parents[2] / "CONTRIBUTING.md"

_BLOCK = re.compile(
    r"(?P<open><!-- (?P<what>way|layers|file: \S+) -->\n).*?(?P<end><!-- end -->)", re.DOTALL
)

STEPS: tuple[Callable[..., object], ...] = (
    Source.from_bytes,
    interpret,
    Hub,
    merge_scenarios,
    lint_source,
    fix_source,
)
"""What a config goes through, in this order."""


def with_pictures(text: str) -> str:
    """A text with its blocks from the code made anew: `<!-- way -->`, `<!-- layers -->` and `<!-- file: PATH -->`.

    Each ends with `<!-- end -->`.
    """
    return _BLOCK.sub(lambda block: f"{block['open']}{_drawn(block['what'])}{block['end']}", text)


def report_pictures() -> Iterator[tuple[Path, str]]:
    """The files of the README's picture, for light and for dark pages, and what they should hold."""
    from hublint.dev.screens import Screen  # noqa: PLC0415 - needs a Unix system

    for theme in ("light", "dark"):
        file = CONTRIBUTING.parent / "docs" / "_static" / f"report-{theme}.svg"
        yield file, Screen("report", 80, theme).svg()


def _drawn(what: str) -> str:
    if what in _PICTURES:
        return f"```\n{_PICTURES[what]()}\n```\n"
    file = CONTRIBUTING.parent / what.removeprefix("file: ")
    fence = "````" if file.suffix == ".md" else "```"
    language = {".md": "markdown", ".py": "python"}[file.suffix]
    return f"{fence}{language}\n{file.read_text('utf-8')}{fence}\n"


def way() -> str:
    """Each step: its module, what it takes, and what it gives."""
    rows = [(_module(step), step.__name__, *_types(step)) for step in STEPS]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row[:3], widths, strict=True))
        + f"  ->  {row[3]}"
        for row in rows
    )


def layers() -> str:
    """Each layer, what it holds and what that is for; every one may import those below it."""
    rows = [(name, _summary(name)) for names in LAYERS for name in names if name != "__main__"]
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"{name.ljust(width)}  {summary}" for name, summary in rows)


_PICTURES = {"way": way, "layers": layers}


def _module(step: Callable[..., object]) -> str:
    return step.__module__.removeprefix("hublint.")


def _types(step: Callable[..., object]) -> tuple[str, str]:
    """The types of what a step must be given, and the type of what it gives."""
    function = step.__init__ if isinstance(step, type) else step  # type: ignore[misc]
    annotations = dict(inspect.get_annotations(getattr(function, "__func__", function)))
    given = annotations.pop("return", "")
    required = [
        name
        for name, parameter in inspect.signature(step).parameters.items()
        if parameter.default is parameter.empty
    ]
    result = step.__name__ if isinstance(step, type) else str(given)
    owner = getattr(step, "__self__", None)
    result = owner.__name__ if result == "Self" and isinstance(owner, type) else result
    return ", ".join(str(annotations[name]) for name in required), result


def _summary(name: str) -> str:
    """The first sentence of what a part of the package says of itself."""
    if name == FAMILY:
        return "One family of rules; never imports another one."
    docstring = ast.get_docstring(ast.parse(FILES[f"hublint.{name}"].read_text("utf-8"))) or ""
    return docstring.partition("\n")[0]

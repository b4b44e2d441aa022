"""Changed configs: in their text, and in their syntax tree."""

from __future__ import annotations

import ast
import contextlib
import copy
from typing import TYPE_CHECKING, Final

from hublint.linter import pages
from tests.rules import case

if TYPE_CHECKING:
    import random

WORDS: Final = (
    "c.DockerSpawner.volumes = c.JupyterHub.spawner_class = 'docker' { } [ ] ( ) : , . = += |= "
    "if else for in while def class return try except with lambda not and or is None True x y f'' "
    "'{username}' '512m' 1 0 -1 1e9 os.environ os.environ.get('X') {} [] () set() dict() update "
    "append import os load_subconfig('x.py') raise yield await async match case _ * ** @ % // << "
    "== != <= del global c"
)
TOKENS: Final = (*WORDS.split(), "\n", "\n    ", "")
CONFIGS: Final = sorted(
    {
        *(
            example.text
            for page in pages.pages().values()
            for heading in ("Bad", "Good")
            for example in page.examples(heading)
        ),
        *(one.example.text for file in case.files().values() for one in case.read(file)),
    }
)
"""The examples of the rules' pages, and the rules' own cases."""


def _tree(text: str) -> ast.Module | None:
    with contextlib.suppress(SyntaxError):
        return ast.parse(text)
    return None


TREES: Final = [text for text in CONFIGS if _tree(text)]
"""Those that Python can read."""


def changed_text(text: str, number: random.Random) -> str:
    """A config with a few lines or words dropped, doubled, swapped or replaced by other tokens."""
    lines = text.splitlines(keepends=True)
    for _ in range(number.randint(1, 4)):
        spot = number.randrange(len(lines)) if lines else 0
        words = lines[spot].split(" ") if lines else [""]
        word = number.randrange(len(words))
        choice = number.randrange(5)
        if choice == 0 and lines:
            del lines[spot]
        elif choice == 1:
            lines.insert(spot, number.choice(lines or ["\n"]))
        elif choice == 2 and lines:
            words[word] = number.choice(TOKENS)
            lines[spot] = " ".join(words)
        elif choice == 3 and lines:
            lines[spot] = "if x:\n    " + lines[spot]
        elif lines:
            cut = number.randrange(len(lines[spot]) + 1)
            lines[spot] = lines[spot][:cut] + number.choice(TOKENS) + lines[spot][cut:]
    return "".join(lines)


def changed_tree(text: str, other: str, number: random.Random) -> str | None:
    """A config with expressions and statements of another one in the place of its own.

    None where the two make nothing that can be written down.
    """
    tree = ast.parse(text)
    spare = ast.parse(other)
    expressions = [node for node in ast.walk(spare) if _is_read(node)]
    statements = [node for node in ast.walk(spare) if isinstance(node, ast.stmt)]
    for _ in range(number.randint(1, 3)):
        if number.randrange(2) and expressions:
            _Swap(tree, copy.deepcopy(number.choice(expressions)), number).make()
        else:
            _put(tree, copy.deepcopy(number.choice(statements)), number)
    try:
        return ast.unparse(ast.fix_missing_locations(tree)) + "\n"
    except (ValueError, RecursionError):
        return None


def _is_read(node: ast.AST) -> bool:
    """Whether the node is an expression that gives a value, and may stand anywhere."""
    parts = ast.Slice | ast.Starred | ast.JoinedStr | ast.FormattedValue
    stored = isinstance(getattr(node, "ctx", None), ast.Store | ast.Del)
    return isinstance(node, ast.expr) and not isinstance(node, parts) and not stored


def _put(tree: ast.Module, statement: ast.stmt, number: random.Random) -> None:
    """Put a statement into any block, or take one of the block's own away."""
    blocks = [
        block
        for node in ast.walk(tree)
        for block in (getattr(node, "body", None), getattr(node, "orelse", None))
        if isinstance(block, list) and block
    ]
    block = number.choice(blocks)
    spot = number.randrange(len(block))
    block[spot : spot + number.randrange(2)] = [statement]


class _Swap(ast.NodeTransformer):
    """Puts an expression into the place of one that is drawn."""

    def __init__(self, tree: ast.Module, spare: ast.AST, number: random.Random) -> None:
        self._tree, self._spare = tree, spare
        self._old = number.choice([node for node in ast.walk(tree) if _is_read(node)] or [tree])

    def make(self) -> None:
        """Change the tree."""
        self.visit(self._tree)

    def visit(self, node: ast.AST) -> ast.AST:
        """The new expression, or the node with what is below it visited."""
        if node is self._old and node is not self._tree:
            return self._spare
        return self.generic_visit(node)

"""Variables in compose files and files of variables, as the Compose specification has them.

`$$`, `$X`, `${X}`, `${X:-d}`, `${X-d}`, `${X:?e}`, `${X?e}`, `${X:+a}`, `${X+a}`, also within one another. Of several
marks the first one decides (`${X-a:-b}` has the default `a:-b`), as in compose-go's `template`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.patterns import pattern

if TYPE_CHECKING:
    from hublint.deployment.given import Given

_NAME = pattern(r"[A-Za-z_][A-Za-z0-9_]*")
_MARK = pattern(r":?[-?+]")
_DEPTH = 20
_LONGEST = 20_000
"""Characters of a text, and of what it becomes."""


class TemplateError(Exception):
    """A text that Compose refuses."""


@dataclass(frozen=True, slots=True)
class Unset:
    """What no file gives a variable; only the shell that starts Compose may."""

    name: str


Known = Callable[[str], "Given | Unset | None"]
"""What is known of a variable; `None` where a file that can't be read may give it."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with its variables filled in; `text` is None if one isn't known.

    `whole` is the variable that is all of it. `unset`: the text is empty, or a default, unless the shell gives this
    variable.
    """

    text: str | None
    whole: Given | None = None
    unset: str | None = None


def filled(text: str, known: Known) -> Filled:
    """Fill in the variables of a text. Raises `TemplateError`."""
    if "$" not in text:
        return Filled(text)
    return _filled(text, known, 0)


def _filled(text: str, known: Known, depth: int) -> Filled:
    if depth > _DEPTH or len(text) > _LONGEST:
        return Filled(None)
    pieces: list[Filled] = []
    position = 0
    while (dollar := text.find("$", position)) >= 0:
        if dollar > position:
            pieces.append(Filled(text[position:dollar]))
        piece, position = _variable(text, dollar, known, depth)
        pieces.append(piece)
    if position < len(text):
        pieces.append(Filled(text[position:]))
    return pieces[0] if len(pieces) == 1 else _joined(pieces)


def _joined(pieces: list[Filled]) -> Filled:
    texts = [piece.text or None if piece.unset else piece.text for piece in pieces]
    joined = "".join(text for text in texts if text is not None)
    is_known = None not in texts and len(joined) <= _LONGEST
    unset = next((piece.unset for piece in pieces if piece.unset), None)
    return Filled(joined, unset=unset) if is_known else Filled(None)


def _variable(text: str, dollar: int, known: Known, depth: int) -> tuple[Filled, int]:
    """What begins with a dollar sign, and the offset behind it; one before nothing that is a name stays."""
    behind = dollar + 1
    if text.startswith("$", behind):
        return Filled("$"), behind + 1
    if name := _NAME.match(text, behind):
        return _value(known(name[0])), name.end()
    if not text.startswith("{", behind):
        return Filled("$"), behind
    end = _closing(text, behind)
    name = _NAME.match(text, behind + 1)
    if end is None or name is None:
        raise TemplateError
    if name.end() == end:
        return _value(known(name[0])), end + 1
    mark = _MARK.match(text, name.end())
    if mark is None:
        raise TemplateError
    alternative = text[mark.end() : end]
    return _with_mark(known(name[0]), mark[0], alternative, known, depth), end + 1


def _with_mark(
    value: Given | Unset | None, mark: str, alternative: str, known: Known, depth: int
) -> Filled:
    if value is None or (not isinstance(value, Unset) and value.text is None):
        return Filled(None)
    text = None if isinstance(value, Unset) else value.text
    is_there = bool(text) if mark.startswith(":") else text is not None
    if mark[-1] == "+":
        return _filled(alternative, known, depth + 1) if is_there else Filled(text or "")
    if is_there:
        return _value(value)
    if mark[-1] == "?":
        return Filled(None)
    default = _filled(alternative, known, depth + 1) if alternative else Filled("")
    if isinstance(value, Unset) and default.unset is None:
        return Filled(default.text, unset=value.name)
    return Filled(default.text, unset=default.unset)


def _value(value: Given | Unset | None) -> Filled:
    if value is None:
        return Filled(None)
    if isinstance(value, Unset):
        return Filled("", unset=value.name)
    return Filled(value.text, whole=value, unset=value.unset)


def _closing(text: str, opening: int) -> int | None:
    """The offset of the brace that closes one."""
    depth = 0
    for offset in range(opening, len(text)):
        if text[offset] == "{":
            depth += 1
        elif text[offset] == "}":
            depth -= 1
            if depth == 0:
                return offset
    return None

"""Files of variables, `.env` and `env_file`, as Compose reads them (the rules of compose-go's `dotenv`, 2.x).

`export` before a name and `:` for `=` are allowed, `#` after a space begins a comment. Single quotes keep a value as it
is; in double quotes and without any, variables are filled in, those of the lines above, too. A quoted value may go
over several lines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.deployment.given import Given
from hublint.deployment.interpolation import Filled, Known, TemplateError, Unset, filled
from hublint.deployment.stretches import Stretch
from hublint.patterns import pattern, possessive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.source import Source

_SPACE = r"[ \t\v\f\r\x85\xa0]"
_IN_DOUBLE, _IN_SINGLE = r'[^"\\]|\\.', r"[^'\\]|\\."
_BLANK = pattern(possessive(r"\s+|#[^\n]*"))
_KEY = pattern(rf"(?:export{_SPACE}+)?(?P<name>[\w.\-\[\]]+){_SPACE}*(?P<mark>[=:]|\n|$){_SPACE}*")
_DOUBLE = pattern(f'"(?P<inside>{possessive(_IN_DOUBLE)})"', re.DOTALL)
_SINGLE = pattern(f"'(?P<inside>{possessive(_IN_SINGLE)})'", re.DOTALL)
_PLAIN = pattern(r"[^\n]*")
_ESCAPE = pattern(r"\\(?:[abcfnrtv$\"\\]|0\d{0,3})")
_ESCAPED = {
    "a": "\a",
    "b": "\b",
    "f": "\f",
    "n": "\n",
    "r": "\r",
    "t": "\t",
    "v": "\v",
    '"': '"',
    "\\": "\\",
}
_MOST = 5_000


class DotenvError(Exception):
    """A file that Compose refuses; the message is the rest of a sentence that begins with the file."""


def variables(source: Source, outside: Known) -> dict[str, Given]:
    """The variables of a file by name, the last line on one counts; `outside` knows those from elsewhere.

    Raises `DotenvError`.
    """
    found: dict[str, Given] = {}

    def known(name: str) -> Given | Unset | None:
        value = outside(name)
        return found.get(name, value) if isinstance(value, Unset) else value

    for name, value, spot in _lines(source):
        if name[0].isdigit():
            continue
        if value is None:
            inherited = known(name)
            if not isinstance(inherited, Unset):
                found[name] = Given(name, inherited.text if inherited else None, spot)
            continue
        one = _filled(value, known)
        found[name] = Given(name, one.text, spot, "dotenv", unset=one.unset)
    return found


def _filled(value: re.Match[str], known: Known) -> Filled:
    text = value[0]
    try:
        if text.startswith("'"):
            return Filled(value["inside"].replace("\\'", "'"))
        if text.startswith('"'):
            return filled(_ESCAPE.sub(_unescaped, value["inside"]), known)
        return filled(_without_comment(text), known)
    except TemplateError:
        raise DotenvError("has a variable that Compose can't fill in") from None


def _without_comment(text: str) -> str:
    return text.partition(" #")[0].rstrip()


def _unescaped(found: re.Match[str]) -> str:
    sign = found[0][1:]
    if sign == "$":
        return "$$"
    if sign.startswith("0"):
        return (
            chr(int(sign[1:], 8)) if len(sign) == 4 and set(sign) <= set("01234567") else found[0]
        )
    return _ESCAPED.get(sign, found[0])


def _lines(source: Source) -> Iterator[tuple[str, re.Match[str] | None, Stretch]]:
    """Each name with its value, quotes included (none: the name alone), and where that stands."""
    text, position = source.text, 0
    for _ in range(_MOST):
        blank = _BLANK.match(text, position)
        position = blank.end() if blank else position
        if position >= len(text):
            return
        key = _KEY.match(text, position)
        if key is None:
            raise DotenvError(f"has no variable in line {source.position(position)[0]}")
        if key["mark"] not in ("=", ":"):
            yield key["name"], None, Stretch(source, key.start("name"), key.end("name"))
            position = key.end()
            continue
        value = _value(text, key.end())
        if value is None:
            raise DotenvError(f"has no end of the quotes in line {source.position(position)[0]}")
        end = (
            value.end()
            if value[0][:1] in ("'", '"')
            else value.start() + len(_without_comment(value[0]))
        )
        yield key["name"], value, Stretch(source, value.start(), end)
        position = value.end()
    raise DotenvError("has too many variables")


def _value(text: str, start: int) -> re.Match[str] | None:
    quote = text[start : start + 1]
    if quote == '"':
        return _DOUBLE.match(text, start)
    return (_SINGLE if quote == "'" else _PLAIN).match(text, start)

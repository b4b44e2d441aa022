"""TOML of unknown origin: whatever is wrong with it is one kind of error, and costs no time."""

from __future__ import annotations

from typing import Any

from hublint.patterns import pattern

_PART = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_KEY = pattern(rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*")
_MOST_PARTS = 50
"""Of a key: tomllib takes quadratic time and memory over the parts."""

_PLACE = pattern(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


class TomlError(Exception):
    """Text that is no TOML, or holds what no settings need. `line` counts from 1."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


def loads(text: str) -> dict[str, Any]:
    """The content of a TOML file. Raises `TomlError`."""
    import tomllib  # noqa: PLC0415

    for key in _KEY.finditer(text):
        if key[0].count(".") > _MOST_PARTS:
            line = text.count("\n", 0, key.start()) + 1
            raise TomlError(f"A key has more than {_MOST_PARTS} parts.", line)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _error(str(error), text) from None
    except RecursionError:
        raise TomlError("The values are nested too deeply.", _fullest(text, "[{")) from None
    except ValueError:
        raise TomlError("A number has too many digits.", _fullest(text, "0123456789")) from None


def _fullest(text: str, marks: str) -> int:
    """The line that has most of some characters."""
    counts = [sum(map(line.count, marks)) for line in text.split("\n")]
    return counts.index(max(counts)) + 1


def _error(message: str, text: str) -> TomlError:
    place = _PLACE.search(message)
    if place is None:
        return TomlError(message)
    line = int(place[1]) if place[1] else text.count("\n") + 1
    return TomlError(message[: place.start()], line)

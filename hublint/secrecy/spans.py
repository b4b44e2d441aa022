"""Where secrets stand in the text of a config, Python or nearly so: found by the names that they are given to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hublint.patterns import pattern
from hublint.secrecy.secret_names import KEYED, is_secret
from hublint.secrecy.shapes import assigned, shaped
from hublint.secrecy.tokens import TOKEN, goes_on, inside

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

Span = tuple[int, int]

_ELSEWHERE = pattern(r"\{[^{}]*\}|%s|%\(\w+\)s|\$\{?\w+\}?")
"""What is filled in later."""

_BEGUN = pattern(r"([\w.-]{1,100})=$|://[^\s@]{0,200}:$")
"""The end of a string to which a secret is put."""

_PEM = "PRIVATE KEY-----"
_HOLE = pattern(r"\{[^{}]{0,200}\}")
_PATH = pattern(r"(?:~|\.{0,2})/[\w.-]+(?:/[\w. -]+)+")
"""A file that holds a secret. Secrets in base 64 end in `=` where they have the length of keys."""

_NAME = pattern(r"[^\W\d]\w*")
_ASSIGNING = frozenset({"=", "+=", "|=", ":="})
_COMPARING = frozenset({"==", "!="})
_CLOSING = {")": "(", "]": "[", "}": "{"}
_LOOKUPS = frozenset(
    {
        "Path", "PosixPath", "PurePath", "environ", "exists", "expanduser", "fetch", "get", "get_config", "getenv",
        "isfile", "join", "load", "open", "pop", "read", "read_file", "setdefault",
    }
)  # fmt: skip
"""Functions whose first argument says where a secret is."""

_ADDING = frozenset({"add", "append", "extend", "insert", "prepend", "update"})
_READING = ("check", "fetch", "find", "get", "has", "is_", "load", "lookup", "open", "read")
_WORDS = frozenset(
    {"and", "await", "else", "False", "for", "if", "is", "None", "not", "or", "True"}
)
_PASSES = 3


@dataclass(slots=True)
class _Level:
    """What is known inside one pair of brackets, or in one statement.

    `active`: what comes next is a secret; `again`: so is what comes after a comma, `once`: only the next operand,
    `spared`: all but the first argument, `keyed`: only the keys. `key` is the name that came last, `owner` the one
    before its dot, `spelled` whether it is a string, and `alone` whether that is all of an item. `held`: an
    annotated name is one of a secret. `entry` is the key of a dict's entry; `named`: its entry `name` says that its
    `value` is a secret. `filled`: a string has a secret put in by `%` or `format`.
    """

    bracket: str = ""
    called: bool = False
    active: bool = False
    again: bool = False
    spared: bool = False
    key: str = ""
    owner: str = ""
    operand: bool = False
    dotted: bool = False
    alone: bool = False
    spelled: bool = False
    once: bool = False
    held: bool = False
    lambdas: int = 0
    named: bool = False
    entry: str = ""
    filled: bool = False
    keyed: bool = False
    parts: int = 0


@dataclass(slots=True)
class Found:
    """Spans of secrets, in order and apart; the literals among them, and the parts of other literals."""

    spans: list[Span] = field(default_factory=list)
    literals: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)


def find(text: str, *, python: bool) -> Found:
    """The secrets in a text. In one that is no Python, whatever follows the name of a secret on its line counts."""
    feeders: frozenset[str] = frozenset()
    for _ in range(_PASSES):
        reader = _Reader(text, feeders)
        reader.read()
        if reader.feeders <= feeders:
            break
        feeders |= reader.feeders
    spans = list(reader.spans)
    if not python:
        spans += [*assigned(text), *shaped(text)]
    return Found(apart(spans), reader.literals, reader.shapes)


def apart(spans: Iterable[Span]) -> list[Span]:
    """The same places in order, those that touch made one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif start < end:
            found.append((start, end))
    return found


class _Reader:
    """Goes once over a text. `feeders` are names of which the text makes secrets."""

    def __init__(self, text: str, feeders: frozenset[str]) -> None:
        self.text = text
        self.known = feeders
        self.feeders: set[str] = set()
        self.spans: list[Span] = []
        self.literals: list[str] = []
        self.shapes: list[str] = []
        self.levels = [_Level()]
        self.returns = False
        self._run: list[str] = []

    def read(self) -> None:
        """Read the text from its start to its end."""
        self._read()
        self._join()

    def _read(self) -> None:
        for token in TOKEN.finditer(self.text):
            match token.lastgroup:
                case "comment":
                    self._comment(token)
                case "line":
                    if len(self.levels) == 1:
                        self.levels = [_Level()]
                case "blank":
                    pass
                case "name":
                    self._name(token)
                case "sign":
                    self._sign(token[0])
                case _:
                    self._string(token)

    def _comment(self, token: re.Match[str]) -> None:
        """A comment may hold a setting that was put out of action."""
        found = (*shaped(token[0]), *assigned(token[0]))
        self.spans += [(token.start() + first, token.start() + last) for first, last in found]

    def _name(self, token: re.Match[str]) -> None:
        level = self.levels[-1]
        name = token[0]
        if name in _WORDS:
            _begin(level)
            return
        if self._keyword(name, level):
            return
        if (
            (level.active or level.once)
            and not level.dotted
            and not goes_on(self.text, token.end())
        ):
            self.feeders.add(name)
            level.once = False
        level.owner = level.key if level.dotted else ""
        level.key = name
        level.operand, level.dotted, level.alone, level.spelled = True, False, False, False
        level.parts += 1

    def _keyword(self, name: str, level: _Level) -> bool:
        """Whether a name is a keyword that decides on what comes next."""
        if name == "in":
            level.active |= self._is_secret(level)
        elif name == "return":
            level.active |= self.returns
        elif name == "lambda":
            level.lambdas += 1
        else:
            if level.key == "def":
                self.returns = is_secret(name)
            return False
        _begin(level)
        return True

    def _string(self, token: re.Match[str]) -> None:
        level = self.levels[-1]
        start, end, content = inside(token)
        spared = level.spared and level.parts == 0
        secret = (level.active or level.once) and not spared and not _PATH.fullmatch(content)
        if secret or _PEM in content:
            self._hide(start, end, token)
            if not (level.operand and level.spelled):
                self._join()
            self._run.append(content)
        else:
            self._shaped(start, content, token)
            self._begun(level, content)
        level.named |= level.entry == "name" and is_secret(content)
        level.key, level.owner = content, level.key if level.dotted else ""
        level.alone = level.parts == 0
        level.operand, level.dotted, level.spelled = True, False, True
        level.parts += 1

    def _hide(self, start: int, end: int, token: re.Match[str]) -> None:
        self.levels[-1].once = False
        self.spans.append((start, end))
        self.literals.append(token[0])
        self._feed(token, token[0])

    def _join(self) -> None:
        """Strings side by side are one."""
        if len(self._run) > 1:
            self.shapes.append("".join(self._run))
        self._run = []

    def _begun(self, level: _Level, content: str) -> None:
        """A string may leave its secret to what is put to it, or into it by `%` or `format`."""
        begun = _BEGUN.search(content[-300:])
        level.once = begun is not None and (begun[1] is None or is_secret(begun[1]))

    def _shaped(self, start: int, content: str, token: re.Match[str]) -> None:
        for first, last in shaped(content):
            secret = content[first:last]
            self._feed(token, secret)
            if _ELSEWHERE.fullmatch(secret):
                self.levels[-1].filled = True
            else:
                self.spans.append((start + first, start + last))
                self.shapes.append(secret)

    def _feed(self, token: re.Match[str], secret: str) -> None:
        """The names in the holes of an f-string's secret stand for secrets."""
        if "f" in token["prefix"].lower():
            for hole in _HOLE.finditer(secret):
                self.feeders.update(_NAME.findall(hole[0])[:1])

    def _sign(self, sign: str) -> None:
        level = self.levels[-1]
        if sign in "([{":
            self.levels.append(self._opened(level, sign))
        elif sign in _CLOSING:
            self._closed(sign)
        elif sign == ".":
            level.dotted = True
        elif sign in _ASSIGNING or sign in _COMPARING:
            level.active |= self._is_secret(level) or level.held
            _begin(level)
        elif sign == ":":
            self._colon(level)
        elif sign == ",":
            self._comma(level)
        elif sign == ";":
            self.levels[-1] = _Level(level.bracket)
        else:
            level.active |= sign == "%" and level.filled
            _begin(level)

    def _colon(self, level: _Level) -> None:
        secret = self._is_secret(level)
        if level.lambdas:
            level.lambdas -= 1
        elif level.bracket == "{":
            level.entry = level.key
            named = secret or (level.named and level.key == "value")
            level.active = not level.keyed and (level.again or named)
        else:
            level.held = secret
            level.active &= bool(level.bracket)
        _begin(level)

    def _comma(self, level: _Level) -> None:
        named = level.alone and level.parts == 1 and is_secret(level.key)
        if level.bracket:
            level.again |= named and level.called
            level.active = level.again
            level.once = named and level.key.startswith("-")
        level.spared = level.held = False
        level.parts = 0
        level.key = level.owner = ""
        _begin(level)

    def _opened(self, level: _Level, sign: str) -> _Level:
        """The level inside a bracket: a call, a subscript, or a display or group of its own."""
        if not level.operand or sign == "{":
            active = level.active or level.once
            return _Level(sign, active=active, again=active, keyed=level.key in KEYED)
        if sign == "[":
            keyed = level.key in KEYED
            return _Level(sign, active=keyed, again=keyed)
        function = level.key
        formats = function == "format" and level.filled
        active = level.active or formats or _makes_secret(function, level.owner)
        return _Level(sign, called=True, active=active, again=active, spared=function in _LOOKUPS)

    def _closed(self, sign: str) -> None:
        if len(self.levels) == 1:
            return
        inner = self.levels.pop()
        level = self.levels[-1]
        if sign == "]" and level.operand and inner.alone:
            level.owner, level.key = level.key, inner.key
        elif not (sign == ")" and inner.called):
            level.key = level.owner = ""
        level.operand, level.dotted, level.alone = True, False, False
        level.parts += 1

    def _is_secret(self, level: _Level) -> bool:
        fed = level.key in self.known and not level.spelled
        return fed or is_secret(level.key, level.owner)


def _begin(level: _Level) -> None:
    """What comes next is a new operand."""
    level.operand = level.dotted = level.alone = False


def _makes_secret(function: str, owner: str) -> bool:
    """Whether what is given to a function is a secret; `keys.append` adds to those of the `CryptKeeper`."""
    if function in _ADDING:
        return is_secret(owner) or owner == "keys"
    return is_secret(function) and not function.startswith(_READING)

"""Secrets that are known by what stands around them in a string: in addresses, options and command lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.patterns import pattern
from hublint.secrecy.secret_names import is_secret

if TYPE_CHECKING:
    from collections.abc import Iterator

_URL = pattern(r"""://[^\s/@:"'`]{0,200}:([^\s"'`]{1,200})@""")
_URL_TOKEN = pattern(r"""://([^\s/@:"'`]{20,200})@""")
_OPTION = pattern(
    r"""(?<![\w.-])([\w.-]{1,100})=(?:(["'])(?P<quoted>[^\r\n]{1,2000}?)\2|"""
    r"""["']?(?P<plain>[^\s,;&"'`]{1,2000}))"""
)
_ARGUMENT = pattern(r"""(?<![\w-])--([\w.-]{1,100})[ \t]{1,4}([^\s"'`-][^\s"'`]{0,2000})""")
_BEARER = pattern(r"(?i)\b(?:bearer|basic)[ ]([\w.~+/=-]{8,2000})")
_ASSIGNED = pattern(
    r"""(?<![\w.-])([\w.-]{1,100})["'\]]{0,2}[ \t]{0,40}(?::[ \t]?\w{1,20}[ \t]?(?==)|(?=["'\u201c\u2018]))?"""
    r"""(?:[:=]|(?<=[ \t])(?=["'\u201c\u2018]))[ \t]{0,40}(?=[^\s=])"""
)
_LINE = pattern(r"[^\r\n]*")
_ELSEWHERE = ("$", "<", "{", "%", "…", "...", "os.")


def shaped(text: str) -> Iterator[tuple[int, int]]:
    """The spans of secrets in a string or a sentence."""
    if "://" in text:
        for found in (*_URL.finditer(text), *_URL_TOKEN.finditer(text)):
            yield found.span(1)
    if "=" in text:
        for found in _OPTION.finditer(text):
            value = "plain" if found["quoted"] is None else "quoted"
            if is_secret(found[1]) and not found[value].startswith(_ELSEWHERE):
                yield found.span(value)
    if "--" in text:
        for found in _ARGUMENT.finditer(text):
            if is_secret(found[1]):
                yield found.span(2)
    for found in _BEARER.finditer(text):
        yield found.span(1)


def assigned(text: str) -> Iterator[tuple[int, int]]:
    """The rests of lines after names of secrets, in text that is no Python, or not quite."""
    start = 0
    while found := _ASSIGNED.search(text, start):
        start = found.end()
        if is_secret(found[1]) and not text.startswith(_ELSEWHERE, start):
            rest = _LINE.match(text, start)
            yield start, (start := rest.end() if rest else start)

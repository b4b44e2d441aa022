"""HUB913 argument-with-blanks: options of the server's command that blanks keep from being read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, replace, replace_string
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.phrases import quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.names.templates import Template
from hublint.interpret.values import Collection
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

_OPTION = pattern(r"(\s*)(--[A-Za-z][\w.-]*)(\s*)(=?)(\s*)(.*)", re.DOTALL)
_SEVERAL = pattern(r"(?:--[A-Za-z][\w.-]*(?:=[^\s'\"{\[(]*)?\s+)+--[A-Za-z][\w.-]*(?:=\S*)?\s*")
_SHELLS = ("BatchSpawnerBase", "YarnSpawner")
"""Spawners that put the arguments into a script, in which a shell takes them apart at blanks."""


@rule("HUB913", Severity.ERROR, changes=("command",))
def argument_with_blanks(hub: Hub) -> Iterator[Report]:
    """What is not read as an option is the name of a file, without which the server exits (run on jupyter_server 2)."""
    args = hub.spawner.trait("args").given
    shell = hub.spawner.is_a(*_SHELLS)
    for item in args.items if isinstance(args, Collection) else ():
        text = Template(item).skeleton
        if not any(map(str.isspace, text)):
            continue
        if _SEVERAL.fullmatch(text):
            if not shell:
                yield _report_several(item, text)
        elif (match := _OPTION.fullmatch(text)) is not None:
            yield from _report_option(item, match, shell=shell)


def _report_several(item: Value, text: str) -> Report:
    words = text.split()
    message = (
        f"{quote_value(text)} is a single argument, so the server reads at most the first option, and the rest as its"
        " value. Write one string for each option."
    )
    edit = replace(item, ", ".join(to_source(item.source, word) for word in words))
    starts = "=" in words[0]
    return Report(
        item.place("one argument"),
        message,
        fix=fix("Split it into options", edit),
        severity=Severity.WARNING if starts else None,
    )


def _report_option(item: Value, match: re.Match[str], *, shell: bool) -> Iterator[Report]:
    lead, option, before, equals, after, value = match.groups()
    if shell:
        is_misread = bool(equals and (before or after))
    else:
        is_misread = bool(lead or before) and not (value and not equals and not before)
    if not is_misread:
        return
    text = match[0]
    cure = f"{option}={value}" if value or equals else option
    message = (
        f"{quote_value(text)} is not read as an option because of its blanks, so the server takes it for the name of a"
        f" file, finds none, and stops. Write {quote_value(cure)}."
    )
    if shell:
        message = (
            f"The shell that runs the job takes {quote_value(text)} apart at its blanks, so the server doesn't read it"
            f" as one option. Write {quote_value(cure)}."
        )
    yield Report(item.place("blanks"), message, fix=_fix_option(item, cure, value))


def _fix_option(item: Value, cure: str, value: str) -> Fix | None:
    """The option without blanks, unless its value has some, too."""
    if any(map(str.isspace, value.strip())):
        return None
    return fix(f"Write `{cure.strip()}`", replace_string(item, cure.strip()))

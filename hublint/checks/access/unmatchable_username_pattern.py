"""HUB723 unmatchable-username-pattern: a pattern that is none, or asks for capitals, which no name has."""

from __future__ import annotations

import importlib
import re
from typing import TYPE_CHECKING, Any

from hublint.checks.toolkit.edits import fix, literal_str, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.users.normalize import lowers_names
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

_LONGEST = 500
"""Characters of a pattern that is looked into."""
_CAPITALS = range(ord("A"), ord("Z") + 1)


@rule("HUB723", Severity.ERROR, changes=("login",))
def unmatchable_username_pattern(hub: Hub) -> Iterator[Report]:
    """Names are in lower case by the time that `validate_username` matches them (jupyterhub 1.5 to 6.1)."""
    authenticator = hub.authenticator
    trait = authenticator.trait("username_pattern")
    text = as_str(trait.given)
    if trait.given is None or not text or len(text) > _LONGEST:
        return
    parsed = _parsed(text)
    if isinstance(parsed, str):
        message = f"{quote(text)} is not a valid regular expression ({parsed}), so JupyterHub does not start."
        yield Report(trait.place("not valid"), message, outcome="stops")
        return
    if not _asks_for_capitals(text, parsed):
        return
    is_mapped = not authenticator.trait("username_map").is_default
    if is_mapped or authenticator.overrides("validate_username") or not lowers_names(authenticator):
        return
    message = (
        f"Nobody can log in: {quote(text)} asks for capitals, but JupyterHub turns names into lower case before it"
        " compares them. Write it in lower case."
    )
    yield Report(trait.place("matches no name"), message, fix=_fix_pattern(trait.given, text))


def _fix_pattern(value: Value, text: str) -> Fix | None:
    if literal_str(value) != text or "\\" in text:
        return None
    return fix(
        "Write it in lower case", replace_string(value, text.lower()), applicability="unsafe"
    )


def _parsed(pattern: str) -> Any:
    """The parsed pattern, a string with what is wrong with it, None where that can't be told."""
    parser: Any = importlib.import_module("re._parser")
    try:
        return parser.parse(pattern)
    except re.error as error:
        return error.msg
    except (OverflowError, RecursionError):
        return None


def _asks_for_capitals(pattern: str, parsed: Any) -> bool:
    """Whether every text that a pattern matches has a capital letter in it; False in doubt."""
    if parsed is None or pattern == pattern.lower() or parsed.state.flags & re.IGNORECASE:
        return False
    return any(_needs_capital(str(operator), argument) for operator, argument in parsed)


def _needs_capital(operator: str, argument: Any) -> bool:
    """Whether a part of a parsed pattern, which has to match, matches capitals only."""
    match operator:
        case "LITERAL":
            return argument in _CAPITALS
        case "IN":
            return all(_is_capital(str(kind), members) for kind, members in argument)
        case "BRANCH":
            return all(any(_needs_capital(str(o), a) for o, a in way) for way in argument[1])
        case "SUBPATTERN":
            ignores_case = argument[1] & re.IGNORECASE
            return not ignores_case and any(_needs_capital(str(o), a) for o, a in argument[3])
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, _, inner = argument
            return least > 0 and any(_needs_capital(str(o), a) for o, a in inner)
    return False


def _is_capital(kind: str, members: Any) -> bool:
    if kind == "LITERAL":
        return members in _CAPITALS
    return kind == "RANGE" and members[0] in _CAPITALS and members[1] in _CAPITALS

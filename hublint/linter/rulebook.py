"""Every rule by code and name, those of the program itself included, and which of them a run asks for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rules
from hublint.findings import Severity
from hublint.patterns import pattern
from hublint.wording import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SYNTAX_ERROR = "HUB001"
SUPPRESSION_WITHOUT_REASON = "HUB002"
UNKNOWN_SUPPRESSION = "HUB003"
UNUSED_SUPPRESSION = "HUB004"
NOT_FULLY_JUDGED = "HUB005"

_FAMILY = pattern(r"HUB\d{0,2}")


@dataclass(slots=True, eq=False, repr=False)
class Entry:
    """A rule as users see it."""

    code: str
    name: str
    severity: Severity


_OWN = (
    Entry(SYNTAX_ERROR, "syntax-error", Severity.ERROR),
    Entry(SUPPRESSION_WITHOUT_REASON, "suppression-without-reason", Severity.WARNING),
    Entry(UNKNOWN_SUPPRESSION, "unknown-suppression", Severity.WARNING),
    Entry(UNUSED_SUPPRESSION, "unused-suppression", Severity.WARNING),
    Entry(NOT_FULLY_JUDGED, "not-fully-judged", Severity.WARNING),
)


class UnknownRuleError(Exception):
    """A selector that means no rule; the message proposes the closest."""


@cache
def entries() -> Mapping[str, Entry]:
    """Every rule by its code, in the order of codes."""
    checks = (Entry(rule.code, rule.name, rule.severity) for rule in rules().values())
    return {entry.code: entry for entry in (*_OWN, *checks)}


def codes(selector: str) -> frozenset[str]:
    """The codes that a code (`HUB101`), a family (`HUB1`) or a name (`no-persistent-volume`) means.

    Raises `UnknownRuleError` if it means none.
    """
    found = matching(selector)
    if not found:
        raise UnknownRuleError(_unknown(selector.strip()))
    return found


@lru_cache(maxsize=1024)
def matching(selector: str) -> frozenset[str]:
    """The codes that a code, a family or a name means, none for an unknown one."""
    wanted = selector.strip()
    upper = wanted.upper()
    known = entries()
    if upper in known:
        return frozenset({upper})
    found = {code for code, entry in known.items() if entry.name == wanted.lower()}
    if _FAMILY.fullmatch(upper):
        found |= {code for code in known if code.startswith(upper)}
    return frozenset(found)


def _unknown(selector: str) -> str:
    names = [label for entry in entries().values() for label in (entry.code, entry.name)]
    return f"`{selector}` is no rule, family or rule name{did_you_mean(selector, names)}"


@cache
def enabled(select: tuple[str, ...], ignore: tuple[str, ...], *, pedantic: bool) -> frozenset[str]:
    """The codes that a run looks for.

    Without `select` that is every rule, advice (``info``) only if `pedantic`. Advice that is selected by
    its own code or name needs no `pedantic`. A syntax error is always reported: nothing else could be.
    That a file is not fully judged is reported whatever is selected, unless it is ignored: silence would look
    like approval.
    """
    wanted = _union(select) if select else frozenset(entries())
    advice = {code for code, entry in entries().items() if entry.severity is Severity.INFO}
    if not pedantic:
        wanted -= advice - named(select)
    return ((wanted | {NOT_FULLY_JUDGED}) - _union(ignore)) | {SYNTAX_ERROR}


def named(select: tuple[str, ...]) -> frozenset[str]:
    """The codes that are selected by their own code or name."""
    return frozenset(code for one in select if len(found := codes(one)) == 1 for code in found)


def _union(selectors: Iterable[str]) -> frozenset[str]:
    return frozenset(code for selector in selectors for code in codes(selector))

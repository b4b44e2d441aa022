"""Every rule by code and name, those of the program itself included, and which of them a run asks for."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from hublint import checks
from hublint.checks.toolkit.rule import rules_in
from hublint.findings import Severity
from hublint.linter.own_rules import NOT_FULLY_JUDGED, OWN_RULES, SYNTAX_ERROR
from hublint.patterns import pattern
from hublint.wording import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hublint.checks.toolkit.rule import Rule

_FAMILY = pattern(r"HUB\d{0,2}")


class UnknownRuleError(Exception):
    """A selector that means no rule; the message proposes the closest."""


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by its code, in the order of codes. Raises `ValueError` when two share a code or a name."""
    found = sorted((*OWN_RULES, *rules_in(checks)), key=lambda one: one.code)
    for label in ("code", "name"):
        seen = [getattr(one, label) for one in found]
        if len(set(seen)) != len(seen):
            raise ValueError(f"two rules share a {label}: {seen}")
    return {one.code: one for one in found}


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
    known = rules()
    if upper in known:
        return frozenset({upper})
    found = {code for code, rule in known.items() if rule.name == wanted.lower()}
    if _FAMILY.fullmatch(upper):
        found |= {code for code in known if code.startswith(upper)}
    return frozenset(found)


def _unknown(selector: str) -> str:
    names = [label for one in rules().values() for label in (one.code, one.name)]
    return f"`{selector}` is no rule, family or rule name{did_you_mean(selector, names)}"


@cache
def enabled(select: tuple[str, ...], ignore: tuple[str, ...], *, pedantic: bool) -> frozenset[str]:
    """The codes that a run looks for.

    Without `select` that is every rule, advice (``info``) only if `pedantic`. Advice that is selected by
    its own code or name needs no `pedantic`. A syntax error is always reported: nothing else could be.
    That a file is not fully judged is reported whatever is selected, unless it is ignored: silence would look
    like approval.
    """
    wanted = _union(select) if select else frozenset(rules())
    advice = {code for code, rule in rules().items() if rule.severity is Severity.INFO}
    if not pedantic:
        wanted -= advice - named(select)
    return ((wanted | {NOT_FULLY_JUDGED.code}) - _union(ignore)) | {SYNTAX_ERROR.code}


def named(select: tuple[str, ...]) -> frozenset[str]:
    """The codes that are selected by their own code or name."""
    return frozenset(code for one in select if len(found := codes(one)) == 1 for code in found)


def _union(selectors: Iterable[str]) -> frozenset[str]:
    return frozenset(code for selector in selectors for code in codes(selector))

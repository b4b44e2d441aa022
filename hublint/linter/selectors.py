"""Selectors of rules: a code (`HUB101`), a family (`HUB1`) or a name (`no-persistent-volume`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.linter.renamed import present
from hublint.patterns import pattern
from hublint.suggest.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

_FAMILY = pattern(r"[A-Z]+\d*")


class UnknownRuleError(Exception):
    """A selector that means no rule; the message is a sentence, and proposes the closest."""


def codes(selector: str, names: Mapping[str, str]) -> frozenset[str]:
    """The codes that a selector means; `names` are those of all rules by code. Raises `UnknownRuleError` if none."""
    meant = matching(selector, names)
    if not meant:
        labels = [*names, *names.values()]
        closest = did_you_mean(selector, labels)
        raise UnknownRuleError(f"`{selector.strip()}` is not a rule, family or rule name.{closest}")
    return meant


def matching(selector: str, names: Mapping[str, str]) -> frozenset[str]:
    """The codes that a selector means, none for an unknown one."""
    wanted = present(selector).strip()
    upper, lower = wanted.upper(), wanted.lower()
    if upper in names:
        return frozenset({upper})
    meant = {code for code, name in names.items() if name == lower}
    if _FAMILY.fullmatch(upper):
        meant |= {code for code in names if code.startswith(upper)}
    return frozenset(meant)

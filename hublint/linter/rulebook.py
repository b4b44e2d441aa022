"""The rules that a run knows by code and name, and which of them it asks for."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from hublint import checks
from hublint.checks.toolkit.rule import Rule, rules_in
from hublint.findings import Severity
from hublint.linter import selectors
from hublint.linter.own_rules import NOT_FULLY_JUDGED, OWN_RULES, SYNTAX_ERROR
from hublint.linter.plugins import plugin_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NONE: Mapping[str, str] = MappingProxyType({})


class RuleBook:
    """Rules by their codes, in the order of codes. Raises `ValueError` when two share a code or a name."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        ordered = sorted(rules, key=lambda rule: rule.code)
        for label in ("code", "name"):
            seen = [getattr(rule, label) for rule in ordered]
            if len(set(seen)) != len(seen):
                raise ValueError(f"two rules share a {label}: {seen}")
        self.rules: Mapping[str, Rule] = {rule.code: rule for rule in ordered}
        self.names = {rule.code: rule.name for rule in ordered}
        """The names of all rules by their codes."""
        self.labels = (*self.names, *self.names.values())
        """All codes and names."""
        self._tagged: dict[str, frozenset[str]] = {}
        self._advising: dict[tuple[tuple[str, str], ...], frozenset[str]] = {}

    def codes(self, selector: str) -> frozenset[str]:
        """The codes that a selector means. Raises `UnknownRuleError` if it means none."""
        return selectors.codes(selector, self.names)

    def matching(self, selector: str) -> frozenset[str]:
        """The codes that a selector means, none for an unknown one."""
        return selectors.matching(selector, self.names)

    def enabled(
        self,
        select: Iterable[str],
        ignore: Iterable[str],
        *,
        pedantic: bool,
        extend_select: Iterable[str] = (),
        severity: Mapping[str, str] = NONE,
    ) -> frozenset[str]:
        """The codes that a run looks for. Raises `UnknownRuleError`.

        Without `select` that is every rule, advice (`info`) only if `pedantic`. Advice that is selected by its own
        code or name needs no `pedantic`. A syntax error is always reported: nothing else could be. That a file is
        not fully judged is reported whatever is selected, unless it is ignored: silence would look like approval.
        """
        wanted = self._union(select) if select else frozenset(self.rules)
        wanted |= self._union(extend_select)
        if not pedantic:
            wanted -= self._advice(severity) - self.named((*select, *extend_select))
        return ((wanted | {NOT_FULLY_JUDGED.code}) - self._union(ignore)) | {SYNTAX_ERROR.code}

    def severities(self, severity: Mapping[str, str]) -> dict[str, Severity]:
        """How grave the findings of rules are, by code; the narrowest selector decides. Raises `UnknownRuleError`."""
        broadest_first = sorted(severity, key=lambda one: -len(self.codes(one)))
        return {code: Severity(severity[one]) for one in broadest_first for code in self.codes(one)}

    def named(self, select: Iterable[str]) -> frozenset[str]:
        """The codes that are selected by their own code or name."""
        meant = (self.codes(selector) for selector in select)
        return frozenset(code for codes in meant if len(codes) == 1 for code in codes)

    def tagged(self, tag: str) -> frozenset[str]:
        """The codes of the rules that bear a tag."""
        if tag not in self._tagged:
            codes = (code for code, rule in self.rules.items() if tag in rule.tags)
            self._tagged[tag] = frozenset(codes)
        return self._tagged[tag]

    def _advice(self, severity: Mapping[str, str]) -> frozenset[str]:
        key = tuple(severity.items())
        if key not in self._advising:
            chosen = self.severities(severity)
            rules = self.rules.items()
            self._advising[key] = frozenset(
                code for code, rule in rules if chosen.get(code, rule.severity) is Severity.INFO
            )
        return self._advising[key]

    def _union(self, selectors: Iterable[str]) -> frozenset[str]:
        return frozenset(code for selector in selectors for code in self.codes(selector))


@cache
def rulebook(plugins: tuple[str, ...] = ()) -> RuleBook:
    """The book of hublint's rules and those of the named plug-ins. Raises `PluginError`."""
    return RuleBook([*OWN_RULES, *rules_in(checks), *plugin_rules(plugins)])

"""What a lint looks for, and by which releases it judges."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from hublint.findings import Severity
from hublint.knowledge.site import UNKNOWN_SITE, Site
from hublint.linter import rulebook

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hublint.findings import Finding, Fingerprint
    from hublint.linter.rulebook import RuleBook


@dataclass(frozen=True, slots=True)
class Options:
    """What to look for.

    `select`, `extend_select` and `ignore` hold codes, families and names of rules, and `severity` maps such to how
    grave their findings are. `targets` maps distributions to the versions to judge by (default: the newest known),
    `origins` to words for where those are known from ("from `Dockerfile:15`"). `plugins` names packages with more
    rules, and `site` says what no config tells. Without `heeds_comments`, no comment silences anything, and what is in
    the `baseline` is no finding. With `all_rules`, findings of all rules are given, whatever is to be shown: the proof
    of a fix needs them.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    pedantic: bool = False
    targets: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)
    plugins: tuple[str, ...] = ()
    all_rules: bool = False
    extend_select: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    site: Site = UNKNOWN_SITE
    heeds_comments: bool = True
    baseline: frozenset[Fingerprint] = frozenset()

    @property
    def book(self) -> RuleBook:
        """The rules that there are. Raises `PluginError`."""
        return rulebook.rulebook(self.plugins)

    @property
    def enabled(self) -> frozenset[str]:
        """The codes to show findings of. Raises `UnknownRuleError`."""
        return self.book.enabled(
            self.select,
            self.ignore,
            pedantic=self.pedantic,
            extend_select=self.extend_select,
            severity=self.severity,
        )

    def check(self) -> None:
        """Raise `UnknownRuleError` if they name rules that don't exist."""
        self.book.enabled((*self.select, *self.extend_select), self.ignore, pedantic=True)
        self.book.severities(self.severity)

    @property
    def codes_to_run(self) -> frozenset[str]:
        """The codes to look for. Raises `UnknownRuleError`."""
        return frozenset(self.book.rules) if self.all_rules else self.enabled

    def reporting(self) -> Callable[[Finding], bool]:
        """Whether to show a finding: advice, also that of rules which mostly warn, is for the pedantic.

        Raises `UnknownRuleError`.
        """
        enabled = self.enabled
        named = self.book.named((*self.select, *self.extend_select))
        advisers = enabled if self.pedantic else enabled & named
        severity = self._severity()

        def is_reported(finding: Finding) -> bool:
            return finding.code in (advisers if severity(finding) is Severity.INFO else enabled)

        return is_reported

    def weighed(self) -> Callable[[Finding], Finding]:
        """Makes a finding as grave as `severity` says; one that is so already stays the same object.

        Raises `UnknownRuleError`.
        """
        severity = self._severity()

        def weighed(finding: Finding) -> Finding:
            found = severity(finding)
            return finding if found is finding.severity else replace(finding, severity=found)

        return weighed

    def _severity(self) -> Callable[[Finding], Severity]:
        """How grave a finding is; what a rule that mostly warns only advises stays advice."""
        own, chosen = self.book.rules, self.book.severities(self.severity)

        def severity(finding: Finding) -> Severity:
            code = finding.code
            advises = finding.severity is Severity.INFO
            if code not in chosen or (advises and own[code].severity is not Severity.INFO):
                return finding.severity
            return chosen[code]

        return severity

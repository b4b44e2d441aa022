"""What a lint looks for, and by which releases it judges."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from hublint.deployment.around import deployment_around
from hublint.deployment.asked import NOTHING_ASKED, Asked
from hublint.findings import Severity
from hublint.knowledge.site import UNKNOWN_SITE, Site
from hublint.linter import rulebook
from hublint.linter.renamed import renaming_notes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hublint.checks.toolkit.rule import Rule
    from hublint.deployment.deployment import Deployment
    from hublint.findings import Finding, Fingerprint
    from hublint.linter.rulebook import RuleBook
    from hublint.source.source import Source, StandsFor


@dataclass(frozen=True, slots=True)
class Options:
    """What to look for.

    `select`, `extend_select` and `ignore` hold codes, families and names of rules, and `severity` maps such to how
    grave their findings are. `targets` maps distributions to the versions to judge by (default: the newest known),
    `origins` to words for where those are known from ("from `Dockerfile:15`"). `plugins` names packages with more
    rules, and `site` says what no config tells. With `preview`, rules that may still change count, too. Without
    `heeds_comments`, no comment silences anything, and what is in the `baseline` is no finding. With `all_rules`,
    findings of all rules are given, whatever is to be shown: the proof of a fix needs them. `asked` says what is
    known of the deployment around the config, and `deployment` is what was read of it, if that was done before.
    `stands_for` says what the config is, where its path doesn't: a `"part"` of a larger configuration, or a `"whole"`
    one.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    pedantic: bool = False
    targets: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)
    plugins: tuple[str, ...] = ()
    all_rules: bool = False
    preview: bool = False
    extend_select: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    site: Site = UNKNOWN_SITE
    heeds_comments: bool = True
    baseline: frozenset[Fingerprint] = frozenset()
    asked: Asked = NOTHING_ASKED
    deployment: Deployment | None = None
    stands_for: StandsFor | None = None

    def around(self, source: Source) -> Deployment:
        """The deployment around a config, which stands for what the options say from now on."""
        source.stands_for = self.stands_for or source.stands_for
        return self.deployment or deployment_around(source, self.asked)

    @property
    def book(self) -> RuleBook:
        """The rules that there are. Raises `PluginError`."""
        return rulebook.rulebook(self.plugins)

    @property
    def enabled(self) -> frozenset[str]:
        """The codes to show findings of. Raises `UnknownRuleError`."""
        enabled = self.book.enabled(
            self.select,
            self.ignore,
            pedantic=self.pedantic,
            extend_select=self.extend_select,
            severity=self.severity,
        )
        return enabled - self._held_back

    def check(self) -> None:
        """Raise `UnknownRuleError` if they name rules that don't exist."""
        self.book.enabled((*self.select, *self.extend_select), self.ignore, pedantic=True)
        self.book.severities(self.severity)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules to show findings of, in the order of their codes. Raises `UnknownRuleError`."""
        enabled = self.enabled
        return tuple(rule for code, rule in self.book.rules.items() if code in enabled)

    @property
    def codes_to_run(self) -> frozenset[str]:
        """The codes to look for. Raises `UnknownRuleError`."""
        return frozenset(self.book.rules) - self._held_back if self.all_rules else self.enabled

    @property
    def notes(self) -> tuple[str, ...]:
        """What to say of rules that are named: former names, and those that only `preview` lets count."""
        selected = (*self.select, *self.extend_select)
        named = (*selected, *self.ignore)
        waiting = sorted(self.book.named(selected) & self._held_back)
        return (
            *renaming_notes(named),
            *(
                f"The rule `{code}` is in preview, so it only counts with --preview."
                for code in waiting
            ),
        )

    @property
    def _held_back(self) -> frozenset[str]:
        return frozenset() if self.preview else self.book.tagged("preview")

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

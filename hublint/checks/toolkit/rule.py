"""Rules: the `rule` decorator, and the discovery of all rules in a package."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import FunctionType
from typing import TYPE_CHECKING, Literal, Union

from hublint.findings import Finding, Report, Severity

if TYPE_CHECKING:
    from types import ModuleType

    from hublint.aspects.in_force import Aspect
    from hublint.findings import Outcome
    from hublint.hub.model import Hub

Check = Callable[["Hub"], Iterable[Report]]

Change = Union["Aspect", Literal["named", "anything"]]
"""What a fix may change: an aspect of the hub. `named`: what the statements set that it edits, which had no effect, or
not the one that was meant. `anything`: it decides which class is active, and so which sections are read.
"""

Tag = Literal[
    "loss",
    "allow-rule",
    "old-name",
    "any-release",
    "settings",
    "comment",
    "code",
    "preview",
    "profiles",
    "whole-hub",
    "stops",
    "ignored",
]
"""What the program asks of a rule.

`loss`: what it reports costs users their files. `allow-rule`: it reports that no setting lets people in, so that
`upgrade` offers `allow_all`. `old-name`: it reports settings under names of former releases. `any-release`: its
verdict rests on the file, Python and traitlets alone, so that it holds with every JupyterHub. `settings`: it rests
on the names and types of settings, too. `comment`: it is about the comments that silence other rules. `code`: it is
about the code, whatever values the deployment gives it, so that its findings stay in the config. `preview`: it is new
and may still change, so that it only counts with `--preview`. `profiles`: it is asked again for each of KubeSpawner's
profiles. `whole-hub`: its one finding is about the hub as a whole, and the same one wherever that is best shown.
`stops` and `ignored` are what becomes of it, unless a report says otherwise: its errors keep the hub or every server
from starting, or nothing heeds the lines that it is about.
"""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Rule:
    """A rule under its code (`HUB101`) and its name (`no-persistent-volume`), with its usual severity.

    `check` yields its reports; None for a rule of the program itself, which finds its mistakes outside of a hub.
    `changes` are the aspects of the hub that its fixes may change; the proof refuses a fix that changes another.
    """

    code: str
    name: str
    severity: Severity
    tags: frozenset[Tag] = frozenset()
    check: Check | None = None
    changes: frozenset[Change] = frozenset()

    def finding(self, report: Report) -> Finding:
        """A report of this rule as a certain finding."""
        return Finding(
            self.code,
            self.name,
            report.severity or self.severity,
            True,
            report.message,
            report.place,
            tuple(report.related),
            report.fix,
            tags=self.tags,
            changes=self.changes,
            outcome=report.outcome or self._outcome,
        )

    @property
    def _outcome(self) -> Outcome | None:
        """What usually becomes of what it reports."""
        if "stops" in self.tags:
            return "stops"
        return "ignored" if "ignored" in self.tags else None


def rule(
    code: str, severity: Severity, *tags: Tag, changes: tuple[Change, ...] = ()
) -> Callable[[Check], Check]:
    """Make a function that yields reports the check of a rule, which bears the name of the function."""

    def mark(check: Check) -> Check:
        name = check.__name__.replace("_", "-")
        check.__dict__["rule"] = Rule(
            code, name, severity, frozenset(tags), check, frozenset(changes)
        )
        return check

    return mark


def rules_in(package: ModuleType) -> Iterator[Rule]:
    """The rules whose checks are in a package, or in the packages and modules below it."""
    for module in _modules_in(package):
        for thing in vars(module).values():
            if isinstance(thing, FunctionType) and thing.__module__ == module.__name__:
                found = thing.__dict__.get("rule")
                if isinstance(found, Rule):
                    yield found


def _modules_in(package: ModuleType) -> Iterator[ModuleType]:
    yield package
    for _, name, is_package in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(name)
        if is_package:
            yield from _modules_in(module)
        else:
            yield module

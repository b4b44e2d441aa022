"""The findings that a config has by the new releases, and not by the old ones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import insert_setting
from hublint.findings import Severity
from hublint.linter.lint import lint_source
from hublint.linter.options import Options
from hublint.upgrade.steps import Break, Step

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from hublint.findings import Finding, Outcome
    from hublint.linter.result import Result
    from hublint.upgrade.both_releases import Pair
    from hublint.upgrade.steps import Effect


@dataclass(frozen=True, slots=True)
class Key:
    """What a finding of one release has in common with the same one of another: rule and place.

    Where it has got worse, or what becomes of the line is another thing, it is another one.
    """

    code: str
    offset: int
    severity: str
    outcome: Outcome | None

    @classmethod
    def of(cls, finding: Finding) -> Key:
        """The key of a finding."""
        place = finding.place
        offset = place.source.span(place.node)[0]
        return cls(finding.code, offset, finding.severity.value, finding.outcome)


def difference(
    pair: Pair, effects: Mapping[int, Collection[Effect]]
) -> tuple[list[Step], Result, int]:
    """Steps for findings that are new, the lint by the new releases, and how many findings the upgrade resolves.

    `effects` has those of other steps by the offset of their place.
    """
    before = _found(pair, pair.old.targets)
    options = Options(targets=pair.new.targets, site=pair.new.site, deployment=pair.deployment)
    result = lint_source(pair.source, options)
    after = {Key.of(finding): finding for finding in result.findings}

    @cache
    def keys(distribution: str, version: str) -> frozenset[Key]:
        return frozenset(_found(pair, {**pair.old.targets, distribution: version}))

    steps = []
    for key, finding in after.items():
        if key not in before and not _is_covered(finding, effects.get(key.offset, ())):
            origin = pair.origin(lambda name, version, key=key: key in keys(name, version))  # type: ignore[misc]
            steps.append(_step(pair, finding, origin))
    kept = {(key.code, key.offset) for key in after}
    resolved = [key for key in before if (key.code, key.offset) not in kept]
    return steps, result, len(resolved)


def _is_covered(finding: Finding, effects: Collection[Effect]) -> bool:
    """Whether a step at the same place covers it, or the finding is about a comment."""
    if "comment" in finding.tags or "stops" in effects or "fails" in effects:
        return True
    is_accepted = finding.severity is not Severity.ERROR
    return is_accepted and "renamed" in effects and "old-name" in finding.tags


def _found(pair: Pair, targets: Mapping[str, str]) -> dict[Key, Finding]:
    options = Options(targets=targets, site=pair.old.site, deployment=pair.deployment)
    result = lint_source(pair.source, options)
    return {Key.of(finding): finding for finding in result.findings}


def _step(pair: Pair, finding: Finding, origin: tuple[str, str]) -> Step:
    return Step(Break(*origin, finding.name, _effect(finding)), _with_old_behaviour(pair, finding))


def _effect(finding: Finding) -> Effect:
    if finding.severity is Severity.ERROR:
        return "stops" if finding.outcome == "stops" else "fails"
    if finding.outcome == "ignored":
        return "fails"
    return "renamed" if "old-name" in finding.tags else "changes"


def _with_old_behaviour(pair: Pair, finding: Finding) -> Finding:
    """Until JupyterHub 5, no rule at all let everyone in who could sign in."""
    if "allow-rule" not in finding.tags or finding.fix is not None:
        return finding
    edit = insert_setting(pair.old, "Authenticator", "allow_all", "True")
    cure = fix("Let everyone in who can sign in, as before", edit, applicability="unsafe")
    message = f"{finding.message} Until now, everyone who could sign in was let in."
    return replace(finding, message=message, fix=cure)

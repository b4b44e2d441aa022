"""The findings that a config has by the new releases, and not by the old ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import insert_setting
from hublint.linter.lint import lint_source
from hublint.linter.options import Options
from hublint.upgrade.both_releases import series
from hublint.upgrade.steps import Break, Step

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from hublint.findings import Finding
    from hublint.linter.result import Result
    from hublint.upgrade.both_releases import Pair
    from hublint.upgrade.steps import Effect

Key = tuple[str, int]
KeysWith = Callable[[str, str], frozenset[Key]]
"""The findings with one distribution of another release than today."""


def difference(
    pair: Pair, effects: Mapping[int, Collection[Effect]]
) -> tuple[list[Step], Result, int]:
    """Steps for findings that are new, the lint by the new releases, and how many findings the upgrade resolves.

    `effects` has those of other steps by the offset of their place.
    """
    before = _found(pair, pair.old.targets)
    result = lint_source(pair.source, Options(targets=pair.new.targets, site=pair.new.site))
    after = {_key(finding): finding for finding in result.findings}
    keys_with = cache(partial(_keys, pair))
    steps = [
        _step(pair, finding, keys_with)
        for key, finding in after.items()
        if key not in before and not _is_covered(finding, effects.get(key[1], ()))
    ]
    resolved = [key for key in before if key not in after]
    return steps, result, len(resolved)


def _is_covered(finding: Finding, effects: Collection[Effect]) -> bool:
    """Whether a step at the same place covers it, or the finding is about a comment."""
    if "comment" in finding.tags or "stops" in effects or "fails" in effects:
        return True
    return "renamed" in effects and "old-name" in finding.tags


def _found(pair: Pair, targets: Mapping[str, str]) -> dict[Key, Finding]:
    result = lint_source(pair.source, Options(targets=targets, site=pair.old.site))
    return {_key(finding): finding for finding in result.findings}


def _key(finding: Finding) -> Key:
    place = finding.place
    return finding.code, place.source.span(place.node)[0]


def _step(pair: Pair, finding: Finding, keys_with: KeysWith) -> Step:
    distribution, version = _origin(pair, _key(finding), keys_with)
    effect: Effect = "fails" if finding.severity.value == "error" else "changes"
    broken = Break(distribution, version, finding.name, effect)
    return Step(broken, _with_old_behaviour(pair, finding))


def _origin(pair: Pair, wanted: Key, keys_with: KeysWith) -> tuple[str, str]:
    """The distribution whose upgrade brings a finding, and the first of its known releases that does."""
    for distribution, version in _single_upgrades(pair):
        if wanted in keys_with(distribution, version):
            return distribution, series(version)
    distribution = next(pair.upgraded())
    return distribution, series(pair.new.targets[distribution])


def _single_upgrades(pair: Pair) -> Iterator[tuple[str, str]]:
    for distribution in pair.upgraded():
        for version in pair.releases(distribution):
            yield distribution, version


def _keys(pair: Pair, distribution: str, version: str) -> frozenset[Key]:
    return frozenset(_found(pair, {**pair.old.targets, distribution: version}))


def _with_old_behaviour(pair: Pair, finding: Finding) -> Finding:
    """Until JupyterHub 5, no rule at all let everyone in who could sign in."""
    if "allow-rule" not in finding.tags or finding.fix is not None:
        return finding
    edit = insert_setting(pair.old, "Authenticator", "allow_all", "True")
    cure = fix("Let everyone in who can sign in, as before", edit, applicability="unsafe")
    message = f"{finding.message} Until now, everyone who could sign in was let in."
    return replace(finding, message=message, fix=cure)

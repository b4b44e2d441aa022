"""What the upgrade does to people's files, servers and logins: the hub compared with itself under other releases."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hublint.changes.comparing import compare
from hublint.findings import Finding, Severity
from hublint.secrecy import concealed
from hublint.source.location import Place
from hublint.upgrade.kept_names import keep_names
from hublint.upgrade.steps import Break, Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hublint.changes.hub_change import Change
    from hublint.upgrade.both_releases import Pair
    from hublint.upgrade.steps import Effect

ALLOWED_NOBODY = ("access", "nobody")
TELLS_OF_NOBODY = "nobody-allowed"


def consequences(pair: Pair, others: Sequence[Step]) -> Iterator[Step]:
    """A step for each change that none of the others tells of, and that is more than good to know."""
    for change in _changes(pair, pair.new.targets):
        if change.severity is Severity.INFO:
            continue
        if (change.kind, change.key) != ALLOWED_NOBODY or not any(map(_tells_of_nobody, others)):
            yield _step(pair, change)


def _tells_of_nobody(step: Step) -> bool:
    return "allow-rule" in step.finding.tags or step.broken.name == TELLS_OF_NOBODY


def _changes(pair: Pair, targets: Mapping[str, str]) -> list[Change]:
    return compare(pair.facts, pair.facts, (pair.old.targets, targets), pair.sites)


def _step(pair: Pair, change: Change) -> Step:
    place = change.after or change.before
    broken = Break(
        *_origin(pair, change),
        change.kind,
        _effect(change),
        general=place is None,
        about=str(change.key),
    )
    finding = Finding(
        f"{change.kind}:{change.key}",
        change.kind,
        change.severity,
        change.certain,
        change.message,
        place or Place(pair.source, pair.source.module),
        fix=keep_names(pair, change),
    )
    return Step(broken, concealed(finding, pair.source))


def _effect(change: Change) -> Effect:
    if change.kind == "servers" and change.severity is Severity.ERROR:
        return "stops"
    return (
        "fails"
        if change.severity is Severity.ERROR or change.kind == "files-left-behind"
        else "changes"
    )


def _origin(pair: Pair, change: Change) -> tuple[str, str]:
    """The distribution whose upgrade alone brings a change, and the first of its known releases that does."""

    @cache
    def brings(distribution: str, version: str) -> bool:
        found = _changes(pair, {**pair.old.targets, distribution: version})
        return any((one.kind, one.key) == (change.kind, change.key) for one in found)

    return pair.origin(brings)

"""What the tables of traits show of the settings of a config: what is gone, refused, or renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, remove_setting, rename_setting
from hublint.checks.toolkit.phrases import quote
from hublint.findings import Report
from hublint.hub.traits.old_names import EFFECTLESS
from hublint.hub.traits.recognition import recognitions
from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.knowledge import knowledge
from hublint.knowledge.display_names import display_name
from hublint.knowledge.type_words import expected
from hublint.upgrade.both_releases import series
from hublint.upgrade.component_history import concerned, deprecation, since, traits
from hublint.upgrade.steps import Announcement, Break

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.traits.component import Component
    from hublint.hub.traits.recognition import Recognition
    from hublint.knowledge import Deprecation, TraitInfo
    from hublint.upgrade.both_releases import Pair
    from hublint.upgrade.steps import Moment

STRICT = frozenset({"app", "authenticator", "proxy"})
"""Objects that are made when the hub starts: a refused value stops it. A spawner is made at each start of a server."""


def settings(pair: Pair) -> Iterator[Announcement]:
    """What becomes of the traits that the config sets."""
    for found in recognitions(pair.old):
        for reader in found.readers[-1:] if found.state == "read" else ():
            before = reader.class_mro.traits.get(found.trait)
            if before is None or not concerned(pair, reader):
                continue
            after = traits(reader, pair.new.targets).get(found.trait)
            old_name = deprecation(reader, found.trait, pair.new.targets)
            if old_name and (not before.deprecated or _may_be_renamed(pair, before)):
                yield _old_name(pair, found, reader, old_name, gone=after is None)
            elif after is None:
                yield _gone(pair, found, reader)
            elif _is_refused(found, before, after):
                yield _refused(pair, found, reader, after)


def _old_name(
    pair: Pair, found: Recognition, reader: Component, old: Deprecation, *, gone: bool
) -> Announcement:
    distribution, at = since(
        pair, reader, lambda targets: deprecation(reader, found.trait, targets) is not None
    )
    before = reader.class_mro.traits[found.trait]
    if before.deprecated:
        distribution = _distribution(pair, before) or distribution
    at = series(old.since) if old.since else at
    lost = gone or old.ignored or old.removed or found.trait in EFFECTLESS
    right = _successor(found, old)
    fate = "has no effect" if lost else "is deprecated"
    cure = f"Write {quote('c.' + '.'.join(right))}." if right else ""
    if not right:
        cure = "Remove it." if lost else "It still works, but a later release may ignore it."
    message = f"Since {display_name(distribution)} {at}, {quote(found.trait)} of {reader.name} {fate}. {cure}"
    early = bool(right) and right[-1] in reader.class_mro.traits
    moment: Moment = "before" if early else "with"
    broken = Break(
        distribution, at, "old-name", "fails" if lost else "renamed", moment, about=found.trait
    )
    report = Report(found.setting.place(), message, fix=_rename(pair, found, right, old, lost=lost))
    return broken, report


def _may_be_renamed(pair: Pair, before: TraitInfo) -> bool:
    """Whether a name that is old already still works, and belongs to a package that is upgraded."""
    works = before.deprecated is not None and not before.deprecated.ignored
    return works and _distribution(pair, before) in set(pair.upgraded())


def _distribution(pair: Pair, info: TraitInfo) -> str | None:
    owner = knowledge().class_at(info.owner, pair.old.targets)
    return owner.distribution if owner else None


def _successor(found: Recognition, old: Deprecation) -> tuple[str, ...]:
    if not old.successor:
        return ()
    path = tuple(old.successor.split("."))
    return path if len(path) > 1 else (*found.setting.path[:-1], *path)


def _rename(
    pair: Pair, found: Recognition, right: tuple[str, ...], old: Deprecation, *, lost: bool
) -> Fix | None:
    """The new name where the value fits it; a line without effect or successor goes."""
    if lost and not right:
        return fix("Remove the line", remove_setting(found.setting))
    if not right or not old.forwarded or pair.old.setting(*right) is not None:
        return None
    edit = rename_setting(found.setting.write, *right)
    return fix(f"Rename it to {quote('c.' + '.'.join(right))}", edit)


def _gone(pair: Pair, found: Recognition, reader: Component) -> Announcement:
    distribution, at = since(
        pair, reader, lambda targets: found.trait not in traits(reader, targets)
    )
    message = (
        f"Since {display_name(distribution)} {at}, {reader.name} has no setting {quote(found.trait)}, so this line is"
        " ignored, with a warning in the log. Remove it, and see the changelog for what replaces it."
    )
    cure = fix("Remove the line", remove_setting(found.setting), applicability="unsafe")
    broken = Break(distribution, at, "trait-gone", "fails", about=found.trait)
    return broken, Report(found.setting.place(), message, fix=cure)


def _accepts(info: TraitInfo | None, value: object) -> bool:
    from hublint.knowledge.verdicts import validate  # noqa: PLC0415 - imports traitlets

    return info is None or validate(info, value).outcome != "refused"


def _is_refused(found: Recognition, before: TraitInfo, after: TraitInfo) -> bool:
    value = as_python(found.setting.value)
    if value is NOT_KNOWN or before.type_signature == after.type_signature:
        return False
    return _accepts(before, value) and not _accepts(after, value)


def _refused(pair: Pair, found: Recognition, reader: Component, after: TraitInfo) -> Announcement:
    value = as_python(found.setting.value)
    distribution, at = since(
        pair,
        reader,
        lambda targets: not _accepts(traits(reader, targets).get(found.trait), value),
    )
    what = "the hub does not start" if reader.role in STRICT else "no server starts"
    message = (
        f"Since {display_name(distribution)} {at}, {quote(found.trait)} of {reader.name} must be {expected(after)}, so"
        f" with this value {what}."
    )
    broken = Break(distribution, at, "value-refused", "stops", about=found.trait)
    return broken, Report(found.setting.value_place("refused"), message)

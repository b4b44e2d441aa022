"""The settings by which a newer release goes on naming volumes and containers as the old one did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.changes.comparing import compare
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.edits.resolve import text_edits
from hublint.edits.text_edits import apply
from hublint.interpret.with_main import read_facts

if TYPE_CHECKING:
    from hublint.changes.hub_change import Change
    from hublint.findings import Fix
    from hublint.source import Source
    from hublint.upgrade.both_releases import Pair


def keep_names(pair: Pair, change: Change) -> Fix | None:
    """The setting that leaves files where they are, if the upgrade moves them; None where the file can't have it."""
    cure = _escaped(pair) if change.kind == "files-left-behind" else None
    if cure is None or any(edit.source is not pair.source for edit in cure.edits):
        return None
    if not _comes(pair, change, pair.source):
        return None
    kept = pair.source.with_text(apply(pair.source.text, text_edits(cure.edits)))
    return None if _comes(pair, change, kept) else cure


def _escaped(pair: Pair) -> Fix | None:
    """`template_namespace` of both spawners escapes names otherwise since these releases."""
    spawner = pair.old.spawner
    if pair.crosses("dockerspawner", "12.0") and spawner.is_a("DockerSpawner"):
        if not pair.old.at_least("dockerspawner", "0.11"):
            return None
        edit = insert_setting(pair.old, section_of(spawner, "DockerSpawner"), "escape", '"legacy"')
        return fix('Keep the old names with `escape = "legacy"`', edit)
    if pair.crosses("jupyterhub-kubespawner", "7.0") and spawner.is_a("KubeSpawner"):
        section = section_of(spawner, "KubeSpawner")
        edit = insert_setting(pair.old, section, "slug_scheme", '"escape"')
        return fix('Keep the old names with `slug_scheme = "escape"`', edit)
    return None


def _comes(pair: Pair, change: Change, source: Source) -> bool:
    """Whether the upgrade of a hub with some text brings a change."""
    targets = pair.old.targets, pair.new.targets
    facts = read_facts(source, pair.deployment)
    found = compare(pair.facts, facts, targets, pair.sites)
    return any((one.kind, one.key) == (change.kind, change.key) for one in found)

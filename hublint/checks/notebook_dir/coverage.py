"""Whether the folder that the interface opens is one whose files last: HUB201 to HUB205."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.notebook_dir.common import (
    CONTAINERS,
    below,
    browses_into,
    is_empty_at_start,
    moved,
    opened,
    opening,
    target_of,
)
from hublint.checks.notebook_dir.relative import host_path
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.literals import string_literal
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import all_of, any_of, quote
from hublint.findings import Report, Severity
from hublint.hub.images.docker_stacks import STACKS_HOME, is_stacks, renames_user
from hublint.hub.images.misspelt_home import misspelt_home_paths
from hublint.hub.mounts.lasting import personal_mounts
from hublint.hub.mounts.slashless_joins import slashless_joins
from hublint.hub.mounts.writable import is_writable, is_writable_mount
from hublint.hub.pod_overrides import are_patched
from hublint.hub.scenarios.unconditional import is_unconditional

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.notebook_dir.common import Opened
    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount

GIVEN = ("notebook_dir", "args", "working_dir")
"""Origins of the root that stand in the file."""

NOT_WRITABLE = ("/", "/home")
"""Folders in which users cannot save anything: they go on to one that is their own."""


@rule("HUB201", Severity.ERROR, "loss")
def notebook_dir_not_mounted(hub: Hub) -> Iterator[Report]:
    """The interface opens a folder that is in no mount, or in one that does not last."""
    found = _given(hub)
    if found is None or (found.mount is not None and found.mount.persistent) or host_path(hub):
        return
    kept = personal_mounts(hub)
    if not kept or below(kept, found.path) or _misspelt(hub, found):
        return
    where = "is in no mount" if found.mount is None else f"is a {found.mount.kind} that is not kept"
    yield Report(
        found.value.place(),
        f"The interface opens {quote(found.path)}, which {where}: what users save there is lost "
        f"{_when(hub, found.mount)}. {_elsewhere(hub, found, kept)}",
        related=[mount.place("mounted here") for mount in kept],
        fix=moved(
            hub,
            found.value,
            kept,
            applicability="safe" if is_empty_at_start(hub, found.path) else "unsafe",
        ),
        severity=None if hub.removes or _in_memory(found.mount) else Severity.WARNING,
    )


def _elsewhere(hub: Hub, found: Opened, kept: tuple[Mount, ...]) -> str:
    """The folders to open; a volume at the one that is opened now may belong to root."""
    cure = f"Open {any_of(map(target_of, kept))} instead"
    if not all(is_writable_mount(hub, mount) for mount in kept):
        cure += ", once users can write there"
    if is_writable(hub, found.path, "volume"):
        return f"{cure}, or mount a volume at {quote(found.path)}."
    return f"{cure}: a new volume at {quote(found.path)} would belong to root."


@rule("HUB202", Severity.WARNING, "loss")
def notebook_dir_above_mount(hub: Hub) -> Iterator[Report]:
    """The interface opens a folder above the volume; new notebooks are made there, outside of it."""
    found = _given(hub)
    if found is None or found.mount is not None or found.path in NOT_WRITABLE:
        return
    kept = below(personal_mounts(hub), found.path)
    if not kept or browses_into(hub, found.path, kept) or _misspelt(hub, found):
        return
    yield Report(
        found.value.place(),
        f"The interface opens {quote(found.path)}, but only {_targets(kept)} is kept: what users save beside it is "
        f"lost {_when(hub)}. Open the mounted folder{_hidden(hub, found)}{_instead(hub, found)}.",
        related=[mount.place("mounted here") for mount in kept],
        fix=_down(hub, found, kept),
    )


def _instead(hub: Hub, found: Opened) -> str:
    """The other cure, where the image has the folder for its user."""
    if not is_writable(hub, found.path, "volume"):
        return ""
    return f", or mount the volume at {quote(found.path)}"


def _down(hub: Hub, found: Opened, kept: tuple[Mount, ...]) -> Fix | None:
    """The mounted folder instead, unless other mounts could not be seen from there."""
    return moved(hub, found.value, kept) if _shows_all(hub, found, kept) else None


def _shows_all(hub: Hub, found: Opened, kept: tuple[Mount, ...]) -> bool:
    """Whether every mount that is seen now would be seen from the first of the user's own."""
    return all(kept[0].holds(target_of(one) or "") for one in below(hub.mounts.items, found.path))


@rule("HUB203", Severity.WARNING, "loss")
def unset_notebook_dir(hub: Hub) -> Iterator[Report]:
    """Without `notebook_dir` the interface opens the image's working directory, which is not in the volume."""
    if not hub.spawner.is_a(*CONTAINERS) or hub.fragment:
        return
    found = opened(hub) if hub.root.origin == "image" else None
    if found is None or found.mount is not None or renames_user(hub) or are_patched(hub):
        return
    kept = personal_mounts(hub)
    if not kept or browses_into(hub, found.path, kept):
        return
    surely = is_stacks(hub)
    if _misspelt(hub, found) or not (surely or below(kept, found.path)):
        return
    which = (
        "of this image"
        if surely
        else "of Jupyter's images, unless yours sets another working directory"
    )
    yield Report(
        kept[0].place("mounted here"),
        f"`notebook_dir` is not set, so the interface opens {quote(found.path)}, the home {which}: what users save "
        f"outside of {_targets(kept)} is lost {_when(hub)}. Set `c.{_section(hub)}.notebook_dir` to the mounted folder"
        f"{_hidden(hub, found)}.",
        related=[mount.place("and here") for mount in kept[1:]],
        fix=_set(hub, found, kept) if _shows_all(hub, found, kept) else None,
        severity=Severity.ERROR if surely and hub.removes and not below(kept, found.path) else None,
    )


def _hidden(hub: Hub, found: Opened) -> str:
    """What is out of sight with the other folder open; the home of Jupyter's own images holds settings only."""
    if is_stacks(hub) and found.path == STACKS_HOME:
        return ""
    return f" (what your image has in {quote(found.path)} is out of sight then)"


def _section(hub: Hub) -> str:
    usual = "KubeSpawner" if hub.spawner.is_a("KubeSpawner") else "DockerSpawner"
    return section_of(hub.spawner, usual)


def _set(hub: Hub, found: Opened, kept: tuple[Mount, ...]) -> Fix | None:
    target = kept[0].target.text if len(kept) == 1 and kept[0].target is not None else None
    told = any((name, "notebook_dir") in hub.facts.settings for name in hub.spawner.sections)
    if target is None or told or not is_unconditional(hub, kept[0].setting, hub.spawner.setting):
        return None
    edit = insert_setting(hub, _section(hub), "notebook_dir", string_literal(hub.source, target))
    return opening(hub, f"Open the mounted folder{_hidden(hub, found)}", kept[0], edit)


@rule("HUB204", Severity.ERROR, "loss")
def read_only_notebook_dir(hub: Hub) -> Iterator[Report]:
    """The interface opens a folder in which nothing can be saved."""
    found = _given(hub)
    if found is None or found.mount is None or found.mount.read_only is not True:
        return
    yield Report(
        found.value.place(),
        f"The interface opens {quote(found.path)}, which is mounted read-only: users can save nothing there. Open a "
        "folder that they can write to, or mount this one writable for each user.",
        related=[found.mount.place("mounted read-only")],
    )


@rule("HUB205", Severity.ERROR, "loss")
def shared_notebook_dir(hub: Hub) -> Iterator[Report]:
    """The interface opens a folder that all users share, though each has a volume of their own."""
    found = _given(hub)
    mount = found.mount if found is not None else None
    if found is None or mount is None or found.root.template is None:
        return
    if mount.per_user is not False or mount.read_only is not False or not mount.persistent:
        return
    own = personal_mounts(hub)
    if own and not below(own, found.path) and found.root.template.per_user() is False:
        yield Report(
            found.value.place(),
            f"The interface opens {quote(found.path)}, which is the same for all users: they see, change and delete "
            f"each other's notebooks, while the user's own {_targets(own)} stays out of sight. Open that instead.",
            related=[
                mount.place("shared by all users"),
                *(one.place("the user's own") for one in own),
            ],
            fix=moved(hub, found.value, own),
        )


def _misspelt(hub: Hub, found: Opened) -> bool:
    """Whether a path is reported as misspelt anyway, so that it is not what anybody meant."""
    fields = found.root.template.fields() if found.root.template is not None else ()
    unknown = hub.namespace is not None and any(
        used.name not in hub.namespace.names for used in fields
    )
    return unknown or bool(misspelt_home_paths(hub)) or any(True for _ in slashless_joins(hub))


def _given(hub: Hub) -> Opened | None:
    """Where the interface opens, if the file says so."""
    if not hub.spawner.is_a(*CONTAINERS) or hub.root.origin not in GIVEN:
        return None
    return opened(hub)


def _targets(mounts: tuple[Mount, ...]) -> str:
    return all_of(target_of(mount) for mount in mounts)


def _when(hub: Hub, mount: Mount | None = None) -> str:
    """When what lies in the container, or in a mount that is not kept, is gone."""
    at_stop = hub.removes or _in_memory(mount)
    return "when the server stops" if at_stop else "when the container is removed"


def _in_memory(mount: Mount | None) -> bool:
    return mount is not None and mount.kind == "tmpfs"

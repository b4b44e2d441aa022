"""HUB401 shared-home, HUB402 user-in-target-only: mounts that give every user the same files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.isolation.host_takeover import is_dangerous
from hublint.checks.toolkit.deployment_placeholders import is_placeholder
from hublint.checks.toolkit.edits import fix, literal_str, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.images.docker_stacks import renames_user
from hublint.hub.names.container_names import has_namespace_per_user
from hublint.hub.names.early_formatting import stands_for_user
from hublint.hub.names.fields import HOLE
from hublint.hub.names.template_uses import BUILT_IN_ORIGINS, CONTAINER_SPAWNERS
from hublint.hub.names.unrendered_placeholders import has_unrendered_placeholder
from hublint.hub.start_directory import user_folder_in
from hublint.hub.start_mount import shared_start_directory
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.hub.names.templates import Template
    from hublint.hub.start_directory import UserFolder
    from hublint.source.location import Place

DELIBERATE = pattern(
    r"shar(?:e|ed|ing)(?![a-z])|common|public|exchange|collab|everyone|team|group|scratch|dataset|assignment",
    re.IGNORECASE,
)
"""Names that say that a folder is meant for everyone."""

TO_READ = pattern(r"data-?sets?|models?|corpus|corpora|read-?only|ro", re.IGNORECASE)
"""Names of folders that users are meant to read and not to change."""

TO_WRITE = pattern(
    r"shar(?:e|ed|ing)(?![a-z])|common|exchange|collab|everyone|team|group|scratch|assignment|submi|upload|write|rw",
    re.IGNORECASE,
)
"""Names that say that users are meant to write there."""


@rule("HUB401", Severity.ERROR, "profiles", changes=("mounts",))
def shared_home(hub: Hub) -> Iterator[Report]:
    """Everyone's files lie in one volume that all can write to."""
    if not hub.spawner.is_a(*CONTAINER_SPAWNERS) or not hub.mounts.complete:
        return
    for mount in hub.mounts.items:
        if not _is_shared(hub, mount) or _names_users(mount.target) or stands_for_user(hub, mount):
            continue
        folder = user_folder_in(hub, mount)
        if (
            folder is not None
            and folder[0] == "start folder"
            and shared_start_directory(hub) is not None
        ):
            continue  # each user has their own volume, and the interface opens another
        if folder is not None:
            yield _report_shared_home(hub, mount, *folder)
        elif _is_to_read(mount):
            yield _report_writable_data(mount)
        elif not DELIBERATE.search(_text(mount.source) + _text(mount.target)):
            yield _report_shared_folder(mount)


def _is_shared(hub: Hub, mount: Mount) -> bool:
    """Whether users surely write to the same place, and no rule about the source itself says so already."""
    source = mount.source
    if source is None or mount.origin in BUILT_IN_ORIGINS or mount.per_user is not False:
        return False
    if mount.read_only is not False or mount.kind not in ("bind", "volume", "claim"):
        return False
    if hub.site.shares(source.skeleton):
        return False
    if mount.kind == "claim" and has_namespace_per_user(hub):
        return False
    return not _is_misspelt(hub, source) and not is_dangerous(mount)


def _is_misspelt(hub: Hub, source: Template) -> bool:
    """Whether the source was meant to have the user's name, which rules of their own report."""
    if source.style == "literal":
        return False
    if source.error or has_unrendered_placeholder(source.skeleton):
        return True
    names = hub.namespace.names if hub.namespace else frozenset()
    return any(not field.plain or field.name not in names for field in source.fields())


def _names_users(target: Template | None) -> bool:
    return target is not None and target.per_user() is not False


def _report_shared_home(hub: Hub, mount: Mount, folder: UserFolder, path: Template) -> Report:
    related = [hub.root.setting.value_place("users start here")] if hub.root.setting else []
    own_ids = hub.spawner.is_a("SystemUserSpawner")
    milder = own_ids or folder != "start folder" or path.per_user() is None or renames_user(hub)
    warns = milder or DELIBERATE.search(_text(mount.source))
    return Report(
        _source_place(mount),
        _sharing(mount, folder, own_ids=own_ids, holds_all=path.per_user() is not False),
        related,
        None if own_ids else _fix_shared_volume(mount),
        Severity.WARNING if warns else None,
    )


def _sharing(mount: Mount, folder: UserFolder, *, own_ids: bool, holds_all: bool) -> str:
    """What users share, what comes of it, and what to write."""
    source, target = quote(_text(mount.source)), quote(_text(mount.target))
    if own_ids:
        return (
            f"All users get the same {source} at {target}, and only the permissions of each file keep them apart. "
            "Mount only the user's own folder, and what everyone may see."
        )
    if holds_all:
        return (
            f"{source} at {target} is the same for all users and holds everyone's folders, so each user can open "
            "the others' files. Mount only the user's own folder, with `{username}` in source and target."
        )
    if folder == "start folder":
        return (
            f"All users get the same {source} at {target}: they see, change and delete each other's notebooks. "
            f"{_advice(mount)}"
        )
    return (
        f"All users get the same home directory ({source} at {target}): they share shell history, keys and settings. "
        f"{_advice(mount)}"
    )


def _advice(mount: Mount) -> str:
    source = _text(mount.source)
    if mount.kind == "claim":
        return "Give each user their own claim, or a `subPath` with `{username}`."
    if mount.source is not None and mount.source.style == "literal":
        return "Placeholders are not filled in here: use `volumes`."
    if is_placeholder(source):
        return f"Put `{{username}}` into what replaces {quote(source)}."
    separator = "/" if mount.kind == "bind" else "-"
    return f"Put the user's name into the source: `{source.rstrip('/')}{separator}{{username}}`."


def _fix_shared_volume(mount: Mount) -> Fix | None:
    """A volume for each user. A folder of the host would not exist, and Docker makes it root's."""
    source = mount.source
    name = literal_str(source.value) if source else None
    if name is None or source is None or mount.kind != "volume" or source.style == "literal":
        return None
    return fix(
        f"Give each user their own volume: `{name}-{{username}}`",
        replace_string(source.value, f"{name}-{{username}}"),
        applicability="unsafe",
    )


def _is_to_read(mount: Mount) -> bool:
    """Whether source and target are both named for what everyone reads, such as data sets."""
    names = [
        _text(template).rstrip("/").rpartition("/")[2] for template in (mount.source, mount.target)
    ]
    if TO_WRITE.search(" ".join(map(_text, (mount.source, mount.target)))):
        return False
    words = [re.split(r"[-_.]", name.replace("read_only", "readonly")) for name in names]
    return all(any(TO_READ.fullmatch(part) for part in parts) for parts in words)


def _report_writable_data(mount: Mount) -> Report:
    """What everyone reads, and everyone can change, as a mount is writable unless it says otherwise."""
    kube = mount.origin == "volume_mounts"
    cure = "Add `readOnly` with `True`" if kube else 'Mount it with the mode `"ro"`'
    message = (
        f"{quote(_text(mount.source))} at {quote(_text(mount.target))} is the same for all users, and each of them can"
        f" change and delete what the others read. {cure}."
    )
    return Report(_source_place(mount), message, severity=Severity.WARNING)


def _report_shared_folder(mount: Mount) -> Report:
    message = (
        f"{quote(_text(mount.source))} at {quote(_text(mount.target))} is the same for all users, and everyone "
        "can write to it. Make it read-only if they only need to read it."
    )
    return Report(_source_place(mount), message, severity=Severity.INFO)


@rule("HUB402", Severity.ERROR, "profiles", changes=("mounts",))
def user_in_target_only(hub: Hub) -> Iterator[Report]:
    """The target has the user's name, the source is the same for everyone."""
    if not hub.spawner.is_a(*CONTAINER_SPAWNERS) or not hub.mounts.complete:
        return
    for mount in hub.mounts.items:
        target = mount.target
        if target is None or target.per_user() is not True or not _is_shared(hub, mount):
            continue
        holds_home = user_folder_in(hub, mount) is not None
        if holds_home or _ends_with_user(hub, target):
            yield _report_user_in_target(mount, target, holds_home=holds_home)


def _ends_with_user(hub: Hub, target: Template) -> bool:
    """Whether the innermost folder of a target is named for the user: not so for a share below a home."""
    last = target.skeleton.rstrip("/").rpartition("/")[2]
    names = hub.namespace.user if hub.namespace else frozenset()
    return any("{" + name + "}" in last for name in names)


def _report_user_in_target(mount: Mount, target: Template, *, holds_home: bool) -> Report:
    message = (
        f"The target {quote(_text(target))} contains the user's name, but the source "
        f"{quote(_text(mount.source))} does not: all users see and change the same files under different names. "
        "Put `{username}` into the source."
    )
    related = [target.place("the user's name is only here")]
    severity = None if holds_home else Severity.WARNING
    return Report(_source_place(mount), message, related, _fix_source(mount, target), severity)


def _fix_source(mount: Mount, target: Template) -> Fix | None:
    """The source with the target's placeholder for the user at its end."""
    source = literal_str(mount.source.value) if mount.source else None
    users = [field for field in target.fields() if field.name in target.user_fields and field.plain]
    if source is None or mount.source is None or mount.kind not in ("bind", "volume") or not users:
        return None
    separator = "/" if mount.kind == "bind" else "-"
    new = f"{source.rstrip('/')}{separator}{{{users[0].name}}}"
    edit = replace_string(mount.source.value, new)
    return fix(f"Change the source to `{new}`", edit, applicability="unsafe")


def _source_place(mount: Mount) -> Place:
    return mount.source.place() if mount.source else mount.place()


def _text(template: Template | None) -> str:
    """A template with dots for what is not known, empty for none."""
    return template.skeleton.replace(HOLE, "…") if template else ""

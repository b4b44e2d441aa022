"""Mounts that give every user the same files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.isolation.consumed import DOUBLED, stands_for_user
from hublint.checks.isolation.host import is_dangerous
from hublint.checks.isolation.placeholders import FOREIGN
from hublint.checks.notebook_dir.coverage import shared_notebook_dir
from hublint.checks.toolkit.deployment_placeholders import is_placeholder
from hublint.checks.toolkit.edits import fix, literal_str, replace_string
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.images.docker_stacks import renames_user
from hublint.hub.names.uses import BUILT_IN, CONTAINERS, has_own_namespaces, home_in
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.hub.names.templates import Template

DELIBERATE = pattern(
    r"shar(?:e|ed|ing)(?![a-z])|common|public|exchange|collab|everyone|team|group|scratch|dataset|assignment",
    re.IGNORECASE,
)
"""Names that say that a folder is meant for everybody."""


@rule("HUB401", Severity.ERROR)
def shared_home(hub: Hub) -> Iterator[Report]:
    """Everybody's files lie in one volume, writable for all."""
    if not hub.spawner.is_a(*CONTAINERS) or not hub.mounts.complete:
        return
    for mount in hub.mounts.items:
        if not _is_shared(hub, mount) or _names_users(mount.target) or stands_for_user(hub, mount):
            continue
        home = home_in(hub, mount)
        if home is not None and home[0] == "notebooks" and any(shared_notebook_dir(hub)):
            continue  # each user has a volume of their own, and the interface opens another
        if home is not None:
            yield _shared_home(hub, mount, *home)
        elif not DELIBERATE.search(_text(mount.source) + _text(mount.target)):
            yield _shared_folder(mount)


def _is_shared(hub: Hub, mount: Mount) -> bool:
    """Whether users surely write to the same place, and no rule about the source itself says so already."""
    source = mount.source
    if source is None or mount.origin in BUILT_IN or mount.per_user is not False:
        return False
    if mount.read_only is not False or mount.kind not in ("bind", "volume", "claim"):
        return False
    if mount.kind == "claim" and has_own_namespaces(hub):
        return False
    return not _is_misspelt(hub, source) and not is_dangerous(mount)


def _is_misspelt(hub: Hub, source: Template) -> bool:
    """Whether the source was meant to have the user's name, which rules of their own report."""
    if source.style == "literal":
        return False
    text = source.skeleton
    if source.error or FOREIGN.search(text) or DOUBLED.search(text):
        return True
    names = hub.namespace.names if hub.namespace else frozenset()
    return any(not field.plain or field.name not in names for field in source.fields())


def _names_users(target: Template | None) -> bool:
    return target is not None and target.per_user() is not False


def _shared_home(hub: Hub, mount: Mount, name: str, path: Template) -> Report:
    source, target = quote(_text(mount.source)), quote(_text(mount.target))
    place = mount.source.place() if mount.source else mount.place()
    related = [hub.root.setting.value_place("users start here")] if hub.root.setting else []
    own_ids = hub.spawner.is_a("SystemUserSpawner")
    if own_ids:
        message = (
            f"All users get the same {source} at {target}: only the permissions of each file keep them from each "
            "other's. Mount no more than the user's own folder and what all may see."
        )
    elif path.per_user() is not False:
        message = (
            f"{source} at {target} is the same for all users and holds everybody's folders: each user can open "
            f"those of the others. Mount the user's own folder only, with `{{username}}` in source and target."
        )
    elif name == "notebooks":
        message = (
            f"All users get the same {source} at {target}: they see, change and delete each other's notebooks. "
            f"{_advice(mount)}"
        )
    else:
        message = (
            f"All users get the same home directory ({source} at {target}): shell history, keys and settings of one "
            f"are those of all. {_advice(mount)}"
        )
    milder = own_ids or name != "notebooks" or path.per_user() is None or renames_user(hub)
    cure = None if own_ids else _separated(mount)
    if milder or DELIBERATE.search(_text(mount.source)):
        return Report(place, message, related, cure, Severity.WARNING)
    return Report(place, message, related, cure)


def _advice(mount: Mount) -> str:
    if mount.kind == "claim":
        return "Give each user a claim of their own, or a `subPath` with `{username}`."
    if mount.source is not None and mount.source.style == "literal":
        return "Placeholders are not filled in here: use `volumes`."
    if is_placeholder(_text(mount.source)):
        return f"Put `{{username}}` into what takes the place of {quote(_text(mount.source))}."
    joint = "/" if mount.kind == "bind" else "-"
    return f"Put the user into the source: `{_text(mount.source).rstrip('/')}{joint}{{username}}`."


def _separated(mount: Mount) -> Fix | None:
    """A volume for each user. A folder of the host would not exist, and Docker makes it root's."""
    text = literal_str(mount.source.value) if mount.source else None
    if (
        text is None
        or mount.source is None
        or mount.kind != "volume"
        or mount.source.style == "literal"
    ):
        return None
    return fix(
        f"Give each user a volume of their own: `{text}-{{username}}`",
        replace_string(mount.source.value, f"{text}-{{username}}"),
        applicability="unsafe",
    )


def _shared_folder(mount: Mount) -> Report:
    place = mount.source.place() if mount.source else mount.place()
    message = (
        f"{quote(_text(mount.source))} at {quote(_text(mount.target))} is the same for all users, and all may "
        "write to it. If they should only read, make it read-only."
    )
    return Report(place, message, severity=Severity.INFO)


@rule("HUB402", Severity.ERROR)
def user_in_target_only(hub: Hub) -> Iterator[Report]:
    """The target has the user's name, the source is the same for everybody."""
    if not hub.spawner.is_a(*CONTAINERS) or not hub.mounts.complete:
        return
    for mount in hub.mounts.items:
        target = mount.target
        if target is None or target.per_user() is not True or not _is_shared(hub, mount):
            continue
        home = home_in(hub, mount)
        if home is not None or _ends_with_user(hub, target):
            yield _target_only(mount, target, is_home=home is not None)


def _ends_with_user(hub: Hub, target: Template) -> bool:
    """Whether the innermost folder of a target is named for the user: not so for a share below a home."""
    last = target.skeleton.rstrip("/").rpartition("/")[2]
    names = hub.namespace.user if hub.namespace else frozenset()
    return any("{" + name + "}" in last for name in names)


def _target_only(mount: Mount, target: Template, *, is_home: bool) -> Report:
    source = _text(mount.source)
    where = [target.place("the user's name is only here")]
    message = (
        f"The target {quote(_text(target))} has the user's name, but the source {quote(source)} is the same for "
        "everybody: all users see and change the same files under different names. Put `{username}` into the source."
    )
    place = mount.source.place() if mount.source else mount.place()
    severity = None if is_home else Severity.WARNING
    return Report(place, message, where, _copied(mount, target), severity)


def _copied(mount: Mount, target: Template) -> Fix | None:
    text = literal_str(mount.source.value) if mount.source else None
    used = [field for field in target.fields() if field.name in target.user_fields and field.plain]
    if text is None or mount.source is None or mount.kind not in ("bind", "volume") or not used:
        return None
    joint = "/" if mount.kind == "bind" else "-"
    new = f"{text.rstrip('/')}{joint}{{{used[0].name}}}"
    return fix(
        f"Make the source `{new}`", replace_string(mount.source.value, new), applicability="unsafe"
    )


def _text(template: Template | None) -> str:
    return template.skeleton.replace("\x00", "…") if template else ""

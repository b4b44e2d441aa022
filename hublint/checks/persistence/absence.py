"""Spawners that mount nothing in which a user's files could survive."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import extend_dict, replace
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.literals import string_literal, to_source
from hublint.checks.toolkit.mount_fixes import applicability_of_mounts, fix_mounts
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.docker.family import is_swarm
from hublint.hub.images.docker_stacks import STACKS_HOME
from hublint.hub.mounts.lasting import lasting_mounts, may_keep_files, may_outlive_container
from hublint.hub.mounts.writable import is_writable
from hublint.hub.names.templates import normalised
from hublint.hub.scenarios.unconditional import are_unconditional
from hublint.interpret.values import Constant, Mapping
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Edit, Fix
    from hublint.hub.model import Hub
    from hublint.source.location import Place

VOLUME = "jupyterhub-user-{username}"
CLAIM = "claim-{username}"
_KINDS = ("DockerSpawner", "KubeSpawner")
_EPHEMERAL = ("TmpAuthenticator", "NullAuthenticator")
_PASSING = pattern(r"te?mp|anonym|guest|ephemeral", re.IGNORECASE)
_RANDOM = frozenset(("uuid", "uuid1", "uuid4", "random", "secrets", "token_hex", "token_urlsafe"))
_RESTS_ON = ("volumes", "notebook_dir", "args", "cmd", "image", "container_image")
_EXPLAINED = ("extra_create_kwargs.volumes",)


@rule("HUB101", Severity.ERROR, "loss")
def no_persistent_volume(hub: Hub) -> Iterator[Report]:
    """Nothing that a user saves outlives the container."""
    spawner = hub.spawner
    if not spawner.is_a(*_KINDS) or not spawner.known or hub.fragment:
        return
    if may_outlive_container(hub) or _is_explained(hub) or _is_ephemeral(hub):
        return
    severity = Severity.ERROR if hub.removes or _barred(hub) else Severity.WARNING
    message = f"{_what(hub)} {_when(hub)} {_cure(hub)}"
    yield Report(_place(hub), message, _related(hub), _fix(hub), severity)


def _is_explained(hub: Hub) -> bool:
    """Whether the file does ask for a persistent mount, and drops it by another mistake."""
    if any(map(may_keep_files, hub.mounts.lost)):
        return True
    if is_swarm(hub) and hub.spawner.trait("volumes").given is not None and hub.mounts.items:
        own = [mount for mount in hub.mounts.items if mount.per_user is not False]
        return any(mount.read_only is not True for mount in own)
    return any(mount.origin in _EXPLAINED for mount in hub.mounts.items)


def _is_ephemeral(hub: Hub) -> bool:
    """Whether nobody comes back under the same name, so that there is nobody to keep files for."""
    who = hub.authenticator
    if who.is_a(*_EPHEMERAL):
        return True
    if not who.known and (not who.name or _PASSING.search(who.name)):
        return bool(who.name)
    return not _RANDOM.isdisjoint(who.hook_effects.mentions)


def _is_kube(hub: Hub) -> bool:
    return hub.spawner.is_a("KubeSpawner")


def _what(hub: Hub) -> str:
    shared = [mount for mount in lasting_mounts(hub) if mount.target is not None]
    if shared and shared[0].target is not None:
        where = quote(shared[0].target.text or shared[0].target.skeleton)
        return f"No folder of a user's own is mounted; {where} is the same for all users."
    what = "pods" if _is_kube(hub) else "containers"
    if hub.mounts.items:
        return f"Nothing that users can write to is mounted from outside into their {what}."
    return f"No volume is mounted into users' {what}."


def _when(hub: Hub) -> str:
    if _is_kube(hub):
        return "KubeSpawner deletes the pod at every stop, and all that a user saved goes with it."
    if is_swarm(hub):
        return "SwarmSpawner removes the service at every stop, and all that a user saved goes with it."
    if hub.removes:
        return "`remove = True` deletes the container at every stop, and all that a user saved goes with it."
    if barred := _barred(hub):
        return barred
    return (
        "What a user saves lies inside the container, and is gone as soon as that is removed: for a new "
        "image, by `docker rm` or `docker container prune`."
    )


def _barred(hub: Hub) -> str | None:
    """Why nothing can be saved where users start, even in a container that is kept."""
    root = hub.root.template
    mount = hub.mounts.at(root) if root is not None and hub.mounts.certain(root) else None
    if mount is None:
        return None
    if mount.kind == "tmpfs":
        return "The folder that users start in lies in memory, and all that they saved is gone at every stop."
    if mount.read_only is True:
        return "The folder that users start in is read-only, so that they can save nothing there."
    return None


def _cure(hub: Hub) -> str:
    if _is_kube(hub):
        return (
            f"Mount a claim for each user: name it in `c.KubeSpawner.volumes` (`'claimName': '{CLAIM}'`), "
            "mount that in `c.KubeSpawner.volume_mounts`, and set `fs_gid`, without which it may belong to root."
        )
    if is_swarm(hub):
        return (
            "Mount a folder for each user that all nodes share, such as `/nfs/home/{username}`, and that belongs to "
            "the user of the image."
        )
    target = _target(hub) or f"{STACKS_HOME}/work"
    cure = f"Mount a volume for each user: `c.DockerSpawner.volumes = {{'{VOLUME}': '{target}'}}`."
    if is_writable(hub, target, "volume"):
        return cure
    return f"{cure} The image must have this folder, and its user own it, or the volume belongs to root."


def _place(hub: Hub) -> Place:
    """The choice of the spawner, or the setting of `volumes` that is empty."""
    volumes = hub.spawner.trait("volumes")
    if isinstance(volumes.given, Mapping) and not volumes.given.entries:
        return volumes.place("nothing is mounted")
    setting = hub.spawner.setting
    if setting is None:  # a DockerSpawner is never the default
        raise LookupError("the spawner class is set nowhere")
    simple = isinstance(setting.value, Constant)
    return setting.value_place() if simple else setting.place()


def _related(hub: Hub) -> list[Place]:
    remove = hub.spawner.trait("remove")
    found = []
    if hub.removes and remove.setting is not None and not is_swarm(hub):
        found.append(remove.place("containers are removed here"))
    for mount in hub.mounts.items:
        label = "read-only" if mount.read_only else "the same for all users"
        found.append(mount.place(label if mount.persistent else "gone with the container"))
    return found


def _target(hub: Hub) -> str | None:
    """The folder to mount: where the interface opens, if that is surely a folder of the image."""
    root = hub.root
    if root.origin == "image" and root.template is not None and root.template.text == STACKS_HOME:
        return f"{STACKS_HOME}/work"
    if root.origin not in ("notebook_dir", "args") or root.template is None:
        return None
    text = root.template.text or ""
    return text if text.startswith("/") and text.strip("/") and ":" not in text else None


def _fix(hub: Hub) -> Fix | None:
    """Mount a named volume where the interface opens."""
    target = _target(hub)
    if (
        target is None
        or is_swarm(hub)
        or _is_kube(hub)
        or _is_taken(hub, target)
        or not are_unconditional(hub, *_RESTS_ON)
    ):
        return None
    title = f"Mount a volume for each user on {target}"
    return fix_mounts(
        hub, title, {VOLUME: target}, _edits(hub, target), applicability_of_mounts(hub)
    )


def _is_taken(hub: Hub, target: str) -> bool:
    """Whether something that does not survive is mounted on the very folder."""
    paths = [mount.target.path() for mount in hub.mounts.items if mount.target is not None]
    return normalised(target) in paths


def _edits(hub: Hub, target: str) -> Iterator[Edit | None]:
    trait = hub.spawner.trait("volumes")
    section = section_of(hub.spawner, "DockerSpawner")
    entry = {VOLUME: target}
    move = (
        None if hub.root.origin in ("notebook_dir", "args") else string_literal(hub.source, target)
    )
    if trait.is_default and not trait.settings:
        edit = insert_setting(hub, section, "volumes", to_source(hub.source, entry))
        yield edit and _with_line(edit, move)
        return
    value = trait.value
    if not isinstance(value, Mapping) or len(trait.settings) != 1:
        yield None
    elif value.entries:
        yield extend_dict(value, dict(entry))
    else:
        yield replace(value, to_source(value.source, entry))
    if move is not None:
        yield insert_setting(hub, section, "notebook_dir", move)


def _with_line(edit: Edit, move: str | None) -> Edit:
    """The edit with a second line that opens the interface in the new volume."""
    if move is None:
        return edit
    name = edit.text.partition(".volumes = ")[0]
    return dataclasses.replace(edit, text=f"{edit.text}\n{name}.notebook_dir = {move}")

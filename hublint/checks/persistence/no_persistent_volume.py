"""HUB101 no-persistent-volume: spawners that mount nothing in which a user's files could last."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from hublint.checks.persistence.invalid_pod_volume import report_refused_volumes
from hublint.checks.toolkit.edits import extend_dict, replace
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.literals import string_literal, to_source
from hublint.checks.toolkit.mount_fixes import applicability_of_mounts, fix_mounts
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.family import is_swarm
from hublint.hub.images.docker_stacks import STACKS_HOME
from hublint.hub.images.site_images import site_home
from hublint.hub.mounts.lasting import lasting_mounts, may_keep_files, may_outlive_container
from hublint.hub.mounts.writable import is_writable
from hublint.hub.names.templates import normalized
from hublint.hub.scenarios.unconditional import are_unconditional
from hublint.hub.traits.server_functions import functions_in_use
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
_NAMELESS = ("TmpAuthenticator", "NullAuthenticator")
_NAMELESS_CLASS = pattern(r"te?mp|anonym|guest|ephemeral", re.IGNORECASE)
_BINDER = pattern(r"binder", re.IGNORECASE)
_RANDOM = frozenset(("uuid", "uuid1", "uuid4", "random", "secrets", "token_hex", "token_urlsafe"))
_MOUNTS = frozenset(("volumes", "mounts", "volume_mounts", "extra_host_config"))
_USED_BY_FIX = ("volumes", "notebook_dir", "args", "cmd", "image", "container_image")


@rule("HUB101", Severity.ERROR, "loss", "profiles", changes=("mounts", "start-folder"))
def no_persistent_volume(hub: Hub) -> Iterator[Report]:
    """Nothing that a user saves outlives the container."""
    spawner = hub.spawner
    if not spawner.is_a(*_KINDS) or not spawner.known or hub.fragment:
        return
    if (
        may_outlive_container(hub)
        or _has_dropped_mount(hub)
        or _forgets_users(hub)
        or _is_binder(hub)
    ):
        return
    severity = Severity.ERROR if hub.removes or _obstacle(hub) else Severity.WARNING
    message = f"{_mistake(hub)} {_advice(hub)}"
    yield Report(_place(hub), message, _related(hub), fix_missing_volume(hub), severity)


def _has_dropped_mount(hub: Hub) -> bool:
    """Whether the file does ask for a persistent mount, and drops it by another mistake."""
    if any(map(may_keep_files, hub.mounts.lost)):
        return True
    if _is_kube(hub) and any(report_refused_volumes(hub)):
        return True
    if _is_set_too_late(hub):
        return True
    mounts = hub.mounts.items
    if is_swarm(hub) and mounts and hub.spawner.trait("volumes").given is not None:
        personal = [mount for mount in mounts if mount.per_user is not False]
        return any(mount.read_only is not True for mount in personal)
    return any(mount.origin == "extra_create_kwargs.volumes" for mount in mounts)


def _is_set_too_late(hub: Hub) -> bool:
    """Whether a hook sets mounts in the configuration, where no server that starts now sees them."""
    functions = functions_in_use((hub.spawner, hub.authenticator))
    writes = (write for function in functions for write in function.config_writes)
    return any(write.path[-1] in _MOUNTS for write in writes)


def _forgets_users(hub: Hub) -> bool:
    """Whether nothing has to last, or nobody comes back under the same name, so that there is nobody to keep it for."""
    authenticator = hub.authenticator
    if hub.site.ephemeral or authenticator.is_a(*_NAMELESS):
        return True
    name = authenticator.name
    if not authenticator.known and (not name or _NAMELESS_CLASS.search(name)):
        return bool(name)
    return not _RANDOM.isdisjoint(authenticator.hook_effects.mentions)


def _is_binder(hub: Hub) -> bool:
    """Whether BinderHub starts the servers, which nobody is to come back to."""
    return any(_BINDER.search(local.name) for local in hub.spawner.class_mro.defined_here)


def _is_kube(hub: Hub) -> bool:
    return hub.spawner.is_a("KubeSpawner")


def _mistake(hub: Hub) -> str:
    """What is missing, and what happens to users' files."""
    shared = [mount for mount in lasting_mounts(hub) if mount.target is not None]
    container = "pods" if _is_kube(hub) else "containers"
    lost = "what users save"
    if shared and shared[0].target is not None:
        folder = quote(shared[0].target.text or shared[0].target.skeleton)
        mistake = f"All users share {folder} and have no lasting folder of their own"
        lost = "what they save elsewhere"
    elif hub.mounts.items:
        mistake = f"Nothing writable that lasts is mounted into users' {container}"
    else:
        mistake = f"No volume is mounted into users' {container}"
    obstacle = None if hub.removes else _obstacle(hub)
    return f"{mistake}. {obstacle}" if obstacle else f"{mistake}: {lost} is lost {_when(hub)}."


def _when(hub: Hub) -> str:
    """When a container is removed."""
    if _is_kube(hub):
        return "with the pod at every stop"
    if is_swarm(hub):
        return "with the service at every stop"
    if hub.removes:
        return "at every stop (`remove = True`)"
    return "when the container is removed, for example for a new image"


def _obstacle(hub: Hub) -> str | None:
    """Why nothing can be saved where users start, even in a container that is kept."""
    root = hub.root.template
    mount = hub.mounts.at(root) if root is not None and hub.mounts.certain(root) else None
    if mount is None:
        return None
    if mount.kind == "tmpfs":
        return "Users start in a folder in memory, so what they save there is lost at every stop."
    if mount.read_only is True:
        return "Users start in a folder that is read-only, so they can't save anything there."
    return None


def _advice(hub: Hub) -> str:
    if _is_kube(hub):
        return (
            f"Mount a claim for each user, such as `{CLAIM}`, with `c.KubeSpawner.volumes` and `volume_mounts`. Set "
            "`fs_gid` so that users can write to it."
        )
    if is_swarm(hub):
        return (
            "Mount a folder for each user that all nodes share and that the image's user owns, such as "
            "`/nfs/home/{username}`."
        )
    target = _start_folder(hub) or f"{site_home(hub) or STACKS_HOME}/work"
    where = "" if is_writable(hub, target, "volume") else ", at a folder that the image's user owns"
    return f"Mount a volume for each user{where}: `c.DockerSpawner.volumes = {{'{VOLUME}': '{target}'}}`."


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
    places = []
    if hub.removes and remove.setting is not None and not is_swarm(hub):
        places.append(remove.place("containers are removed here"))
    for mount in hub.mounts.items:
        label = "read-only" if mount.read_only else "the same for all users"
        places.append(mount.place(label if mount.persistent else "gone with the container"))
    return places


def _start_folder(hub: Hub) -> str | None:
    """The folder to mount: where the interface opens, if that is surely a folder of the image."""
    root = hub.root
    if root.origin == "image" and root.template is not None and root.template.text == STACKS_HOME:
        return f"{STACKS_HOME}/work"
    home = site_home(hub)
    if root.origin == "image" and home is not None:
        folders = (f"{home}/work", home)
        return next((path for path in folders if is_writable(hub, path, "volume")), None)
    if root.origin not in ("notebook_dir", "args") or root.template is None:
        return None
    text = root.template.text or ""
    return text if text.startswith("/") and text.strip("/") and ":" not in text else None


def fix_missing_volume(hub: Hub) -> Fix | None:
    """Mount a named volume where the interface opens."""
    target = _start_folder(hub)
    if target is None or is_swarm(hub) or _is_kube(hub) or _is_taken(hub, target):
        return None
    if not are_unconditional(hub, *_USED_BY_FIX):
        return None
    title = f"Mount a volume for each user at `{target}`"
    applicability = applicability_of_mounts(hub)
    return fix_mounts(hub, title, {VOLUME: target}, _edits(hub, target), applicability)


def _is_taken(hub: Hub, target: str) -> bool:
    """Whether something that does not last is mounted on the very folder."""
    paths = [mount.target.path() for mount in hub.mounts.items if mount.target is not None]
    return normalized(target) in paths


def _edits(hub: Hub, target: str) -> Iterator[Edit | None]:
    """The volume in `volumes`, and the interface in it if it opens another folder now."""
    volumes = hub.spawner.trait("volumes")
    section = section_of(hub.spawner, "DockerSpawner")
    entry: dict[str, object] = {VOLUME: target}
    opened = hub.root.origin in ("notebook_dir", "args")
    folder = None if opened else string_literal(hub.source, target)
    if volumes.is_default and not volumes.settings:
        edit = insert_setting(hub, section, "volumes", to_source(hub.source, entry))
        yield edit and _with_notebook_dir(edit, folder)
        return
    value = volumes.value
    if not isinstance(value, Mapping) or len(volumes.settings) != 1:
        yield None
    elif value.entries:
        yield extend_dict(value, entry)
    else:
        yield replace(value, to_source(value.source, entry))
    if folder is not None:
        yield insert_setting(hub, section, "notebook_dir", folder)


def _with_notebook_dir(edit: Edit, folder: str | None) -> Edit:
    """The edit with a second line that opens the interface in the new volume."""
    if folder is None:
        return edit
    section = edit.text.partition(".volumes = ")[0]
    return dataclasses.replace(edit, text=f"{edit.text}\n{section}.notebook_dir = {folder}")

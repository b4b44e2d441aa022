"""HUB201 notebook-dir-not-mounted, HUB202 notebook-dir-above-mount, HUB203 unset-notebook-dir: start folders outside.

The user interface opens a folder outside of the mounts that keep a user's files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.notebook_dir.start_directory_fixes import fix_opened_mount, fix_start_directory
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.literals import string_literal
from hublint.checks.toolkit.phrases import all_of, any_of, quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.kept_containers import surely_removes
from hublint.hub.images.docker_stacks import STACKS_HOME, is_stacks, renames_user
from hublint.hub.images.misspelled_home import misspelled_home_paths
from hublint.hub.images.site_images import has_known_home
from hublint.hub.mounts.lasting import personal_mounts
from hublint.hub.mounts.mount import mounts_below
from hublint.hub.mounts.slashless_joins import slashless_joins
from hublint.hub.mounts.writable import is_writable, is_writable_mount
from hublint.hub.names.templates import normalized
from hublint.hub.pods.pod_overrides import are_patched
from hublint.hub.scenarios.unconditional import is_unconditional
from hublint.hub.start_mount import configured_start_directory, mount_of_host_path, start_directory
from hublint.interpret.constants import as_str
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.hub.start_mount import StartDirectory

NOT_WRITABLE = ("/", "/home")
"""Folders in which users can save nothing, so that they go on to one of their own."""

_FILLED = ("/bin", "/etc", "/lib", "/opt", "/sbin", "/usr", "/var")
"""Folders in which every image has files."""

_BROWSED = pattern(r"/?(?:lab/|retro/|doc/)?(?:tree|notebooks)/(.+?)/?")
_KINDS = {"tmpfs": "a tmpfs", "anonymous": "an anonymous volume"}


@rule("HUB201", Severity.ERROR, "loss", "profiles", changes=("start-folder",))
def notebook_dir_not_mounted(hub: Hub) -> Iterator[Report]:
    """The interface opens a folder that is in no mount, or in one that does not last."""
    start = configured_start_directory(hub)
    if start is None or (start.mount is not None and start.mount.persistent) or hub.site.ephemeral:
        return
    kept = personal_mounts(hub)
    if not kept or mounts_below(kept, start.path):
        return
    if mount_of_host_path(hub) is not None or _is_misspelt(hub, start):
        return
    where = "not mounted"
    if start.mount is not None:
        where = f"in {_KINDS.get(start.mount.kind, 'a mount')} that is not kept"
    safe = _is_empty_at_start(hub, start.path)
    yield Report(
        start.value.place(),
        f"The interface opens {quote(start.path)}, which is {where}: what users save there is lost "
        f"{_time_of_loss(hub, start.mount)}. {_correction(hub, start, kept)}",
        related=[mount.place("mounted here") for mount in kept],
        fix=fix_start_directory(hub, start.value, kept, applicability="safe" if safe else "unsafe"),
        severity=None if hub.removes or _is_in_memory(start.mount) else Severity.WARNING,
    )


def _correction(hub: Hub, start: StartDirectory, kept: tuple[Mount, ...]) -> str:
    """The folders to open; a volume at the folder that is opened now may belong to root."""
    correction = f"Open {any_of(mount.shown for mount in kept)} instead"
    if not all(is_writable_mount(hub, mount) for mount in kept):
        correction += ", once users can write there"
    if is_writable(hub, start.path, "volume"):
        return f"{correction}, or mount a volume at {quote(start.path)}."
    return f"{correction}. A new volume at {quote(start.path)} would belong to root."


def _is_empty_at_start(hub: Hub, path: str) -> bool:
    """Whether a folder surely shows nothing when a server starts: neither the image nor a mount has anything there."""
    if path == STACKS_HOME or path.startswith(_FILLED):
        return False
    return surely_removes(hub) and is_stacks(hub) and not mounts_below(hub.mounts.items, path)


@rule("HUB202", Severity.WARNING, "loss", "profiles", changes=("start-folder",))
def notebook_dir_above_mount(hub: Hub) -> Iterator[Report]:
    """The interface opens a folder above the volume; new notebooks are made there, outside of it."""
    start = configured_start_directory(hub)
    if start is None or start.mount is not None or start.path in NOT_WRITABLE:
        return
    if hub.site.ephemeral:
        return
    kept = mounts_below(personal_mounts(hub), start.path)
    if not kept or _browses_into(hub, start.path, kept) or _is_misspelt(hub, start):
        return
    instead = ""
    if is_writable(hub, start.path, "volume"):
        instead = f", or mount the volume at {quote(start.path)}"
    yield Report(
        start.value.place(),
        f"The interface opens {quote(start.path)}, but only {_targets(kept)} {_are(kept)} kept: what users save "
        f"outside of it is lost {_time_of_loss(hub)}. Open the mounted folder{_hidden(hub, start)}{instead}.",
        related=[mount.place("mounted here") for mount in kept],
        fix=fix_start_directory(hub, start.value, kept) if _shows_all(hub, start, kept) else None,
    )


@rule("HUB203", Severity.WARNING, "loss", "profiles", changes=("start-folder",))
def unset_notebook_dir(hub: Hub) -> Iterator[Report]:
    """Without `notebook_dir` the interface opens the image's working directory, which is not in the volume."""
    if hub.fragment or hub.root.origin != "image" or hub.site.ephemeral:
        return
    start = start_directory(hub)
    if start is None or start.mount is not None or renames_user(hub) or are_patched(hub):
        return
    kept, is_known = personal_mounts(hub), has_known_home(hub)
    if not kept or _browses_into(hub, start.path, kept):
        return
    inside = mounts_below(kept, start.path)
    if _is_misspelt(hub, start) or not (is_known or inside):
        return
    opens = "opens the image's home" if is_known else "probably opens"
    yield Report(
        kept[0].place("mounted here"),
        f"`notebook_dir` is not set, so the interface {opens} {quote(start.path)}: what users save outside "
        f"of {_targets(kept)} is lost {_time_of_loss(hub)}. Set `c.{_section(hub)}.notebook_dir` to the mounted "
        f"folder{_hidden(hub, start)}.",
        related=[mount.place("and here") for mount in kept[1:]],
        fix=_fix_unset(hub, start, kept) if _shows_all(hub, start, kept) else None,
        severity=_severity(kept, is_certain=is_known and hub.removes is True and not inside),
    )


def _severity(kept: tuple[Mount, ...], *, is_certain: bool) -> Severity | None:
    """Whoever mounts folders in code for each start has chosen which of them last."""
    if all(mount.setting is not None and mount.setting.is_made_by_code for mount in kept):
        return Severity.INFO
    return Severity.ERROR if is_certain else None


def _section(hub: Hub) -> str:
    usual = "KubeSpawner" if hub.spawner.is_a("KubeSpawner") else "DockerSpawner"
    return section_of(hub.spawner, usual)


def _fix_unset(hub: Hub, start: StartDirectory, kept: tuple[Mount, ...]) -> Fix | None:
    """A new `notebook_dir`, if the file has none in any scenario."""
    target = kept[0].target.text if len(kept) == 1 and kept[0].target is not None else None
    is_set = any((name, "notebook_dir") in hub.facts.settings for name in hub.spawner.sections)
    if target is None or is_set:
        return None
    if not is_unconditional(hub, kept[0].setting, hub.spawner.setting):
        return None
    edit = insert_setting(hub, _section(hub), "notebook_dir", string_literal(hub.source, target))
    title = f"Open the mounted folder{_hidden(hub, start)}"
    return fix_opened_mount(hub, title, kept[0], edit)


def _hidden(hub: Hub, start: StartDirectory) -> str:
    """What is out of sight with the other folder open; the home of Jupyter's own images holds only settings."""
    if is_stacks(hub) and start.path == STACKS_HOME:
        return ""
    return f" (which hides the image's files in {quote(start.path)})"


def _shows_all(hub: Hub, start: StartDirectory, kept: tuple[Mount, ...]) -> bool:
    """Whether every mount that is seen now would be seen from the first of the user's own."""
    visible = mounts_below(hub.mounts.items, start.path)
    return all(kept[0].holds(mount.path or "") for mount in visible)


def _browses_into(hub: Hub, path: str, mounts: tuple[Mount, ...]) -> bool:
    """Whether `default_url` shows a folder of one of the mounts first, or may do so."""
    trait = hub.spawner.trait("default_url")
    url = as_str(trait.value)
    if url is None:
        return not trait.is_default
    match = _BROWSED.fullmatch(url)
    if match is None:
        return False
    folder = normalized(f"{path}/{match[1]}")
    return any(mount.holds(folder) for mount in mounts)


def _is_misspelt(hub: Hub, start: StartDirectory) -> bool:
    """Whether a path is reported as misspelt anyway, so that it is not what anybody meant."""
    template, namespace = start.root.template, hub.namespace
    fields = template.fields() if template is not None else ()
    if namespace is not None and any(field.name not in namespace.names for field in fields):
        return True
    return bool(misspelled_home_paths(hub)) or any(True for _ in slashless_joins(hub))


def _targets(mounts: tuple[Mount, ...]) -> str:
    return all_of(mount.shown for mount in mounts)


def _are(mounts: tuple[Mount, ...]) -> str:
    return "is" if len(mounts) == 1 else "are"


def _time_of_loss(hub: Hub, mount: Mount | None = None) -> str:
    """When files in the container, or in a mount that is not kept, are lost."""
    at_stop = hub.removes or _is_in_memory(mount)
    return "when the server stops" if at_stop else "when the container is removed"


def _is_in_memory(mount: Mount | None) -> bool:
    return mount is not None and mount.kind == "tmpfs"

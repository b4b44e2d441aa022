"""Where the user interface of a single-user server has its root, and what its home directory is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from hublint.hub.docker.family import uses_host_config
from hublint.hub.images.docker_stacks import STACKS, STACKS_HOME, renames_user
from hublint.hub.images.site_images import has_known_home, site_home
from hublint.hub.mounts.builder import may_be_text, may_hold_more
from hublint.hub.mounts.by_spawner import mounts
from hublint.hub.names.namespaces import home_namespace
from hublint.hub.names.templates import Style, Template, normalized
from hublint.hub.scenarios.memo import per_scenario
from hublint.interpret.constants import are_keys_known, as_python, as_str, type_of
from hublint.interpret.values import Collection, Constant, Mapping, PartialString, Value
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.components import HubComponents
    from hublint.hub.mounts.mount import Mount
    from hublint.hub.setting import Setting
    from hublint.hub.traits.trait import Trait

ROOT_OPTION = pattern(
    r"--?(?:notebook-dir|(?:ServerApp|NotebookApp|LabApp|SingleUserNotebookApp)"
    r"\.(?:root_dir|notebook_dir))(?:=(?P<folder>.*))?",
    re.DOTALL,
)
"""The option, with the folder in the same argument or in the next one."""

ROOT_VARIABLE = "JUPYTERHUB_ROOT_DIR"
RELATIVE = pattern(r"(?![/~{%\\])(?![A-Za-z]:[\\/])(?P<shell>[^/]*\$)?.+", re.DOTALL)
"""A path that is looked for in the working directory, or was meant to be filled in by a shell."""

Origin = Literal["notebook_dir", "args", "environment", "working_dir", "image", "unknown"]


@dataclass(slots=True, eq=False, repr=False)
class RootDir:
    """The folder that the user interface opens; `template` is None if it cannot be known.

    `~` is expanded where the home is known, and a relative path completed where the working directory surely is; `%U`
    is `{username}`. `origin` says what decides: the trait, a command line argument, the container's working directory,
    or the image's own (known of docker-stacks only).
    """

    template: Template | None
    origin: Origin
    setting: Setting | None = None


@per_scenario
def root(hub: HubComponents) -> RootDir:
    """The root of the active spawner's single-user servers."""
    spawner = hub.spawner
    if _is_in_own_command(hub):
        return RootDir(None, "unknown")
    for name in ("cmd",) if drops_args(hub) else ("args", "cmd"):
        trait = spawner.trait(name)
        option = _option(trait.given)
        if option is not None:
            template = Template(option, style="literal")
            return RootDir(_absolute(hub, template), "args", trait.setting)
        if _may_have_option(trait):
            return RootDir(None, "unknown")
    trait = spawner.trait("notebook_dir")
    if trait.is_unknown:
        return RootDir(None, "unknown", trait.setting)
    if trait.value is not None and as_str(trait.value) != "":
        return RootDir(_absolute(hub, _expanded(hub, trait.value)), "notebook_dir", trait.setting)
    return _working_dir(hub)


def root_of_environment(hub: HubComponents) -> RootDir | None:
    """The root that `environment` gives: it replaces that of `notebook_dir`, and yields to the command line.

    Seen with jupyterhub 6.1 (`Spawner.get_env`); before 2.0, servers don't read the variable.
    """
    trait = hub.spawner.trait("environment")
    value = trait.given.get(ROOT_VARIABLE) if isinstance(trait.given, Mapping) else None
    if value is None or root(hub).origin == "args" or not hub.at_least("jupyterhub", "2.0"):
        return None
    style: Style = "strict" if hub.spawner.is_a("KubeSpawner") else "literal"
    return RootDir(_absolute(hub, Template(value, style=style)), "environment", trait.setting)


def drops_args(hub: HubComponents) -> bool:
    """Whether `args` are not passed on: KubeSpawner appends them to `cmd` only, not to the image's command."""
    cmd = hub.spawner.trait("cmd")
    if not hub.spawner.is_a("KubeSpawner") or cmd.is_unknown:
        return False
    return (as_python(cmd.value) if cmd.value is not None else cmd.default) in (None, [], "")


def _is_in_own_command(hub: HubComponents) -> bool:
    """Whether a command in `extra_create_kwargs`, which takes the place of `cmd` and `args`, opens a folder."""
    options = hub.spawner.trait("extra_create_kwargs").given
    if not isinstance(options, Mapping) or not uses_host_config(hub):
        return False
    command = options.get("command")
    words = (as_str(command) or "").split()
    return any(map(ROOT_OPTION.fullmatch, words)) or _option(command) is not None


def _option(value: Value | None) -> Value | None:
    """The folder given on the single-user server's command line."""
    items = value.items if isinstance(value, Collection) else ()
    for item, following in zip(items, (*items[1:], None), strict=False):
        match = ROOT_OPTION.fullmatch(as_str(item) or "")
        if match is None:
            continue
        folder = as_str(following) if match["folder"] is None else match["folder"]
        return None if folder is None else Constant(item.node, item.source, folder)
    return None


def _may_have_option(trait: Trait) -> bool:
    """Whether what is not known of a command line may give the folder; a string is the program alone."""
    given = trait.given
    if trait.is_unknown or (may_hold_more(given) and type_of(given) is not str):
        return True
    items = given.items if isinstance(given, Collection) else ()
    return any(map(_may_be_option, items[1:] if trait.name == "cmd" else items))


def _may_be_option(item: Value) -> bool:
    if as_str(item) is not None or not may_be_text(item):
        return False
    first = item.parts[0] if isinstance(item, PartialString) else ""
    if not isinstance(first, str) or "=" not in first:
        return True
    return ROOT_OPTION.fullmatch(first) is not None


def _expanded(hub: HubComponents, value: Value) -> Template:
    """The template of `notebook_dir` with the old placeholder and `~` replaced."""
    template = hub.template(value)
    written = template.text
    if written is None:
        return template
    text = written.replace("%U", "{username}")
    folder = home(hub)
    if folder is not None and folder.text is not None and re.match(r"~(?=/|$)", text):
        text = folder.text + text[1:]
    return template if text == written else template.with_text(text)


def _absolute(hub: HubComponents, template: Template) -> Template:
    """A relative path below the folder that the server runs in, if that is surely known."""
    written = template.text
    match = RELATIVE.fullmatch(written) if written is not None else None
    if match is None or match["shell"]:
        return template
    start = _working_dir(hub)
    base = start.template.text if start.template is not None else None
    if base is None or (start.origin == "image" and (renames_user(hub) or not has_known_home(hub))):
        return template
    return template.with_text(f"{base}/{written}")


def _working_dir(hub: HubComponents) -> RootDir:
    spawner = hub.spawner
    if spawner.is_a("KubeSpawner"):
        trait = spawner.trait("working_dir")
        if trait.is_unknown:
            return RootDir(None, "unknown")
        if trait.given is not None and as_str(trait.given) != "":
            return RootDir(hub.template(trait.given), "working_dir", trait.setting)
    if spawner.is_a("DockerSpawner"):
        trait = spawner.trait("extra_create_kwargs")
        directory = trait.given.get("working_dir") if isinstance(trait.given, Mapping) else None
        if directory is not None:
            return RootDir(hub.template(directory), "working_dir", trait.setting)
        if trait.is_unknown or not _has_known_keys(trait.given):
            return RootDir(None, "unknown")
        if spawner.is_a("SystemUserSpawner"):
            return RootDir(home(hub), "working_dir")
    folder = home(hub)
    return RootDir(folder, "image") if folder is not None else RootDir(None, "unknown")


def _has_known_keys(value: Value | None) -> bool:
    return value is None or (isinstance(value, Mapping) and are_keys_known(value))


@per_scenario
def home(hub: HubComponents) -> Template | None:
    """The home directory in the container."""
    spawner = hub.spawner
    if spawner.is_a("SystemUserSpawner"):
        return _system_home(hub)
    if not spawner.is_a("DockerSpawner", "KubeSpawner"):
        return None
    image = spawner.trait("image")
    name = image.as_python()
    value = image.value or _origin(hub)
    by_default = image.is_untouched and spawner.known
    stacks = by_default or (isinstance(name, str) and STACKS.search(name))
    folder = STACKS_HOME if stacks else site_home(hub)
    if folder is None and any(
        normalized(path).startswith(STACKS_HOME) for path in _container_paths(hub)
    ):
        folder = STACKS_HOME
    if folder is None:
        return None
    return Template(Constant(value.node, value.source, folder), style="literal")


def _system_home(hub: HubComponents) -> Template | None:
    trait = hub.spawner.trait("image_homedir_format_string")
    if trait.is_unknown:
        return None
    if trait.value is not None:
        return Template(trait.value, home_namespace().user)
    value = _origin(hub)
    return Template(Constant(value.node, value.source, "/home/{username}"), home_namespace().user)


def _origin(hub: HubComponents) -> Value:
    """What stands for a value that the file does not have: the class setting, or the whole file."""
    setting = hub.spawner.setting
    if setting is not None:
        return setting.value
    return Constant(hub.source.module, hub.source, None)


def _container_paths(hub: HubComponents) -> Iterator[str]:
    trait = hub.spawner.trait("notebook_dir")
    yield as_str(trait.value) or ""
    for mount in mounts(hub).items:
        if mount.target is not None:
            yield mount.target.skeleton


UserFolder = Literal["start folder", "home directory"]


def user_folder_in(hub: HubComponents, mount: Mount) -> tuple[UserFolder, Template] | None:
    """What of a user's surely lies in the mount, and its path: the start folder, or else the home directory."""
    folders: tuple[tuple[UserFolder, Template | None], ...] = (
        ("start folder", root(hub).template),
        ("home directory", home(hub)),
    )
    for kind, path in folders:
        if path is not None and mounts(hub).certain(path) and mounts(hub).at(path) is mount:
            return kind, path
    return None

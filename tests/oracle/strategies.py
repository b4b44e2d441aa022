"""Realistic configs as hypothesis strategies: ``configs()`` yields text and environment."""

from __future__ import annotations

from typing import Any, Final

from hypothesis import strategies as st

from . import ingredients
from .drafting import SWITCH, Draft, expression, limit, value_code

_AUTHENTICATION: Final = (
    ("c.JupyterHub.authenticator_class = 'dummy'", "c.Authenticator.allow_all = True"),
    (
        "c.JupyterHub.authenticator_class = 'dummy'",
        "c.Authenticator.allowed_users = {'alice', 'bob', 'a-b'}",
    ),
)
_SPAWNERS: Final = {
    "docker": "DockerSpawner",
    "dockerspawner.DockerSpawner": "DockerSpawner",
    "docker-system-user": "SystemUserSpawner",
    "dockerspawner.SystemUserSpawner": "SystemUserSpawner",
    "dockerspawner.SwarmSpawner": "SwarmSpawner",
    "docker-swarm": "SwarmSpawner",
}


@st.composite
def configs(draw: st.DrawFn, flawless: bool = False, slips: int = 0) -> tuple[str, dict[str, str]]:
    """A config of one of dockerspawner's spawners and the environment that it runs in.

    ``flawless`` ones lose, share and refuse nothing, in that environment and without it.
    """
    draft = Draft(draw, flawless, slips)
    _spawner(draft)
    draft.lines += draw(st.sampled_from(_AUTHENTICATION))
    steps = [_removal, limit, _naming, _branch, _mistake, _lists, _prefix]
    if flawless and draft.swarm:
        steps = [limit, _branch, _mistake]
    if "SystemUserSpawner" in draft.sections:
        _homes(draft)
    _storage(draft)
    for step in draw(st.lists(st.sampled_from(steps), max_size=4, unique=True)):
        step(draft)
    return "\n".join(draft.lines) + "\n", draft.environ


def _spawner(draft: Draft) -> None:
    """Write the choice of the spawner."""
    wanted = draft.draw(st.sampled_from(sorted(_SPAWNERS)))
    cls = _SPAWNERS[wanted]
    draft.swarm = cls == "SwarmSpawner"
    draft.sections = list(dict.fromkeys((cls, "DockerSpawner", "Spawner")))
    form = draft.draw(st.sampled_from(["text", "class", "subclass"]))
    if form == "text":
        draft.lines.append(f"c.JupyterHub.spawner_class = {wanted!r}")
        return
    draft.lines.append(f"from dockerspawner import {cls}")
    if form == "subclass":
        draft.lines += [f"class OurSpawner({cls}):", "    pass"]
        draft.sections.insert(0, "OurSpawner")
    draft.lines.append(f"c.JupyterHub.spawner_class = {draft.sections[0]}")


def _homes(draft: Draft) -> None:
    """Where the home of a system user is, and where it is mounted."""
    for trait, texts in (
        ("host_homedir_format_string", ingredients.host_homes),
        ("image_homedir_format_string", ingredients.image_homes),
    ):
        if draft.draw(st.integers(0, 3)) == 3:
            code = expression(draft, draft.draw(texts(draft.careful)))
            draft.lines.append(f"c.{draft.sections[0]}.{trait} = {code}")


def _prefix(draft: Draft) -> None:
    code = expression(draft, draft.draw(ingredients.prefixes(draft.careful)))
    draft.lines.append(f"{draft.trait('prefix')} = {code}")


def _storage(draft: Draft) -> None:
    """Volumes and a start folder."""
    target = draft.draw(ingredients.targets(draft.careful))
    _volumes(draft, target)
    folder = draft.draw(ingredients.notebook_dirs(draft.careful, target))
    if folder is not None:
        code = expression(draft, folder)
        draft.lines.append(f"{draft.trait('notebook_dir')} = {code}")


def _volumes(draft: Draft, target: str) -> None:
    source = draft.draw(ingredients.sources(draft.careful, draft.swarm))
    value = draft.draw(ingredients.mount_values(draft.careful, target))
    key, code = expression(draft, source), value_code(draft, value)
    entries = f"{{{key}: {code}}}"
    trait = draft.trait("volumes")
    forms = [f"{trait} = {entries}", f"{trait}.update({entries})", f"{trait} = dict({entries})"]
    forms.append(f"{trait} = {{}}\n{trait}[{key}] = {code}")
    if not draft.careful:
        forms = [f"{trait} = [{key}]", f"{trait}[{key}] = {code}", ""]
        forms.append(f"{draft.trait('read_only_volumes')} = {entries}")
    draft.lines.append(draft.draw(st.sampled_from(forms)))


def _lists(draft: Draft) -> None:
    """``mounts`` or ``extra_host_config``."""
    if draft.draw(st.booleans()):
        some = st.lists(
            ingredients.mounts(draft.careful), min_size=1, max_size=2, unique_by=_target
        )
        draft.lines.append(f"{draft.trait('mounts')} = {draft.draw(some)!r}")
    else:
        host = draft.draw(ingredients.host_configs(draft.careful))
        draft.lines.append(f"{draft.trait('extra_host_config')} = {host!r}")


def _target(mount: dict[str, Any]) -> Any:
    return mount["target"]


def _removal(draft: Draft) -> None:
    value = draft.draw(ingredients.pick((True, False), ("yes", 1), draft.careful))
    draft.lines.append(f"{draft.trait('remove')} = {value!r}")


def _naming(draft: Draft) -> None:
    code = expression(draft, draft.draw(ingredients.name_templates(draft.careful)))
    draft.lines.append(f"{draft.trait('name_template')} = {code}")
    if draft.draw(st.booleans()):
        draft.lines.append("c.JupyterHub.allow_named_servers = True")


def _branch(draft: Draft) -> None:
    """A second choice of volumes behind a condition on the environment."""
    if draft.draw(st.booleans()):
        draft.environ[SWITCH] = draft.draw(st.sampled_from(["test", "production"]))
    source = draft.draw(ingredients.sources(draft.careful, draft.swarm))
    target = draft.draw(ingredients.targets(draft.careful))
    draft.lines += [
        f"if os.environ.get({SWITCH!r}) == 'production':",
        f"    {draft.trait('volumes')} = {{{source!r}: {target!r}}}",
        f"    {draft.trait('notebook_dir')} = {target!r}",
    ]
    if draft.draw(st.booleans()) and not (draft.flawless and draft.swarm):
        draft.lines += ["else:", f"    {draft.trait('remove')} = True"]


def _mistake(draft: Draft) -> None:
    """A setting that no class reads, or that the hub refuses; or a harmless one."""
    section = draft.sections[0]
    lines = ["c.JupyterHub.port = 8000", f"c.{section}.image = 'quay.io/jupyter/base-notebook'"]
    if not draft.careful:
        lines = [
            f"c.{section}.volume = {{'jupyter-{{username}}': '/home/jovyan'}}",
            f"c.{section}.notbook_dir = '/home/jovyan/work'",
            "c.DockerSpwner.remove = True",
            "c.JupyterHub.port = '8000'",
            "c.KubeSpawner.memlimit = '1Gi'",
            f"c.{section}.network_name = None",
        ]
    draft.lines.append(draft.draw(st.sampled_from(lines)))

"""Realistic configs as hypothesis strategies: ``configs()`` yields text and environment."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from hypothesis import strategies as st

from . import ingredients

SWITCH: Final = "DEPLOYMENT"
"""The environment variable that branches compare with a constant."""

_HEADER: Final = ("import os", "c = get_config()", "c.JupyterHub.hub_ip = '0.0.0.0'")
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


@dataclass
class Draft:
    """A config being written: its lines and environment.

    ``flawless`` authors make no mistake and keep each trait in one section. ``sections`` are the
    names of the active spawner class and its bases; ``swarm`` tells whether it is a SwarmSpawner.
    """

    draw: st.DrawFn
    flawless: bool
    lines: list[str] = field(default_factory=lambda: list(_HEADER))
    environ: dict[str, str] = field(default_factory=dict)
    sections: list[str] = field(default_factory=list)
    swarm: bool = False
    names: int = 0
    chosen: dict[str, str] = field(default_factory=dict)

    @property
    def careful(self) -> bool:
        """Whether the author takes care this time: three times in four, or always."""
        return self.flawless or self.draw(st.integers(0, 3)) < 3

    def name(self) -> str:
        """A fresh variable name."""
        self.names += 1
        return f"value_{self.names}"

    def trait(self, name: str) -> str:
        """The trait in the section of the active class or of one of its bases."""
        section = self.draw(st.sampled_from([self.sections[0], *self.sections]))
        if self.flawless:
            section = self.chosen.setdefault(name, section)
        return f"c.{section}.{name}"


@st.composite
def configs(draw: st.DrawFn, flawless: bool = False) -> tuple[str, dict[str, str]]:
    """A config of one of dockerspawner's spawners and the environment that it runs in.

    ``flawless`` ones lose, share and refuse nothing, in that environment and without it.
    """
    draft = Draft(draw, flawless)
    _spawner(draft)
    draft.lines += draw(st.sampled_from(_AUTHENTICATION))
    steps = [_removal, _limit, _naming, _branch, _mistake, _lists]
    if flawless and draft.swarm:
        steps = [_limit, _branch, _mistake]
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


def _expression(draft: Draft, value: Any) -> str:
    """Code that evaluates to ``value``: a literal, a variable, an environment variable, ..."""
    forms = ["literal", "literal", "variable"]
    if isinstance(value, str) and value:
        forms += ["default", "or", "sum", "f-string"]
        forms += [] if draft.flawless else ["given"]
        forgetful = not draft.flawless and draft.draw(st.integers(0, 19)) == 19
        forms = ["missing", "absent"] if forgetful else forms
    form = draft.draw(st.sampled_from(forms))
    if form == "literal":
        return repr(value)
    if form == "variable":
        name = draft.name()
        draft.lines.append(f"{name} = {value!r}")
        return name
    return _text_expression(draft, value, form)


def _text_expression(draft: Draft, value: str, form: str) -> str:
    name = draft.name()
    variable = name.upper()
    if form == "sum":
        cut = max(value.rfind("/"), value.rfind("{"), 0)
        return f"{value[:cut]!r} + {value[cut:]!r}"
    if form == "f-string":
        draft.lines.append(f"{name} = {value[:1]!r}")
        rest = repr(value[1:].replace("{", "{{").replace("}", "}}"))
        return f"f{rest[0]}{{{name}}}{rest[1:]}"
    if form == "given" or (form in ("default", "or") and draft.draw(st.booleans())):
        draft.environ[variable] = value
    other = value if draft.careful else "/elsewhere"
    return {
        "given": f"os.environ[{variable!r}]",
        "default": f"os.environ.get({variable!r}, {other!r})",
        "or": f"os.environ.get({variable!r}) or {other!r}",
        "missing": f"os.environ[{variable!r}]",
        "absent": f"os.environ.get({variable!r})",
    }[form]


def _storage(draft: Draft) -> None:
    """Volumes and a start folder."""
    target = draft.draw(ingredients.targets(draft.careful))
    _volumes(draft, target)
    folder = draft.draw(ingredients.notebook_dirs(draft.careful, target))
    if folder is not None:
        code = _expression(draft, folder)
        draft.lines.append(f"{draft.trait('notebook_dir')} = {code}")


def _volumes(draft: Draft, target: str) -> None:
    source = draft.draw(ingredients.sources(draft.careful, draft.swarm))
    value = draft.draw(ingredients.mount_values(draft.careful, target))
    key, code = _expression(draft, source), _value(draft, value)
    entries = f"{{{key}: {code}}}"
    trait = draft.trait("volumes")
    forms = [f"{trait} = {entries}", f"{trait}.update({entries})", f"{trait} = dict({entries})"]
    forms.append(f"{trait} = {{}}\n{trait}[{key}] = {code}")
    if not draft.careful:
        forms = [f"{trait} = [{key}]", f"{trait}[{key}] = {code}", ""]
        forms.append(f"{draft.trait('read_only_volumes')} = {entries}")
    draft.lines.append(draft.draw(st.sampled_from(forms)))


def _value(draft: Draft, value: Any) -> str:
    if isinstance(value, dict):
        items = [f"{key!r}: {_expression(draft, item)}" for key, item in value.items()]
        return "{" + ", ".join(items) + "}"
    return _expression(draft, value)


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


def _limit(draft: Draft) -> None:
    trait, value = draft.draw(ingredients.limits(draft.careful))
    code = _expression(draft, value)
    if draft.draw(st.integers(0, 4)) == 4:
        code = f"lambda spawner: {value!r}"
    draft.lines.append(f"{draft.trait(trait)} = {code}")


def _naming(draft: Draft) -> None:
    code = _expression(draft, draft.draw(ingredients.name_templates(draft.careful)))
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
            "c.KubeSpawner.mem_limit = '1Gi'",
            f"c.{section}.network_name = None",
        ]
    draft.lines.append(draft.draw(st.sampled_from(lines)))

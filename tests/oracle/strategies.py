"""Realistic configs as hypothesis strategies: ``configs()`` yields text and environment."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from hypothesis import strategies as st

from . import ingredients

SWITCH: Final = "DEPLOYMENT"
"""The environment variable that branches compare with a constant."""

_HEADER: Final = ("import os", "c = get_config()")
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
    "dockerspawner.SystemUserSpawner": "SystemUserSpawner",
    "dockerspawner.SwarmSpawner": "SwarmSpawner",
    "docker-swarm": "SwarmSpawner",
}


@dataclass
class Draft:
    """A config being written: its lines and environment; ``flawless`` authors make no mistake."""

    draw: st.DrawFn
    flawless: bool
    lines: list[str] = field(default_factory=lambda: list(_HEADER))
    environ: dict[str, str] = field(default_factory=dict)
    names: int = 0

    @property
    def careful(self) -> bool:
        """Whether the author takes care this time: three times in four, or always."""
        return self.flawless or self.draw(st.integers(0, 3)) < 3

    def name(self) -> str:
        """A fresh variable name."""
        self.names += 1
        return f"value_{self.names}"


@st.composite
def configs(draw: st.DrawFn, flawless: bool = False) -> tuple[str, dict[str, str]]:
    """A config of one of dockerspawner's spawners and the environment that it runs in.

    ``flawless`` ones lose, share and refuse nothing, in that environment and without it.
    """
    draft = Draft(draw, flawless)
    section = _spawner(draw, draft)
    draft.lines += draw(st.sampled_from(_AUTHENTICATION))
    steps = [_storage, _removal, _limit, _naming, _branch, _mistake, _lists]
    wanted = [_storage, *draw(st.lists(st.sampled_from(steps), max_size=4, unique=True))]
    for step in dict.fromkeys(wanted):
        step(draw, draft, section)
    return "\n".join(draft.lines) + "\n", draft.environ


def _spawner(draw: st.DrawFn, draft: Draft) -> str:
    """Write the choice of the spawner; return the section of the active class."""
    wanted = draw(st.sampled_from(sorted(_SPAWNERS)))
    section = _SPAWNERS[wanted]
    form = draw(st.sampled_from(["text", "class", "subclass"]))
    if form == "text":
        draft.lines.append(f"c.JupyterHub.spawner_class = {wanted!r}")
        return section
    draft.lines.append(f"from dockerspawner import {section}")
    if form == "subclass":
        draft.lines += [f"class OurSpawner({section}):", "    pass"]
        section = "OurSpawner"
    draft.lines.append(f"c.JupyterHub.spawner_class = {section}")
    return section


def _trait(draw: st.DrawFn, section: str, trait: str) -> str:
    """The trait in the section of the active class or in one of its bases."""
    bases = {
        "OurSpawner": ["DockerSpawner", "Spawner"],
        "SwarmSpawner": ["DockerSpawner", "Spawner"],
    }
    known = [section, section, *bases.get(section, ["Spawner"])]
    return f"c.{draw(st.sampled_from(known))}.{trait}"


def _expression(draw: st.DrawFn, draft: Draft, value: Any) -> str:
    """Code that evaluates to ``value``: a literal, a variable, an environment variable, ..."""
    forms = ["literal", "literal", "variable"]
    if isinstance(value, str) and value:
        forms += ["default", "or", "sum", "f-string"]
        forms += [] if draft.flawless else ["given"]
        forgetful = not draft.flawless and draw(st.integers(0, 19)) == 19
        forms = ["missing", "absent"] if forgetful else forms
    form = draw(st.sampled_from(forms))
    if form == "literal":
        return repr(value)
    if form == "variable":
        name = draft.name()
        draft.lines.append(f"{name} = {value!r}")
        return name
    return _text_expression(draw, draft, value, form)


def _text_expression(draw: st.DrawFn, draft: Draft, value: str, form: str) -> str:
    name = draft.name()
    variable = name.upper()
    if form == "sum":
        cut = draw(st.integers(0, len(value)))
        return f"{value[:cut]!r} + {value[cut:]!r}"
    if form == "f-string":
        draft.lines.append(f"{name} = {value[:1]!r}")
        rest = repr(value[1:].replace("{", "{{").replace("}", "}}"))
        return f"f{rest[0]}{{{name}}}{rest[1:]}"
    if form in ("given", "default", "or") and (form == "given" or draw(st.booleans())):
        draft.environ[variable] = value
    other = value if draft.careful else "/elsewhere"
    return {
        "given": f"os.environ[{variable!r}]",
        "default": f"os.environ.get({variable!r}, {other!r})",
        "or": f"os.environ.get({variable!r}) or {other!r}",
        "missing": f"os.environ[{variable!r}]",
        "absent": f"os.environ.get({variable!r})",
    }[form]


def _storage(draw: st.DrawFn, draft: Draft, section: str) -> None:
    """Volumes and a start folder."""
    target = draw(ingredients.targets(draft.careful))
    _volumes(draw, draft, section, target)
    folder = draw(ingredients.notebook_dirs(draft.careful, target))
    if folder is not None:
        code = _expression(draw, draft, folder)
        draft.lines.append(f"{_trait(draw, section, 'notebook_dir')} = {code}")


def _volumes(draw: st.DrawFn, draft: Draft, section: str, target: str) -> None:
    source = draw(ingredients.sources(draft.careful, section == "SwarmSpawner"))
    value = draw(ingredients.mount_values(draft.careful, target))
    key, code = _expression(draw, draft, source), _value(draw, draft, value)
    entries = f"{{{key}: {code}}}"
    trait = _trait(draw, section, "volumes")
    forms = [f"{trait} = {entries}", f"{trait}.update({entries})", f"{trait} = dict({entries})"]
    forms.append(f"{trait} = {{}}\n{trait}[{key}] = {code}")
    if not draft.careful:
        forms = [f"{trait} = [{key}]", f"{trait}[{key}] = {code}", ""]
        forms.append(f"{_trait(draw, section, 'read_only_volumes')} = {entries}")
    draft.lines.append(draw(st.sampled_from(forms)))


def _value(draw: st.DrawFn, draft: Draft, value: Any) -> str:
    if isinstance(value, dict):
        items = [f"{key!r}: {_expression(draw, draft, item)}" for key, item in value.items()]
        return "{" + ", ".join(items) + "}"
    return _expression(draw, draft, value)


def _lists(draw: st.DrawFn, draft: Draft, section: str) -> None:
    """``mounts`` and ``extra_host_config``."""
    if draw(st.booleans()):
        mounts = draw(st.lists(ingredients.mounts(draft.careful), min_size=1, max_size=2))
        draft.lines.append(f"{_trait(draw, section, 'mounts')} = {mounts!r}")
    else:
        host = draw(ingredients.host_configs(draft.careful))
        draft.lines.append(f"{_trait(draw, section, 'extra_host_config')} = {host!r}")


def _removal(draw: st.DrawFn, draft: Draft, section: str) -> None:
    value = draw(ingredients.pick((True, False), ("yes", 1), draft.careful))
    draft.lines.append(f"{_trait(draw, section, 'remove')} = {value!r}")


def _limit(draw: st.DrawFn, draft: Draft, section: str) -> None:
    trait, value = draw(ingredients.limits(draft.careful))
    code = _expression(draw, draft, value)
    if draw(st.integers(0, 4)) == 0:
        code = f"lambda spawner: {value!r}"
    draft.lines.append(f"{_trait(draw, section, trait)} = {code}")


def _naming(draw: st.DrawFn, draft: Draft, section: str) -> None:
    code = _expression(draw, draft, draw(ingredients.name_templates(draft.careful)))
    draft.lines.append(f"{_trait(draw, section, 'name_template')} = {code}")
    if draw(st.booleans()):
        draft.lines.append("c.JupyterHub.allow_named_servers = True")


def _branch(draw: st.DrawFn, draft: Draft, section: str) -> None:
    """A second choice of volumes behind a condition on the environment."""
    if draw(st.booleans()):
        draft.environ[SWITCH] = draw(st.sampled_from(["test", "production"]))
    source = draw(ingredients.sources(draft.careful, section == "SwarmSpawner"))
    target = draw(ingredients.targets(draft.careful))
    line = f"{_trait(draw, section, 'volumes')} = {{{source!r}: {target!r}}}"
    folder = f"{_trait(draw, section, 'notebook_dir')} = {target!r}"
    draft.lines.append(f"if os.environ.get({SWITCH!r}) == 'production':")
    draft.lines += [f"    {line}", f"    {folder}"]
    if draw(st.booleans()):
        draft.lines += ["else:", f"    {_trait(draw, section, 'remove')} = True"]


def _mistake(draw: st.DrawFn, draft: Draft, section: str) -> None:
    """A setting that no class reads, or that the hub refuses."""
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
    draft.lines.append(draw(st.sampled_from(lines)))

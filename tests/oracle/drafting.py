"""A config being written: its lines, its environment, and the code of its values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from hypothesis import strategies as st

from . import ingredients

SWITCH: Final = "DEPLOYMENT"
"""The environment variable that branches compare with a constant."""

HEADER: Final = ("import os", "c = get_config()", "c.JupyterHub.hub_ip = '0.0.0.0'")
"""How every generated config begins."""


@dataclass
class Draft:
    """A config being written: its lines and environment.

    ``flawless`` authors keep each trait in one section and make no mistake but the ``slips`` that
    they have left. ``sections`` are the names of the active spawner class and its bases; ``swarm``
    tells whether it is a SwarmSpawner.
    """

    draw: st.DrawFn
    flawless: bool
    slips: int = 0
    lines: list[str] = field(default_factory=lambda: list(HEADER))
    environ: dict[str, str] = field(default_factory=dict)
    sections: list[str] = field(default_factory=list)
    swarm: bool = False
    names: int = 0
    chosen: dict[str, str] = field(default_factory=dict)

    @property
    def careful(self) -> bool:
        """Whether the author takes care this time: three times in four, or always but for a slip."""
        if self.flawless and not self.slips:
            return True
        careful = self.draw(st.integers(0, 3)) < 3
        if self.flawless and not careful:
            self.slips -= 1
        return careful

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


def expression(draft: Draft, value: Any) -> str:
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


def value_code(draft: Draft, value: Any) -> str:
    """Code of a value, the texts of a dict in every form."""
    if isinstance(value, dict):
        items = [f"{key!r}: {expression(draft, item)}" for key, item in value.items()]
        return "{" + ", ".join(items) + "}"
    return expression(draft, value)


def limit(draft: Draft) -> None:
    """Write a limit, or a function that returns it, which only DockerSpawner calls."""
    trait, value = draft.draw(ingredients.limits(draft.careful))
    code = expression(draft, value)
    called = "DockerSpawner" in draft.sections or not draft.flawless
    if called and draft.draw(st.integers(0, 4)) == 4:
        code = f"lambda spawner: {value!r}"
    draft.lines.append(f"{draft.trait(trait)} = {code}")

"""What a config file says, in one scenario at a time: its settings and writes, and the releases to judge them by."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from hublint.hub.deployment import hints
from hublint.hub.deployment.charts import is_filled_by_chart
from hublint.hub.judged_releases import Targets
from hublint.hub.scenarios.memo import per_scenario
from hublint.hub.scenarios.opaque import may_be_overwritten
from hublint.hub.scenarios.specialize import is_set, may_be_unset, resolved
from hublint.hub.setting import Setting
from hublint.interpret.writes import Assigned, Lazy
from hublint.knowledge import knowledge
from hublint.knowledge.display_names import display_name
from hublint.knowledge.site import UNKNOWN_SITE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import libcst as cst

    from hublint.hub.scenarios.explore import Scenarios
    from hublint.interpret.facts import ConfigFacts
    from hublint.interpret.values import Value
    from hublint.interpret.writes import Path, Write
    from hublint.knowledge.site import Site
    from hublint.source import Source


class HubContext:
    """The facts of a config in the present scenario of `scenarios`. Nothing that it hands out holds alternatives.

    `targets` maps distributions to the versions to judge by; the newest known one is meant where it is silent.
    `origins` says in words where each of them is known from, and `site` what no config tells. `assumption` counts
    the classes that a part may be written for.
    """

    def __init__(
        self,
        facts: ConfigFacts,
        targets: Mapping[str, str],
        scenarios: Scenarios,
        origins: Mapping[str, str] | None = None,
        site: Site = UNKNOWN_SITE,
        assumption: int = 0,
    ) -> None:
        self.source: Source = facts.source
        self.facts = facts
        self.deployment = facts.deployment
        self.targets = Targets(targets)
        self.origins = origins or {}
        self.site = site
        self.assumption = assumption
        self.scenarios = scenarios

    @property
    def is_part(self) -> bool:
        """Whether only a part of a larger configuration is known, so that any other setting may have any value."""
        return self.facts.is_part

    @cached_property
    def fragment(self) -> bool:
        """Whether absences prove nothing: it is a part, or its values come from a Helm chart."""
        return self.is_part or is_filled_by_chart(self.facts)

    @cached_property
    def containerized(self) -> bool:
        """Whether the file shows that the hub itself runs in a container."""
        return hints.is_containerized(self.facts)

    def at_least(self, distribution: str, version: str) -> bool:
        """Whether the judged release of a distribution is this one or newer; the newest is, of everything."""
        return self.targets.at_least(distribution, version)

    def release_note(self, distribution: str) -> str:
        """The judged release and where it is known from: ``DockerSpawner 12.1 (from `Dockerfile:15`)``."""
        version = self.targets.get(distribution) or knowledge().newest(distribution)
        release = version.removesuffix(".0") if version.count(".") > 1 else version
        origin = self.origins.get(distribution)
        if distribution not in self.targets:
            origin = "the newest known"
        return f"{display_name(distribution)} {release}" + (f" ({origin})" if origin else "")

    def setting(self, *path: str) -> Setting | None:
        """What `c.<path>` holds at the end, whatever classes read it; None if it is not set in this scenario."""
        return self._setting(path) if path in self.facts.settings else None

    def has(self, *section: str) -> bool:
        """Whether the file sets anything in a section, whatever it is."""
        values = [self.facts.settings[path] for path in self._by_section.get(section, ())]
        certain = any(not may_be_unset(value) for value in values)
        return certain or any(is_set(value, self.scenarios.decide) for value in values)

    def first(self, *section: str) -> Setting | None:
        """The first trait set directly in a section."""
        settings = (self.setting(*path) for path in self._by_section.get(section, ()))
        return next((setting for setting in settings if setting is not None), None)

    @per_scenario
    def settings(self, *section: str) -> tuple[Setting, ...]:
        """All traits set directly in a section (`"DockerSpawner"`, or `"JupyterHub", "Authenticator"`)."""
        settings = (self.setting(*path) for path in self._by_section.get(section, ()))
        return tuple(setting for setting in settings if setting is not None)

    @property
    def sections(self) -> tuple[Path, ...]:
        """The sections in which the file may set something, in order of first mention."""
        return tuple(self._by_section)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all traits that the file sets somewhere."""
        return frozenset(path[-1] for path in self.facts.settings)

    @cached_property
    def nested(self) -> bool:
        """Whether the file uses sections within sections at all."""
        return any(len(section) > 1 for section in self._by_section)

    def may_be_overwritten(self, *path: str) -> bool:
        """Whether code that cannot be followed may have set this path."""
        opaque_writes = self.facts.opaque_writes
        return bool(opaque_writes) and may_be_overwritten(
            path, self.setting(*path), opaque_writes, self.scenarios
        )

    @per_scenario
    def writes(self) -> Sequence[Write]:
        """Every write of this scenario, in order, with resolved values."""
        writes = self.facts.writes
        return tuple(
            self._resolved(write) for write in writes if self.scenarios.agrees(write.path_condition)
        )

    def write_to(self, target: cst.CSTNode) -> Write | None:
        """The first write whose target is this node, in any scenario."""
        return self._writes_by_target.get(id(target))

    @cached_property
    def _writes_by_target(self) -> dict[int, Write]:
        return {id(write.target): write for write in reversed(self.facts.writes)}

    def resolve(self, value: Value) -> Value:
        """A value without alternatives, at any depth; the same object where there were none."""
        return resolved(value, self.scenarios.decide)

    def forget(self) -> None:
        """Let go of all that was worked out, which refers back to the hub, so that it is free at once."""
        self.scenarios.forget()

    @cached_property
    def _by_section(self) -> dict[Path, list[Path]]:
        sections: dict[Path, list[Path]] = {}
        for path in self.facts.settings:
            sections.setdefault(path[:-1], []).append(path)
        return sections

    @per_scenario
    def _setting(self, path: Path) -> Setting | None:
        value = self.resolve(self.facts.settings[path])
        match value:
            case Assigned():
                return Setting(path, value.value, value.write)
            case Lazy(changes=(*_, last)):
                return Setting(path, value, last.write)
        return None

    def _resolved(self, write: Write) -> Write:
        value = self.resolve(write.value)
        return write if value is write.value else replace(write, value=value)

"""What is shown of the deployment around a config."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from hublint.deployment.interpolation import Unset
from hublint.secrecy import DOTS, masked
from hublint.secrecy.secret_names import is_secret
from hublint.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from hublint.deployment.deployment import Deployment
    from hublint.deployment.given import Given
    from hublint.deployment.service import NamedThing, Service
    from hublint.interpret.facts import VariableRead

VERSION = 1
_LONGEST = 200
UNKNOWN, UNSET = "not known", "not set"


class Row(NamedTuple):
    """A variable: its value in words, where that stands, and the lines of the config that read it."""

    name: str
    value: str | None
    shown: str
    place: str
    read: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ContextView:
    """The deployment around a config, and the variables that the config reads."""

    path: str
    deployment: Deployment
    reads: Sequence[VariableRead]

    def draw(self, console: Console) -> None:
        """Print sentences, and a table of variables."""
        from rich.table import Table  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415

        for heading, lines in self._sections():
            console.print(Text(heading, "bold"))
            for line in lines:
                console.print(Text(f"  {printable(line)}"))
        rows = self._rows()
        if not rows:
            return
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
        for heading in ("variable", "value", "from", "read in line"):
            table.add_column(heading, overflow="fold")
        for row in rows:
            read = ", ".join(map(str, row.read))
            cells = (row.name, row.shown, row.place, read)
            table.add_row(*(Text(printable(one)) for one in cells))
        console.print(table)

    def lines(self) -> Iterator[str]:
        """A line for each fact."""
        for heading, lines in self._sections():
            for line in lines:
                yield f"{heading}: {line}"
        for row in self._rows():
            read = f", read in line {', '.join(map(str, row.read))}" if row.read else ""
            yield f"variable: {row.name} = {row.shown} ({row.place}{read})"

    def document(self) -> dict[str, Any]:
        """The JSON document."""
        found = self.deployment
        return {
            "version": VERSION,
            "path": self.path,
            "service": _service_data(found.service),
            "reason": found.reason or None,
            "project": found.project_name,
            "files": [source.name for source in found.sources],
            "networks": {key: one.name for key, one in found.networks.items()},
            "volumes": {key: one.name for key, one in found.volumes.items()},
            "variables": [
                {"name": row.name, "value": row.value, "from": row.place, "lines": list(row.read)}
                for row in self._rows()
            ],
            "notes": list(found.notes),
        }

    def _sections(self) -> Iterator[tuple[str, list[str]]]:
        found = self.deployment
        service = found.service
        yield (
            "service",
            _service_lines(service)
            if service
            else [found.reason or "Nothing is read around this config."],
        )
        yield "files", [source.name for source in found.sources] or ["none"]
        if found.networks:
            yield "networks", list(map(_named, found.networks.values()))
        if found.volumes:
            yield "volumes", list(map(_named, found.volumes.values()))
        if found.notes:
            yield "notes", list(found.notes)

    def _rows(self) -> list[Row]:
        """The variables of the service, and those that the config reads, by name."""
        names = {read.name for read in self.reads} | set(self.deployment.chosen)
        service = self.deployment.service
        names |= set(service.variables) if service is not None else set()
        return [self._row(name) for name in sorted(names)]

    def _row(self, name: str) -> Row:
        given = self.deployment.variable(name)
        places = [read.place for read in self.reads if read.name == name]
        lines = tuple(sorted({place.start.line for place in places}))
        if isinstance(given, Unset):
            return Row(name, None, UNSET, "no file", lines)
        if given is None:
            return Row(name, None, UNKNOWN, "the environment", lines)
        value = _value(name, given)
        return Row(name, value, _shown(value, given), _place(given), lines)


def _value(name: str, given: Given) -> str | None:
    if given.text and (is_secret(name) or is_secret(given.origin or "")):
        return DOTS
    return masked(given.text[:_LONGEST]) if given.text is not None else None


def _shown(value: str | None, given: Given) -> str:
    if value is None:
        return UNKNOWN
    return f"{value or '(empty)'}{f', unless the shell gives {given.unset}' if given.unset else ''}"


def _place(given: Given) -> str:
    if given.spot is None:
        return "--env"
    passed = given.passed
    return given.spot.words + (f" through {passed.words}" if passed is not None else "")


def _named(thing: NamedThing) -> str:
    name = thing.name or UNKNOWN
    return f"{thing.key}: {name}{' (from elsewhere)' if thing.external else ''}"


def _service_lines(service: Service) -> list[str]:
    kind = "in a container" if service.in_container else "as a unit of systemd"
    lines = [f"{service.name} ({service.spot.words}), {kind}"]
    command = " ".join(service.argv) if service.argv is not None else UNKNOWN
    lines += [f"command: {masked(command[:_LONGEST])}", f"folder: {service.folder or UNKNOWN}"]
    if service.image:
        lines.append(f"image: {service.image}")
    names = [service.container_name, service.hostname]
    names += [alias for one in service.networks for alias in sorted(one.aliases)]
    if service.in_container:
        lines.append(f"names: {', '.join(filter(None, [service.name, *names]))}")
    joined = [one.network.name or UNKNOWN for one in service.networks]
    lines += [f"network: {name}" for name in joined]
    if service.network_mode:
        lines.append(f"network_mode: {service.network_mode}")
    lines += [
        f"mount: {one.written or 'nothing'} -> {one.target or UNKNOWN}" for one in service.mounts
    ]
    lines += [f"port: {one.published or 'any'} -> {one.target or UNKNOWN}" for one in service.ports]
    if not service.complete:
        lines.append("It may be given more variables than these files tell.")
    if service.is_open:
        lines.append("Parts of it can't be read, or other compose files beside may change it.")
    return lines


def _service_data(service: Service | None) -> dict[str, Any] | None:
    if service is None:
        return None
    return {
        "name": service.name,
        "kind": service.kind,
        "path": service.spot.source.name,
        "line": service.spot.line,
        "image": service.image,
        "command": [masked(word) for word in service.argv] if service.argv is not None else None,
        "folder": service.folder,
        "names": sorted({*filter(None, (service.name, service.container_name, service.hostname))}),
        "networks": [one.network.name for one in service.networks],
        "mounts": [
            {
                "source": one.written,
                "target": one.target,
                "kind": one.kind,
                "read_only": one.read_only,
            }
            for one in service.mounts
        ],
        "ports": [{"published": one.published, "target": one.target} for one in service.ports],
        "complete": service.complete,
        "open": service.is_open,
    }

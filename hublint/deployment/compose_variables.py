"""The variables of a service of a Compose project, from its own keys and from files, and the arguments of a build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.deployment import dotenv
from hublint.deployment.given import Given
from hublint.deployment.interpolation import Unset
from hublint.deployment.stretches import Stretch
from hublint.deployment.yaml_texts import plain_text, text_of
from hublint.deployment.yaml_tree import Fields, Items, Pair, Text, is_null

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from hublint.deployment.compose_project import Project
    from hublint.deployment.deployment_files import Files
    from hublint.deployment.yaml_tree import Node


def pairs(node: Node | None) -> Iterator[tuple[str, str | None, Given | None, Node]]:
    """The entries of `environment` or `args`: name, text if known, the value (None without one), and its node."""
    if isinstance(node, Fields):
        for name, (_, value) in node.entries.items():
            yield _pair(name, value)
        return
    for item in node.items if isinstance(node, Items) else ():
        if isinstance(item, Pair):
            yield _pair(item.key.text or "", item.value)
        elif isinstance(item, Text) and item.text:
            yield _listed(item)


def _pair(name: str, value: Node) -> tuple[str, str | None, Given | None, Node]:
    if is_null(value):
        return name, None, None, value
    found = text_of(value)
    given = Given(name, found.text, value.spot, "yaml", unset=found.unset)
    if found.whole is not None and found.whole.spot is not None:
        whole = found.whole
        given = _passed(name, whole, value.spot)
    return name, given.text, given, value


def _passed(name: str, value: Given, spot: Stretch) -> Given:
    """A variable that is given on, as another or under its own name, at a place of the service."""
    origin = value.origin or value.name
    return Given(name, value.text, value.spot, value.form, spot, value.unset, origin=origin)


def _listed(item: Text) -> tuple[str, str | None, Given | None, Node]:
    """`NAME=value` of a list."""
    raw = item.text or ""
    name, equals, _ = raw.partition("=")
    if not equals:
        return raw, None, None, item
    found = text_of(Text(item.scope, item.spot, raw.removeprefix(f"{name}=")))
    spot = _value_spot(item, name)
    given = Given(name, found.text, spot, "yaml list", unset=found.unset)
    if found.whole is not None and found.whole.spot is not None:
        given = _passed(name, found.whole, spot)
    return name, given.text, given, item


def _value_spot(item: Text, name: str) -> Stretch:
    """The value in `NAME=value`, as far as it stands there as it is read."""
    spot = item.spot
    start = spot.source.text.find(f"{name}=", spot.start, spot.end)
    if start < 0:
        return spot
    end = spot.end - (1 if item.quote in ("'", '"') else 0)
    return Stretch(spot.source, start + len(name) + 1, end)


class Environment:
    """The variables that `environment` and `env_file` give a service. `missing` are the files that aren't there."""

    def __init__(self, files: Files, project: Project, name: str, node: Fields) -> None:
        self._files = files
        self.values: dict[str, Given] = {}
        self.complete = True
        self.missing: list[tuple[str, Stretch]] = []
        own = {key: (given, item) for key, _, given, item in pairs(node.get("environment"))}
        if node.get("environment") is not None and not isinstance(
            node.get("environment"), Fields | Items
        ):
            self.complete = False
        self._read_files(node, own)
        for key, (given, item) in own.items():
            self._add(key, given, item)
        self._doubt(project, name)

    def _add(self, key: str, given: Given | None, item: Node) -> None:
        if given is not None:
            self.values[key] = given
            return
        known = item.scope.known(key)
        if isinstance(known, Unset):
            self.values[key] = Given(key, None, item.spot, may_lack=True)
        elif known is not None:
            self.values[key] = _passed(key, known, item.spot)
        else:
            self.values[key] = Given(key, None, item.spot, may_lack=True)

    def _read_files(self, node: Fields, own: Mapping[str, tuple[Given | None, Node]]) -> None:
        env_file = node.get("env_file")
        items = env_file.items if isinstance(env_file, Items) else filter(None, [env_file])
        for item in items:
            options = item if isinstance(item, Fields) else None
            path_node = options.get("path") if options else item
            required = plain_text(options.get("required")) != "false" if options else True
            if options is not None and options.get("format") is not None:
                self._leave_open()
            else:
                self._read_file(item, plain_text(path_node), required, own)

    def _read_file(
        self,
        item: Node,
        name: str | None,
        required: bool,
        own: Mapping[str, tuple[Given | None, Node]],
    ) -> None:
        path = item.scope.folder / name if name else None
        source = self._files.read(path) if path is not None else None
        if source is None or path is None:
            if required or path is None or self._files.may_be(path):
                self._leave_open()
            if required and path is not None and name and self._is_missed(path):
                self.missing.append((name, item.spot))
            return

        def known(key: str) -> Given | Unset | None:
            outside = item.scope.known(key)
            if not isinstance(outside, Unset):
                return outside
            if key in own and own[key][0] is not None:
                return own[key][0]
            return self.values.get(key, outside)

        try:
            found = dotenv.variables(source, known)
        except dotenv.DotenvError as error:
            self._files.notes.append(f"{source.name} {error}, so hublint goes without it.")
            self._leave_open()
            return
        self.values |= found

    def _is_missed(self, path: Path) -> bool:
        """Whether a file should be here: `.env` and what has a template beside it are made where the hub runs."""
        if path.name.startswith(".env") or not self._files.lacks(path):
            return False
        names = [one for one in self._files.names(path.parent) if one != path.name]
        return not any(one.startswith(path.stem) or path.stem in one.split(".") for one in names)

    def _leave_open(self) -> None:
        """A file that can't be read may give more, and anew what stands in earlier ones."""
        self.complete = False
        self.values = {key: Given(key, None, one.spot) for key, one in self.values.items()}

    def _doubt(self, project: Project, name: str) -> None:
        """What another compose file beside gives this service in another way isn't known."""
        for services in project.alike:
            if name not in services:
                continue
            for key, text, _, _ in pairs(services[name].get("environment")):
                if key in self.values and text != self.values[key].text:
                    self.values[key] = Given(key, None, self.values[key].spot)

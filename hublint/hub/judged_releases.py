"""The releases that a config is judged by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hublint.knowledge.coverage import Coverage, coverage
from hublint.knowledge.versions import key


class Targets(Mapping[str, str]):
    """Distribution names and versions, usable as a key. A distribution that is not named means its newest release."""

    def __init__(self, versions: Mapping[str, str] | None = None) -> None:
        self._versions = dict(versions or {})
        self._hash = hash(tuple(sorted(self._versions.items())))
        found = {name: coverage(name, version) for name, version in self._versions.items()}
        self._strange = {name: kind for name, kind in found.items() if kind != "known"}

    def __getitem__(self, distribution: str) -> str:
        return self._versions[distribution]

    def __iter__(self) -> Iterator[str]:
        return iter(self._versions)

    def __len__(self) -> int:
        return len(self._versions)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Targets) and self._versions == other._versions

    def at_least(self, distribution: str, version: str) -> bool:
        """Whether the judged release is this one or newer; the newest release is newer than all."""
        wanted = self._versions.get(distribution)
        return wanted is None or key(wanted) >= key(version)

    def coverage(self, distribution: str) -> Coverage:
        """How well the judged release is known."""
        return self._strange.get(distribution, "known")

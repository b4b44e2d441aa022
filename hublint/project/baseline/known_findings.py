"""Which baseline is in force for a config, and which findings of it that makes known."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hublint.files.reach import exists, read_named, resolved
from hublint.files.refusal import Refused
from hublint.project.baseline.baseline_file import NAME, Baseline, parsed
from hublint.project.settings_file import error
from hublint.wording import listed, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from pathlib import Path

    from hublint.files.reach import Reach
    from hublint.findings import Fingerprint

_MOST = 5
"""So many rules are named."""


@dataclass(slots=True, eq=False)
class KnownFindings:
    """The baselines of a session. `file` is the only one, else that at the root of a config counts.

    Without `found`, none is looked for, so that only a named one counts. `note` is told of one that doesn't count.
    The named one may be missing if the run `writes` it.
    """

    file: Path | None
    found: bool
    note: Callable[[Iterable[str]], None]
    writes: bool = False
    _baselines: dict[Path, Baseline | None] = field(default_factory=dict)
    _reaches: dict[Path, Reach] = field(default_factory=dict)
    _gone: dict[Path, frozenset[Fingerprint]] = field(default_factory=dict)
    _seen: set[Fingerprint] = field(default_factory=set)

    def baseline(self, reach: Reach) -> Baseline | None:
        """The baseline in force for the configs of a folder; None if there is none. Raises `SettingsError`."""
        file = self.place(reach)
        if file is None:
            return None
        if file not in self._baselines:
            data = self._named(file) if self.file else self._beside(file, reach)
            self._reaches[file] = reach
            self._baselines[file] = None if data is None else parsed(file, data)
        return self._baselines[file]

    def place(self, reach: Reach) -> Path | None:
        """Where the baseline of the configs of a folder is, or would be."""
        if self.file is not None:
            return self.file
        return reach.root / NAME if self.found else None

    def of(self, reach: Reach, file: Path | None) -> frozenset[Fingerprint]:
        """What is known of a config: what was found in it, or in files that are gone and may have been this one.

        Raises `SettingsError`.
        """
        name = path_below(reach, file)
        baseline = self.baseline(reach) if name else None
        if baseline is None:
            return frozenset()
        if baseline.file not in self._gone:
            gone = (one for path, one in baseline.groups.items() if is_gone(reach, path))
            self._gone[baseline.file] = frozenset().union(*gone)
        return baseline.groups.get(name, frozenset()) | self._gone[baseline.file]

    def tell_stale(
        self,
        reach: Reach,
        file: Path | None,
        seen: Collection[Fingerprint],
        judged: Collection[str],
    ) -> None:
        """Note what is known of a config that no finding of the rules that were `judged` is any more."""
        name = path_below(reach, file)
        baseline = self.baseline(reach) if name else None
        if baseline is None:
            return
        known = baseline.groups.get(name, frozenset())
        stale = sorted(one for one in known if one.rule in judged and one not in seen)
        self._seen.update(seen)
        if stale:
            self._tell(baseline, f"{_rules(stale)} for {name}, not found there any more")

    def tell_gone(self) -> None:
        """Note the files that are gone, when all is checked, unless what was known of them was met elsewhere."""
        for file, reach in self._reaches.items():
            baseline = self._baselines[file]
            for name, known in baseline.groups.items() if baseline else ():
                if baseline and is_gone(reach, name) and self._seen.isdisjoint(known):
                    self._tell(baseline, f"{name}, a file that is gone")

    def _tell(self, baseline: Baseline, what: str) -> None:
        self.note([f"{baseline.name} still lists {what}. `hublint --write-baseline` removes that."])

    def _named(self, file: Path) -> bytes | None:
        try:
            return read_named(file)
        except Refused as refused:
            if refused.kind == "absent" and self.writes:
                return None
            raise error(file, f"This file {refused.reason}.") from None

    def _beside(self, file: Path, reach: Reach) -> bytes | None:
        """The content of the file at the root, unless it leads out of that or belongs to a stranger, which is noted."""
        try:
            data = reach.read(file)
        except Refused as refused:
            if refused.kind == "outside":
                self.note([f"{shown(file)} {refused.reason}, so this baseline is ignored."])
            elif exists(file):
                raise error(file, f"This file {refused.reason}.") from None
            return None
        if reach.is_foreign(file):
            self.note([f"{shown(file)} belongs to another user, so this baseline is ignored."])
            return None
        return data


def _rules(entries: Iterable[Fingerprint]) -> str:
    codes = list(dict.fromkeys(one.rule for one in entries))
    more = [f"{len(codes) - _MOST} more rules"] if len(codes) > _MOST else []
    return listed([*codes[:_MOST], *more])


def path_below(reach: Reach, file: Path | None) -> str:
    """The path of a config below the root, with slashes; empty for one outside, and for none."""
    if file is None:
        return ""
    path = resolved(file.parent) / file.name
    return path.relative_to(reach.root).as_posix() if path.is_relative_to(reach.root) else ""


def is_gone(reach: Reach, path: str) -> bool:
    """Whether there certainly is no file any more at a path below the root."""
    return reach.lacks(reach.root / path)

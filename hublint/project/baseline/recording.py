"""Writing a baseline: what a run finds, in the place of what was known of the same files and rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hublint.files.reach import LARGEST
from hublint.linter.result import Problem
from hublint.project.baseline.baseline_file import Baseline, formatted
from hublint.project.baseline.known_findings import is_gone, path_below
from hublint.project.writing import WriteError, write_file
from hublint.wording import count

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from hublint.files.reach import Reach
    from hublint.findings import Finding
    from hublint.project.baseline.known_findings import KnownFindings


@dataclass(slots=True, eq=False)
class Recording:
    """Collects the findings of a run for the baselines in force, and writes them at its end."""

    _new: dict[Path, tuple[Baseline, Reach]] = field(default_factory=dict)

    def record(
        self,
        known: KnownFindings,
        reach: Reach,
        file: Path | None,
        findings: Iterable[Finding],
        judged: Collection[str],
    ) -> bool:
        """Put the findings of a config, by the rules that were `judged`, into its baseline; false if it has none.

        Raises `SettingsError`.
        """
        name, place = path_below(reach, file), known.place(reach)
        if not name or place is None:
            return False
        groups = self._baseline(known, reach, place).groups
        kept = {one for one in groups.get(name, ()) if one.rule not in judged}
        new = {one.fingerprint for one in findings if one.fingerprint is not None}
        groups[name] = frozenset(kept | new)
        return True

    def write(self) -> Iterator[str | Problem]:
        """Write the baselines; what became of each."""
        for place, (baseline, reach) in self._new.items():
            groups = {
                name: entries
                for name, entries in baseline.groups.items()
                if entries and not is_gone(reach, name)
            }
            data = formatted(groups)
            number = sum(map(len, groups.values()))
            what = f"{count(number, 'problem')} in {count(len(groups), 'file')}"
            if data == baseline.data:
                yield f"{baseline.name} stays as it is: {what}."
                continue
            if len(data) > LARGEST:
                yield Problem(
                    baseline.name, f"`{baseline.name}` would be larger than hublint reads: {what}."
                )
                continue
            try:
                write_file(place, baseline.data, data)
            except WriteError as error:
                yield Problem(baseline.name, f"`{baseline.name}` {error}.")
            else:
                yield f"Wrote {baseline.name}: {what}."

    def _baseline(self, known: KnownFindings, reach: Reach, place: Path) -> Baseline:
        """The baseline to write, which begins as the one that is there."""
        if place not in self._new:
            there = known.baseline(reach)
            begun = Baseline(place, there.data, dict(there.groups)) if there else Baseline(place)
            self._new[place] = begun, reach
        return self._new[place][0]

"""The file that holds a baseline: one line for each known finding, by the configs that they were found in."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hublint.findings import Fingerprint
from hublint.linter.renamed import present
from hublint.patterns import pattern
from hublint.project.settings_file import error
from hublint.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

NAME = "hublint-baseline.json"
VERSION = 1

Groups = dict[str, frozenset[Fingerprint]]
"""The fingerprints of each config, under its path below the root, with slashes."""

_FIELDS = {"rule": str, "setting": str, "source": str, "ordinal": int}
_MUST = "{} must be a list of findings, each with `rule`, `setting`, `source` and `ordinal`."
_TEXT = pattern(r"[^\x00-\x1f\x7f]{0,400}")


@dataclass(slots=True, eq=False)
class Baseline:
    """A baseline as it is in its file, or an empty one where there is none yet: `data` is None then."""

    file: Path
    data: bytes | None = None
    groups: Groups = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What messages call it."""
        return shown(self.file)


def parsed(file: Path, data: bytes) -> Baseline:
    """The baseline in the bytes of a file. Raises `SettingsError`."""
    try:
        text = data.decode("utf-8-sig")
        document = json.loads(text)
    except json.JSONDecodeError as problem:
        raise error(file, f"This file is not JSON: {problem.msg}", problem.lineno) from None
    except UnicodeDecodeError:
        raise error(file, "This file is not UTF-8.") from None
    except RecursionError:
        raise error(file, "The values are nested too deeply.") from None
    except ValueError:
        raise error(file, "A number has too many digits.") from None
    if not isinstance(document, dict) or document.get("version") != VERSION:
        raise error(
            file,
            f"This is not a baseline of version {VERSION}. `hublint --write-baseline` makes one.",
        )
    files = document.get("files")
    if not isinstance(files, dict):
        raise error(file, "`files` must be an object with the findings of each config.")
    groups: Groups = {}
    for name, entries in files.items():
        try:
            groups[name] = frozenset(
                map(_fingerprint, entries if type(entries) is list else (None,))
            )
        except ValueError:
            quoted = json.dumps(name)
            line = text.count("\n", 0, text.find(quoted)) + 1 if quoted in text else None
            raise error(file, _MUST.format(quoted[:80]), line) from None
    return Baseline(file, data, {name: entries for name, entries in groups.items() if entries})


def _fingerprint(entry: object) -> Fingerprint:
    """An entry. Raises `ValueError` for what is none."""
    if not isinstance(entry, dict) or entry.keys() != _FIELDS.keys():
        raise ValueError
    for name, kind in _FIELDS.items():
        value = entry[name]
        if type(value) is not kind or not _TEXT.fullmatch(str(value)[:500]):
            raise ValueError
    return Fingerprint(**{**entry, "rule": present(entry["rule"])})


def formatted(groups: Mapping[str, Iterable[Fingerprint]]) -> bytes:
    """The file that holds some groups: sorted, a line for each entry, so that changes of it can be read and merged."""
    files = [
        f"    {json.dumps(name)}: [\n{_lines(entries)}\n    ]"
        for name, entries in sorted(groups.items())
        if entries
    ]
    body = ",\n".join(files)
    inside = f"\n{body}\n  " if body else ""
    return f'{{\n  "version": {VERSION},\n  "files": {{{inside}}}\n}}\n'.encode()


def _lines(entries: Iterable[Fingerprint]) -> str:
    return ",\n".join(f"      {json.dumps(_data(entry))}" for entry in sorted(entries))


def _data(entry: Fingerprint) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in _FIELDS}

"""Settings of a project: `[tool.hublint]` in `pyproject.toml`, or `hublint.toml`, whichever is nearest."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from hublint.deployment.asked import Asked
from hublint.files.reach import current_folder, exists, is_missing, read_named, resolved
from hublint.files.refusal import Refused
from hublint.knowledge.site import Site
from hublint.linter.renamed import renaming_notes
from hublint.project import settings_file
from hublint.project.settings_file import NAMES, SettingsError, Table
from hublint.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from hublint.files.reach import Reach
    from hublint.knowledge.declared import Declaration

__all__ = ["Settings", "SettingsError", "settings_for", "settings_in"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a settings file says. Patterns are relative to `folder`; `notes` tell of files that do not count."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    severity: Mapping[str, str] = field(default_factory=dict)
    fail_on: str = "warning"
    pedantic: bool = False
    exclude: tuple[str, ...] = ()
    targets: Mapping[str, str] = field(default_factory=dict)
    plugins: tuple[str, ...] = ()
    spawner_classes: tuple[Declaration, ...] = ()
    authenticator_classes: tuple[Declaration, ...] = ()
    image_home: str | None = None
    image_folders: Mapping[str, int] = field(default_factory=dict)
    shared_volumes: tuple[str, ...] = ()
    ephemeral: tuple[str, ...] = ()
    docs_url: str | None = None
    preview: bool = False
    compose: tuple[str, ...] = ()
    service: str | None = None
    env_file: tuple[str, ...] = ()
    context: str = "auto"
    jobs: int | None = None
    folder: Path | None = None
    table: Table | None = None
    notes: tuple[str, ...] = ()

    def ignored_for(self, file: Path) -> tuple[str, ...]:
        """What `ignore` and the patterns of `per-file-ignores` leave out for a file."""
        found = list(self.ignore)
        for pattern, rules in self.per_file_ignores.items():
            if self._matches((pattern,), file):
                found += rules
        return tuple(found)

    def excludes(self, file: Path) -> bool:
        """Whether a pattern of `exclude` names the file or a folder around it."""
        return any(self._matches((pattern,), file) for pattern in self.exclude)

    def site(self, file: Path | None) -> Site:
        """What the site says of itself, and of a config."""
        return Site(
            (*self.spawner_classes, *self.authenticator_classes),
            self.image_home,
            tuple(self.image_folders.items()),
            frozenset(str(PurePosixPath(name)) for name in self.shared_volumes),
            file is not None and any(self._matches((one,), file) for one in self.ephemeral),
        )

    def asked(self, named: Asked) -> Asked:
        """What is said of the deployment: by the user, and of what that leaves out, here. Raises `SettingsError`."""
        if named.off or (self.context == "off" and not named.names_something):
            return Asked(off=True)
        return replace(
            named,
            compose=named.compose or self._files("compose", self.compose),
            service=named.service or self.service,
            env_files=named.env_files or self._files("env-file", self.env_file),
        )

    def _files(self, setting: str, names: tuple[str, ...]) -> tuple[Path, ...]:
        folder = self.folder
        files = tuple(folder / name for name in names) if folder is not None else ()
        for name, file in zip(names, files, strict=False):
            if is_missing(file):
                raise self.error(setting, f"There is no file `{name}`.")
        return files

    def error(self, setting: str, message: str) -> SettingsError:
        """An error in a setting, named with its file and line."""
        said = f"`{setting}`: {message}"
        return self.table.error(said, setting) if self.table else SettingsError(said)

    def _matches(self, patterns: tuple[str, ...], file: Path) -> bool:
        from hublint.files.globs import spec  # noqa: PLC0415

        if self.folder is None:
            return False
        path = resolved(file.parent) / file.name
        if not path.is_relative_to(self.folder):
            return False
        return spec(patterns).match_file(path.relative_to(self.folder).as_posix())


def settings_for(reach: Reach) -> Settings:
    """The settings for the configs of a folder: the nearest ones upwards to the root. Raises `SettingsError`."""
    notes: list[str] = []
    found = _nearest(reach, notes)
    if found is not None:
        return _settings(found, found.file.parent, tuple(notes))
    notes += _above(reach)
    return Settings(notes=tuple(notes))


def named_plugins(reach: Reach) -> tuple[str, ...]:
    """The plug-ins that the nearest settings name, with nothing of them looked up yet. Raises `SettingsError`."""
    found = _nearest(reach, [])
    return settings_file.plugins(found) if found is not None else ()


def _nearest(reach: Reach, notes: list[str]) -> Table | None:
    """The settings in the nearest file upwards to the root that counts; those that don't are noted."""
    files = (parent / name for parent in reach.upwards() for name in NAMES)
    tables = (_counting(file, reach, notes) for file in files)
    return next((table for table in tables if table is not None), None)


def settings_in(file: Path) -> Settings:
    """The settings in a file that the user named. Patterns are relative to the current folder.

    Raises `SettingsError`.
    """
    try:
        found = settings_file.table(file, read_named(file))
        folder = current_folder()
    except Refused as refused:
        raise settings_file.error(file, f"This file {refused.reason}.") from None
    if found is None:
        raise settings_file.error(file, "There is no table `[tool.hublint]` in this file.")
    return _settings(found, folder)


def _settings(found: Table, folder: Path, notes: tuple[str, ...] = ()) -> Settings:
    values = settings_file.values(found)
    renamed = renaming_notes(found.content.get("severity", ()))
    return Settings(**values, folder=folder, table=found, notes=(*notes, *renamed))


def _counting(file: Path, reach: Reach, notes: list[str]) -> Table | None:
    """The settings of a file, unless it leads out of the root or belongs to a stranger, which is noted."""
    try:
        data = reach.read(file)
    except Refused as refused:
        if refused.kind == "outside":
            notes.append(f"{shown(file)} {refused.reason}, so its settings are ignored.")
        elif refused.kind != "folder" and exists(file):
            raise settings_file.error(file, f"This file {refused.reason}.") from None
        return None
    if reach.is_foreign(file):
        notes.append(f"{shown(file)} belongs to another user, so its settings are ignored.")
        return None
    return settings_file.table(file, data)


def _above(reach: Reach) -> Iterator[str]:
    """What to say of the nearest settings file that lies above the root."""
    for parent in reach.above():
        for name in NAMES:
            file = parent / name
            if _has_settings(file):
                yield (
                    f"{shown(file)} is above `{reach.root}`, so its settings are ignored. To use them, name the"
                    " file with --config or its folder with --root."
                )
                return


def _has_settings(file: Path) -> bool:
    try:
        return settings_file.table(file, read_named(file)) is not None
    except Refused:
        return False
    except SettingsError:
        return file.name == NAMES[0]

"""A session: lints of files that share what may be read, settings and pins, each looked up once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from hublint.deployment.asked import NOTHING_ASKED
from hublint.deployment.deployment import NO_DEPLOYMENT
from hublint.files.reach import Reach
from hublint.files.refusal import Refused
from hublint.linter.lint import lint_source, unreadable
from hublint.linter.options import Options
from hublint.project.baseline.known_findings import KnownFindings
from hublint.project.chosen_releases import choices, origins_for, targets_for
from hublint.project.settings import Settings, SettingsError, settings_for, settings_in
from hublint.source import Source, SourceError
from hublint.versions.deployed_pins import deployed_pins, told_files, with_deployed
from hublint.versions.search import PinSearch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from hublint.deployment.asked import Asked
    from hublint.deployment.deployment import Deployment
    from hublint.knowledge.site import Site
    from hublint.linter.result import Result
    from hublint.project.chosen_releases import Choice
    from hublint.versions.pins import Pin

_NAMES, _LENGTH = 5, 200
"""So many names, of so many characters, are told."""


def _ignore(note: str) -> None:
    """The listener of a session whose notes nobody wants."""


def _settings_at(where: Path | Reach) -> Settings:
    """The settings in a file, or those for a folder. Raises `SettingsError`."""
    return settings_for(where) if isinstance(where, Reach) else settings_in(where)


_REMEMBERED = 256
"""Folders; the files of a run come sorted."""


@dataclass(slots=True, eq=False)
class Session:
    """Which folders may be read along with a config, and which settings count.

    `root` bounds what is followed (default: the repository), `also_read` adds folders, `config` is the only settings
    file, and with `isolated` there is none, and no baseline either that is not named (`baseline`). With `no_baseline`
    none counts. `named` is what the user says of the deployments around configs. `listener` gets each note once: on
    files that are passed over, settings that don't count, and releases that are not known. A session remembers
    what it looked up: make a new one to see what has changed. It is for one thread at a time; several sessions don't
    disturb each other.
    """

    root: Path | None = None
    also_read: tuple[Path, ...] = ()
    config: Path | None = None
    isolated: bool = False
    listener: Callable[[str], None] = _ignore
    baseline: Path | None = None
    no_baseline: bool = False
    named: Asked = NOTHING_ASKED
    _searched: tuple[Path, ...] = ()
    _settings: Callable[[Path | Reach], Settings] | None = None
    _pins: PinSearch | None = None
    _notes: dict[str, None] = field(default_factory=dict)
    _plugged: bool = False
    _known: KnownFindings | None = None

    def anew(self) -> Session:
        """A session with the same wishes that has looked at nothing yet, and has no listener; it can be pickled."""
        return replace(
            self,
            listener=_ignore,
            _settings=None,
            _pins=None,
            _notes={},
            _plugged=False,
            _known=None,
        )

    def search(self, folder: Path) -> Reach:
        """What may be read along with the configs below a folder. Raises `SettingsError` if there is no such place."""
        self._searched += (folder,)
        return self.reach(folder)

    def reach(self, folder: Path) -> Reach:
        """What may be read along with the configs of a folder. Raises `SettingsError` if there is no such place."""
        try:
            return Reach.around(folder, self.root, self.also_read, self._searched)
        except Refused as refused:
            raise SettingsError(f"The folder `{folder}` {refused.reason}.") from None

    def settings(self, reach: Reach) -> Settings:
        """The settings that count for the configs of a folder. Raises `SettingsError`."""
        if self.isolated:
            return Settings()
        self._settings = self._settings or lru_cache(_REMEMBERED)(_settings_at)
        settings = self._settings(self.config or reach)
        self.note(settings.notes)
        self._plugged = self._plugged or bool(settings.plugins)
        return settings

    def pins(self, reach: Reach, deployment: Deployment | None = None) -> Mapping[str, Pin]:
        """The pins that hold for the configs of a folder, or for the one in a deployment, by distribution."""
        self._pins = self._pins or PinSearch()
        if deployment is None or deployment.service is None:
            return self._pins.around(reach)
        nearest = self._pins.around(reach, told_files(deployment))
        return with_deployed(nearest, deployed_pins(deployment))

    def choices(
        self,
        reach: Reach,
        wanted: Mapping[str, str] | None = None,
        deployment: Deployment | None = None,
    ) -> tuple[Choice, ...]:
        """The releases that configs of a folder are judged by, or the one in a deployment, and why.

        `wanted` are those that the user names. Raises `SettingsError`.
        """
        return choices(self.pins(reach, deployment), self.settings(reach), wanted)

    def site(self, reach: Reach, file: Path | None) -> Site:
        """What the settings say of the site, and of a config in a folder. Raises `SettingsError`."""
        return self.settings(reach).site(file)

    def asked(self, reach: Reach) -> Asked:
        """What user and settings say of the deployment around the configs of a folder. Raises `SettingsError`."""
        return self.settings(reach).asked(self.named)

    def options(
        self, reach: Reach, file: Path | None, targets: Mapping[str, str] | None = None
    ) -> Options:
        """What settings say of a config in a folder, and the `targets` that are named. Raises `SettingsError`."""
        settings = self.settings(reach)
        return Options(
            select=settings.select,
            extend_select=settings.extend_select,
            ignore=settings.ignored_for(file) if file else settings.ignore,
            severity=settings.severity,
            site=self.site(reach, file),
            pedantic=settings.pedantic,
            preview=settings.preview,
            plugins=settings.plugins,
            baseline=self.known.of(reach, file),
            asked=self.asked(reach),
            targets=targets or {},
        )

    def judging(self, options: Options, reach: Reach, source: Source | None) -> Options:
        """The options with the deployment around a config, and the releases to judge it by.

        Targets that they have count most. Of a config that can't be read, the folder decides. Raises `SettingsError`.
        """
        deployment = NO_DEPLOYMENT if source is None else options.around(source)
        pins, settings = self.pins(reach, deployment), self.settings(reach)
        return replace(
            options,
            deployment=deployment,
            targets=targets_for(pins, settings, options.targets),
            origins={**origins_for(pins, settings), **options.origins},
        )

    @property
    def has_plugins(self) -> bool:
        """Whether settings that counted so far name packages with rules of their own."""
        return self._plugged

    @property
    def known(self) -> KnownFindings:
        """What the baselines know."""
        if self._known is None:
            is_found = not (self.isolated or self.no_baseline)
            self._known = KnownFindings(self.baseline, is_found, self.note)
        return self._known

    def lint_file(self, file: Path, options: Options | None = None) -> Result:
        """Lint a file, by the settings and pins around it unless `options` are given.

        What the file holds raises nothing. Raises `SettingsError`, `PluginError` and `UnknownRuleError`.
        """
        reach = self.reach(file.parent)
        chosen = self.options(reach, file) if options is None else options
        try:
            source = Source.read(file, str(file), reach)
        except SourceError as error:
            return unreadable(str(file), error)
        judged_by = self.judging(chosen, reach, source) if options is None else chosen
        result = lint_source(source, judged_by)
        self.note_outside(source)
        return result

    def note_outside(self, source: Source) -> None:
        """Tell which files a config loads that may not be read."""
        names = source.outside
        if not names or source.reach is None:
            return
        shown = ", ".join(f"`{name[:_LENGTH]}`" for name in names[:_NAMES])
        more = f" and {len(names) - _NAMES} more" if len(names) > _NAMES else ""
        note = (
            f"{source.name} loads files outside `{source.reach.root}`, which hublint doesn't read: {shown}{more}."
            " To read them, name their folder with --also-read."
        )
        self.note([note])

    @property
    def notes(self) -> tuple[str, ...]:
        """What was passed over so far."""
        return tuple(self._notes)

    def note(self, notes: Iterable[str]) -> None:
        """Tell what was passed over, each once."""
        for note in notes:
            if note not in self._notes:
                self._notes[note] = None
                self.listener(note)

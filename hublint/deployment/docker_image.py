"""What a Dockerfile makes of an image: its variables, working folder, user and command, and the files in it."""

from __future__ import annotations

import json
import posixpath
import shlex
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from hublint.deployment.given import Given
from hublint.deployment.interpolation import Filled, Known, TemplateError, Unset, filled
from hublint.deployment.stretches import Stretch
from hublint.files.dockerfile import instructions
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hublint.source import Source

HUB_IMAGE = pattern(r"(?:(?:docker|quay)\.io/)?jupyterhub/jupyterhub(?:-onbuild|-demo)?(?:[:@].*)?")
"""Images that start JupyterHub in `/srv/jupyterhub`."""
_ONBUILD = pattern(r".*jupyterhub/jupyterhub-onbuild(?:[:@].*)?")
_PLAIN_IMAGE = pattern(
    r"(?:docker\.io/)?(?:library/)?(?:python|debian|ubuntu|alpine|node|fedora|almalinux|rockylinux)(?:[:@].*)?"
    r"|(?:docker\.io/)?(?:continuumio/miniconda3|condaforge/mambaforge|condaforge/miniforge3|mambaorg/micromamba)(?:[:@].*)?"
)
"""Images that start in `/`, and whose few variables no config asks for."""
_HUB_FOLDER = "/srv/jupyterhub"
_LONGEST = 100_000
_DEPTH = 5

Command = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copied:
    """A file or folder of the build context that is put into the image; without `source`, all of the context."""

    source: str
    target: str


@dataclass(frozen=True, slots=True, eq=False)
class Image:
    """What is known of an image; None where nobody can tell. `base` is the foreign image at its root.

    `complete`: no other variables are in it but such as every system has.
    """

    base: str | None = None
    variables: Mapping[str, Given] = field(default_factory=dict)
    complete: bool = False
    folder: str | None = None
    user: str | None = None
    command: Command | None = None
    entrypoint: Command | None = None
    copied: tuple[Copied, ...] = ()
    installs: str = ""


def foreign(name: str) -> Image:
    """What is known of an image that nothing here builds."""
    if HUB_IMAGE.fullmatch(name):
        config = ("-f", f"{_HUB_FOLDER}/jupyterhub_config.py")
        onbuild = bool(_ONBUILD.fullmatch(name))
        command = ("jupyterhub", *config) if onbuild else ("jupyterhub",)
        copied = (Copied("jupyterhub_config.py", config[1]),) if onbuild else ()
        return Image(name, {}, True, _HUB_FOLDER, "root", command, (), copied)
    if _PLAIN_IMAGE.fullmatch(name):
        return Image(name, {}, True, "/", "root", (), ())
    return Image(name)


def built(
    source: Source,
    arguments: Mapping[str, Given | Unset | None],
    target: str | None,
    find: Callable[[str], Image | None],
) -> Image:
    """The image of a Dockerfile, built with these arguments up to a stage; `find` knows images that are built here."""
    if len(source.text) > _LONGEST:
        return Image()
    build = _Build(source, arguments, find)
    for line, keyword, rest in instructions(source.text):
        if keyword == "FROM":
            build.begin(rest)
            if target is not None and target in build.stages and build.stage_name != target:
                return build.stages[target]
        elif keyword == "ONBUILD":
            continue
        else:
            build.do(line, keyword, rest)
    return build.image if target is None or build.stage_name == target else Image()


class _Build:
    """The stage that is being built, and those before it, by name and number."""

    def __init__(
        self,
        source: Source,
        arguments: Mapping[str, Given | Unset | None],
        find: Callable[[str], Image | None],
    ) -> None:
        self.image = Image()
        self.stages: dict[str, Image] = {}
        self.stage_name = ""
        self._source, self._given, self._find = source, arguments, find
        self._number = -1
        self._global: dict[str, Given] = {}
        self._arguments: dict[str, Given] = {}

    def begin(self, rest: str) -> None:
        """`FROM image AS stage`."""
        self._keep()
        words = [word for word in rest.split() if not word.startswith("--")]
        name = _filled(words[0] if words else "", self._global.get).text
        self._number += 1
        named = len(words) > 2 and words[1].upper() == "AS"
        self.stage_name = words[2] if named else str(self._number)
        self._arguments = {}
        found = self.stages.get(name or "")
        self.image = (
            found or (self._find(name) if name else None) or (foreign(name) if name else Image())
        )

    def do(self, line: int, keyword: str, rest: str) -> None:
        """One instruction of the stage, or an `ARG` before the first."""
        match keyword:
            case "ARG":
                self._argument(line, rest)
            case "ENV":
                self._set(line, rest)
            case "WORKDIR":
                self._enter(rest)
            case "USER":
                self._update(user=self._text(rest.partition(":")[0]).text)
            case "CMD":
                self._update(command=_command(rest))
            case "ENTRYPOINT":
                self._update(entrypoint=_command(rest), command=())
            case "COPY" | "ADD":
                self._copy(rest)
            case "RUN":
                self._update(installs=f"{self.image.installs}\n{rest}"[-_LONGEST:])
        self._keep()

    def _keep(self) -> None:
        if self._number >= 0:
            self.stages[self.stage_name] = self.stages[str(self._number)] = self.image

    def _update(self, **changes: object) -> None:
        self.image = replace(self.image, **changes)  # type: ignore[arg-type]

    def _argument(self, line: int, rest: str) -> None:
        for word in _words(rest) or ():
            name, has_default, default = word.partition("=")
            spot = self._spot(line, name)
            if name in self._given:
                chosen = self._given[name]
                text = chosen.text if isinstance(chosen, Given) else None
                origin = chosen.spot if isinstance(chosen, Given) else None
                value = Given(name, text, origin or spot)
            elif has_default:
                value = Given(name, self._text(default).text, spot)
            else:
                value = self._global.get(name) or Given(name, "", spot)
            (self._arguments if self._number >= 0 else self._global)[name] = value

    def _set(self, line: int, rest: str) -> None:
        words = _words(rest)
        if not words:
            self._update(complete=False)
            return
        if "=" not in words[0]:
            words = [f"{words[0]}={rest.split(None, 1)[1] if len(words) > 1 else ''}"]
        found = dict(self.image.variables)
        for word in words:
            name, _, value = word.partition("=")
            found[name] = Given(name, self._text(value).text, self._spot(line, name))
        self._update(variables=found)

    def _enter(self, rest: str) -> None:
        text = self._text(rest.strip("\"'")).text
        folder = self.image.folder
        if text is None:
            self._update(folder=None)
        elif text.startswith("/"):
            self._update(folder=posixpath.normpath(text))
        elif folder is not None:
            self._update(folder=posixpath.normpath(posixpath.join(folder, text)))

    def _copy(self, rest: str) -> None:
        words = _json_words(rest) or tuple(rest.split())
        options = [word for word in words if word.startswith("--")]
        paths = [self._text(word).text for word in words if not word.startswith("--")]
        if any(option.startswith("--from") for option in options) or len(paths) < 2:
            return
        *sources, target = paths
        folder = self.image.folder
        if target is None or (not target.startswith("/") and folder is None):
            return
        full = posixpath.join(folder or "/", target)
        into = target.endswith("/") or len(sources) > 1 or posixpath.basename(target) in (".", "..")
        copied = tuple(
            Copied(
                one,
                posixpath.join(full, posixpath.basename(one))
                if into and posixpath.basename(one) not in ("", ".")
                else full,
            )
            for one in sources
            if one is not None
        )
        self._update(copied=self.image.copied + copied)

    def _text(self, text: str) -> Filled:
        """A text with the variables of the stage, before the first with those of the file."""
        values = {**self._arguments, **self.image.variables} if self._number >= 0 else self._global

        def look(name: str) -> Given | Unset | None:
            return values.get(name) or (Unset(name) if self.image.complete else None)

        return _filled(text, look)

    def _spot(self, line: int, name: str) -> Stretch:
        """Where a name stands in an instruction, with its value as far as that goes to the end of its word."""
        start, end = self._source.line_span(line)
        found = self._source.text.find(name, start)
        if found < 0:
            return Stretch(self._source, start, end)
        return Stretch(
            self._source, found, self._source.line_span(self._source.position(found)[0])[1]
        )


def _filled(text: str, known: Known) -> Filled:
    """A text with its variables; a backslash keeps a dollar sign."""
    if "$" not in text:
        return Filled(text)
    try:
        return Filled(filled(text.replace("\\$", "$$"), known).text)
    except TemplateError:
        return Filled(None)


def _words(rest: str) -> list[str] | None:
    if len(rest) > 10_000:
        return None
    try:
        return shlex.split(rest)
    except ValueError:
        return None


def _json_words(rest: str) -> Command | None:
    if not rest.startswith("["):
        return None
    try:
        found = json.loads(rest)
    except (ValueError, RecursionError):
        return None
    return (
        tuple(found)
        if isinstance(found, list) and all(isinstance(one, str) for one in found)
        else None
    )


def _command(rest: str) -> Command:
    """The arguments of `CMD` and `ENTRYPOINT`; a plain line is for the shell."""
    return _json_words(rest) or ("/bin/sh", "-c", rest)

"""What a Dockerfile makes: the image of each of its stages."""

from __future__ import annotations

import json
import posixpath
import shlex
from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.deployment.docker_image import Copied, Image, Step, foreign
from hublint.deployment.given import Given
from hublint.deployment.interpolation import Filled, Known, TemplateError, Unset, filled
from hublint.deployment.shell_text import ShellText
from hublint.deployment.stretches import Stretch
from hublint.files.dockerfile import instructions
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hublint.deployment.docker_image import Command
    from hublint.source import Source

_LONGEST = 200_000
_LONGEST_LINE = 10_000
_STAGES = 50
_OF_DOCKER = ("TARGET", "BUILD")
"""Variables for platforms, which need no `ARG` before `FROM`."""
_FROM_STAGE = pattern(r"--from=(\S+)")


def built(
    source: Source,
    arguments: Mapping[str, Given | Unset | None],
    target: str | None,
    find: Callable[[str], Image | None],
) -> Image:
    """The image of a Dockerfile, built with these arguments up to a stage; `find` knows images that are built here."""
    stages = _stages(source, arguments, find)
    if target is not None:
        return stages.get(target, Image())
    return next(reversed(stages.values()), Image())


def all_stages(source: Source) -> list[Image]:
    """The images of all stages of a Dockerfile that nothing says how to build."""
    return list(dict.fromkeys(_stages(source, {}, lambda _: None).values()))


def _stages(
    source: Source,
    arguments: Mapping[str, Given | Unset | None],
    find: Callable[[str], Image | None],
) -> dict[str, Image]:
    """The images of the stages in their order, by number and by name; none of too many."""
    if len(source.text) > _LONGEST:
        return {}
    build = _Build(source, arguments, find)
    for line, keyword, rest in instructions(source.text):
        if keyword == "FROM":
            if not build.begin(line, rest):
                return {}
        elif keyword != "ONBUILD":
            build.do(line, keyword, rest)
    build.end()
    return build.stages


class _Stage:
    """A stage while it is built."""

    def __init__(self, name: str, image: Image) -> None:
        self.name = name
        self.image = image
        self.arguments: dict[str, Given] = {}
        self.variables = dict(image.variables)
        self.copied = list(image.copied)
        self.steps = dict.fromkeys(image.steps)

    def update(self, **changes: object) -> None:
        """Change what there is one of."""
        self.image = replace(self.image, **changes)  # type: ignore[arg-type]

    def finished(self) -> Image:
        """What it has come to."""
        return replace(
            self.image,
            variables=self.variables,
            copied=tuple(self.copied),
            steps=tuple(self.steps),
        )


class _Build:
    """The stage that is being built, and those before it, by name and number."""

    def __init__(
        self,
        source: Source,
        arguments: Mapping[str, Given | Unset | None],
        find: Callable[[str], Image | None],
    ) -> None:
        self.stages: dict[str, Image] = {}
        self._stage = _Stage("", Image())
        self._source, self._given, self._find = source, arguments, find
        self._number = 0
        self._global: dict[str, Given] = {}
        self._shell = ShellText()

    def begin(self, line: int, rest: str) -> bool:
        """`FROM image AS stage`; false if there are too many of them."""
        self.end()
        words = [word for word in rest.split() if not word.startswith("--")]
        written = words[0] if words else ""
        name = _filled(written, self._known_to_all).text or ""
        found = self.stages.get(name) or (self._find(name) if name else None)
        if found is None:
            step = Step("FROM", name or written, self._spot(line, written))
            found = replace(foreign(name) if name else Image(), steps=(step,))
        named = len(words) > 2 and words[1].upper() == "AS"
        self._stage = _Stage(words[2] if named else str(self._number), found)
        self._number += 1
        return self._number <= _STAGES

    def end(self) -> None:
        """End the stage that has begun; a piece of a Dockerfile may have no `FROM`."""
        if self._number or self._stage.steps:
            image = self._stage.finished()
            self.stages[str(self._number - 1)] = self.stages[self._stage.name] = image

    def do(self, line: int, keyword: str, rest: str) -> None:
        """One instruction of the stage, or an `ARG` before the first."""
        stage = self._stage
        match keyword:
            case "ARG":
                self._argument(rest)
            case "ENV":
                self._set(stage, line, rest)
            case "WORKDIR":
                self._enter(stage, rest)
            case "USER":
                stage.update(user=self._text(rest.partition(":")[0]).text)
            case "CMD":
                stage.update(command=_command(rest))
            case "ENTRYPOINT":
                stage.update(entrypoint=_command(rest), command=())
            case "COPY" | "ADD":
                self._copy(stage, rest)
        if keyword in ("RUN", "COPY", "ADD"):
            text = self._shell.filled(rest, self._known_text)
            stage.steps[Step(keyword, text, self._spot(line))] = None

    def _argument(self, rest: str) -> None:
        for word in _words(rest) or ():
            name, has_default, default = word.partition("=")
            if name in self._given:
                chosen = self._given[name]
                value = Given(name, chosen.text if isinstance(chosen, Given) else None)
            elif has_default:
                value = Given(name, self._text(default).text)
            else:
                value = self._global.get(name) or Given(name, "")
            (self._stage.arguments if self._number else self._global)[name] = value

    def _set(self, stage: _Stage, line: int, rest: str) -> None:
        words = _words(rest)
        if not words:
            stage.update(complete=False)
            return
        if "=" not in words[0]:
            words = [f"{words[0]}={rest.split(None, 1)[1] if len(words) > 1 else ''}"]
        found = {}
        for word in words:
            name, _, value = word.partition("=")
            found[name] = Given(name, self._text(value).text, self._spot(line, name))
        stage.variables |= found

    def _enter(self, stage: _Stage, rest: str) -> None:
        text = self._text(rest.strip("\"'")).text
        folder = stage.image.folder
        if text is None:
            stage.update(folder=None)
        elif text.startswith("/"):
            stage.update(folder=posixpath.normpath(text))
        elif folder is not None:
            stage.update(folder=posixpath.normpath(posixpath.join(folder, text)))

    def _copy(self, stage: _Stage, rest: str) -> None:
        words = _json_words(rest) or tuple(rest.split())
        options = [word for word in words if word.startswith("--")]
        paths = [self._text(word).text for word in words if not word.startswith("--")]
        begun = next(filter(None, map(_FROM_STAGE.fullmatch, options)), None)
        if begun is not None:
            other = self.stages.get(begun[1])
            stage.steps |= dict.fromkeys(other.steps if other is not None else ())
        if begun is not None or len(paths) < 2:
            return
        *sources, target = paths
        folder = stage.image.folder
        if target is None or (not target.startswith("/") and folder is None):
            return
        full = posixpath.normpath(posixpath.join(folder or "/", target))
        into = target.endswith("/") or len(sources) > 1 or posixpath.basename(target) in (".", "..")
        stage.copied += [Copied(one, full, into) for one in sources if one is not None]

    def _text(self, text: str) -> Filled:
        """A text with the variables of the stage, before the first with those of the file."""
        return _filled(text, self._known)

    def _known(self, name: str) -> Given | Unset | None:
        stage = self._stage
        found = stage.variables.get(name) or stage.arguments.get(name)
        if found is None and not self._number:
            return self._known_to_all(name)
        return found or (Unset(name) if stage.image.complete else None)

    def _known_to_all(self, name: str) -> Given | Unset | None:
        is_of_docker = name.startswith(_OF_DOCKER)
        return self._global.get(name) or (None if is_of_docker else Unset(name))

    def _known_text(self, name: str) -> str | None:
        found = self._known(name)
        return found.text if isinstance(found, Given) else None

    def _spot(self, line: int, name: str = "") -> Stretch:
        """Where a name stands in an instruction, with its value as far as that goes to the end of its word."""
        start, end = self._source.line_span(line)
        found = self._source.text.find(name, start, start + _LONGEST_LINE)
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
    if len(rest) > _LONGEST_LINE:
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

"""Pictures of what hublint shows on a terminal, dark and light, narrow and wide."""

from __future__ import annotations

import io
import os
import pty
import struct
import sys
from contextlib import suppress
from dataclasses import dataclass
from fcntl import ioctl
from pathlib import Path
from termios import TIOCSWINSZ
from typing import TYPE_CHECKING

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, SVG_EXPORT_THEME
from rich.text import Text

from hublint.preview.svg import TEMPLATE

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
WIDTHS = (80, 120)
THEMES = {"dark": SVG_EXPORT_THEME, "light": DEFAULT_TERMINAL_THEME}
_CONFIGS = "tests/configs"

SCREENS = {
    "help": "--help",
    "wrong-call": "explian HUB101",
    "report": f"{_CONFIGS}/faulty",
    "clean": f"{_CONFIGS}/reference",
    "diff": f"--diff {_CONFIGS}/faulty",
    "rules": "rules HUB3",
    "explain": "explain HUB201",
    "explain-full": "explain HUB201 --full",
    "explain-setting": "explain c.DockerSpawner.mem_limit",
    "explain-class": "explain SystemUserSpawner",
    "mounts": f"mounts {_CONFIGS}/reference/jupyterhub_config.py",
    "mounts-conditions": f"mounts {_CONFIGS}/conditions/jupyterhub_config.py",
    "compare": f"compare {_CONFIGS}/reference/jupyterhub_config.py {_CONFIGS}/conditions/jupyterhub_config.py",
    "targets": f"targets {_CONFIGS}",
    "upgrade": f"upgrade {_CONFIGS}/old/jupyterhub_config.py --target jupyterhub=1.5 --to jupyterhub=6",
}
"""The arguments of each picture by its name."""


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture: what is shown at a width, and on which terminal."""

    name: str
    width: int
    theme: str

    def svg(self) -> str:
        """Run hublint, and draw what it shows."""
        return _svg(_shown(SCREENS[self.name].split(), self.width), self.width, self.theme)

    def draw(self, folder: Path) -> Path:
        """Run hublint and write the picture; its file. Needs resvg-py, and a font of one width."""
        import resvg_py  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415

        file = folder / f"{self.name}-{self.width}-{self.theme}.png"
        picture = resvg_py.svg_to_bytes(svg_string=self.svg(), monospace_family="DejaVu Sans Mono")
        file.write_bytes(bytes(picture))
        return file


def screens(names: tuple[str, ...]) -> Iterator[Screen]:
    """The pictures of these names, of all without any."""
    for name in names or SCREENS:
        for width in WIDTHS:
            for theme in THEMES:
                yield Screen(name, width, theme)


def _shown(arguments: list[str], width: int) -> str:
    """What hublint writes to a terminal of this width, which is really one."""
    process, terminal = pty.fork()
    if not process:
        os.chdir(ROOT)
        environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": str(width)}
        os.execve(sys.executable, [sys.executable, "-m", "hublint", *arguments], environment)
    ioctl(terminal, TIOCSWINSZ, struct.pack("HHHH", 60, width, 0, 0))
    output = b""
    with suppress(OSError):  # what the end is on Linux
        while data := os.read(terminal, 65536):
            output += data
    os.waitpid(process, 0)
    os.close(terminal)
    return output.decode().replace("\r\n", "\n")


def _svg(output: str, width: int, theme: str) -> str:
    console = Console(
        record=True, width=width, file=io.StringIO(), force_terminal=True, color_system="truecolor"
    )
    for line in Text.from_ansi(output).split(allow_blank=False):
        for part in line.divide(range(width, len(line), width)):  # as terminals break lines
            console.print(part, soft_wrap=True)
    return console.export_svg(title=" ", theme=THEMES[theme], code_format=TEMPLATE)

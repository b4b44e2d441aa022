"""The command: build an image, start an engine in a namespace of its own, compare, report.

Needs root, the Debian packages of :mod:`engine.requirements` and, the first time, the package
registries. Everything it makes is kept below ``--cache``; all it starts lives in a PID, mount and
network namespace that ends with it. Exit status: 0 all agrees, 1 something differs, 77 no engine
can be run here.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from .image import build
from .requirements import install, missing
from .session import Failed

UNAVAILABLE: Final = 77
_INSIDE: Final = "ENGINE_INSIDE"
_NAMESPACES: Final = ("--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc")


def main() -> int:
    """Run the command; the exit status."""
    options = _options()
    if os.environ.get(_INSIDE):
        from .comparison import compare  # noqa: PLC0415 - needs the packages of the test extra

        return compare(options.cache, options.only)
    if options.install:
        install()
    reasons = missing()
    if reasons:
        print("no engine can be run here:", *reasons, sep="\n  ")
        return UNAVAILABLE
    options.cache.mkdir(parents=True, exist_ok=True)
    try:
        build(options.cache)
    except (subprocess.CalledProcessError, Failed) as error:
        print(f"no image can be built here: {error}")
        return UNAVAILABLE
    return _inside()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    parser.add_argument("--cache", type=Path, default=home / "hublint-engine")
    parser.add_argument("--install", action="store_true", help="apt-get install what is missing")
    parser.add_argument("--only", choices=("replay", "hubs", "edits"), help="run one part")
    return parser.parse_args()


def _inside() -> int:
    """Run this command again in namespaces of its own."""
    command = ["unshare", *_NAMESPACES, "--", sys.executable, *sys.argv]
    probe = subprocess.run([*command[: -len(sys.argv) - 1], "true"], check=False)
    if probe.returncode:
        print("no engine can be run here:\n  the system permits no namespaces")
        return UNAVAILABLE
    return subprocess.run(command, env={**os.environ, _INSIDE: "1"}, check=False).returncode

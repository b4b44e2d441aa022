"""Time of linting 500 copies of a 60-line config in one process, against parsing them with libcst.

    python benchmarks/many.py [COPIES]

Each copy differs in a comment, so that nothing can be remembered by its text. The ratio is to stay below 2.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from pathlib import Path

import libcst as cst

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from hublint.project.check_file import CheckOptions, check_file  # noqa: E402

CONFIG = ROOT / "tests" / "configs" / "reference" / "jupyterhub_config.py"
LINES = 60
LIMIT = 2.0


def copies(folder: Path, number: int) -> list[Path]:
    """Config files of 60 lines: the reference config, filled up with further settings."""
    text = CONFIG.read_text()
    missing = LINES - 1 - len(text.splitlines())
    text += "c.JupyterHub.port = 8000\n" * missing
    files = []
    for number_ in range(number):
        file = folder / f"jupyterhub_config_{number_}.py"
        file.write_text(f"# copy {number_}\n{text}")
        files.append(file)
    return files


def parse(file: Path) -> None:
    """What a bare parse costs."""
    cst.parse_module(file.read_bytes())


def lint(file: Path) -> None:
    """What hublint costs."""
    check_file(str(file), CheckOptions())


def main() -> int:
    """Print both times and their ratio; 1 if it is above the limit."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    with tempfile.TemporaryDirectory() as folder:
        files = copies(Path(folder), number)
        lint(files[0])
        gc.freeze()
        parsed = linted = 0.0
        for file in files:
            start = time.process_time()
            parse(file)
            middle = time.process_time()
            lint(file)
            parsed += middle - start
            linted += time.process_time() - middle
    ratio = linted / parsed
    print(
        f"{number} files: libcst {parsed:.2f} s, hublint {linted:.2f} s, ratio {ratio:.2f} (limit {LIMIT})"
    )
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())

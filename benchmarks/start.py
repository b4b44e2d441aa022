"""Time of linting one config in a process of its own, against `python -c "import libcst"`.

    python benchmarks/start.py [ROUNDS]

Both are run in turn, with their byte code cached, and the fastest of each counts. The ratio is to stay below 1.05.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
CONFIG = ROOT / "tests" / "configs" / "reference" / "jupyterhub_config.py"
LIMIT = 1.05


def seconds(arguments: list[str], environment: dict[str, str]) -> float:
    """The processor time of one run, so that other work on the machine doesn't count."""
    before = spent()
    subprocess.run(
        [sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, env=environment
    )
    return spent() - before


def spent() -> float:
    """The processor time of all children so far."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main() -> int:
    """Print both times and their ratio; 1 if it is above the limit."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": cache, "PYTHONPATH": str(ROOT)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        bare, lint = ["-c", "import libcst"], ["-m", "hublint", "--no-cache", str(CONFIG)]
        pairs = [(seconds(bare, environment), seconds(lint, environment)) for _ in range(rounds)]
    imported, linted = (min(times) for times in zip(*pairs, strict=True))
    ratio = linted / imported
    print(
        f"import libcst {imported:.3f} s, hublint {linted:.3f} s, ratio {ratio:.2f} (limit {LIMIT})"
    )
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())

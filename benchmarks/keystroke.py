"""What an editor waits for: one config linted again in one process, each time with another text.

    python benchmarks/keystroke.py [ROUNDS]

Medians of processor time, for configs of 60 and 1,400 lines.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from hublint import lint_text  # noqa: E402

REFERENCE = (ROOT / "tests" / "configs" / "reference" / "jupyterhub_config.py").read_text()
MISTAKES = 'c.DockerSpawner.mem_limit = "512m"\nc.JupyterHub.prot = 8000\n'
COMMENTS = "# c.Spawner.debug = True\n" * 21


def main() -> int:
    """Print a line for each config."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    long = REFERENCE + "c.Spawner.environment = {\n" + "".join(map(_lines, range(681))) + "}\n"
    texts = {
        "60 lines": REFERENCE + COMMENTS,
        "60 lines, two mistakes": REFERENCE + MISTAKES + COMMENTS,
        "1,400 lines": long,
    }
    for name, text in texts.items():
        times = [_seconds(f"{text}# key {number}\n") for number in range(rounds)]
        print(
            f"| {name} | {statistics.median(times[5:]) * 1000:.1f} ms | {min(times) * 1000:.1f} |"
        )
    return 0


def _lines(number: int) -> str:
    return f"    # what {number} is for\n    'KEY_{number}': 'value {number}',\n"


def _seconds(text: str) -> float:
    gc.collect()
    start = time.process_time()
    lint_text(text)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())

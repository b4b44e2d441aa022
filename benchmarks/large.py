"""Time and memory of linting a config of 100,000 lines with findings at its end.

    python benchmarks/large.py [LINES]

The limits are 60 seconds of processor time and 2 GiB.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
CONFIGS = ROOT / "tests" / "configs"
SECONDS, BYTES = 60, 2 * 1024**3


def main() -> int:
    """Print both figures; 1 if one is above its limit."""
    lines = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    body = (CONFIGS / "reference" / "jupyterhub_config.py").read_text()
    text = body * (lines // body.count("\n"))
    text += (CONFIGS / "faulty" / "jupyterhub_config.py").read_text()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "jupyterhub_config.py"
        file.write_text(text)
        command = [sys.executable, "-m", "hublint", "--output-format", "concise", str(file)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        ended = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False
        )
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds, memory = used.ru_utime + used.ru_stime, used.ru_maxrss * 1024
    print(ended.stdout.splitlines()[-1])
    print(f"{seconds:.1f} s (limit {SECONDS}), {memory / 2**20:.0f} MiB (limit {BYTES // 2**20})")
    return int(ended.returncode != 1 or seconds > SECONDS or memory > BYTES)


if __name__ == "__main__":
    sys.exit(main())

"""How time and memory grow with a config: each shape at n, twice and four times n, in a process of its own.

    python benchmarks/growth.py [SHAPE ...]

The exponent is that between the last two sizes, start-up taken off: 1 is as much more as there is more to read, 2 is
its square. Shapes that grow by more than 1.3 are marked, and the exit status is 1 then.
"""

from __future__ import annotations

import math
import sys
import tempfile
from pathlib import Path

from measure import Measured, in_turn

CONFIGS = Path(__file__).parents[1] / "tests" / "configs"
REFERENCE = (CONFIGS / "reference" / "jupyterhub_config.py").read_text()
DOCKER = 'c.JupyterHub.spawner_class = "docker"\n'
STEEP = 1.3
ROUNDS = 3
_WIDTH = 40


def listed(head: str, item: str, tail: str, count: int) -> str:
    """A text with so many items, `%d` in them replaced by their numbers."""
    return head + "".join(item.replace("%d", str(number)) for number in range(count)) + tail


VOLUMES = f"{DOCKER}c.DockerSpawner.volumes = {{\n"
SHAPES = {
    "lines of a real config": (REFERENCE, "", "", 80),
    "comments": ("# c.JupyterHub.port = %d\n", DOCKER, "", 10_000),
    "settings": ("c.JupyterHub.port = %d\n", DOCKER, "", 2_000),
    "unknown settings": ("c.JupyterHub.x%d = 1\n", DOCKER, "", 1_000),
    "unknown sections": ("c.X%d.y = 1\n", DOCKER, "", 2_000),
    "items": ("d['k%d'] = 'v'\n", f"{DOCKER}d = c.DockerSpawner.environment = {{}}\n", "", 2_000),
    "volumes": ("'v%d-{username}': '/x/%d',\n", VOLUMES, "}\n", 1_000),
    "volumes with mistakes": (
        "'v%d': {'bind': '/x/%d', 'mode': 'xx'},\n",
        VOLUMES,
        "}\n",
        250,
    ),
    "volumes named by the environment": (
        "os.environ.get('V%d', 'v%d') + '-{username}': '/x/%d',\n",
        f"import os\n{VOLUMES}",
        "}\n",
        250,
    ),
    "conditions": ("if a%d: c.A.b%d = 1\n", "", "", 1_000),
    "settings under conditions": (
        "if os.environ.get('X%d'): c.DockerSpawner.x%d = 1\n",
        f"import os\n{DOCKER}",
        "",
        100,
    ),
    "a chain of elif": ("elif x == %d: c.A.b = %d\n", "if x == 'a': c.A.b = 1\n", "", 100),
    "functions": ("def f%d(s): s.x = 1\n", "", "", 2_000),
    "unused comments of hublint": ("x = 1  # hublint: ignore[HUB503] ours\n", "", "", 1_000),
    "used comments of hublint": (
        "c.JupyterHub.x%d = 1  # hublint: ignore[HUB503] ours\n",
        "",
        "",
        1_000,
    ),
}


def main() -> int:
    """Print a row and a plot for each shape."""
    wanted = sys.argv[1:] or list(SHAPES)
    print("| shape | n | CPU s at n, 2n, 4n | peak MiB | exponent |\n|---|---|---|---|---|")
    found = {name: _measured(name) for name in wanted}
    print("\n```text")
    for name, seconds in found.items():
        for times, one in zip((1, 2, 4), seconds, strict=True):
            bar = "#" * round(_WIDTH * one / seconds[-1])
            print(f"{name if times == 1 else '':34}{times}n {bar} {one:.2f}")
    print("```")
    return int(any(exponent(seconds) > STEEP for seconds in found.values()))


def exponent(seconds: list[float]) -> float:
    """The power of the size that the time grows with at last."""
    return math.log2(seconds[2] / seconds[1])


def _measured(name: str) -> list[float]:
    item, head, tail, count = SHAPES[name]
    texts = [listed(head, item, tail, count * times) for times in (1, 2, 4)]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        commands = {}
        for number, text in enumerate((DOCKER, *texts)):
            (folder / f"{number}.py").write_text(text)
            commands[str(number)] = _hublint(f"{number}.py")
        start, *found = in_turn(commands, ROUNDS, folder).values()
    seconds = [max(_least(one) - _least(start), 0.001) for one in found]
    steep = " **steep**" if exponent(seconds) > STEEP else ""
    times = ", ".join(f"{one:.2f}" for one in seconds)
    memory = f"{found[-1].memory:.0f}"
    print(f"| {name} | {count} | {times} | {memory} | {exponent(seconds):.2f}{steep} |", flush=True)
    return seconds


def _least(one: Measured) -> float:
    return min(one.seconds)


def _hublint(file: str) -> list[str]:
    words = ("--no-cache", "--isolated", "--output-format", "concise")
    return [sys.executable, "-m", "hublint", *words, file]


if __name__ == "__main__":
    sys.exit(main())

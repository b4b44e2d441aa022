"""``python -m hublint.dev.generate.k8s_hub CLONE``: what each release of JupyterHub's Helm chart installs.

CLONE is a clone of zero-to-jupyterhub-k8s with its tags. Read are the requirements of the image of its hub.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import Any

from hublint.dev.generate.files import CHART, DATA, compact
from hublint.dev.generate.releases import side
from hublint.knowledge.runs import pack
from hublint.knowledge.versions import key

OLDEST = "0.9.0"
"""The first release that pins JupyterHub where it pins the rest."""
REQUIREMENTS = "images/hub/requirements.txt"
PIN = re.compile(r"^([\w.-]+)==([\d.]+)", re.MULTILINE)


def main(clone: str) -> None:
    """Write the file."""
    tags = [tag for tag in _git(clone, "tag").split() if re.fullmatch(r"\d+\.\d+\.\d+", tag)]
    releases = sorted((tag for tag in tags if key(tag) >= key(OLDEST)), key=key)
    installed = [
        dict(PIN.findall(_git(clone, "show", f"{tag}:{REQUIREMENTS}"))) for tag in releases
    ]
    names = [name for name in sorted(side("hub")) if any(name in one for one in installed)]
    packed = {name: pack([one.get(name) for one in installed]) for name in names}
    (DATA / CHART).write_text(_text({"releases": releases, "installed": packed}), encoding="utf-8")


def _git(clone: str, *arguments: str) -> str:
    command = ["git", "-C", clone, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _text(document: dict[str, Any]) -> str:
    rows = (f"{json.dumps(n)}:{compact(runs)}" for n, runs in document["installed"].items())
    inner = ",\n".join(rows)
    return f'{{\n"releases":{compact(document["releases"])},\n"installed":{{\n{inner}\n}}\n}}\n'


if __name__ == "__main__":
    main(sys.argv[1])

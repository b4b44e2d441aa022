"""Generated deployments: the environment that docker-compose 1.29 gives a service, and what hublint says of it.

It runs where Debian's package `docker-compose` is installed, and needs no engine. What only Compose 2 knows isn't
drawn.
"""

from __future__ import annotations

import random
import shutil
import subprocess

import pytest
import yaml

from hublint.deployment.asked import Asked

from .reading import read

NAMES = ["A", "B", "C", "DD", "E_1"]
DEFAULTS = ["", "d", "x y", "1", "a:b", "/p/q"]

pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(shutil.which("docker-compose") is None, reason="needs docker-compose"),
]


def value(draw):
    name, other, default = draw.choice(NAMES), draw.choice(NAMES), draw.choice(DEFAULTS)
    return draw.choice(
        [
            "plain", "with space", "", f"${{{name}}}", f"${name}", f"${{{name}:-{default}}}",
            f"${{{name}-{default}}}", f"pre-${{{name}}}-post", "$$x", f"p$${{{name}}}",
            f"${name}/${{{other}:-z}}",
        ]
    )  # fmt: skip


def environment(draw):
    names = draw.sample([*NAMES, "F", "G"], draw.randint(1, 5))
    if draw.random() < 0.5:
        return {name: None if draw.random() < 0.15 else value(draw) for name in names}
    return [name if draw.random() < 0.15 else f"{name}={value(draw)}" for name in names]


def variables(draw, *, quoted):
    lines = []
    for name in draw.sample(NAMES, draw.randint(0, 4)):
        plain = [f"{name}=v{name}", f"{name}=", f"# {name}=no", f"{name}=two words", f"{name}=a#b"]
        quotes = [f"{name}='q{name}'", f'{name}="dq {name}"']
        lines.append(draw.choice(plain + quotes * quoted))
    return "\n".join(lines) + "\n"


def deployment(draw):
    """The files of one deployment."""
    hub = {"image": "jupyterhub/jupyterhub:5", "environment": environment(draw)}
    hub["env_file"] = draw.sample(["one.env", "two.env"], draw.randint(0, 2))
    whole = {"version": "2.4", "services": {"hub": hub}}
    if draw.random() < 0.3:
        whole["services"]["base"] = {"image": "x", "environment": environment(draw)}
        hub["extends"] = {"service": "base"}
    files = {
        "docker-compose.yml": yaml.safe_dump(whole),
        "one.env": variables(draw, quoted=False),
        "two.env": variables(draw, quoted=False),
        ".env": variables(draw, quoted=True),
    }
    if draw.random() < 0.4:
        over = {"version": "2.4", "services": {"hub": {"environment": environment(draw)}}}
        files["docker-compose.override.yml"] = yaml.safe_dump(over)
    return files


@pytest.mark.parametrize("seed", range(100))
def test_the_hub_gets_what_docker_compose_gives(tmp_path, seed):
    found = read(tmp_path, deployment(random.Random(seed)), asked=Asked(service="hub"))
    run = subprocess.run(
        ["docker-compose", "config"],
        cwd=tmp_path,
        env={"PATH": "/usr/local/bin:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    given = yaml.safe_load(run.stdout)["services"]["hub"].get("environment", {})
    theirs = {
        name: None if text is None else str(text).replace("$$", "$") for name, text in given.items()
    }
    ours = {name: one.text for name, one in found.service.variables.items()}
    assert set(ours) <= {*theirs, *NAMES, "F", "G"}
    known = {name: text for name, text in ours.items() if text is not None}
    assert known == {name: theirs.get(name) for name in known}
    assert set(theirs) <= set(ours)

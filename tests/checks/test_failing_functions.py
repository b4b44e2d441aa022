"""What fails in functions of the file is as grave as it is sure."""

from __future__ import annotations

import pytest

from tests.linting import lint_text

HOOK = "c.Spawner.pre_spawn_hook = hook\n"
SEVERITIES = {
    "def hook(spawner):\n    spawner.log.info('x')\n    print(missing)\n" + HOOK: "error",
    "def hook(spawner):\n    if spawner.user.admin:\n        print(missing)\n" + HOOK: "warning",
    "def hook(spawner):\n    if spawner.user.admin:\n        return\n    print(missing)\n"
    + HOOK: "warning",
    "def hook(spawner):\n    spawner.user.admin and print(missing)\n" + HOOK: "warning",
    "c.Spawner.pre_spawn_hook = lambda spawner: print(missing)\n": "error",
    "def hook(spawner):\n    print(missing)\nc.Spawner.post_stop_hook = hook\n": "warning",
    "def helper():\n    print(missing)\n": "warning",
}


@pytest.mark.parametrize("text", SEVERITIES)
def test_an_undefined_name_is_an_error_where_each_call_gets_to_it(text: str) -> None:
    found = [one.severity.value for one in lint_text(text).findings if one.code == "HUB541"]
    assert found == [SEVERITIES[text]]


@pytest.mark.parametrize(
    ("method", "severity"), [("stop", "error"), ("start", "error"), ("progress", "warning")]
)
def test_a_parents_method_is_called_with_what_it_takes(method: str, severity: str) -> None:
    text = (
        "from dockerspawner import DockerSpawner\nclass Ours(DockerSpawner):\n"
        f"    async def {method}(self):\n        await super().{method}(1, 2)\n"
        "c.JupyterHub.spawner_class = Ours\n"
    )
    found = [one.severity.value for one in lint_text(text).findings if one.code == "HUB544"]
    assert severity in found

"""What conditions do to changes: those that decide are named in front of the message, and no others."""

from __future__ import annotations

import pytest

from .hubs import HOME, OPEN, docker, home, one

OTHER = f"c.DockerSpawner.volumes = {{'other-{{username}}': {HOME!r}}}\n"
NEEDED = "if not os.environ.get('TOKEN'):\n    raise SystemExit('TOKEN is not set')\n"
UNCONDITIONAL = "The start folder is empty"
HEAD = OPEN.replace("allow_all = True", "allow_all = True\nimport os")


def when(tests: str, statement: str = OTHER) -> str:
    """A statement in branches, one inside the other."""
    branches = tests.split(" and ")
    lines = [f"{'    ' * depth}if {test}:\n" for depth, test in enumerate(branches)]
    return "".join(lines) + "    " * len(branches) + statement


@pytest.mark.parametrize(
    ("new", "begin"),
    [
        (when("os.environ.get('A')"), "If the environment variable `A` is set, the start"),
        (
            when("os.environ.get('A') and os.environ.get('B')"),
            "If the environment variables `A` and `B` are set, the start",
        ),
        (
            when("os.environ.get('A')")
            + when("os.environ.get('B')", docker(notebook_dir=HOME)),
            "If the environment variable `A` is set, the start",
        ),
        (when("os.environ.get('A') or os.environ.get('B')"), UNCONDITIONAL),
        (
            NEEDED + when("os.environ.get('TOKEN') and os.environ.get('A')"),
            "If the environment variable `A` is set, the start",
        ),
        (
            NEEDED + when("os.environ.get('TOKEN') and (os.environ.get('A') or os.environ.get('B'))"),
            UNCONDITIONAL,
        ),
    ],
    ids=["one", "two", "one that decides nothing", "either", "one that always holds", "no other"],
)  # fmt: skip
def test_the_conditions_that_decide_are_named(new: str, begin: str) -> None:
    found = one(home(), home() + new, "gone", head=HEAD)
    assert found.message.startswith(begin)
    assert not found.certain


def test_a_condition_joins_the_one_that_the_message_begins_with() -> None:
    driver = docker(extra_host_config={"volume_driver": "nfs"})
    found = one(home(), home() + when("os.environ.get('A')", driver), "driver", head=HEAD)
    assert found.message.startswith(
        "If the environment variable `A` is set and the volume `jupyterhub-user-{username}` exists"
    )


def test_conditions_in_too_many_words_are_not_listed() -> None:
    tests = " and ".join(f"os.environ.get('{letter * 80}')" for letter in "ABC")
    found = one(home(), home() + when(tests), "gone", head=HEAD)
    assert found.message.startswith("Under some conditions, the start folder is empty")

"""How messages call places, and those whom they concern."""

from __future__ import annotations

from typing import Any

import pytest

from .hubs import HOME, REMOVED, docker, home, one

VARIABLE = "import os\n" + REMOVED


@pytest.mark.parametrize(
    ("mount", "words"),
    [
        ({"type": "tmpfs", "source": "", "target": HOME}, "They mount memory instead."),
        ({"type": "volume", "target": HOME}, "They mount a volume without a name instead."),
    ],
)
def test_what_has_no_source_has_a_name_of_its_own(mount: dict[str, Any], words: str) -> None:
    assert one(home(), REMOVED + docker(mounts=[mount]), "gone").message.endswith(words)


def test_two_sources_of_one_template_are_told_apart() -> None:
    old, new = (home("/srv/{imagename}/{username}", image=f"lab:{number}") for number in "12")
    found = one(old, new, "gone")
    assert "saved in the host folder `/srv/lab-1/alice` stays" in found.message
    assert "They mount the host folder `/srv/lab-2/alice` instead." in found.message
    assert "cp -a /srv/lab-1/alice/. /srv/lab-2/alice/ " in found.todo[1]


def test_a_name_that_stands_twice_in_a_source_is_an_example() -> None:
    old, new = (home("{imagename}-{username}-{username}", image=f"lab:{n}") for n in "12")
    assert "They mount the volume `lab-2-alice-alice` instead." in one(old, new, "gone").message


def test_a_source_that_is_known_in_part_is_shown_as_far_as_it_is() -> None:
    old = (
        VARIABLE + f"c.DockerSpawner.volumes = {{os.environ['VOL'] + '-{{username}}': {HOME!r}}}\n"
    )
    found = one(old, home("/srv/{username}"), "gone")
    assert "`‹$VOL›-alice` stays there" in found.message
    assert "mount the host folder `/srv/{username}` instead" in found.message

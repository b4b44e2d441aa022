"""Edits after which people reach what others have saved, or will save."""

from __future__ import annotations

import pytest

from .hubs import HOME, KEPT, REMOVED, USER, changes, docker, home, name, one
from .test_claims import POD, pod

SIMPLE = "c.JupyterHub.spawner_class = 'simple'\n"
VOLUMES = docker(volumes={USER: HOME})
MEMORY = docker(mounts=[{"type": "tmpfs", "source": "", "target": HOME}])
OWN = "/srv/{username}"
BOTH = docker(volumes={OWN: HOME, "/srv": "/all"})
MAPPED = "c.Authenticator.username_map = {'alice': 'bob'}\n"
SAVED = "shows users what others have saved."
WILL_SAVE = "so users can read and delete each other's new files."


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (KEPT + VOLUMES, home("/srv"), f"Everyone opens the host folder `/srv`, {WILL_SAVE}"),
        (REMOVED, home("common"), f"Everyone opens the volume `common`, {WILL_SAVE}"),
        (REMOVED + MEMORY, home("common"), f"Everyone opens the volume `common`, {WILL_SAVE}"),
        (home(OWN), REMOVED + BOTH, f"The host folder `/srv` {SAVED}"),
        (home(OWN), home(OWN, read_only_volumes={"/srv": "/all"}), f"The host folder `/srv` {SAVED}"),
        (home(OWN), home("/srv/alice/x"), f"The host folder `/srv/alice/x` {SAVED}"),
    ],
)  # fmt: skip
def test_what_people_come_to_reach_of_others(old: str, new: str, words: str) -> None:
    assert one(old, new, "exposed").message == words


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (KEPT + VOLUMES, KEPT + docker(volumes={"/srv": HOME})),
        (home("/srv"), home("/srv/x")),
        (home("common-x"), home("common-y")),
        (REMOVED + BOTH, REMOVED + BOTH.replace("/all", "/every")),
        (home(), REMOVED + docker(volumes={USER: HOME, "/srv/course": "/course"})),
        (home(), REMOVED + MEMORY),
        (home(), home("common", target={"bind": HOME, "mode": "ro"})),
        (home(OWN), REMOVED + f"c.DockerSpawner.volumes = {{read(): {HOME!r}}}\n"),
        (REMOVED + BOTH, REMOVED + docker(volumes={OWN: HOME, "/": "/host"})),
        (home(), home() + "c.JupyterHub.internal_ssl = True\n"),
        (home(f"{OWN}/home"), home(OWN)),
        (REMOVED, REMOVED + MAPPED),
    ],
)
def test_nobody_comes_to_reach_what_others_save(old: str, new: str) -> None:
    assert "exposed" not in {name(change) for change in changes(old, new)}


def test_each_place_is_told_once_and_what_is_saved_rather_than_what_will_be() -> None:
    found = [change for change in changes(home(OWN), home("/srv")) if name(change) == "exposed"]
    assert [change.message for change in found] == [f"The host folder `/srv` {SAVED}"]


def test_who_takes_a_name_reaches_a_kept_container_that_goes_by_it() -> None:
    found = one(KEPT, KEPT + MAPPED, "exposed")
    assert set(found.users) == {"alice", "bob", "Alice"}
    assert "the container itself shows users" in found.message


@pytest.mark.parametrize(
    ("old", "new", "head", "said"),
    [
        (REMOVED + MEMORY, SIMPLE, {}, True),
        (REMOVED + docker(image="lab:1"), SIMPLE, {}, True),
        (pod(), SIMPLE, {"head": POD}, True),
        (SIMPLE, SIMPLE + "c.Spawner.cmd = ['x']\n", {}, False),
        (home(), SIMPLE.replace("simple", "localprocess"), {}, False),
    ],
    ids=["nothing saved", "unknown image", "pods", "as before", "accounts of their own"],
)
def test_processes_of_one_user(old: str, new: str, head: dict[str, str], said: bool) -> None:
    assert ("one-user" in {name(change) for change in changes(old, new, **head)}) is said


def test_the_class_whose_processes_are_of_one_user_is_shown() -> None:
    found = one(home(), SIMPLE, "one-user")
    assert found.before is not None
    assert found.after is not None
    assert found.after.source.text.splitlines()[found.after.start.line - 1] == SIMPLE.strip()

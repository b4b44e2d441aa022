"""The commands that bring files along."""

from __future__ import annotations

from typing import Any

import pytest

from .hubs import HOME, KEPT, REMOVED, docker, home, one

WORK = f"{HOME}/work"
LOOP = "for old in $(docker volume ls -q --filter name=^"
ONE_BY_ONE = '"./$c/"'


def mount(source: str, **fields: Any) -> str:
    """A hub whose home is in a folder of a volume."""
    fields = {"type": "volume", "source": source, "target": HOME, **fields}
    return REMOVED + docker(mounts=[fields])


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("a-{username}-b", "c-{username}-d", 'new="c-$(basename ${old#a-} -b)-d"'),
        ("a-{username}", "/srv/{username}", 'new="/srv/${old#a-}"\n  docker run'),
        ("a-{username}", "b-{username}", 'new="b-${old#a-}"\n  docker volume create "$new"\n  docker run'),
        ("a-{safe_username}", "b-{username}", f"{LOOP}a-)"),
        ("/srv/{username}", "b-{username}", "-v /srv/alice:/from:ro -v b-alice:/to"),
        ("a-{raw_username}", "b-{username}", "-v a-alice:/from:ro -v b-alice:/to"),
        ("a-{raw_username}", "a-{username}", "-v a-bob-x:/from:ro -v a-bob-2dx:/to"),
        ("{username}-a", "{username}-b", "-v alice-a:/from:ro -v alice-b:/to"),
        ("a-{username}-{servername}", "b-{username}", "-v a-alice-:/from:ro -v b-alice:/to"),
        ("/srv/my homes/{username}", "/srv/{username}", "&& cp -a '/srv/my homes/alice'/. /srv/alice/"),
    ],
)  # fmt: skip
def test_files_are_copied_in_a_loop_or_for_each_user(old: str, new: str, words: str) -> None:
    command = one(home(old), home(new), "gone").todo[1]
    assert words in command
    assert command.startswith(LOOP) != command.endswith("# for each user")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (mount("homes-{username}", subpath="a"), home()),
        (home(), mount("homes-{username}", subpath="a")),
    ],
)
def test_a_folder_in_a_volume_is_told_in_words(old: str, new: str) -> None:
    (todo,) = one(old, new, "gone").todo
    assert todo.startswith("Copy each user's files from ")
    assert "`homes-{username} → a`" in todo


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (home(), REMOVED),
        (home(), home("homes")),
        (home(), home("b-{escaped_username}")),
    ],
    ids=["nowhere", "everyone's", "refused"],
)
def test_there_is_nowhere_to_copy_files_to(old: str, new: str) -> None:
    assert one(old, new, "gone").todo == ()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ({}, home("/srv/{username}"), '-v "/srv/${c#jupyter-}":/to'),
        ({}, home("x-{username}-y"), '-v "x-${c#jupyter-}-y":/to'),
        ({}, home("x-{safe_username}"), '-v "x-${c#jupyter-}":/to'),
        ({"escape": "legacy"}, home("x-{username}", escape="legacy"), '-v "x-${c#jupyter-}":/to'),
        ({"image": "lab:1"}, home("x-{username}"), '-v "x-${c#jupyter-}":/to'),
        ({"notebook_dir": "~"}, home("x-{username}"), f'"$c":{HOME}/. - |'),
        ({}, home("x-{username}-{username}"), ONE_BY_ONE),
        ({"volumes": {"data": WORK}, "notebook_dir": WORK}, home("x-{username}"), ONE_BY_ONE),
        ({"name_template": "jupyter-{username}-{servername}"}, home(), ONE_BY_ONE),
        ({"volumes": {"data": "/data"}, "notebook_dir": "/data"}, home("x-{username}"), f'"$c":{HOME}/. {ONE_BY_ONE}'),
    ],
)  # fmt: skip
def test_what_kept_containers_hold_goes_where_new_servers_look(
    old: dict[str, Any], new: str, words: str
) -> None:
    assert words in one(KEPT + docker(**old), new, "deleted").todo[1]


@pytest.mark.parametrize("template", ["'lab'", "'{username}-lab'", "'{username}'", "read()"])
def test_containers_whose_names_begin_with_nothing_common_are_all_looked_at(template: str) -> None:
    setting = f"c.DockerSpawner.name_template = {template}\n"
    command = one(KEPT + setting, REMOVED + setting, "deleted").todo[1]
    assert "--filter status=exited); do" in command
    assert ONE_BY_ONE in command

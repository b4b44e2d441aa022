"""The judge sees what edits of targets and start folders do to files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from .outcome import HIDDEN, KEPT, LEFT_BEHIND, MOVED
from .plays import HOME, docker, home, outcomes

if TYPE_CHECKING:
    from ..judge import Judge
    from .outcome import Outcome

USER: Final = "u-{username}"
WORK: Final = f"{HOME}/work"
COURSE: Final = f"{HOME}/course"


def alice(judge: Judge, old: str, new: str, **bits: Any) -> Outcome:
    return outcomes(judge, old, new, people=("alice",), **bits).of("alice")


def test_a_target_below_the_start_folder(oracle: Judge) -> None:
    found = alice(oracle, home(USER), home(USER, WORK, notebook_dir=HOME))
    assert (found.files, found.passing) == (MOVED, True)


def test_target_and_start_folder_moved_together(oracle: Judge) -> None:
    old, new = (home(USER, folder, notebook_dir=folder) for folder in (WORK, f"{HOME}/data"))
    assert alice(oracle, old, new).files == KEPT


def test_a_target_above_hides_the_files_in_the_same_volume(oracle: Judge) -> None:
    assert alice(oracle, home(USER), home(USER, "/home")).files == HIDDEN


@pytest.mark.parametrize(
    ("target", "before", "after", "fate", "passing"),
    [
        (WORK, WORK, None, MOVED, True),
        (WORK, WORK, "/opt", HIDDEN, False),
        (HOME, HOME, "~", KEPT, False),
        (HOME, HOME, f"{HOME}/", KEPT, False),
        (HOME, f"{HOME}//", HOME, KEPT, False),
    ],
)
def test_the_start_folder_is_moved(
    oracle: Judge, target: str, before: str, after: str | None, fate: str, passing: bool
) -> None:
    new = home(USER, target, notebook_dir=after) if after else home(USER, target)
    found = alice(oracle, home(USER, target, notebook_dir=before), new)
    assert (found.files, found.passing) == (fate, passing)


def test_a_start_folder_that_is_missing(oracle: Judge) -> None:
    new = home(USER, WORK, notebook_dir=f"{HOME}/notebooks")
    assert alice(oracle, home(USER, WORK, notebook_dir=WORK), new).start == "never"


@pytest.mark.parametrize(
    "line",
    [
        {"args": ["--ServerApp.root_dir=/opt"]},
        {"extra_create_kwargs": {"working_dir": "/opt"}},
        {"environment": {"JUPYTERHUB_ROOT_DIR": "/opt"}},
    ],
)
def test_other_ways_to_move_the_start_folder(oracle: Judge, line: dict[str, Any]) -> None:
    assert alice(oracle, home(USER), home(USER, **line)).files == HIDDEN


def test_a_volume_over_a_folder_of_the_home(oracle: Judge) -> None:
    old = home(USER)
    beside = alice(oracle, old, docker(volumes={USER: HOME, "course": COURSE}))
    over = alice(oracle, old, docker(volumes={USER: HOME, "course": WORK}))
    assert (beside.files, beside.work) == (KEPT, KEPT)
    assert (over.files, over.work) == (KEPT, LEFT_BEHIND)


def test_two_sources_exchanged(oracle: Judge) -> None:
    old, new = (
        docker(volumes={"one": HOME, "two": "/data"}),
        docker(volumes={"two": HOME, "one": "/data"}),
    )
    assert alice(oracle, old, new).files == HIDDEN


def test_a_mount_that_never_arrives_in_a_kept_container(oracle: Judge) -> None:
    found = alice(oracle, docker(remove=False), home(USER, remove=False))
    assert (found.files, found.passing) == (KEPT, False)


def test_files_beside_the_home(oracle: Judge) -> None:
    old = docker(volumes={USER: HOME, "data-{username}": "/data"})
    gone = alice(oracle, old, home(USER))
    moved = alice(oracle, old, docker(volumes={USER: HOME, "data-{username}": "/mnt"}))
    assert (gone.files, gone.beside) == (KEPT, LEFT_BEHIND)
    assert (moved.files, moved.beside) == (KEPT, KEPT)

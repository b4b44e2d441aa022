"""What lies inside, what is refused, and why."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hublint.files.reach import LARGEST, Reach, read_named
from hublint.files.refusal import Refused


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    (tmp_path / "repository" / "hub").mkdir()
    (tmp_path / "outside.py").write_text("x = 1\n")
    return tmp_path / "repository"


def refusal(reach: Reach, path: Path) -> str:
    with pytest.raises(Refused) as caught:
        reach.read(path)
    return caught.value.kind


def test_what_the_system_refuses_to_look_for_is_not_surely_missing(repository: Path) -> None:
    reach = Reach(repository, repository)
    assert reach.lacks(repository / "none.py")
    assert not reach.lacks(repository / ("a" * 300))


@pytest.mark.parametrize("mark", [".git", ".hg", ".jj"])
def test_root_is_the_nearest_repository(tmp_path: Path, mark: str) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "inner" / "hub").mkdir(parents=True)
    (tmp_path / "inner" / mark).write_text("gitdir: elsewhere\n")
    assert Reach.around(tmp_path / "inner" / "hub").root == (tmp_path / "inner").resolve()


def test_root_is_else_the_current_folder_above(tmp_path, monkeypatch) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert Reach.around(Path("a/b")).root == tmp_path.resolve()


def test_root_is_else_the_folder_itself(tmp_path, monkeypatch) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    monkeypatch.chdir(tmp_path / "b")
    assert Reach.around(tmp_path / "a").root == (tmp_path / "a").resolve()
    assert Reach.around(tmp_path / "a" / "parts.d").root == (tmp_path / "a").resolve()


@pytest.mark.parametrize(
    "way", ["../outside.py", "hub/../../outside.py", "link.py", "folder/outside.py", ".git/config"]
)
def test_whatever_leads_out_is_refused(repository: Path, way: str) -> None:
    (repository / "link.py").symlink_to("../outside.py")
    (repository / "folder").symlink_to("..")
    (repository / ".git" / "config").write_text("x = 1\n")
    reach = Reach.around(repository)
    assert refusal(reach, repository / way) == "outside"
    assert reach.loses(repository / way)


def test_absolute_paths_outside_are_refused_whether_or_not_there_is_a_file(
    repository: Path,
) -> None:
    reach = Reach.around(repository)
    for name in ("outside.py", "nothing.py"):
        assert refusal(reach, repository.parent / name) == "outside"
        assert not reach.lacks(repository.parent / name)


def test_links_inside_and_other_folders_that_are_allowed(repository: Path) -> None:
    (repository / "hub" / "a.py").write_text("x = 1\n")
    (repository / "link.py").symlink_to("hub/a.py")
    assert Reach.around(repository).read(repository / "link.py") == b"x = 1\n"
    also = Reach.around(repository, also=(repository.parent,))
    assert also.read(repository / "../outside.py") == b"x = 1\n"


def test_a_root_that_is_a_link_is_what_it_leads_to(repository: Path) -> None:
    (repository.parent / "alias").symlink_to("repository")
    reach = Reach.around(repository.parent / "alias" / "hub", root=repository.parent / "alias")
    assert (reach.root, reach.folder) == (repository.resolve(), (repository / "hub").resolve())


def test_what_is_certainly_missing(repository: Path) -> None:
    (repository / "broken.py").symlink_to("nowhere.py")
    reach = Reach.around(repository)
    assert reach.lacks(repository / "nothing.py")
    assert not reach.lacks(repository / "broken.py")
    assert not reach.lacks(repository / ("x" * 5000))


def test_only_regular_files_of_bounded_size_are_read(repository: Path) -> None:
    os.mkfifo(repository / "pipe")
    with (repository / "sparse").open("wb") as file:
        file.truncate(10 << 30)
    (repository / "large").write_bytes(b"x" * (LARGEST + 1))
    reach = Reach.around(repository)
    kinds = {name: refusal(reach, repository / name) for name in ("pipe", "sparse", "large", "hub")}
    assert kinds == {"pipe": "special", "sparse": "large", "large": "large", "hub": "folder"}


def test_a_file_that_tells_no_size_is_read_as_far_as_allowed() -> None:
    file = Path("/proc/self/environ")
    if not file.exists():
        pytest.skip("the system has no such file")
    with pytest.raises(Refused, match="too large"):
        read_named(file, 2)


@pytest.mark.parametrize("name", ["a\0b", "x" * 300, "a/" * 400_000, "\udcff\udc00"])
def test_odd_names_are_refused(repository: Path, name: str) -> None:
    reach = Reach.around(repository)
    assert refusal(reach, repository / name) in ("failed", "absent")
    assert reach.text(repository / name) is None
    assert reach.names(repository / name) == ()


@pytest.mark.parametrize(("name", "hidden"), [("hub", True), ("no.py", False), ("x" * 300, True)])
def test_what_cannot_be_looked_at_may_be_there(repository, name: str, hidden: bool) -> None:
    assert Reach.around(repository).hides(repository / name) is hidden


def test_a_file_that_cannot_be_looked_at_belongs_to_somebody_else(repository) -> None:
    reach = Reach.around(repository)
    assert reach.is_foreign(repository / "no.py")
    assert not reach.is_foreign(repository / "hub")

"""Which files of a folder are configs."""

from pathlib import Path

import pytest

from hublint.files.reach import Reach
from hublint.project.discovery import discover


def found(folder):
    files = discover(folder, Reach.around(folder), lambda _: False, pytest.fail)
    return [file.relative_to(folder).as_posix() for file in files]


@pytest.fixture
def tree(write, folder):
    for name in (
        "jupyterhub_config.py",
        "hub/jupyterhub_config_dev.py",
        "hub/jupyterhub_config.d/10-spawner.py",
        "hub/config.py",
        "hub/my_jupyterhub_config.py",
        "hub/jupyterhub_config.py.bak",
        ".venv/lib/jupyterhub_config.py",
        "env/pyvenv.cfg",
        "env/share/jupyterhub_config.py",
        "node_modules/x/jupyterhub_config.py",
    ):
        write("", name)
    return folder


def test_configs_are_found_and_environments_passed_over(tree):
    assert found(tree) == [
        "hub/jupyterhub_config.d/10-spawner.py",
        "hub/jupyterhub_config_dev.py",
        "jupyterhub_config.py",
    ]


def test_folder_of_fragments_may_be_named_itself(tree):
    assert found(tree / "hub/jupyterhub_config.d") == ["10-spawner.py"]


def test_the_current_folder_may_be_one_of_fragments(tree, monkeypatch):
    monkeypatch.chdir(tree / "hub/jupyterhub_config.d")
    assert found(Path()) == ["10-spawner.py"]


def test_links_to_folders_are_not_followed_nor_told_of_where_folders_are_passed_over(
    tree, tmp_path_factory
):
    expected = found(tree)
    (tree / "again").symlink_to(tree / "hub")
    (tree / "hub/.venv").symlink_to(tmp_path_factory.mktemp("elsewhere"))
    assert found(tree) == expected


def test_what_git_ignores_is_passed_over(tree, write):
    (tree / ".git").mkdir()
    write("jupyterhub_config.d/\n*_dev.py\n", ".gitignore")
    write("!jupyterhub_config_dev.py\n", "hub/.gitignore")
    assert found(tree) == ["hub/jupyterhub_config_dev.py", "jupyterhub_config.py"]
    assert found(tree / "hub") == ["jupyterhub_config_dev.py"]


def test_ignore_files_of_a_repository_around_count(tree, write):
    (tree / ".git").mkdir()
    write("hub/\n", ".gitignore")
    assert found(tree / "hub") == []


def test_named_file_is_linted_though_ignored(tree, write, run):
    (tree / ".git").mkdir()
    write("*.py\n", ".gitignore")
    assert run("hub/jupyterhub_config_dev.py").status == 0
    assert run().status == 2

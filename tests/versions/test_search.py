"""Which file wins, and where hublint looks."""


def test_the_nearest_folder_wins_for_each_distribution(pinned):
    files = {
        "requirements.txt": "jupyterhub==3.1.1\ndockerspawner==12.0.0",
        "deploy/requirements.txt": "jupyterhub==4.1.6",
    }
    assert pinned(files, "deploy") == {"jupyterhub": "4.1.6", "dockerspawner": "12.0.0"}


def test_a_bare_name_leaves_the_word_to_a_farther_file(pinned):
    files = {"constraints.txt": "jupyterhub==4.1.6", "deploy/requirements.txt": "jupyterhub"}
    assert pinned(files, "deploy") == {"jupyterhub": "4.1.6"}


def test_the_search_ends_at_the_root_of_the_repository(pinned, repository):
    (repository / "inner" / ".git").mkdir(parents=True)
    assert pinned({"requirements.txt": "jupyterhub==4.1.6"}, "inner") == {}


def test_outside_of_a_repository_only_the_own_folder_counts(pinned, repository):
    (repository / ".git").rmdir()
    files = {"requirements.txt": "jupyterhub==4.1.6", "a/constraints.txt": "dockerspawner==12.0.0"}
    assert pinned(files, "a") == {"dockerspawner": "12.0.0"}


def test_in_one_folder_exact_pins_beat_ranges_and_files_for_development_come_last(pinned):
    files = {
        "requirements.txt": "jupyterhub>=3\noauthenticator<17",
        "pyproject.toml": '[project]\ndependencies = ["jupyterhub==4.1.6"]',
        "requirements-dev.txt": "jupyterhub==5.0.0\noauthenticator==15.0.1",
    }
    assert pinned(files) == {"jupyterhub": "4.1.6", "oauthenticator": "16.3.1"}


def test_folders_and_unreadable_files_of_these_names_are_passed_over(pinned, repository):
    (repository / "requirements.txt").mkdir()
    (repository / "Dockerfile").symlink_to("nowhere")
    assert pinned({"constraints.txt": "jupyterhub==4.1.6"}) == {"jupyterhub": "4.1.6"}

"""Releases that are pinned, but not among the known ones: nothing is made up about them."""

import json

import pytest

OLD = """\
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.remove_containers = True
c.DockerSpawner.extra_create_kwargs.update({"command": "start-singleuser.sh"})
"""


@pytest.mark.parametrize("release", ["0.3.0", "0.4.0", "15.0.0"])
def test_classes_of_an_unknown_release_are_not_judged_and_that_is_said_once(run, write, release):
    write({"a/jupyterhub_config.py": OLD, "a/jupyterhub_config_b.py": OLD})
    write({"a/requirements.txt": f"dockerspawner=={release}\n"})
    status, out, err = run("a")
    assert (status, "HUB" in out) == (0, False)
    assert err.count("doesn't know dockerspawner") == 1
    assert "a/requirements.txt:1" in err
    assert "The settings of its classes are not judged" in err


@pytest.mark.parametrize(
    "pinned", ["dockerspawner==14.0.7", "jupyterhub==6.4", "docker==6.1.3", "jupyterlab==3.6.1"]
)
def test_releases_that_do_as_a_known_one_are_judged_without_a_word(run, write, pinned):
    write({"jupyterhub_config.py": OLD, "requirements.txt": pinned})
    status, out, err = run()
    assert (status, "HUB515" in out) == (1, True)
    assert "note:" not in err


def test_an_older_release_of_a_known_major_series_is_judged_without_fixes(run, write):
    write({"jupyterhub_config.py": OLD, "requirements.txt": "jupyterhub==1.1.0"})
    status, out, err = run("--fix", "--unsafe-fixes")
    assert (status, "fixed" in out) == (1, False)
    assert "judged like the oldest known one" in err


@pytest.mark.parametrize("release", ["0.9.1", "0.10.*"])
def test_of_releases_whose_settings_alone_are_known_names_and_types_are_judged(run, write, release):
    wrong = "c.DockerSpawner.links = 3\nc.DockerSpawner.nonsense = 1\n"
    write({"jupyterhub_config.py": OLD + wrong, "requirements.txt": f"dockerspawner=={release}"})
    status, out, err = run("--fix", "--unsafe-fixes")
    assert (status, "fixed" in out) == (1, False)
    assert err.count("knows the settings of dockerspawner 0.") == 1
    assert "not what it does with them (known since 0.11)" in err
    assert {code for code in ("HUB503", "HUB511", "HUB101", "HUB210") if code in out} == {
        "HUB503",
        "HUB511",
    }


def test_an_old_name_is_none_in_a_release_that_has_no_new_one(run, write):
    write({"jupyterhub_config.py": OLD, "requirements.txt": "dockerspawner==0.9.1"})
    assert "remove_containers" not in run()[1]
    assert "remove_containers" in run("--target", "dockerspawner=0.10")[1]


def test_with_an_old_hub_only_names_and_types_are_judged(run, write):
    wrong = 'c.JupyterHub.nonsense = 1\nc.JupyterHub.port = "x"\n'
    write({"jupyterhub_config.py": OLD + wrong, "requirements.txt": "jupyterhub==0.9.6"})
    _, out, err = run()
    assert {code for code in ("HUB503", "HUB511", "HUB101", "HUB210", "HUB801") if code in out} == {
        "HUB503",
        "HUB511",
    }
    assert "knows the settings of jupyterhub 0.9.6" in err


def test_a_comment_is_not_called_unused_where_its_rule_could_not_judge(run, write):
    line = "c.DockerSpawner.remove_containers = True  # hublint: ignore[HUB515] it is 0.9\n"
    write({"jupyterhub_config.py": OLD + line, "requirements.txt": "dockerspawner==0.9.1"})
    assert run()[0] == 0


def test_what_rests_on_no_release_is_found_with_every_hub(run, write):
    write({"jupyterhub_config.py": OLD + 'c.Spawner.args = set("--a")\n'})
    write({"requirements.txt": "jupyterhub==7.0.0"})
    status, out, err = run()
    assert (status, out.count("[HUB")) == (1, 1)
    assert "doesn't know jupyterhub 7.0.0" in err


def test_mounts_and_targets_say_that_a_release_is_not_known(run, write):
    write({"jupyterhub_config.py": OLD, "requirements.txt": "dockerspawner==0.4.0"})
    out = " ".join(run("mounts", "jupyterhub_config.py")[1].split())
    assert "hublint doesn't know dockerspawner 0.4.0 (oldest known: 0.11)" in out
    assert "KeyError" not in out
    told = json.loads(run("targets", "--output-format", "json")[1])["targets"]
    assert [one["distribution"] for one in told if not one["known"]] == ["dockerspawner"]
    assert "not judged" in run("targets")[1]


def test_an_upgrade_from_an_unknown_release_is_refused(run, write):
    write({"jupyterhub_config.py": OLD, "requirements.txt": "jupyterhub==0.6.1"})
    status, _, err = run("upgrade", "jupyterhub_config.py", "--to", "jupyterhub=6")
    assert status == 2
    assert "doesn't know jupyterhub 0.6.1" in err

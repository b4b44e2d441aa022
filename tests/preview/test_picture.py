"""The picture of one user's files."""

from __future__ import annotations

import pytest

from hublint.preview import Survival, alternatives, picture
from tests.hub.asking import docker_hub, hub_of

KEPT = Survival(stop=True, removal=True, image_update=True)
GOOD = """
c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work', '/srv/shared': {'bind': '/shared', 'mode': 'ro'}}
c.DockerSpawner.notebook_dir = '/home/jovyan/work'
c.DockerSpawner.remove = True
"""


def rows(found):
    return {row.target: row for row in found.rows}


def test_rows_tell_source_owner_and_survival():
    found = rows(picture(docker_hub(GOOD), "alice"))
    home, shared, rest = found["/home/jovyan/work"], found["/shared"], found["/"]
    assert (home.source, home.kind, home.mode, home.owner) == ("u-alice", "volume", "rw", "user")
    assert home.survives == KEPT
    assert home.notebook_dir
    assert (shared.source, shared.mode, shared.owner) == ("/srv/shared", "ro", "everyone")
    assert rest.survives == Survival(stop=False, removal=False, image_update=False)


def test_kept_containers_keep_their_own_files_over_a_stop():
    found = rows(picture(docker_hub(""), "alice"))["/"]
    assert found.survives == Survival(stop=True, removal=False, image_update=False)
    assert found.notebook_dir


def test_memory_and_nameless_volumes_do_not_last():
    found = rows(picture(docker_hub("""
        c.DockerSpawner.extra_host_config = {'tmpfs': {'/t': ''}}
        c.DockerSpawner.extra_create_kwargs = {'volumes': ['/a']}
    """), "alice"))  # fmt: skip
    assert found["/t"].survives == Survival(stop=False, removal=False, image_update=False)
    assert found["/a"].survives == Survival(stop=True, removal=False, image_update=False)


@pytest.mark.parametrize(
    ("user", "target", "container"),
    [
        ("Ünï.cödé", "14.0", "jupyter--c3-bcn-c3-af-2ec-c3-b6d-c3-a9"),
        ("Ünï.cödé", "0.11.1", "jupyter-_C3_BCn_C3_AF_2Ec_C3_B6d_C3_A9"),
        ("anna-maria", "14.0", "jupyter-anna-2dmaria"),
        ("anna-maria", "0.11.1", "jupyter-anna-maria"),
    ],
)
def test_names_are_escaped_as_the_release_does(user, target, container):
    assert picture(docker_hub("", dockerspawner=target), user).container == container


def test_named_server():
    assert picture(docker_hub(""), "alice", "lab").container == "jupyter-alice--lab"


@pytest.mark.parametrize(
    ("name", "version", "refused"),
    [("..", "6.1", True), ("..", "6.0", False), ("%2e", "6.1", True), ("a/b", "1.5", True), ("a ", "3.1", True),
     ("a ", "2.3", False), ("alice", "6.1", False)],
)  # fmt: skip
def test_names_that_the_hub_refuses(name, version, refused):
    assert bool(picture(docker_hub("", jupyterhub=version), name).refused) is refused


def test_names_are_refused_by_the_pattern():
    hub = docker_hub(
        "c.JupyterHub.authenticator_class = 'dummy'\nc.Authenticator.username_pattern = '^[a-z]+$'"
    )
    assert "username_pattern" in picture(hub, "a1").refused
    assert picture(hub, "ab").refused is None


def test_names_are_normalized():
    text = "c.JupyterHub.authenticator_class = 'dummy'\nc.Authenticator.username_map = {'bob': 'robert'}"
    assert picture(docker_hub(text), "BOB").name == "robert"


@pytest.mark.parametrize(
    ("source", "user", "words"),
    [
        ("/data/{raw_username}", "..", "`/` is mounted"),
        ("/data/x/{raw_username}/w", "..", "`/data/w` is mounted"),
        ("/data/{raw_username}", "a:b", "colon"),
        ("j-{raw_username}", "a b", "name of a Docker volume"),
        ("{username}", "..", "name of a Docker volume"),
        ("/data/{user}", "alice", "KeyError: 'user'"),
    ],
)
def test_problems_of_odd_names(source, user, words):
    found = picture(docker_hub(f"c.DockerSpawner.volumes = {{{source!r}: '/w'}}"), user)
    assert words in " ".join(rows(found)["/w"].problems)


@pytest.mark.parametrize("source", ["/data/{username}", "/data/u-{username}", "u-{username}", "/"])
@pytest.mark.parametrize("user", ["..", "a:b", "a b", "alice"])
def test_escaped_names_make_no_problems(source, user):
    found = picture(docker_hub(f"c.DockerSpawner.volumes = {{{source!r}: '/w'}}"), user)
    assert rows(found)["/w"].problems == ()


def test_container_name_that_docker_refuses():
    assert picture(docker_hub("c.DockerSpawner.name_template = '{username}'"), "a").problems


def test_system_users_have_their_raw_names():
    found = picture(hub_of("c.JupyterHub.spawner_class = 'docker-system-user'"), "www-data")
    assert rows(found)["/home/www-data"].source == "/home/www-data"
    assert rows(found)["/home/www-data"].notebook_dir


def test_kubernetes_claim():
    found = picture(hub_of("""
        c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'
        c.KubeSpawner.volumes = [{'name': 'h', 'persistentVolumeClaim': {'claimName': 'claim-{user_server}'}}]
        c.KubeSpawner.volume_mounts = [{'name': 'h', 'mountPath': '/home/jovyan'}]
    """), "alice", "lab")  # fmt: skip
    assert found.container == "jupyter-alice--lab"
    assert rows(found)["/home/jovyan"].source == "claim-alice--lab"


def test_alternatives_have_their_conditions():
    hub = docker_hub("""
        c.DockerSpawner.volumes = {'u-{username}': os.environ.get('DIR', '/w')}
        c.DockerSpawner.image = os.environ.get('IMAGE', 'x')
    """)
    found = alternatives(hub, "alice")
    assert [one.when for one in found] == [
        "if the environment variable `DIR` is set",
        "if the environment variable `DIR` is not set",
    ]
    assert found[0].picture.rows[1].target == "‹$DIR›"


def test_one_picture_has_no_condition():
    hub = docker_hub("c.DockerSpawner.image = os.environ.get('IMAGE', 'x')\n" + GOOD)
    assert [one.when for one in alternatives(hub, "alice")] == [""]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "/"),
        ("c.DockerSpawner.volumes = {'v': os.environ['DIR']}", None),
        ("c.DockerSpawner.volumes = load()", None),
        ("c.DockerSpawner.volumes = {'v-{username}': '/home'}", "/home"),
    ],
)
def test_place_of_the_root_is_marked_only_if_it_is_sure(text, place):
    found = picture(docker_hub(f"c.DockerSpawner.notebook_dir = '/home/jovyan'\n{text}"), "alice")
    assert next((row.target for row in found.rows if row.notebook_dir), None) == place


@pytest.mark.parametrize(
    ("user", "targets"), [("alice", {"/", "/home/alice"}), ("a-b", {"/", "/x", "/home/a-b"})]
)
def test_home_takes_over_a_volume_of_the_same_source(user, targets):
    hub = hub_of(
        "c.JupyterHub.spawner_class = 'docker-system-user'\nc.Spawner.volumes = {'/home/{username}': '/x'}"
    )
    assert set(rows(picture(hub, user))) == targets


def test_a_pod_opens_the_folder_with_the_real_name():
    """KubeSpawner 7.1 gives the server `JUPYTERHUB_ROOT_DIR=/home/jovyan/a.b@example.org`."""
    found = picture(hub_of("""
        c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'
        c.KubeSpawner.notebook_dir = '/home/jovyan/{username}'
        c.KubeSpawner.volumes = [{'name': 'h', 'persistentVolumeClaim': {'claimName': 'h-{username}'}}]
        c.KubeSpawner.volume_mounts = [{'name': 'h', 'mountPath': '/home/jovyan/{username}'}]
    """), "a.b@example.org")  # fmt: skip
    assert found.root.path == "/home/jovyan/a.b@example.org"
    assert found.start is not None
    assert found.start.kind == "container layer"


@pytest.mark.parametrize(("claim", "is_told"), [("pvc-{username}", True), ("{pvc_name}", False)])
def test_a_claim_that_nothing_makes_is_told(claim, is_told):
    found = picture(hub_of(f"""
        c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'
        c.KubeSpawner.storage_pvc_ensure = True
        c.KubeSpawner.storage_capacity = '1Gi'
        c.KubeSpawner.pvc_name_template = 'claim-{{username}}'
        c.KubeSpawner.volumes = [{{'name': 'h', 'persistentVolumeClaim': {{'claimName': '{claim}'}}}}]
        c.KubeSpawner.volume_mounts = [{{'name': 'h', 'mountPath': '/home/jovyan'}}]
    """), "alice")  # fmt: skip
    assert any("nothing makes" in one for one in rows(found)["/home/jovyan"].problems) is is_told


KUBE = "c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'\n"
THREE = "c.Spawner.volumes = {'aa': '/a/', 'cc': '/a/c', 'dd': '/a/c2'}\n"
SYSTEM = "c.JupyterHub.spawner_class = 'docker-system-user'\n"


def claim(name, **mount):
    """A pod with a home in a claim."""
    volume = {"name": "h", "persistentVolumeClaim": {"claimName": name}}
    mount = {"name": "h", "mountPath": "/home/jovyan", **mount}
    return hub_of(
        f"{KUBE}c.KubeSpawner.volumes = [{volume!r}]\nc.KubeSpawner.volume_mounts = [{mount!r}]"
    )


@pytest.mark.parametrize(
    ("hub", "target", "source"),
    [
        (claim("c-{username}--{servername}"), "/home/jovyan", "c-alice"),
        (claim("c-{username}-"), "/home/jovyan", "c-alice-"),
        (claim("homes", subPath="a/{username}"), "/home/jovyan", "homes → a/alice"),
        (docker_hub("c.DockerSpawner.volumes = {'x-{username}-{servername}': '/d'}"), "/d", "x-alice-"),
        (docker_hub("c.DockerSpawner.volumes = {read() + ':x': '/d'}"), "/d", "‹not known›:x"),
        (docker_hub("c.DockerSpawner.volumes = {'{nobody}:': '/d'}"), "/d", "{nobody}:"),
    ],
)  # fmt: skip
def test_sources_as_one_user_gets_them(hub, target, source):
    assert rows(picture(hub, "alice"))[target].source == source


@pytest.mark.parametrize(
    ("text", "path", "start"),
    [
        (f"{SYSTEM}c.Spawner.notebook_dir = '~/x'", "/home/a_b/x", "/home/a_b"),
        (f"{SYSTEM}c.Spawner.notebook_dir = '/home/{{username}}/x'", "/home/a-5fb/x", "/"),
        ("c.Spawner.notebook_dir = '~/x'", "/home/jovyan/x", "/"),
        ("c.Spawner.notebook_dir = '/home/{username}'", "/home/a-5fb", "/"),
        ("c.Spawner.image = 'lab:1'", None, None),
        ("c.Spawner.notebook_dir = read()", "‹not known›", None),
        ("c.Spawner.notebook_dir = os.environ['D']\nc.Spawner.volumes = {'vv': os.environ['D']}", "‹$D›", "‹$D›"),
        (f"{THREE}c.Spawner.notebook_dir = '/a/c/d'", "/a/c/d", "/a/c"),
    ],
)  # fmt: skip
def test_the_folder_that_opens_and_what_holds_it(text, path, start):
    found = picture(docker_hub(text), "a_b")
    assert found.root.path == path
    assert (found.start.target if found.start else None) == start


@pytest.mark.parametrize(
    ("text", "container", "words"),
    [
        ("c.DockerSpawner.name_template = 'a b'", "a b", "`a b` is not a valid name"),
        ("c.DockerSpawner.name_template = read()", None, ""),
        ("c.DockerSpawner.name_template = os.environ['A']", None, ""),
        (f"{KUBE}c.KubeSpawner.pod_name_template = 'x'", "x", ""),
        ("c.JupyterHub.spawner_class = 'simple'", None, ""),
    ],
)
def test_names_of_containers(text, container, words):
    found = picture(docker_hub(text), "alice")
    assert found.container == container
    assert (words in " ".join(found.problems)) if words else not found.problems


@pytest.mark.parametrize(("remove", "stop"), [("False", True), ("True", False), ("read()", None)])
def test_what_survives_a_stop(remove, stop):
    found = rows(picture(docker_hub(f"""
        c.DockerSpawner.remove = {remove}
        c.DockerSpawner.extra_host_config = {{'tmpfs': {{'/t': ''}}}}
        c.DockerSpawner.extra_create_kwargs = {{'volumes': ['/a']}}
        c.DockerSpawner.volumes = {{'vv': '/v'}}
    """), "alice"))  # fmt: skip
    assert [found[target].survives.stop for target in ("/", "/a", "/t", "/v")] == [
        stop,
        stop,
        False,
        True,
    ]


def test_nothing_is_known_of_a_volume_of_no_known_kind():
    hub = hub_of(f"{KUBE}c.KubeSpawner.volume_mounts = [{{'name': 'h', 'mountPath': '/d'}}]")
    assert rows(picture(hub, "alice"))["/d"].survives == Survival(None, None, None)


@pytest.mark.parametrize(("mode", "writable"), [("'rw'", True), ("'ro'", False), ("read()", None)])
def test_who_may_write_where_the_mode_is_known(mode, writable):
    hub = docker_hub(f"c.DockerSpawner.volumes = {{'vv': {{'bind': '/d', 'mode': {mode}}}}}")
    assert rows(picture(hub, "alice"))["/d"].writable is writable


def test_only_entries_of_one_dict_replace_each_other():
    found = rows(picture(docker_hub("""
        c.DockerSpawner.volumes = {'vv': '/a'}
        c.DockerSpawner.read_only_volumes = {'vv': '/b'}
        c.DockerSpawner.mounts = [{'type': 'volume', 'source': 'vv', 'target': '/c'}]
    """), "alice"))  # fmt: skip
    assert found.keys() == {"/", "/b", "/c"}


def test_names_of_claims_are_not_those_of_volumes():
    assert rows(picture(claim("a_b"), "alice"))["/home/jovyan"].problems == ()


@pytest.mark.parametrize(
    ("text", "family", "own_files"),
    [
        ("", "container", True),
        (KUBE, "container", True),
        ("c.JupyterHub.spawner_class = 'simple'", "process", False),
        ("c.JupyterHub.spawner_class = 'ours.Spawner'", "unknown", False),
    ],
)
def test_only_containers_have_files_of_their_own(text, family, own_files):
    found = picture(docker_hub(text), "alice")
    assert found.family == family
    assert ("/" in rows(found)) is own_files

"""What the model of a hub makes of the deployment around its config."""

from __future__ import annotations

import pytest

from hublint import Options
from hublint.files.reach import Reach
from hublint.hub.deployment.beside import images_beside, may_lie_out_of_reach
from hublint.hub.deployment.given_variables import given_and_unread, stands_elsewhere, unset_reads
from hublint.hub.deployment.hints import is_containerized
from hublint.hub.deployment.hub_files import (
    Keeping,
    is_in_container,
    is_mentioned,
    is_surely_in_container,
    is_told,
    keeping,
)
from hublint.hub.deployment.hub_service import (
    compose_service,
    joined_networks,
    joins_by_code,
    servers_network,
)
from hublint.hub.images.built_images import built_home, built_image, starts_server
from hublint.hub.images.site_images import has_known_home
from hublint.linter.lint import model
from hublint.source import Source

from .hubs import COMPOSE, CONFIG, changed, with_variable
from .reading import HUB, write

DOCKER = "c = get_config()  # noqa\nc.JupyterHub.spawner_class = 'docker'\n"


@pytest.fixture
def hub(tmp_path):
    """Model the hub of a config with files beside it."""

    def hub(files, config=DOCKER):
        write(tmp_path, {"jupyterhub_config.py": config, **files})
        file = tmp_path / "jupyterhub_config.py"
        source = Source.read(file, file.name, Reach.around(tmp_path, tmp_path))
        return model(source, Options())

    return hub


def service(*lines):
    """A compose file whose only service is the hub."""
    return {
        "compose.yaml": f"services:\n  hub:\n    {HUB}\n" + "".join(f"    {x}\n" for x in lines)
    }


UNIT = {"jupyterhub.service": "[Service]\nExecStart=jupyterhub\n"}


@pytest.mark.parametrize(
    ("lines", "path", "kept"),
    [
        (("volumes: [data:/data]",), "/data/hub.sqlite", True),
        (("volumes: [./data:/data]",), "/data/hub.sqlite", True),
        (("volumes: [/data]",), "/data/hub.sqlite", None),
        (("tmpfs: [/data]",), "/data/hub.sqlite", False),
        (("volumes: [other:/other]",), "/data/hub.sqlite", False),
        (("volumes: ['other:$OTHER']",), "/data/hub.sqlite", None),
        (("volumes: [data:/srv/jupyterhub]", "command: jupyterhub"), "hub.sqlite", True),
        (("volumes: [data:/srv/jupyterhub]", "command: /start.sh"), "hub.sqlite", None),
    ],
)
def test_whether_a_file_of_the_hub_outlives_its_container(hub, lines, path, kept):
    assert keeping(hub(service(*lines)), path).kept is kept


def test_a_relative_path_begins_where_the_hub_starts(hub):
    found = keeping(hub(service("command: jupyterhub", "working_dir: /lab")), "hub.sqlite")
    assert found == Keeping("/lab/hub.sqlite", kept=False)


@pytest.mark.parametrize("files", [{}, UNIT])
def test_nothing_is_known_of_files_outside_a_container(hub, files):
    assert keeping(hub(files), "/data/hub.sqlite") == Keeping()


@pytest.mark.parametrize(
    ("files", "is_inside"),
    [(service(), True), (UNIT, False), ({}, False)],
)
def test_whether_the_hub_runs_in_a_container(hub, files, is_inside):
    found = hub(files)
    assert is_in_container(found) is is_inside
    assert is_containerized(found.facts) is is_inside


@pytest.mark.parametrize(
    ("line", "containerized", "surely"),
    [
        ("", False, False),
        ("c.JupyterHub.hub_ip = 'hub'", True, False),
        ("c.JupyterHub.hub_connect_ip = 'hub'", True, True),
        ("c.JupyterHub.hub_connect_ip = 'localhost'", False, False),
        ("c.JupyterHub.hub_connect_ip = '10.0.0.1'", False, False),
        ("if local():\n    c.JupyterHub.hub_ip = 'hub'", True, False),
        ("if local():\n    c.JupyterHub.hub_ip = '::'\nelse:\n    c.JupyterHub.hub_ip = 'hub'", True, False),
        ("network = os.environ['DOCKER_NETWORK_NAME']", True, True),
        ("# network = os.environ['DOCKER_NETWORK_NAME']", False, False),
        ("c.Spawner.environment = {'DOCKER_NETWORK_NAME': 'lab'}", False, False),
        ("c.JupyterHub.db_url = 'sqlite:////srv/jupyterhub/hub.sqlite'", True, False),
    ],
)  # fmt: skip
def test_signs_of_a_hub_in_a_container(hub, line, containerized, surely):
    found = hub({}, f"import os\n{DOCKER}{line}\n")
    assert is_containerized(found.facts) is containerized
    assert is_in_container(found) is containerized
    assert is_surely_in_container(found) is surely


def test_a_unit_of_systemd_tells_more_than_any_sign(hub):
    found = hub(UNIT, f"{DOCKER}c.JupyterHub.hub_ip = 'hub'\n")
    assert found.deployment.service.kind == "systemd"
    assert (is_containerized(found.facts), is_in_container(found)) == (False, False)


def test_a_hub_in_a_container_may_start_other_servers(hub):
    assert is_in_container(hub(service(), f"{DOCKER}c.JupyterHub.spawner_class = 'simple'\n"))


def test_a_hub_with_other_servers_is_not_beside_them(hub):
    found = hub({}, "c = get_config()  # noqa\nc.JupyterHub.hub_ip = 'hub'\n")
    assert (is_containerized(found.facts), is_in_container(found)) == (True, False)


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("jupyterhub --db sqlite:////data/hub.sqlite", True),
        ("jupyterhub --no-db", True),
        ("jupyterhub -f jupyterhub_config.py", False),
    ],
)
def test_whether_the_command_says_where_files_are(hub, command, told):
    assert is_told(hub(service(f"command: {command}"))) is told


def test_without_a_service_no_command_says_anything(hub):
    assert not is_told(hub({}))


@pytest.mark.parametrize(
    ("files", "config", "mentioned"),
    [
        (service("environment: {KEY: x}"), DOCKER, True),
        (service("command: jupyterhub"), DOCKER, False),
        (service("command: jupyterhub"), f"{DOCKER}# KEY\n", True),
        (service("command: jupyterhub", "env_file: [secret.env]"), DOCKER, True),
        ({}, DOCKER, False),
        ({}, f"{DOCKER}# KEY\n", True),
    ],
)
def test_whether_a_variable_may_be_given(hub, files, config, mentioned):
    assert is_mentioned(hub(files, config), "KEY") is mentioned


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("", True),
        ("c.JupyterHub.spawner_class = 'docker-swarm'", False),
        ("c.JupyterHub.spawner_class = 'simple'", False),
    ],
)
def test_the_service_of_a_hub_with_containers_beside_it(hub, line, own):
    found = compose_service(hub(service(), f"{DOCKER}{line}\n"))
    assert (found is not None) is own


def test_a_unit_of_systemd_has_no_containers_beside_it(hub):
    assert compose_service(hub(UNIT)) is None


@pytest.mark.parametrize(
    ("lines", "network"),
    [
        (("network_name = 'lab'",), "lab"),
        ((), None),
        (("network_name = 'bridge'", "use_internal_ip = True"), None),
        (("network_name = 'host'", "use_internal_ip = True"), None),
        (("network_name = 'lab'", "use_internal_ip = False"), None),
        (("network_name = read()",), None),
        (("network_name = 'a'", "extra_host_config = {'network_mode': 'b'}"), None),
        (("network_name = 'lab'", "extra_host_config = {'network_mode': 'lab'}"), "lab"),
        (("network_name = 'container:x'", "use_internal_ip = True"), None),
    ],
)
def test_the_network_that_servers_join(hub, lines, network):
    config = DOCKER + "".join(f"c.DockerSpawner.{line}\n" for line in lines)
    assert servers_network(hub({}, config)) == network


@pytest.mark.parametrize(
    ("lines", "top", "names"),
    [
        (("networks: [a, b]",), "networks: {a: {name: x}, b: {name: y}}\n", {"x", "y"}),
        (("networks: [a, b]",), "networks: {a: {name: x}, b: {name: $B}}\n", None),
        (("network_mode: host",), "", None),
        (("networks: [a]", "extends: {file: more.yaml, service: hub}"), "networks: {a: {name: x}}\n", None),
    ],
)  # fmt: skip
def test_networks_that_the_hub_is_on(hub, lines, top, names):
    files = service(*lines)
    found = hub({"compose.yaml": files["compose.yaml"] + top})
    assert joined_networks(found.deployment.service) == names


@pytest.mark.parametrize(
    ("line", "joins"),
    [("client.networks.get('lab').connect(name)", True), ("connected = True", False)],
)
def test_code_that_puts_containers_on_networks(hub, line, joins):
    assert joins_by_code(hub({}, f"{DOCKER}{line}\n")) is joins


STACKS = "FROM quay.io/jupyter/base-notebook:2025-03-17\n"


def built(dockerfile, image="lab"):
    """A compose file that builds the servers' image, too."""
    compose = f"services:\n  hub:\n    {HUB}\n  lab: {{build: lab, image: '{image}'}}\n"
    return {"compose.yaml": compose, "lab/Dockerfile": dockerfile}


def with_image(name="'lab'"):
    return f"{DOCKER}c.DockerSpawner.image = {name}\n"


@pytest.mark.parametrize(
    ("files", "config", "home"),
    [
        (built(STACKS), with_image(), "/home/jovyan"),
        (built(STACKS, "lab:latest"), with_image(), "/home/jovyan"),
        (built(STACKS), with_image("'lab:latest'"), "/home/jovyan"),
        (built(STACKS), with_image("'other'"), None),
        (built(STACKS), with_image("read()"), None),
        (built(f"{STACKS}USER root\n"), with_image(), None),
        (built(f"{STACKS}USER ${{NB_UID}}\n"), with_image(), "/home/jovyan"),
        (built(f"{STACKS}ENV NB_USER=lab\n"), with_image(), None),
        (built(f"{STACKS}WORKDIR /lab\n"), with_image(), None),
        (built("FROM python:3\n"), with_image(), None),
        (built("FROM lab/base\n"), with_image(), None),
    ],
)
def test_home_in_an_image_that_the_project_builds(hub, files, config, home):
    found = hub(files, config)
    assert built_home(found) == home
    assert has_known_home(found) is (home is not None)


@pytest.mark.parametrize(
    ("lines", "starts"),
    [
        (STACKS, True),
        ("FROM python:3\n", None),
        ("FROM lab/base\n", None),
        ("FROM python:3\nCMD jupyterhub-singleuser\n", True),
        ("FROM python:3\nENTRYPOINT ['jupyter-labhub']\n".replace("'", '"'), True),
        (f"{STACKS}CMD sleep 9\n", None),
        (f"{STACKS}ENTRYPOINT /start.sh\n", None),
    ],
)
def test_whether_an_image_starts_a_server_by_itself(hub, lines, starts):
    assert starts_server(built_image(hub(built(lines)), "lab")) is starts


@pytest.mark.parametrize(
    ("name", "count"), [("Dockerfile", 1), ("Dockerfile.jupyterhub", 1), ("Dockerfile.lab", 0)]
)
def test_images_beside_a_config(hub, name, count):
    assert len(list(images_beside(hub({name: STACKS}).source))) == count


def test_nothing_lies_beside_a_text():
    source = Source.from_text(DOCKER, "jupyterhub_config.py")
    assert not list(images_beside(source))
    assert not may_lie_out_of_reach(source)


def test_a_folder_that_is_read_as_a_whole_hides_nothing(hub):
    assert not may_lie_out_of_reach(hub({}).source)


def test_a_text_that_a_file_gives_the_hub(hub):
    found = hub(
        service("environment: {KEY: secret}"), f"import os\n{DOCKER}key = os.environ['KEY']\n"
    )
    assert stands_elsewhere(found, "secret")
    assert stands_elsewhere(found, "the secret")
    assert not stands_elsewhere(found, "other")


def test_an_empty_value_is_in_no_text(hub):
    found = hub(service("environment: {KEY: ''}"), f"import os\n{DOCKER}key = os.environ['KEY']\n")
    assert not stands_elsewhere(found, "secret")


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("a = os.environ['A']\nb = os.environ['A']", ["A"]),
        ("a = os.environ['A']\nb = os.environ['B']", ["A", "B"]),
        ("if os.environ.get('ON'):\n    a = os.environ['A']", ["ON"]),
        ("a = os.environ['HOME']", []),
    ],
)
def test_variables_that_nothing_gives(hub, code, names):
    found = hub(service("command: jupyterhub"), f"import os\n{DOCKER}{code}\n")
    assert [read.name for read in unset_reads(found)] == names


@pytest.mark.parametrize(
    ("entry", "names"),
    [
        ("OWN: x", ["OWN"]),
        ("JUPYTERHUB_CRYPT_KEY: x", []),
        ("USER_IMAGES: x", ["USER_IMAGES"]),
        ("OWN: x\n      MORE: ${OWN}", ["MORE"]),
    ],
)
def test_variables_that_are_given_and_never_read(hub, entry, names):
    found = given_and_unread(hub({"compose.yaml": with_variable(entry)}, CONFIG))
    assert list(found) == names


def test_variables_that_an_image_has_are_not_given_by_hand(hub):
    compose = changed(COMPOSE, (f"    {HUB}\n", "    build: .\n"))
    files = {"compose.yaml": compose, "Dockerfile": f"FROM {HUB[7:]}\nENV OWN=x\n"}
    assert not given_and_unread(hub(files, CONFIG))


def test_without_a_service_no_variable_is_given(hub):
    assert given_and_unread(hub({}, CONFIG)) == {}

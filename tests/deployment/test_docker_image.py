"""What a Dockerfile makes of the hub's image."""

from __future__ import annotations

from pathlib import Path

import pytest

from hublint.deployment.asked import Asked
from hublint.deployment.interpolation import Unset

from .reading import environment, read

HUB = "quay.io/jupyterhub/jupyterhub:5"


def image(folder, dockerfile, build="build: ."):
    compose = f"services: {{hub: {{{build}, command: jupyterhub}}}}"
    return read(folder, {"compose.yaml": compose, "Dockerfile": dockerfile})


VARIABLES = [
    (f"FROM {HUB}\nENV A=b C=d\n", {"A": "b", "C": "d"}),
    (f"FROM {HUB}\nENV A b c\n", {"A": "b c"}),
    (f'FROM {HUB}\nENV A="b c" \\\n    D=e\n', {"A": "b c", "D": "e"}),
    (f"FROM {HUB}\nENV A=b\nENV C=$A/x\n", {"A": "b", "C": "b/x"}),
    (f"FROM {HUB}\nARG V=1\nENV A=$V\n", {"A": "1"}),
    (f"FROM {HUB}\nARG V\nENV A=$V\n", {"A": ""}),
    (f"ARG V=1\nFROM {HUB}\nARG V\nENV A=$V\n", {"A": "1"}),
    (f"ARG V=1\nFROM {HUB}\nENV A=${{V:-2}}\n", {"A": "2"}),
    (f"ARG TAG=5\nFROM {HUB[:-2]}:$TAG\nENV A=b\n", {"A": "b"}),
    (f"ARG V=5\nARG TAG=$V\nFROM {HUB[:-2]}:$TAG\nENV A=b\n", {"A": "b"}),
    (f"FROM {HUB} AS base\nENV A=b\nFROM base\nENV C=d\n", {"A": "b", "C": "d"}),
    (f"FROM python:3 AS base\nENV A=b\nFROM {HUB}\nENV C=d\n", {"C": "d"}),
    (f"FROM {HUB}\n# ENV A=b\nRUN echo \\\n# ENV C=d\n  ENV E=f\n", {}),
]


@pytest.mark.parametrize(("dockerfile", "expected"), VARIABLES)
def test_variables_of_the_image(tmp_path, dockerfile, expected):
    found = image(tmp_path, dockerfile)
    assert {name: one.text for name, one in found.service.variables.items()} == expected
    assert isinstance(found.variable("NONE"), Unset)


def test_an_unknown_base_may_set_more(tmp_path):
    found = image(tmp_path, "FROM my/base\nENV A=b\n")
    assert (found.variable("A").text, found.variable("NONE")) == ("b", None)


ARGUMENTS = [
    ("{V: '2'}", "2"),
    ("[V=2]", "2"),
    ("[V]", "3"),
    ("{V: }", "3"),
    ("[W]", "1"),
    ("{V: $W}", ""),
]


@pytest.mark.parametrize(("arguments", "text"), ARGUMENTS)
def test_arguments_come_from_the_compose_file(tmp_path, arguments, text):
    (tmp_path / ".env").write_text("V=3")
    build = f"build: {{context: ., args: {arguments}}}"
    found = image(tmp_path, f"FROM {HUB}\nARG V=1\nENV A=$V\n", build)
    assert found.variable("A").text == text


def test_a_stage_may_be_the_target(tmp_path):
    dockerfile = f"FROM {HUB} AS one\nENV A=b\nFROM one AS two\nENV C=d\n"
    found = image(tmp_path, dockerfile, "build: {context: ., target: one}")
    assert set(found.service.variables) == {"A"}


def test_the_base_may_be_built_beside(tmp_path):
    compose = "services: {base: {build: base, image: lab/base}, hub: {build: hub}}"
    files = {
        "compose.yaml": compose,
        "base/Dockerfile": f"FROM {HUB}\nENV A=b\n",
        "hub/Dockerfile": 'FROM lab/base:latest\nCMD ["jupyterhub", "--debug"]\n',
    }
    found = read(tmp_path, files, asked=Asked(service="hub"))
    assert environment(found) == {"A": "b"}


UNKNOWN = [
    "build: {context: ., dockerfile_inline: 'FROM x'}",
    "build: {context: $HIDDEN}",
    "build: {context: ., dockerfile: $HIDDEN}",
    "build: {context: ., target: $HIDDEN}",
    "build: {context: ., target: none}",
    "build: elsewhere",
    "build: https://example.org/lab/hub.git",
]


@pytest.mark.parametrize("build", UNKNOWN)
def test_an_image_that_is_built_from_what_is_not_known_may_set_variables(tmp_path, build):
    (tmp_path / ".gitignore").write_text(".env")
    found = image(tmp_path, f"FROM {HUB}\nENV A=b\n", build)
    assert found.service is not None
    assert (found.variable("A"), found.variable("NONE")) == (None, None)


def test_images_that_are_built_from_each_other_come_to_an_end(tmp_path):
    files = {
        "compose.yaml": "services: {one: {build: one, image: a}, hub: {build: hub, image: b, command: jupyterhub}}",
        "one/Dockerfile": "FROM b\n",
        "hub/Dockerfile": "FROM a\nENV A=b\n",
    }
    found = read(tmp_path, files)
    assert (found.variable("A").text, found.variable("NONE")) == ("b", None)


FOLDERS = [
    ("", "/srv/jupyterhub"),
    ("WORKDIR /opt/hub\n", "/opt/hub"),
    ("WORKDIR /opt\nWORKDIR hub\n", "/opt/hub"),
    ("ARG D=/x\nWORKDIR $D/y\n", "/x/y"),
    ("WORKDIR ${UNKNOWN:?}\n", None),
    ("FROM python:3\n", "/"),
    ("FROM my/base\n", None),
]


@pytest.mark.parametrize(("lines", "folder"), FOLDERS)
def test_the_folder_that_the_hub_starts_in(tmp_path, lines, folder):
    assert image(tmp_path, f"FROM {HUB}\n{lines}").service.folder == folder


COPIED = [
    ("COPY a /x", [("a", "/x", False)]),
    ("COPY a /x/", [("a", "/x", True)]),
    ("COPY --chown=1000 a /x", [("a", "/x", False)]),
    ('COPY ["a", "/x"]', [("a", "/x", False)]),
    ("COPY --from=other a /x", []),
    ("COPY a", []),
    ("ADD https://example.org/a /x", []),
    ("COPY a x", []),
    ("COPY a $X", []),
    ("WORKDIR /w\nCOPY a x", [("a", "/w/x", False)]),
    ("WORKDIR /w\nCOPY a ..", [("a", "/", True)]),
    ("WORKDIR /w\nCOPY a b x", [("a", "/w/x", True), ("b", "/w/x", True)]),
    ("WORKDIR /w\nCOPY $X b x/", [("b", "/w/x", True)]),
    ("WORKDIR /w\nCOPY . .", [(".", "/w", True)]),
]


@pytest.mark.parametrize(("lines", "expected"), COPIED)
def test_what_is_copied_into_the_image(tmp_path, lines, expected):
    found = image(tmp_path, f"FROM my/base\n{lines}\n")
    copied = [(Path(one.source), one.target, one.into) for one in found.service.built.copied]
    assert copied == [(tmp_path / source, *rest) for source, *rest in expected]


PUT = [
    "COPY jupyterhub_config.py .",
    "COPY jupyterhub_config.py ./",
    "COPY . .",
    "COPY . /srv/jupyterhub/",
]


@pytest.mark.parametrize("command", ["", "CMD jupyterhub -f jupyterhub_config.py"])
@pytest.mark.parametrize("line", PUT)
def test_the_image_may_hold_the_config_that_the_hub_starts_with(tmp_path, line, command):
    dockerfile = f"FROM {HUB}\n{line}\n{command}\n"
    files = {"compose.yaml": "services: {app: {build: .}}", "Dockerfile": dockerfile}
    assert read(tmp_path, files).service.name == "app"


def test_a_folder_comes_into_the_image_without_its_name(tmp_path):
    files = {
        "compose.yaml": "services: {app: {build: .}}",
        "Dockerfile": f"FROM {HUB}\nCOPY conf /srv/jupyterhub/\n",
    }
    assert read(tmp_path, files, "conf/jupyterhub_config.py").service.name == "app"


COMMANDS = [
    ('CMD ["jupyterhub", "--debug"]', True),
    ("CMD jupyterhub --debug", True),
    ("CMD exec jupyterhub --debug", True),
    ('ENTRYPOINT ["tini", "--"]\nCMD ["jupyterhub"]', True),
    ('CMD ["python3", "-m", "jupyterhub"]', True),
    ('ENTRYPOINT ["/start.sh"]', False),
    ("CMD service cron start && jupyterhub", False),
    ('CMD ["/usr/bin/supervisord"]', False),
    ('CMD ["jupyterhub", 1]', False),
    ('CMD ["/sbin/init"]', False),
    ('CMD ["python3", "/usr/local/bin/jupyterhub", "--debug"]', True),
    ('CMD ["python3", "/start.py", "jupyterhub"]', False),
    ('CMD ["/start.sh", "-m", "jupyterhub"]', False),
    ('CMD ["sudo", "jupyterhub"]', False),
    ("CMD jupyterhub 2>&1 | tee /var/log/hub", False),
    ('CMD ["sh", "-c"]', False),
]


@pytest.mark.parametrize(("lines", "starts"), COMMANDS)
def test_whether_the_container_starts_the_hub_itself(tmp_path, lines, starts):
    compose = "services: {hub: {build: .}}"
    dockerfile = f"FROM {HUB}\nCOPY jupyterhub_config.py /srv/jupyterhub/\n{lines}\n"
    found = read(tmp_path, {"compose.yaml": compose, "Dockerfile": dockerfile})
    assert found.service.starts_hub_itself is starts

"""What the files of a Compose project come to for the hub: the specification's rules, one by one."""

from __future__ import annotations

from textwrap import dedent

import pytest

from hublint.deployment.asked import Asked
from hublint.deployment.interpolation import Unset

from .reading import HUB, compose, environment, read

ENVIRONMENT = [
    ("\nenvironment:\n  A: b", {}, {"A": "b"}),
    ("\nenvironment:\n  - A=b", {}, {"A": "b"}),
    ("\nenvironment:\n  - A=b=c", {}, {"A": "b=c"}),
    ('\nenvironment:\n  - A="b"', {}, {"A": '"b"'}),
    ('\nenvironment:\n  A: "b"', {}, {"A": "b"}),
    ("\nenvironment:\n  A: 1", {}, {"A": "1"}),
    ("\nenvironment:\n  A: yes", {}, {"A": "yes"}),
    ("\nenvironment:\n  A: 22:22", {}, {"A": None}),
    ("\nenvironment:\n  A: 012", {}, {"A": None}),
    ("\nenvironment:\n  A: ''", {}, {"A": ""}),
    ("\nenvironment:\n  A:", {}, {"A": None}),
    ("\nenvironment:\n  - A", {".env": "A=b"}, {"A": "b"}),
    ("\nenvironment:\n  A:", {".env": "A=b"}, {"A": "b"}),
    ("\nenvironment:\n  A: ${B}", {".env": "B=c"}, {"A": "c"}),
    ("\nenvironment:\n  A: ${B}", {}, {"A": ""}),
    ("\nenvironment:\n  A: ${B:-c}", {}, {"A": "c"}),
    ("\nenvironment:\n  A: x$$y", {}, {"A": "x$y"}),
    ("\nenvironment:\n  A: ${B}", {".env.example": "B=c"}, {"A": None}),
    ("\nenvironment:\n  A: ${B}", {".gitignore": ".env"}, {"A": None}),
    ("\nenv_file: v.env", {"v.env": "A=b"}, {"A": "b"}),
    ("\nenv_file: [v.env, w.env]", {"v.env": "A=b\nC=d", "w.env": "A=e"}, {"A": "e", "C": "d"}),
    ("\nenv_file: v.env\nenvironment: {A: c}", {"v.env": "A=b"}, {"A": "c"}),
    ("\nenv_file: v.env", {"v.env": "A=$B", ".env": "B=c"}, {"A": "c"}),
    ("\nenv_file: v.env\nenvironment: {B: c}", {"v.env": "A=$B"}, {"A": "c", "B": "c"}),
    ("\nenv_file: [{path: v.env, required: false}]\nenvironment: {A: b}", {}, {"A": "b"}),
    ("\nenv_file: [v.env, w.env]", {"v.env": "A=b", ".gitignore": "w.env"}, {"A": None}),
    ("\nenv_file: v.env", {"v.env": "A='b"}, {}),
    (
        "\nenv_file: v.env\nenvironment: {B: d}",
        {"v.env": "A=$B", ".env": "B=c"},
        {"A": "c", "B": "d"},
    ),
    ("\nenv_file: [{path: v.env}]", {"v.env": "A='b'"}, {"A": "b"}),
    (
        "\nenv_file: [w.env, {path: v.env, format: raw}]",
        {"v.env": "A='b'", "w.env": "A=c"},
        {"A": None},
    ),
    ("\nenvironment: [A=b, {C: d}, null]", {}, {"A": "b"}),
]


@pytest.mark.parametrize(("text", "files", "expected"), ENVIRONMENT)
def test_the_hub_gets_these_variables(tmp_path, text, files, expected):
    found = read(tmp_path, {"compose.yaml": compose(text), **files})
    assert environment(found) == expected


def test_a_variable_that_nothing_gives_is_surely_unset(tmp_path):
    found = read(tmp_path, {"compose.yaml": compose("\nenvironment: {A: b}")})
    assert isinstance(found.variable("NONE"), Unset)
    assert found.variable("HOME") is None


def test_a_file_of_variables_that_is_not_required_gives_nothing_where_it_is_missing(tmp_path):
    text = compose("\nenv_file: [{path: v.env, required: false}]")
    assert isinstance(read(tmp_path, {"compose.yaml": text}).variable("NONE"), Unset)


MISSING = [
    ("v.env", {}, ["v.env"]),
    ("{path: v.env}", {}, ["v.env"]),
    ("{path: v.env, required: false}", {}, []),
    ("v.env", {".gitignore": "*.env"}, []),
    ("v.env", {"v.env.example": ""}, []),
    ("v.env", {"example.v.env": ""}, []),
    ("v.env", {"another.env": ""}, ["v.env"]),
    (".env.hub", {}, []),
    ("v.env", {"v.env": ""}, []),
]


@pytest.mark.parametrize(("entry", "files", "names"), MISSING)
def test_files_of_variables_that_should_be_here(tmp_path, entry, files, names):
    text = compose(f"\nenv_file: [{entry}]")
    missing = read(tmp_path, {"compose.yaml": text, **files}).service.missing_env_files
    assert [name for name, _ in missing] == names


@pytest.mark.parametrize(("other", "text"), [("b", "b"), ("c", None)])
def test_a_value_that_a_file_for_f_changes_is_not_known(tmp_path, other, text):
    files = {
        "compose.yaml": compose("\nenvironment: {A: b}"),
        "docker-compose.prod.yml": f"services: {{hub: {{environment: {{A: {other}}}}}}}",
    }
    assert environment(read(tmp_path, files)) == {"A": text}


@pytest.mark.parametrize(
    ("text", "files"),
    [
        ("\nenv_file: [{path: $HIDDEN, required: false}]", {".gitignore": ".env"}),
        ("\nenv_file: [{path: v.env, format: raw}]", {"v.env": "A=b"}),
        ("\nenv_file: [{path: v.env}]", {}),
        ("\nenv_file: secret.env", {".gitignore": "secret.env"}),
        ("\ncommand: /start.sh", {}),
        ("\nentrypoint: [/usr/bin/supervisord]", {}),
        ("\nenvironment: ${ALL}", {}),
        ("\nextends: {file: ../elsewhere.yaml, service: x}", {}),
        ("\nextends: nothing", {}),
        ("", {"docker-compose.prod.yml": "services: {hub: {environment: {C: d}}}"}),
    ],
)
def test_what_may_give_more_leaves_it_open(tmp_path, text, files):
    found = read(tmp_path, {"compose.yaml": compose(text), **files})
    assert found.variable("NONE") is None


@pytest.mark.parametrize("image", ["''", "[a, b]", "{a: b}"])
def test_an_image_that_is_none_says_nothing(tmp_path, image):
    text = f"services: {{hub: {{image: {image}, command: jupyterhub, environment: {{A: b}}}}}}"
    assert read(tmp_path, {"compose.yaml": text}).variable("NONE") is None


def test_an_image_that_nobody_knows_may_set_variables(tmp_path):
    found = read(
        tmp_path, {"compose.yaml": "services: {hub: {image: my/hub, command: jupyterhub}}"}
    )
    assert found.service is not None
    assert found.variable("NONE") is None


OVERRIDES = [
    ("environment: {A: c}", {"A": "c", "B": "b"}),
    ("environment: [A=c]", {"A": "c", "B": "b"}),
    ("environment: !override {C: c}", {"C": "c"}),
    ("environment: !reset null", {}),
    ("environment: {A: ''}", {"A": "", "B": "b"}),
]


@pytest.mark.parametrize(("over", "expected"), OVERRIDES)
def test_an_override_adds_to_the_main_file(tmp_path, over, expected):
    files = {
        "compose.yaml": compose("\nenvironment: {A: a, B: b}"),
        "compose.override.yaml": f"services:\n  hub:\n    {over}\n",
    }
    assert environment(read(tmp_path, files)) == expected


MERGES = [
    ("command: [jupyterhub, -f, x]", "argv", ("jupyterhub", "-f", "x")),
    ("working_dir: /other", "folder", "/other"),
    ("container_name: other", "container_name", "other"),
]


@pytest.mark.parametrize(("over", "field", "expected"), MERGES)
def test_an_override_replaces_what_is_one_value(tmp_path, over, field, expected):
    files = {
        "compose.yaml": compose(
            "\ncommand: [jupyterhub, --debug]\nworking_dir: /w\ncontainer_name: c"
        ),
        "compose.override.yaml": f"services: {{hub: {{{over}}}}}",
    }
    assert getattr(read(tmp_path, files).service, field) == expected


def test_volumes_of_an_override_replace_those_of_the_same_target(tmp_path):
    files = {
        "compose.yaml": compose("\nvolumes: ['one:/a', 'two:/b']"),
        "compose.override.yaml": "services: {hub: {volumes: ['three:/a', 'four:/d']}}",
    }
    service = read(tmp_path, files).service
    mounts = [(one.target, one.written) for one in service.mounts]
    assert mounts == [("/a", "three"), ("/b", "two"), ("/d", "four")]


def test_an_override_adds_arguments_to_a_build(tmp_path):
    files = {
        "compose.yaml": "services: {hub: {build: image, command: jupyterhub}}",
        "compose.override.yaml": "services: {hub: {build: {args: {V: '2'}}}}",
        "image/Dockerfile": f"FROM {HUB.partition(' ')[2]}\nARG V=1\nENV A=$V\n",
    }
    assert environment(read(tmp_path, files)) == {"A": "2"}


@pytest.mark.parametrize("over", ["{volumes: }", "{build: }", ""])
def test_a_key_without_a_value_in_an_override_changes_nothing(tmp_path, over):
    files = {
        "compose.yaml": compose("\nvolumes: ['one:/a']"),
        "compose.override.yaml": f"services: {{hub: {over}}}",
    }
    found = read(tmp_path, files)
    assert [one.target for one in found.service.mounts] == ["/a"]
    assert isinstance(found.variable("NONE"), Unset)


UNLIKE = [
    ("volumes", "['a:/b']", "{a: /b}"),
    ("deploy", "{a: b}", "c"),
    ("networks", "[a, {b: c}]", "[d]"),
]


@pytest.mark.parametrize(("key", "one", "two"), UNLIKE)
def test_values_that_can_not_be_merged_do_no_harm(tmp_path, key, one, two):
    for base, over in ((one, two), (two, one)):
        files = {
            "compose.yaml": compose(f"\n{key}: {base}"),
            "compose.override.yaml": f"services: {{hub: {{{key}: {over}}}}}",
        }
        assert read(tmp_path, files).service.name == "hub"


def test_only_the_first_main_file_counts(tmp_path):
    files = {
        "compose.yaml": compose("\nenvironment: {A: first}"),
        "docker-compose.yml": "services: {other: {image: x}}",
    }
    assert environment(read(tmp_path, files)) == {"A": "first"}


def test_files_are_named_in_the_order_of_the_command_line(tmp_path):
    (tmp_path / "b.yml").write_text("services: {hub: {environment: {A: two}}}")
    files = {"a.yml": compose("\nenvironment: {A: one, B: b}")}
    asked = Asked(compose=(tmp_path / "a.yml", tmp_path / "b.yml"))
    assert environment(read(tmp_path, files, asked=asked)) == {"A": "two", "B": "b"}


def test_the_project_file_may_enable_profiles(tmp_path):
    services = f"services: {{a: {{{HUB}, profiles: [x]}}, b: {{{HUB}, profiles: [y]}}, c: {{image: x, profiles: z}}}}"
    files = {"compose.yaml": services, ".env": "COMPOSE_PROFILES=x,z"}
    assert read(tmp_path, files).service.name == "a"


def test_a_file_of_variables_may_use_those_of_the_file_before(tmp_path):
    (tmp_path / "one.env").write_text("A=b")
    (tmp_path / "two.env").write_text("C=$A\nD=${NONE:-d}")
    asked = Asked(env_files=(tmp_path / "one.env", tmp_path / "two.env"))
    text = compose("\nenvironment: [C, D]")
    assert environment(read(tmp_path, {"compose.yaml": text}, asked=asked)) == {"C": "b", "D": "d"}


INCLUDED = [
    ("b.yml", {}, ""),
    ("{path: b.yml, env_file: v.env}", {"v.env": "B=c"}, "c"),
    ("{path: b.yml, env_file: [v.env, w.env]}", {"v.env": "B=c", "w.env": "B=d"}, "d"),
    ("{path: b.yml, env_file: v.env}", {"v.env": "B=c", ".env": "B=d"}, "d"),
    ("{path: b.yml, env_file: v.env}", {".gitignore": "v.env"}, None),
    ("{path: b.yml, env_file: v.env}", {"v.env": "", ".gitignore": ".env"}, None),
    ("{path: b.yml, project_directory: sub}", {"sub/.env": "B=c"}, "c"),
]


@pytest.mark.parametrize(("include", "files", "text"), INCLUDED)
def test_an_included_file_has_variables_of_its_own_project(tmp_path, include, files, text):
    included = compose("\nenvironment: {A: '${B}'}")
    found = read(tmp_path, {"compose.yaml": f"include: [{include}]", "b.yml": included, **files})
    assert environment(found) == {"A": text}


def test_the_project_file_may_name_the_compose_files(tmp_path):
    files = {
        ".env": "COMPOSE_FILE=base.yml:more.yml",
        "compose.yaml": "services: {}",
        "base.yml": compose("\nenvironment: {A: one}"),
        "more.yml": "services: {hub: {environment: {B: two}}}",
    }
    assert environment(read(tmp_path, files)) == {"A": "one", "B": "two"}


EXTENDS = [
    "extends: base",
    "extends: {service: base}",
    "extends: {service: base, file: ./base.yml}",
    "<<: *base",
    "<<: [*base, *more]",
]


@pytest.mark.parametrize("extends", EXTENDS)
def test_a_service_stands_on_another(tmp_path, extends):
    base = f"{{{HUB}, environment: {{A: a}}, volumes: ['data:/data']}}"
    text = dedent(f"""
        x-more: &more {{working_dir: /w}}
        services:
          base: &base {base}
          hub:
            {extends}
            container_name: hub
        """)
    files = {"compose.yaml": text, "base.yml": f"services: {{base: {base}}}"}
    service = read(tmp_path, files, asked=Asked(service="hub")).service
    assert {name: one.text for name, one in service.variables.items()} == {"A": "a"}
    assert [one.target for one in service.mounts] == ["/data"]
    assert service.container_name == "hub"


def test_a_service_on_a_known_one_is_known_whole(tmp_path):
    text = f"services: {{base: {{{HUB}}}, hub: {{extends: {{service: base}}}}}}"
    found = read(tmp_path, {"compose.yaml": text}, asked=Asked(service="hub"))
    assert isinstance(found.variable("NONE"), Unset)


def test_a_service_on_one_that_is_empty_is_taken_as_it_is(tmp_path):
    text = f"services: {{base: , hub: {{{HUB}, extends: base, environment: {{A: b}}}}}}"
    assert environment(read(tmp_path, {"compose.yaml": text})) == {"A": "b"}


@pytest.mark.parametrize(
    "include", ["[sub/hub.yml]", "[{path: sub/hub.yml}]", "[{path: [sub/hub.yml]}]"]
)
def test_an_included_file_brings_its_services(tmp_path, include):
    text = f"include: {include}\nservices: {{db: {{image: postgres}}}}"
    files = {
        "compose.yaml": text,
        "sub/hub.yml": compose("\nenvironment: {A: '${B}'}"),
        "sub/.env": "B=c",
    }
    assert environment(read(tmp_path, files)) == {"A": "c"}


@pytest.mark.parametrize("include", ["none.yml", "{path: []}", "{path: [other.yml, {}]}"])
def test_an_include_that_is_missing_leaves_all_open(tmp_path, include):
    text = f"include: [{include}]\n" + compose("")
    found = read(tmp_path, {"compose.yaml": text, "other.yml": "services: {}"})
    assert found.variable("NONE") is None


def test_the_image_tells_the_hub_whatever_its_service_is_called_and_runs(tmp_path):
    text = "services: {web: {image: caddy}, app: {image: jupyterhub/jupyterhub:5, command: /a.sh, environment: {A: b}}}"
    assert environment(read(tmp_path, {"compose.yaml": text})) == {"A": "b"}


NAMES = [
    ("", {}, "jupyter-hub", True),
    ("name: other", {}, "other", False),
    ("name: ${X:-lab}", {}, "lab", False),
    ("", {".env": "COMPOSE_PROJECT_NAME=lab"}, "lab", False),
    ("name: other", {".env": "COMPOSE_PROJECT_NAME=lab"}, "lab", False),
]


@pytest.mark.parametrize(("head", "files", "name", "by_folder"), NAMES)
def test_the_project_has_a_name(tmp_path, head, files, name, by_folder):
    folder = tmp_path / "Jupyter-Hub."
    folder.mkdir()
    text = (
        f"{head}\n" + compose("") + "\nnetworks: {net: , given: {name: x}, out: {external: true}}"
    )
    found = read(folder, {"compose.yaml": text, **files})
    assert (found.project_name, found.named_by_folder) == (name, by_folder)
    assert {key: one.name for key, one in found.networks.items()} == {
        "net": f"{name}_net",
        "given": "x",
        "out": "out",
    }


MOUNTS = [
    ("data:/srv", ("volume", "data", "/srv", False)),
    ("./x:/srv:ro", ("bind", "./x", "/srv", True)),
    ("../x:/srv", ("bind", "../x", "/srv", False)),
    ("/x:/srv/", ("bind", "/x", "/srv", False)),
    ("~/x:/srv", ("bind", "~/x", "/srv", False)),
    ("/srv", ("volume", None, "/srv", False)),
    (r"C:\x:/srv", ("bind", r"C:\x", "/srv", False)),
    ("${X:-./y}:/srv", ("bind", "./y", "/srv", False)),
    ("{type: bind, source: ./x, target: /srv}", ("bind", "./x", "/srv", False)),
    (
        "{type: volume, source: data, target: /srv, read_only: true}",
        ("volume", "data", "/srv", True),
    ),
    ("{type: tmpfs, target: /srv}", ("tmpfs", None, "/srv", False)),
    ("{type: volume, target: /srv}", ("volume", None, "/srv", False)),
    ("{type: npipe, source: x, target: /srv}", ("other", "x", "/srv", False)),
    ("{type: bind, source: ./x}", ("other", "./x", None, False)),
    ("${HIDDEN}:/srv", ("other", "${HIDDEN}:/srv", "/srv", False)),
    ("${HIDDEN}:$OTHER", ("other", "${HIDDEN}:$OTHER", None, False)),
    ("$HIDDEN", ("other", "$HIDDEN", None, False)),
]


@pytest.mark.parametrize(("mount", "expected"), MOUNTS)
def test_mounts_in_short_and_long_form(tmp_path, mount, expected):
    item = mount if mount.startswith("{") else f"'{mount}'"
    files = {"compose.yaml": compose(f"\nvolumes:\n  - {item}")}
    if "HIDDEN" in mount:
        files[".gitignore"] = ".env"
    (one,) = read(tmp_path, files).service.mounts
    assert (one.kind, one.written, one.target, one.read_only) == expected


@pytest.mark.parametrize("volumes", ["['one:/srv', 'two:/srv/x']", "['two:/srv/x', 'one:/srv']"])
def test_the_innermost_mount_holds_a_path(tmp_path, volumes):
    service = read(tmp_path, {"compose.yaml": compose(f"\nvolumes: {volumes}")}).service
    assert service.mount_over("/srv/x/y").written == "two"
    assert service.mount_over("/srv/xy").written == "one"
    assert service.mount_over("/opt") is None


GRANTED = [
    ("secrets: [a]", "/run/secrets/a"),
    ("secrets: [{source: a, target: b}]", "/run/secrets/b"),
    ("secrets: [{source: a, target: /etc/b}]", "/etc/b"),
    ("configs: [a]", "/a"),
    ("configs: [{source: a, target: /etc/b}]", "/etc/b"),
    ("secrets: [{target: {}}]", None),
]


@pytest.mark.parametrize(("line", "target"), GRANTED)
def test_secrets_and_configs_are_mounted_as_files(tmp_path, line, target):
    (one,) = read(tmp_path, {"compose.yaml": compose(f"\n{line}")}).service.mounts
    assert (one.kind, one.target) == ("other", target)


@pytest.mark.parametrize(
    ("line", "known"), [("volumes_from: [other]", False), ("volumes: [/a]", True)]
)
def test_volumes_of_another_container_may_be_mounted_anywhere(tmp_path, line, known):
    service = read(tmp_path, {"compose.yaml": compose(f"\n{line}")}).service
    assert service.knows_all_mounts is known


PORTS = [
    ("'8000:8080'", ("8080", "8000")),
    ("'127.0.0.1:80:8080/tcp'", ("8080", "80")),
    ("'8080'", ("8080", None)),
    ("{target: 8080, published: 80}", ("8080", "80")),
    ("'${PORT:-80}:8000'", ("8000", None)),
    ("'${PORT:-80}:lab'", (None, None)),
    ("'$PORT:$X'", (None, None)),
    ("'${GIVEN}:8000'", ("8000", "90")),
    ("8022:22", ("22", "8022")),
    ("[8000]", (None, None)),
]


@pytest.mark.parametrize(("port", "expected"), PORTS)
def test_ports_in_short_and_long_form(tmp_path, port, expected):
    files = {"compose.yaml": compose(f"\nports: [{port}]")}
    files |= {".env": "GIVEN=90"} if "GIVEN" in port else {".gitignore": ".env"}
    (one,) = read(tmp_path, files).service.ports
    assert (one.target, one.published) == expected


def test_places_are_exact(tmp_path):
    text = compose("\nenvironment:\n  A: 'b'\n  C: ${D}\n")
    found = read(tmp_path, {"compose.yaml": text, ".env": "# x\nD=e\n"}).service.variables
    assert [
        (one.spot.text, one.spot.source.file.name, one.spot.line) for one in found.values()
    ] == [
        ("'b'", "compose.yaml", 5),
        ("e", ".env", 2),
    ]
    assert found["C"].passed.text == "${D}"


LISTED = [("'A=b'", "b"), ("A=b c", "b c"), (r'"\x41=b"', r'"\x41=b"'), ("'A=${D}'", "e")]


@pytest.mark.parametrize(("item", "text"), LISTED)
def test_the_place_of_a_value_in_a_list(tmp_path, item, text):
    files = {"compose.yaml": compose(f"\nenvironment:\n  - {item}\n"), ".env": "D=e\n"}
    given = read(tmp_path, files).service.variables["A"]
    assert given.spot.text == text
    assert (given.passed.text if given.passed else None) == ("${D}" if "D" in item else None)

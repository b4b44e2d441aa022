"""Files around a config that are broken, huge or hostile change nothing, and are told of once."""

from __future__ import annotations

import os

import pytest

from hublint import Options
from hublint.linter.lint import lint_source
from hublint.source import Source
from tests.robustness.limits import bounded

from .reading import HUB, read, write

BOMB = "a: &a [x]\n" + "".join(
    f"b{n}: &b{n} [{', '.join(['*' + ('a' if not n else f'b{n - 1}')] * 9)}]\n" for n in range(9)
)
BROKEN = {
    "no YAML": "services: [",
    "no mapping": "- a\n- b\n",
    "a bomb": BOMB,
    "a loop": "a: &a\n  b: *a\n",
    "deep": "[" * 500,
    "a tag": "services: !!python/object/apply:os.system ['touch pwned']",
    "nothing": "",
    "binary": "\x00\x01",
    "many documents": "---\na: b\n" * 99,
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_compose_file_says_nothing(tmp_path, kind):
    found = read(tmp_path, {"compose.yaml": BROKEN[kind]})
    assert found.service is None
    assert len(found.notes) <= 1
    assert not (tmp_path / "pwned").exists()


REASONS = {
    "no YAML": "is not valid YAML in line",
    "no mapping": "is not a mapping",
    "a loop": "holds a part that holds itself",
    "many documents": "holds too many documents",
}


@pytest.mark.parametrize("kind", REASONS)
def test_a_broken_compose_file_is_told_of(tmp_path, kind):
    (note,) = read(tmp_path, {"compose.yaml": BROKEN[kind]}).notes
    assert REASONS[kind] in note


def test_a_huge_file_is_not_read(tmp_path):
    found = read(tmp_path, {"compose.yaml": f"# {'x' * 400_000}\nservices: {{hub: {{{HUB}}}}}"})
    assert found.service is None
    (note,) = found.notes
    assert "too large" in note


def test_a_link_that_leads_out_is_not_read(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "compose.yaml").write_text(f"services: {{hub: {{{HUB}}}}}")
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "compose.yaml").symlink_to(tmp_path / "out" / "compose.yaml")
    assert read(inside, {}).service is None


def test_a_path_that_leads_out_is_not_read(tmp_path):
    (tmp_path / "secret.env").write_text("A=b")
    inside = tmp_path / "in"
    inside.mkdir()
    text = f"services: {{hub: {{{HUB}, env_file: ../secret.env, environment: {{C: d}}}}}}"
    found = read(inside, {"compose.yaml": text})
    assert (found.variable("A"), found.variable("C").text) == (None, "d")


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / ".env")
    found = read(tmp_path, {"compose.yaml": f"services: {{hub: {{{HUB}, environment: [A]}}}}"})
    assert found.variable("A").text is None


def test_of_very_many_services_some_are_left_out_and_that_is_told(tmp_path):
    for count in (60, 61):
        services = ", ".join(f"s{n}: {{image: x}}" for n in range(count))
        notes = read(tmp_path, {"compose.yaml": f"services: {{{services}}}"}).notes
        assert [note for note in notes if f"{count} services" in note] == list(notes)
        assert bool(notes) is (count > 60)


@pytest.mark.parametrize(("count", "complete"), [(39, True), (40, False)])
def test_of_very_many_files_some_are_left_out(tmp_path, count, complete):
    names = [f"v{n}.env" for n in range(count)]
    text = f"services: {{hub: {{{HUB}, env_file: [{', '.join(names)}]}}}}"
    found = read(tmp_path, {"compose.yaml": text, **dict.fromkeys(names, "A=b")})
    assert (found.variable("A").text == "b") is complete
    assert ["too much lies around" in note for note in found.notes] == [True] * (not complete)


DOCKERFILES = {
    "stages": "FROM a\n" * 1_000,
    "stages that copy from each other": "FROM a AS s0\nRUN b\n"
    + "".join(f"FROM s{n} AS s{n + 1}\n{f'COPY --from=s{n} a b' + chr(10)}" * 2 for n in range(20)),
    "a variable that grows": "FROM a\nENV A=aaaaaaaaaa\n" + "ENV A=$A$A\n" * 100,
    "a stage without a name": "FROM a AS\nENV A=b\n",
    "a variable without a value": "FROM a\nENV A\n",
    "a name with quotes": 'FROM a\nENV A"B"=c\n',
    "lines that only some programs see": "FROM a\n" + "\x0c\x85\u2028" * 100 + "\nRUN b\nENV C=d\n",
}


@pytest.mark.parametrize("kind", DOCKERFILES)
def test_no_dockerfile_takes_long(tmp_path, kind):
    compose = "services: {hub: {build: ., command: jupyterhub}}"
    with bounded():
        found = read(tmp_path, {"compose.yaml": compose, "Dockerfile": DOCKERFILES[kind]})
    assert found.service is not None


def test_services_that_extend_each_other_come_to_an_end(tmp_path):
    text = f"services: {{hub: {{{HUB}, extends: b}}, b: {{extends: hub}}}}"
    assert read(tmp_path, {"compose.yaml": text}).variable("NONE") is None


def test_files_that_include_each_other_come_to_an_end(tmp_path):
    files = {
        "compose.yaml": "include: [b.yml]",
        "b.yml": f"include: [compose.yaml]\nservices: {{hub: {{{HUB}}}}}",
    }
    assert read(tmp_path, files).variable("NONE") is None


@pytest.mark.parametrize("kind", BROKEN)
def test_findings_are_as_without_a_broken_file(tmp_path, kind):
    config = 'c = get_config()  # noqa\nc.JupyterHub.spawner_class = "docker"\nc.Spawner.mem_limit = "512m"\n'
    write(tmp_path, {"jupyterhub_config.py": config})
    source = Source.read(tmp_path / "jupyterhub_config.py")
    before = [one.code for one in lint_source(source, Options()).findings]
    write(tmp_path, {"compose.yaml": BROKEN[kind]})
    after = lint_source(Source.read(tmp_path / "jupyterhub_config.py"), Options())
    assert [one.code for one in after.findings if one.code != "HUB601"] == [
        one for one in before if one != "HUB601"
    ]
    assert "HUB301" in before

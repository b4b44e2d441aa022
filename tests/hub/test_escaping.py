"""Names as the real packages escape and render them."""

from __future__ import annotations

import pytest
from dockerspawner import DockerSpawner
from hypothesis import given, settings
from hypothesis import strategies as st
from kubespawner.slugs import escape_slug, multi_slug, safe_slug

from hublint.hub.names import escaping

from .asking import docker_hub, hub_of, real_spawner

NAMES = st.text(min_size=1, max_size=70) | st.from_regex(r"[a-z0-9.@_-]{1,60}", fullmatch=True)


@given(NAMES)
@settings(max_examples=3 * settings().max_examples)
def test_docker_schemes(name):
    assert escaping.escape(name) == DockerSpawner._escape(name)


@given(st.text(alphabet="ab-_AZé.@ 9", min_size=1))
def test_docker_legacy_scheme(name):
    assert escaping.legacy_escape(name) == DockerSpawner._legacy_escape(name)


@given(NAMES, NAMES)
@settings(max_examples=3 * settings().max_examples)
def test_kubernetes_slugs(user, server):
    assert escaping.slug(user) == safe_slug(user, max_length=48)
    assert escaping.escape(user) == escape_slug(user)
    joined = escaping.joined_slug(user, server)
    parts = f"{safe_slug(user, max_length=48)}--{safe_slug(server, max_length=48)}"
    assert joined == (parts if len(parts) <= 48 else multi_slug([user, server], max_length=48))


@pytest.mark.parametrize("name", ["alice", "..", "Ünï.cödé", "joe.d@ex.org", "a-b"])
@pytest.mark.parametrize("server", ["", "My.Lab"])
@pytest.mark.parametrize(
    "text", ["", "c.DockerSpawner.escape = 'legacy'", "c.DockerSpawner.prefix = 'x'"]
)
def test_docker_namespace_is_the_real_one(name, server, text):
    text += "\nc.DockerSpawner.image = 'quay.io/jupyter/base-notebook:latest'"
    real = real_spawner(text, user=name, server=server)
    namespace = docker_hub(text).namespace
    assert namespace.values(name, server) == real.template_namespace()
    assert namespace.names == real.template_namespace().keys()
    assert docker_hub(text).container_names.text(server) == real.name_template


def test_dockerspawner_0_11():
    values = docker_hub("", dockerspawner="0.11.1").namespace.values("joe.d@ex.org-a_b", "My.Lab")
    assert values["username"] == "joe_2Ed_40ex_2Eorg-a_5Fb"
    assert values["safe_username"] == "joe.d@ex.org-a_b"
    assert values["servername"] == "My.Lab"


@pytest.mark.parametrize(
    ("escape", "name"),
    [
        ("lambda name: name", "a_B.c"),
        ("lambda s: s.lower().replace('_', '-').replace('.', '-')", "a-b-c"),
    ],
)
def test_an_own_escape_that_stands_alone_is_worked_out(escape, name):
    values = docker_hub(f"c.DockerSpawner.escape = {escape}").namespace.values("a_B.c")
    assert values["username"] == name


@pytest.mark.parametrize("escape", ["make()", "lambda name: table[name]", "other.escape"])
def test_an_own_escape_that_rests_on_more_leaves_the_name_unknown(escape):
    text = f"c.DockerSpawner.escape = {escape}"
    values = docker_hub(text).namespace.values("alice")
    assert "username" not in values
    assert values["raw_username"] == "alice"


def test_namespace_of_a_class_that_changes_it_is_unknown():
    hub = hub_of("""
        from dockerspawner import DockerSpawner
        class Mine(DockerSpawner):
            def template_namespace(self):
                return {}
        c.JupyterHub.spawner_class = Mine
    """)
    assert hub.namespace is None


def test_kubernetes_namespaces_by_release():
    text = "c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'"
    new, old = hub_of(text), hub_of(text, jupyterhub_kubespawner="6.2")
    assert new.namespace.values("a.b")["username"] == safe_slug("a.b", max_length=48)
    assert old.namespace.values("a.b")["username"] == "a-2eb"
    assert "legacy_escape_username" in old.namespace.names - new.namespace.names
    assert "pvc_name" in new.namespace.user


def test_older_pods_have_hyphens_in_the_place_of_what_no_dns_name_has():
    assert escaping.legacy_kube("A.b_c-1é") == "a-b-c-1-"


KUBE = "c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'\n"


@pytest.mark.parametrize(
    ("release", "name"),
    [
        ("0.11.1", "jupyter_base-notebook:5"),
        ("12.1.0", "jupyter-base-notebook:5"),
        ("14.0.0", "jupyter-base-notebook-5"),
    ],
)
def test_name_of_the_image_in_each_release(release, name):
    hub = docker_hub("c.DockerSpawner.image = 'jupyter/base-notebook:5'", dockerspawner=release)
    assert hub.namespace.values("joe")["imagename"] == name
    assert ("raw_servername" in hub.namespace.names) is (release != "0.11.1")
    assert ("raw_servername" in hub.namespace.of_other_releases) is (release == "0.11.1")


@pytest.mark.parametrize("line", ["prefix = read()", "image = read()"])
def test_what_nobody_knows_has_no_value(line):
    field = {"prefix": "prefix", "image": "imagename"}[line.split()[0]]
    assert field not in docker_hub(f"c.DockerSpawner.{line}").namespace.values("joe")


@pytest.mark.parametrize("method", ["_escape", "_escape_default"])
def test_a_class_may_escape_names_in_its_own_way(method):
    hub = hub_of(f"""
        from dockerspawner import DockerSpawner
        class Mine(DockerSpawner):
            def {method}(self, name):
                return ask(name)
        c.JupyterHub.spawner_class = Mine
    """)
    assert "username" not in hub.namespace.values("joe")


def test_a_function_of_the_file_escapes_names():
    hub = docker_hub("""
        def shout(name):
            return name.upper()
        c.DockerSpawner.escape = shout
    """)
    assert hub.namespace.values("joe")["username"] == "JOE"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("slug_scheme = 'safe'", "joe-d---"),
        ("slug_scheme = 'escape'", "joe-2ed"),
        ("slug_scheme = read()", None),
    ],
)
def test_names_by_the_scheme_of_kubespawner(line, name):
    found = hub_of(f"{KUBE}c.KubeSpawner.{line}\n").namespace.values("joe.d").get("username")
    assert found == name or (name and found.startswith(name))


@pytest.mark.parametrize(
    ("template", "per_user"),
    [
        ("'x-{username}'", True),
        ("'x-{username[0]}'", False),
        ("'x-{servername}'", False),
        ("read()", True),
    ],
)
def test_whether_the_name_of_a_claim_tells_users_apart(template, per_user):
    namespace = hub_of(f"{KUBE}c.KubeSpawner.pvc_name_template = {template}\n").namespace
    assert ("pvc_name" in namespace.user) is per_user
    assert ("pvc_name" in namespace.values("joe")) is (template != "read()")


@pytest.mark.parametrize(
    ("spawner", "names"),
    [("simple", {"username", "base_url"}), ("lab.Spawner", None)],
)
def test_placeholders_of_other_spawners(spawner, names):
    namespace = hub_of(f"c.JupyterHub.spawner_class = {spawner!r}\n").namespace
    assert (namespace and namespace.names) == names

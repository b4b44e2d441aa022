"""Services and roles: what is known of their definitions, and what they may do."""

from __future__ import annotations

import pytest

from hublint.hub.services.definitions import definitions, has_all_definitions, service_names
from hublint.hub.services.idle_culler import culler_argument, culls_users, documented_scopes
from hublint.hub.services.scopes import custom_scope_names, granted_scopes

from .asking import hub_of


def hub_with(setting, value):
    """The model of a hub with one setting of the application."""
    return hub_of(f"c.JupyterHub.{setting} = {value}\n")


def service(text):
    """The only service of a hub."""
    (found,) = definitions(hub_with("services", f"[{text}]"), "services")
    return found


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ("{'name': 'lab'}", True),
        ("{'name': 'lab', **more}", False),
        ("{'name': 'lab', key: 1}", False),
        ("{'name': 'lab', 5: 1}", False),
        ("dict(name='lab')", True),
    ],
)
def test_whether_all_keys_of_a_definition_are_known(text, complete):
    assert service(text).complete is complete
    assert "name" in dict(service(text).entries)


@pytest.mark.parametrize(
    ("text", "strings"),
    [
        ("{'scopes': ['a', 'b']}", ("a", "b")),
        ("{'scopes': ['a', 5]}", ("a",)),
        ("{'scopes': ('a',)}", ("a",)),
        ("{'scopes': 'ab'}", None),
        ("{'scopes': read()}", None),
        ("{}", ()),
        ("{**more}", None),
    ],
)
def test_strings_of_a_list_in_a_definition(text, strings):
    assert service(text).strings("scopes") == strings


@pytest.mark.parametrize(
    ("text", "name"), [("{'name': 'lab'}", "lab"), ("{'name': 5}", None), ("{'name': n()}", None)]
)
def test_name_in_a_definition(text, name):
    assert service(text).string("name") == name


@pytest.mark.parametrize(
    ("text", "wrong", "key"),
    [
        ("{'comand': []}", "comand", "command"),
        ("{'comand': [], 'command': []}", "comand", None),
        ("{'token': 'x'}", "token", "api_token"),
        ("{'zzz': 'x'}", "zzz", None),
    ],
)
def test_key_that_a_wrong_one_stands_for(text, wrong, key):
    keys = ("command", "api_token")
    assert service(text).likely_key(wrong, {"token": "api_token"}, keys) == key


@pytest.mark.parametrize(
    ("value", "has_all", "names"),
    [
        ("[]", True, set()),
        ("[{'name': 'a'}, {'name': 'b'}]", True, {"a", "b"}),
        ("[{'name': 'a'}, {'name': b}]", True, None),
        ("[{'name': 'a'}, {}]", True, None),
        ("[{'name': 'a'}, more]", False, None),
        ("[{'name': 'a'}, *more]", False, None),
        ("read()", False, None),
    ],
)
def test_whether_all_services_are_known(value, has_all, names):
    hub = hub_with("services", value)
    assert has_all_definitions(hub, "services") is has_all
    assert service_names(hub) == names


def test_without_the_setting_there_are_no_services():
    assert service_names(hub_of("")) == set()


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("{'custom:a': {}, 'custom:b': {}}", {"custom:a", "custom:b"}),
        ("{'custom:a': {}, **more}", None),
        ("{'custom:a': {}, key: {}}", None),
        ("read()", None),
    ],
)
def test_scopes_that_the_file_defines(value, names):
    assert custom_scope_names(hub_with("custom_scopes", value)) == names


def test_without_the_setting_there_are_no_custom_scopes():
    assert custom_scope_names(hub_of("")) == set()


@pytest.mark.parametrize(
    ("value", "scopes"),
    [
        ("[]", set()),
        ("[{'name': 'r', 'scopes': ['a!user=joe', 'b'], 'services': ['lab']}]", {"a", "b"}),
        ("[{'name': 'r', 'scopes': ['a'], 'services': ['other']}]", set()),
        ("[{'name': 'r', 'services': ['lab', 'lab']}]", set()),
        ("[{'name': 'admin', 'services': ['lab']}]", None),
        ("[{'name': 'admin', 'services': ['other']}]", set()),
        ("[{'name': 'r', 'scopes': ['a'], 'services': read()}]", None),
        ("[{'name': 'r', 'scopes': read(), 'services': ['lab']}]", None),
        ("[{'name': 'r', 'scopes': ['a'], 'services': ['lab']}, more]", None),
    ],
)
def test_scopes_that_roles_grant_to_a_service(value, scopes):
    assert granted_scopes(hub_with("load_roles", value), "lab") == scopes


@pytest.mark.parametrize(
    ("command", "named", "culls"),
    [
        ("['python3', '-m', 'jupyterhub_idle_culler']", "jupyterhub_idle_culler", False),
        ("['/opt/bin/jupyterhub-idle-culler']", "/opt/bin/jupyterhub-idle-culler", False),
        (
            "['jupyterhub-idle-culler --cull-users']",
            "jupyterhub-idle-culler --cull-users",
            True,
        ),
        ("['jupyterhub-idle-culler', '--cull-users=True']", "jupyterhub-idle-culler", True),
        ("['jupyterhub-idle-culler', '--cull-users=False']", "jupyterhub-idle-culler", False),
        ("['jupyterhub-idle-culler', '--IdleCuller.cull_users=1']", "jupyterhub-idle-culler", True),
        ("['python3', 'jupyterhub_idle_culler.py']", None, False),
        ("['python3', program]", None, False),
        ("'jupyterhub-idle-culler'", None, False),
    ],
)
def test_idle_cullers(command, named, culls):
    found = service(f"{{'name': 'cull', 'command': {command}}}")
    argument = culler_argument(found)
    assert (argument and argument.value) == named
    assert culls_users(found) is culls
    assert ("admin:users" in documented_scopes(found)) is culls


def test_a_program_that_is_asked_for_by_name():
    found = service("{'name': 'cull', 'command': ['python3', 'cull_idle_servers.py']}")
    assert culler_argument(found) is None
    assert culler_argument(found, "cull_idle_servers.py").value == "cull_idle_servers.py"

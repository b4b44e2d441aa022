"""Edits of the hub's memory, of logins and of rights."""

from __future__ import annotations

import pytest

from .hubs import KEPT, NAMED, changes, docker, home, name, one, told

OLD_HUB = {"jupyterhub": "4.1.6"}
GOOGLE = (
    "c.JupyterHub.authenticator_class = 'google'\nc.JupyterHub.spawner_class = 'docker'\n"
    "c.OAuthenticator.allow_all = True\n"
)
PAM = NAMED.replace("'dummy'", "'pam'")


def lines(text: str) -> str:
    """The lines before those of a home in a volume."""
    return text + home()


@pytest.mark.parametrize(
    ("new", "key"),
    [
        ("c.JupyterHub.cookie_secret_file = '/srv/other'\n", "cookies"),
        ("c.JupyterHub.base_url = '/lab/'\n", "base-url"),
        ("c.JupyterHub.bind_url = 'http://:8000/lab'\n", "base-url"),
        ("c.JupyterHub.db_url = 'postgresql://hub@db/hub'\n", "database"),
    ],
)
def test_what_the_hub_forgets(new: str, key: str) -> None:
    assert told(home(), lines(new)) == [("hub-memory", key, "warning")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("c.JupyterHub.base_url = '/lab'\n", "c.JupyterHub.base_url = '/lab/'\n"),
        ("c.JupyterHub.base_url = '/lab'\n", "c.JupyterHub.bind_url = 'http://:8000/lab'\n"),
        ("", "c.ConfigurableHTTPProxy.auth_token = 'x'\n"),
        ("c.JupyterHub.db_url = 'sqlite:///jupyterhub.sqlite'\n", ""),
        ("c.JupyterHub.port = 8000\n", "c.JupyterHub.port = 8443\n"),
        ("c.CryptKeeper.keys = ['a']\n", "c.CryptKeeper.keys = ['b', 'a']\n"),
        ("c.JupyterHub.active_server_limit = 5\n", "c.JupyterHub.active_server_limit = 50\n"),
    ],
)
def test_what_the_hub_does_not_notice(old: str, new: str) -> None:
    assert told(lines(old), lines(new)) == []


@pytest.mark.parametrize(
    ("old", "new", "moves"),
    [
        ("", "port = 8443", True),
        ("", "ip = '10.0.0.1'", True),
        ("", "ssl_cert = '/srv/hub.crt'", True),
        ("port = 8443", "bind_url = 'http://:8444'", True),
        ("port = 8443", "bind_url = 'http://:8443'", False),
        ("ip = '0.0.0.0'", "bind_url = 'http://:8000'", False),
        ("bind_url = 'http://hub/'", "bind_url = 'http://hub:80'", False),
        ("", "bind_url = 'unix+http://%2Fsrv%2Fhub.sock'", False),
        ("", "bind_url = frob()", False),
        ("", "port = frob()", False),
    ],
)
def test_the_address_at_which_people_reach_the_hub(old: str, new: str, moves: bool) -> None:
    before, after = (lines(f"c.JupyterHub.{text}\n" if text else "") for text in (old, new))
    assert [change.key for change in changes(before, after)] == ["address"] * moves


def test_login_data_without_keys_stops_the_hub() -> None:
    found = one(home(), lines("c.Authenticator.enable_auth_state = True\n"), "keys")
    assert (found.kind, found.severity.value, found.certain) == ("servers", "error", False)


def test_another_key_makes_login_data_unreadable() -> None:
    old, new = lines("c.CryptKeeper.keys = ['a']\n"), lines("c.CryptKeeper.keys = ['b']\n")
    assert told(old, new) == [("hub-memory", "keys", "warning")]


def test_the_token_of_a_proxy_that_somebody_else_runs() -> None:
    outside = (
        "c.ConfigurableHTTPProxy.should_start = False\nc.ConfigurableHTTPProxy.auth_token = {!r}\n"
    )
    old, new = lines(outside.format("a")), lines(outside.format("b"))
    assert told(old, new) == [("servers", "proxy-token", "error")]


def test_named_servers_switched_off() -> None:
    old = lines("c.JupyterHub.allow_named_servers = True\n")
    assert told(old, home()) == [("servers", "named-servers", "warning")]


def test_a_smaller_number_of_servers() -> None:
    new = lines("c.JupyterHub.active_server_limit = 5\n")
    assert told(home(), new) == [("servers", "limit", "warning")]


def culler(*options: str) -> str:
    command = ["python3", "-m", "jupyterhub_idle_culler", *options]
    return lines(f"c.JupyterHub.services = [{{'name': 'cull', 'command': {command!r}}}]\n")


UNKNOWN_TIMEOUT = culler("--timeout=1").replace("'--timeout=1'", "'--timeout=' + read()")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (culler("--timeout=90"), culler("--timeout=45"), "45 seconds without activity, not 90 seconds."),
        (culler("--timeout=120"), culler("--timeout=60"), "1 minute without activity, not 2 minutes."),
        (home(), culler("--timeout=7200"), "120 minutes without activity."),
    ],
)  # fmt: skip
def test_the_time_after_which_servers_are_stopped_is_told(old: str, new: str, words: str) -> None:
    assert f"stopped after {words} The" in one(old, new, "culling").message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (culler("--timeout=3600"), culler("--timeout=60")),
        (culler("--timeout", "3600"), culler("--timeout", "60")),
        (culler("--timeout=3600"), culler()),
        (home(), culler("--timeout=3600")),
    ],
)
def test_servers_that_are_stopped_sooner(old: str, new: str) -> None:
    assert told(old, new) == [("servers", "culling", "warning")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (culler("--timeout=60"), culler("--timeout=3600")),
        (culler("--timeout=600"), culler()),
        (culler("--timeout=600"), culler("--timeout", "600")),
        (culler("--timeout=600"), home()),
        (culler("--timeout=600"), UNKNOWN_TIMEOUT),
        (home(), UNKNOWN_TIMEOUT),
    ],
)
def test_servers_that_are_stopped_later_or_as_before(old: str, new: str) -> None:
    assert "culling" not in {key for _, key, _ in told(old, new)}


@pytest.mark.parametrize(
    ("more", "key"), [("", "stays"), ("c.Authenticator.allow_existing_users = False\n", "loses")]
)
def test_a_name_taken_out_of_the_list(more: str, key: str) -> None:
    new = lines("c.Authenticator.allowed_users = {'alice'}\n" + more)
    found = one(home(), new, key, head=NAMED)
    assert (found.kind, found.users) == ("access", ("bob",))


def test_a_name_taken_out_of_the_list_with_another_database() -> None:
    new = lines(
        "c.Authenticator.allowed_users = {'alice'}\nc.JupyterHub.db_url = 'sqlite:///new'\n"
    )
    assert one(home(), new, "loses", head=NAMED).users == ("bob",)


@pytest.mark.parametrize("names", ["{'alice', 'bob', ''}", "['alice', 'bob', 1]"])
def test_what_is_no_name_is_nobody(names: str) -> None:
    assert changes(lines(f"c.Authenticator.allowed_users = {names}\n"), home(), head=NAMED) == []


def test_behind_a_condition_only_names_keep_their_capitals() -> None:
    new = "import os\nif os.environ.get('OPEN'):\n    c.Authenticator.%s\n"
    found = one(home(), lines(new % "allow_all = True"), "everyone", head=NAMED)
    assert found.message.startswith("If the environment variable `OPEN` is set, everyone who")
    found = one(home(), lines(new % "admin_users = {'Zoe'}"), "gains-admin", head=NAMED)
    assert found.message.startswith("If the environment variable `OPEN` is set, `Zoe` becomes")


@pytest.mark.parametrize("name", ["allowed_users", "admin_users", "blocked_users"])
def test_nobody_gains_or_loses_by_a_list_that_is_not_known(name: str) -> None:
    unknown, known = (
        lines(f"c.Authenticator.{name} = {names}\n") for names in ("read_names()", "{'zoe'}")
    )
    assert [*changes(unknown, known, head=NAMED), *changes(known, unknown, head=NAMED)] == []


def test_an_admin_taken_out_of_the_list_is_let_in_all_the_same() -> None:
    admin = "c.Authenticator.admin_users = {'bob'}\n"
    new = (
        "c.Authenticator.allowed_users = {'alice'}\nc.Authenticator.allow_existing_users = False\n"
    )
    found = one(lines(admin), lines(admin + new), "stays", head=NAMED)
    assert found.users == ("bob",)
    assert "`admin_users` names them" in found.message


def test_a_name_in_the_list() -> None:
    new = lines("c.Authenticator.allowed_users = {'alice', 'bob', 'zoe'}\n")
    assert one(home(), new, "gains", head=NAMED).users == ("zoe",)


@pytest.mark.parametrize(
    ("head", "key"),
    [(PAM, "nobody"), (NAMED, "everyone")],
)
def test_an_emptied_list_closes_most_hubs_and_opens_some(head: str, key: str) -> None:
    new = lines("c.Authenticator.allowed_users = set()\n")
    assert told(home(), new, head=head) == [("access", key, "warning")]


@pytest.mark.parametrize(
    ("login", "release", "key"),
    [
        ("github", "15.1.0", "stays"),
        ("github", "16.3.1", "loses"),
        ("pam", "16.3.1", "stays"),
    ],
)
def test_before_jupyterhub_5_whoever_is_known_may_stay(login: str, release: str, key: str) -> None:
    head, pins = PAM.replace("'pam'", f"'{login}'"), {**OLD_HUB, "oauthenticator": release}
    new = lines("c.Authenticator.allowed_users = {'alice'}\n")
    assert ("access", key, "warning") in told(home(), new, head=head, pins=(pins, pins))


def test_before_jupyterhub_5_an_emptied_list_opens_the_hub() -> None:
    new = lines("c.Authenticator.allowed_users = set()\n")
    assert told(home(), new, head=PAM, pins=(OLD_HUB, OLD_HUB)) == [
        ("access", "everyone", "warning")
    ]


def test_only_admins_are_nobody() -> None:
    new = lines("c.Authenticator.allowed_users = set()\nc.Authenticator.admin_users = {'alice'}\n")
    assert ("access", "nobody", "warning") in told(home(), new, head=PAM)


def test_everybody_replaced_by_some() -> None:
    some = lines("c.Authenticator.allow_all = False\nc.Authenticator.allowed_users = {'alice'}\n")
    assert ("access", "existing", "warning") in told(home(), some)
    closed = some + "c.Authenticator.allow_existing_users = False\n"
    assert ("access", "only", "warning") in told(home(), closed)


def test_admins_stay_and_come() -> None:
    admin = lines("c.Authenticator.admin_users = {'bob'}\n")
    assert told(admin, home(), head=NAMED) == [("access", "stays-admin", "warning")]
    assert told(home(), admin, head=NAMED) == [("access", "gains-admin", "warning")]


@pytest.mark.parametrize(
    ("admins", "words"),
    [("{'bob'}", "`bob` stays admin"), ("{'alice', 'bob'}", "`bob` stay admin")],
)
def test_one_admin_stays_and_two_stay(admins: str, words: str) -> None:
    admin = lines(f"c.Authenticator.admin_users = {admins}\n")
    assert words in one(admin, home(), "stays-admin", head=NAMED).message


def test_a_blocked_user() -> None:
    blocked = lines("c.Authenticator.blocked_users = {'bob'}\n")
    assert one(home(), blocked, "blocked", head=NAMED).users == ("bob",)


@pytest.mark.parametrize("names", ["{'alice'}", "{'alice', 'bob', 'zoe'}"])
def test_who_is_blocked_is_neither_let_in_nor_kept(names: str) -> None:
    new = f"c.Authenticator.allowed_users = {names}\nc.Authenticator.blocked_users = {{'bob', 'zoe'}}\n"
    assert [key for _, key, _ in told(home(), lines(new), head=NAMED)] == ["blocked"]


def test_blocking_who_was_never_let_in_is_nothing() -> None:
    blocked = lines("c.Authenticator.blocked_users = {'zoe'}\n")
    assert changes(home(), blocked, head=NAMED) == []


def test_names_that_a_pattern_refuses() -> None:
    found = one(home(), lines("c.Authenticator.username_pattern = '[a-z]+$'\n"), "pattern")
    assert "a_b" in found.users
    assert "alice" not in found.users


def test_people_who_get_another_name() -> None:
    new = lines("c.Authenticator.username_map = {'alice': 'al'}\n")
    for key in ("renamed", "gone"):
        assert set(one(home(), new, key).users) == {"alice", "Alice"}


def test_a_name_that_is_mapped_to_a_number_is_not_renamed() -> None:
    new = lines("c.Authenticator.username_map = {'alice': 'al', 'bob': 5}\n")
    assert set(one(home(), new, "renamed").users) == {"alice", "Alice"}


def test_people_who_get_a_name_that_is_blocked() -> None:
    new = lines(
        "c.Authenticator.username_map = {'alice': 'al'}\nc.Authenticator.blocked_users = {'al'}\n"
    )
    found = one(home(), new, "mapped-to-blocked")
    assert "`alice` can't sign in any more" in found.message
    assert "renamed" not in {key for _, key, _ in told(home(), new)}


def test_a_new_name_that_nobody_has_exposes_nothing() -> None:
    new = lines("c.Authenticator.username_map = {'alice': 'al'}\n")
    assert "files-exposed" not in {kind for kind, *_ in told(home(), new, head=NAMED)}


def test_people_who_get_the_name_of_another() -> None:
    new = lines("c.Authenticator.username_map = {'alice': 'bob'}\n")
    assert set(one(home(), new, "exposed").users) >= {"alice", "bob"}


@pytest.mark.parametrize("domains", [["b.org", "x.org"], []])
def test_a_second_domain_gives_everybody_another_name(domains: list[str]) -> None:
    old = lines("c.GoogleOAuthenticator.hosted_domain = ['b.org']\n")
    new = lines(f"c.GoogleOAuthenticator.hosted_domain = {domains}\n")
    assert ("files-left-behind", "names", "error") in told(old, new, head=GOOGLE)


@pytest.mark.parametrize(("strips", "keys"), [(True, ["names"]), (False, [])])
def test_a_first_domain_is_taken_off_where_the_file_says_so(strips: bool, keys: list[str]) -> None:
    old, new = (
        lines(
            f"c.GoogleOAuthenticator.hosted_domain = {domains}\n"
            f"c.GoogleOAuthenticator.strip_domain = {strips}\n"
        )
        for domains in ([], ["b.org"])
    )
    assert [key for _, key, _ in told(old, new, head=GOOGLE)] == keys


def test_everybody_at_google_may_have_a_name_that_escaping_changes() -> None:
    both = lines("c.GoogleOAuthenticator.hosted_domain = ['b.org', 'x.org']\n")
    legacy = both + docker(escape="legacy")
    assert told(both, legacy, head=GOOGLE)[0] == ("files-left-behind", "gone", "error")
    assert one(both, legacy, "gone", head=GOOGLE).users == "all"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("['b.org', 'x.org']", "['b.org']", "from `alice@example.org` to `alice`, so"),
        ("['b.org']", "['b.org', 'x.org']", "from `alice` to `alice@example.org`, so"),
    ],
)
def test_how_googles_names_change_is_told(old: str, new: str, words: str) -> None:
    before, after = (
        lines(f"c.GoogleOAuthenticator.hosted_domain = {text}\n") for text in (old, new)
    )
    found = one(before, after, "names", head=GOOGLE)
    assert words in found.message
    assert found.before is not None
    assert found.after is not None


def test_the_setting_that_keeps_domains_is_shown_before_the_domains() -> None:
    one_domain = lines("c.GoogleOAuthenticator.hosted_domain = ['b.org']\n")
    kept = "c.GoogleOAuthenticator.strip_domain = False\n" + one_domain
    for old, new in ((one_domain, kept), (kept, one_domain)):
        found = one(old, new, "names", head=GOOGLE)
        places = [place for place in (found.before, found.after) if place is not None]
        shown = [place.source.text.splitlines()[place.start.line - 1] for place in places]
        assert sorted("strip_domain" in line for line in shown) == [False, True]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hosted_domain = ['b.org', 'x.org']", "hosted_domain = read()"),
        ("hosted_domain = read()", "hosted_domain = ['b.org', 'x.org']"),
        ("hosted_domain = ['b.org', 'x.org']", "hosted_domain = ['b.org', 'x.org', 'y.org']"),
    ],
)
def test_domains_that_are_not_known_or_as_many_change_no_names(old: str, new: str) -> None:
    before, after = (lines(f"c.GoogleOAuthenticator.{text}\n") for text in (old, new))
    assert "names" not in {key for _, key, _ in told(before, after, head=GOOGLE)}


def test_a_claim_that_is_not_known_is_not_called_another() -> None:
    generic = GOOGLE.replace("'google'", "'generic-oauth'")
    known, unknown = (
        lines(f"c.GenericOAuthenticator.username_claim = {code}\n") for code in ("'sub'", "read()")
    )
    assert changes(known, unknown, head=generic) == changes(unknown, known, head=generic) == []


def test_another_claim_may_give_other_names() -> None:
    generic = GOOGLE.replace("'google'", "'generic-oauth'")
    claims = [lines(f"c.GenericOAuthenticator.username_claim = {c!r}\n") for c in ("sub", "email")]
    assert not one(*claims, "names", head=generic).certain


def test_another_login_has_other_people() -> None:
    new = lines("c.JupyterHub.authenticator_class = 'github'\nc.OAuthenticator.allow_all = True\n")
    assert told(home(), new) == [("access", "authenticator", "warning")]


@pytest.mark.parametrize(
    ("old", "new", "keys"),
    [
        (
            "c.JupyterHub.load_groups = {'g': ['alice', 'bob']}\n",
            "c.JupyterHub.load_groups = {'g': ['bob']}\n",
            ["group"],
        ),
        (
            "c.JupyterHub.services = [{'name': 's', 'api_token': 'a'}]\n",
            "c.JupyterHub.services = [{'name': 's', 'api_token': 'b'}]\n",
            ["token"],
        ),
        (
            "c.JupyterHub.load_roles = [{'name': 'r', 'scopes': ['users', 'groups'], 'users': ['bob']}]\n",
            "c.JupyterHub.load_roles = [{'name': 'r', 'scopes': ['users'], 'users': ['bob']}]\n",
            ["role"],
        ),
    ],
)  # fmt: skip
def test_rights(old: str, new: str, keys: list[str]) -> None:
    assert [name(change) for change in changes(lines(old), lines(new))] == keys


def test_lists_in_another_order_or_form_are_nothing() -> None:
    new = lines("c.Authenticator.allowed_users = ['bob', 'alice']\n")
    assert changes(home(), new, head=NAMED) == []


def test_who_takes_the_name_of_another_opens_their_kept_container() -> None:
    old = KEPT + docker(image="quay.io/jupyter/base-notebook")
    new = f"{old}c.Authenticator.username_map = {{'alice': 'bob'}}\n"
    assert "alice" in one(old, new, "exposed").users

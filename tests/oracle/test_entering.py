"""People really log in, forms are filled in, services are started: what the judge sees of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .case import Case
from .configs import config
from .trouble import trouble
from .truth import derive

if TYPE_CHECKING:
    from .judge import Judge

GOOGLE = (
    "c.JupyterHub.authenticator_class = 'google'",
    "c.GoogleOAuthenticator.hosted_domain = ['example.org']",
)
FORM = "c.Spawner.options_form = '<select name=size><option value=1G></option></select>'"
KEPT = "c.Spawner.options_from_form = lambda answers: answers"
READ = "c.Spawner.apply_user_options = lambda spawner, chosen: chosen.get('size')"
SERVICE = "c.JupyterHub.services = [{'name': 'reports', 'command': ['r'], 'environment': %s}]"
OURS = (
    "from dockerspawner import DockerSpawner",
    "class Ours(DockerSpawner):",
    "    async def stop(self, now=False):",
    "        pass",
    "c.JupyterHub.spawner_class = Ours",
)
SEEN = {
    "an address whose domain goes": (
        (*GOOGLE, "c.GoogleOAuthenticator.admin_users = {'alice@example.org'}"),
        "vain",
    ),
    "a name in its place": ((*GOOGLE, "c.GoogleOAuthenticator.admin_users = {'alice'}"), None),
    "a user that is blocked, too": (
        ("c.Authenticator.allowed_users = {'bob'}", "c.Authenticator.blocked_users = {'bob'}"),
        "vain",
    ),
    "a pattern that no name matches": (
        ("c.Authenticator.username_pattern = '^[A-Z]+$'",),
        "nobody",
    ),
    "a login page that is skipped": (("c.Authenticator.auto_login = True",), "failure"),
    "a field that nobody reads": ((FORM,), "unheard"),
    "a field that DockerSpawner drops": ((FORM, READ), "unheard"),
    "a field that a function reads": ((FORM, KEPT, READ), None),
    "a number for a service": ((SERVICE % "{'A': 1}",), "load"),
    "a text for a service": ((SERVICE % "{'A': '1'}",), None),
    "a server that is not stopped": (OURS, "left"),
    "a setting that a hook changes": (
        ("def hook(spawner):", "    c.Spawner.cmd = ['x']", "c.Spawner.pre_spawn_hook = hook"),
        "rewritten",
    ),
    "a partial": (
        (
            "import functools",
            "c.Spawner.pre_spawn_hook = functools.partial(lambda course, spawner: None, 'algebra')",
        ),
        None,
    ),
    "a service that is not there": (
        ("c.JupyterHub.load_roles = [{'name': 'own', 'scopes': ['access:services!service=x']}]",),
        "void",
    ),
}
KINDS = frozenset(what for _, what in SEEN.values() if what)


@pytest.mark.parametrize(("lines", "what"), SEEN.values(), ids=SEEN)
def test_what_is_seen(oracle: Judge, lines: tuple[str, ...], what: str | None) -> None:
    verdict = oracle.judge([Case(config(*lines), users=("alice",))])[0]
    assert trouble(verdict, derive(verdict)) & KINDS == ({what} if what else set())


def test_people_have_the_names_that_their_login_gives_them(oracle: Judge) -> None:
    lines = ("c.GoogleOAuthenticator.strip_domain = False",)
    cases = [Case(config(*GOOGLE, *more), users=("alice",)) for more in ((), lines)]
    names = [verdict.spawn("alice").name for verdict in oracle.judge(cases)]
    assert names == ["alice", "alice@example.org"]

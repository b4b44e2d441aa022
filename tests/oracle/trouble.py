"""Kinds of trouble in what the real software did, and the findings that speak of each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from .truth import PLAIN_USERS, fails

if TYPE_CHECKING:
    from .truth import Facts
    from .verdict import Request, Verdict

SPOKEN_BY: Final = {
    "load": (
        "HUB0",
        "HUB5",
        "HUB604",
        "HUB606",
        "HUB609",
        "HUB705",
        "HUB710",
        "HUB715",
        "HUB720",
        "HUB722",
        "HUB723",
        "HUB730",
        "HUB75",
        "HUB8",
    ),
    "failure": (
        *("HUB1", "HUB2", "HUB3", "HUB4", "HUB5", "HUB606"),
        *("HUB71", "HUB72", "HUB73", "HUB75", "HUB8", "HUB9"),
    ),
    "lost": ("HUB1", "HUB2", "HUB5"),
    "leak": ("HUB1", "HUB2", "HUB4"),
    "limit": ("HUB3",),
    "unread": ("HUB1", "HUB3", "HUB5", "HUB7", "HUB8"),
    "forgotten": ("HUB561",),
    "rewritten": ("HUB548",),
    "unheard": ("HUB543", "HUB544", "HUB546", "HUB582"),
    "left": ("HUB547", "HUB561"),
    "deprecated": ("HUB5", "HUB617", "HUB7", "HUB8"),
    "nobody": ("HUB5", "HUB70", "HUB715", "HUB72"),
    "vain": ("HUB5", "HUB70", "HUB71", "HUB72", "HUB73"),
    "blocked": ("HUB706",),
    "dropped": ("HUB753",),
    "unreachable": ("HUB8",),
    "collision": ("HUB8",),
    "malformed": ("HUB511", "HUB8"),
    "torn": ("HUB513",),
    "impersonated": ("HUB522", "HUB523"),
    "helpless": ("HUB754", "HUB759"),
    "robbed": ("HUB760",),
    "void": ("HUB754", "HUB755", "HUB761", "HUB763"),
}
"""Trouble, and the families of which one finding of at least a warning must tell of it."""
OPTIONAL: Final = frozenset({"shared", "open", "idle", "anonymous"})
"""What may be meant: hublint may tell of it and need not."""
_EVIDENCE: Final = {
    "HUB1": {"lost", "leak", "shared", "unread", "anonymous"},
    "HUB2": {"lost", "leak"},
    "HUB3": {"limit"},
    "HUB4": {"leak", "shared"},
    "HUB5": {"lost", "leak", "limit", "unread", "deprecated", "nobody", "torn", "impersonated"}
    | {"malformed"},
    "HUB546": {"unheard"},
    "HUB547": {"left"},
    "HUB548": {"rewritten"},
    "HUB561": {"forgotten", "left"},
    "HUB582": {"unheard"},
    "HUB609": {"load"},
    "HUB615": {"open"},
    "HUB616": {"open"},
    "HUB70": {"nobody", "blocked", "unread", "deprecated", "vain"},
    "HUB723": {"nobody"},
    "HUB724": {"vain"},
    "HUB731": {"vain"},
    "HUB733": {"vain"},
    "HUB75": {"idle", "dropped", "torn", "helpless"},
    "HUB760": {"robbed"},
    "HUB761": {"void"},
    "HUB762": {"load"},
    "HUB763": {"void"},
    "HUB80": {"unreachable", "collision", "malformed"},
    "HUB814": {"collision"},
}
_UNSEEN: Final = ("HUB515",)
"""Rules about settings that the real software accepts and drops without any trace."""
ADVICE: Final = frozenset(
    {
        "HUB102",  # a kept container keeps its old settings
        "HUB110",  # what stands under read_only_volumes was not to be written to, which nothing else says
        "HUB117",  # a mount's folder may be missing on the Docker host; the stand-in has it
        "HUB134",  # the stand-in looks at no owner of a folder
        "HUB135",
        "HUB136",
        "HUB150",  # hooks make nothing on the stand-in's disk
        "HUB319",  # no server fails of those that the hub counts
        "HUB430",  # what a comparison of plain texts was to decide, nobody sees
        "HUB581",  # nobody is in a group
        "HUB583",  # no local process is started
        "HUB584",  # no proxy is started
        "HUB587",  # that a value was replaced, nobody sees
        "HUB585",  # which value was meant for whom, nobody sees
        "HUB588",  # no proxy is started, and nothing repeated
        "HUB726",  # the stand-in has people where the template says
        "HUB727",  # one admin is somebody
        "HUB830",  # no local process is started
        "HUB125",  # a bind over the image's home hides what the image ships
        "HUB406",  # escaped names differ from those of existing folders
    }
)
"""Warnings about what no single start of a server can show."""
UNREAD: Final = ("unread_volume_options", "unread_fields", "unread_overrides")
"""What of a spawner or of its request nothing reads, in its record."""
_OWN: Final = ("self", "servers", "admin:servers", "access:servers", "admin:users", "inherit")
"""Scopes that let users start their servers."""
_LOOPBACK: Final = ("localhost", "127.", "::1")
_NO_URL: Final = "no URL"
_ANY: Final = ("", "0.0.0.0", "::", "*")
_NOISE: Final = ("Authenticator.db is deprecated", "Deleting")


def evidence(code: str) -> set[str] | None:
    """The trouble that bears out a certain error of this code; None where nothing can."""
    if code in _UNSEEN:
        return None
    known = [given for start, given in _EVIDENCE.items() if code.startswith(start)]
    return set().union(*known) if known else None


def trouble(verdict: Verdict, facts: Facts) -> set[str]:
    """What goes wrong with a config, by the names of :data:`SPOKEN_BY` and :data:`OPTIONAL`."""
    if not facts.starts:
        return {"load"}
    seen = {
        "failure": not facts.every_spawn_succeeds or login_fails(verdict),
        "lost": not facts.survives_removal,
        "leak": not facts.isolated or bool(facts.takeovers),
        "limit": not facts.limits_hold,
        "shared": bool(facts.shared),
        "unread": _unread(verdict),
        "forgotten": any(spawn.rendered.get("forgotten") for spawn in verdict.spawns),
        "unheard": any(spawn.rendered.get("unread_answers") for spawn in verdict.spawns),
        "left": any(spawn.rendered.get("left_running") for spawn in verdict.spawns),
        "deprecated": any(not any(n in line for n in _NOISE) for line in verdict.deprecated),
        **_of_the_hub(verdict, facts),
    }
    return {name for name, present in seen.items() if present}


def grave(text: str, verdict: Verdict, facts: Facts) -> set[str]:
    """The trouble that must be told of by an error: sure to happen, and to everybody.

    Nothing is sure in a text that reads the environment.
    """
    if "environ" in text:
        return set()
    failing = {failure.user for failure in facts.failures}
    of_the_hub = _of_the_hub(verdict, facts) if facts.starts else {}
    seen = {
        "load": not facts.starts,
        "failure": bool(facts.admitted) and failing >= set(facts.admitted),
        "lost": _everybody_loses(facts),
        "leak": any(reach.writable for reach in facts.reaches),
        "unreachable": of_the_hub.get("unreachable", False),
    }
    return {name for name, present in seen.items() if present}


def _everybody_loses(facts: Facts) -> bool:
    """Whether even users with plain names do, and not only what lies beside the folders that last."""
    homes = [home for home in facts.homes if home.user in PLAIN_USERS]
    return any(home.lost_at_stop and not home.home.persistent_below for home in homes)


def login_fails(verdict: Verdict) -> bool:
    """Whether somebody meets an error at the login page."""
    return any(spawn.stage == "login" and fails(spawn) for spawn in verdict.spawns)


def _unread(verdict: Verdict) -> bool:
    unread = (spawn.rendered.get(name) for spawn in verdict.spawns for name in UNREAD)
    return bool(verdict.unrecognized or verdict.unused_sections or any(unread))


def _of_the_hub(verdict: Verdict, facts: Facts) -> dict[str, bool]:
    """Trouble with who is let in, services, roles and addresses."""
    known = verdict.settled
    urls = list(known["listeners"].values())
    blocked = {name.lower() for name in known["blocked"]}
    requests = [spawn.request for spawn in verdict.spawns if spawn.request]
    return {
        "nobody": _is_for_nobody(verdict, facts),
        "vain": bool(known["vain_names"]),
        "void": bool(known["void_scopes"]),
        "open": set(facts.admitted) == {spawn.user for spawn in verdict.spawns},
        "blocked": bool(blocked & set(facts.admitted)),
        "dropped": len(known["services"]) < known["written_services"],
        "idle": bool(known["idle_roles"]),
        "torn": any(len(name) == 1 for name in known["users"]),
        "unreachable": any(_unreachable(request, known) for request in requests),
        "collision": _collides(urls),
        "malformed": any(_is_malformed(url) for url in urls) or _host(known["told"]) == "*",
        "impersonated": _impersonated(verdict),
        "helpless": not any(scope.startswith(_OWN) for scope in known["own_scopes"]),
        "robbed": bool(known["robbed"]),
        "rewritten": bool(known["rewritten"]),
        "anonymous": any(m.type == "volume" and not m.source for r in requests for m in r.mounts),
    }


def _is_for_nobody(verdict: Verdict, facts: Facts) -> bool:
    """Whether nobody can be let in, of whom the settings allow or of all who have a name."""
    if facts.admitted or verdict.classes["authenticator"].endswith(".NullAuthenticator"):
        return False
    return not (verdict.settled["allow_config"] and verdict.settled["can_be_named"])


def _impersonated(verdict: Verdict) -> bool:
    """Whether a server takes itself for another user's, or two users' have one token."""
    told = [(s.name, _environment(s.request.body)) for s in verdict.spawns if s.request]
    named = [environ.get("JUPYTERHUB_USER", name) == name for name, environ in told]
    tokens = [(environ.get("JUPYTERHUB_API_TOKEN"), name) for name, environ in told]
    owners = {token: name for token, name in tokens if token}
    return not all(named) or any(token and owners[token] != name for token, name in tokens)


def _unreachable(request: Request, known: dict[str, Any]) -> bool:
    """Whether the server can't reach the hub: told a loopback address, or it listens there only."""
    environ = _environment(request.body)
    if (
        "JUPYTERHUB_API_URL" not in environ
        or (request.body.get("HostConfig") or {}).get("NetworkMode") == "host"
    ):
        return False
    told, listens = _host(environ["JUPYTERHUB_API_URL"]), _host(known["listeners"]["hub"])
    own = told.startswith(_LOOPBACK) or listens.startswith(_LOOPBACK)
    return own or told in (*_ANY, _NO_URL)


def _host(url: str) -> str:
    """The host of a URL, in lower case; :data:`_NO_URL` for what is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return _NO_URL


def _port(url: str) -> int | str | None:
    try:
        return urlsplit(url).port
    except ValueError:
        return _NO_URL


def _is_malformed(url: str) -> bool:
    bare = not url.startswith(("http://", "https://", "unix+http://"))
    return bool(url) and (bare or _NO_URL in (_host(url), _port(url)))


def _environment(body: dict[str, Any]) -> dict[str, str]:
    """The environment of a container, a service or a pod."""
    spec = body.get("TaskTemplate", {}).get("ContainerSpec", body)
    lines = [str(line).partition("=")[::2] for line in spec.get("Env") or []]
    for container in (body.get("spec") or {}).get("containers", []):
        lines += [(item["name"], item.get("value") or "") for item in container.get("env") or []]
    return dict(lines)


def _collides(urls: list[str]) -> bool:
    """Whether two listen on one port and on addresses that are one."""
    places = [(_port(url), _host(url)) for url in urls]
    return any(
        one[0] == other[0] and _are_one(one[1], other[1])
        for number, one in enumerate(places)
        for other in places[:number]
    )


def _are_one(host: str, other: str) -> bool:
    """Whether two hosts are, or hold, one address of this machine; a name may be another machine's."""
    if host == other or {host, other} <= {"localhost", "127.0.0.1"}:
        return True
    return not {host, other}.isdisjoint(_ANY) and not any(map(_is_name, (host, other)))


def _is_name(host: str) -> bool:
    return host not in (*_ANY, "localhost") and not re.fullmatch(r"[\d.]+|[\da-f:]+", host)

"""Values that configs in the wild contain, good and bad, as hypothesis strategies of literals.

Every strategy takes ``careful``: True leaves out what is known to fail, lose or leak.
"""

from __future__ import annotations

from typing import Any, Final

from hypothesis import strategies as st

Strategy = st.SearchStrategy

_GOOD_SOURCES: Final = (
    "jupyterhub-user-{username}",
    "jupyter-{username}",
    "home-{safe_username}",
    "/srv/homes/{username}",
    "/nfs/jupyter/{username}/work",
    "{prefix}-{username}-data",
)
_BAD_SOURCES: Final = (
    *("jupyterhub-data", "/srv/shared", "/srv/homes", "jupyterhub-user") * 2,
    "jupyter-{user}",
    "jupyter-{USERNAME}",
    "jupyter-{{username}}",
    "/home/{raw_username}",
    "/home/$USER",
    "jupyter-%U",
    "./data/{username}",
    "~/data/{username}",
    "data/{username}",
    "jupyter-{}",
    "jupyter-{username",
    "{username}",
    "jupyter-{username}-{servername}",
    "jupyter {username}",
    "-{username}",
)
_GOOD_TARGETS: Final = ("/home/jovyan/work", "/home/jovyan", "/home/jovyan/work/", "/data")
_BAD_TARGETS: Final = (
    "work",
    "~/work",
    "/",
    "/home/joyvan/work",
    "/home/{username}",
    "/home/{user}",
    "/home/jovyan/work:ro",
    "/home/jovyan/../jovyan/work",
    "",
)
_BAD_FOLDERS: Final = (
    "/home/jovyan/notebooks",
    "/home/{user}",
    "work",
    "~/notebooks",
    "/home/jovyan/work/{username}",
    "/srv/homes",
)
_GOOD_MEMORY: Final = ("2G", "512M", "1.5G", "2 G", 2 * 1024**3, None)
_BAD_MEMORY: Final = ("2GB", "512m", "2 GiB", "1Gi", "1024", "", 512, 1.5, 0, -1, ["2G"], "5M")
_GOOD_CPU: Final = (1, 0.5, 2.0, None)
_BAD_CPU: Final = ("2", "500m", 0, 0.001, -1, [1])


def pick(good: tuple[Any, ...], bad: tuple[Any, ...], careful: bool) -> Strategy[Any]:
    """One of the good values, or one of the bad ones."""
    return st.sampled_from(good if careful else bad)


def sources(careful: bool, absolute: bool = False) -> Strategy[str]:
    """Templates of volume names and host paths; ``absolute`` leaves careful authors paths only."""
    good = tuple(source for source in _GOOD_SOURCES if not absolute or source.startswith("/"))
    return pick(good, _BAD_SOURCES, careful)


def targets(careful: bool) -> Strategy[str]:
    """Paths in the container to mount at."""
    return pick(_GOOD_TARGETS, _BAD_TARGETS, careful)


def notebook_dirs(careful: bool, target: str) -> Strategy[str | None]:
    """Start folders in every relation to a mount's target: at, below, above, beside; or none."""
    at = [target, target.rstrip("/") + "/course"]
    if careful:
        return st.sampled_from(at)
    near = [target.rstrip("/").rpartition("/")[0] or "/", target.replace("/home/jovyan", "~"), None]
    return st.sampled_from([*near, *_BAD_FOLDERS])


def mount_values(careful: bool, target: str) -> Strategy[Any]:
    """The value of an entry of ``volumes``: a path, or a dict with bind and mode."""
    good = [target, {"bind": target}, {"bind": target, "mode": "rw"}]
    good.append({"bind": target, "mode": "rw,z"})
    if careful:
        return st.sampled_from(good)
    bad = [
        {"bind": target, "mode": "ro"},
        {"bind": target, "mode": "readonly"},
        {"bind": target, "ro": True},
        {"target": target, "mode": "rw"},
        {"mode": "rw"},
        [target],
        None,
    ]
    return st.sampled_from(bad)


@st.composite
def mounts(draw: st.DrawFn, careful: bool) -> dict[str, Any]:
    """An element of the ``mounts`` list."""
    kind = draw(pick(("volume", "bind"), ("tmpfs", "Volume", None), careful))
    source = "data-{username}" if kind == "volume" else "/data/{username}"
    target = draw(pick(("/extra", "/datasets"), ("/home/jovyan/work", "/data"), careful))
    mount = {"source": source, "target": target, "type": kind}
    if kind is None:
        del mount["type"]
    if not careful:
        extra: list[dict[str, Any]] = [{"source": draw(sources(False))}, {"read_only": True}]
        extra += [{"readonly": True}, {"mode": "ro"}, {"target": draw(targets(False))}, {}]
        mount.update(draw(st.sampled_from(extra)))
        if draw(st.integers(0, 5)) == 5:
            del mount["source"]
    return mount


@st.composite
def host_configs(draw: st.DrawFn, careful: bool) -> dict[str, Any]:
    """Values of ``extra_host_config``: binds as list or dict, limits, restart policies."""
    shared = ("/srv/shared", "/home/jovyan/shared")
    good: tuple[dict[str, Any], ...] = (
        {"binds": {shared[0]: {"bind": shared[1], "mode": "ro"}}},
        {"shm_size": "1g"},
        {"security_opt": ["no-new-privileges"]},
    )
    bad: tuple[dict[str, Any], ...] = (
        {"binds": [f"{shared[0]}:{shared[1]}:ro"]},
        {"binds": {shared[0]: {"bind": shared[1], "mode": "rw"}}},
        {"binds": [f"{draw(sources(careful))}:/home/jovyan/work"]},
        {"restart_policy": {"Name": "always"}},
        {"mem_limit": "4g"},
        {"memory": "4g"},
        {"mem_limit": "4GiB"},
    )
    return draw(pick(good, bad, careful))


def prefixes(careful: bool) -> Strategy[str]:
    """What container names begin with."""
    return pick(("jupyter", "Our_lab"), ("our lab", "lab.", "-", ""), careful)


def host_homes(careful: bool) -> Strategy[str]:
    """Where SystemUserSpawner looks for the home of a user on the Docker host."""
    good = ("/home/{username}", "/srv/people/{username}")
    bad = (
        "/srv/homes/{username}",
        "/srv/homes",
        "/srv/{user}",
        "homes/{username}",
        "/srv/{username",
        "",
    )
    return pick(good, bad, careful)


def image_homes(careful: bool) -> Strategy[str]:
    """Where SystemUserSpawner mounts it."""
    bad = ("/home/jovyan", "home/{username}", "/home/{user}", "/", "/data", "")
    return pick(("/home/{username}", "/people/{username}"), bad, careful)


def limits(careful: bool) -> Strategy[tuple[str, Any]]:
    """A limit's trait and value, in every spelling."""
    memory = st.tuples(
        st.sampled_from(["mem_limit"] if careful else ["mem_limit", "mem_guarantee"]),
        pick(_GOOD_MEMORY, _BAD_MEMORY, careful),
    )
    cpu = st.tuples(
        st.sampled_from(["cpu_limit"] if careful else ["cpu_limit", "cpu_guarantee"]),
        pick(_GOOD_CPU, _BAD_CPU, careful),
    )
    return st.one_of(memory, cpu)


def name_templates(careful: bool) -> Strategy[str]:
    """Container names."""
    good = ("{prefix}-{username}--{servername}", "lab-{username}--{servername}")
    bad = ("{prefix}-{username}", "notebook", "jupyter-{user}", "{username}", "jup yter-{username}")
    bad += ("lab.{username}", "lab/{username}", "_{username}")
    return pick(good, bad, careful)

"""Configurations at random: the model's mounts are those that the real spawners send."""

from __future__ import annotations

import dockerspawner
from hypothesis import given
from hypothesis import strategies as st

from .asking import hub_of
from .dry_run import modelled, sent

SOURCES = st.sampled_from(
    ["u-{username}", "/d/{username}", "/s", "v", "/d/{raw_username}", "{servername}x"]
)
TARGETS = st.sampled_from(["/w", "/x", "/home/{username}", "/y/"])
MODES = st.sampled_from(["ro", "rw", "ro,z"])
ENTRIES = st.dictionaries(
    SOURCES,
    TARGETS
    | st.fixed_dictionaries({"bind": TARGETS}, optional={"mode": MODES, "ro": st.booleans()}),
)
MOUNTS = st.lists(
    st.fixed_dictionaries(
        {"source": SOURCES, "target": TARGETS},
        optional={"type": st.sampled_from(["bind", "volume"]), "read_only": st.booleans()},
    ),
    max_size=2,
)
BINDS = st.dictionaries(
    SOURCES,
    TARGETS | st.fixed_dictionaries({"bind": TARGETS}, optional={"mode": MODES}),
    max_size=2,
) | st.lists(st.sampled_from(["/a:/b", "/a/{username}:/b:ro", "n:/c:rw"]), max_size=2)
SECTIONS = st.sampled_from(["Spawner", "DockerSpawner", "SystemUserSpawner", "SwarmSpawner"])


@st.composite
def statements(draw):
    """Some statements on mounts, in any order and section."""
    lines = []
    for _ in range(draw(st.integers(1, 5))):
        section, name = draw(SECTIONS), draw(st.sampled_from(["volumes", "read_only_volumes"]))
        kind = draw(st.sampled_from(["set", "update", "mounts", "append", "extra"]))
        match kind:
            case "set":
                lines.append(f"c.{section}.{name} = {draw(ENTRIES)!r}")
            case "update":
                lines.append(f"c.{section}.{name}.update({draw(ENTRIES)!r})")
            case "mounts":
                lines.append(f"c.{section}.mounts = {draw(MOUNTS)!r}")
            case "append":
                lines.append(f"c.{section}.mounts.extend({draw(MOUNTS)!r})")
            case "extra":
                lines.append(f"c.{section}.extra_host_config = {{'binds': {draw(BINDS)!r}}}")
    return "\n".join(lines)


@given(statements(), st.sampled_from(["DockerSpawner", "SystemUserSpawner", "SwarmSpawner"]))
def test_mounts_are_those_sent(text, name):
    hub = hub_of(f"c.JupyterHub.spawner_class = 'dockerspawner.{name}'\n{text}")
    real = sent(text, getattr(dockerspawner, name), user="joe-d")
    assert modelled(hub, "joe-d") == real
    assert hub.mounts.complete

"""Edits of where files lie outside of containers: names, escaping, kinds and drivers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .edit import DOCKER, edit

if TYPE_CHECKING:
    import random

    from .sketch import Sketch

MOUNTING: Final = ("docker", "swarm")
_USER_FIELDS: Final = ("{username}", "{raw_username}", "{safe_username}")


def _field(sketch: Sketch) -> str:
    """The user's field in the source of the home."""
    if not sketch.mounts:
        return ""
    return next((field for field in _USER_FIELDS if field in sketch.home.source), "")


@edit(MOUNTING)
def source_renamed(sketch: Sketch, source: random.Random) -> bool | None:
    if not _field(sketch):
        return False
    end = sketch.home.source
    sketch.home.source = f"/srv/new{end}" if sketch.home.is_path else f"hub-{end}"
    return None


@edit(DOCKER)
def case_of_source(sketch: Sketch, source: random.Random) -> bool | None:
    if not _field(sketch) or sketch.home.is_path:
        return False
    head, field, tail = sketch.home.source.partition("{")
    sketch.home.source = head.title() + field + tail
    return sketch.home.source != head + field + tail


@edit(DOCKER)
def raw_name(sketch: Sketch, source: random.Random) -> bool | None:
    if _field(sketch) not in ("{username}", "{safe_username}"):
        return False
    sketch.home.source = sketch.home.source.replace(_field(sketch), "{raw_username}")
    return None


@edit(DOCKER)
def escaped_name(sketch: Sketch, source: random.Random) -> bool | None:
    if _field(sketch) != "{raw_username}":
        return False
    sketch.home.source = sketch.home.source.replace("{raw_username}", "{username}")
    return None


@edit(DOCKER)
def escape_scheme(sketch: Sketch, source: random.Random) -> None:
    if sketch.get("escape") is None:
        sketch.set("escape", "legacy")
    else:
        sketch.drop("escape")


@edit(DOCKER)
def escape_function(sketch: Sketch, source: random.Random) -> None:
    code = source.choice(
        (
            "lambda text: text.lower().replace('_', '-').replace('.', '-').replace('@', '-')",
            "lambda text: text.replace('@', '-at-')",
        )
    )
    sketch.code("escape", code)


@edit(DOCKER)
def volume_name_function(sketch: Sketch, source: random.Random) -> None:
    sketch.code(
        "format_volume_name",
        "lambda template, spawner: template.format(username=spawner.user.name)",
    )


@edit(DOCKER)
def volume_to_path(sketch: Sketch, source: random.Random) -> bool | None:
    if not _field(sketch) or sketch.home.is_path:
        return False
    sketch.home.source = "/srv/moved/" + _field(sketch)
    return None


@edit(DOCKER)
def path_to_volume(sketch: Sketch, source: random.Random) -> bool | None:
    if not _field(sketch) or not sketch.home.is_path:
        return False
    sketch.home.source = "moved-" + _field(sketch)
    return None


@edit(DOCKER)
def relative_path(sketch: Sketch, source: random.Random) -> bool | None:
    if not sketch.mounts or not sketch.home.is_path:
        return False
    sketch.home.source = source.choice(("", ".")) + sketch.home.source[source.choice((0, 1)) :]
    return not sketch.home.is_path


@edit(MOUNTING)
def user_taken_out(sketch: Sketch, source: random.Random) -> bool | None:
    field = _field(sketch)
    if not field:
        return False
    shorter = sketch.home.source.replace(field, "").replace("//", "/").rstrip("/-") or "shared"
    sketch.home.source = shorter if len(shorter) > 1 else "shared-home"
    return None


@edit(MOUNTING)
def source_shared_before(sketch: Sketch, source: random.Random) -> bool | None:
    """A common source that becomes each user's own; the base is made common first (see pairs)."""
    if not sketch.mounts or _field(sketch):
        return False
    sketch.home.source += "/{username}" if sketch.home.is_path else "-{username}"
    return None


@edit(DOCKER)
def server_in_source(sketch: Sketch, source: random.Random) -> bool | None:
    if not sketch.mounts:
        return False
    if "{servername}" in sketch.home.source:
        sketch.home.source = sketch.home.source.replace("-{servername}", "")
    else:
        sketch.home.source += "-{servername}"
    return None


@edit(DOCKER)
def image_in_source(sketch: Sketch, source: random.Random) -> bool | None:
    if not _field(sketch) or "{imagename}" in sketch.home.source:
        return False
    sketch.home.source += "-{imagename}"
    return None


@edit(("docker", "system", "swarm", "kube"))
def image_bumped(sketch: Sketch, source: random.Random) -> None:
    sketch.set("image", source.choice(("quay.io/jupyter/base-notebook:2025-03-03", "lab:2")))


@edit(DOCKER)
def volume_driver(sketch: Sketch, source: random.Random) -> bool | None:
    if not sketch.mounts or sketch.home.is_path:
        return False
    sketch.set("extra_host_config", {"volume_driver": "nfsdriver"})
    return None


@edit(DOCKER)
def driver_device(sketch: Sketch, source: random.Random) -> bool | None:
    """Other options of a driver, or options where there were none."""
    if not sketch.mounts or sketch.home.is_path:
        return False
    sketch.home.form = "mounts"
    options = {"type": "none", "o": "bind", "device": source.choice(("/srv/a", "/srv/b"))}
    sketch.home.driver = ("local", options)
    return None


@edit(DOCKER)
def read_only(sketch: Sketch, source: random.Random) -> bool | None:
    if not sketch.mounts:
        return False
    if source.random() < 0.5 and sketch.home.form == "volumes":
        sketch.home.form = "read_only_volumes"
    else:
        sketch.home.mode = "ro"
    return None


@edit(DOCKER)
def memory_in_place(sketch: Sketch, source: random.Random) -> bool | None:
    if not sketch.mounts:
        return False
    sketch.home.form, sketch.home.source = "tmpfs", ""
    return None


@edit(DOCKER)
def parent_path(sketch: Sketch, source: random.Random) -> bool | None:
    if not sketch.mounts or not sketch.home.is_path or sketch.home.source.count("/") < 3:
        return False
    sketch.home.source = sketch.home.source.rpartition("/")[0]
    return None


@edit(MOUNTING)
def child_path(sketch: Sketch, source: random.Random) -> bool | None:
    if not sketch.mounts or not sketch.home.is_path:
        return False
    sketch.home.source += "/files"
    return None


@edit(DOCKER)
def mount_taken_away(sketch: Sketch, source: random.Random) -> bool | None:
    if not sketch.mounts:
        return False
    del sketch.mounts[source.randrange(len(sketch.mounts))]
    return None


@edit(DOCKER)
def default_of_variable(sketch: Sketch, source: random.Random) -> bool | None:
    """A source that a variable may give, with another default; it is set in half of the cases."""
    if not _field(sketch):
        return False
    if source.random() < 0.5:
        sketch.environ["HOME_SOURCE"] = sketch.home.source
    other = "elsewhere-{username}"
    sketch.tail.append(
        f"import os\nc.{sketch.section}.volumes = "
        f"{{os.environ.get('HOME_SOURCE', {other!r}): {sketch.home.target!r}}}"
    )
    del sketch.mounts[:]
    return None


@edit(DOCKER)
def mount_under_condition(sketch: Sketch, source: random.Random) -> bool | None:
    """The home only where a variable is set, as it is in half of the cases."""
    if not sketch.mounts or sketch.home.form != "volumes" or sketch.home.mode:
        return False
    if source.random() < 0.5:
        sketch.environ["KEEP_HOMES"] = "1"
    home = sketch.mounts.pop(0)
    sketch.tail.append(
        "import os\nif os.environ.get('KEEP_HOMES'):\n"
        f"    c.{sketch.section}.volumes[{home.source!r}] = {home.target!r}"
    )
    return None


@edit(DOCKER)
def section_not_read(sketch: Sketch, source: random.Random) -> bool | None:
    """The home in the section of a class that the hub doesn't run."""
    if not sketch.mounts or sketch.home.form != "volumes" or sketch.home.mode:
        return False
    home = sketch.mounts.pop(0)
    sketch.tail.append(f"c.SystemUserSpawner.volumes = {{{home.source!r}: {home.target!r}}}")
    return None


@edit(("process",))
def home_template(sketch: Sketch, source: random.Random) -> None:
    sketch.set("home_dir_template", "/srv/elsewhere/{username}")


@edit(("system",))
def host_homes(sketch: Sketch, source: random.Random) -> None:
    sketch.set("host_homedir_format_string", "/srv/elsewhere/{username}")

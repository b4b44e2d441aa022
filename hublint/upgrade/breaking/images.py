"""Images of the users' servers: which one is started, and who may choose it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix, literal_str, replace_string
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.phrases import quote
from hublint.findings import Report
from hublint.knowledge.versions import key
from hublint.process_state import literal_value
from hublint.source.parents import descendants
from hublint.upgrade.steps import Break, breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.upgrade.both_releases import Pair

_SINGLEUSER = re.compile(
    r"(?:.*/)?jupyterhub/(?:k8s-)?singleuser(?:-sample)?:(?P<version>\d+(?:\.\d+)*)"
)
_OFFERED = re.compile(r"""name\s*=\s*(['"]?)image\b\1""")


@breaks(
    Break("dockerspawner", "13.0", "image-choice-refused", "fails", "with", "GHSA-hfgr-h3vc-p6c2")
)
def image_choice_refused(pair: Pair, _: Break) -> Iterator[Report]:
    """A form in which users choose an image works with `allowed_images` only."""
    spawner = pair.old.spawner
    if not spawner.is_a("DockerSpawner") or not spawner.known or not _offers_image(pair):
        return
    names = [name for name in ("allowed_images", "image_whitelist") if spawner.has_trait(name)]
    if any(not spawner.trait(name).is_default for name in names):
        return
    form = spawner.trait("options_form")
    if form.given is None or form.setting is None:
        return
    message = (
        "Users who choose an image in this form get error 400: since dockerspawner 13.0, nobody may choose one unless"
        " `allowed_images` is set. List the images there. `'*'` allows any image, as before."
    )
    section = section_of(spawner, "DockerSpawner")
    edit = insert_setting(pair.old, section, "allowed_images", '"*"')
    keep = fix("Allow any image, as before", edit, applicability="unsafe")
    yield Report(form.setting.place("offers images"), message, fix=keep)


def _offers_image(pair: Pair) -> bool:
    """Whether a string of the file has a form field of the name `image`, which dockerspawner reads."""
    return any(
        isinstance(node, cst.SimpleString) and _OFFERED.search(str(literal_value(node.value)))
        for node in descendants(pair.source.module)
    )


@breaks(
    Break("dockerspawner", "13.0", "other-default-image", "changes", "with", "DockerSpawner.image")
)
def other_default_image(pair: Pair, broken: Break) -> Iterator[Report]:
    """The image that is started where none is set moved from Docker Hub to quay.io."""
    spawner = pair.old.spawner
    if not spawner.is_a("DockerSpawner") or pair.old.fragment or spawner.setting is None:
        return
    if spawner.known and spawner.trait("image").is_default and not _sets_image(pair):
        message = (
            f"Since dockerspawner {broken.version}, the default image is pulled from quay.io instead of Docker Hub."
            " Make sure that the hosts can reach quay.io, or set `c.DockerSpawner.image`."
        )
        yield Report(spawner.setting.place("with its default image"), message)


def _sets_image(pair: Pair) -> bool:
    """Whether an old name of the trait, or the choice of users, brings an image."""
    names = {"image", "container_image", "allowed_images", "image_whitelist"}
    return any(path[-1] in names for path in pair.old.facts.settings)


@breaks(
    *(
        Break(
            "jupyterhub",
            f"{one}.0",
            "image-of-older-hub",
            "fails",
            "with",
            "jupyterhub/_version.py",
        )
        for one in (6, 5, 4, 3, 2)
    )
)
def image_of_older_hub(pair: Pair, broken: Break) -> Iterator[Report]:
    """The users' servers must run the same major release of JupyterHub as the hub."""
    if key(pair.new.targets["jupyterhub"])[0] != key(broken.version)[0]:
        return
    image = pair.old.spawner.trait("image")
    text = literal_str(image.value) if image.given is not None else None
    found = _SINGLEUSER.match(text) if text else None
    if found is None or text is None or image.value is None:
        return
    if key(found["version"])[0] >= key(broken.version)[0] or "k8s-" in found[0]:
        return
    release = ".".join(pair.new.targets["jupyterhub"].split(".")[:2])
    better = f"{text[: found.start('version')]}{release}{text[found.end('version') :]}"
    message = (
        f"The users' servers of {quote(text)} run JupyterHub {found['version']}, which does not fit a hub of"
        f" {broken.version}: logging in to a server may end in endless redirects. Use the image of {release}, and pull"
        " it before the upgrade."
    )
    edit = replace_string(image.value, better)
    yield Report(
        image.place("an older hub"),
        message,
        fix=fix(f"Write {quote(better)}", edit, applicability="unsafe"),
    )

"""Which build of an image users get: no tag, another JupyterHub, an abandoned registry, a digest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, replace_string
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.images.references import given
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.images.references import Reference
    from hublint.hub.model import Hub

SINGLE_USER = pattern(r"jupyterhub/singleuser(-[a-z]+)?")
STACKS = pattern(r"jupyter/([a-z0-9]+(-[a-z0-9]+)*-notebook|docker-stacks-foundation)")
HUB_TAG = pattern(r"(?:hub-)?([0-9]+)(\.[0-9]+)*")
DATE_TAG = pattern(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}")
MOVED = "2023-10-20"
"""Since then docker-stacks are pushed to quay.io only (https://github.com/jupyter/docker-stacks)."""


@rule("HUB901", Severity.WARNING)
def unpinned_image(hub: Hub) -> Iterator[Report]:
    """Without a tag, the day of the pull decides what users get.

    A bare name without a slash is a local build, whose `latest` its owner moves; so is one that is never pulled.
    """
    if not hub.spawner.is_a("DockerSpawner", "KubeSpawner") or _never_pulled(hub):
        return
    for value, written, reference in given(hub):
        local = not reference.registry and "/" not in reference.name
        if local or reference.digest or reference.tag not in (None, "latest"):
            continue
        what = "has the tag `latest`" if reference.tag else "has no tag, which means `latest`"
        message = (
            f"the image {quote(written)} {what}: which packages, and which JupyterHub, users get depends on the"
            " day on which a host pulled it; give the tag of a release"
        )
        yield Report(value.place("no fixed version"), message)


def _never_pulled(hub: Hub) -> bool:
    """Whether the file says that images are not pulled, or may say so."""
    policy = hub.spawner.trait("pull_policy")
    if not hub.spawner.is_a("DockerSpawner") or policy.is_default:
        return False
    found = policy.as_python()
    return not isinstance(found, str) or found.lower() in ("never", "skip")


@rule("HUB902", Severity.WARNING)
def image_of_other_jupyterhub(hub: Hub) -> Iterator[Report]:
    """JupyterHub in the image and the hub's are of different major versions.

    Silent where the hub's version is not known.
    """
    version = hub.targets.get("jupyterhub")
    if version is None or not hub.spawner.is_a("DockerSpawner", "KubeSpawner"):
        return
    for value, written, reference in given(hub):
        major = _hub_in(reference)
        if major is not None and major != version.partition(".")[0]:
            message = (
                f"the image {quote(written)} holds JupyterHub {major}, but the hub is {version}: users' logins to"
                f" their servers may fail in endless redirects; use an image with JupyterHub"
                f" {version.partition('.')[0]}"
            )
            yield Report(value.place(f"JupyterHub {major}"), message)


def _hub_in(reference: Reference) -> str | None:
    """The major version of JupyterHub that the tag of a well-known image tells."""
    match = HUB_TAG.fullmatch(reference.tag or "")
    single = SINGLE_USER.fullmatch(reference.name)
    stacks = STACKS.fullmatch(reference.name) and (reference.tag or "").startswith("hub-")
    return match[1] if match and (single or stacks) else None


@rule("HUB903", Severity.INFO)
def image_on_abandoned_registry(hub: Hub) -> Iterator[Report]:
    """Images of docker-stacks on Docker Hub are not built any more."""
    if not hub.spawner.is_a("DockerSpawner", "KubeSpawner"):
        return
    for value, written, reference in given(hub):
        if reference.registry or not STACKS.fullmatch(reference.name):
            continue
        tag = reference.tag or ""
        missing = bool(DATE_TAG.fullmatch(tag)) and tag > MOVED
        fate = (
            f"the tag {quote(tag)} does not exist there and no server starts where it has to be pulled"
            if missing
            else "what is there gets no updates"
        )
        name = "quay.io/" + written.removeprefix("index.").removeprefix("docker.io/")
        moved = reference.digest is None and _is_on_quay(tag)
        cure = (
            f"Use {quote(name)}."
            if moved
            else f"Use an image of {quote('quay.io/' + reference.name)}, which has builds from then on only."
        )
        message = (
            f"{quote(written)} is on Docker Hub, where Jupyter has put no images since October 2023: {fate}. "
            f"{cure}"
        )
        edit = replace_string(value, name) if moved else None
        remedy = fix("Take the image from quay.io", edit, applicability="unsafe")
        severity = Severity.WARNING if missing else None
        yield Report(value.place("abandoned"), message, fix=remedy, severity=severity)


def _is_on_quay(tag: str) -> bool:
    """Whether a build under this tag is surely there: the newest one, or one of a day since the move."""
    return tag in ("", "latest") or (bool(DATE_TAG.fullmatch(tag)) and tag >= MOVED)


@rule("HUB904", Severity.WARNING)
def digest_cannot_be_pulled(hub: Hub) -> Iterator[Report]:
    """DockerSpawner splits the name of an image at its last colon, which is in the middle of the digest.

    The engine then gets the name `image@sha256` and refuses it (its `postImagesCreate` parses the name first).
    """
    if not hub.spawner.is_a("DockerSpawner"):
        return
    policy = hub.spawner.trait("pull_policy").as_python()
    if not isinstance(policy, str) or policy.lower() not in ("always", "ifnotpresent"):
        return
    always = policy.lower() == "always"
    for value, written, reference in given(hub):
        if reference.digest is None:
            continue
        when = "no server starts" if always else "no server starts on a host that lacks it"
        message = (
            f"DockerSpawner can't pull an image by its digest: Docker refuses the name of {quote(written)} as"
            f' "invalid reference format", so {when}; use a tag, or pull the image yourself and set'
            " `pull_policy` to `never`"
        )
        severity = Severity.ERROR if always else None
        yield Report(value.place("can't be pulled"), message, severity=severity)

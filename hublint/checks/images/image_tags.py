"""HUB901 unpinned-image, HUB902 image-of-other-jupyterhub, HUB903 image-on-abandoned-registry,
HUB904 digest-cannot-be-pulled: which build of an image users get.
"""  # noqa: D205

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.images.references import offered_images
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.images.references import Reference
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

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
    if not hub.spawner.is_a("DockerSpawner", "KubeSpawner") or _is_never_pulled(hub):
        return
    for value, written, reference in offered_images(hub):
        is_local = not reference.registry and "/" not in reference.name
        if is_local or reference.digest or reference.tag not in (None, "latest"):
            continue
        tag = "has the tag `latest`" if reference.tag else "has no tag (which means `latest`)"
        message = (
            f"The image {quote(written)} {tag}, so users get whatever build a host happened to pull. Write the tag of"
            " a release."
        )
        yield Report(value.place("no fixed version"), message)


def _is_never_pulled(hub: Hub) -> bool:
    """Whether the file says that images are not pulled, or may say so."""
    policy = hub.spawner.trait("pull_policy")
    if not hub.spawner.is_a("DockerSpawner") or policy.is_default:
        return False
    name = policy.as_python()
    return not isinstance(name, str) or name.lower() in ("never", "skip")


@rule("HUB902", Severity.WARNING)
def image_of_other_jupyterhub(hub: Hub) -> Iterator[Report]:
    """JupyterHub in the image and the hub's are of different major versions.

    Silent where the hub's version is not known.
    """
    version = hub.targets.get("jupyterhub")
    if version is None or not hub.spawner.is_a("DockerSpawner", "KubeSpawner"):
        return
    needed = version.partition(".")[0]
    for value, written, reference in offered_images(hub):
        major = _hub_version(reference)
        if major is not None and major != needed:
            message = (
                f"The image {quote(written)} contains JupyterHub {major}, but the hub runs"
                f" {hub.release_note('jupyterhub')}, so logins to users' servers may end in endless redirects. Use an"
                f" image with JupyterHub {needed}."
            )
            yield Report(value.place(f"JupyterHub {major}"), message)


def _hub_version(reference: Reference) -> str | None:
    """The major version of JupyterHub that is in the tag of a well-known image."""
    version = HUB_TAG.fullmatch(reference.tag or "")
    is_single_user = SINGLE_USER.fullmatch(reference.name) is not None
    is_stacks = STACKS.fullmatch(reference.name) and (reference.tag or "").startswith("hub-")
    return version[1] if version and (is_single_user or is_stacks) else None


@rule("HUB903", Severity.INFO, changes=("image",))
def image_on_abandoned_registry(hub: Hub) -> Iterator[Report]:
    """Images of docker-stacks on Docker Hub are not built any more."""
    if not hub.spawner.is_a("DockerSpawner", "KubeSpawner"):
        return
    for value, written, reference in offered_images(hub):
        if not reference.registry and STACKS.fullmatch(reference.name):
            yield _report_abandoned(value, written, reference)


def _report_abandoned(value: Value, written: str, reference: Reference) -> Report:
    tag = reference.tag or ""
    is_missing = bool(DATE_TAG.fullmatch(tag)) and tag > MOVED
    is_on_quay = reference.digest is None and _is_surely_on_quay(tag)
    name = "quay.io/" + written.removeprefix("index.").removeprefix("docker.io/")
    problem = (
        f"{quote(written)} is not on Docker Hub, which Jupyter left in October 2023, so no server starts on a host that"
        " lacks the image."
        if is_missing
        else f"{quote(written)} gets no updates: Jupyter left Docker Hub in October 2023."
    )
    advice = (
        f"Use {quote(name)}."
        if is_on_quay
        else f"Use a newer image of {quote('quay.io/' + reference.name)}."
    )
    edit = replace_string(value, name) if is_on_quay else None
    return Report(
        value.place("abandoned"),
        f"{problem} {advice}",
        fix=fix("Take the image from quay.io", edit, applicability="unsafe"),
        severity=Severity.WARNING if is_missing else None,
    )


def _is_surely_on_quay(tag: str) -> bool:
    """Whether a build under this tag is there: the newest one, or one of a day since the move."""
    return tag in ("", "latest") or (bool(DATE_TAG.fullmatch(tag)) and tag >= MOVED)


@rule("HUB904", Severity.WARNING, "stops")
def digest_cannot_be_pulled(hub: Hub) -> Iterator[Report]:
    """DockerSpawner splits the name of an image at its last colon, which is in the middle of the digest.

    The engine then gets the name `image@sha256` and refuses it (its `postImagesCreate` parses the name first).
    """
    if not hub.spawner.is_a("DockerSpawner"):
        return
    policy = hub.spawner.trait("pull_policy").as_python()
    if not isinstance(policy, str) or policy.lower() not in ("always", "ifnotpresent"):
        return
    is_always = policy.lower() == "always"
    outcome = "no server starts" if is_always else "no server starts on a host that lacks the image"
    for value, _, reference in offered_images(hub):
        if reference.digest is not None:
            message = (
                f"DockerSpawner can't pull an image by its digest (Docker refuses the name), so {outcome}."
                ' Use a tag, or pull the image yourself and set `pull_policy = "never"`.'
            )
            severity = Severity.ERROR if is_always else None
            yield Report(value.place("can't be pulled"), message, severity=severity)

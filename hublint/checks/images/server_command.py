"""HUB909 wrong-server-command, HUB910 image-without-server-command: the command that starts a user's server."""

from __future__ import annotations

import posixpath
import shlex
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.phrases import quote, quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.images.built_images import built_image, starts_server
from hublint.hub.images.docker_stacks import STACKS
from hublint.hub.images.references import offered_images
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

PROGRAMS = frozenset(
    (
        "jupyterhub-singleuser",
        "jupyter-labhub",
        "jupyter",
        "jupyter-lab",
        "jupyter-notebook",
        "start-singleuser.sh",
        "start-singleuser.py",
        "start-notebook.sh",
        "start-notebook.py",
        "start.sh",
        "python",
        "python3",
        "bash",
        "sh",
    )
)
SUBCOMMANDS = frozenset(("lab", "notebook", "server", "nbclassic"))
"""Subcommands of `jupyter` that know nothing about a hub."""

WITHOUT_JUPYTERHUB = frozenset(
    (
        "alpine",
        "almalinux",
        "buildpack-deps",
        "busybox",
        "centos",
        "debian",
        "fedora",
        "julia",
        "nginx",
        "node",
        "python",
        "r-base",
        "rockylinux",
        "ubuntu",
        "condaforge/mambaforge",
        "condaforge/miniforge3",
        "continuumio/anaconda3",
        "continuumio/miniconda3",
        "mambaorg/micromamba",
        "nvidia/cuda",
        "pytorch/pytorch",
        "rocker/r-ver",
        "rocker/rstudio",
        "tensorflow/tensorflow",
    )
)
"""Images on Docker Hub whose command is a shell, an interpreter or another server, and that lack JupyterHub."""


@rule("HUB909", Severity.ERROR, "stops", changes=("command",))
def wrong_server_command(hub: Hub) -> Iterator[Report]:
    """Several words in one argument of `cmd`, or a Jupyter server that knows nothing about the hub."""
    spawner = hub.spawner
    if not spawner.is_a("LocalProcessSpawner", "DockerSpawner", "KubeSpawner"):
        return
    if spawner.overrides("start", "get_command", "get_args"):
        return
    command = spawner.trait("cmd").given
    if command is None:
        return
    items = command.items if isinstance(command, Collection) else (command,)
    first = as_str(items[0]) if items else None
    if first is None:
        return
    words = _words(first)
    if len(words) > 1:
        yield _report_one_argument(command, items[0], first, words)
    elif _is_without_hub([first, *(as_str(item) or "" for item in items[1:])]):
        message = (
            f"{quote(_joined(items))} starts a Jupyter server that knows nothing about the hub, so every server start"
            " ends in a timeout. Start `jupyterhub-singleuser`."
        )
        yield Report(command.place("not for a hub"), message)


def _words(command: str) -> list[str]:
    """The words of a command line; one where it may be a path with blanks."""
    try:
        words = shlex.split(command)
    except ValueError:
        return [command]
    known = words and posixpath.basename(words[0]) in PROGRAMS
    return words if known or any(word.startswith("-") for word in words[1:]) else [command]


def _report_one_argument(value: Value, first: Value, command: str, words: list[str]) -> Report:
    message = (
        f"{quote_value(command)} is a single argument, and there is no program of that name, so every server start"
        " fails. Write a list with one item for each word."
    )
    source = value.source
    if isinstance(value, Collection):
        edit = replace(first, ", ".join(to_source(source, word) for word in words))
    else:
        edit = replace(value, to_source(source, words))
    remedy = fix("Split it into words", edit)
    return Report(first.place("one argument"), message, fix=remedy)


def _is_without_hub(words: list[str]) -> bool:
    """Whether a command surely starts a server without JupyterHub's extension."""
    program = posixpath.basename(words[0])
    if any("hub" in word or not word for word in words):
        return False
    if program == "jupyter":
        return len(words) > 1 and words[1] in SUBCOMMANDS
    return program.startswith("jupyter-") and program.removeprefix("jupyter-") in SUBCOMMANDS


def _joined(items: tuple[Value, ...]) -> str:
    return " ".join(as_str(item) or "…" for item in items)


@rule("HUB910", Severity.INFO)
def image_without_server_command(hub: Hub) -> Iterator[Report]:
    """Without `cmd`, the image's own command has to start `jupyterhub-singleuser`."""
    spawner = hub.spawner
    if not spawner.is_a("DockerSpawner") or spawner.overrides("get_command", "start"):
        return
    if not spawner.trait("cmd").is_untouched or _may_replace_command(hub):
        return
    reported: set[str] = set()
    for value, written, reference in offered_images(hub):
        name = f"{reference.registry}/{reference.name}" if reference.registry else reference.name
        built = built_image(hub, written)
        if built is not None and starts_server(built):
            continue
        if name not in reported and not STACKS.search(name):
            reported.add(name)
            is_sure = not reference.registry and reference.name in WITHOUT_JUPYTERHUB
            yield _report_image(value, written, is_sure=is_sure)


def _report_image(value: Value, written: str, *, is_sure: bool) -> Report:
    message = (
        f"{quote(written)} starts no server for the hub, and `cmd` is not set, so every start ends in a timeout. Use an"
        " image that contains JupyterHub, for example one based on `quay.io/jupyter/base-notebook`."
        if is_sure
        else f"The command of {quote(written)} itself must start `jupyterhub-singleuser`, because `cmd` is not set. If"
        ' it does not, set `c.DockerSpawner.cmd = ["jupyterhub-singleuser"]`.'
    )
    severity = Severity.WARNING if is_sure else None
    return Report(value.place("its own command"), message, severity=severity)


def _may_replace_command(hub: Hub) -> bool:
    """Whether the container gets its command in another way."""
    return hub.spawner.trait("extra_create_kwargs").may_hold("command", "entrypoint")

"""How the hub tells a user's server what it needs: in the environment, and not on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import all_of, quote
from hublint.findings import Report
from hublint.interpret.values import Constant, Mapping
from hublint.source.location import Place
from hublint.upgrade.steps import Break, breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.upgrade.both_releases import Pair

HUB_MANAGED = ("JUPYTERHUB_", "JPY_")


@breaks(
    Break("jupyterhub", "1.2", "variables-override-hub", "fails", "with", "Spawner.environment")
)
def variables_override_hub(pair: Pair, broken: Break) -> Iterator[Report]:
    """Variables of the hub that the config sets were overridden by the hub; now they win."""
    value = pair.old.spawner.trait("environment").value
    if not isinstance(value, Mapping):
        return
    keys = [entry.key for entry in value.entries]
    names = [
        one for one in keys if isinstance(one, Constant) and str(one.value).startswith(HUB_MANAGED)
    ]
    if names:
        message = (
            f"Until now, {all_of(one.value for one in names)} had no effect. Since JupyterHub {broken.version}, they"
            " override what the hub itself sets, so servers may not find the hub. Remove them."
        )
        yield Report(names[0].place("wins"), message)


@breaks(
    Break("jupyterhub", "2.0", "options-not-in-arguments", "changes", "with", "Spawner.get_args")
)
def options_not_in_arguments(pair: Pair, broken: Break) -> Iterator[Report]:
    """`get_args` gives the config's own arguments only: port, folder and URL are in the environment."""
    for local in pair.old.spawner.class_mro.defined_here:
        if "get_args" in local.members:
            method = local.members["get_args"]
            message = (
                f"Since JupyterHub {broken.version}, the hub no longer passes `--port`, `--notebook-dir` and the like"
                f" to {quote('get_args')}: they are in the environment, as `JUPYTERHUB_SERVICE_URL`,"
                " `JUPYTERHUB_ROOT_DIR` and others. Read them there."
            )
            yield Report(Place(method.source, method.node, "changes arguments"), message)

"""HUB137 missing-claim: pods of KubeSpawner that mount a claim which nothing makes, and wait for it for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, literal_str, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.pods.missing_claims import missing_claims

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.names.templates import Template


@rule("HUB137", Severity.WARNING, "profiles", changes=("mounts",))
def missing_claim(hub: Hub) -> Iterator[Report]:
    """Kubernetes starts no pod before all its claims are there."""
    claims = missing_claims(hub)
    if claims is not None:
        meant = "{pvc_name}" if hub.at_least("jupyterhub-kubespawner", "7") else claims.made
        yield _report(claims.mounted[0], claims.made, meant)


def _report(source: Template, template: str, meant: str) -> Report:
    message = (
        f"Pods mount the claim {quote(source.text)}, but `storage_pvc_ensure` makes {quote(template)}: where the first"
        f" does not exist, every server waits for it until it fails. Write {quote(meant)}."
    )
    remedy = None
    if literal_str(source.value) is not None:
        edit = replace_string(source.value, meant)
        remedy = fix(f"Write {quote(meant)}", edit, applicability="unsafe")
    return Report(source.place("nothing makes it"), message, fix=remedy)

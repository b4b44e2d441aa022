"""HUB582 unread-form-field: fields of a form that nothing reads, so that users choose without effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_str
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

READ = {
    "DockerSpawner": frozenset(("image",)),
    "KubeSpawner": frozenset(("profile",)),
    "LocalProcessSpawner": frozenset[str](),
    "SystemdSpawner": frozenset[str](),
}
"""The fields that spawners read by themselves (`options_from_form` and `load_user_options`, read in the releases of
2019 to 2026). KubeSpawner's profiles have more, in a form that it makes itself.
"""

KEEPING = ("options_from_form", "load_subconfig")
"""Words of code that says what of a form is kept."""
READING = ("user_options", "apply_user_options", *KEEPING)
"""Words of code that reads what users chose."""

FIELD = pattern(r"<(?:select|input|textarea)\b[^<>]*?\bname\s*=\s*[\"']?([\w-]+)[^<>]*>")
BUTTON = pattern(r"\btype\s*=\s*[\"']?(?:submit|button|reset|hidden|image)\b")


@rule("HUB582", Severity.WARNING)
def unread_form_field(hub: Hub) -> Iterator[Report]:
    """What users choose gets into `user_options`, and stays there unless somebody reads it.

    DockerSpawner and KubeSpawner keep nothing there but what they read themselves (`options_from_form`).
    """
    spawner = hub.spawner
    trait = spawner.trait("options_form")
    form = as_str(trait.given)
    if not form or not spawner.known or spawner.class_mro.declared:
        return
    read = fields_read(hub)
    if read is None or hub.fragment or hub.facts.mentions(*(KEEPING if read else READING)):
        return
    unread = next((field for field in asked(form) if field not in read), None)
    if unread is not None:
        yield Report(trait.place("nobody reads it"), _message(spawner.name, unread, read))


def asked(form: str) -> list[str]:
    """The names of the fields that users fill in."""
    return [match[1] for match in FIELD.finditer(form) if not BUTTON.search(match[0])]


def fields_read(hub: Hub) -> frozenset[str] | None:
    """The fields that the spawner reads by itself; None where that is not known."""
    return next((fields for name, fields in READ.items() if hub.spawner.is_a(name)), None)


def _message(spawner: str, unread: str, read: frozenset[str]) -> str:
    if read:
        return (
            f"The field {quote(unread)} has no effect: {spawner} keeps only {quote(min(read))} of what a form gives, so"
            " it never gets into `spawner.user_options`. Return it from a function in `c.Spawner.options_from_form`."
        )
    return (
        f"The field {quote(unread)} has no effect: {spawner} reads none, and nothing in the file looks at"
        " `spawner.user_options`. Read it there in `c.Spawner.apply_user_options` or in `pre_spawn_hook`."
    )

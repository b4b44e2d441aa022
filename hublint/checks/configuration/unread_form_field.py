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

READING = ("user_options", "options_from_form", "apply_user_options", "load_subconfig")
"""Words of code that reads what users chose."""

FIELD = pattern(r"<(?:select|input|textarea)\b[^<>]*?\bname\s*=\s*[\"']?([\w-]+)[^<>]*>")
BUTTON = pattern(r"\btype\s*=\s*[\"']?(?:submit|button|reset|hidden|image)\b")


@rule("HUB582", Severity.WARNING)
def unread_form_field(hub: Hub) -> Iterator[Report]:
    """What users choose gets into `user_options`, and stays there unless somebody reads it."""
    spawner = hub.spawner
    trait = spawner.trait("options_form")
    form = as_str(trait.given)
    if not form or not spawner.known or spawner.class_mro.has_own_methods:
        return
    if any(word in hub.source.text for word in READING) or hub.fragment:
        return
    read = next((fields for name, fields in READ.items() if spawner.is_a(name)), None)
    fields = [match[1] for match in FIELD.finditer(form) if not BUTTON.search(match[0])]
    unread = next((field for field in fields if field not in (read or ())), None)
    if read is None or unread is None:
        return
    known = f"reads only {quote(min(read))}" if read else "reads none"
    message = (
        f"The field {quote(unread)} has no effect: {spawner.name} {known}, and nothing in the file looks at"
        " `spawner.user_options`. Read it there in `c.Spawner.apply_user_options` or in `pre_spawn_hook`."
    )
    yield Report(trait.place("nobody reads it"), message)

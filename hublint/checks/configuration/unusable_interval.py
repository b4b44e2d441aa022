"""HUB588 unusable-interval: an interval of no seconds, or fewer, that stops the hub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub import Hub
    from hublint.hub.traits.trait import Trait


@rule("HUB588", Severity.ERROR, "stops")
def unusable_interval(hub: Hub) -> Iterator[Report]:
    """Tornado refuses to repeat a call every 0 seconds or fewer, and the hub ends.

    JupyterHub itself asks for no call if `last_activity_interval` is 0, but the proxy doesn't look (`JupyterHub.start`
    and `ConfigurableHTTPProxy.start`, read in 1.5, 3.1 and 6.1, and tried with 6.1.1).
    """
    yield from _report_interval(hub.app.trait("last_activity_interval"), -1, "Write 0 for never.")
    proxy = hub.proxy
    starts = proxy.is_a("ConfigurableHTTPProxy") and not proxy.overrides("start")
    if starts and proxy.trait("should_start").as_python() is True:
        yield from _report_interval(
            proxy.trait("check_running_interval"), 0, "Write a number of seconds, such as 60."
        )


def _report_interval(trait: Trait, highest: int, advice: str) -> Iterator[Report]:
    """Report an interval that is no more than `highest`."""
    seconds = trait.as_python()
    if trait.given is not None and isinstance(seconds, int) and seconds <= highest:
        message = (
            f"An interval of {seconds} seconds isn't possible, so the hub doesn't start. {advice}"
        )
        yield Report(trait.place("not above zero" if highest == 0 else "below zero"), message)

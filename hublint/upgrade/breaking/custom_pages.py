"""Pages of one's own: forms need a token against forged requests since JupyterHub 4."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import literal_str
from hublint.findings import Report
from hublint.interpret.constants import NOT_KNOWN
from hublint.upgrade.steps import Break, breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.upgrade.both_releases import Pair

FIELD = '`<input type="hidden" name="_xsrf" value="{{ xsrf }}"/>`'


@breaks(Break("jupyterhub", "4.0", "form-without-token", "changes", "with", "templates/login.html"))
def form_without_token(pair: Pair, broken: Break) -> Iterator[Report]:
    """Templates and login forms that were written for an older hub are answered with error 403."""
    paths = pair.old.app.trait("template_paths")
    if (
        paths.given is not None
        and paths.as_python() not in (NOT_KNOWN, [])
        and paths.setting is not None
    ):
        message = (
            f"Since JupyterHub {broken.version}, forms in your templates are refused with error 403 unless they send a"
            f" token. If `login.html` or `oauth.html` is among them, put {FIELD} into each form."
        )
        yield Report(paths.setting.place("templates"), message)
    html = pair.old.authenticator.class_mro.member("custom_html")
    text = literal_str(html)
    if html is not None and text and "<form" in text and "_xsrf" not in text:
        message = (
            f"Nobody can log in with this form: since JupyterHub {broken.version}, it must send a token. Put"
            f" {FIELD} into it."
        )
        yield Report(html.place("no token"), message)

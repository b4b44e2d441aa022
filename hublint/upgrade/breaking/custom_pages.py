"""Pages of one's own: forms need a token since JupyterHub 4, and Bootstrap 5 draws them since JupyterHub 5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import literal_str
from hublint.checks.toolkit.phrases import quote
from hublint.findings import Report
from hublint.interpret.constants import NOT_KNOWN, as_str
from hublint.patterns import pattern
from hublint.upgrade.steps import Break, breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.upgrade.both_releases import Pair

FIELD = '`<input type="hidden" name="_xsrf" value="{{ xsrf }}"/>`'

_BOOTSTRAP_3 = pattern(
    r"\b(data-toggle|data-target|data-dismiss|btn-default|col-xs-\d+|glyphicon|img-responsive|pull-(?:left|right)"
    r"|hidden-xs|panel-body|panel-heading)\b"
)
"""What Bootstrap 5 calls otherwise or doesn't have, as its guide to migration lists it."""


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


@breaks(Break("jupyterhub", "5.0", "other-bootstrap", "changes", "with", "components/bootstrap"))
def other_bootstrap(pair: Pair, broken: Break) -> Iterator[Report]:
    """Pages came with Bootstrap 3 until JupyterHub 4.1."""
    intro = f"Since JupyterHub {broken.version}, pages are drawn by Bootstrap 5 instead of 3, so"
    paths = pair.old.app.trait("template_paths")
    if paths.setting is not None and paths.as_python() not in (NOT_KNOWN, []):
        message = (
            f"{intro} your templates may look broken. Compare them with those of the new release, and write"
            " `data-bs-toggle` for `data-toggle`."
        )
        yield Report(paths.setting.place("templates"), message)
    form = pair.old.spawner.trait("options_form")
    found = _BOOTSTRAP_3.search(as_str(form.given) or "") if form.given is not None else None
    if found:
        message = f"{intro} {quote(found[0])} in this form has no effect. See Bootstrap's guide to migration."
        yield Report(form.place("for Bootstrap 3"), message)

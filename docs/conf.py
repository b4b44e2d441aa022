"""How the site is built: `python -m sphinx -W -b dirhtml docs docs/_build`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hublint import __version__
from hublint.dev.site import write_site

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "hublint"
copyright = "hublint contributors"  # noqa: A001 - Sphinx' name
version = release = __version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx_copybutton",
    "sphinx_design",
    "rule_links",
]
exclude_patterns = ["_build", "_generated"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "description"

html_theme = "pydata_sphinx_theme"
html_title = f"hublint {release}"
html_static_path = ["_static"]
html_css_files = ["hublint.css"]
html_show_sourcelink = False
html_theme_options = {
    "logo": {"text": "hublint"},
    "use_edit_page_button": False,
    "show_toc_level": 1,
    "navbar_align": "left",
    "footer_start": ["copyright"],
    "footer_end": [],
    "pygments_light_style": "a11y-high-contrast-light",
    "pygments_dark_style": "a11y-high-contrast-dark",
}
html_sidebars = {"index": []}
copybutton_prompt_text = "$ "


def setup(app: Sphinx) -> None:
    """Write the pages that come from the program itself before anything is read."""
    app.connect("builder-inited", lambda app: write_site(Path(app.srcdir)))

"""Rules whose verdict rests on the file, Python and traitlets alone, so that it holds with every JupyterHub."""

from __future__ import annotations

TIMELESS = frozenset(
    (
        "HUB403",  # an f-string that asks for a name the file does not have
        "HUB506",  # a value that is assigned again
        "HUB507",  # an operation on a placeholder of traitlets
        "HUB508",  # a placeholder read as a value
        "HUB509",  # a comma that makes a tuple
        "HUB513",  # a string taken apart into letters
        "HUB518",  # a file that is not there
        "HUB603",  # secrets in plain sight
        "HUB607",
        "HUB608",
    )
)

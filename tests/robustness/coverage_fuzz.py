"""Coverage-guided fuzzing with atheris, run by hand: it ends at the first input that hublint fails on.

    python -m tests.robustness.coverage_fuzz -runs=100000 [FOLDER OF INPUTS]

The package atheris is not among the project's own requirements: it has no builds for every Python.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["hublint"]):
    from hublint import Options
    from hublint.linter.lint import lint_source, unreadable
    from hublint.source import Source, SourceError


def once(data: bytes) -> None:
    """Lint one input; an internal error is a failure."""
    try:
        source = Source.from_bytes(data, "jupyterhub_config.py")
    except SourceError as error:
        unreadable("jupyterhub_config.py", error)
        return
    result = lint_source(source, Options(pedantic=True))
    defects = [problem for problem in result.problems if problem.rule]
    if defects:
        raise RuntimeError(defects[0].detail)


if __name__ == "__main__":
    atheris.Setup(sys.argv, once)
    atheris.Fuzz()

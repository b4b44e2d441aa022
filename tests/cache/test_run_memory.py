"""The streams of a run whose result is remembered."""

import io
import sys

from hublint.cache.run_memory import remembering


def test_a_stream_that_outlives_the_real_one_ends_without_an_error(monkeypatch):
    for name in ("stdout", "stderr"):
        real = io.TextIOWrapper(io.BytesIO(), write_through=True)
        real.buffer.name = name
        monkeypatch.setattr(sys, name, real)
    below = sys.stdout.buffer
    with remembering("a.py"):
        heard = sys.stdout
    below.close()
    heard.close()
    assert heard.closed

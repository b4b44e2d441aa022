"""The parser of pages: what a block, a heading and the words on a fence mean."""

from __future__ import annotations

import subprocess
import sys

import pytest

from hublint.linter import pages

TEXT = """\
# HUB999 example-rule

Severity: error (a warning elsewhere). Fix: none.

## What it does

Reports this. And that.

```text
## Not a heading
```

## Why it matters

It fails.

## Bad

```python {words}
c.Spawner.mem_limit = "512m"
```

## Good

```python
c.Spawner.mem_limit = "512M"
```

## Fix

None.

## References

- [Settings](https://jupyterhub.readthedocs.io/en/stable/)
- <https://example.org/a>
"""


@pytest.fixture
def read(tmp_path):
    def write_and_read(words="", text=TEXT):
        file = tmp_path / "HUB999-example-rule.md"
        file.write_text(text.replace(" {words}", words))
        return pages.read(file)

    return write_and_read


def test_facts_prose_and_links(read):
    page = read()
    assert (page.code, page.name, page.severity, page.fix) == (
        "HUB999",
        "example-rule",
        "error",
        "none",
    )
    assert page.facts == "Severity: error (a warning elsewhere). Fix: none."
    assert page.summary == "Reports this."
    assert page.prose("What it does") == "Reports this. And that."
    assert page.links == ["https://jupyterhub.readthedocs.io/en/stable/", "https://example.org/a"]


def test_a_line_in_a_block_is_no_heading(read):
    assert read().blocks("What it does", "text") == ["## Not a heading\n"]


def test_an_example_without_words_is_the_whole_config(read):
    (example,) = read().examples("Bad")
    assert example.base is None
    assert example.text == example.shown == 'c.Spawner.mem_limit = "512m"\n'
    assert example.targets == {}


def test_words_name_the_base_and_the_releases(read, monkeypatch, tmp_path):
    monkeypatch.setattr(pages, "base", {"plain": "c = get_config()\n"}.__getitem__)
    (example,) = read(" base=plain dockerspawner=12.0 jupyterhub=4.1").examples("Bad")
    assert example.base == "plain"
    assert example.text == "c = get_config()\n" + example.shown
    assert example.targets == {"dockerspawner": "12.0", "jupyterhub": "4.1"}


@pytest.mark.parametrize("words", [" docker", " base=", " base=no-such-base", " a=b=c"])
def test_words_of_no_use_are_refused(read, words):
    with pytest.raises(pages.PageError):
        read(words).examples("Bad")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# HUB999 ", "# HUB998 "),
        ("Severity: error", "Severity: bad"),
        ("## Good", "## Fine"),
        ("## Good", "## Bad"),
        ("## Fix", "## More\n\nText.\n\n## Fix"),
    ],
)
def test_another_form_is_refused(read, old, new):
    with pytest.raises(pages.PageError, match="HUB999-example-rule"):
        read(text=TEXT.replace(old, new, 1))


def test_pages_are_read_without_libcst():
    code = "import sys, hublint.linter.pages as p; p.pages(); print('libcst' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"

"""Text that is no Python, or too much of it, gives one clear error; none crashes."""

import libcst as cst
import pytest

from hublint.source import Source, SourceError
from hublint.source.size import too_large, too_nested

REFUSED = {
    "open bracket": ("x = 1\ny = (", 2, 5, "never closed"),
    "indentation": ("x = 1\n  y = 2\n", 2, 2, "unexpected indent"),
    "return": ("return 1\n", 1, 1, "'return' outside function"),
    "print": ("import os\nprint 'x'\n", 2, 1, "Python 2 syntax.*`print`"),
    "except": ("try:\n    x\nexcept E, e:\n    y\n", 3, 8, "Python 2 syntax.*except X as e"),
    "raise": ("raise E, 'x'\n", 1, 8, "Python 2 syntax.*raise"),
    "octal": ("x = 0777\n", 1, 5, "Python 2 syntax.*0o755"),
    "long": ("x = 10L\n", 1, 6, "Python 2 syntax.*`L`"),
    "exec": ("import os\nexec 'x'\n", 2, 1, "Python 2 syntax.*`exec`"),
    "unequal": ("x = 1 <> 2\n", 1, 7, "Python 2 syntax.*`!=`"),
    "backticks": ("x = `1`\n", 1, 5, "Python 2 syntax.*repr"),
    "raw unicode": ("x = ur'a'\n", 1, 7, "Python 2 syntax.*`ur`"),
    "open tag": ("x = {{ port\n", 1, 6, "never closed"),
    "open tags": ("{% if\n{% if\n", 1, 2, "invalid syntax"),
    "fences below": ("x = 1\ny = = 2\n```\n", 2, 5, "invalid syntax"),
    "curly quotes": ("x = “a”\n", 1, 5, "curly quote"),
    "no-break space": ("x =\u00a01\n", 1, 4, "no-break space"),
    "NUL": ("x = 1\n\0", 2, 1, "NUL byte"),
    "merge": ("x = 1\n<<<<<<< HEAD\ny = 2\n", 2, 1, "merge conflict"),
    "brackets": ("x = " + "(" * 5000 + ")" * 5000, 1, 205, "too many nested parentheses"),
    "generated comments": ("x = = 1\n" + "# a.b, (c) and [d]\n" * 500, 1, 5, "invalid syntax"),
    "indents": ("".join(" " * n + "if 1:\n" for n in range(200)), 101, None, "too many levels"),
}
TEMPLATES = {
    "tag": "c = get_config()\n{% if ssl %}\nc.JupyterHub.port = 443\n{% endif %}\n",
    "value": "c = get_config()\nc.JupyterHub.port = {{ port }}\n",
    "filter": "c = get_config()\nc.JupyterHub.ip = {{ ip | default('') }}\n",
}
DEEP = {
    "minuses": "x = " + "-" * 5000 + "1",
    "lambdas": "x = " + "lambda: " * 5000 + "1",
    "f-strings": "x = f'" + "{a:" * 5000 + "}" * 5000 + "'",
    "alternatives": "x = " + " or ".join(["a"] * 3000),
    "subscripts": "x = a" + "[0]" * 2000,
    "conditions": "x = " + "1 if a else " * 1500 + "2",
    "patterns": "match x:\n    case " + "[" * 40 + "]" * 40 + ":\n        pass\n",
    "dotted import": "import a" + ".a" * 5000,
    "dotted from": "from a" + ".a" * 5000 + " import b",
    "elifs": "if a:\n    x\n" + "elif a:\n    x\n" * 1200,
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_python_refuses_is_said_in_plain_words_at_its_place(name):
    text, line, column, words = REFUSED[name]
    with pytest.raises(SourceError, match=words) as caught:
        Source.from_text(text)
    error = caught.value
    assert error.kind == "syntax"
    assert error.refused_by_python
    assert error.line == line
    assert column is None or error.column == column
    source, node = error.source, error.node
    assert source.position(source.span(node)[0]) == (error.line, error.column)


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_that_was_not_rendered_is_called_one(name):
    with pytest.raises(SourceError, match="Jinja template") as caught:
        Source.from_text(TEMPLATES[name])
    assert (caught.value.kind, caught.value.line) == ("not-python", 2)


@pytest.mark.parametrize("name", DEEP)
def test_nesting_that_libcst_cannot_bear_is_refused_at_once(name):
    with pytest.raises(SourceError, match=r"deeply|f-string") as caught:
        Source.from_text(DEEP[name])
    assert caught.value.kind in {"too-deep", "syntax"}


CASES = [
    ("match x:\n    case {}:\n        b\n", True),
    ("match x:\n    case 1:\n        a\n    case {}:\n        b\n", True),
    ("match x:\n    case 1:\n        {}\n", False),
    ("match {}:\n    case 1:\n        b\n", False),
]


@pytest.mark.parametrize(("text", "is_limited"), CASES)
def test_only_eight_brackets_of_a_pattern_may_be_inside_one_another(text, is_limited):
    eight, nine = (text.format("(" * depth + "a" + ")" * depth) for depth in (8, 9))
    assert Source.from_text(eight).module.body
    if not is_limited:
        assert Source.from_text(nine).module.body
        return
    with pytest.raises(SourceError, match="nested too deeply"):
        Source.from_text(nine)


def test_text_that_would_take_gigabytes_is_refused_at_once():
    with pytest.raises(SourceError, match=r"too large .* [456]\.\d GB") as caught:
        Source.from_text("x = a[0][0][0][0]\n" * 100_000)
    assert caught.value.kind == "too-large"
    assert not caught.value.refused_by_python


@pytest.mark.parametrize("line", ["c.JupyterHub.port = 8000", "# a, b, (c)", "x = 'a,b,(c)'"])
def test_text_of_many_plain_lines_is_not_too_large(line):
    assert too_large(f"{line}\n" * 16_000) is None


def test_comments_to_hublint_are_priced():
    assert too_large("x = 1  # hublint: ignore[HUB503] ours\n" * 40_000) is not None
    assert too_large("x = 1  # ours\n" * 40_000) is None


@pytest.mark.parametrize("parts", [("{'a': ", "1", "}"), ("f(1, ", "1", ")"), ("[a[", "1", "]]")])
def test_many_brackets_are_too_large_only_inside_one_another(parts):
    before, inside, after = parts
    nested, flat = before * 80 + inside + after * 80, before + inside + after
    assert too_nested(f"x = {nested}\n" * 100) is not None
    assert too_nested(f"x = [{f'{flat}, ' * 80}]\n" * 100) is None


@pytest.mark.parametrize("mark", ["a", "{", "\\n", '\\"', "'", "{{", "(,", "\\'"])
@pytest.mark.parametrize("prefix", ["", "r", "b"])
def test_a_long_string_is_not_too_large(mark, prefix):
    assert too_large(f'x = {prefix}"{mark * 1_000_000}"\n') is None


@pytest.mark.parametrize("quotes", ["'''", '"""'])
def test_a_string_of_many_lines_is_not_too_large(quotes):
    lines = "a{, (b)\n" * 1_000_000
    assert too_large(f"x = {quotes}{lines}{quotes}\n") is None


def test_an_f_string_of_many_holes_is_too_large():
    assert too_large(f"x = f'{'{a.b(c)}' * 300_000}'\n") is not None


@pytest.mark.parametrize(
    "text",
    [
        "x = " + " or ".join(["a"] * 300),
        "x = " + "+".join(["1"] * 400),
        "x = '{{ a }}'",
        "x = f'{{a}}'",
    ],
    ids=["or", "plus", "braces in a string", "doubled braces"],
)
def test_long_but_readable_text_is_read(text):
    source = Source.from_text(text)
    assert source.code(source.module.body[0]) == text


@pytest.mark.parametrize("text", ["type X = int\n", "def f[T](x): pass\n", 'x = f"{"a"}"\n'])
def test_syntax_newer_than_the_running_python_is_read(text):
    assert Source.from_text(text).module.body


NEWER = "type X = int\n"
SUBSCRIPTS = "(a" + "\n  [0]" * 2000 + ")\n"
DEEP_NEWER = {
    "beside it": (f"{NEWER}x = {SUBSCRIPTS}", 2),
    "in it": (f"x = 1\ntype X = {SUBSCRIPTS}", 2),
    "around it": (f"match x:\n    case {'(' * 9}a{')' * 9}:\n        {NEWER}", None),
}


@pytest.mark.parametrize("where", DEEP_NEWER)
def test_deep_nesting_is_refused_with_a_newer_syntax_too(where):
    text, line = DEEP_NEWER[where]
    with pytest.raises(SourceError, match="nested too deeply") as caught:
        Source.from_text(text)
    assert line is None or caught.value.line == line


@pytest.mark.parametrize(
    "text", ["# a.b, (c) and [d]\n" * 500, "x = [(a, {1: 2})]\n" * 200, "match = 'case'\n"]
)
def test_much_code_beside_a_newer_syntax_is_read(text):
    assert Source.from_text(NEWER + text).module.body


def test_nodes_made_after_a_parse_are_still_checked():
    Source.from_text("a = 1\n")
    with pytest.raises(cst.CSTValidationError):
        cst.Name("")


def test_a_text_that_python_refuses_leaves_the_check_in_place():
    with pytest.raises(SourceError):
        Source.from_text("a = (\n")
    with pytest.raises(cst.CSTValidationError):
        cst.Name("")

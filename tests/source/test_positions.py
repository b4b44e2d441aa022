"""Offsets, lines and columns are those of the text as it stands in the file."""

import ast

import libcst as cst
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hublint.source import Source, SourceError
from hublint.source.parents import descendants
from hublint.source.positions import spans, statement_spans

AWKWARD = {
    "crlf": "a = 1\r\nb = '''x\r\ny'''\r\nc = [1,\r\n  2]\r\n",
    "cr": "a = 1\rb = (1,\r 2)\r",
    "mixed": "a = 1\r\nb = 2\nc = 3\rd = 4",
    "form feeds": "\fa = 1\n\f\nif a:\n  b = 2\n\f\n\fc = 'x'\n",
    "tabs": "if 1:\n\ta = 'x'\t# y\n\tb\t=\t2\n",
    "wide": "é = '日本語'; b = '😀'  # e\u0301\nc = 'z'\n",
    "no final newline": "a = 1\nb = 2",
    "continuation": "a = 1 + \\\n  2\n",
    "comments only": "# a\n\n# b",
    "separators": "a = 'x\u2028y\x1cz'\nb = 1\n",
}


def strings(source):
    return [
        node for node in descendants(source.module) if isinstance(node, cst.SimpleString | cst.Name)
    ]


@pytest.mark.parametrize("name", AWKWARD)
def test_every_leaf_is_found_where_it_stands(name):
    source = Source.from_text(AWKWARD[name])
    for node in strings(source):
        assert source.code(node).replace("\r\n", "\n").replace("\r", "\n") == node.value.replace(
            "\r\n", "\n"
        )


@pytest.mark.parametrize("name", AWKWARD)
def test_lines_are_counted_as_python_counts_them(name):
    source = Source.from_text(AWKWARD[name])
    found = [
        source.position(source.span(node)[0])[0]
        for node in descendants(source.module)
        if isinstance(node, cst.BaseSmallStatement | cst.BaseCompoundStatement)
    ]
    tree = ast.parse(AWKWARD[name])
    assert sorted(found) == sorted(
        node.lineno for node in ast.walk(tree) if isinstance(node, ast.stmt)
    )


REPEATED = {
    "statement": "a = 1\nb = 2\na = 1\n",
    "in a string": "a = 1\nb = '''\na = 1\n'''\n",
    "beginning": "a = 1\nc = 1 if a else 2\nb = a = 1\n",
}


@pytest.mark.parametrize("text", [*AWKWARD.values(), *REPEATED.values()])
def test_a_statement_alone_gives_the_spans_of_the_whole_file(text):
    source = Source.from_text(text.replace("\f", "").replace("\r", "\n"))
    whole = spans(source.module, source.text)
    for statement in source.module.body:
        alone = statement_spans(source.module, statement, source.text)
        assert alone is None or {node: whole[node] for node in alone} == alone


@pytest.mark.parametrize("text", REPEATED.values())
def test_the_second_of_equal_statements_is_found(text):
    source = Source.from_text(text)
    last = source.module.body[-1]
    assert source.span(last) == spans(source.module, text)[last]


names = st.sampled_from(["a", "é", "日本", "x1"])
texts = st.text(st.sampled_from("aé日😀\u0301 \t#'"), max_size=6).map(repr)
newlines = st.sampled_from(["\n", "\r\n", "\r"])
statements = st.tuples(names, texts, st.sampled_from(["", "  # c", " ;b=1", "\t"])).map(
    lambda parts: f"{parts[0]} = {parts[1]}{parts[2]}"
)


@given(st.lists(st.tuples(statements, newlines)))
def test_positions_survive_any_mixture_of_line_ends_and_characters(lines):
    text = "".join(statement + newline for statement, newline in lines)
    source = Source.from_text(text)
    for node in strings(source):
        start, end = source.span(node)
        assert text[start:end] == node.value
        line, column = source.position(start)
        first, _ = source.line_span(line)
        assert first + column - 1 == start


def test_parentheses_belong_to_a_tuple_only():
    source = Source.from_text("a = (1, 2)\nb = (3)\n")
    tuple_, number = (line.body[0].value for line in source.module.body)
    assert source.code(tuple_) == "(1, 2)"
    assert source.code(number) == "3"


def test_node_of_another_file_is_refused():
    source, other = Source.from_text("a = 1\n"), Source.from_text("a = 1\n")
    with pytest.raises(ValueError, match="no node of"):
        source.span(other.module.body[0])


def test_statement_is_the_innermost_line_or_block():
    source = Source.from_text("if a:\n    b = [1,\n 2]\n")
    number = next(n for n in descendants(source.module) if isinstance(n, cst.Integer))
    assert source.code(source.statement(number)) == "b = [1,\n 2]"
    condition = source.module.body[0].test
    assert source.statement(condition) is source.module.body[0]


def test_file_beside_is_read_once_and_missing_or_broken_ones_are_none(tmp_path):
    (tmp_path / "other.py").write_text("x = 1\n")
    (tmp_path / "broken.py").write_text("x = (\n")
    main = tmp_path / "jupyterhub_config.py"
    main.write_text("")
    source = Source.read(main)
    assert source.beside("other.py") is source.beside("other.py")
    assert source.beside("other.py").text == "x = 1\n"
    assert source.beside("broken.py") is None
    assert source.beside("absent.py") is None


def test_file_beside_whose_tree_would_be_too_large_is_refused_whether_it_was_read_or_not(tmp_path):
    (tmp_path / "other.py").write_text("x = 1\n")
    main = tmp_path / "jupyterhub_config.py"
    main.write_text("")
    fresh, source = Source.read(main), Source.read(main)
    assert source.beside("other.py") is not None
    for one in (fresh, source):
        with pytest.raises(SourceError, match="too large to be read with those before it"):
            one.beside("other.py", largest_tree=1)


def test_an_empty_line_that_libcst_loses_keeps_the_offsets_behind_it() -> None:
    source = Source.from_text("a = 1 \n\n # comment\nb = 2\n", "x.py")
    last = source.module.body[1]
    assert source.code(last) == "b = 2"

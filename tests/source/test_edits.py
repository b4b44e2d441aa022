"""Edits anchored to nodes change the text and nothing else."""

import libcst as cst
import pytest

from hublint.edits.resolve import text_edits
from hublint.edits.text_edits import EditError, apply
from hublint.findings import Edit
from hublint.source import Source
from hublint.source.parents import descendants

ITEMS = (cst.BaseElement, cst.BaseDictElement, cst.Arg)
STATEMENTS = (cst.BaseSmallStatement, cst.BaseCompoundStatement)


def edited(text, *edits):
    source = Source.from_text(text)
    made = [Edit(source, find(source, code, kinds), new, kind) for kind, code, new, kinds in edits]
    after = apply(text, text_edits(made))
    Source.from_text(after)
    return after


def find(source, code, kinds):
    return next(
        node
        for node in descendants(source.module)
        if isinstance(node, kinds) and source.code(node) == code
    )


def removed(text, *codes, kinds):
    return edited(text, *(("remove", code, "", kinds) for code in codes))


@pytest.mark.parametrize(
    ("before", "gone", "after"),
    [
        ("x = {'a': 1, 'b': 2}", ["'a': 1"], "x = {'b': 2}"),
        ("x = {'a': 1, 'b': 2}", ["'b': 2"], "x = {'a': 1}"),
        ("x = {'a': 1, 'b': 2}", ["'a': 1", "'b': 2"], "x = {}"),
        ("x = {'a': 1, 'b': 2,}", ["'b': 2"], "x = {'a': 1,}"),
        ("x = {\n  'a': 1,\n  'b': 2,  # two\n}", ["'b': 2"], "x = {\n  'a': 1,\n}"),
        ("x = {\n  'a': 1,\n  'b': 2,\n}", ["'a': 1"], "x = {\n  'b': 2,\n}"),
        ("x = {\n  'a': 1, 'b': 2,\n  'c': 3}", ["'c': 3"], "x = {\n  'a': 1, 'b': 2}"),
        ("x = [1, 2, 3]", ["2", "3"], "x = [1]"),
        ("x = {1, 2}", ["1", "2"], "x = set()"),
        ("x = (1, 2)", ["1"], "x = (2,)"),
        ("x = 1, 2", ["2"], "x = 1,"),
        ("x = (1,)", ["1"], "x = ()"),
        ("f(a, b=1, *c)", ["b=1"], "f(a, *c)"),
        ("f(a)", ["a"], "f()"),
        ("f(a, b,)", ["b"], "f(a,)"),
        ("f(a, b)", ["a", "b"], "f()"),
        ("x = [1, 2, 3]", ["1", "2"], "x = [3]"),
        ("x = [1, 2, 3,]", ["3"], "x = [1, 2,]"),
        ("x = [\n  1,\n  2\n]", ["2"], "x = [\n  1,\n]"),
        ("x = [\n  1,\n  2\n]", ["1"], "x = [\n  2\n]"),
        ("x = [1,\n  2, 3]", ["2"], "x = [1,\n  3]"),
        ("x = [1,  # one\n  2]", ["2"], "x = [1,  # one\n  ]"),
        ("x = {1}", ["1"], "x = set()"),
        ("x = {1, 2}", ["1"], "x = {2}"),
        ("x = {1: 2}", ["1: 2"], "x = {}"),
        ("x = 1, 2", ["1", "2"], "x = ()"),
        ("x = (1, 2, 3)", ["1"], "x = (2, 3)"),
        ("x = (1, 2, 3)", ["1", "2", "3"], "x = ()"),
        ("x = [\n  1, 2,\n]", ["1", "2"], "x = [\n]"),
    ],
)
def test_elements_go_with_their_commas(before, gone, after):
    assert removed(before, *gone, kinds=ITEMS) == after


@pytest.mark.parametrize(
    ("before", "gone", "after"),
    [
        ("a = 1\nb = 2\n", ["a = 1"], "b = 2\n"),
        ("a = 1  # why\nb = 2\n", ["a = 1"], "b = 2\n"),
        ("# above\na = 1\nb = 2\n", ["a = 1"], "# above\nb = 2\n"),
        ("a = 1; b = 2; c = 3\n", ["b = 2"], "a = 1; c = 3\n"),
        ("a = 1; b = 2\n", ["a = 1", "b = 2"], ""),
        ("if x:\n    a = 1  # why\nb = 2\n", ["a = 1"], "if x:\n    pass\nb = 2\n"),
        ("if x:\n    a = 1\n    b = 2\n", ["a = 1", "b = 2"], "if x:\n    pass\n"),
        ("if x: a = 1\n", ["a = 1"], "if x: pass\n"),
        ("a = 1\nb = [1,\n 2]", ["b = [1,\n 2]"], "a = 1\n"),
        ("@d\ndef f():\n    pass\na = 1\n", ["def f():\n    pass"], "a = 1\n"),
        ("if x: a = 1  # why\n", ["a = 1"], "if x: pass  # why\n"),
        ("if x: a = 1; b = 2\n", ["a = 1"], "if x: b = 2\n"),
        ("a = 1; b = 2;\n", ["b = 2"], "a = 1;\n"),
        ("a = 1;  # why\nb = 2\n", ["a = 1"], "b = 2\n"),
        ("b = 2\na = 1", ["a = 1"], "b = 2\n"),
        (
            "if x:\n    a = 1  # hublint: ignore-file[HUB1] so\n",
            ["a = 1"],
            "if x:\n    pass  # hublint: ignore-file[HUB1] so\n",
        ),
        (
            "if x:\n    a = 1  # why\n           # and so\nb = 2\n",
            ["a = 1"],
            "if x:\n    pass\nb = 2\n",
        ),
        ("x = 2\na = 1  # why\n       # and so", ["a = 1"], "x = 2\n"),
    ],
)
def test_statements_go_with_their_lines(before, gone, after):
    assert removed(before, *gone, kinds=STATEMENTS) == after


FIRST = "a = 1\n\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x = 2  # why\n", ""),
        ("x = 2  # why\n       # and so\nb = 3\n", "b = 3\n"),
        ("x = 2  # why\n# about b\nb = 3\n", "# about b\nb = 3\n"),
        ("# why\nx = 2\n", ""),
        ("# why\n# and so\nx = 2\n\nb = 3\n", "\nb = 3\n"),
        ("# why\nx = 2\n# about b\nb = 3\n", "# about b\nb = 3\n"),
        ("# both\nx = 2\nb = 3\n", "# both\nb = 3\n"),
        ("# apart\n\nx = 2\n", "# apart\n\n"),
        ("# ---- limits ----\nx = 2\n", "# ---- limits ----\n"),
        ("## a setting\nx = 2\n", "## a setting\n"),
        ("# x = 3\nx = 2\n", "# x = 3\n"),
        ("# 1\n# 2\n# 3\n# 4\nx = 2\n", "# 1\n# 2\n# 3\n# 4\n"),
        ("# fmt: off\nx = 2\n", "# fmt: off\n"),
        ("# hublint: ignore[HUB1] so\nx = 2\nb = 3\n", "b = 3\n"),
        ("# both\n# hublint: ignore[HUB1] so\nx = 2\nb = 3\n", "# both\nb = 3\n"),
        ("# hublint: ignore[HUB1] so\n# why\nx = 2\nb = 3\n", "b = 3\n"),
        ("# fmt: off\n# hublint: ignore[HUB1] so\nx = 2\nb = 3\n", "# fmt: off\nb = 3\n"),
        ("x = 2  # hublint: ignore[HUB1] so\nb = 3\n", "b = 3\n"),
        ("x = 2  # hublint: ignore-file[HUB1] so\n", "# hublint: ignore-file[HUB1] so\n"),
        ("# hublint: ignore-file[HUB1] so\nx = 2\n", "# hublint: ignore-file[HUB1] so\n"),
        ("b = 3  # noqa\nx = 2  # why\nd = 4  # noqa\n", "b = 3  # noqa\nd = 4  # noqa\n"),
        ("t = '''\n# no comment'''\nx = 2\n", "t = '''\n# no comment'''\n"),
        ("if a:\n    # why\n    x = 2  # so\n    b = 3\n", "if a:\n    # why\n    b = 3\n"),
        ("if a:\n    b = 3\n    # why\n    x = 2  # so\n", "if a:\n    b = 3\n"),
    ],
)
def test_comments_of_a_removed_line_go_and_others_stay(before, after):
    assert removed(FIRST + before, "x = 2", kinds=STATEMENTS) == FIRST + after


def test_comment_above_lines_that_all_go_goes_with_them():
    before = "a = 1\n# both\nx = 2\ny = 3\n\nb = 4\n"
    assert removed(before, "x = 2", "y = 3", kinds=STATEMENTS) == "a = 1\n\nb = 4\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{\n  'a': 1,  # one\n  'x': 2}", "{\n  'a': 1,  # one\n  }"),
        ("{\n  'a': 1,\n  # why\n  'x': 2,\n}", "{\n  'a': 1,\n}"),
        ("{\n  # both\n  'x': 2,\n  'a': 1,\n}", "{\n  # both\n  'a': 1,\n}"),
        ("{\n  # why\n  'x': 2,  # so\n\n  'a': 1,\n}", "{\n\n  'a': 1,\n}"),
        ("{'x': 2,  # so\n  # one\n  'a': 1}", "{\n  # one\n  'a': 1}"),
        ("{\n  # hublint: ignore[HUB1] so\n  'x': 2,\n  'a': 1,\n}", "{\n  'a': 1,\n}"),
    ],
)
def test_comments_of_a_removed_item_go_and_others_stay(before, after):
    assert removed(f"d = {before}\n", "'x': 2", kinds=ITEMS) == f"d = {after}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a = 1  # x\n", "a = 1\n"),
        ("# x\na = 1\n", "a = 1\n"),
        ("a = [\n  # x\n  1]\n", "a = [\n  1]\n"),
        ("a = 1\n# x", "a = 1\n"),
    ],
)
def test_comments_go_with_the_blanks_before_them(before, after):
    assert removed(before, "# x", kinds=cst.Comment) == after


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("before", "# top\n\nb = 2\n", "# top\n\nx = 1\ny = 2\nb = 2\n"),
        ("before", "a = 1\n# about b\nb = 2\n", "a = 1\nx = 1\ny = 2\n# about b\nb = 2\n"),
        ("before", "if a:\n\tb = 2\n", "if a:\n\tx = 1\n\ty = 2\n\tb = 2\n"),
        ("after", "b = 2  # c\na = 1\n", "b = 2  # c\nx = 1\ny = 2\na = 1\n"),
        ("after", "if a:\r\n  b = 2", "if a:\r\n  b = 2\r\n  x = 1\r\n  y = 2"),
        ("after", "if a:\n  1\nelif 2:\n  3\n", "if a:\n  1\nelif 2:\n  3\nx = 1\ny = 2\n"),
        ("before", "if a:\n  1\nelif 2:\n  3\n", "x = 1\ny = 2\nif a:\n  1\nelif 2:\n  3\n"),
        ("before", "@d(2)\ndef f(): pass\n", "x = 1\ny = 2\n@d(2)\ndef f(): pass\n"),
    ],
)
def test_inserted_lines_take_indentation_and_newline_of_their_statement(kind, before, after):
    assert edited(before, (kind, "2", "x = 1\ny = 2", cst.Integer)) == after


def test_nothing_is_put_beside_the_body_of_a_one_line_block():
    with pytest.raises(EditError, match="stands on the line"):
        edited("if a: b = 2\n", ("after", "2", "x = 1", cst.Integer))


@pytest.mark.parametrize(
    ("text", "code", "kinds"),
    [("class A(b): pass\n", "b", cst.Arg), ("a = 1\n", "a = 1\n", cst.Module)],
)
def test_what_nothing_can_be_taken_from_is_told(text, code, kinds):
    with pytest.raises(EditError, match="removed"):
        removed(text, code, kinds=kinds)


def test_edits_that_overlap_are_refused():
    with pytest.raises(EditError, match="overlap"):
        edited("a = 1\n", ("replace", "a = 1", "b", STATEMENTS), ("replace", "1", "2", cst.Integer))


def test_replacing_keeps_everything_around():
    before = "\ta = ( '日本'  )  # c\r\n".replace("\t", "")
    assert edited(before, ("replace", "'日本'", "'x'", cst.SimpleString)) == before.replace(
        "日本", "x"
    )


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("kind", ["replace", "after"])
def test_lines_that_come_from_the_file_itself_keep_their_ends(kind, newline):
    spread = newline.join(("(1,", "  2)"))
    expected = {"replace": f"x = {spread}", "after": newline.join(("x = None", spread))}
    code, kinds = ("None", cst.Name) if kind == "replace" else ("x = None", STATEMENTS)
    text = newline.join(("x = None", f"y = {spread}", ""))
    rest = f"{newline}y = {spread}{newline}"
    assert edited(text, (kind, code, spread, kinds)) == expected[kind] + rest

"""The lines before and after a fix, as a report shows them."""

from hublint.output.change import changed_lines
from tests.linting import lint_text

LINE = 'c.DockerSpawner.mem_limit = "512m"'
TEXT = f'c.JupyterHub.spawner_class = "docker"\n{LINE}\n'


def test_lines_as_wide_as_the_report_are_whole_and_wider_ones_show_where_they_differ():
    (finding,) = (one for one in lint_text(TEXT).findings if one.code == "HUB301")
    new = LINE.replace('m"', 'M"')
    assert changed_lines(finding, len(LINE)) == [("-", LINE), ("+", new)]
    narrow = changed_lines(finding, len(LINE) - 1)
    assert [text.endswith(end) for (_, text), end in zip(narrow, ('"512m"', '"512M"'), strict=True)]
    assert all(text != whole for (_, text), whole in zip(narrow, (LINE, new), strict=True))


def test_what_long_lines_begin_with_alike_is_left_out_where_that_makes_room():
    (finding,) = (
        one for one in lint_text(f"{TEXT[:-1]}  # {'x' * 99}\n").findings if one.code == "HUB301"
    )
    for spare, is_cut in ((-9, False), (3, False), (4, True)):
        shown = changed_lines(finding, 3 * (LINE.index('m"') - spare))
        assert [text.startswith("...") for _, text in shown] == [is_cut, is_cut]
        assert is_cut or [text[:8] for _, text in shown] == [LINE[:8], LINE[:8]]

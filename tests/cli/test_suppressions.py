"""Comments silence findings of their statement or file, and are findings themselves if they are wrong."""

import json

import pytest

BAD = "a = '512m'"


@pytest.fixture
def codes(write, run):
    def codes(text, *options):
        write(text)
        findings = json.loads(run("--output-format", "json", *options).out)["findings"]
        return [finding["code"] for finding in findings]

    return codes


@pytest.mark.parametrize(
    "text",
    [
        f"{BAD}  # hublint: ignore[HUB101] because",
        f"{BAD}  # hublint: ignore[small-unit] because",
        f"{BAD}  # hublint:ignore[hub1, HUB2] - because",
        f"{BAD}  # Hublint : ignore[HUB101] because",
        f"{BAD}  # noqa  # hublint: ignore[HUB101] because",
        f"# hublint: ignore[HUB101] because\n{BAD}",
        f"x = 1\n# hublint: ignore[HUB101] because\n# of this\n{BAD}",
        f"# hublint: ignore[HUB101] because\n@d\ndef f({BAD}): pass",
        "a = {  # hublint: ignore[HUB101] because\n  'b': '512m',\n}",
        "a = {\n  'b': '512m',\n}  # hublint: ignore[HUB101] because",
        "a = {\n  # hublint: ignore[HUB101] because\n  'b': '512m',\n}",
        "if x == '512m':  # hublint: ignore[HUB101] because\n  pass",
        f"if x:\n  # hublint: ignore[HUB101] because\n  {BAD}",
        f"{BAD}\n# hublint: ignore-file[HUB1] because",
        f"{BAD}; b = 'old'  # hublint: ignore[HUB101, HUB102] because",
        f"{BAD}  # hublint: ignore[HUB101] here\n# hublint: ignore-file[HUB101] everywhere",
        f"{BAD}  # hublint: ignore[HUB101] because\n# hublint: ignore-file[HUB002] so",
        "a = 1  # hublint: ignore[HUB101]\n# hublint: ignore-file[HUB002] so",
        "a = 1  # hublint: moved /srv/a -> /srv/b, because",
        f"x = 1\r\n# hublint: ignore[HUB101] because\r\n{BAD}",
    ],
)
def test_finding_is_silenced(codes, text):
    found = codes(text + "\n", "--ignore", "HUB004")
    assert found == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{BAD}  # hublint: ignore[HUB102] because", ["HUB101", "HUB004"]),
        (f"# hublint: ignore[HUB101] because\n\n{BAD}", ["HUB004", "HUB101"]),
        (f"x = '# hublint: ignore-file[HUB101] because'\n{BAD}", ["HUB101"]),
        (f"if x:  # hublint: ignore[HUB101] because\n  {BAD}", ["HUB004", "HUB101"]),
    ],
)
def test_finding_elsewhere_is_not(codes, text, found):
    assert codes(text + "\n") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{BAD}  # hublint: ignore[HUB101]", ["HUB002"]),
        (f"{BAD}  # hublint: ignore[HUB101]  # noqa", ["HUB002"]),
        (f"{BAD}  # hublint: ignore[HUB101] - ", ["HUB002"]),
        ("a = 1  # hublint: ignore[] because", ["HUB003"]),
        ("a = 1  # hublint: ignore[ , ]", ["HUB003"]),
        ("a = 1  # hublint: ignore[HUB101] because\n# hublint: ignore-file[HUB004] so", []),
        (f"{BAD}  # hublint: ignore[HUB999, HUB101] because", ["HUB003"]),
        (f"{BAD}  # hublint: ignore because", ["HUB101", "HUB003"]),
        (f"{BAD}  # hublint: disable[HUB101] because", ["HUB101", "HUB003"]),
        ("a = 1  # hublint: ignore[HUB101] because", ["HUB004"]),
        ("a = 1  # hublint : ignore[HUB101] because", ["HUB004"]),
        ("a = 1  # hublint: ignore-file[HUB] because", []),
        ("a = 1  # hublint: ignore[HUB201] advice is off", []),
        ("a = 'break'  # hublint: ignore[HUB301] the rule broke down", []),
    ],
)
def test_wrong_comments_are_findings(codes, text, found):
    assert codes(text + "\n") == found


def test_rules_left_out_of_the_run_make_no_comment_idle(codes):
    assert codes("a = 1  # hublint: ignore[HUB101] because\n", "--ignore", "HUB101") == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a = 1  # hublint: ignore[HUB101] because\n", "a = 1\n"),
        ("# hublint: ignore[HUB101] because\na = 1\n", "a = 1\n"),
        (
            "a = '512m'  # hublint: ignore[HUB102, HUB101] because\n",
            "a = '512m'  # hublint: ignore[HUB101] because\n",
        ),
    ],
)
def test_idle_comments_are_taken_away_by_fix(write, run, before, after):
    file = write(before)
    assert run("--fix").status == 0
    assert file.read_text() == after

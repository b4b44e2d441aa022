"""The Markdown report, as a reader of GitHub's Markdown has it."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from hublint.output import markdown

CLEAN = "c.Authenticator.allowed_users = {'ada'}\n"
FAULTY = CLEAN + "c.Spawner.mem_limit = '512m'\n"
UPGRADE = ("--isolated", "--target", "jupyterhub=1.5.1", "--to", "jupyterhub=6")
READER = MarkdownIt("gfm-like")
READER.linkify.set({"fuzzy_link": False})


@pytest.fixture
def report(hublint):
    def report(*arguments):
        return hublint(*arguments, "--output-format", "markdown").out

    return report


def inline(text):
    return [token for block in READER.parse(text) for token in block.children or ()]


def test_a_finding_has_its_place_its_page_and_its_fix(report, folder):
    (folder / "deploy").mkdir()
    (folder / "deploy" / "jupyterhub_config.py").write_text(FAULTY)
    text = report("--select", "HUB301")
    (link,) = [token for token in inline(text) if token.type == "link_open"]
    assert link.attrs["href"].endswith("/rules/HUB301/")
    codes = [token.content for token in inline(text) if token.type == "code_inline"]
    assert "deploy/jupyterhub_config.py:2:23" in codes
    (diff,) = [token for token in READER.parse(text) if token.type == "fence"]
    assert diff.info == "diff"
    assert diff.content == "-c.Spawner.mem_limit = '512m'\n+c.Spawner.mem_limit = '512M'\n"
    assert "1 problem (1 error) found in 1 file. Fixable: 1 with --fix." in text


def test_a_clean_run_says_so(report, config):
    config.write_text(CLEAN)
    assert report() == "### hublint\n\nNo problems found in 1 file.\n"


def test_what_was_fixed_is_listed(report, config):
    config.write_text(FAULTY)
    text = report("--fix", "--select", "HUB301")
    assert text.startswith("### hublint\n\nFixed 1 problem. No problems left in 1 file.\n")
    assert "\n- `jupyterhub_config.py:2:23`: fixed [HUB301](" in text


def test_what_needs_review_is_called_so(report, config):
    config.write_text("c.JupyterHub.active_server_limit = -1\n")
    assert "\nFix that needs review: Write 0.\n" in report("--select", "HUB318")


def test_suppressed_findings_are_folded_away_with_their_reason(report, config):
    config.write_text(FAULTY.replace("'\n", "'  # hublint: ignore[HUB301] it's *fine*\n"))
    text = report("--select", "HUB301")
    assert "<summary>1 suppressed problem</summary>" in text
    assert "- `jupyterhub_config.py:2:23`: [HUB301](" in text
    assert text.endswith(", it's \\*fine\\*\n\n</details>\n")


def test_steps_of_an_upgrade_stand_under_their_moment(report, config):
    config.write_text("c.JupyterHub.admin_access = True\n")
    text = report("upgrade", config.name, *UPGRADE)
    before, _, after = text.partition("**With the upgrade**")
    assert "#### jupyterhub\\_config" not in text
    assert "#### jupyterhub_config.py: JupyterHub 1.5.1 to 6" in before
    assert "**Before the upgrade**" in before
    assert "**Stops the hub or its servers as of JupyterHub 6.0**\n" in after


def test_what_can_not_be_checked_is_told(report):
    assert "**not checked** No such file or folder: `nowhere.py`." in report("nowhere.py")


def test_a_comment_is_no_longer_than_github_takes(report, config):
    config.write_text("".join(f"c.JupyterHub.x{number} = 1\n" for number in range(1000)))
    text = report("--isolated")
    assert markdown.LONGEST - 1000 < len(text) < 65_536
    shown = text.count("**warning** [HUB503]")
    assert f"\n{1001 - shown} more problems are not shown here.\n" in text


def test_foreign_text_is_no_markup(report, folder):
    evil = "`</details><img src=x onerror=y>![a](https://evil.example)[b](//c) @org/team #1 `` ```\\n# x"
    name = "jupyterhub_config` <b>@org # x [a](b).py"
    (folder / name).write_text(
        f"c.JupyterHub[{evil!r}] = 1\nc.Spawner.mem_limit = {evil!r}  # ``` </details> @org/team\n"
        f"c.Spawner.cpu_limit = 'x'  # hublint: ignore[HUB3] ` <img src=x> @org/team [a](b)\n"
    )
    text = report("--isolated", "--pedantic")
    blocks = READER.parse(text)
    html = [block.content for block in blocks if block.type == "html_block"]
    assert html == ["<details>\n<summary>2 suppressed problems</summary>\n", "</details>\n"]
    tokens = inline(text)
    assert not [token for token in tokens if token.type in {"html_inline", "image"}]
    links = [token.attrs["href"] for token in tokens if token.type == "link_open"]
    assert links
    assert all(link.startswith("https://hublint.readthedocs.io/") for link in links)
    plain = [token.content for token in tokens if token.type == "text"]
    assert not any("@org" in part for part in plain)
    assert sum(block.type == "heading_open" for block in blocks) == 1

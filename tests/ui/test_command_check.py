"""``policyqa check``: files and standard input, exit codes, the files that it writes."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from ui.cli import main

DRAFT = "嘉定区到2020年高新技术企业达到1200家，第25项任务由区经委、区国资公司牵头。\n谢谢大家！<b>"
pytestmark = pytest.mark.usefixtures("home")


def run(*arguments: str, **options: str | bytes) -> Result:
    return CliRunner().invoke(main, ["check", *arguments], **options)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "讲话.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_what_is_contradicted_comes_first_and_the_exit_code_is_one(draft: Path) -> None:
    done = run(str(draft))
    assert done.exit_code == 1
    assert done.output.startswith("共2条可核对的说法：1条相符，1条不符。")
    assert done.output.index("✗ 不符") < done.output.index("✓ 相符")
    assert "稿件写2020年1200家，文件是超过1000家（2020年）、达到1000家（2020年）。" in done.output
    assert "出处" in done.output


def test_standard_input_and_a_draft_without_faults() -> None:
    done = run("-", input="嘉定区到2020年高新技术企业达到1000家。")
    assert (done.exit_code, done.output.splitlines()[0]) == (0, "共1条可核对的说法：1条相符。")


def test_json_has_spans_of_the_draft(draft: Path) -> None:
    body = json.loads(run(str(draft), "--json").stdout_bytes)
    assert body["name"] == "讲话.txt"
    assert body["counts"]["contradicted"] == 1
    for claim in body["claims"]:
        assert body["text"][claim["start"] : claim["end"]] == claim["quote"]
        assert claim["citations"]


def test_a_word_file_is_read(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("嘉定区到2020年高新技术企业达到1200家。")
    document.save(str(tmp_path / "稿.docx"))
    assert run(str(tmp_path / "稿.docx")).output.startswith("共1条可核对的说法：1条不符。")


def test_the_page_shows_the_draft_as_it_is_and_needs_nothing_else(draft: Path, tmp_path: Path) -> None:
    run(str(draft), "--html", str(tmp_path / "out.html"))
    html = (tmp_path / "out.html").read_text(encoding="utf-8")
    body = re.search(r'<div class="pq pq-draft">(.*?)</div>', html, re.S)
    assert body
    assert "谢谢大家！&lt;b&gt;" in body.group(1)
    assert 'class="pq-contradicted"' in body.group(1)
    assert "✗" in body.group(1)
    assert not re.search(r'(?:src|href)="(?!#)', html)


def test_the_word_file_has_real_comments(draft: Path, tmp_path: Path) -> None:
    run(str(draft), "--docx", str(tmp_path / "out.docx"))
    document = docx.Document(io.BytesIO((tmp_path / "out.docx").read_bytes()))
    comments = [comment.text for comment in document.comments]
    assert len(comments) == 2
    assert any("不符" in text and "1000家" in text for text in comments)
    assert "谢谢大家！<b>" in [paragraph.text for paragraph in document.paragraphs]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "缺少"),
        (("没有这个文件.txt",), "找不到文件"),
        (("-", "--document", "没有这份"), "没有找到文件"),
        (("-", "--html", "/没有/这个文件夹/a.html"), "不存在"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments, input="嘉定")
    assert done.exit_code == 2
    assert said in done.output
    assert "Traceback" not in done.output
    assert len(done.output.strip().splitlines()) == 1

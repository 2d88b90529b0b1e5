"""Old Office formats: through LibreOffice where it is, refused by name where it is not."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import UnreadableSource
from corpus.read import office
from corpus.read.file import read_bytes
from corpus.read.kinds import OLE

DOC = OLE + bytes(600) + "WordDocument".encode("utf-16-le")
XLS = OLE + bytes(600) + "Workbook".encode("utf-16-le")
RTF = b"{\\rtf1\\ansi\\ansicpg936{\\b \\'b9\\'ab\\'b8\\'e6}\\par}"


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """A stand-in for LibreOffice: a Python script that is told its arguments."""

    def make(script: str) -> Path:
        path = tmp_path / "soffice"
        path.write_text(f"#!{sys.executable}\nimport pathlib, sys, time\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        monkeypatch.setattr(office, "PROGRAMS", (str(path),))
        return path

    return make


COPY = """
out = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
out.mkdir()
target = sys.argv[sys.argv.index("--convert-to") + 1]
(out / f"source.{target}").write_bytes((pathlib.Path(__file__).parent / "made").read_bytes())
(pathlib.Path(__file__).parent / "said").write_text(" ".join(sys.argv[1:]))
"""


@pytest.mark.parametrize("data", [DOC, XLS, RTF, OLE + bytes(600)])
def test_without_libreoffice_they_are_refused(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "PROGRAMS", ("/nowhere/soffice",))
    with pytest.raises(UnreadableSource, match=r"“通知.doc”.*另存为 .docx.*LibreOffice"):
        read_bytes(data, "通知.doc")


def test_a_document_is_converted_in_a_folder_of_its_own(
    program: Callable[[str], Path], word: Callable[..., bytes], tmp_path: Path
) -> None:
    program(COPY)
    (tmp_path / "made").write_bytes(word("<w:p><w:r><w:t>各部门：</w:t></w:r></w:p>"))
    assert read_bytes(DOC, "通知.doc").text == "各部门："
    said = (tmp_path / "said").read_text()
    assert "--headless" in said
    assert "-env:UserInstallation=file://" in said
    assert said.endswith("source.doc")
    folder = Path(said.split("UserInstallation=file://")[1].split("/profile")[0])
    assert not folder.exists()


def test_a_sheet_becomes_rows(program: Callable[[str], Path], tmp_path: Path) -> None:
    program(COPY)
    (tmp_path / "made").write_text(
        "<html><body><table><tr><td>指标<td>单位</tr><tr><td>床位<td>张</tr></table>", encoding="utf-8"
    )
    assert read_bytes(XLS, "表.xls").text == "指标 | 单位\n床位 | 张"


def test_a_failed_conversion_is_refused(program: Callable[[str], Path]) -> None:
    program("sys.exit(1)")
    with pytest.raises(UnreadableSource, match="无法转换"):
        read_bytes(DOC, "坏.doc")


def test_a_conversion_that_hangs_is_ended(program: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch) -> None:
    program("time.sleep(60)")
    monkeypatch.setattr(office, "TIMEOUT", 0.3)
    with pytest.raises(UnreadableSource, match="转换超过"):
        read_bytes(DOC, "慢.doc")


def test_real_libreoffice(tmp_path: Path) -> None:
    if not any(map(shutil.which, office.PROGRAMS)):
        pytest.skip("LibreOffice is not installed")
    assert read_bytes(RTF, "公告.rtf").text == "公告"

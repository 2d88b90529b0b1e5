"""Old Office formats (.doc, .wps, .rtf, .xls) through LibreOffice, where it is installed; without it they are refused."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from corpus.errors import UnreadableSource
from corpus.read import docx, html
from corpus.read.kinds import Look

PROGRAMS = ("soffice", "libreoffice", "/opt/libreoffice/program/soffice", "/usr/lib/libreoffice/program/soffice")
TIMEOUT = 120.0
"""Seconds. A document of 500 pages takes 20; more is a document that LibreOffice hangs on."""
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
</oor:items>
"""
"""No macro runs and nothing that a document links to is fetched."""


def read(data: bytes, name: str) -> str:
    """The text of a document that LibreOffice can open."""
    program = next((found for found in map(shutil.which, PROGRAMS) if found), None)
    if program is None:
        raise UnreadableSource(
            f"“{name}”是旧版 Office 或 WPS 格式，请用 Word 或 WPS 打开并另存为 .docx 后再导入；"
            "或在本机安装 LibreOffice，安装后可以直接导入。"
        )
    with tempfile.TemporaryDirectory(prefix="policyqa-") as folder:
        return _converted(Path(folder), program, data, name)


def _converted(folder: Path, program: str, data: bytes, name: str) -> str:
    """The document converted in a folder of its own, then read as what it became."""
    suffix, target = _formats(data)
    source = folder / f"source{suffix}"
    source.write_bytes(data)
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
    options = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo")
    place = f"-env:UserInstallation={profile.parent.as_uri()}"
    _run((program, *options, place, "--convert-to", target, "--outdir", str(folder / "out"), str(source)), name)
    found = sorted((folder / "out").glob(f"source.{target.split(':')[0]}"))
    if not found:
        raise UnreadableSource(f"“{name}”无法转换，可能已损坏或加密，请用 Word 或 WPS 打开并另存为 .docx 后再导入。")
    made = found[0].read_bytes()
    return docx.read(made, name) if target.startswith("docx") else "\n".join(html.plain_lines(made, name))


def _formats(data: bytes) -> tuple[str, str]:
    """What to call the file so that LibreOffice takes it for what it is, and what to make of it."""
    look = Look(data)
    if "xl/workbook.xml" in look.parts:
        return ".xlsx", "html"
    if look.stream("Workbook") or (look.stream("Book") and not look.stream("WordDocument")):
        return ".xls", "html"
    if {"mimetype", "content.xml"} <= look.parts:
        sheet = b"opendocument.spreadsheet" in look.head
        return (".ods", "html") if sheet else (".odt", "docx")
    if look.head.lstrip().startswith(b"{\\rtf"):
        return ".rtf", "docx"
    return ".doc", "docx"


def _run(command: tuple[str, ...], name: str) -> None:
    """Run LibreOffice; on a timeout it ends with all its children."""
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        process.wait(TIMEOUT)
    except subprocess.TimeoutExpired as error:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise UnreadableSource(
            f"“{name}”转换超过 {TIMEOUT:.0f} 秒，请用 Word 或 WPS 打开并另存为 .docx 后再导入。"
        ) from error

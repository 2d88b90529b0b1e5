"""The command line ``policyqa``: the table of commands; each command is a file in ``ui.commands``."""

from __future__ import annotations

import click

from ui.program import Program

MODULES = {
    "ask": "ui.commands.ask",
    "search": "ui.commands.search",
    "verify": "ui.commands.verify",
    "check": "ui.commands.check",
    "audit": "ui.commands.audit",
    "import": "ui.commands.load",
    "parse": "ui.commands.parse",
    "documents": "ui.commands.documents",
    "show": "ui.commands.show",
    "diff": "ui.commands.diff",
    "validity": "ui.commands.validity",
    "delete": "ui.commands.delete",
    "serve": "ui.commands.serve",
    "doctor": "ui.commands.doctor",
    "bench": "ui.commands.bench",
}
"""Command and the file that it is in, in the order of the help."""

EPILOG = "数据放在环境变量 POLICYQA_HOME 指定的文件夹，不设则用系统的用户数据文件夹。退出码：0 完成，1 答案是“没有”或发现问题，2 用法不对或文件读不了。"


@click.group(name="policyqa", cls=Program, modules=MODULES, epilog=EPILOG)
@click.version_option(package_name="policyqa", message="policyqa %(version)s", help="显示版本并退出。")
def main() -> None:
    """政策文件问答：每个答案引到条文原文，文件没说的就不答。"""

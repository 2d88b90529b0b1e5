"""The command line's manners: click in Chinese, one sentence per fault, exit codes 0, 1 and 2, never a traceback."""

from __future__ import annotations

import errno
import importlib
import os
import sqlite3
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from corpus.errors import PolicyError

DONE, NO, WRONG = 0, 1, 2
"""Exit codes: done; the answer is “no” or problems were found; wrong usage or unreadable input."""
INTERRUPTED = 130
"""What a shell reports for a program that Ctrl-C ended."""

TROUBLES = {
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "磁盘配额已用完",
    errno.EFBIG: "文件大小超过上限",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.ENOENT: "文件或文件夹不存在",
    errno.EADDRINUSE: "端口已被占用",
    errno.EADDRNOTAVAIL: "这个地址不属于本机",
    errno.EMFILE: "打开的文件过多",
    errno.EIO: "磁盘读写出错",
}
SECTIONS = {"Options": "选项", "Commands": "命令"}


class Formatter(click.HelpFormatter):
    """Help with Chinese headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args.replace("[OPTIONS]", "[选项]").replace("COMMAND [ARGS]...", "命令 …"), "用法：")

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{SECTIONS.get(heading, heading)}：\n")


class Context(click.Context):
    """A context whose help is written by ``Formatter``."""

    formatter_class = Formatter


class Command(click.Command):
    """A command with Chinese help."""

    context_class = Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return translated(super().get_help_option(ctx))


class Program(click.Group):
    """A group whose commands are imported when they are called: ``ask`` need not wait for what ``serve`` needs."""

    context_class = Context

    def __init__(self, *args: Any, modules: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.modules:
            return None
        command: click.Command = importlib.import_module(self.modules[cmd_name]).command
        return command

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return translated(super().get_help_option(ctx))

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> NoReturn:  # type: ignore[override]
        """Run, then leave with the exit code."""
        extra.pop("standalone_mode", None)
        sys.exit(self._run(args, prog_name, extra))

    def _run(self, args: Sequence[str] | None, prog_name: str | None, extra: dict[str, Any]) -> int:
        _forgive_encoding()
        try:
            code = super().main(args, prog_name, standalone_mode=False, **extra)
            sys.stdout.flush()
            return code if isinstance(code, int) else DONE
        except click.ClickException as error:
            return _say(explain(error), WRONG)
        except (click.Abort, KeyboardInterrupt):
            return _say("已中断。", INTERRUPTED)
        except PolicyError as error:
            return _say(str(error), WRONG)
        except BrokenPipeError:
            _let_go_of_output()
            return NO
        except OSError as error:
            _let_go_of_output()
            return _say(f"{trouble(error)}，请处理后重试。", WRONG)
        except sqlite3.Error as error:
            return _say(f"数据库读写失败（{error}），请用 policyqa doctor 检查。", WRONG)
        except Exception as error:  # the last door: a bug must reach the maintainers, not the reader as a traceback
            if os.environ.get("POLICYQA_DEBUG"):
                raise
            return _say(f"程序出错（{type(error).__name__}: {error}），请连同所用命令报告给维护人员。", WRONG)


def translated(option: click.Option | None) -> click.Option | None:
    """The help option with a Chinese line."""
    if option:
        option.help = "显示说明并退出。"
    return option


def explain(error: click.ClickException) -> str:
    """A click error as one Chinese sentence that says what to do."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "policyqa"
    return f"{_reason(error)}。用 {path} --help 查看用法。"


def _reason(error: click.ClickException) -> str:
    match error:
        case click.NoSuchOption():
            return f"没有选项 {error.option_name}"
        case click.NoSuchCommand():
            return f"没有命令“{error.command_name}”"
        case click.BadOptionUsage():
            return f"选项 {error.option_name} 缺少值"
        case click.MissingParameter():
            return f"缺少 {_name(error.param)}"
        case click.BadParameter():
            return f"{_name(error.param)} 的值不对，{_expected(error.param)}"
        case click.UsageError() if "unexpected extra argument" in error.message:
            return "参数过多"
        case _:
            return error.message.rstrip(".。")


def _name(parameter: click.Parameter | None) -> str:
    if isinstance(parameter, click.Option):
        return parameter.opts[0]
    return parameter.human_readable_name if parameter else "参数"


def _expected(parameter: click.Parameter | None) -> str:
    match parameter.type if parameter else None:
        case click.IntRange(min=low, max=high):
            return f"应为 {low} 到 {high} 之间的整数" if high is not None else f"应为不小于 {low} 的整数"
        case _:
            return "请检查写法"


def trouble(error: OSError) -> str:
    """What the machine refused, in Chinese."""
    name = f"“{error.filename}”：" if error.filename else ""
    return f"{name}{TROUBLES.get(error.errno or 0, error.strerror or str(error))}"


def _say(sentence: str, code: int) -> int:
    click.echo(f"policyqa: {sentence}", err=True)
    return code


def _forgive_encoding() -> None:
    """A terminal that cannot show a character shows a question mark; it does not stop the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _let_go_of_output() -> None:
    """The reader has gone or the disk is full: what is still buffered must not fail again at exit."""
    if sys.stdout is sys.__stdout__:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)

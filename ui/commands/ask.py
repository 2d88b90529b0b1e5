"""``policyqa ask``: one question on the command line, or many as JSON lines."""

from __future__ import annotations

import sys
from typing import Any

import click

from corpus.errors import PolicyError
from index.open import open_store
from index.store import Store
from qa.answer import Answer, as_json
from qa.ask import ask
from qa.question import Message
from ui.lines import Line, read_lines, whole, write_json, write_line
from ui.program import DONE, NO, Command
from ui.render import answer_text


@click.command(name="ask", cls=Command)
@click.argument("question", metavar="问题", nargs=-1)
@click.option("--document", default="", metavar="编号", help="只在这一份文件里找答案。")
@click.option("--as-of", default="", metavar="日期", help="按这一天的情况回答，如 2020-01-31：用当天施行的版本。")
@click.option("--json", "json_wanted", is_flag=True, help="输出 JSON。")
@click.option("--explain", is_flag=True, help="同时列出问题是怎样判读的。")
@click.option("--jsonl", is_flag=True, help="从标准输入逐行读 {id, question, history}，逐行输出答复。")
def command(  # noqa: PLR0913 (click gives each option as a parameter)
    question: tuple[str, ...], *, document: str, as_of: str, json_wanted: bool, explain: bool, jsonl: bool
) -> int:
    """回答一个问题，每个答案引到条文原文；文件没说的就说没有（退出码 1）。"""
    words = whole(" ".join(question))
    if not words and not jsonl:
        raise click.UsageError("缺少问题")
    store = open_store()
    if jsonl:
        return _answer_lines(store, document, as_of)
    answer = ask(store, words, document=document, as_of=as_of)
    if json_wanted:
        write_json(as_json(answer) | ({"trace": list(answer.trace)} if explain else {}))
    else:
        click.echo(answer_text(answer, explain=explain))
    return NO if answer.status == "not_found" else DONE


def _answer_lines(store: Store, document: str, as_of: str) -> int:
    code = DONE
    for line in read_lines(sys.stdin.buffer):
        try:
            answer = ask(
                store,
                line.text("question"),
                history=_history(line),
                document=line.text("document") or document,
                as_of=line.text("as_of") or as_of,
            )
        except PolicyError as error:
            answer, code = _refusal(line, str(error)), NO
        except Exception as error:  # one question's fault must not cost the other questions their answers
            click.echo(f"policyqa: 第 {line.number} 行：{type(error).__name__}: {error}", err=True)
            answer, code = _refusal(line, f"程序出错，第 {line.number} 行没有得到答复，请把这一问报告给维护人员。"), NO
        write_line(_echo_id(line) | as_json(answer))
    sys.stderr.flush()
    return code


def _echo_id(line: Line) -> dict[str, Any]:
    return {"id": line.fields["id"]} if "id" in line.fields else {}


def _refusal(line: Line, sentence: str) -> Answer:
    question = line.fields.get("question")
    return Answer(question=question if isinstance(question, str) else "", status="not_found", text=sentence)


def _history(line: Line) -> tuple[Message, ...]:
    turns = line.fields.get("history") or []
    if not isinstance(turns, list) or not all(_is_turn(turn) for turn in turns):
        raise PolicyError(f'第 {line.number} 行的 history 应为列表，每项写成 {{"role": "user", "content": "…"}}。')
    return tuple(Message(turn["role"], turn["content"]) for turn in turns)


def _is_turn(turn: object) -> bool:
    return isinstance(turn, dict) and isinstance(turn.get("role"), str) and isinstance(turn.get("content"), str)

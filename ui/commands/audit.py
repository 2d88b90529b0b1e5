"""``policyqa audit``: a document examined, or a line for each of all documents."""

from __future__ import annotations

from collections.abc import Iterator

import click

from corpus.errors import PolicyError
from index.open import open_store
from index.store import Store
from qa.audit import SEVERITIES, Audit, Finding, as_json, audit, grouped
from ui.lines import whole, write_json, write_line
from ui.program import DONE, NO, Command
from ui.render import named, one_line, printable

SHOWN = 6
"""Places of one finding that are quoted on the screen."""
LONGEST = 60
"""Characters of a quotation on the screen."""


@click.command(name="audit", cls=Command)
@click.argument("identity", metavar="编号", required=False, default="")
@click.option("--all", "every", is_flag=True, help="体检全部文件，每份一行；与 --json 同用时每行一个 JSON 对象。")
@click.option("--json", "json_wanted", is_flag=True, help="输出 JSON。")
def command(identity: str, every: bool, json_wanted: bool) -> int:
    """体检一份文件：序号、数目、合计、名称、分工、日期、引用有没有前后不一致（有误时退出码 1）。"""
    if bool(identity) is every:
        raise click.UsageError("请写一份文件的编号，或用 --all 体检全部文件")
    store = open_store()
    if every:
        return _every(store, json_wanted=json_wanted)
    found = audit(store, whole(identity))
    if json_wanted:
        write_json(as_json(found))
    else:
        click.echo(printable("\n".join(_lines(found))))
    return NO if found.wrong else DONE


def _every(store: Store, *, json_wanted: bool) -> int:
    """One line a document; a document that cannot be read is named, the others go on."""
    code = DONE
    for entry in store.entries():
        try:
            found = audit(store, entry.id)
        except PolicyError as error:
            code = NO
            if json_wanted:
                write_line({"id": entry.id, "error": str(error)})
            else:
                click.echo(printable(f"✗ {entry.id}　{error}"))
            continue
        code = NO if found.wrong else code
        if json_wanted:
            write_line({"id": entry.id, "title": entry.title, "counts": found.counts})
        else:
            said = "，".join(f"{words}{found.counts[severity]}" for severity, words in SEVERITIES.items())
            click.echo(printable(f"{'✗' if found.wrong else '✓'} {entry.id}　{said}"))
    return code


def _lines(found: Audit) -> Iterator[str]:
    yield f"{named(found.document)}\n{found.sentence}"
    for severity, words in SEVERITIES.items():
        findings = [f for f in (*found.findings, *found.agreed) if f.severity == severity]
        if findings:
            yield f"\n{words}"
        for name, group in grouped(findings).items():
            yield f"  {name}"
            for finding in group:
                yield f"    · {finding.message}"
                yield from () if severity == "agrees" else _places(finding)


def _places(finding: Finding) -> Iterator[str]:
    for citation in finding.citations[:SHOWN]:
        yield f"      〔{citation.n}〕{citation.label}　“{one_line(citation.quote, LONGEST)}”"
    if finding.citations[SHOWN:]:
        yield f"      ……共{len(finding.citations)}处"

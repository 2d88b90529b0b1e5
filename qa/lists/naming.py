"""Words for roles and tasks in the sentences of answers."""

from __future__ import annotations

from corpus.model import Clause
from qa.case import Case

VERBS = {
    "lead": "牵头",
    "participant": "参与",
    "responsible": "负责",
    "": "牵头或参与",
}
ENGLISH = {
    "lead": "leads",
    "participant": "takes part in",
    "responsible": "is responsible for",
    "": "is named in",
}


def short(case: Case, task: Clause) -> str:
    """任务17“高性能医疗设备及精准医疗”."""
    return case.say(f"任务{task.number}“{case.heading(task)}”", f"task {task.number} “{case.heading(task)}”")


def verb(case: Case, role: str) -> str:
    """牵头, 牵头或参与: the verb of a role, or of several joined by a bar."""
    parts = role.split("|") if role else [""]
    return case.say("或".join(VERBS[part] for part in parts), " or ".join(ENGLISH[part] for part in parts))

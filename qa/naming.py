"""Words for roles and tasks in the sentences of answers."""

from __future__ import annotations

from corpus.model import Clause
from qa.case import Case

VERBS = {
    "lead|responsible": "牵头或负责",
    "lead|participant": "牵头或参与",
    "lead": "牵头",
    "participant": "参与",
    "responsible": "负责",
    "": "牵头或参与",
}
ENGLISH = {
    "lead|responsible": "leads or answers for",
    "lead|participant": "is named in",
    "lead": "leads",
    "participant": "takes part in",
    "responsible": "is responsible for",
    "": "is named in",
}


def short(case: Case, task: Clause) -> str:
    """任务17“高性能医疗设备及精准医疗”."""
    return case.say(f"任务{task.ordinal}“{task.heading}”", f"task {task.ordinal} “{task.heading}”")

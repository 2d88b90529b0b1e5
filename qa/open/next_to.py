"""A further question of a line (报给谁, 最迟什么时候), answered from right beside what answers the first one.

It says too little to be looked for by itself; in the clause that the first answer was quoted from, the one sentence of the
kind that it asks for, or with its words, is most likely what it asks for.
"""

from __future__ import annotations

from qa.case import Case
from qa.finding.coverage import Wanted
from qa.open.focus import foci
from qa.open.judge import Judge, Judged
from qa.open.lighter import lighter
from qa.open.together import Ask, best_of, home_of, units_within
from qa.open.wanted import Asked
from qa.reply import Evidence

LONGEST = 2500
"""Characters of a clause in which what stands beside the answer is looked for."""
BEFORE = 0.5
"""What a word of the question before counts, beside the words of this one."""


def answers(case: Case, asked: Asked, cited: tuple[Evidence, ...], before: Wanted) -> list[Judged]:
    """The sentence beside what is cited that answers; none where no kind of answer is asked for, or nothing is of it."""
    kinds = tuple(focus for focus in foci(case.question.text) if focus.strict)
    words = Wanted((*_own(case, asked).weights, *((word, BEFORE * weight) for word, weight in before.weights)))
    if not kinds:
        return []
    homes = {
        home_of(case, case.view.clauses[proof.clause], LONGEST): None
        for proof in cited
        if proof.clause in case.view.clauses
    }
    units = units_within(case, homes)
    near = [unit for unit in units if any(a < proof.end and proof.start < b for a, b in unit.spans for proof in cited)]
    best = best_of(case, units, Ask(words, kinds), near)
    return [Judge(case, asked).of_units((best,))] if best else []


def _own(case: Case, asked: Asked) -> Wanted:
    """The words of the question that say more than the kind of answer."""
    return Wanted(
        tuple((word, weight) for word, weight in lighter(case, asked).needed.weights if word not in asked.kinds)
    )

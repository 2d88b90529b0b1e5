"""Who does what, which tasks and projects, how the document is built: what an answer must say and must not say, by a golden file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from index.store import Store
from qa.ask import ask

GOLDEN = Path(__file__).parent / "golden" / "who.txt"
DOCUMENTS = {"水": "云州市水环境", "养": "青禾县养老服务"}
LINES = [line for line in GOLDEN.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("line", LINES)
def test_answer_says_what_is_asked(library: Store, invented_ids: dict[str, str], line: str) -> None:
    asked, _, said = line.partition(" → ")
    whose, question = asked.split("：", 1)
    status, *words = said.split()
    answer = ask(
        library, question, document=invented_ids[DOCUMENTS[whose]] if whose in DOCUMENTS else "嘉府发〔2018〕15号"
    )
    text = re.sub(r"〔\d+〕", "", answer.text)
    wanted = [word.replace("_", " ") for word in words if not word.startswith("！")]
    assert (answer.status, [w for w in wanted if w not in text]) == (status, []), text
    assert [w for w in words if w.startswith("！") and w[1:] in text] == [], text

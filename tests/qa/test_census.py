"""Questions on many tasks and units at once, against lists that are computed here from the documents' own rows by hand."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from index.store import Store
from qa.answer import Answer
from qa.ask import Message, ask

TESTS = Path(__file__).parent.parent
GOLDEN = TESTS / "corpus" / "golden" / "plan_units.txt"
PROJECTS = (3, 3, 3, 2, 3, 4, 3, 4, 3, 2)
"""Tasks of each project of the shipped plan."""
OTHERS = ("云州市水环境", "青禾县养老服务")
NAMED_APART = {"嘉定新城", "嘉定新城(马陆镇)"}
"""One unit, printed in two ways: what is asked of one is answered for both."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A task and its units, as copied by hand."""

    number: int
    lead: tuple[str, ...]
    participant: tuple[str, ...]

    def all(self) -> set[str]:
        """Every unit of the task."""
        return {*self.lead, *self.participant}


def duties() -> list[Duty]:
    """The thirty tasks of the shipped plan."""
    found = []
    for line in GOLDEN.read_text(encoding="utf-8").splitlines():
        marker, *rest = line.split(" | ")
        if not marker.isdigit():
            continue
        roles = rest[1:]
        units = {role.split()[0]: tuple(role.split()[1].split("、")) for role in roles if len(role.split()) > 1}
        found.append(Duty(int(marker), units.get("牵头", ()), units.get("参与", ())))
    return found


TASKS = duties()
UNITS = sorted({unit for duty in TASKS for unit in duty.all()} - NAMED_APART)
LEADS = Counter(unit for duty in TASKS for unit in duty.lead)
JOINS = Counter(unit for duty in TASKS for unit in duty.participant)
ROLES = (("lead", "牵头", LEADS), ("participant", "参与", JOINS))


def numbers(answer: Answer) -> list[int]:
    """The tasks that an answer lists, by the rows that prove them."""
    return sorted(
        {int(match.group()) for row in answer.rows if (match := re.match(r"\d+", str(dict(row.values)["task"])))}
    )


def units(answer: Answer) -> set[str]:
    """The units that an answer lists, by its rows."""
    return {str(dict(row.values)["unit"]) for row in answer.rows}


def counted(answer: Answer) -> dict[str, int]:
    """Units and their numbers of tasks, by the rows of a ranking."""
    return {str(dict(row.values)["unit"]): int(str(dict(row.values)["tasks"])) for row in answer.rows}


def towns(found: set[str] | Counter[str]) -> set[str]:
    return {unit for unit in found if re.sub(r"[（(].*", "", unit).endswith("镇") or unit.endswith("镇)")}


def test_the_lists_by_hand_are_whole() -> None:
    assert len(TASKS) == 30
    assert sum(PROJECTS) == 30
    assert all(duty.lead for duty in TASKS)


@pytest.mark.parametrize(("role", "verb", "counts"), ROLES)
def test_all_units_in_order_of_their_tasks(plan_store: Store, role: str, verb: str, counts: Counter[str]) -> None:
    answer = ask(plan_store, f"各单位{verb}的任务数从多到少排一下")
    assert counted(answer) == dict(counts)
    told = [int(n) for n in re.findall(r"(\d+)项〔", answer.text)]
    assert told == sorted(counts.values(), reverse=True)
    assert {str(dict(row.values)["role"]) for row in answer.rows} == {role}
    assert all(len(row.citations) >= 1 for row in answer.rows)


@pytest.mark.parametrize(("_", "verb", "counts"), ROLES)
def test_units_with_the_fewest_and_the_second_most_tasks(
    plan_store: Store, _: str, verb: str, counts: Counter[str]
) -> None:
    fewest = {unit for unit, n in counts.items() if n == min(counts.values())}
    assert set(counted(ask(plan_store, f"{verb}任务最少的单位是哪些"))) == fewest
    second = sorted(set(counts.values()), reverse=True)[1]
    assert counted(ask(plan_store, f"{verb}任务第二多的单位是谁")) == {u: n for u, n in counts.items() if n == second}


@pytest.mark.parametrize("n", [1, 2, 3, 5, 8])
def test_the_first_units_with_their_ties(plan_store: Store, n: int) -> None:
    last = sorted(LEADS.values(), reverse=True)[n - 1]
    answer = ask(plan_store, f"牵头任务数排前{n}的单位")
    assert counted(answer) == {unit: count for unit, count in LEADS.items() if count >= last}
    assert ("有并列" in answer.text) is (len(counted(answer)) > n)


@pytest.mark.parametrize("n", [2, 3, 5, 12, 19])
def test_units_by_a_bound_on_their_tasks(plan_store: Store, n: int) -> None:
    for words, holds in (
        (f"牵头{n}项以上任务的单位有哪些", lambda count: count >= n),
        (f"牵头任务超过{n}项的单位有哪些", lambda count: count > n),
        (f"牵头任务少于{n}项的单位有哪些", lambda count: count < n),
        (f"只牵头{n}项任务的单位有哪些", lambda count: count == n),
    ):
        answer = ask(plan_store, words)
        expected = {unit: count for unit, count in LEADS.items() if holds(count)}
        assert (counted(answer) if answer.rows else {}) == expected, words
        assert (answer.status == "answered") is bool(expected)


def test_towns_are_ranked_among_themselves(plan_store: Store) -> None:
    mine = {town: LEADS[town] for town in towns(LEADS)}
    best = {town for town, n in mine.items() if n == max(mine.values())}
    assert set(counted(ask(plan_store, "哪个镇牵头的任务最多"))) == best
    assert counted(ask(plan_store, "各镇分别牵头几项任务")) == mine
    assert counted(ask(plan_store, "牵头两项以上任务的镇有哪些")) == {t: n for t, n in mine.items() if n >= 2}


@pytest.mark.parametrize(("role", "word"), [("lead", "牵头单位"), ("participant", "参与单位")])
def test_tasks_by_the_number_of_their_units(plan_store: Store, role: str, word: str) -> None:
    sizes = {duty.number: len(getattr(duty, role)) for duty in TASKS}
    some = {number: size for number, size in sizes.items() if size}
    for extreme, choose in (("最多", max), ("最少", min)):
        best = choose(some.values())
        answer = ask(plan_store, f"{word}{extreme}的任务是哪项")
        assert numbers(answer) == [n for n, size in some.items() if size == best]
        assert f"{best}家" in answer.text
    for n in range(1, 9):
        above = ask(plan_store, f"{word}超过{n}家的任务有哪些")
        assert (numbers(above) if above.rows else []) == [task for task, size in sizes.items() if size > n]
        least = ask(plan_store, f"{word}有{n}家以上的任务有哪些")
        assert (numbers(least) if least.rows else []) == [task for task, size in sizes.items() if size >= n]


def test_tasks_whose_list_stays_open(plan_store: Store) -> None:
    document = plan_store.document("嘉府发〔2018〕15号")
    assert document
    body = document.text[document.text.index("四、重点任务") : document.text.index("五、保障措施")]
    brackets = re.findall(r"\(牵头单位.*\)$", body, re.MULTILINE)
    assert len(brackets) == 30
    expected = [i for i, bracket in enumerate(brackets, 1) if bracket.endswith("等)")]
    assert numbers(ask(plan_store, "哪些任务的参与单位名单是以“等”结尾的")) == expected


def test_units_by_what_they_do(plan_store: Store) -> None:
    assert units(ask(plan_store, "哪些单位既牵头又参与")) == set(LEADS) & set(JOINS)
    assert units(ask(plan_store, "哪些单位只参与不牵头")) == set(JOINS) - set(LEADS)
    assert units(ask(plan_store, "哪些单位只牵头、从不参与")) == set(LEADS) - set(JOINS)
    assert units(ask(plan_store, "一项任务都没牵头的单位有哪些")) == set(JOINS) - set(LEADS)
    assert units(ask(plan_store, "一共有多少家牵头单位")) == set(LEADS)
    assert units(ask(plan_store, "参与单位一共有哪些")) == set(JOINS)
    assert units(ask(plan_store, "当牵头单位的镇都有哪些")) == towns(LEADS)
    assert f"共{len(LEADS)}家" in ask(plan_store, "一共有多少家牵头单位").text


@pytest.mark.parametrize(
    "pair", list(itertools.permutations(["区科委", "区经委", "区人社局", "菊园新区", "安亭镇"], 2))
)
def test_two_units_in_every_combination(plan_store: Store, pair: tuple[str, str]) -> None:
    one, other = pair
    cases = (
        (f"{one}牵头但{other}不牵头的任务有哪些", lambda d: one in d.lead and other not in d.lead),
        (f"{one}牵头、{other}参与的任务有哪些", lambda d: one in d.lead and other in d.participant),
        (f"{one}牵头但{other}没有参与的任务有哪些", lambda d: one in d.lead and other not in d.all()),
        (f"{one}或{other}牵头的任务有哪些", lambda d: one in d.lead or other in d.lead),
        (f"{one}和{other}都没有参与的任务有哪些", lambda d: not {one, other} & d.all()),
    )
    for words, holds in cases:
        expected = [duty.number for duty in TASKS if holds(duty)]
        answer = ask(plan_store, words)
        assert (numbers(answer) if answer.rows else []) == expected, words


@pytest.mark.parametrize("unit", UNITS)
def test_tasks_that_a_unit_has_no_part_in(plan_store: Store, unit: str) -> None:
    absent = [duty.number for duty in TASKS if unit not in duty.all()]
    answer = ask(plan_store, f"{unit}没有参与的任务有哪些")
    assert numbers(answer) == absent
    leading = LEADS[unit]
    assert (f"另有{leading}项" in answer.text) is bool(leading)


@pytest.mark.parametrize(
    "pair", list(itertools.combinations(["区科委", "区经委", "区人社局", "嘉定工业区", "南翔镇"], 2))
)
def test_two_units_counted_side_by_side(plan_store: Store, pair: tuple[str, str]) -> None:
    first, second = (LEADS[unit] for unit in pair)
    answer = ask(plan_store, f"{pair[0]}比{pair[1]}多牵头几项任务")
    assert f"{pair[0]}牵头{first}项" in answer.text
    assert f"{pair[1]}牵头{second}项" in answer.text
    gap = abs(first - second)
    assert (f"多{gap}项（{max(first, second)}−{min(first, second)}={gap}）" in answer.text) is bool(gap)
    assert ("一样多" in answer.text) is not gap


@pytest.mark.parametrize("unit", ["区科委", "区经委", "安亭镇", "区国资公司", "新城公司"])
def test_units_that_lead_together_with_one(plan_store: Store, unit: str) -> None:
    beside = Counter(other for duty in TASKS if unit in duty.lead for other in duty.lead if other != unit)
    assert units(ask(plan_store, f"与{unit}共同牵头过任务的单位有哪些")) == set(beside)
    most = {other for other, n in beside.items() if n == max(beside.values())}
    assert units(ask(plan_store, f"和{unit}一起牵头次数最多的单位是哪家")) == most


@pytest.mark.parametrize("unit", ["区科委", "区经委", "嘉定工业区", "南翔镇", "区人才办", "区法院"])
def test_projects_that_a_unit_leads_in(plan_store: Store, unit: str) -> None:
    ends = list(itertools.accumulate(PROJECTS))
    home = {duty.number: next(i for i, end in enumerate(ends) if duty.number <= end) for duty in TASKS}
    led = Counter(home[duty.number] for duty in TASKS if unit in duty.lead)
    named = dict(enumerate("一二三四五六七八九十"))
    for words, expected in (
        (f"哪些工程里有{unit}牵头的任务", sorted(led)),
        (f"哪些工程没有{unit}牵头的任务", [i for i in range(10) if i not in led]),
        (f"哪个工程里{unit}牵头的任务最多", sorted(i for i, n in led.items() if n == max(led.values()))),
        (f"哪些工程的任务全部由{unit}牵头", sorted(i for i, n in led.items() if n == PROJECTS[i])),
    ):
        answer = ask(plan_store, words)
        assert re.findall(r"（([一二三四五六七八九十])）", answer.text) == [named[i] for i in expected], words


def test_tasks_of_every_project_and_their_leads(plan_store: Store) -> None:
    counts = [int(n) for n in re.findall(r"工程(\d)项", ask(plan_store, "每个工程各有几项任务").text)]
    assert tuple(counts) == PROJECTS
    first = 0
    for number, size in enumerate(PROJECTS, 1):
        mine = TASKS[first : first + size]
        answer = ask(plan_store, f"第{number}个工程里每项任务分别由谁牵头")
        rows = [(int(str(dict(r.values)["task"]).split(".")[0]), dict(r.values)["unit"]) for r in answer.rows]
        assert rows == [(duty.number, unit) for duty in mine for unit in duty.lead]
        first += size


@pytest.mark.parametrize("pair", [(5, 6), (22, 23), (27, 28), (29, 30), (7, 8), (1, 15), (2, 16)])
def test_the_leads_of_two_tasks_compared(plan_store: Store, pair: tuple[int, int]) -> None:
    a, b = (TASKS[n - 1].lead for n in pair)
    head = {
        words: ask(plan_store, words.format(*pair)).text.partition("；")[0]
        for words in (
            "任务{}和任务{}共同的牵头单位有哪些",
            "任务{}比任务{}多了哪几家牵头单位",
            "任务{}比{}少了哪几家牵头单位",
            "任务{}和任务{}的牵头单位一样吗",
        )
    }
    shared, more, fewer, same = (text.rpartition("：")[2] for text in head.values())
    assert set(re.sub(r"（\d家）", "", shared).split("、")) == (set(a) & set(b) or {"没有"})
    assert set(re.sub(r"（\d家）", "", more).split("、")) == (set(a) - set(b) or {"没有"})
    assert set(re.sub(r"（\d家）", "", fewer).split("、")) == (set(b) - set(a) or {"没有"})
    assert (same == "一样") is (set(a) == set(b))


@pytest.mark.parametrize("unit", UNITS)
def test_the_same_check_of_another_task_stays_a_check(plan_store: Store, unit: str) -> None:
    at = UNITS.index(unit)
    first, then = TASKS[at % 30], TASKS[(at * 7 + 3) % 30]
    history = [Message("user", f"{unit}是任务{first.number}的牵头单位吗")]
    answer = ask(plan_store, f"任务{then.number}呢", history=history)
    assert answer.text.startswith("是。") is (unit in then.lead), answer.text
    assert answer.text.startswith("不是。") is (unit not in then.lead), answer.text


def test_whether_all_tasks_have_something(plan_store: Store) -> None:
    assert ask(plan_store, "每项任务都有牵头单位吗").text.startswith("是。30项")
    lacking = ask(plan_store, "所有任务都有参与单位吗")
    assert lacking.text.startswith("不是。")
    assert [f"任务{d.number}“" in lacking.text for d in TASKS] == [not d.participant for d in TASKS]
    assert ask(plan_store, "所有任务都有区科委参与吗").text.startswith("不是。")
    assert ask(plan_store, "区科委牵头的任务有19项吗").text.startswith("是。")
    assert ask(plan_store, "区科委牵头的任务有20项吗").text.startswith("不是。")


@dataclass(frozen=True, slots=True)
class Row:
    """An assignment of an invented plan."""

    task: int
    unit: str
    role: str


def rows_of(name: str) -> tuple[list[int], list[Row]]:
    said = json.loads((TESTS / "plans" / f"{name}.json").read_text(encoding="utf-8"))
    tasks = [int(re.sub(r"\D", "", marker)) for marker, _ in said["tasks"]]
    own = [one for one in said["assignments"] if one["part"] == "tasks"]
    return tasks, [Row(int(re.sub(r"\D", "", one["task"])), one["unit"], one["role"]) for one in own]


@pytest.mark.parametrize("name", OTHERS)
def test_other_plans_are_counted_alike(library: Store, invented_ids: dict[str, str], name: str) -> None:
    document = invented_ids[name]
    tasks, rows = rows_of(name)
    joining = Counter(row.unit for row in rows if row.role == "participant")
    most = {unit for unit, n in joining.items() if n == max(joining.values())}
    assert set(counted(ask(library, "配合任务最多的是哪家单位", document=document))) == most
    assert counted(ask(library, "各单位配合的任务数从多到少排一下", document=document)) == dict(joining)
    without = [n for n in tasks if not any(r.task == n and r.role == "participant" for r in rows)]
    answer = ask(library, "哪些任务没有配合单位", document=document)
    assert sorted({int(n) for n in re.findall(r"任务(\d+)“", answer.text)}) == without
    assert units(ask(library, "配合单位一共有哪些", document=document)) == set(joining)
    leading = {row.unit for row in rows if row.role in ("lead", "responsible")}
    assert units(ask(library, "哪些单位只配合不牵头", document=document)) == set(joining) - leading
    sizes = Counter(row.task for row in rows if row.role == "participant")
    largest = [task for task in tasks if sizes[task] == max(sizes.values())]
    assert numbers(ask(library, "配合单位最多的任务是哪项", document=document)) == largest
    for unit in sorted(joining)[::3]:
        mine = {row.task for row in rows if row.unit == unit and row.role == "participant"}
        assert set(numbers(ask(library, f"{unit}配合哪些任务", document=document))) == mine

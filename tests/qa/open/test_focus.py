"""What kind of thing a question asks for, and which sentences have one."""

import pytest

from qa.open.focus import foci

ASKED = [
    ("照片审核要几天", "duration", "将在1个至5个工作日内完成审核", "由经办机构完成审核"),
    ("免税期是多久", "duration", "期限为一年", "2020年2月9日起执行"),
    ("认证要多长时间", "duration", "认证周期为12个月", "认证后恢复发放"),
    ("能不能注册商标", "may", "不得用于商标", "国徽图案由国家发布"),
    ("名字里有生僻字能在网上申领吗", "may", "暂不能通过网上申领", "姓名由本人填写。"),
    ("补助多少钱", "money", "每人每月补助300元", "按规定给予补助"),
    ("合格率达到百分之多少", "percent", "合格率达到98%", "合格率明显提高"),
    ("由哪个部门负责", "who", "由市民政局负责", "应当及时办理"),
    ("每周更新几次", "measure", "每周至少更新3次", "及时更新信息，第一时间处理"),
]


@pytest.mark.parametrize(("question", "name", "answers", "does_not"), ASKED)
def test_a_strict_focus_is_met_only_by_its_kind(question: str, name: str, answers: str, does_not: str) -> None:
    found = {focus.name: focus for focus in foci(question)}
    assert found[name].strict
    assert found[name].met.search(answers)
    assert not found[name].met.search(does_not)


def test_a_question_for_names_asks_for_no_figure() -> None:
    assert "number" not in {focus.name for focus in foci("要集聚哪几类专业服务机构？")}


@pytest.mark.parametrize("question", ["介绍一下组织保障", "园区接入网要从什么升级到什么"])
def test_a_question_without_such_a_word_has_no_strict_focus(question: str) -> None:
    assert not [focus for focus in foci(question) if focus.strict]

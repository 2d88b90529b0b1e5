"""What is said with another word in its place: must for may, before for behind, a part for the whole, how often, since when."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.read.file import read_bytes
from index.build import add
from index.store import Store
from qa.draft.check import check
from qa.draft.modality import turned
from qa.draft.rivals import rival
from qa.draft.swapped import exchanged

TEXT = (
    "柳城县书房管理办法\n柳府发〔2024〕9号\n第一章 总则\n"
    "第一条 社区书房应配备无障碍坡道和阅读灯具，不得设置在地下室。\n"
    "第二条 流动书车不享受场地租金补贴，由县图书馆统一调度。\n"
    "第三条 借阅证自领取之日起设置3年有效期，社区书房每周或每月更新图书目录。\n"
    "第四条 在全县域范围内开展图书漂流活动，2023年起基本不再收取借书押金。\n"
    "第五条 新馆藏中儿童读物原则上占全部采购册数的一半以上。\n"
    "第六条 严控新建大型书城，书房建设经费由乡镇财政负担，由县图书馆统一编号。\n"
    "第七条 县文化服务中心是本县志愿服务机构，负责故事会申请材料的受理和评估。\n"
    "第八条 社区书房不得有下列行为：\n（一）当期接收寄存图书超过馆藏总数的30%；\n（二）出售捐赠图书。\n"
    "第九条 许可的开放时段内应当安排值守，不得超越许可的开放时段对外营业。\n"
    "第十条 2025年3月1日起施行新的借阅规则。新馆接入网络由1G-LINE向20G-LINE升级。书架承重不低于45千牛且逐层标明。\n"
    "2024年上半年，全部社区书房完成编号。书房志愿者报名时间为5月19日至5月22日。\n"
    "第十一条 新办证的读者，于审核合格后次月开始借阅。\n"
    "第十二条 馆内寄存清单、内部借条等文书，不纳入公共图书编目范围。申请人按册数从高到低排队，册数相同时，"
    "按照参加志愿服务时长排队；如再相同，按照在本县连续持有借书证时长排队。\n"
    "第十三条 困难读者持有借书证，且本人前12个月的人均借书册数低于当前流动书车补助标准。公共阅览定额每年公布。\n"
    "第十四条 流动书车定期停靠学校、集市、卫生院等公共场所。大力发展以东门社区为主的阅读示范街区，"
    "大力发展以河西社区为主的旧书交换街区。\n"
    "第十五条 自带图书的读者，每月最高补助30元；不带图书的读者，每月最高补助10元。"
    "捐书满百册的读者，可直接认定为镇级荣誉馆员；捐书满千册的，可直接认定为县级荣誉馆员。\n"
    "第十六条 加快旧书修补技术的推广，鼓励加快旧书交换。借阅证遗失的，应当能够凭证件补办。借书时长不得超过六个月。"
    "率先在全县建成阅读服务圈。书房1/3以上馆员变动的，应当每季度向县图书馆、主管单位报送馆员情况报告。"
    "全县选择10个左右有条件的村设立书屋。\n"
    "柳城县人民政府\n2024年3月1日"
)


@pytest.fixture
def books(own_store: Store) -> Store:
    add(own_store, parse(read_bytes(TEXT.encode(), "书.txt")))
    return own_store


def verdicts(store: Store, said: str) -> set[str]:
    return {c.verdict for c in check(store, f"《柳城县书房管理办法》怎么说：\n{said}。").claims}


@pytest.mark.parametrize(
    ("said", "true"),
    [
        ("社区书房可以不配备无障碍坡道和阅读灯具", "社区书房应配备无障碍坡道和阅读灯具"),
        ("流动书车同样享受场地租金补贴", "流动书车不享受场地租金补贴"),
        ("社区书房每季度更新图书目录", "社区书房每月更新图书目录"),
        ("在县城中心范围内开展图书漂流活动", "在全县域范围内开展图书漂流活动"),
        ("2025年起基本不再收取借书押金", "2023年起基本不再收取借书押金"),
        ("新馆藏中儿童读物原则上占全部采购册数的三分之一以上", "新馆藏中儿童读物原则上占全部采购册数的一半以上"),
        ("鼓励新建大型书城", "严控新建大型书城"),
        ("书房建设经费由县财政负担", "书房建设经费由乡镇财政负担"),
        ("由县财政局负责故事会申请材料的受理和评估", "由县文化服务中心负责故事会申请材料的受理和评估"),
        ("当期接收寄存图书可以超过馆藏总数的30%", "不得当期接收寄存图书超过馆藏总数的30%"),
        ("可以超越许可的开放时段对外营业", "不得超越许可的开放时段对外营业"),
        ("2024年下半年，全部社区书房完成编号", "2024年上半年，全部社区书房完成编号"),
        ("书房志愿者报名时间为5月12日至5月15日", "书房志愿者报名时间为5月19日至5月22日"),
        ("2026年3月1日起施行新的借阅规则", "2025年3月1日起施行新的借阅规则"),
        ("书房志愿者报名从5月19日开始，到5月28日结束", "书房志愿者报名从5月19日开始，到5月22日结束"),
        ("寄存清单、内部借条等文书一并纳入编目范围", "寄存清单、内部借条等文书不纳入编目范围"),
        (
            "册数相同时先看连续持有借书证的时长，再相同才看参加志愿服务的时长",
            "册数相同时先看参加志愿服务的时长，再相同才看连续持有借书证的时长",
        ),
        (
            "本人前12个月的人均借书册数须低于当前公共阅览定额标准",
            "本人前12个月的人均借书册数须低于当前流动书车补助标准",
        ),
        ("新馆接入网络由1G-LINE向40G-LINE升级", "新馆接入网络由1G-LINE向20G-LINE升级"),
        ("书架承重不低于35千牛且逐层标明", "书架承重不低于45千牛且逐层标明"),
        ("新办证的读者于审核合格后当月开始借阅", "新办证的读者于审核合格后次月开始借阅"),
        ("流动书车定期停靠学校、商场、卫生院等公共场所", "流动书车定期停靠学校、集市、卫生院等场所"),
        ("大力发展以河西社区为主的阅读示范街区", "大力发展以东门社区为主的阅读示范街区"),
        ("率先在全国建成阅读服务圈", "率先在全县建成阅读服务圈"),
        ("书房1/2以上馆员变动的", "书房1/3以上馆员变动的"),
        ("馆员变动的，应当每月报送馆员情况报告", "馆员变动的，应当每季度报送馆员情况报告"),
        ("自带图书的读者，每月最高补助10元", "自带图书的读者，每月最高补助30元"),
        ("捐书满百册的读者，可直接认定为县级荣誉馆员", "捐书满百册的读者，可直接认定为镇级荣誉馆员"),
        ("办法第四条对借阅证的有效期作了规定", "办法第三条对借阅证的有效期作了规定"),
    ],
)
def test_another_word_in_its_place_contradicts(books: Store, said: str, true: str) -> None:
    assert "contradicted" in verdicts(books, said)
    assert "contradicted" not in verdicts(books, true)


@pytest.mark.parametrize(
    ("said", "true", "found"),
    [
        ("优先面向全市符合条件的家庭供应", "优先面向本区符合条件的家庭供应，余房可面向全市家庭", ("全市", "本区")),
        ("按分值从低到高排名", "按基础分值从高到低排名", ("从低到高", "从高到低")),
        ("审定合格前投入运营", "审定合格后方可投入运营", ("合格前", "合格后")),
        ("教材每5年修订1次", "每3年修订1次教材", ("每5年", "每3年")),
        ("每天有人值守", "每两个月检查一次", ("", "")),
        ("城镇居民的标准", "农村居民和城镇居民的标准", ("", "")),
    ],
)
def test_words_that_exclude_each_other(said: str, true: str, found: tuple[str, str]) -> None:
    assert rival(said, true) == found


@pytest.mark.parametrize(
    ("said", "true"),
    [
        ("相应安排场地", "可以安排场地"),
        ("主要负责调度图书", "可以负责调度图书"),
        ("符合条件的可以申请", "不符合条件的不予受理"),
        ("可以处不缴税款五倍以下的罚款", "并处不缴税款五倍以下的罚款"),
        ("用人单位自用工之日起就与劳动者建立劳动关系", "满一年不与劳动者订立合同的，视为已订立合同"),
    ],
)
def test_a_word_within_another_is_no_modal(said: str, true: str) -> None:
    assert turned(said, true) == ""


@pytest.mark.parametrize(
    "said",
    [
        "书房要加快旧书修补技术的推广",
        "遗失的要凭证件补办借阅证",
        "借书时长不能超过六个月",
        "各村设立书屋的竞争十分激烈",
    ],
)
def test_what_is_said_in_other_words_is_no_contradiction(books: Store, said: str) -> None:
    assert "contradicted" not in verdicts(books, said)


def test_two_words_that_have_each_others_place() -> None:
    true = "地方电力规划应当依据全国电力规划编制"
    assert exchanged("全国电力规划应当依据地方电力规划编制", true) == ("全国", "地方")
    assert exchanged("地方电力规划要依据全国的电力规划来编制", true) == ("", "")


def test_an_item_of_what_is_forbidden_does_not_contradict_itself(books: Store) -> None:
    said = "第八条 社区书房不得有下列行为：\n（一）当期接收寄存图书超过馆藏总数的30%；\n（二）出售捐赠图书"
    assert "contradicted" not in verdicts(books, said)


def test_what_a_bound_says_of_the_same_figure(library: Store) -> None:
    assert {c.verdict for c in check(library, "嘉定区：每万人发明专利拥有量35件左右").claims} == {"contradicted"}

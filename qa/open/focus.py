"""What kind of thing an open question asks for, and whether a sentence has a thing of that kind.

``FOCI`` is the table. A strict focus must be met: a question for a number of days is not answered by a sentence without one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.figures import MEASURES
from corpus.regex import regex
from qa.figures.measure import said_units, writings
from qa.finding.acts import acts

DIGITS = r"[\d一二两三四五六七八九十百千万亿零〇半]+"
COUNT = r"(?<![\d年月每上下])(?:\d{1,3}(?:\.\d+)?|[一二两三四五六七八九十百半几]{1,3})"
SPELL = rf"{COUNT}\s*(?:[-—至到、]\s*{DIGITS}\s*)?(?:个)?\s*(?:工作日|自然日|日|天|年|小时|分钟|周(?!岁)|星期|季度|(?<=个)月)"
"""A length of time; the year, month and day of a date are none."""


AREA = r"\d\s*万?(?:平方|平米|㎡|亩|公顷)"

_BODIES = (
    r"部门|(?<![格布结])局|[委厅院]|(?<!部)署|(?<!场)所(?![有需在得以称谓属])|站|社(?!会|区)|(?<![全内])部(?![分署落])"
    r"|(?<![社机动大晚览博亚奥运年])会(?![议计同展场费员期])|(?<![申举承主开兴协创试督查经包代补筹合操])办(?![理法事学])"
)
DOERS = rf"{_BODIES}|政府|法院|机关|中心|机构|公司|单位|组(?![织合成建])|银行|人民|负责|集团|企业|学校|人员|员|者"
"""Whoever may do something, by how the word for it ends."""

AUTHORITIES = rf"{_BODIES}|政府|机关|中心|机构|管委会|单位|组(?![织合成建])|银行|联合会|街道|窗口|[镇乡](?!村)"
"""Whoever may do what authorities do."""
NO_ACT = (
    r"(?!(?:管理)?(?:部门|机关|机构)|电话|热线|责任|人员|职责|程序|条件|标准|[^，,。；\n]{0,6}[时后](?=[，,应可即]))"
)
"""Behind an act (登记机关, 受理申请后) nothing is said of who does it."""
DENIED = r"(?<![要能用会可是])不(?!限|同|少|仅|止)"
"""A denial, and no half of 能不能."""
UNDONE = r"(?<!暂停)(?<!不予)(?<!停止)(?<!取消)(?<!公众)(?<!社会)(?<!群众)"
"""Before an act: it is not done, or by no authority."""


@dataclass(frozen=True, slots=True)
class Focus:
    """A kind of answer."""

    name: str
    asked: re.Pattern[str]
    """In the question."""
    met: re.Pattern[str]
    """In a sentence that can answer."""
    strict: bool = True


def _focus(name: str, asked: str, met: str, *, strict: bool = True) -> Focus:
    return Focus(name, regex(asked), regex(met), strict)


ONCE = r"[^，,。？?]{0,10}(?:一次|一回|一趟)"
FOCI = (
    _focus("often", rf"(?:多久|多长时间|几[天年周]|几个月){ONCE}", r"每|次"),
    _focus(
        "duration",
        rf"(?:多久|多长(?:时间|期限)?|几个?(?:工作日|小时|分钟|星期)|几个月|几月[内后前]|(?<![近这前后去过头十哪])几(?:[天日年]|周(?!岁))|多少(?:个?(?:工作日|月)|天|日|年))(?!{ONCE})",
        rf"{SPELL}|长期有效|无限期|永久",
    ),
    _focus(
        "years",
        rf"(?:(?<![近这前后去过头十哪])几年|多少年)(?![级前来])(?!{ONCE})",
        rf"{COUNT}\s*(?:周)?年|{COUNT}\s*届|长期|无限期|永久|\d\d\s*个月|终身",
    ),
    _focus("age", r"几周?岁|多大(?:年龄|年纪|岁数)|多少周?岁|年龄", r"岁|年龄"),
    _focus("month", r"哪一?个?月|几月(?![内后前])", r"\d{1,2}\s*月"),
    _focus("day", r"哪[天日]|几号", rf"{DIGITS}\s*[月日]|之日|[当次即]日|月底|月末"),
    _focus("when", r"什么时[候间]|何时|哪[天日年]|几[月号]|什么日子", rf"{DIGITS}\s*[年月日]|之日起|前|后|时"),
    _focus(
        "handing",
        r"(?:之?前|几号|哪[天日]|什么时[候间]|何时)[^，,。？?]{0,6}?(?<!申)[交报送](?!通|易|流|接|叉|道|告|到)",
        rf"(?s)(?=.*{DIGITS}\s*[月日])(?=.*(?:[报送上递提][送交报备]|[交报]给|报[^。；;，,\n]{{0,20}}?(?:备案|审核|审批|备查|汇总)|[交报][县市区省]))",
    ),
    _focus(
        "recipient",
        r"[交报送告]给谁|[交报送]到哪|向(?:谁|哪[个些家]?(?:部门|单位|机构|机关))[^，,。？?]{0,6}[交报送告]",
        r"向[^，,。；;\n]{2,60}?(?:报|提交|递交|申报|备案|提出)|[报送上递提][送交报备]|[交报]给|报[^。；;，,\n]{0,20}?(?:备案|审核|审批|备查|汇总)",
    ),
    _focus(
        "clock",
        r"几点(?!建议|要求|意见|是)|什么钟点",
        r"\d{1,2}\s*[:：]\s*\d{2}|\d{1,2}[点时](?!代)|[零一二三四五六七八九十]+[点时](?!代)",
    ),
    _focus(
        "monthly",
        r"每个?月[^，,。？?]{0,4}(?:几[号日]|哪[一几]?[天日]|什么时[候间])",
        rf"每个?月[^，,。；]{{0,8}}?(?:{DIGITS}\s*[日号]|[底末初]|[上中下]旬)|[当次]月[^，,。；]{{0,6}}?{DIGITS}\s*[日号]",
    ),
    _focus(
        "still",
        r"(?:是否|要不要|需不需要|用不用)还|还(?:是否|要不要|需不需要|用不用)|还(?:需要?|要|用|得|能|可以)[^，,。？?]*[吗嘛么]",
        r"不再|可不|无[需须]|不[需须必用]|免|仍|继续|还[应须需]|停止|终止|另行|重新|再次|依然|照常|不得|不予|不享受|不适用|不计入|不纳入|自动|失效",
    ),
    _focus(
        "address",
        r"哪(?:条|个)?(?:路|街|大道|巷|弄)(?!径|线|镇|道办)|门牌|地址",
        r"[路街巷弄](?!径|线|镇|道办)|大道|\d+\s*号|村|楼",
    ),
    _focus("area", r"面积.{0,8}?(?:多大|多少|几)|(?:多大|多少|几).{0,4}面积", AREA),
    _focus("money", r"多少钱|多少[万亿]?元|几块|[万亿]元|什么价", r"元|免费|免收|免缴|按[^，,。；;\n]{1,10}价"),
    _focus(
        "penalty",
        r"(?:多少|怎么|怎样|如何|什么|几)[^，,。？?不免]{0,8}罚(?!法)|罚(?!法|则)[^，,。？?]{0,6}(?:多少|几|什么|到)|会(?:被|受到?)?(?:怎[么样]|如何|什么)(?:处理|处置|处罚|后果)|什么后果",
        r"责令|罚|没收|暂停|停止|吊销|取消|撤销|拘留|徒刑|追究|收回|追回|退回|除名|列入|警告|赔偿|责任",
    ),
    _focus("fined", r"罚(?!法|则)(?:款)?[^，,。？?]{0,4}(?:多少|几)|标准罚", r"罚款|罚金"),
    _focus(
        "charge",
        r"怎么收|收费标准(?![^，,。？?]{0,4}(?:几年|多久|由|谁|哪))|收多少|租金(?:是)?多少|一平(?:米)?多少|多少一平",
        r"元|免费|免收|半价|优惠|%|折|分之",
    ),
    _focus(
        "charged",
        r"(?:要不要|用不用|需不需要|需要|要|用|还得|得)(?:交|花|收|掏|付|给)?(?:钱|费用?)(?:吗|么|不|嘛|[？?]|$)|收不收(?:费|钱)|(?:收费|收钱|免费)(?:吗|么|嘛|的吗)|免不免费|(?:能|可以|会|得|要)收[^，,。？?]{0,6}费(?:用)?(?:吗|么|嘛|不)",
        r"不(?:得)?(?:收取|收费|收)|免费|免收|免缴|收取[^，,。；;]{0,8}费|收费|缴纳[^，,。；;]{0,8}费|费用由|自费|\d元",
    ),
    _focus(
        "materials",
        r"(?:什么|哪些|哪几样|哪几种|啥)(?:申请|证明|具体)?(?:材料|证件|资料|手续|文件)(?!是|提到|写)|准备(?:什么|哪些|啥)",
        r"材料(?!产业|技术|科学|研究|领域)|表|复印件|证明|身份证|承诺书|证书|原件|合同|报告|文件",
    ),
    _focus(
        "sum",
        r"(?:(?:补|奖|赔|发|给|减|扣|[交缴付](?=多少|[费纳款]多少))(?:贴|励|助|偿|费|纳|款)?|(?:补贴|奖励|补助|资助|奖补|津贴)(?:资金|标准|金额|额度)?(?:是|为|有|能有|可达)?)(?:多少|几)(?!个|家|天|次|份|月|年|号|点|时|批|类|种|档)",
        r"元|%|％|分之|倍|\d分|全额|[减扣加计]",
    ),
    _focus(
        "roster",
        r"(?:名单|名录|花名册)[^，,。？?]{0,4}(?:发|给|传|寄|[是有]哪|都有谁|列|看)|(?:发|给|列|要|看)[^，,。？?]{0,12}(?:名单|名录)",
        r"、[^。；]*、",
    ),
    _focus(
        "refused",
        rf"(?:什么|哪些|哪种|哪类|啥)[^，,。？?]{{0,8}}{DENIED}(?:给|予|能|得|可以|让|准|许|享受|发|补|受理|批|适用|算)|{DENIED}(?:给|予|能|可以|享受|发|补|受理|适用)[^，,。？?]{{0,10}}(?:有|是|的)(?:哪|什么)",
        r"不予|不得|不能|不给|不享受|不再享受|不适用|不受理|不纳入|不发|除外|取消|停止|停发|禁止",
    ),
    _focus("exempt", r"免(?:哪些|什么|多少)", r"免"),
    _focus(
        "percent",
        r"百分之[几多]|百分比|多少%|比例是?多少|占比|(?:多少|什么|多大)比例|几分之几",
        r"%|％|分之|‰|一半|全额",
    ),
    _focus(
        "may",
        r"能不能|可不可以|是否(?:可以|能|允许|需要|应当)|能否|可否|准不准|允不允许|要不要|需不需要|用不用|(?:可以|能|要|允许|需要|必须|得|行|会)[^？?，。]*(?:[吗嘛]|(?<![什怎多这那])么)",
        r"不得|禁止|严禁|有权|无权|可以?|允许|不能|不予|不再|暂不|不支持|仍|(?<![供相对响反适效回])应当?(?![用急届付收聘对])|不准|不宜|须|必须|不适用|不?计入|不?纳入|不列入|无需|无须|不需|不用|不必|免|(?<![职智功性技效才潜节产体动])能(?![力源量效])|(?<![重主首概纲摘])要(?![求素点件闻领])|享受|均|只|仅|原则上",
    ),
    _focus("reason", r"为什么|为何|为啥|什么原因|凭什么", r"为[了]?|因|由于|鉴于|旨在", strict=False),
    _focus(
        "result",
        r"会怎[样么]|怎么(?:处理|处罚|罚|办)|如何处[理罚置]|什么(?:后果|处罚)|受什么|有什么后果|怎样处",
        r"责令|罚|暂停|停止|退回|追究|予以|取消|吊销|警告|拘留|撤销|收回|列入|通报|不予|追回|处理|按|应|停发|追缴|改正|给予",
        strict=False,
    ),
    _focus(
        "formula",
        r"(?:怎么|怎样|如何)(?:计算|算)|计算(?:方法|公式|办法)|公式",
        r"[=＝×÷]|之和|乘以|除以|平均值",
        strict=False,
    ),
    _focus(
        "where",
        r"哪里|哪儿|什么地方|何处|到哪",
        r"网点|窗口|中心|大厅|处|所|站|网|APP|小程序|平台|法院|机关|银行|地|[省市县区镇]|系统|号",
        strict=False,
    ),
    _focus(
        "who",
        r"谁|哪[个些家]?(?:部门|单位|机构|机关)|什么(?:部门|单位|机构|机关)|何部门",
        DOERS,
    ),
    _focus(
        "payer",
        r"(?:钱|费用?|经费|资金|开支)[^，,。？?]{0,6}(?:由|让|归)?谁(?:来)?(?:出|掏|付|给|承担|负担)|谁(?:来)?(?:出|掏|付)(?:这笔|这个)?(?:钱|费)",
        r"承担|负担|支付|列支|出资|缴纳|解决|安排|拨付|保障",
    ),
    _focus(
        "in_charge",
        r"(?:牵头|责任|主管|配合|承办|主办|协办)(?:单位|部门|机构|方)(?:是|有|为|都|由)*(?:谁|哪|什么)",
        r"牵头|负责|责任|主管|配合|承办|主办|协办|会同",
    ),
    _focus(
        "list",
        r"哪些|哪几|哪[两二三四五六七八九十]|什么(?:条件|材料|证件|要求|情形|情况|内容)|有什么|几种|几类",
        r"、|；|下列|以下|[:：]",
        strict=False,
    ),
)
GENERAL = frozenset("个项条家种类")
SORTS = regex(r"哪几|哪[两二三四五六七八九十]")
"""说的几种服务是哪几种: they are to be named and not counted."""
PART_OF_PERSONS = r"(?:人数|户数|业主|代表)[^，,。；\n]{0,12}分之|分之[^，,。；\n]{0,8}(?:人|户|业主|代表)|半数"
"""要多少人同意 is answered by a share of them as well."""
COUNTED = regex(
    rf"(?:多少|(?<!哪)几)(?:个|大)?(?P<measure>{MEASURES}|{'|'.join(said_units())}|分|岁|次|倍|户|张|像素|人)"
)
CHARACTERS = "一二两三四五六七八九十百千万亿零半"
NUMBER = rf"\d|(?<![第之（({CHARACTERS}])[{CHARACTERS}]+(?![{CHARACTERS}）)、])(?!切|致|律|般|定|并|旦|同|方面|体|级|些|款|条(?!件))|分之|倍"
"""A number of something: not that of a clause, and none of 一切, 一律."""


PERSONS = regex(r"人(?:员|数)?[^，,。？?人]{0,6}(?:几|多少)(?:个|名|位)(?![\u4e00-\u9fff])")
"""值班的人最少要几个: persons are counted, and documents write 两人."""


DOES = regex(r"会[^，,。？?]{0,12}?(?P<verb>(?!不|有|是)[\u4e00-\u9fff]{2})[吗嘛么][？?。 ]*$")
"""会按比例折算吗: whether something is done."""


def _either(focus: Focus, verb: str) -> Focus:
    """The same, met as well by a sentence that says that it is done or is not."""
    return replace(focus, met=re.compile(rf"{focus.met.pattern}|不?{re.escape(verb)}"))


BELONGS = regex(
    r"(?:算不算|属不属于|是否(?:算|属于))(?:是|作)?(?P<sort>[\u4e00-\u9fff]{2,12}?)[？?。呢 ]*$"
    r"|(?:属于|(?<![计核结预决打换合清])算(?![进入到在])(?:是|作)?)(?P<kind>[\u4e00-\u9fff]{2,12}?)[吗嘛么][？?。 ]*$"
)
"""租金算不算境内所得: whether a thing is one of a sort."""


def _belongs(text: str) -> list[Focus]:
    """A sentence that says that something is, or is not, of the sort, or what the sort is."""
    asked = BELONGS.search(text)
    if not asked or re.search("哪|什么|啥|多少|几|谁|怎", asked.group()):
        return []
    sort = asked["sort"] or asked["kind"]
    end, whole = re.escape(sort[-2:]), re.escape(sort)
    of_sort = rf"(?:属于?|[视作]为|视同|视作|算作?|认定为|(?:均|都|不|即|也|仍)[为是])[^，,。；;\n]{{0,16}}?{end}"
    return [_focus("belongs", "", rf"{of_sort}|{whole}(?:，|,)?(?:是指|指|不?包括|包含|不含)")]


LISTED = regex(r"(?:哪些|哪几[个种类项样])(?P<sort>[\u4e00-\u9fff]{2,4})[？?。呢 ]*$")


def _listed(text: str) -> list[Focus]:
    """定等级要看哪些信息: several things in a row and then what they are, 等关键信息. The sentence says it without a doubt."""
    asked = LISTED.search(text)
    if not asked:
        return []
    return [
        _focus("listed", "", rf"、[^。；;\n]*?等[^，,。；;、\n]{{0,6}}?{re.escape(asked['sort'][-2:])}", strict=False)
    ]


def foci(text: str) -> tuple[Focus, ...]:
    """What the question asks for; empty when no word of it says."""
    found = [*(focus for focus in FOCI if focus.asked.search(text)), *_belongs(text), *_listed(text)]
    if verb := DOES.search(text):
        found = [_either(focus, verb["verb"]) if focus.name == "may" else focus for focus in found]
    if done := acts(text):
        found = [focus for focus in found if focus.name != "who"]  # whoever is said to do just that
        does = rf"(?:(?:{AUTHORITIES})[^。；;\n]{{0,60}}?|由[^，,。；;\n]{{2,40}}?)"
        found.append(_focus("doer", "", rf"{does}{UNDONE}(?:{'|'.join(done)}){NO_ACT}"))
    counted = None if SORTS.search(text) else COUNTED.search(text)
    if counted and not any(focus.strict for focus in found):
        measure = counted.group("measure")
        forms = "|".join(map(re.escape, writings(measure)))
        spelled = rf"{DIGITS}\s*[万亿]?\s*(?:余|多|个)?\s*(?:{forms})"
        spelled += rf"|{PART_OF_PERSONS}" if measure in "人户名" else ""
        if PERSONS.search(text):
            found.append(_focus("number", "", rf"{DIGITS}\s*(?:余|多)?\s*[个名位]?\s*(?:工作)?人"))
        elif measure in GENERAL:
            found.append(_focus("number", "", rf"{spelled}|\d"))
        else:
            found.append(_focus("measure", "", spelled))
    elif not found and re.search(r"多少|几|多[大高长重厚薄深宽远](?![的家量数学声])", text):
        found.append(_focus("number", "", NUMBER))
    return tuple(found)

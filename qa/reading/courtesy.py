"""Salutations, introductions and thanks around a question: parts of it between marks that ask nothing and name nothing asked."""

from __future__ import annotations

from corpus.regex import regex
from qa.reading.several import ASKING

PART = regex(r"[^,，。!！;；:：\n]+[,，。!！;；:：\n]?")
COURTESY = regex(
    r"(?:(?:尊敬|敬爱|亲爱)的.{0,10}|.{0,6}(?:老师|领导|同志|先生|女士|同事)?(?:您好|你好|上午好|下午好|大家好)|不好意思.{0,10}"
    r"|(?:我|我们|本人|我司|我单位|我们单位)(?:这边|单位)?(?:是|系|来自).{1,22}?(?:的.{0,4}|局|委|办|镇|乡|街道|中心|科|处|室|部|厅|院|所|校|站|馆|协会|园区|公司|集团|企业|同志|人员|干部|秘书|新人|区|县|市)"
    r"|(?:(?:我|我们|咱们|这边)(?:这边|最近)?(?:正在|正|在|要)|(?:领导|上级|科室|主任|[局镇区]长|老板)(?:要求?|让|叫|安排|布置)我?们?)(?:整理|准备|编写|起草|梳理|撰写|做|写).{2,20}"
    r"|(?:领导|上级|科室|主任|[局镇区]长|老板)(?:要求?|让|叫|安排|布置)我?们?(?:整理|准备|编写|起草|梳理|撰写|做|写|交)(?:一下|一[段份篇个])?.{0,8}?(?:材料|汇报|报告|稿子?|讲话|总结|清单|文字)"
    r"|(?:期待|盼|盼望|等待|静候|敬候|恭候|等)(?:着|您|你|贵单位|贵办)?的?(?:尽快|早日|及时)?的?(?:答复|回复|解答|回信|回音|指点)(?:了|哦|啊)?"
    r"|(?:顺)?祝.{1,10}|此致|敬礼|(?:非常|十分|万分|先行?)?(?:谢谢|感谢|多谢|辛苦|打扰|麻烦)(?:您|你|了|啦|老师|大家|各位|先)*)"
)
"""The whole part must be one of these."""


OURS = regex(r"我们|咱们?|我单位|我司|我镇|我委|我局|我办|我")
"""Said a second time, it needs who is meant by it: 我们是嘉定工业区的，我们牵头哪些任务."""


def _is_courtesy(part: str) -> bool:
    bare = part.rstrip(",，。!！;；:：\n ")
    return not ASKING.search(part) and bool(COURTESY.fullmatch(bare))


def without_courtesies(text: str) -> str:
    """The question without them; as it was when nothing else is left."""
    parts = PART.findall(text)
    said = "".join(part for part in parts if not _is_courtesy(part))
    kept = [part for part in parts if not _is_courtesy(part) or OURS.match(part) and OURS.search(said)]
    left = "".join(kept).rstrip(",， ")
    return left if len(kept) < len(parts) and ASKING.search(left) else text

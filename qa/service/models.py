"""What goes over the wire, described for those who call. The fields are those of ``qa.answer``; a test compares them."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class Shape(BaseModel):
    """Every shape refuses to lose a field silently."""

    model_config = ConfigDict(extra="forbid")


class Turn(BaseModel):
    """一轮对话。"""

    role: str = Field(description="user 或 assistant", max_length=40)
    content: str = Field(description="说的话", max_length=100_000)


class Question(BaseModel):
    """一个问题。"""

    question: str = Field(description="问题，中文或英文", max_length=100_000)
    history: list[Turn] = Field(default=[], description="此前的对话，用来理解追问", max_length=200)
    document: str = Field(default="", description="只在这一份文件里找；不填则在全部文件里找", max_length=200)
    as_of: str = Field(
        default="", description="按这一天的情况回答，如 2020-01-31：用当天施行的版本；不填则按今天", max_length=40
    )
    id: str | None = Field(default=None, description="调用方的编号，原样返回", max_length=200)


class DocumentShape(Shape):
    """是哪一份文件、哪一个版本。"""

    id: str = Field(description="文件编号")
    title: str = Field(description="标题")
    number: str = Field(description="发文字号")
    date: str = Field(description="成文日期")
    sha256: str = Field(description="来源文件的摘要")


class CitationShape(Shape):
    """引注：文件正文第 start 至 end 字就是 quote。"""

    n: int = Field(description="引注号，正文里写作〔n〕")
    document: DocumentShape
    clause: str = Field(description="条文编号")
    label: str = Field(description="条款称谓")
    path: list[str] = Field(description="由外到内的各级标题；表格数据的最后一级是列名")
    quote: str = Field(description="原文")
    start: int = Field(description="原文起点（按字计）")
    end: int = Field(description="原文终点")
    prefix: str = Field(description="原文前面的字")
    suffix: str = Field(description="原文后面的字")
    url: str = Field(description="在页面上打开这一条的地址")


class RelatedShape(Shape):
    """相近条文：只供继续阅读，不是依据。"""

    document: DocumentShape
    clause: str = Field(description="条文编号")
    label: str = Field(description="条款称谓")
    text: str = Field(description="条文开头")
    url: str = Field(description="在页面上打开这一条的地址")


class RowShape(BaseModel):
    """清单的一行：各项的值，以及证明它的引注号。"""

    model_config = ConfigDict(extra="allow")
    citations: list[int] = Field(description="引注号")


class AnswerShape(Shape):
    """答复。"""

    id: str | None = Field(default=None, description="调用方的编号，给了才有")
    question: str = Field(description="问题")
    status: Literal["answered", "ambiguous", "not_found"] = Field(
        description="answered 已答；ambiguous 有不止一种读法，逐一列出；not_found 文件没有写，不作答"
    )
    text: str = Field(description="答复正文，纯文本，〔n〕指第 n 条引注")
    rows: list[RowShape] = Field(description="清单形式的答复")
    citations: list[CitationShape] = Field(description="引注；不作答时为空")
    related: list[RelatedShape] = Field(description="相近条文，不是依据")
    understood: dict[str, Any] = Field(description="问题是怎样理解的")
    notes: list[str] = Field(description="说明，如核对了多少条")
    elapsed_ms: float = Field(description="用时（毫秒）")


class HitDocument(Shape):
    """命中的条文在哪一份文件里。"""

    id: str = Field(description="文件编号")
    title: str = Field(description="标题")


class HitShape(Shape):
    """命中：与检索词相近的一条。"""

    score: float = Field(description="相近程度，只在同一次检索里可比")
    document: HitDocument
    clause: str = Field(description="条文编号")
    label: str = Field(description="条款称谓")
    marker: str = Field(description="序号")
    heading: str = Field(description="标题")
    text: str = Field(description="原文")


class HitsShape(Shape):
    """检索结果，最相近的在前。"""

    question: str = Field(description="检索词")
    hits: list[HitShape] = Field(description="命中，最相近的在前")


class EntryShape(Shape):
    """知识库里的一份文件。"""

    id: str = Field(description="文件编号")
    title: str = Field(description="标题")
    number: str = Field(description="发文字号")
    issuer: str = Field(description="发文机关")
    date: str = Field(description="成文日期")
    source: str = Field(description="来源文件名")
    sha256: str = Field(description="来源文件的摘要")
    imported: str = Field(description="导入时间")
    effective: str = Field(description="施行日期；文件没有写、也没有人设定则为空")
    until: str = Field(description="有效期至（最后一天）；没有则为空")
    status: str = Field(description="效力状态，如现行有效、已失效、已废止；没有写明、也没有人设定则为空")


class EntriesShape(Shape):
    """文件清单。"""

    total: int = Field(description="文件总数")
    documents: list[EntryShape] = Field(description="文件，按导入先后")


class ClauseShape(Shape):
    """条文的名称和位置，不含原文。"""

    id: str = Field(description="条文编号")
    parent: str = Field(description="上级条文编号")
    kind: str = Field(description="种类：section、project、task、row、footnote 等")
    marker: str = Field(description="序号")
    heading: str = Field(description="标题")
    label: str = Field(description="条款称谓")
    start: int = Field(description="原文起点（按字计）")
    end: int = Field(description="原文终点")


class ProblemShape(Shape):
    """疑点：文件里不寻常的地方。"""

    check: str = Field(description="检查项")
    message: str = Field(description="说明")
    start: int = Field(description="起点")
    end: int = Field(description="终点")


class DocumentDetail(Shape):
    """一份文件：说明、结构、疑点和全文。"""

    document: DocumentShape
    issuer: str = Field(description="发文机关")
    period: list[int] = Field(description="标题所说的起止年份；没有则为空")
    source: str = Field(description="来源文件名")
    text: str = Field(description="全文，各处的 start、end 都按它计")
    clauses: list[ClauseShape] = Field(description="条文，按先后")
    problems: list[ProblemShape] = Field(description="疑点")


class PlaceShape(Shape):
    """一条条文和它的位置。"""

    document: DocumentShape
    clause: ClauseShape
    path: list[str] = Field(description="由外到内的各级标题")
    text: str = Field(description="原文")
    before: ClauseShape | None = Field(description="同级的上一条")
    after: ClauseShape | None = Field(description="同级的下一条")
    url: str = Field(description="在页面上打开这一条的地址")
    notice: str = Field(description="这一条属于旧版时的说明；属于现行版时为空")
    current_url: str = Field(description="属于旧版时，现行版里同一编号的条文的地址；没有则为空")


class AssignmentShape(Shape):
    """分工：一个单位在一条里的角色。"""

    unit: str = Field(description="单位")
    role: str = Field(description="lead 牵头、participant 参与、responsible 责任")
    printed: str = Field(description="原文怎样称呼这个角色")
    open: bool = Field(description="原文的名单以“等”结尾")
    deadline: str = Field(description="完成时限")


class TaskShape(Shape):
    """一项任务。"""

    document: str = Field(description="文件编号")
    clause: str = Field(description="条文编号")
    label: str = Field(description="条款称谓")
    number: int = Field(description="任务序号")
    heading: str = Field(description="任务名称")
    project: str = Field(description="所属工程")
    assignments: list[AssignmentShape] = Field(description="分工")
    url: str = Field(description="在页面上打开这一条的地址")


class DutyShape(Shape):
    """单位有份的一条。"""

    clause: str = Field(description="条文编号")
    label: str = Field(description="条款称谓")
    heading: str = Field(description="标题")
    role: str = Field(description="角色")
    printed: str = Field(description="原文怎样称呼这个角色")
    url: str = Field(description="在页面上打开这一条的地址")


class UnitShape(Shape):
    """一个单位和它的各项分工。"""

    document: str = Field(description="文件编号")
    unit: str = Field(description="单位")
    duties: list[DutyShape] = Field(description="有份的各条")


class TargetShape(Shape):
    """一个数：目标值或基期值。"""

    year: int | None = Field(description="年份")
    comparator: str = Field(description="限定词，如超过、左右")
    figure: str = Field(description="原文里的数")
    value: float | None = Field(description="数值；原文是横线时为空")
    unit: str = Field(description="计量单位")
    kind: str = Field(description="约束性或预期性")
    source: str = Field(description="text 正文、table 表格")
    baseline: bool = Field(description="基期值，不是目标")
    column: str = Field(description="表格的列名")
    clause: str = Field(description="条文编号")
    label: str = Field(description="条款称谓")
    quote: str = Field(description="原文")
    start: int = Field(description="原文起点（按字计）")
    end: int = Field(description="原文终点")
    url: str = Field(description="在页面上打开这一条的地址")


class IndicatorShape(Shape):
    """一项指标和文件为它写的每个数。"""

    document: str = Field(description="文件编号")
    indicator: str = Field(description="指标")
    targets: list[TargetShape] = Field(description="文件写的每个数")


class ProblemDetail(Shape):
    """出错说明（RFC 9457）。"""

    type: str = Field(default="about:blank", description="问题的种类")
    title: str = Field(description="简短名称")
    status: int = Field(description="HTTP 状态码")
    detail: str = Field(description="发生了什么、怎么办")


class SpanShape(Shape):
    """正文里的一处。"""

    start: int = Field(description="起点（按字计）")
    end: int = Field(description="终点")


class FindingShape(Shape):
    """体检发现的一处。"""

    check: str = Field(description="检查项")
    name: str = Field(description="检查项的中文名称")
    severity: Literal["wrong", "look", "agrees"] = Field(description="wrong 有误；look 请看；agrees 核对相符")
    message: str = Field(description="说明，一句中文")
    start: int = Field(description="第一处的起点")
    end: int = Field(description="第一处的终点")
    places: list[SpanShape] = Field(description="说到的各处")
    citations: list[CitationShape] = Field(description="各处的引注；网页残留不引用")


class AuditShape(Shape):
    """体检结果。"""

    document: DocumentShape
    text: str = Field(description="结果，一句中文")
    counts: dict[str, int] = Field(description="wrong、look、agrees 各有几处")
    findings: list[FindingShape] = Field(description="发现，有误的在前")
    agreed: list[FindingShape] = Field(description="核对相符的")
    checks: int = Field(description="做了几项检查")
    elapsed_ms: float = Field(description="用时（毫秒）")

"""The words by which the parts of a document are known.

One place for the vocabulary of form: document types, salutations, labels of the imprint. Patterns
are for whole paragraphs of logical text.
"""

from __future__ import annotations

from types import MappingProxyType

from gwlint.document.elements import DocumentKind, Matter
from gwlint.text.patterns import Pattern

STATUTORY_TYPES = MappingProxyType(
    {
        "决议": DocumentKind.RESOLUTION,
        "决定": DocumentKind.DECISION,
        "命令": DocumentKind.ORDER,
        "令": DocumentKind.ORDER,
        "公报": DocumentKind.COMMUNIQUE,
        "公告": DocumentKind.ANNOUNCEMENT,
        "通告": DocumentKind.PUBLIC_NOTICE,
        "意见": DocumentKind.OPINION,
        "通知": DocumentKind.NOTICE,
        "通报": DocumentKind.CIRCULAR,
        "报告": DocumentKind.REPORT,
        "请示": DocumentKind.REQUEST,
        "批复": DocumentKind.APPROVAL,
        "议案": DocumentKind.BILL,
        "函": DocumentKind.LETTER,
        "纪要": DocumentKind.MINUTES,
    }
)
"""The 15 types of 条例 第八条 by the word that ends a title."""

REPLY_ENDING = (
    r"(?:办理报告|办复报告|答复意见|办理意见|会办意见|协办意见|办理情况|办理结果|办理答复"
    r"|答复|回复|复函|函复|复文|函)"
)
TITLE_ENDING = rf"(?:{REPLY_ENDING}|{'|'.join(STATUTORY_TYPES)})(?:[（(][^（）()]{{1,12}}[）)])?"

ORGANISATION = Pattern(
    r"[\u4e00-\u9fff“”·、（）()A-Za-z ]{2,60}?"
    r"(?:委员会|办公室|办公厅|办事处|管委会|人民政府|政府|党委|党组|市委|省委|区委|县委|委|厅|局|部|院|府|署|会|中心|处|科|室|"
    r"集团|公司|大学|学院|学校|小组|工作组|指挥部|机制|综合组|专家组|团|行|站|所|馆|社|队|工会|协会|联合会|检察院|法院|总局|总队|支队|分局)"
    r"(?:[（(][^（）()]{1,16}[）)])?"
)
DATE = (
    r"(?:(?:\d{4}|\d{2}|[〇○零Ｏ0一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月"
    r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?)?|\d{4}[.\-/．、]\d{1,2}[.\-/．、]\d{1,2}日?)"
)
DATE_PARAGRAPH = Pattern(rf"[（(]?(?P<date>{DATE}|\d{{1,2}}月\d{{1,2}}日)[）)]?")
SIGNED_AND_DATED = Pattern(rf"(?P<signature>[^，。；：！？\d]{{3,60}}?) ?(?P<date>{DATE})")
PRINTED = Pattern(
    rf"(?P<office>[^，。；：\d]{{2,40}}?)? ?(?P<date>{DATE}) ?(?P<word>印发|印制|印)?"
    r"(?: ?[（(]?共印 ?\d{1,5} ?份[）)]?)?"
)

COPY_NUMBER = Pattern(r"(?:№|份号[：:]?|第)?\d{6}(?:份|号)?")
CLASSIFICATION = Pattern(r"(?:绝\s?密|机\s?密|秘\s?密)(?:\s?[★☆*]\s?\S{1,6})?")
URGENCY = Pattern(r"特提|特急|加急|平急|急件|火急|十万火急|紧急|限时")
SIGNATORY = Pattern(r"签发人?\s?[：:]\s?(?P<names>[\u4e00-\u9fff·、 ×Xx*]{2,20})")
RESULT_CLASS = Pattern(
    r"(?:(?:答复|办理|办理结果|结果|复文|提案|建议)?(?:类别标记|类别|分类|类型|结果|性质)[：:]?\s?)?[（(【]?[“\"]?(?P<result>[A-E])[”\"]?\s?类?[1-4]?[）)】]?"
    r"|(?:(?:答复|办理|办理结果|结果)(?:类别|分类|类型)?[：:]\s?)(?P<words>已解决|解决采纳|正在解决|计划解决|列入计划|留作参考|部分解决|基本解决|解决|采纳)"
)
DISCLOSURE = Pattern(
    r"[（(【]?(?:(?:公开|政务公开|信息公开|信息)?(?:属性|形式|类型|类别|选项|方式)[：:]\s?|是否公开[：:]\s?)?"
    r"(?:此件)?(?:主动公开|依申请公开|不予公开|不公开|全文公开|摘要公开|同意公开|公开发布|删减后公开|免于公开)[）)】]?"
)
ANNOTATION = Pattern(r"[（(].*[）)]")
CONTACT = Pattern(r".*(?:联系人|联系电话|联系方式|承办人|经办人|承办单位|办公电话).*")
ATTACHMENT_NOTE = Pattern(
    r"附\s?件\s?(?:\d{1,2}|[一二三四五六七八九十])?\s?[：:.．、].+|附\s?件\s?[：:]"
)
ATTACHMENT_NOTE_ITEM = Pattern(
    r"(?:\d{1,2}[.．、]|[（(]?[一二三四五六七八九十\d]{1,2}[)）、.]|附件\s?\d{1,2})\s?[^。]{2,80}[。；;]?"
)
ATTACHMENT_PAGE = Pattern(r"附\s?件\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s?[：:]?")
COPIES = Pattern(
    r"(?P<label>抄\s?送|抄报|抄发|抄告|分送|主送)\s?(?P<mark>[：:;；,，]?)\s?(?P<names>.*)"
)
CLOSING = Pattern(
    r"(?:再次|衷心|诚挚|最后|谢谢|感谢|非常感谢|诚恳|恳请|欢迎|希望您|望您|盼|以上(?:答复|意见|请示|报告|函|回复)|特此|此复|此函|此令|专此|妥否|当否|请予|对您).{0,110}"
)
OPENING_WORDS = Pattern(r"收悉|收到|答复如下|函复如下|回复如下|批复如下|提出的|转来的|交办")
FRONT_LABEL = Pattern(
    r"(?:标题|来源|URL|索引号|发文机关|发文字号|文号|名称|主题|发布日期|成文日期|抓取时间|文种|信息来源|发布时间|浏览)[：:]"
)
MATTERS = MappingProxyType(
    {
        "提案": Matter.PROPOSAL,
        "建议": Matter.SUGGESTION,
        "议案": Matter.SUGGESTION,
        "书面意见": Matter.SUGGESTION,
    }
)
"""What each word for what is answered stands for; bills and written opinions are suggestions."""
REPLY_NOUN = rf"(?:{'|'.join(MATTERS)})"
PROPOSERS = MappingProxyType({Matter.PROPOSAL: "委员", Matter.SUGGESTION: "代表"})
"""How those are addressed who put it forward."""
QUOTED = Pattern(r"“[^”]*”|《[^》]*》")
HEADING = Pattern(
    r"(?:[一二三四五六七八九十]{1,3}[、.．，]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]、?|\d{1,2}[.．、])"
    r"[^。；！？]{2,45}[^。；，：、！？]"
)

"""A Word document of many pages as Word puts it on the clipboard."""

import random

from tests.bench.typing import SYLLABLES

PAGES = 50
_PARAGRAPHS_A_PAGE = 5
_WORDS_A_PARAGRAPH = 75
"""With lists and tables about 450 words a page: A4, Times New Roman 14 pt, margins of a circular."""

BLOCKS = PAGES * (_PARAGRAPHS_A_PAGE + 3) + 1
"""Of a body: a page is a heading, its paragraphs, a list and a table."""

_HEAD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=ProgId content=Word.Document><style><!--
 p.MsoNormal, li.MsoNormal, div.MsoNormal {margin:0in;font-size:14.0pt;font-family:"Times New Roman",serif;}
--></style></head><body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->
"""
_RUN = "<span lang=VI style='font-size:14.0pt;line-height:107%;mso-ansi-language:VI'>{}</span>"
_PARAGRAPH = (
    "<p class=MsoNormal style='margin-top:6.0pt;text-align:justify;text-indent:.5in'>{}<b "
    "style='mso-bidi-font-weight:normal'>{}</b>{}<o:p></o:p></p>\n"
)
_ITEM = (
    "<p class=MsoListParagraph style='margin-left:.5in;text-indent:-.25in;mso-list:l0 level1 lfo1'>"
    "<![if !supportLists]><span style='mso-list:Ignore'>{}.<span style='font:7.0pt \"Times New "
    "Roman\"'>&nbsp;&nbsp; </span></span><![endif]>{}<o:p></o:p></p>\n"
)
_CELL = "<td width=150 valign=top style='width:112.5pt;border:solid windowtext 1.0pt'><p class=MsoNormal>{}<o:p></o:p></p></td>"
LAST_WORDS = "Kết thúc văn bản"


def word_document(pages: int = PAGES) -> str:
    """Return the HTML of a document of so many pages, ending with `LAST_WORDS`."""
    chance = random.Random(1)

    def words(count: int) -> str:
        return " ".join(chance.choices(SYLLABLES, k=count)).capitalize()

    def paragraph() -> str:
        third = _WORDS_A_PARAGRAPH // 3
        return _PARAGRAPH.format(
            _RUN.format(words(third)), _RUN.format(words(third)), _RUN.format(words(third))
        )

    def page(number: int) -> str:
        items = "".join(_ITEM.format(i, words(8)) for i in range(1, 5))
        rows = "".join(
            f"<tr>{''.join(_CELL.format(words(3)) for _ in range(3))}</tr>" for _ in range(3)
        )
        paragraphs = "".join(paragraph() for _ in range(_PARAGRAPHS_A_PAGE))
        return (
            f"<h2>{number}. {words(6)}<o:p></o:p></h2>\n{paragraphs}{items}"
            f"<table class=MsoTableGrid border=1>{rows}</table>\n"
        )

    text = "".join(page(number) for number in range(1, pages + 1))
    return f"{_HEAD}{text}<p class=MsoNormal>{LAST_WORDS}<o:p></o:p></p><!--EndFragment--></body></html>"

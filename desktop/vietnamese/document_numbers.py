"""Numbers of official documents, such as `3616/BTTTT-TTĐN` and `72/2015/NĐ-CP`."""

import re

DOCUMENT_NUMBER = re.compile(
    r"(?<![\w/])\d+[a-z]?(?:/(?:19|20)\d\d)?(?:/[A-ZĐƯÂÊÔƠĂ][A-Za-zĐđƯÂÊÔƠĂ&]*\d{0,2}|-[A-ZĐ]{2,})"
    r"(?:[-/.][A-ZĐƯÂÊÔƠĂ][A-Za-zĐđƯÂÊÔƠĂ&]*\d{0,2})*(?!\w)"
)
"""Number, perhaps the year, and the signs of kind and office (Decree 30/2020/NĐ-CP, annex I:
`Số: …/NĐ-CP`, `…/BTTTT-TTĐN`); the Party's have a hyphen first (`35-NQ/TW`)."""

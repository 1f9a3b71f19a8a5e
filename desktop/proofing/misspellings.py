"""Phrases that many write wrongly with syllables that exist: `chuẩn đoán`, `thăm quan`."""

from collections.abc import Iterator

from desktop.language import tr
from desktop.proofing.findings import Finding
from desktop.proofing.neighbours import around
from desktop.proofing.passages import Passage
from desktop.proofing.placing import found
from desktop.vietnamese.pairs import known_pairs

_RIGHT = {
    "bổ xung": "bổ sung",
    "chia xẻ": "chia sẻ",
    "chỉnh chu": "chỉn chu",
    "chuẩn đoán": "chẩn đoán",
    "cọ sát": "cọ xát",
    "cũng cố": "củng cố",
    "dấu diếm": "giấu giếm",
    "đọc giả": "độc giả",
    "hàm xúc": "hàm súc",
    "hổ trợ": "hỗ trợ",
    "khắc khe": "khắt khe",
    "lãng mạng": "lãng mạn",
    "mạnh dạng": "mạnh dạn",
    "năng xuất": "năng suất",
    "sáng lạng": "xán lạn",
    "sát nhập": "sáp nhập",
    "suông sẻ": "suôn sẻ",
    "tham quang": "tham quan",
    "thăm quan": "tham quan",
    "thẳng thắng": "thẳng thắn",
    "trao dồi": "trau dồi",
    "trãi nghiệm": "trải nghiệm",
    "trãi qua": "trải qua",
    "tựu chung": "tựu trung",
    "vô hình chung": "vô hình trung",
    "xát nhập": "sáp nhập",
    "xắp xếp": "sắp xếp",
    "xắp tới": "sắp tới",
    "xuất xắc": "xuất sắc",
    "xử dụng": "sử dụng",
    "xúc tích": "súc tích",
}
"""Wrong and right, after Viện Ngôn ngữ học's Từ điển tiếng Việt (Hoàng Phê); only phrases that are
nothing else: `giả thuyết`, `yếu điểm` and their like are words too."""

_FIRSTS = frozenset(wrong.split()[0] for wrong in _RIGHT)
_BELONGS = 3.0
_BELONGS_RATHER = 5.0
"""Attraction, in nats, from which the word beside belongs to a wrong word of the phrase, and to one
that is right already and may be followed by it: `xử dụng đất`, but `cũng cố gắng`."""


def misspellings(passage: Passage) -> Iterator[Finding]:
    """Yield a finding for each such phrase, which can be mended as it stands.

    Where one of its words belongs to the word beside, it is no phrase: `cảnh sát nhập cuộc`,
    `khả năng xuất khẩu`, `thành tựu chung`. One with a capital in it is a name.
    """
    words = passage.words
    for index, word in enumerate(words[:-1]):
        if word.text.lower() not in _FIRSTS:
            continue
        wrong = passage.open_text[word.start : words[index + 1].end].replace("\u00a0", " ")
        right = _RIGHT.get(wrong.lower())
        if right and _is_plain(wrong) and not _belongs_elsewhere(passage, index, right):
            right = _cased_as(wrong, right)
            yield found(
                "phrase-misspelt",
                tr("“{wrong}” is a slip for “{right}”.", wrong=wrong, right=right),
                passage,
                word.start,
                words[index + 1].end,
                suggestion=right,
                mendable=True,
            )


def is_misspelt(first: str, second: str) -> bool:
    """Tell whether the two syllables, in lower case, are such a phrase."""
    return f"{first} {second}" in _RIGHT


def _is_plain(phrase: str) -> bool:
    return phrase[1:].islower() or phrase.isupper()


def _cased_as(wrong: str, right: str) -> str:
    if wrong.isupper():
        return right.upper()
    return right.capitalize() if wrong[0].isupper() else right


def _belongs_elsewhere(passage: Passage, index: int, right: str) -> bool:
    beside = around(passage, index, index + 1)
    pairs = known_pairs()
    words = [word.text.lower() for word in passage.words[index : index + 2]]
    before = pairs.attraction(beside.before, words[0])
    after = pairs.attraction(words[1], beside.after)
    limits = [
        _BELONGS_RATHER if word == same else _BELONGS
        for word, same in zip(words, right.split(), strict=True)
    ]
    return before > limits[0] or after > limits[1]

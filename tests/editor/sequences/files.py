"""The sequences as files: a line a word with what is written, the keys pressed, and what is sent.

`⌫` is a Backspace, `⎘ày` pastes, `…ngà` is an underlined word, `=ngày` is one that is done and
`=1ày` takes the place of one letter; `∅` is a narrow no-break space; anything else is a letter. Lines with `#` explain.
Written anew by `python -m tests.editor.sequences.files`.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from tests.editor.sequences import keyboards
from tests.editor.sequences.keyboards import Keyboard, Sent, Way
from tests.editor.sequences.spelling import Manner, keys_of
from tests.editor.sequences.syllable import Method

FOLDER = Path(__file__).parent
_EMPTY = "∅"
SENTENCES = (
    "Trong 2 ngày (12 – 13/7), tại Khánh Hòa, Bộ Thông tin và Truyền thông đã tổ chức hội nghị"
    " tập huấn công tác thông tin đối ngoại năm 2018 cho lãnh đạo Sở Thông tin và Truyền thông,"
    " Ban Tuyên giáo và Bộ chỉ huy Bộ đội Biên phòng 63 tỉnh, thành phố trong cả nước. Đồng chí"
    " Đoàn Công Huynh dự và chỉ đạo hội nghị."
)
CORRECTED = {
    Method.TELEX: {
        "hòa": "hoaf", "hoàn": "hoafn", "as": "ass", "eee": "eeee", "aw": "aww", "nước": "nuocsw",
        "người": "nguwowif", "được": "dduwowcj", "thường": "thuowngf", "mưa": "mwa⌫⌫uwa",
        "tỉnh": "tinhr", "huyện": "huyeenj", "khuỷu": "khuyur", "quý": "quys", "giữ": "giuwx",
        "bảng": "banr⌫⌫arng", "đẹp": "dejpd", "ddi": "dddi", "tiếng": "tieengfs",
    },
    Method.VNI: {
        "hòa": "hoa2", "a1": "a11", "nước": "nuoc71", "người": "nguoi72", "được": "duoc759",
        "đường": "d9uo7ng2", "e6": "e66", "quý": "quy1", "tiếng": "tie6ng21",
    },
}  # fmt: skip
"""Words typed with second thoughts: marks changed, taken back, and the writer's own Backspaces."""

KEYBOARDS: dict[str, tuple[Keyboard, Method, Manner]] = {
    "unikey-telex": (keyboards.unikey, Method.TELEX, Manner.TONE_LAST),
    "unikey-telex-letter": (keyboards.unikey, Method.TELEX, Manner.LETTER),
    "unikey-telex-free": (keyboards.unikey, Method.TELEX, Manner.FREE),
    "unikey-vni": (keyboards.unikey, Method.VNI, Manner.TONE_LAST),
    "unikey-clipboard": (keyboards.clipboard, Method.TELEX, Manner.TONE_LAST),
    "evkey-telex": (keyboards.evkey, Method.TELEX, Manner.FREE),
    "evkey-vni": (keyboards.evkey, Method.VNI, Manner.FREE),
    "ibus-bamboo": (keyboards.bamboo, Method.TELEX, Manner.TONE_LAST),
    "ibus-unikey": (keyboards.surrounding, Method.VNI, Manner.FREE),
}


@dataclass(frozen=True)
class Word:
    """A word as it is written, the keys pressed for it, and what is sent."""

    written: str
    keys: str
    sent: tuple[Sent, ...]


def read(name: str) -> list[Word]:
    """Return the words of the file `name`."""
    lines = (FOLDER / f"{name}.keys").read_text(encoding="utf-8").splitlines()
    return [_word(*line.split("\t")) for line in lines if not line.startswith("#")]


def made(name: str) -> str:
    """Return what the file `name` has to hold."""
    keyboard, method, manner = KEYBOARDS[name]
    head = f"# {name}: {method.value}, {manner.value}; see files.py\n"
    words = [_typed(word, keyboard, method, manner) for word in SENTENCES.split()]
    if keyboard is not keyboards.clipboard:
        words += [
            Word(word, keys, tuple(keyboard(keys, method)))
            for word, keys in CORRECTED[method].items()
        ]
    lines = [
        "\t".join((word.written, word.keys, " ".join(map(_sign, word.sent)))) for word in words
    ]
    return head + "\n".join(lines) + "\n"


def _typed(word: str, keyboard: Keyboard, method: Method, manner: Manner) -> Word:
    keys, sent = "", list[Sent]()
    for part in re.findall(r"[^\W\d_]+|[\W\d_]", word):
        if part.isalpha():
            typed = keys_of(part, method, manner)
            keys += typed
            sent += keyboard(typed, method)
        else:
            keys += part
            sent.append(Sent(Way.LETTER, part))
    return Word(word, keys, tuple(sent))


def _sign(sent: Sent) -> str:
    text = _EMPTY if sent.text == keyboards.EMPTY else sent.text
    return f"{sent.way.value}{sent.replaced or ''}{text}"


def _word(written: str, keys: str, signs: str) -> Word:
    return Word(written, keys, tuple(map(_sent, signs.split(" "))))


def _sent(sign: str) -> Sent:
    for way in (Way.BACKSPACE, Way.PASTE, Way.PREEDIT, Way.COMMIT):
        if way is Way.COMMIT and (match := re.fullmatch(r"=(\d?)(.+)", sign)):
            return Sent(way, match[2], int(match[1] or 0))
        if sign.startswith(way.value):
            return Sent(way, sign[1:])
    return Sent(Way.LETTER, keyboards.EMPTY if sign == _EMPTY else sign)


def _write() -> None:
    for name in KEYBOARDS:
        (FOLDER / f"{name}.keys").write_text(made(name), encoding="utf-8")


if __name__ == "__main__":
    _write()

"""A library of very many articles, written from the table of syllable pairs; made once and kept.

Words follow each other as often as in laws and circulars (`resources/proofing/pairs.txt.gz`);
articles are put together from paragraphs that were indexed and compressed by the library's own
functions, so that what is made is what saving them one by one would have left.
"""

import gzip
import math
import os
import random
import shutil
import tempfile
import zlib
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop import resources
from desktop.article.content import content_hash
from desktop.article.model import Article, Byline, Picture, Source
from desktop.article.states import State
from desktop.library import Library, media_uses, schema
from desktop.library.articles import insert, keep_versions
from desktop.library.database import Database
from desktop.library.opening import DATABASE
from desktop.library.values import Reason
from desktop.vietnamese import fold, slug

BEGINNING = datetime(2016, 1, 1, tzinfo=UTC)
YEARS = 10
SHORTEST, LONGEST = 150, 1500
_MEDIAN, _SPREAD = 520, 0.5
_PARAGRAPHS = 20_000
_TOGETHER = 2_000
_CATEGORIES = [
    f"{first}/{second}"
    for first in ("Tin tức", "Văn hóa", "Kinh tế", "Xã hội", "Thông tin đối ngoại", "Pháp luật")
    for second in ("Thời sự", "Trong tỉnh", "Sự kiện", "Hải đảo")
]
_STATES = [State.PUBLISHED] * 16 + [State.DRAFT, State.SUBMITTED, State.APPROVED, State.WITHDRAWN]
_FAMILIES = [
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
]
_MIDDLE = ["Thị", "Văn", "Đức", "Minh", "Thu", "Hồng", "Quang", "Thanh"]
_GIVEN = [
    "Lan",
    "Hùng",
    "Hằng",
    "Dũng",
    "Mai",
    "Hạnh",
    "Phong",
    "Sơn",
    "Tuấn",
    "Hà",
    "Linh",
    "Bình",
    "An",
    "Cường",
    "Nga",
    "Yến",
    "Việt",
    "Hải",
]


class Language:
    """Says words that follow each other as they do in real texts."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._after: dict[str, tuple[list[str], list[int]]] = {}
        table = gzip.decompress(resources.path("proofing/pairs.txt.gz").read_bytes()).decode()
        for line in table.splitlines()[1:]:
            first, _, _, *others = line.split()
            following, weights = _following(others)
            if following:
                self._after[first] = (following, list(accumulate(weights)))
        self._first = list(self._after)

    def words(self, count: int) -> str:
        said = [self._chance.choice(self._first)]
        while len(said) < count:
            following, weights = self._after.get(said[-1], (self._first, None))
            said += self._chance.choices(following, cum_weights=weights)
        return " ".join(said)


def _following(others: list[str]) -> tuple[list[str], list[int]]:
    """Return what follows a syllable, and how often: `;5` stands for twice to the fifth."""
    following, weights, weight = [], [], 0
    for each in others:
        if each.startswith(";"):
            weight = 2 ** int(each[1:])
        else:
            following.append(each)
            weights.append(weight)
    return following, weights


@dataclass(frozen=True, slots=True)
class Written:
    """An article, the words that are indexed of it, and their folded shadow."""

    article: Article
    words: str
    folded: str


class Newsroom:
    """Writes articles, always the same ones."""

    def __init__(self, pictures: list[str]) -> None:
        self._chance = random.Random(2018)
        self._pictures = pictures
        self.language = language = Language(self._chance)
        self._texts = [self._paragraph() for _ in range(_PARAGRAPHS)]
        self._folded = [fold(text) for text in self._texts]
        self._counts = [text.count(" ") + 1 for text in self._texts]
        self._titles = [language.words(self._chance.randint(8, 16)) for _ in range(_PARAGRAPHS)]
        self.tags = [language.words(2) for _ in range(1500)]
        self._people = [
            " ".join(map(self._chance.choice, (_FAMILIES, _MIDDLE, _GIVEN))) for _ in range(200)
        ]

    def _paragraph(self) -> str:
        text = self.language.words(self._chance.randint(30, 80)).capitalize()
        if self._chance.random() < 0.1:
            text += f" số {self._chance.randint(1, 9999)}/QĐ-UBND"
        return f"{text}."

    def article(self, moment: datetime) -> Written:
        chance = self._chance
        title = f"{chance.choice(self._titles)} {self.language.words(3)}".capitalize()
        sapo, *paragraphs = self._paragraphs()
        tags = tuple(dict.fromkeys(chance.choices(self.tags, k=chance.randint(0, 4))))
        person = chance.choice(self._people)
        article = Article(
            title=title,
            slug=slug(title),
            sapo=self._texts[sapo],
            body="\n".join(f"<p>{self._texts[each]}</p>" for each in paragraphs),
            bylines=(Byline(name=person),),
            source=Source(name="Cục Thông tin đối ngoại", url="https://www.mic.example/ttdn"),
            categories=(chance.choice(_CATEGORIES),),
            tags=tags,
            cover=self._cover(),
            state=chance.choice(_STATES),
            published_at=moment,
            created_at=moment,
            modified_at=moment,
        )
        around = list(filter(None, (", ".join(tags), person)))
        words = [title, *(self._texts[each] for each in (sapo, *paragraphs)), *around]
        folded = [
            fold(title),
            *(self._folded[each] for each in (sapo, *paragraphs)),
            *map(fold, around),
        ]
        return Written(article, "\n".join(words), "\n".join(folded))

    def _paragraphs(self) -> list[int]:
        wanted = self._chance.lognormvariate(math.log(_MEDIAN), _SPREAD)
        left = min(max(wanted, SHORTEST), LONGEST)
        numbers = []
        while left > 0:
            numbers.append(self._chance.randrange(_PARAGRAPHS))
            left -= self._counts[numbers[-1]]
        return numbers

    def _cover(self) -> Picture | None:
        if self._chance.random() < 0.6:
            return None
        return Picture(
            media=self._chance.choice(self._pictures), alt=self._chance.choice(self.tags)
        )


def library(count: int) -> Path:
    """Return the folder of a library of `count` articles, made now unless it was made before."""
    folder = _cache() / f"{count}-{schema.NEWEST}-{_form()}"
    if not folder.exists():
        beside = folder.with_name(f".{folder.name}")
        shutil.rmtree(beside, ignore_errors=True)
        _make(beside, count)
        beside.rename(folder)
    return folder


def _cache() -> Path:
    """Return where libraries are kept: outside the checkout, and not in memory as /tmp may be."""
    asked = os.environ.get("BANTIN_BENCH_CACHE")
    folder = Path(asked) if asked else Path(tempfile.gettempdir()) / "bantin-bench"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _form() -> int:
    """Return a number that changes with the tables: an older cache fits no more."""
    tables = "".join(str(sa.schema.CreateTable(table)) for table in schema.metadata.sorted_tables)
    return zlib.crc32((tables + "".join(schema.SEARCH_INDEX)).encode())


def _make(folder: Path, count: int) -> None:
    from tests.bench.newsroom import picture

    with Library.open(folder) as kept:
        shades = [f"#{shade:02x}8090" for shade in range(0, 250, 5)]
        newsroom = Newsroom([picture(kept, shade).media for shade in shades])
    with closing(Database(folder / DATABASE, patience=60)) as database:
        for first in range(0, count, _TOGETHER):
            some = [
                newsroom.article(BEGINNING + number / count * timedelta(days=365.25 * YEARS))
                for number in range(first, min(first + _TOGETHER, count))
            ]
            with database.writing() as connection:
                _write(connection, some, first)


def _write(connection: Connection, some: list[Written], first: int) -> None:
    """Write what `save_new` would, with the words and their folded shadows as they are known."""
    articles = [each.article for each in some]
    keys = insert(connection, articles)
    hashes = {article.id: content_hash(article) for article in articles}
    keep_versions(connection, hashes, 1, Reason.IMPORT, articles[0].modified_at)
    told = [
        {"row": first + place, "key": key, "said": zlib.crc32(each.words.encode())}
        for place, (key, each) in enumerate(zip(keys, some, strict=True), 1)
    ]
    connection.execute(sa.insert(schema.search_rows), told)
    for table, name in ((schema.search, "folded"), (schema.search_exact, "words")):
        said = [
            {"rowid": t["row"], "words": getattr(e, name)} for t, e in zip(told, some, strict=True)
        ]
        connection.execute(sa.insert(table), said)
    used = map(media_uses.used_by, articles)
    media_uses.add(connection, dict(zip(keys, used, strict=True)))

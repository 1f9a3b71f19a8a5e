"""Many writers on few articles, as windows save: `python -m tests.library.shared.crowd` for a minute."""

import random
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.article.merging import merge
from desktop.library import Library
from desktop.library.address import Address, read_address
from desktop.library.errors import NewerVersion
from desktop.library.people import Writer
from desktop.progress import run
from tests.databases.postgresql import a_cluster
from tests.library.samples import an_article


@dataclass(frozen=True)
class Outcome:
    """What was confirmed as saved, how often somebody was faster, and what was not found again."""

    saved: int
    merged: int
    clashed: int
    lost: tuple[str, ...]
    versions: int
    problems: tuple[object, ...]


def crowd(address: Address, *, writers: int, articles: int, seconds: float) -> Outcome:
    """Let `writers` save into `articles` for `seconds`, then look for every text."""
    with Library.open(address) as library:
        ids = [library.save(an_article(f"Bài {number}")).article.id for number in range(articles)]
    end = time.monotonic() + seconds
    with ThreadPoolExecutor(writers) as pool:
        several = list(pool.map(lambda who: _write(address, who, ids, end), range(writers)))
    said = [each for confirmed, _, _ in several for each in confirmed]
    with Library.open(address) as library:
        texts = {
            each: "\n".join(
                f"{text.title}\n{text.body}"
                for text in (library.version(each, one.number) for one in library.versions(each))
            )
            for each in ids
        }
        lost = tuple(word for article, word in said if word not in texts[article])
        versions = sum(len(library.versions(each)) for each in ids)
        problems = run(library.verify()).problems
    merged, clashed = (sum(one[part] for one in several) for part in (1, 2))
    return Outcome(len(said), merged, clashed, lost, versions, problems)


def _write(address: Address, number: int, ids: list, end: float):
    here = replace(address, home=address.home.with_name(f"home{number}"))
    choice, confirmed, merged, clashed = random.Random(number), [], 0, 0  # noqa: S311 - a test's dice
    with Library.open(here, patience=30, me=Writer(f"w{number}", "máy")) as library:
        while time.monotonic() < end:
            article_id = choice.choice(ids)
            base = library.versions(article_id)[0].number
            stored = library.version(article_id, base)
            word = f"chu{number}x{len(confirmed)}x"
            typed = _typed(stored, word, choice)
            library.keep_draft(typed, base=base)
            while True:
                try:
                    library.save(typed, base=base)
                    break
                except NewerVersion as error:  # as the window weaves
                    came = library.version(article_id, error.last)
                    woven = merge(stored, typed, came)
                    typed, stored, base = woven.article, came, error.last
                    merged, clashed = merged + 1, clashed + bool(woven.clashes)
            confirmed.append((article_id, word))
    return confirmed, merged, clashed


def _typed(stored, word, choice):
    if choice.random() < 0.3:
        return replace(stored, title=f"Đề {word}")
    return replace(stored, body=f"{stored.body}\n<p>Đoạn {word}.</p>")


def main() -> None:
    """Run for as many seconds as the command line says, 60 unless told."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60
    with tempfile.TemporaryDirectory() as folder, a_cluster() as cluster:
        home = Path(folder) / "homes" / "one"
        home.parent.mkdir()
        address = read_address(f"{cluster.new()}?media={folder}/media", home.parent)
        outcome = crowd(address, writers=20, articles=50, seconds=seconds)
    sys.stdout.write(f"{outcome}\n")


if __name__ == "__main__":
    main()

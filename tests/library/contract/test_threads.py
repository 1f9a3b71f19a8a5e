"""Two threads at once: the window and one worker."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from tests.library.samples import an_article

ROUNDS = 40


def test_a_window_and_a_worker_write_at_once(library):
    def save(name):
        saved = library.save(an_article(name)).article
        for round_ in range(ROUNDS):
            library.keep_draft(replace(saved, sapo=f"{round_}"), base=round_)
            library.save(replace(saved, sapo=f"{name} {round_}"))
            library.search(name)
        return saved.id

    with ThreadPoolExecutor(2) as pool:
        ids = list(pool.map(save, ["cửa sổ", "thợ"]))
    assert [len(library.versions(article_id)) for article_id in ids] == [ROUNDS + 1] * 2

"""What an export keeps in mind of a site's pictures."""

import tracemalloc

from desktop.export.site import stock
from desktop.export.site.stock import Stock
from desktop.library.values import Media

PICTURES = 3000


class Photos:
    """A library in which every hash is a photo."""

    def media(self, media_hash):
        return Media(
            hash=media_hash,
            name=f"anh-{media_hash}.jpg",
            mime="image/jpeg",
            size=1,
            width=2000,
            height=1500,
        )


def test_covers_that_were_shown_long_ago_take_no_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(stock, "_REMEMBERED", 100)
    pictures = Stock(Photos(), tmp_path, ())
    tracemalloc.start()
    try:
        for number in range(PICTURES):
            for root in ("", "../../", "../../../"):
                assert pictures.shown(f"{number:064x}", root).url.startswith(f"{root}anh/")
        used, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert used / PICTURES < 200

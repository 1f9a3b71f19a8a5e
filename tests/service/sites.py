"""A small exported site, as the exporter leaves it."""

import json
from pathlib import Path

ARTICLES = tuple(f"{number * 7919:032x}" for number in range(1, 40))
ARTICLE = ARTICLES[0]
PROFILE = {
    "format": 1,
    "site": "Sở Thông tin và Truyền thông",
    "base_url": "https://bantin.example",
    "origins": ["https://cong.example"],
    "polls": [
        {
            "id": "giao-dien",
            "question": "Giao diện mới thế nào?",
            "options": [{"id": "dep", "text": "Đẹp"}, {"id": "chua", "text": "Chưa đẹp"}],
            "opens": None,
            "closes": None,
        },
        {
            "id": "da-dong",
            "question": "Đã đóng?",
            "options": [{"id": "a", "text": "A"}],
            "opens": "2020-01-01T00:00:00+07:00",
            "closes": "2020-02-01",
        },
        {
            "id": "sap-mo",
            "question": "Sắp mở?",
            "options": [{"id": "a", "text": "A"}],
            "opens": "2999-01-01T00:00:00+07:00",
            "closes": None,
        },
    ],
    "weather": {
        "provider": "file",
        "places": [
            {"id": "thai-binh", "name": "Thái Bình", "latitude": 20.45, "longitude": 106.34},
            {"id": "hung-yen", "name": "Hưng Yên", "latitude": 20.65, "longitude": 106.06},
        ],
    },
}


def make_site(folder: Path, **changes: object) -> Path:
    """Write a site into `folder`, its profile with `changes`."""
    service = folder / "service"
    service.mkdir(parents=True)
    write_profile(folder, **changes)
    list_articles(folder, ARTICLES)
    (service / "gone.txt").write_text("/tin/da-go/\ntin/bo.html\n")
    (service / "redirects.txt").write_text("/tin/ten-cu/ /tin/le-hoi/\ntin/xua.html tin/le-hoi/\n")
    for name in ("", "tin/le-hoi/", "tin/da-go/"):
        page = folder / name / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"<!doctype html><title>Trang /{name}</title>" + "<p>Chữ</p>" * 50)
    (folder / "404.html").write_text("<!doctype html><title>Không có trang này</title>")
    (folder / "site.css").write_text("body { color: black }\n")
    (folder / ".bantin").mkdir()
    (folder / ".bantin/manifest.json").write_text("{}")
    return folder


def write_profile(folder: Path, **changes: object) -> None:
    (folder / "service/site.json").write_text(json.dumps({**PROFILE, **changes}))


def list_articles(folder: Path, articles: tuple[str, ...]) -> None:
    for digit in "0123456789abcdef":
        listed = sorted(article for article in articles if article[-1] == digit)
        file = folder / f"service/articles-{digit}.txt"
        file.write_text("".join(f"{article}\n" for article in listed))

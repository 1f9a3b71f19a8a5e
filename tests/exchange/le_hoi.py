"""What `le-hoi.fodt` is as an article's body, whatever format it came in."""

BODY = """\
<p class="justify">Mở đầu thêm vào hết.</p>
<h2>Phần một</h2>
<p>Chữ <strong>đậm</strong>, <em>nghiêng</em>, <u>gạch</u>, H<sub>2</sub>O, <a href="https://x.vn/a?b=1&amp;c=2">liên kết</a>, chú<sup>1</sup> thích.</p>
<p>Cộng hòa xã hội chủ nghĩa Việt Nam, thư viện và ỦY BAN NHÂN DÂN và Tiếng Việt</p>
<ol><li>một<p>a) a</p><p>b) b</p></li><li>hai</li></ol>
<p>Giữa</p>
<ol start="3"><li>ba</li></ol>
<ul><li>x<ul><li>y</li></ul></li><li>z</li></ul>
<h3>Nhỏ</h3>
<p class="center">Căn giữa<br>dòng hai</p>
<table><thead><tr><th scope="col">A</th><th scope="col" colspan="2">B</th></tr></thead><tbody><tr><td rowspan="2">1</td><td>2</td><td>3</td></tr><tr><td>4</td><td>5</td></tr></tbody></table>
<figure><img src="media:406e14b207976f8d71b7174d9944c995e47e28d173306768c70a75008bec1f9b" alt="Sân đình" width="60" height="40"><figcaption>Sân đình ngày hội</figcaption></figure>
<p>Có hộp chữ.</p>
<aside><p>Trong hộp</p></aside>
<p>30 km, xong.</p>
<hr>
<p><sup>1</sup> Lời <strong>chú</strong></p>"""

TOLD = [
    ("insertions", 1, ""),
    ("deletions", 1, ""),
    ("comments", 1, ""),
    ("font", 3, ".VnTime, .VnTimeH, VNI-Times"),
    ("footnotes", 1, ""),
]
"""What is told of it: kind, count and detail."""

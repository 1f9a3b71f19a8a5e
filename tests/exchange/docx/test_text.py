"""Words, looks and fonts of a docx."""

from desktop.exchange.document_errors import DrawingsLeft
from desktop.exchange.notes import Note, NoteKind
from tests.exchange.docx.making import body_of, docx, font, imported, p, r, style


def test_looks_become_elements(tmp_path):
    looks = {
        "<w:b/>": "strong",
        "<w:i/>": "em",
        '<w:u w:val="single"/>': "u",
        "<w:strike/>": "s",
        '<w:vertAlign w:val="subscript"/>': "sub",
        '<w:vertAlign w:val="superscript"/>': "sup",
    }
    for about, element in looks.items():
        body = body_of(tmp_path, p("chữ ", r("nổi", about)))
        assert body == f"<p>chữ <{element}>nổi</{element}></p>"


def test_a_look_taken_back_is_none(tmp_path):
    strong = style("Dam", "Đậm", "<w:rPr><w:b/></w:rPr>")
    body = body_of(
        tmp_path, p(r("thường", '<w:b w:val="0"/>'), r(" đậm"), style="Dam"), styles=strong
    )
    assert body == "<p>thường<strong> đậm</strong></p>"


def test_pieces_of_one_look_run_together(tmp_path):
    assert body_of(tmp_path, p(r("Vi"), r("ệt "), r("N"), r("am"))) == "<p>Việt Nam</p>"


def test_alignment_is_kept(tmp_path):
    words = {"center": "center", "right": "right", "end": "right", "both": "justify"}
    for said, kept in words.items():
        body = body_of(tmp_path, p("chữ", about=f'<w:jc w:val="{said}"/>'))
        assert body == f'<p class="{kept}">chữ</p>'


def test_signs_of_word_become_letters(tmp_path):
    run = (
        "<w:r><w:t>Vũ</w:t><w:softHyphen/><w:t>ng Tàu</w:t><w:noBreakHyphen/><w:t>30\u00a0km</w:t>"
        '<w:br/><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br w:type="page"/>'
        '<w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    )
    assert body_of(tmp_path, p(run)) == "<p>Vũng Tàu\u201130&nbsp;km<br>a b✓</p>"


def test_the_font_of_a_run_is_read(tmp_path):
    runs = r("Céng hßa ", font(".VnTime")), r("ñy ban", font(".VnTimeH")), r(" còn đây")
    result = imported(tmp_path, docx(p("Tên") + p(*runs)))
    assert "Cộng hòa ỦY BAN còn đây" in result.article.body
    assert result.warnings == (Note(NoteKind.FONT, 2, ".VnTime, .VnTimeH"),)


def test_a_letter_of_an_old_font_parted_by_word_is_one(tmp_path):
    runs = r("Tie", font("VNI-Times")), r("áng", font("VNI-Times"))
    assert body_of(tmp_path, p(*runs)) == "<p>Tiếng</p>"


def test_a_soft_hyphen_in_an_old_font_is_a_letter(tmp_path):
    run = f"<w:r><w:rPr>{font('.VnTime')}</w:rPr><w:t>th</w:t><w:softHyphen/><w:t> viÖn</w:t></w:r>"
    assert body_of(tmp_path, p(run)) == "<p>thư viện</p>"


def test_the_font_comes_from_the_style_and_what_it_is_based_on(tmp_path):
    below = style("Cu", "Cũ", f"<w:rPr>{font('.VnTime')}</w:rPr>")
    above = style("Moi", "Mới", '<w:basedOn w:val="Cu"/>')
    assert body_of(tmp_path, p("ViÖt", style="Moi"), styles=below + above) == "<p>Việt</p>"


def test_the_font_comes_from_the_style_of_the_run(tmp_path):
    named = style("Chu", "Chữ", f"<w:rPr>{font('.VnTime')}</w:rPr>", kind="character")
    body = body_of(tmp_path, p(r("ViÖt", '<w:rStyle w:val="Chu"/>')), styles=named)
    assert body == "<p>Việt</p>"


def test_the_font_comes_from_the_document_s_defaults(tmp_path):
    defaults = f"<w:docDefaults><w:rPrDefault><w:rPr>{font('.VnTime')}</w:rPr></w:rPrDefault></w:docDefaults>"
    unicode = r(" Ööß", font("Arial"))
    assert body_of(tmp_path, p("ViÖt", unicode), styles=defaults) == "<p>Việt Ööß</p>"


def test_the_font_comes_from_the_theme(tmp_path):
    theme = '<a:themeElements><a:minorFont><a:latin typeface=".VnTime"/></a:minorFont></a:themeElements>'
    run = r("ViÖt", '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>')
    assert body_of(tmp_path, p(run), theme=theme) == "<p>Việt</p>"


def test_a_style_based_on_itself_ends(tmp_path):
    loop = style("A", "A", '<w:basedOn w:val="A"/>')
    assert body_of(tmp_path, p("chữ", style="A"), styles=loop) == "<p>chữ</p>"


def test_links_keep_their_addresses_and_lose_their_underline(tmp_path):
    underlined = r("đây", '<w:u w:val="single"/>')
    link = f'<w:hyperlink r:id="go">{underlined}</w:hyperlink>'
    body = body_of(tmp_path, p("xem ", link), links={"go": "https://x.vn/?a=1&amp;b=2"})
    assert body == '<p>xem <a href="https://x.vn/?a=1&amp;b=2">đây</a></p>'


def test_a_link_as_a_field_is_a_link(tmp_path):
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK '
        '"https://x.vn" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("đây")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert body_of(tmp_path, p(field, " và")) == '<p><a href="https://x.vn">đây</a> và</p>'


def test_a_link_inside_the_document_is_text(tmp_path):
    link = f'<w:hyperlink w:anchor="muc1">{r("mục 1")}</w:hyperlink>'
    assert body_of(tmp_path, p(link)) == "<p>mục 1</p>"


def test_a_dangerous_link_is_none(tmp_path):
    link = f'<w:hyperlink r:id="go">{r("đây")}</w:hyperlink>'
    assert body_of(tmp_path, p(link), links={"go": "javascript:alert(1)"}) == "<p>đây</p>"


def test_tracked_changes_are_taken_as_accepted(tmp_path):
    runs = f"<w:ins>{r('mới')}</w:ins>", "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>"
    result = imported(tmp_path, docx(p("Tên") + p(*runs) + p("hết")))
    assert "mới" in result.article.body
    assert "cũ" not in result.article.body
    assert result.warnings == (Note(NoteKind.INSERTIONS), Note(NoteKind.DELETIONS))


def test_a_paragraph_whose_end_was_deleted_goes_on(tmp_path):
    body = body_of(tmp_path, p("một ", about="<w:rPr><w:del/></w:rPr>") + p("hai"))
    assert body == "<p>một hai</p>"


def test_comments_and_hidden_text_are_left_out_and_told(tmp_path):
    runs = r("chữ"), r("kín", "<w:vanish/>"), '<w:r><w:commentReference w:id="0"/></w:r>'
    comments = '<w:comment w:id="0"><w:p/></w:comment>'
    result = imported(tmp_path, docx(p("Tên") + p(*runs), comments=comments))
    assert "kín" not in result.article.body
    assert result.warnings == (Note(NoteKind.COMMENTS), Note(NoteKind.HIDDEN))


def test_footnotes_stand_at_the_end_in_the_order_of_their_places(tmp_path):
    marks = [f'<w:r><w:footnoteReference w:id="{i}"/></w:r>' for i in (7, 3)]
    notes = "".join(f'<w:footnote w:id="{i}">{p(f"lời {i}")}</w:footnote>' for i in (3, 7))
    result = imported(tmp_path, docx(p("Tên") + p("a", marks[0], " b", marks[1]), footnotes=notes))
    assert result.article.body.endswith(
        "<p>a<sup>1</sup> b<sup>2</sup></p>\n"
        "<hr>\n<p><sup>1</sup> lời 7</p>\n<p><sup>2</sup> lời 3</p>"
    )
    assert result.warnings == (Note(NoteKind.FOOTNOTES, 2),)


def test_a_text_box_is_a_box(tmp_path):
    box = f"<w:txbxContent>{p('trong hộp')}</w:txbxContent>"
    run = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>"
        f"<wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert body_of(tmp_path, p("a ", run, "b")) == "<p>a b</p>\n<aside><p>trong hộp</p></aside>"


def test_a_chart_is_told_of(tmp_path):
    chart = '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'
    run = f"<w:r><w:drawing><wp:inline>{chart}</wp:inline></w:drawing></w:r>"
    result = imported(tmp_path, docx(p("Tên") + p("a", run)))
    assert [type(each) for each in result.warnings] == [DrawingsLeft]


def test_a_formula_keeps_its_letters(tmp_path):
    formula = "<m:oMath><m:r><m:t>E=mc²</m:t></m:r></m:oMath>"
    assert body_of(tmp_path, p("Là ", formula)) == "<p>Là E=mc²</p>"

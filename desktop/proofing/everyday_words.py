"""Syllables that people use every day and the law hardly ever.

The pairs of syllables come from codified law: a word of this list may be unseen beside its
neighbours for that reason alone.
"""

EVERYDAY = frozenset(
    """
    tôi tao mày mình bạn cậu tớ nó anh chị em cô dì thím mợ bác chú cụ bé bố mẹ má đứa
    thằng bọn lũ nhỉ nhé à ạ ừ ơi đấy kia ấy nào nãy nay mai bây giờ vẻ hẳn hơi khá lắm quá
    cứ chứ bèn liền rồi mãi luôn hoài đành đắt rẻ đẹp xấu vui buồn mệt nóng lạnh ấm
    mát béo gầy già trẻ to nhỏ bự cao thấp dài ngắn dày mỏng rộng hẹp chật đông vắng nhanh chậm mạnh yếu
    khỏe khoẻ ốm đau sạch bẩn khô ướt ẩm sáng tối cũ mới chín xanh đỏ vàng tím trắng đen nâu hồng xám
    đỡ đổ trống sóng gùi nhúng dồi dào cánh cỗ mắt mặt tai mũi miệng môi tay chân đầu tóc vai lưng bụng
    ngực tim cằm trán cổ sân vườn ngõ cổng cửa bếp giường tủ bàn ghế nồi chảo bát đũa chén ly cốc ăn
    uống ngủ chạy nhảy bơi leo trèo cười khóc hát múa đá sút ném bắt đứng ngồi nằm quỳ bò lăn rơi ngã
    mưa nắng gió bão sấm chớp mây trăng trời biển suối đồi núi rừng lá hoa cành rễ gốc ngọn gà vịt lợn
    trâu chó mèo tôm cua ốc ếch chim ong kiến cơm gạo cháo phở bún bánh chè rượu bia kẹo mứt khoai ngô
    đậu dưa chuối bưởi sướng khổ giận ghét yêu thương nhớ quên mừng sợ lo tiếc ngại thèm chán thích mê
    tra mở gõ gỡ gọi nghe nhìn ngắm thấy nói kể hỏi đáp bảo gặp chào chờ đợi đón đưa tiễn dắt cõng bế
    ôm bồng vác khuân gánh đẩy kéo lôi xô đạp giẫm chặt cắt thái băm đốt nấu luộc xào rán nướng kho hấp
    phơi giặt rửa lau quét dọn xếp gấp treo dán vẽ tô đọc viết học chơi đùa đuổi trốn tìm giấu khoe đố
    sàn mái gác vách tường cột kèo ngói gạch vôi chiếu chăn gối màn áo quần giày dép mũ nón khăn túi ví
    bài vở bút phấn mực thơ nhạc đàn trống kèn sáo phim kịch xiếc bóng lưới
    vội ngay trông dậy mơ bán mua đổi vay mượn biếu nợ lãi lời lỗ ruộng làng xóm
    đụng đẻ rao dao dạt hằn gộp đệ
    thôn ấp quận phố chợ quán bến đò phà thuyền ghe xuồng xe tàu hẻm dốc đèo
    """.split()  # noqa: SIM905 - a table is read as one
)

COMPOUNDS = frozenset(
    """
    bây giờ|trở nên|dồi dào|nước mắt|đắt tiền|vội vàng|có vẻ|mọi thứ|nhà sàn|gập ghềnh|chông chênh|lấp lánh|
    rực rỡ|xanh mướt|mênh mông|bồi hồi|xao xuyến|rộn ràng|háo hức|mồ hôi|nụ cười|mái tóc|đôi mắt|
    bữa cơm|mâm cỗ|cây cầu|con đê|cánh đồng|dòng sông|vầng trăng|tiếng hát|trận đấu|bàn thắng|khung thành
    """.replace("\n", " ")
    .replace("| ", "|")
    .strip()
    .split("|")
)
"""Words of two syllables that the law lacks."""

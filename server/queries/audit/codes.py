"""The words of codes that a reader of the audit meets: states, reasons, kinds of alerts."""

from __future__ import annotations

from server.domain.turn import PARK_REASONS

CODES: dict[str, tuple[str, str]] = {
    # why a counter rests
    "break": ("Nghỉ giải lao", "Short break"),
    "lunch": ("Nghỉ trưa", "Lunch"),
    "meeting": ("Họp", "Meeting"),
    "dossier": ("Xử lý hồ sơ", "Working on a dossier"),
    "technical": ("Sự cố kỹ thuật", "Technical trouble"),
    **{code: (words["vi"], words["en"]) for code, words in PARK_REASONS.items()},
    # print jobs
    "queued": ("chờ in", "queued"),
    "leased": ("máy in đã nhận", "taken by the agent"),
    "held": ("chờ người xử lý máy in", "waits for a person at the printer"),
    "sending": ("đang in", "printing"),
    "confirmed": ("đã in", "printed"),
    "sent_unverified": ("đã gửi, máy in không xác nhận", "sent, the printer does not confirm"),
    "unconfirmed": ("không rõ đã in chưa", "not known whether it was printed"),
    "failed_before_send": ("không in được", "not printed"),
    "expired": ("hết hạn", "expired"),
    "cancelled": ("đã hủy", "cancelled"),
    # printers
    "ok": ("hoạt động", "working"),
    "low_paper": ("sắp hết giấy", "low on paper"),
    "no_paper": ("hết giấy", "out of paper"),
    "cover_open": ("nắp đang mở", "cover open"),
    "error": ("báo lỗi", "fault"),
    "unreachable": ("không liên lạc được", "cannot be reached"),
    "mute": ("không trả lời", "does not answer"),
    "unknown": ("chưa rõ", "unknown"),
    # calls on boards
    "played": ("đã phát", "played"),
    "silent": ("hiện mà không đọc", "shown without speech"),
    "failed": ("không phát được", "not played"),
    "shown": ("chỉ hiện, vì là giờ yên lặng", "shown alone, in quiet hours"),
    # tickets and counters
    "waiting": ("đang chờ", "waiting"),
    "called": ("đã gọi", "called"),
    "serving": ("đang phục vụ", "serving"),
    "done": ("đã xong", "done"),
    "parked": ("tạm giữ", "parked"),
    "no_show": ("vắng mặt", "no-show"),
    "transferred": ("đã chuyển", "transferred"),
    "open": ("đang mở", "open"),
    "paused": ("tạm ngưng", "paused"),
    "closed": ("đã đóng", "closed"),
    # alerts
    "wait": ("chờ quá mục tiêu", "a wait over its target"),
    "printer": ("máy in cần người", "a printer needs a person"),
    "device": ("thiết bị mất kết nối", "a device is gone"),
    "rating": ("mức đánh giá thấp nhất", "the lowest mark"),
    "help": ("cán bộ cần giúp", "an officer needs help"),
    "voice": ("lượt gọi chưa được đọc", "calls not spoken"),
    "webhook": ("phần mềm khác không nhận tin", "another system takes no notices"),
    "estimate": ("thời gian chờ báo ra hay sai", "the told waits hold too seldom"),
    "lease": ("kiosk báo lại số không khớp", "a kiosk's report does not fit"),
    # follow-ups of ratings
    "seen": ("đã xem", "seen"),
    "talked": ("đã trao đổi", "talked"),
    "solved": ("đã giải quyết", "solved"),
    # what is kept for a time
    "comments": ("góp ý tự viết", "comments"),
    "words": ("ghi chú, lý do tự viết", "notes and reasons"),
    "dossiers": ("mã hồ sơ", "dossier codes"),
    "links": ("liên kết từ phiếu", "links from tickets"),
    "slips": ("nội dung phiếu", "what slips say"),
    "origins": ("địa chỉ mạng của cán bộ", "network addresses of staff"),
    # set-up
    "moved": ("Sắp xếp lại", "Moved"),
    "added": ("Thêm", "Added"),
    "changed": ("Sửa", "Changed"),
    "removed": ("Xóa", "Removed"),
}  # fmt: skip
"""Code → Vietnamese, English. A code that is not here is shown as it stands."""

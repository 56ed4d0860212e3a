"""Every error code in words for the people who meet it."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "request.unreadable": ("Không đọc được yêu cầu.", "The request cannot be read."),
    "request.too_large": ("Yêu cầu quá lớn.", "The request is too large."),
    "request.field": ("Có thông tin chưa đúng.", "A field is wrong."),
    "request.reused": ("Mã yêu cầu này đã dùng cho việc khác.", "This request id was used for something else."),
    "auth.required": ("Hãy đăng nhập hoặc ghép nối thiết bị.", "Sign in, or pair this device."),
    "auth.wrong": ("Tên đăng nhập hoặc mật khẩu chưa đúng.", "The name or the password is wrong."),
    "auth.forbidden": ("Bạn không có quyền làm việc này.", "You do not have the right to do this."),
    "auth.header_missing": ("Yêu cầu không đến từ màn hình của hệ thống.", "The header X-Toiluot: 1 is missing."),
    "pairing.code_wrong": (
        "Mã ghép nối sai, đã dùng hoặc hết hạn.",
        "The pairing code is wrong, was used, or is too old.",
    ),
    "limit.reached": ("Thử quá nhiều lần, hãy đợi một chút.", "Too many tries; please wait a little."),
    "unavailable": ("Hệ thống tạm bận, hãy thử lại.", "The system is busy; please try again."),
    "not_found": ("Không có trang này.", "There is nothing at this address."),
    "method_not_allowed": ("Địa chỉ này không nhận cách gọi đó.", "This address does not take that method."),
    "internal": ("Hệ thống gặp lỗi; sự việc đã được ghi lại.", "Something went wrong; it has been logged."),
    "site.unknown": ("Không có trung tâm này.", "There is no such centre."),
    "service.unknown": ("Không có dịch vụ này.", "There is no such service."),
    "counter.unknown": ("Không có quầy này.", "There is no such counter."),
    "ticket.unknown": ("Không có số này.", "There is no such ticket."),
    "turn.unknown": ("Không có lượt này.", "There is no such turn."),
    "rating.unknown": ("Không có lượt nào để đánh giá.", "There is no visit to rate."),
    "device.unknown": ("Không có thiết bị này.", "There is no such device."),
    "lost_screen.unknown": ("Mã trên màn hình đã hết hạn.", "The code on the screen is out of date."),
    "printer.unknown": ("Không có máy in này.", "There is no such printer."),
    "print_job.unknown": ("Không có lệnh in này.", "There is no such print job."),
    "announcement.unknown": ("Không có lượt gọi này.", "There is no such announcement."),
    "api_key.unknown": ("Không có khóa API này.", "There is no such API key."),
    "clip.unknown": ("Không có giọng đọc này.", "There is no such clip."),
    "report.unknown": ("Không có báo cáo này.", "There is no such report."),
    "launcher.unknown": ("Không có trang này.", "There is nothing at this address."),
    "staff.unknown": ("Không có cán bộ này.", "There is no such member of staff."),
    "site.closed": ("Trung tâm đang tạm ngừng cấp số.", "The centre gives no numbers at the moment."),
    "service.closed": ("Dịch vụ này đang tạm ngừng cấp số.", "This service gives no numbers at the moment."),
    "service.quota_reached": ("Hôm nay dịch vụ này đã hết số.", "All of today's numbers of this service are taken."),
    "service.half_day_quota_reached": (
        "Dịch vụ này đã hết số của buổi này.",
        "All numbers of this service for this half of the day are taken.",
    ),
    "service.full_until_close": (
        "Số người đang chờ đã đủ đến giờ đóng cửa.",
        "Those who wait fill the time until closing.",
    ),
    "service.last_ticket_given": (
        "Đã hết giờ lấy số của hôm nay.",
        "The last numbers of today have been given out.",
    ),
    "ticket.illegal_move": ("Trạng thái của số này không cho phép.", "The ticket's state does not allow this."),
    "ticket.elsewhere": ("Số này đang ở quầy khác.", "This ticket is at another counter."),
    "ticket.no_present": ("Quầy chưa có số nào.", "There is no ticket at this counter."),
    "ticket.not_present": (
        "Quầy đang có số khác với màn hình này; hãy xem lại.",
        "The counter has another ticket than this screen shows; look again.",
    ),
    "ticket.beyond_closing": ("Lúc đó trung tâm đã đóng cửa.", "By then the centre is closed."),
    "postpone.limit": ("Số này đã hoãn đủ số lần cho phép.", "This ticket was postponed as often as is allowed."),
    "transfer.nobody_there": (
        "Nơi chuyển đến chưa có cán bộ phục vụ.",
        "Nobody would call the ticket there.",
    ),
    "appointment.unknown": ("Không có lịch hẹn nào mang mã này.", "There is no appointment with this code."),
    "appointment.over": (
        "Lịch hẹn này đã dùng, đã hủy hoặc đã qua.",
        "This appointment was kept, cancelled or missed.",
    ),
    "appointment.other_day": ("Lịch hẹn này vào ngày khác.", "This appointment is on another day."),
    "counter.closed": ("Quầy đang đóng.", "The counter is closed."),
    "counter.paused": ("Quầy đang tạm ngưng.", "The counter is paused."),
    "counter.busy": ("Quầy còn đang phục vụ một số.", "The counter still has a ticket."),
    "counter.taken": (
        "Quầy đã có cán bộ khác, hoặc bạn đang ở quầy khác.",
        "The counter is taken, or you work elsewhere.",
    ),
    "counter.not_yours": ("Đây không phải quầy của bạn.", "This is not your counter."),
    "counter.illegal_move": ("Trạng thái của quầy không cho phép.", "The counter's state does not allow this."),
    "recall.limit": ("Số này đã được gọi đủ số lần cho phép.", "This ticket was called as often as is allowed."),
    "rating.too_early": ("Lượt này chưa kết thúc.", "This visit is not finished."),
    "rating.already_given": ("Lượt này đã được đánh giá.", "This visit was rated already."),
    "alert.unknown": ("Không có cảnh báo này.", "There is no such alert."),
    "alert.over": ("Việc này đã qua.", "This is over already."),
    "alert.still_true": ("Cảnh báo này tự hết khi nguyên nhân hết.", "This alert ends by itself, with its cause."),
    "message.unknown": ("Không có tin nhắn này.", "There is no such message."),
    "print_job.illegal_move": ("Trạng thái của lệnh in không cho phép.", "The print job's state does not allow this."),
    "kind.unknown": ("Không có mục thiết lập này.", "There is nothing of this kind to set up."),
    "change.unknown": ("Không có thay đổi này.", "There is no such change."),
    "staff_role.unknown": ("Không có vai trò này.", "There is no such role."),
    "grant.unknown": ("Không có quyền được giao này.", "There is no such grant."),
    "holiday.unknown": ("Không có ngày nghỉ này.", "There is no such holiday."),
    "import.refused": (
        "Tệp có dòng chưa đúng; chưa có gì được thay đổi.",
        "The file has lines that are wrong; nothing was changed.",
    ),
    "file.unknown": ("Không có tệp này.", "There is no such file."),
    "setup.conflict": (
        "Người khác vừa sửa mục này; hãy xem lại trước khi lưu.",
        "Somebody else has changed this meanwhile; look again before you save.",
    ),
    "setup.cannot_undo": ("Thay đổi này không hoàn tác được.", "This change cannot be taken back."),
    "setup.in_use": ("Mục này vẫn đang được dùng.", "It is still in use."),
    "setup.last_administrator": (
        "Phải còn ít nhất một người quản trị.",
        "Somebody must be left who may set people up.",
    ),
    "counter.still_open": ("Quầy đang có cán bộ; hãy đóng quầy trước.", "Somebody works there; close it first."),
    "name.taken": ("Tên này đã có người dùng.", "This name is taken."),
}
"""Code → Vietnamese, English."""


def message(code: str, language: str) -> str:
    """The code in words; a code without words is a defect that a test finds."""
    return MESSAGES[code][1 if language == "en" else 0]

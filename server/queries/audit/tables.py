"""The words of tables that a reader of the audit meets."""

from __future__ import annotations

TABLES: dict[str, tuple[str, str]] = {
    "site": ("Trung tâm", "Centre"),
    "service": ("Dịch vụ", "Service"),
    "counter": ("Quầy", "Counter"),
    "staff": ("Cán bộ", "Person"),
    "staff_role": ("Vai trò", "Role"),
    "grant": ("Quyền cho người nơi khác", "Role of a person of another centre"),
    "holiday": ("Ngày nghỉ", "Holiday"),
    "recording": ("Đoạn ghi âm", "Recorded piece"),
    "scheduled_report": ("Báo cáo định kỳ", "Report that goes out by itself"),
    "device": ("Thiết bị", "Device"),
    "printer": ("Máy in", "Printer"),
    "slide": ("Ảnh hoặc video trên bảng", "Picture or video on the boards"),
    "pairing_code": ("Mã ghép nối", "Pairing code"),
    "lease": ("Số giao cho kiosk", "Numbers leased to a kiosk"),
    "series_day": ("Dãy số trong ngày", "Series of a day"),
    "ticket": ("Số", "Ticket"),
    "turn": ("Lượt", "Turn"),
    "rating": ("Đánh giá", "Rating"),
    "level": ("Mức đánh giá", "Level of ratings"),
    "reason": ("Lý do đánh giá", "Reason of ratings"),
    "follow_up": ("Theo dõi đánh giá thấp", "Follow-up of a bad rating"),
    "announcement": ("Lượt gọi", "Call"),
    "play": ("Phát lượt gọi", "Call on a board"),
    "print_job": ("Lệnh in", "Print job"),
    "alert": ("Cảnh báo", "Alert"),
    "message": ("Lời nhắn", "Message"),
    "appointment": ("Lịch hẹn", "Appointment"),
    "dossier": ("Hồ sơ", "Dossier"),
    "api_key": ("Khóa API", "API key"),
    "webhook": ("Địa chỉ nhận tin", "Webhook"),
}
"""Tables; one that is not here is shown by its name in the database."""

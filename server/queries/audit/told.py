"""What each event means to a reader of the audit: its group, and its sentence in Vietnamese and in English."""

from __future__ import annotations

from typing import NamedTuple

from server.domain import events
from server.domain.centre.hours import Words

KINDS: dict[str, Words] = {
    "ticket": {"vi": "Số và lượt", "en": "Tickets"},
    "counter": {"vi": "Quầy", "en": "Counters"},
    "service": {"vi": "Mở, đóng dịch vụ", "en": "Opening and closing services"},
    "rating": {"vi": "Đánh giá", "en": "Ratings"},
    "announcement": {"vi": "Lượt gọi trên bảng", "en": "Calls on boards"},
    "dossier": {"vi": "Hồ sơ", "en": "Dossiers"},
    "printing": {"vi": "In phiếu", "en": "Printing"},
    "device": {"vi": "Thiết bị", "en": "Devices"},
    "people": {"vi": "Cán bộ và đăng nhập", "en": "People and sign-ins"},
    "privacy": {"vi": "Dữ liệu cá nhân", "en": "Personal data"},
    "message": {"vi": "Lời nhắn và cảnh báo", "en": "Messages and alerts"},
    "setting": {"vi": "Thiết lập", "en": "Settings"},
    "integration": {"vi": "Phần mềm khác", "en": "Other software"},
}
"""The groups that a reader may choose."""


class Told(NamedTuple):
    """An event's group, and its sentence in Vietnamese and in English; `{…}` are facts and names."""

    kind: str
    vi: str
    en: str


TOLD: dict[type[events.Event], Told] = {
    events.TicketIssued: Told("ticket", "Lấy số {label}, {service}", "Took number {label}, {service}"),
    events.NumbersLeased: Told(
        "device", "Giao cho {device} các số {label}–{until}", "Leased the numbers {label}–{until} to {device}"
    ),
    events.NumbersReported: Told(
        "device", "{device} báo lại các số đã cấp khi làm việc riêng",
        "{device} reported the numbers that it gave while working alone",
    ),
    events.LeaseEnded: Told(
        "device", "Các số {label}–{until} giao cho {device} hết hiệu lực",
        "The lease of {label}–{until} to {device} ended",
    ),
    events.AppointmentBooked: Told("ticket", "Đặt lịch hẹn {code}, {service}", "Booked appointment {code}, {service}"),
    events.AppointmentKept: Told("ticket", "Lịch hẹn {code} lấy số {label}", "Appointment {code} took number {label}"),
    events.AppointmentCancelled: Told("ticket", "Hủy lịch hẹn {code}", "Cancelled appointment {code}"),
    events.AppointmentMissed: Told("ticket", "Lịch hẹn {code} không ai đến", "Nobody came for appointment {code}"),
    events.AppointmentMoved: Told("ticket", "Đổi giờ lịch hẹn {code}, {service}", "Moved appointment {code}"),
    events.AppointmentReminded: Told("ticket", "Nhắc lịch hẹn {code}", "Appointment {code} is near: reminded"),
    events.PlaceReserved: Told(
        "ticket", "Giữ chỗ từ xa {code}, {service}", "Reserved place {code} from afar, {service}"
    ),
    events.PlaceKept: Told("ticket", "Chỗ giữ {code} lấy số {label}", "Reserved place {code} took number {label}"),
    events.PlaceGivenUp: Told("ticket", "Bỏ chỗ giữ {code}", "Gave up reserved place {code}"),
    events.PlaceLapsed: Told("ticket", "Chỗ giữ {code} hết hạn", "Reserved place {code} lapsed"),
    events.DossiersImported: Told(
        "dossier", "Nhập hồ sơ: {added} mới, {changed} thay đổi, {unchanged} đã có",
        "Imported dossiers: {added} new, {changed} changed, {unchanged} known",
    ),
    events.TicketCalled: Told("ticket", "Gọi số {label} đến {counter}", "Called {label} to {counter}"),
    events.TicketRecalled: Told("ticket", "Gọi lại số {label} đến {counter}", "Called {label} to {counter} again"),
    events.TicketStarted: Told("ticket", "Bắt đầu phục vụ số {label}, {counter}", "Began to serve {label}, {counter}"),
    events.TicketFinished: Told("ticket", "Xong số {label} tại {counter}", "Finished {label} at {counter}"),
    events.TicketNotShown: Told("ticket", "Báo vắng mặt số {label}, {counter}", "Noted a no-show: {label}, {counter}"),
    events.NoShowUndone: Told("ticket", "Cho số {label} chờ lại sau khi vắng mặt", "Took the no-show of {label} back"),
    events.TicketCancelled: Told("ticket", "Hủy số {label}", "Cancelled {label}"),
    events.TicketExpired: Told("ticket", "Số {label} hết hiệu lực khi hết ngày", "{label} expired with its day"),
    events.TicketParked: Told("ticket", "Tạm giữ số {label}, {counter}", "Parked {label}, {counter}"),
    events.TicketUnparked: Told("ticket", "Cho số {label} chờ lại sau khi tạm giữ", "Unparked {label}"),
    events.TicketTransferred: Told("ticket", "Chuyển số {label} đến {aim}", "Transferred {label} to {aim}"),
    events.TicketReleased: Told("ticket", "Số {label} không còn chờ riêng ai", "{label} waits for anybody again"),
    events.TicketRequeued: Told("ticket", "Cho số {label} lùi {amount}", "Put {label} back by {amount}"),
    events.TicketPostponed: Told("ticket", "Xin lùi số {label} {amount}", "Postponed {label} by {amount}"),
    events.TicketDue: Told("ticket", "Số {label} lại có thể được gọi", "{label} may be called again"),
    events.VisitWentOn: Told("ticket", "Số {label} chờ tiếp: {service}", "{label} waits on: {service}"),
    events.CounterOpened: Told("counter", "Mở {counter}", "Opened {counter}"),
    events.CounterClosedDown: Told("counter", "Đóng {counter}", "Closed {counter}"),
    events.CounterWasPaused: Told("counter", "Tạm ngưng {counter}", "Paused {counter}"),
    events.CounterResumed: Told("counter", "{counter} làm việc lại", "Resumed {counter}"),
    events.OfficerMoved: Told("counter", "Chuyển {officer}: {left} → {counter}", "Moved {officer}: {left} → {counter}"),
    events.ServiceWasClosed: Told("service", "Ngừng cấp số: {service}", "Closed the service {service}"),
    events.ServiceReopened: Told("service", "Cấp số lại: {service}", "Reopened the service {service}"),
    events.TurnRated: Told("rating", "Gửi một đánh giá", "Gave a rating"),
    events.FollowUpMoved: Told("rating", "Theo dõi một đánh giá: {state}", "Followed a rating up: {state}"),
    events.AnnouncementPlayed: Told("announcement", "Báo về một lượt gọi: {status}", "Told of a call: {status}"),
    events.PrintJobMoved: Told("printing", "Lệnh in của số {label}: {state}", "Print job of {label}: {state}"),
    events.PrintJobPassedOn: Told("printing", "Phiếu của số {label} in ở {printer}", "{label} is printed at {printer}"),
    events.RollChanged: Told("printing", "{printer}: cuộn giấy mới", "{printer}: a new roll"),
    events.PrinterTakenOver: Told("printing", "{device} nhận {printer}", "{device} took {printer} over"),
    events.TestPageAsked: Told("printing", "In trang thử ở {printer}", "Printed a test page at {printer}"),
    events.TicketReprinted: Told("printing", "In lại phiếu {label}, bản {copy}", "Printed {label} again, copy {copy}"),
    events.PrinterChanged: Told("printing", "{printer}: {state}", "{printer}: {state}"),
    events.DayBegan: Told("setting", "Bắt đầu ngày làm việc {business_day}", "The business day {business_day} began"),
    events.SiteMade: Told("setting", "Lập trung tâm “{name}”", "Made the centre “{name}”"),
    events.StaffAdded: Told("people", "Thêm cán bộ {staff}", "Added {staff}"),
    events.DeviceAdded: Told("device", "Thêm thiết bị {device}", "Added the device {device}"),
    events.PairingCodeMade: Told("device", "Tạo mã ghép nối cho {device}", "Made a pairing code for {device}"),
    events.DevicePaired: Told("device", "Ghép nối {device}", "Paired {device}"),
    events.DeviceRevoked: Told("device", "Thu hồi {device}", "Revoked {device}"),
    events.DeviceChanged: Told("device", "Sửa thiết bị {device}", "Changed the device {device}"),
    events.DeviceReloadAsked: Told("device", "Yêu cầu tải lại {device}", "Asked {device} to reload"),
    events.ScreenAdopted: Told("device", "Nhận màn hình {device}", "Adopted the screen {device}"),
    events.MessageSent: Told("message", "Nhắn đến {counter}", "Wrote to {counter}"),
    events.MessageRead: Told("message", "Đọc lời nhắn ở {counter}", "Read a message at {counter}"),
    events.AlertRaised: Told("message", "Cảnh báo: {kind}", "Alert: {kind}"),
    events.AlertAcknowledged: Told("message", "Nhận biết cảnh báo: {kind}", "Acknowledged an alert: {kind}"),
    events.AlertEnded: Told("message", "Hết cảnh báo: {kind}", "Alert over: {kind}"),
    events.DataErased: Told(
        "privacy", "Xóa {values} giá trị hết thời hạn lưu giữ: {rule}",
        "Erased {values} values whose time is over: {rule}",
    ),
    events.OwnDataErased: Told(
        "privacy", "Xóa dữ liệu cá nhân của số {label} theo yêu cầu", "Erased the personal data of {label} on request"
    ),
    events.OwnDataShown: Told(
        "privacy", "Xem dữ liệu đang giữ của số {label} theo yêu cầu", "Showed what is kept of {label} on request"
    ),
    events.SiteFounded: Told("setting", "Lập trung tâm mới “{name}”", "Made another centre, “{name}”"),
    events.SiteEntered: Told("people", "Chuyển sang làm việc ở đây", "Went on at this centre"),
    events.CatalogueSet: Told(
        "setting", "Lập danh mục: {services} dịch vụ, {counters} quầy",
        "Set up {services} services and {counters} counters",
    ),
    events.ApiKeyMade: Told("integration", "Tạo khóa API “{name}”", "Made the API key “{name}”"),
    events.ApiKeyRevoked: Told("integration", "Thu hồi khóa API “{name}”", "Revoked the API key “{name}”"),
    events.WebhookSecretDrawn: Told("integration", "Tạo khóa ký cho “{name}”", "Drew a secret for “{name}”"),
    events.WebhookPinged: Told("integration", "Gửi thử đến “{name}”", "Tried “{name}” out"),
    events.WebhookSkipped: Told("integration", "Bỏ các tin đang chờ của “{name}”", "Skipped what waited for “{name}”"),
    events.WebhookTurnedOff: Told("integration", "Tắt “{name}” vì không nhận tin", "Turned “{name}” off: no answer"),
    events.DeliveryResent: Told("integration", "Gửi lại một tin đến “{name}”", "Sent a notice to “{name}” again"),
    events.ReportTried: Told("integration", "Gửi thử báo cáo “{name}”", "Tried to send the report “{name}”"),
    events.ReportResent: Told("integration", "Gửi lại báo cáo “{name}”", "Sent the report “{name}” again"),
    events.StaffSignedIn: Told("people", "Đăng nhập", "Signed in"),
    events.StaffSignedOut: Told("people", "Đăng xuất", "Signed out"),
    events.PasswordChanged: Told("people", "Đặt mật khẩu mới cho {staff}", "Set a new password for {staff}"),
    events.SetupChanged: Told("setting", "{action} {setting} {name}", "{action} {setting} {name}"),
}  # fmt: skip
"""A new event is one row here; a test finds the missing ones."""

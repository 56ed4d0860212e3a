"""The figures of a grouped report, named and defined for its readers.

Formulas are those of server/domain/figures; here they are told to somebody who reads a report on paper.
"""

from __future__ import annotations

from dataclasses import dataclass

from server.report_files.document import Unit


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the contract's figures. `short` heads a narrow column on paper, where it stands at all."""

    key: str
    name: str
    unit: Unit
    definition: str
    short: str = ""


FIGURES = (
    Figure("arrivals", "Lượt đến", Unit.COUNT, "số lượt vào hàng chờ; chuyển quầy là thêm một lượt", "Lượt đến"),
    Figure("served", "Lượt được phục vụ", Unit.COUNT, "số lượt đã phục vụ xong", "Đã phục vụ"),
    Figure("no_shows", "Lượt vắng mặt", Unit.COUNT, "số lượt đã gọi mà người dân không đến quầy", "Vắng mặt"),
    Figure("abandoned", "Lượt bỏ về", Unit.COUNT, "số lượt thôi chờ trước khi được gọi", "Bỏ về"),
    Figure("wait_mean_s", "Chờ trung bình", Unit.DURATION, "trung bình thời gian từ lúc vào hàng đến lần gọi đầu"),
    Figure("wait_median_s", "Chờ trung vị", Unit.DURATION,
           "một nửa số lượt chờ không lâu hơn mức này, tính từ lúc vào hàng đến lần gọi đầu", "Chờ trung vị"),
    Figure("wait_p90_s", "Chờ P90", Unit.DURATION, "cứ 10 lượt thì 9 lượt chờ không lâu hơn mức này", "Chờ P90"),
    Figure("wait_p95_s", "Chờ P95", Unit.DURATION, "cứ 20 lượt thì 19 lượt chờ không lâu hơn mức này"),
    Figure("wait_max_s", "Chờ lâu nhất", Unit.DURATION, "lượt chờ lâu nhất trong kỳ", "Chờ lâu nhất"),
    Figure("walk_median_s", "Đến quầy, trung vị", Unit.DURATION, "từ lúc được gọi đến lúc bắt đầu phục vụ"),
    Figure("service_mean_s", "Phục vụ trung bình", Unit.DURATION, "trung bình thời gian phục vụ tại quầy"),
    Figure("service_median_s", "Phục vụ trung vị", Unit.DURATION,
           "một nửa số lượt được phục vụ tại quầy không lâu hơn mức này", "Phục vụ trung vị"),
    Figure("service_p90_s", "Phục vụ P90", Unit.DURATION,
           "cứ 10 lượt thì 9 lượt được phục vụ không lâu hơn mức này", "Phục vụ P90"),
    Figure("handling_mean_s", "Xử lý trung bình", Unit.DURATION,
           "trung bình thời gian quầy dành cho một lượt, kể cả lúc chờ người dân đến quầy"),
    Figure("visit_median_s", "Cả lần đến, trung vị", Unit.DURATION, "từ lúc lấy số đến lúc xong việc"),
    Figure("no_show_rate", "Tỷ lệ vắng mặt", Unit.SHARE, "lượt vắng mặt trên số lượt đã gọi", "Tỷ lệ vắng"),
    Figure("abandonment_rate", "Tỷ lệ bỏ về", Unit.SHARE, "lượt bỏ về trên số lượt đến", "Tỷ lệ bỏ về"),
    Figure("within_target", "Chờ trong mục tiêu", Unit.SHARE,
           "phần số lượt được gọi trong thời gian chờ mục tiêu của thủ tục", "Đạt mục tiêu"),
    Figure("occupancy", "Tỷ lệ bận", Unit.SHARE, "thời gian quầy phục vụ trên thời gian quầy mở", "Tỷ lệ bận"),
    Figure("answers", "Số đánh giá", Unit.COUNT, "số lượt có đánh giá hợp lệ", "Số đánh giá"),
    Figure("response_rate", "Tỷ lệ đánh giá", Unit.SHARE, "số đánh giá trên số lượt được phục vụ"),
    Figure("index", "Mức độ hài lòng", Unit.SHARE,
           "số đánh giá Rất hài lòng và Hài lòng trên tổng số đánh giá", "Hài lòng"),
    Figure("index_low", "Hài lòng, cận dưới 95%", Unit.SHARE, "cận dưới của khoảng tin cậy Wilson 95%"),
    Figure("index_high", "Hài lòng, cận trên 95%", Unit.SHARE, "cận trên của khoảng tin cậy Wilson 95%"),
)  # fmt: skip
"""Every figure in the order of a spreadsheet's columns."""
ON_PAPER = tuple(one for one in FIGURES if one.short)
BY_KEY = {one.key: one for one in FIGURES}
COMPARED = ("arrivals", "wait_median_s", "service_median_s", "index")
"""What is put beside the period before on paper."""
SUMMED_UP = ("arrivals", "served", "wait_median_s", "wait_p90_s", "within_target", "index")
"""What a report says first."""
TIME_BACKED = frozenset({"hours", "weekdays", "days", "weeks", "months", "quarters", "years"})
"""Reports whose rows follow time: all of them are drawn, in their order."""
GROUPED = {
    "services": ("theo thủ tục", "Thủ tục"), "fields": ("theo lĩnh vực", "Lĩnh vực"),
    "counters": ("theo quầy", "Quầy"), "officers": ("theo cán bộ", "Cán bộ"), "hours": ("theo giờ trong ngày", "Giờ"),
    "weekdays": ("theo thứ trong tuần", "Thứ"), "days": ("theo ngày", "Ngày"), "weeks": ("theo tuần", "Tuần"),
    "months": ("theo tháng", "Tháng"), "quarters": ("theo quý", "Quý"), "years": ("theo năm", "Năm"),
    "channels": ("theo hình thức lấy số", "Hình thức lấy số"), "classes": ("theo đối tượng", "Đối tượng"),
    "sites": ("theo trung tâm", "Trung tâm"),
}  # fmt: skip
"""Grouped reports: how the title goes on, and what the first column holds."""

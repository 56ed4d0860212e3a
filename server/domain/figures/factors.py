"""The five factors of SIPAS, the national index of satisfaction with public administrative services.

Source: Decision 1383/QĐ-BNV of 2012 and the yearly SIPAS surveys: access to the service, administrative procedure, the
officer who deals with the matter, its result, and how comments and complaints are received.
"""

from __future__ import annotations

from server.domain.centre.hours import Words

FACTORS: dict[str, Words] = {
    "access": {"vi": "Tiếp cận dịch vụ", "en": "Access to the service"},
    "procedure": {"vi": "Thủ tục hành chính", "en": "Administrative procedure"},
    "officer": {"vi": "Công chức giải quyết công việc", "en": "The officer"},
    "result": {"vi": "Kết quả cung ứng dịch vụ", "en": "The result"},
    "feedback": {"vi": "Tiếp nhận, xử lý góp ý, phản ánh", "en": "Handling of feedback"},
}

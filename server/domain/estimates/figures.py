"""What the report on told waits names its figures, and what each means: one source for screen, paper and file."""

from __future__ import annotations

from dataclasses import dataclass

from server.domain.centre.hours import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """`key` is the figure's in the report. `head` heads a column where the name alone would not say what it holds."""

    key: str
    name: Words
    meaning: Words
    head: Words


def _figure(key: str, name: tuple[str, str], meaning: tuple[str, str], head: tuple[str, str] | None = None) -> Figure:
    vi, en = head or name
    return Figure(
        key=key, name={"vi": name[0], "en": name[1]}, meaning={"vi": meaning[0], "en": meaning[1]},
        head={"vi": vi, "en": en},
    )  # fmt: skip


FIGURES = (
    _figure("told", ("Đã báo", "Told"), (
        "số lần báo một khoảng thời gian chờ lúc lấy số; điện thoại báo lại thì tính riêng, ở bảng theo nơi báo",
        "how often a range was told with the number; what phones tell later is counted apart, in the table by place",
    )),
    _figure("unknown", ("Không tính", "Not counted"), (
        "trong số đã báo, người bỏ về, lùi lượt hoặc chưa được gọi: không rõ họ chờ bao lâu, các cột sau bỏ qua họ",
        "of those told, people who left, let others go before or are not called yet: the figures after this skip them",
    )),
    _figure("coverage", ("Tỷ lệ đúng", "Held"), (
        "số lần người dân được gọi trong khoảng thời gian đã báo, trên số lần biết kết quả; mục tiêu 80 %",
        "ranges within which the call came, of those whose outcome is known; the aim is 80 %",
    )),
    _figure("above", ("Gọi muộn hơn", "Called later"), (
        "số lần người dân được gọi sau khoảng thời gian đã báo",
        "how often the call came after the range that was told",
    )),
    _figure("below", ("Gọi sớm hơn", "Called earlier"), (
        "số lần người dân được gọi trước khoảng thời gian đã báo",
        "how often the call came before the range that was told",
    )),
    _figure("error_s", ("Lệch trung bình", "Off by"), (
        "giữa thời gian dự tính và thời gian chờ thật, không kể sớm hay muộn",
        "the mean distance between the likely wait and the real one, whether sooner or later",
    )),
    _figure("width_s", ("Độ rộng trung bình", "Width"), (
        "từ đầu đến cuối khoảng đã báo: “10–20 phút” rộng 10 phút; hẹp mà vẫn đúng thì có ích hơn",
        "from the start to the end of the told range: “10–20 minutes” is 10 wide; narrower is better if it still holds",
    )),
    _figure("compared", ("Số lần so sánh", "Compared"), (
        "số lần biết kết quả mà cả hai cách đơn giản cũng có con số; chỉ so sánh trên những lần này để công bằng",
        "known outcomes for which both plain ways had a figure too: only these are compared, so that it is fair",
    )),
    _figure("ours", ("Hệ thống", "The system"), (
        "tỷ lệ đúng và lệch trung bình của hệ thống, chỉ trên những lần so sánh",
        "how often the system held and how far off it was, over the compared ones alone",
    )),
    _figure("last", ("Theo người vừa được gọi", "Last wait seen"), (
        "cách đơn giản: báo bằng thời gian chờ của người vừa được gọi, với khoảng rộng như hệ thống đã báo",
        "a plain way: what the last one called had waited, with a range as wide as the system's",
    ), ("Lệch theo người vừa gọi", "Off by, last wait seen")),
    _figure("line", ("Theo số người chờ", "People × mean visit"), (
        "cách đơn giản: số người phía trước × thời gian phục vụ trung bình ÷ số quầy, với khoảng rộng như thế",
        "a plain way: people ahead × the mean visit ÷ the counters, with a range as wide",
    ), ("Lệch theo số người chờ", "Off by, people × mean")),
)  # fmt: skip
"""In the order of the columns."""

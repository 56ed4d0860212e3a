"""What a ticket kiosk reads aloud: its steps in words of its own, the names of a centre, and the number just given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from display.voice.errors import Unspeakable
from display.voice.numbers import Dialect, cardinal
from display.voice.sentence import spelled

Texts = Mapping[str, str]
"""One text in each of its languages."""

STEPS: dict[str, tuple[str, str]] = {
    "reads": ("Máy đang đọc to. Chạm vào màn hình để ngừng đọc.", "Reading aloud. Touch the screen to stop."),
    "fields": ("Mời bạn chọn lĩnh vực cần giải quyết. Trang này có:", "Please choose a field. This page has:"),
    "services": ("Chạm vào việc bạn cần để lấy số. Trang này có:", "Touch what you need to take a number. Here are:"),
    "plan": ("Chọn các việc cần làm trong lượt này. Trang này có:", "Choose what to do in this visit. This page has:"),
    "more": ("Còn trang sau.", "There are more pages."),
    "search": ("Tìm thủ tục. Gõ vài chữ, không cần dấu.", "Search services. Type a few letters."),
    "appointment": ("Nhập sáu chữ số của mã hẹn hoặc mã giữ chỗ.", "Enter the six digits of your code."),
    "priority": (
        "Bạn thuộc diện ưu tiên nào? Không bắt buộc. Cán bộ sẽ xem giấy tờ tại quầy.",
        "Which priority applies to you? This is optional. An officer checks your papers at the counter.",
    ),
    "asking": ("Đang lấy số cho bạn.", "Taking a number for you."),
    "lost": (
        "Chưa lấy được số. Bấm thử lại. Máy không lấy hai số.", "No number yet. Try again. You get one number only.",
    ),
    "refused": ("Chưa lấy được số. Xin hỏi bàn hướng dẫn.", "No number yet. Please ask at the help desk."),
    "none": ("Chưa có dịch vụ nào nhận số. Xin hỏi bàn hướng dẫn.", "Nothing is open. Please ask at the help desk."),
    "take_ticket": ("Mời lấy phiếu ở khe của máy này.", "Please take your ticket. It comes out of this machine."),
    "photograph_number": (
        "Máy chưa in được phiếu. Số vẫn có hiệu lực.", "The ticket could not be printed. Your number stands.",
    ),
    "more_time": (
        "Bạn cần thêm thời gian? Nếu không chạm, màn hình sẽ về trang đầu.",
        "Do you need more time? Without a touch this screen returns to the start page.",
    ),
    "help": ("Trợ giúp hiển thị", "Display help"),
    "large": ("Chữ lớn", "Large type"),
    "contrast": ("Tương phản cao", "High contrast"),
    "low": ("Tầm với xe lăn", "Wheelchair reach"),
    "aloud": ("Đọc to", "Read aloud"),
    "volume": ("Âm lượng", "Volume"),
    "soft": ("Nhỏ", "Soft"),
    "middle": ("Vừa", "Medium"),
    "loud": ("To", "Loud"),
    "on": ("Đang bật", "On"),
    "off": ("Đang tắt", "Off"),
    "back": ("Quay lại", "Back"),
    "home": ("Trang đầu", "Start page"),
    "next": ("Trang sau", "Next page"),
    "before": ("Trang trước", "Previous page"),
    "find": ("Tìm thủ tục", "Search services"),
    "have_appointment": ("Tôi có lịch hẹn hoặc chỗ giữ", "I have an appointment or a place"),
    "find_dossier": ("Tra cứu hồ sơ", "Look up a dossier"),
    "dossier": ("Nhập mã hồ sơ in trên giấy hẹn", "Enter the code of the dossier, as on your receipt"),
    "have_priority": ("Tôi thuộc diện ưu tiên", "I am entitled to priority"),
    "no_priority": ("Không thuộc diện nào", "None of these"),
    "several": ("Làm nhiều việc trong cùng một lượt", "Do several things in one visit"),
    "take": ("Lấy số", "Take a number"),
    "again": ("Thử lại", "Try again"),
    "hold": ("Thêm thời gian", "More time"),
    "done": ("Xong", "Done"),
    "close": ("Đóng", "Close"),
}  # fmt: skip
"""Steps and buttons of the kiosk, in Vietnamese and English."""

_BRING = {"vi": "Giấy tờ cần mang.", "en": "What to bring."}
_NUMBER = {"vi": "Số của bạn là {label}.", "en": "Your number is {label}."}
_AHEAD = {
    "vi": ("Không còn ai chờ trước bạn.", "Trước bạn còn {count} người."),
    "en": ("Nobody waits before you.", "{count} people are before you."),
}


@dataclass(frozen=True, kw_only=True)
class Told:
    """What the centre's own records say of a part: texts, or a ticket with the number of people before it."""

    texts: Sequence[Texts] = ()
    label: str | None = None
    ahead: int = 0


def guide_sentence(part: str, told: Told | None, language: str, dialect: Dialect) -> tuple[str, str]:
    """The sentence of a part and the language that it is in: names that have no English are said in Vietnamese.

    Raises Unspeakable for a part that nobody reads, and for a language without words.
    """
    if language not in _NUMBER:
        raise Unspeakable(f"no words in language {language!r}")
    if told is None:
        if part not in STEPS:
            raise Unspeakable(f"no part {part!r}")
        return STEPS[part][0 if language == "vi" else 1], language
    if told.label is not None:
        return _number(told.label, told.ahead, language, dialect), language
    return _texts(part, told.texts, language)


def _number(label: str, ahead: int, language: str, dialect: Dialect) -> str:
    nobody, some = _AHEAD[language]
    people = nobody if ahead == 0 else some.format(count=cardinal(ahead, language, dialect))
    return f"{_NUMBER[language].format(label=spelled(label, language))} {people}"


def _texts(part: str, texts: Sequence[Texts], language: str) -> tuple[str, str]:
    """All in one language, since one voice says them."""
    if not texts:
        raise Unspeakable("nothing to say")
    said_in = language if all(language in text for text in texts) else "vi"
    lines = [line.strip() for text in texts for line in text[said_in].splitlines() if line.strip()]
    before = f"{_BRING[said_in]} " if part == "bring" else ""
    return before + " ".join(line if line[-1] in ".!?:" else f"{line}." for line in lines), said_in

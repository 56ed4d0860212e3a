"""Where each line of a slip stands, in the order and the sizes of the centre's design."""

from collections.abc import Callable

from printers.capability import Profile
from printers.drawing.bands import Type, large_band
from printers.drawing.column import Column, Placed, qr_module
from printers.drawing.fonts import length
from printers.drawing.logo import logo_band
from printers.slip import Slip
from printers.slip_lines import read_lines

#: How many times the usual size; a small text is never below the sheet's body type.
_TIMES = {"S": 0.8, "M": 1.0, "L": 1.35, "XL": 1.8}
_QR_DOTS = {"S": 4, "M": 6, "L": 8, "XL": 10}
_LOGO_PART = {"S": 0.3, "M": 0.45, "L": 0.7, "XL": 1.0}

#: Lines that belong together; between two groups stands a rule.
_GROUPS = {
    "logo": "head", "header": "head", "caption": "turn", "number": "turn", "service": "turn", "priority": "turn",
    "ahead": "turn", "wait": "turn", "bring": "bring", "note": "note",
    "qr": "follow", "issued": "follow", "footer": "follow",
}  # fmt: skip
_AFTER_RULE = {"head": 0.6, "turn": 0.6, "bring": 0.4, "note": 0.4, "follow": 0.0}
_BEFORE_RULE = {"head": 0.7, "turn": 0.6, "bring": 0.5, "note": 0.5, "follow": 0.5}


def layout(slip: Slip, profile: Profile) -> list[Placed]:
    """The slip from top to bottom. The mark of a reprint stands above all, whatever the design."""
    column = Column(profile)
    column.text(slip.reprint and f"— {slip.reprint} —", column.sheet.strong)
    group = ""
    for kind, size in read_lines(slip.lines):
        if not _has(slip, kind):
            continue
        if group and _GROUPS[kind] != group:
            column.space(_BEFORE_RULE[group])
            column.rule()
            column.space(_AFTER_RULE[_GROUPS[kind]])
        group = _GROUPS[kind]
        _SET[kind](column, slip, size)
    return column.placed


def _has(slip: Slip, kind: str) -> bool:
    return bool(getattr(slip, {"qr": "follow_url", "number": "label"}.get(kind, kind)))


def _header(column: Column, slip: Slip, size: str) -> None:
    for count, line in enumerate(slip.header):
        column.text(line, _sized(column.sheet.body if count else column.sheet.head, column, size))


def _number(column: Column, slip: Slip, size: str) -> None:
    column.space(0.6)
    column.put(large_band(slip.label, _number_type(slip.label, column, size), column.profile.doubles))
    column.space(1.0)


def _service(column: Column, slip: Slip, size: str) -> None:
    column.text(slip.service, _sized(column.sheet.service, column, size))
    column.space(0.3)


def _bring(column: Column, slip: Slip, size: str) -> None:
    column.text(slip.bring_caption, _sized(column.sheet.strong, column, size), "left")
    for line in slip.bring:
        column.item(line, _sized(column.sheet.body, column, size))


def _note(column: Column, slip: Slip, size: str) -> None:
    for line in slip.note:
        column.text(line, _sized(column.sheet.strong, column, size))


def _qr(column: Column, slip: Slip, size: str) -> None:
    address = slip.follow_url or ""
    column.qr(address, qr_module(address, column.profile, _QR_DOTS[size]))
    column.text(slip.follow_caption, column.sheet.body)


def _issued(column: Column, slip: Slip, size: str) -> None:
    column.space(0.4)
    column.text(slip.issued, _sized(column.sheet.body, column, size))


def _logo(column: Column, slip: Slip, size: str) -> None:
    band = logo_band(slip.logo or "", int(column.dots * _LOGO_PART[size]))
    if band is not None:
        column.put(band)
        column.space(0.5)


def _text(name: str, strong: bool = False) -> "Callable[[Column, Slip, str], None]":
    def put(column: Column, slip: Slip, size: str) -> None:
        sheet = column.sheet
        column.text(getattr(slip, name), _sized(sheet.strong if strong else sheet.body, column, size))

    return put


_SET: dict[str, Callable[[Column, Slip, str], None]] = {
    "logo": _logo, "header": _header, "caption": _text("caption"), "number": _number, "service": _service,
    "priority": _text("priority", strong=True), "ahead": _text("ahead", strong=True), "wait": _text("wait"),
    "bring": _bring, "note": _note,
    "qr": _qr, "issued": _issued, "footer": _text("footer"),
}  # fmt: skip


def _sized(kind: Type, column: Column, size: str) -> Type:
    return Type(kind.weight, max(column.sheet.body.size, round(kind.size * _TIMES[size])))


def _number_type(label: str, column: Column, size: str) -> Type:
    """The largest size at which the number fits the paper, up to that of the design: 16 mm digits on 80 mm usually."""
    wanted = column.sheet.number * _TIMES[size]
    fitting = (column.dots - 16) / length(label, "Bold", 100) * 100
    return Type("Bold", int(min(wanted, fitting)))

"""How cells look: Be Vietnam Pro is not on an office's PC, so the sheet takes a typeface that is."""

from __future__ import annotations

from typing import Any

from xlsxwriter import Workbook

from server.report_files.document import Unit

FACE = "Arial"
LEAF, PALE, LINE, SOFT = "#1d5c43", "#e1ecdd", "#dcd2bd", "#544c41"
NUMBERS = {
    Unit.TEXT: "@", Unit.COUNT: "#,##0", Unit.DURATION: "[h]:mm:ss", Unit.SHARE: "0.0%", Unit.POINTS: "+0.0;-0.0;0.0",
    Unit.INSTANT: "dd/mm/yyyy hh:mm:ss", Unit.CLOCK: "hh:mm:ss", Unit.DAY: "dd/mm/yyyy",
}  # fmt: skip


class Formats:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        plain: dict[str, Any] = {"font_name": FACE, "font_size": 10, "valign": "vcenter"}
        self.unit = book.add_format({**plain, "bold": True})
        self.title = book.add_format({**plain, "bold": True, "font_size": 14, "font_color": LEAF})
        self.soft = book.add_format({**plain, "font_color": SOFT})
        self.wrapped = book.add_format({**plain, "text_wrap": True})
        self.head = book.add_format({
            **plain, "bold": True, "text_wrap": True, "align": "center", "bg_color": LEAF, "font_color": "#ffffff",
            "border": 1, "border_color": LINE,
        })  # fmt: skip
        self._cells = {
            (unit, is_total): book.add_format({
                **plain, "num_format": form, "border": 1, "border_color": LINE,
                **({"align": "right"} if unit is not Unit.TEXT else {}),
                **({"bold": True, "bg_color": PALE} if is_total else {}),
            })
            for unit, form in NUMBERS.items()
            for is_total in (False, True)
        }  # fmt: skip

    def of(self, unit: Unit, *, is_total: bool) -> Any:
        """A cell's."""
        return self._cells[unit, is_total]

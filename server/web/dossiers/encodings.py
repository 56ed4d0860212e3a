"""Files from Vietnamese offices: Unicode with or without a mark, and the code page of an older Windows."""

from __future__ import annotations

import codecs
import unicodedata

from server.web.files.entries import Unread

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
"""What a file may begin with; UTF-32's mark begins like UTF-16's, so it comes first."""
SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""A workbook itself, new or old: no text at all."""
LOOKED_AT = 4_000


def decoded(raw: bytes) -> str:
    """The file's text, letters and their marks composed; raises Unread for what is no text.

    Without a mark: UTF-16 by its zeros, else UTF-8, else Windows-1258, in which Vietnamese Excel saved CSV files.
    """
    if raw.startswith(SPREADSHEETS):
        raise Unread(1, "spreadsheet")
    try:
        text = raw.decode(_encoding(raw))
    except UnicodeDecodeError as error:
        raise Unread(1 + raw[: error.start].count(b"\n"), "not_utf8") from error
    if "\0" in text:
        raise Unread(1 + text[: text.index("\0")].count("\n"), "no_letter")
    return unicodedata.normalize("NFC", text.removeprefix("\ufeff"))


def _encoding(raw: bytes) -> str:
    for mark, name in MARKS:
        if raw.startswith(mark):
            return name
    start = raw[:LOOKED_AT]
    if start.count(0) > len(start) // 4:
        return "utf-16-le" if start[1::2].count(0) >= start[::2].count(0) else "utf-16-be"
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return "utf-8" if _is_cut_utf8(raw, error) else "cp1258"
    return "utf-8"


def _is_cut_utf8(raw: bytes, error: UnicodeDecodeError) -> bool:
    """Letters of UTF-8 before the wrong byte: the file is damaged, it is not of another encoding."""
    return any(sign > 127 for sign in raw[: error.start])

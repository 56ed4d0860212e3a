"""The printers that are known by name, each fact with its source; what no source tells keeps the generic value."""

from dataclasses import replace

from printers.capability import Cut, Profile

__all__ = ["PROFILES", "Cut", "Profile", "profile_for"]

_DATABASE = "escpos-printer-db, in python-escpos 3.1 (capabilities.json)"
_ENCODER = "github.com/NielsLeenheer/ReceiptPrinterEncoder, data/printers"
_EPSON = "Epson ESC/POS reference (download4.epson.biz/sec_pubs/pos/reference_en/escpos)"
_T88III = "Epson TM-T88III series specification, rev. B"
_BIXOLON = "Bixolon SRP-330II/332II command manual 1.00"
_BIXOLON_350 = "Bixolon SRP-350IIOBE command manual 1.00"

#: Cheap firmwares hold about 4 kB of a picture, and lose bytes of a larger one.
_SMALL_BUFFER = {"largest_band": "github.com/mike42/escpos-php/issues/610"}

#: What is safe on every printer of a width that nobody knows more of: the narrowest head, no tricks.
_ANY = (
    Profile(
        "any-80", 504, largest_band=4095, title="80 mm",
        sources={**_SMALL_BUFFER, "dots": f"{_DATABASE}: 504 to 576 across, Metapace T-1 the narrowest"},
    ),
    Profile(
        "any-58", 384, largest_band=4095, width_mm=58, title="58 mm",
        sources={**_SMALL_BUFFER, "dots": f"{_DATABASE}: NT-5890K, POS-5890, ZJ-5870, Sunmi V2"},
    ),
)  # fmt: skip

#: Printers that keep to Epson's reference, by the dots of their head.
_GENERIC = tuple(
    Profile(
        f"generic-{width}{'-qr' * qr}", dots, native_qr=qr, doubles=True, width_mm=width,
        title=f"Epson ESC/POS {width} mm{', QR' * qr}",
        sources={"doubles": _EPSON, "native_qr": _EPSON} if qr else {"doubles": _EPSON},
    )
    for width, dots in ((80, 576), (58, 384)) for qr in (False, True)
)  # fmt: skip

_EPSON_MODELS = (
    Profile(
        "epson-tm-t20", 576, native_qr=True, doubles=True, title="Epson TM-T20 / TM-T20II / TM-T20III",
        sources={
            "dots": f"{_DATABASE}: TM-T20II; {_ENCODER}: TM-T20III", "native_qr": f"{_DATABASE}: TM-T20II",
            "doubles": _EPSON, "cut": "Epson TM-T20 quick reference: GS V A, B",
        },
    ),
    Profile(
        "epson-tm-t82", 504, doubles=True, title="Epson TM-T82 / TM-T82II / TM-T82III", sources={"doubles": _EPSON},
    ),
    Profile(
        "epson-tm-t88iv", 512, doubles=True, dpi=180, title="Epson TM-T88II / TM-T88III / TM-T88IV",
        sources={
            "dots": f"{_DATABASE}: TM-T88II, III, IV", "dpi": _T88III, "doubles": _EPSON, "cut": _T88III,
            "confirmation": f"{_T88III}, appendix G",
        },
    ),
    Profile(
        "epson-tm-t88v", 512, native_qr=True, doubles=True, dpi=180, title="Epson TM-T88V / TM-T88VI / TM-T88VII",
        sources={
            "dots": f"{_DATABASE}: TM-T88V", "dpi": f"{_DATABASE}: TM-T88V; {_ENCODER}: TM-T88VI",
            "native_qr": f"{_DATABASE}: TM-T88V", "doubles": _EPSON, "cut": f"{_DATABASE}: TM-T88V",
        },
    ),
)  # fmt: skip

_ASIAN_MODELS = (
    Profile(
        "xprinter-80", 576, largest_band=4095, title="Xprinter XP-N160 / XP-Q200 / XP-T80 / XP-80C",
        sources={
            **_SMALL_BUFFER, "cut": f"{_ENCODER}: XP-N160II, XP-T80Q",
            "dots": "github.com/cognitivegears/ha-escpos-thermal-printer/issues/173: XP-N160II, measured",
            "native_qr": "github.com/mike42/escpos-php/issues/401: XP-80C prints the QR's text instead",
        },
    ),
    Profile(
        "xprinter-58", 384, largest_band=4095, cut="none", width_mm=58, never_rows=48, title="Xprinter XP-58",
        sources={
            **_SMALL_BUFFER, "dots": f"{_DATABASE}: POS-5890", "native_qr": f"{_DATABASE}: POS-5890",
            "cut": f"{_DATABASE}: POS-5890",
            "doubles": "github.com/receipt-print-hq/escpos-printer-db/issues/47: ZJ-5870 neither wide nor tall",
            "never_rows": "github.com/hennedo/escpos/issues/22: POS-5890K misprints multiples of 48 rows",
        },
    ),
    Profile("zywell-80", 504, largest_band=4095, title="Zywell ZY-303 / ZY-306 / ZY-808", sources=_SMALL_BUFFER),
)  # fmt: skip

_OTHER_MODELS = (
    Profile(
        "star-escpos", 576, baud=9600, title="Star TSP600 / TSP650 (ESC/POS)",
        sources={
            "dots": f"{_DATABASE}: TSP600; {_ENCODER}: TSP650II", "cut": f"{_DATABASE}: TSP600",
            "baud": "Star TSP2000 manual, DIP switch 1-7",
        },
    ),
    Profile(
        "bixolon-srp-330", 512, native_qr=True, dpi=180, title="Bixolon SRP-330II",
        sources={"dots": f"{_BIXOLON}, p. 39", "dpi": f"{_BIXOLON}, p. 39", "native_qr": f"{_BIXOLON}, p. 89"},
    ),
    Profile(
        "bixolon-srp-332", 576, native_qr=True, title="Bixolon SRP-332II",
        sources={"dots": f"{_BIXOLON}, p. 39", "native_qr": f"{_BIXOLON}, p. 89"},
    ),
    Profile(
        "bixolon-srp-350", 504, dpi=180, title="Bixolon SRP-350II / SRP-350III",
        sources={
            "dots": f"{_ENCODER}: SRP-350III, 42 letters of 12 dots", "dpi": f"{_ENCODER}: SRP-350III",
            "cut": f"{_ENCODER}: SRP-350III", "confirmation": f"{_BIXOLON_350}: GS r",
        },
    ),
)  # fmt: skip

PROFILES = {one.name: one for one in (*_ANY, *_GENERIC, *_EPSON_MODELS, *_ASIAN_MODELS, *_OTHER_MODELS)}
"""By the name that a site's printer keeps."""

#: 58 mm paper prints 48 mm across, whatever the head above it could do.
_NARROW_MM = 48


def profile_for(name: str, width_mm: int, *, cut: bool | None = None) -> Profile:
    """The named profile on paper of that width, else what prints on any printer of the width.

    `cut` False says that this device has no cutter.
    """
    profile = PROFILES.get(name) or PROFILES["any-58" if width_mm < 70 else "any-80"]
    if width_mm < profile.width_mm:
        across = int(_NARROW_MM * profile.dots_per_mm) // 8 * 8
        profile = replace(profile, dots=min(profile.dots, across), width_mm=width_mm)
    return replace(profile, cut="none") if cut is False else profile

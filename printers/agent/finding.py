"""Looks for a printer at this machine: on USB, behind the kernel's printer nodes, on a serial cable; Linux alone."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

#: The USB class of printers (https://www.usb.org/defined-class-codes).
_PRINTERS = "07"


@dataclass(frozen=True, slots=True)
class Found:
    """`url` as transport_for takes it, `what` as a technician knows it."""

    url: str
    what: str


def printers_here(root: Path = Path("/")) -> list[Found]:
    """All that may be printers, the surest first: USB printers that we may open, which answer; then the kernel's nodes
    for them, which do not; then serial cables, behind which anything may be.
    """
    return [*_usb(root), *_nodes(root), *_serial(root)]


def _usb(root: Path) -> Iterator[Found]:
    for kind in sorted((root / "sys/bus/usb/devices").glob("*:*/bInterfaceClass")):
        device = kind.parent.resolve().parent if kind.parent.is_symlink() else kind.parent.parent / _device_of(kind)
        if _read(kind) == _PRINTERS and _is_ours(root, device):
            name = " ".join(filter(None, (_read(device / "manufacturer"), _read(device / "product"))))
            yield Found(f"usb://{_read(device / 'idVendor')}:{_read(device / 'idProduct')}", name or "USB printer")


def _device_of(kind: Path) -> str:
    """`1-2:1.0` is an interface of the device `1-2`."""
    return kind.parent.name.partition(":")[0]


def _is_ours(root: Path, device: Path) -> bool:
    """Whether we may write to it: a rule of udev gives printers to the group lp (see deploy)."""
    bus, number = _read(device / "busnum"), _read(device / "devnum")
    if not (bus.isdecimal() and number.isdecimal()):
        return False
    return os.access(root / f"dev/bus/usb/{int(bus):03}/{int(number):03}", os.W_OK)


def _nodes(root: Path) -> Iterator[Found]:
    for node in sorted((root / "dev/usb").glob("lp*")):
        yield Found(f"file://{node}", "USB printer that confirms nothing")


def _serial(root: Path) -> Iterator[Found]:
    for node in sorted((root / "dev/serial/by-id").glob("*")):
        yield Found(f"serial://{node}", f"serial cable {node.name}")


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace").strip()
    except OSError:  # not told, or unplugged meanwhile
        return ""

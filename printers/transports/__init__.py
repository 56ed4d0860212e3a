"""The wires to a printer, by address; python-escpos connects, every wait is ours (its own: 60 s, for ever, none).

`tcp://host:port` · `serial:///dev/ttyUSB0?baud=9600&flow=dsr` · `usb://04b8:0e15` · `file:///dev/usb/lp0`
"""

from typing import Any
from urllib.parse import SplitResult, parse_qs, urlsplit

from printers.transports.contract import Timeouts, Transport
from printers.transports.memory import MemoryTransport
from printers.transports.network import NetworkTransport
from printers.transports.one_way import FileTransport
from printers.transports.serial_port import SerialTransport
from printers.transports.usb_port import UsbTransport

__all__ = ["MemoryTransport", "Timeouts", "Transport", "transport_for"]


def transport_for(url: str, timeouts: Timeouts) -> Transport:
    """The transport that an address names; ValueError for an address that names none."""
    parts = urlsplit(url)
    match parts.scheme:
        case "tcp" if parts.hostname:
            return NetworkTransport(parts.hostname, parts.port or 9100, timeouts)
        case "serial" if parts.path:
            return SerialTransport(parts.path, timeouts, **_serial_options(parts))
        case "usb" if parts.netloc:
            return UsbTransport(parts.netloc, timeouts)
        case "file" if parts.path:
            return FileTransport(parts.path)
    raise ValueError(f"no printer address: {url}")


def _serial_options(parts: SplitResult) -> dict[str, Any]:
    """`?baud=9600&flow=dsr|rts|xon|none`."""
    asked = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    return {"baud": int(asked.get("baud", "9600")), "flow": asked.get("flow", "dsr")}

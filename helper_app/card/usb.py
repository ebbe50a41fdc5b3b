"""What is plugged into the computer's USB, to name a reader that the card service does not list.

Knows no PC/SC: such a reader is often not even offered by the card service.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

SONY = 0x054C
SMART_CARD_CLASS = "0b"
"""Source: USB-IF, defined class codes, base class 0Bh (Smart Card); CCID specification 1.1
clause 4.3. Read 2026-11-24."""

LINUX_DEVICES = Path("/sys/bus/usb/devices")


@dataclass(frozen=True)
class Device:
    """One thing that is plugged in.

    Attributes:
        vendor, product: Its USB numbers, 16 bits each.
        name: What it calls itself; may be empty. Never its serial number.
        is_card_reader: It has an interface of the class for smart card readers.
    """

    vendor: int
    product: int
    name: str = ""
    is_card_reader: bool = False

    @property
    def shown(self) -> str:
        """Give its name, or its numbers where it has none."""
        return self.name or f"{self.vendor:04x}:{self.product:04x}"


FELICA_ONLY = {(SONY, 0x01BB): "Sony RC-S320"}
UNSERVED = {
    (SONY, 0x02E1): "Sony RC-S330",
    (SONY, 0x06C1): "Sony RC-S380/S",
    (SONY, 0x06C3): "Sony RC-S380/P",
}
"""Readers that pcscd on Linux does not serve, as they are no CCID devices; the number of the
RC-S330 is that of RC-S360 and RC-S370 too. Windows serves the RC-S380 with Sony's driver.

Source: `reference/jpki-card.md` section 9; numbers in the nfcpy manual (overview, supported
devices), Linux `drivers/nfc/port100.c` and, for RC-S320, the `lsusb` and `pcsc_scan` of
netlog.jpn.org/r271-635/2022/12/ic_acr1251di.html. Read 2026-11-24."""


def felica_only(devices: tuple[Device, ...]) -> list[str]:
    """Name the plugged-in readers that can never read the card."""
    numbers = [(device.vendor, device.product) for device in devices]
    return [FELICA_ONLY[number] for number in numbers if number in FELICA_ONLY]


def unserved(devices: tuple[Device, ...]) -> list[str]:
    """Name the plugged-in readers that work with another system only."""
    numbers = [(device.vendor, device.product) for device in devices]
    return [UNSERVED[number] for number in numbers if number in UNSERVED]


def card_readers(devices: tuple[Device, ...]) -> list[str]:
    """Name the plugged-in readers that the usual driver (CCID) is made for."""
    return [device.shown for device in devices if device.is_card_reader]


def plugged_in(folder: Path = LINUX_DEVICES) -> tuple[Device, ...]:
    """List what is plugged in (Linux); empty where that cannot be told."""
    found = (device_in(entry) for entry in sorted(folder.glob("*")) if ":" not in entry.name)
    return tuple(device for device in found if device is not None)


def device_in(folder: Path) -> Device | None:
    """Read what the system knows of a device; None if it is going away."""
    try:
        vendor, product = (int(content(folder / f"id{part}"), 16) for part in ("Vendor", "Product"))
        interfaces = sorted(folder.glob(f"{folder.name}:*"))
        classes = [content(interface / "bInterfaceClass") for interface in interfaces]
    except (OSError, ValueError):
        return None
    try:
        name = content(folder / "product")
    except (OSError, ValueError):
        name = ""
    return Device(vendor, product, name, SMART_CARD_CLASS in classes)


def content(file: Path) -> str:
    """Read one of the system's short files."""
    return file.read_text(encoding="utf-8").strip()

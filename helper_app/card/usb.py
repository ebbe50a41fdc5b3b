"""Card readers for FeliCa cards only, which cannot read an Individual Number Card (Type B).

Knows no PC/SC: such a reader is often not even offered by the card service.
"""

from __future__ import annotations

from pathlib import Path

Device = tuple[int, int]
"""USB vendor and product number."""

SONY = 0x054C

UNSUITABLE_MODELS: dict[Device, str] = {
    (SONY, 0x01BB): "Sony RC-S320",
    (SONY, 0x02E1): "Sony RC-S330",
    (SONY, 0x06C1): "Sony RC-S380/S",
    (SONY, 0x06C3): "Sony RC-S380/P",
}
"""Readers that pcscd on Linux does not serve: they are no CCID devices.

Source: `reference/jpki-card.md` section 9 for RC-S320 and RC-S380; the numbers as listed by the
nfcpy manual (supported devices) and libpafe."""

LINUX_DEVICES = Path("/sys/bus/usb/devices")


def is_felica_only(reader: str, platform: str) -> bool:
    """Tell by its name whether a reader of the card service cannot read the card.

    Args:
        reader: The system's name of the reader.
        platform: As `sys.platform`; on Windows Sony's own driver makes the RC-S380 work.
    """
    plain = reader.upper().replace("-", "").replace(" ", "")
    return "RCS320" in plain or ("RCS380" in plain and platform == "linux")


def unsuitable_model(device: Device) -> str | None:
    """Name a device that cannot read the card; None for all others."""
    return UNSUITABLE_MODELS.get(device)


def plugged_in(devices: Path = LINUX_DEVICES) -> tuple[Device, ...]:
    """List what is plugged in (Linux); empty where that cannot be told."""
    found: list[Device] = []
    for folder in sorted(devices.glob("*")):
        try:
            vendor = (folder / "idVendor").read_text(encoding="ascii")
            product = (folder / "idProduct").read_text(encoding="ascii")
            found.append((int(vendor, 16), int(product, 16)))
        except (OSError, ValueError):
            continue  # an interface of a device, not a device
    return tuple(found)

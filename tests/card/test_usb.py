"""What is plugged in is read from the system's folder of devices."""

from __future__ import annotations

from pathlib import Path

from helper_app.card import usb
from helper_app.card.usb import Device

RC_S380 = Device(0x054C, 0x06C3, "RC-S380/P")
RC_S320 = Device(0x054C, 0x01BB)
MOUSE = Device(0x046D, 0xC077, "USB Optical Mouse")
CCID = Device(0x04E6, 0x5116, "SCR3310", is_card_reader=True)


def plug(folder: Path, port: str, device: Device, *classes: str) -> None:
    """Write what Linux writes for a device at a port."""
    own = folder / port
    own.mkdir()
    (own / "idVendor").write_text(f"{device.vendor:04x}\n")
    (own / "idProduct").write_text(f"{device.product:04x}\n")
    if device.name:
        (own / "product").write_text(f"{device.name}\n", encoding="utf-8")
    for number, kind in enumerate(classes):
        interface = own / f"{port}:1.{number}"
        interface.mkdir()
        (interface / "bInterfaceClass").write_text(f"{kind}\n")
        (folder / interface.name).mkdir()


def test_devices_are_listed_with_their_names(tmp_path: Path) -> None:
    plug(tmp_path, "1-1", RC_S380, "ff")
    plug(tmp_path, "1-2", MOUSE, "03")
    assert usb.plugged_in(tmp_path) == (RC_S380, MOUSE)


def test_a_device_with_a_card_interface_is_a_card_reader(tmp_path: Path) -> None:
    plug(tmp_path, "1-1.2", CCID, "03", "0b")
    assert usb.plugged_in(tmp_path) == (CCID,)


def test_a_device_without_a_name_is_shown_by_its_numbers(tmp_path: Path) -> None:
    plug(tmp_path, "1-1", RC_S320, "ff")
    assert [device.shown for device in usb.plugged_in(tmp_path)] == ["054c:01bb"]


def test_a_device_that_is_going_away_is_left_out(tmp_path: Path) -> None:
    plug(tmp_path, "1-1", MOUSE, "03")
    (tmp_path / "1-1" / "idProduct").unlink()
    assert usb.plugged_in(tmp_path) == ()


def test_without_such_a_folder_no_device_is_listed(tmp_path: Path) -> None:
    assert usb.plugged_in(tmp_path / "missing") == ()


def test_readers_are_told_apart() -> None:
    devices = (RC_S380, RC_S320, MOUSE, CCID)
    assert usb.unserved(devices) == ["Sony RC-S380/P"]
    assert usb.felica_only(devices) == ["Sony RC-S320"]
    assert usb.card_readers(devices) == ["SCR3310"]

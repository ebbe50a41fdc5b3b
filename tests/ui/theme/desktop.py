"""A desktop that says how a person sees. Run by the system's Python, which has D-Bus (PyGObject).

Reads lines such as `contrast 1`, answers `ready` first. Not part of the program.
"""

from __future__ import annotations

import sys
from typing import Any

from gi.repository import Gio, GLib

NAMESPACE = "org.freedesktop.appearance"
PATH = "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"
DESCRIBED = f"""
<node><interface name="{INTERFACE}">
  <method name="Read">
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/>
  </method>
  <signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>
"""

values = {"color-scheme": 0, "contrast": 0, "reduced-motion": 0}
loop = GLib.MainLoop()


def answer(_bus: Any, _who: str, _path: str, _of: str, _name: str, asked: Any, call: Any) -> None:
    """Give a value, in a variant in a variant as the old method does."""
    value = GLib.Variant("u", values[asked[1]])
    call.return_value(GLib.Variant("(v)", (GLib.Variant("v", value),)))


def begin(bus: Any, _name: str) -> None:
    """Offer the interface, and change values as the lines say."""
    described = Gio.DBusNodeInfo.new_for_xml(DESCRIBED)
    bus.register_object(PATH, described.interfaces[0], answer, None, None)
    GLib.io_add_watch(0, GLib.IO_IN, lambda *_: change(bus))
    print("ready", flush=True)


def change(bus: Any) -> bool:
    """Take one line over and tell everybody."""
    line = sys.stdin.readline()
    if not line:
        loop.quit()
        return False
    key, value = line.split()
    values[key] = int(value)
    told = GLib.Variant("(ssv)", (NAMESPACE, key, GLib.Variant("u", int(value))))
    bus.emit_signal(None, PATH, INTERFACE, "SettingChanged", told)
    return True


Gio.bus_own_name(Gio.BusType.SESSION, "org.freedesktop.portal.Desktop", 0, begin, None, None)
loop.run()

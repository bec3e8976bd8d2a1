"""Devices and things of the trade on 200×150, transparent ground."""

from . import props
from .svg import at, circle, gradient, line, path, rect


def _fax():
    body, fill = gradient(0, 60, 0, 136, (0, "#eef2f6"), (1, "#cdd6e0"))
    return (props.shadow(100, 138, 78) + path("M62,24H132V66H62Z", "#ffffff")
        + line("M72,34H122M72,43H114M72,52H120", "#a9b7cb", 3) + path("M56,58H144L156,70H44Z", "#9fadbd") + body
        + rect(32, 66, 136, 70, fill, 9) + path("M150,66H159A9,9 0 0 1 168,75V127A9,9 0 0 1 159,136H150Z", "#b3bfcc")
        + rect(24, 60, 24, 66, props.SLATE, 11) + rect(28, 66, 16, 18, "#5d6b80", 6)
        + rect(28, 100, 16, 18, "#5d6b80", 6) + rect(62, 76, 44, 20, "#bfe3dc", 3)
        + line("M68,83H98M68,89H86", "#4d8f85", 2.6)
        + "".join(rect(114 + i * 13, 76 + j * 12, 9, 8, "#8391a3", 2.5) for i in range(3) for j in range(3))
        + rect(60, 110, 92, 7, "#7f8da0", 3.5) + path("M66,114H146L150,131H62Z", "#ffffff")
        + line("M76,120H136M76,126H124", "#b9c6d8", 2.4))


def _router():
    body, fill = gradient(0, 90, 0, 130, (0, "#4f5d70"), (1, "#374352"))
    waves = line("M82,40C92,31 108,31 118,40M72,29C88,14 112,14 128,29M91,51C96,47 104,47 109,51", props.TEAL, 5)
    return (props.shadow(100, 133, 70) + line("M52,92L42,46M148,92L158,46", "#374352", 7) + waves
        + circle(100, 61, 4.5, props.TEAL) + body + rect(34, 88, 132, 42, fill, 11)
        + path("M150,88H155A11,11 0 0 1 166,99V119A11,11 0 0 1 155,130H150Z", "#2b3542")
        + "".join(circle(58 + i * 18, 108, 4.5, c) for i,
        c in enumerate(("#7fe0b5", "#7fe0b5", props.AMBER, "#8b99aa"))) + rect(124, 104, 20, 8, "#5f6e82", 4))


def _usb():
    body, fill = gradient(40, 50, 40, 100, (0, "#3aa396"), (1, "#177468"))
    return (props.shadow(100, 122, 70) + at(100, 80, path("M44,-15H80V15H44Z", "#d5dde6"),
            path("M44,5H80V15H44Z", "#b4c0cd"), rect(56, -9, 9, 7, "#7b8797", 1), rect(56, 3, 9, 7, "#7b8797", 1),
            body.replace('y1="50"', 'y1="-26"').replace('y2="100"', 'y2="26"'), rect(-70, -25, 116, 50, fill, 12),
            rect(-56, -8, 62, 16, "#ffffff", 5, o=0.85), circle(26, 0, 6, "#bdf0e2"),
            circle(-70, 0, 7, None, "#d8a23a", 4), rot=-14))


def _cabinet_open():
    out = props.cabinet(50, 14, 100, 124, 3, locked=False)
    tabs = ("".join(rect(52 + i * 15, 50 - (i % 2) * 5, 22, 30, c, 3) for i,
            c in enumerate(("#f6c56b", "#8fc6bd", "#f2a58c", "#9bb9d9", "#f6c56b", "#8fc6bd"))))
    return (out + path("M54,58H146L156,66H44Z", "#6f7c8b") + tabs + rect(40, 66, 120, 42, "#dfe5eb", 5, "#a9b4c1", 2)
        + rect(82, 76, 36, 9, "#ffffff", 2, "#a9b4c1", 1.2) + rect(80, 92, 40, 6, "#8592a1", 3)
        + props.shadow(104, 112, 52, 4))


def _memo():
    dots = ("".join(line(f"M{x-5},{y}H{x+5}M{x-2.5},{y-4.4}L{x+2.5},{y+4.4}M{x+2.5},{y-4.4}L{x-2.5},{y+4.4}", "#7a5a12",
            2.6) for x, y in ((72, 92), (91, 92), (110, 92), (129, 92))))
    return (props.shadow(104, 136, 56, 5)
        + at(100, 74, path("M-56,-56H56V38L34,58H-56Z", "#fbe08a"), path("M34,58L38,38H56Z", "#e3bd52"),
        path("M-56,-56H56V-42H-56Z", "#f3d06c"), rot=-3) + props.key(78, 62, 0.9, 0, "#b8892a", "#8d6718") + dots
        + line("M70,108H128", "#d3ae4d", 3))


def files():
    yield "tablet-on", props.shadow(100, 142, 50, 5) + props.tablet(100, 74, "list", 1.3)
    yield "tablet-locked", props.shadow(100, 142, 50, 5) + props.tablet(100, 74, "locked", 1.3)
    yield "laptop-open", props.shadow(100, 140, 90, 6) + props.laptop(100, 116, "list", 0.95)
    yield "laptop-locked", props.shadow(100, 140, 90, 6) + props.laptop(100, 116, "locked", 0.95)
    yield "phone", props.shadow(104, 140, 34, 5) + props.phone(100, 74, 1.45, 6)
    yield "usb-stick", _usb()
    yield "fax", _fax()
    yield "router", _router()
    yield "cabinet-locked", props.cabinet(50, 14, 100, 124, 3) + props.padlock(146, 84, 0.95)
    yield "cabinet-open", _cabinet_open()
    yield "bag-closed", props.shadow(100, 138, 66) + at(100, 138, props.bag(124))
    yield "bag-open", props.shadow(100, 142, 62) + at(100, 142, props.bag(112, True))
    yield "notebook", props.shadow(102, 138, 52) + at(58, 14, props.notebook(86, 122), rot=0)
    yield "memo-note", _memo()

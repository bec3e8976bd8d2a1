"""Scenes of case 6: a care manager in a hurry, a FAX machine, a company that has nothing to do with it."""

import math

from . import people_more  # noqa: F401, its figures join the cast
from . import props
from .devices import _fax
from .people import arm, figure
from .scenes_cards_kit import calling, desk, floor, ground, holding, open_book, pen, sheet, stand
from .svg import at, circle, line, path, rect

DUSK, HILLS = ("#f2a77f", "#fbdcae"), ("#b7a277", "#9a8a6a")
ASIDE = ((48, 66), (49, 128), "rest", 90)
REST = ((54, 74), (14, 92), "rest", 178)


def evening():
    return ground("#f8e3cb", "#fcf1e2")


def dusk_window(x, y, w, h):
    return props.window(x, y, w, h, DUSK, HILLS, False)


def clock_at(x, y, r, hour, minute):
    """A wall clock that shows the time of the story."""
    h, m = math.radians(hour * 30 + minute / 2), math.radians(minute * 6)
    return (circle(x + 1, y + 3, r, "#3b5a58", o=0.12) + circle(x, y, r, "#ffffff", "#5b8f88", r * 0.18)
        + line(f"M{x},{y}L{x+math.sin(h)*r*.46:.1f},{y-math.cos(h)*r*.46:.1f}", "#3a4a55", r * 0.17)
        + line(f"M{x},{y}L{x+math.sin(m)*r*.68:.1f},{y-math.cos(m)*r*.68:.1f}", "#3a4a55", r * 0.12))


def number_memo(x, y, s=1, rot=8):
    """A handwritten number on a sticky note: digits are dashes of different lengths."""
    marks = "".join(line(f"M{-13+i*9},{-3+(i%2)*2}V{6-(i%3)}", "#7a5a12", 3) for i in range(4))
    return at(x, y, rect(-18, -16, 38, 36, "#5a4632", 2, o=0.16), path("M-20,-18H18V12L10,20H-20Z", "#fbe08a"),
        path("M10,20L11,12H18Z", "#d9b348"), rect(-20, -18, 38, 8, "#f3d06c"), marks, s=s, rot=rot)


def card(x, y, s=1, rot=0):
    """A visiting card: a mark, two bars and a row of digits."""
    return at(x, y, rect(-45, -25, 94, 56, "#5a4632", 4, o=0.15), rect(-48, -29, 94, 56, "#fffdf7", 4, "#d9c9a6", 1.6),
        circle(-31, -12, 9, props.TEAL), line("M-12,-17H32M-12,-8H18", "#a9b7cb", 4),
        "".join(line(f"M{-36+i*8},10V17", "#475467", 3.2) for i in range(10)), s=s, rot=rot)


def slip(x, y, s=1, rot=0):
    """The narrow slip that the machine prints after sending."""
    return at(x, y, rect(-15, -44, 34, 92, "#5a4632", 2, o=0.14), path("M-17,-48H17V44L11,48L5,44L-1,48L-7,44L-13,48"
        "L-17,44Z", "#ffffff"), line("M-10,-38H10M-10,-28H4M-10,6H10M-10,16H2M-10,26H8", "#a9b7cb", 2.8),
        rect(-12, -18, 24, 14, "#fff0cf", 2, "#e0a93c", 1.6), line("M-8,-11H2", "#475467", 3),
        line("M7,-14V-8", "#d9712b", 3.6), s=s, rot=rot)


def fax_rush():
    hatch = (rect(296, 34, 104, 166, "#b98a5c", 4) + rect(304, 42, 96, 158, "#dbe9ee")
        + stand("doi", 354, 126, 0.72, "neutral", "down", dx=-6) + rect(288, 190, 112, 16, "#8f613c", 3)
        + rect(288, 190, 112, 6, "#b98a5c", 3))
    ear = ((-64, 62), (-48, 2), "grip", -62)
    dial = ((88, 74), (132, 44), "point", -4)
    left_over = at(218, 224, sheet(72, 34, 2), rot=-4) + at(214, 216, sheet(72, 34, 2, "#fff8e8"), rot=5)
    plan = at(338, 234, open_book(0, 0, 0.52, "#7f9fc6"))
    return (evening() + dusk_window(18, 18, 122, 86) + clock_at(226, 36, 19, 5, 20) + hatch
        + at(112, 138, figure("ota", "worried", (None, None), dx=4), s=0.9) + desk(206) + props.plant(34, 186, 0.86)
        + at(134, 106, _fax(), s=0.8) + number_memo(275, 138, 1.0) + left_over + plan
        + at(112, 138, at(-38, -36, handset_up()), arm("ota", ear, -1), arm("ota", dial, 1), s=0.9))


def handset_up():
    return (rect(-6, -30, 12, 60, "#38424d", 6) + rect(-2, -33, 14, 18, "#38424d", 6)
        + rect(-2, 15, 14, 18, "#38424d", 6))


def fax_at_dusk():
    busy = calling("kaneko", 352, 122, 1, 0.66, "neutral", -4)
    return (evening() + dusk_window(20, 20, 120, 84) + clock_at(212, 42, 19, 5, 15) + rect(286, 168, 114, 46, "#b98756")
        + busy + rect(282, 180, 118, 34, props.WOOD_DARK) + calling("ota", 116, 138, -1, 0.92, "neutral", 4, REST)
        + desk(212) + at(176, 104, _fax(), s=0.86) + at(88, 244, sheet(64, 44, 4), rot=-8)
        + at(104, 240, sheet(64, 44, 4), rot=4) + props.mug(356, 240, "#8fc6bd", "#6ba89e", 0.8))


def fax_and_card():
    base = rect(-40, -12, 80, 34, "#5d6b80", 8) + rect(-40, -12, 80, 12, "#6b7a8f", 6)
    keys = "".join(rect(-12 + i * 10, 2 + j * 6, 8, 4.6, "#c3ccd6", 1.6) for i in range(3) for j in range(3))
    cradle = rect(-52, -24, 104, 15, "#38424d", 7) + rect(-52, -18, 22, 15, "#38424d", 6) + rect(30, -18, 22, 15,
        "#38424d", 6)
    return (evening() + dusk_window(256, 18, 122, 84) + desk(178) + at(22, 16, _fax(), s=1.42)
        + at(332, 190, base, keys, cradle, s=0.86) + card(330, 246, 0.92, -5) + pen(206, 262, -20))


def fax_confirm_call():
    page = sheet(50, 64, 2)
    hold = ((-60, 74), (-54, 92), "grip", 160)
    return (evening() + dusk_window(140, 18, 112, 80) + clock_at(92, 44, 18, 5, 24) + props.cabinet(352, 96, 58, 120, 3)
        + calling("ota", 282, 136, 1, 0.94, "smile", -4, None) + desk(212) + at(10, 98, _fax(), s=0.92)
        + at(282, 136, at(-74, 74, page, rot=-8), arm("ota", hold, -1), s=0.94) + card(168, 250, 0.62, 5))


def fax_slip():
    left, right = ((-58, 72), (-26, 62), "grip", 8), ((60, 72), (28, 72), "grip", 172)
    return (evening() + dusk_window(150, 18, 110, 78) + clock_at(70, 46, 22, 5, 31)
        + at(288, 140, figure("ota", "worried", (None, None), dx=-5), slip(0, 70, 0.95, 4), arm("ota", left, -1),
        arm("ota", right, 1), s=0.96) + desk(214) + at(20, 102, _fax(), s=0.92) + card(206, 252, 0.6, -6))


def fax_told_at_once():
    door = rect(2, 42, 82, 172, "#b98a5c", 3) + rect(10, 50, 66, 164, "#d9ad7c", 2) + circle(66, 138, 5, "#f2d08a")
    table = at(226, 246, sheet(70, 46, 4), rot=-6) + pen(268, 250, -30)
    return (evening() + door + dusk_window(152, 18, 104, 76) + clock_at(352, 44, 19, 5, 34)
        + holding("ota", 126, 142, slip(0, -10, 0.7), 0.9, "worried", 5, 12, 70)
        + calling("mori", 292, 138, 1, 0.94, "neutral", -4) + desk(214) + table)


def fax_left_lying():
    night = props.window(36, 24, 128, 92, ("#3d4a72", "#6a7599"), ("#4c5a6e", "#3f4b5e"), False, True)
    chair = (rect(300, 128, 66, 76, "#5b6a86", 12) + rect(326, 200, 14, 40, "#3f4b5e"))
    fallen = at(166, 196, sheet(60, 34, 3, "#f2f4fa"), rot=5) + at(230, 238, sheet(66, 44, 4, "#f2f4fa"), rot=-10)
    return (ground("#7d8aa8", "#98a3ba") + night + clock_at(226, 52, 22, 7, 2) + props.cabinet(300, 40, 74, 120, 3,
        "#8f9bb3", "#7a879f") + floor(232, "#7c7f92", "#6a6e82") + chair + rect(60, 200, 220, 12, "#8a7468", 4)
        + rect(72, 212, 14, 60, "#74604f") + rect(254, 212, 14, 60, "#74604f") + at(84, 92, _fax(), s=0.82) + fallen
        + rect(0, 0, 400, 280, "#2f3d63", o=0.16))


def fax_read_aloud():
    point = (((-74, 66), (-98, 66), "point", 176), None)
    read = ((58, 72), (40, 46), "grip", 190)
    wait = (((-48, 66), (-49, 128), "rest", 90), ((56, 72), (24, 84), "rest", 170))
    return (evening() + dusk_window(146, 16, 108, 76) + clock_at(366, 34, 18, 5, 38)
        + stand("ota", 76, 142, 0.9, "smile", wait, dx=5)
        + at(316, 140, figure("kaneko", "neutral", (None, None), dx=-5, talk=True), s=0.92) + desk(212)
        + at(112, 106, _fax(), s=0.86) + at(316, 140, arm("kaneko", point[0], -1), card(34, 34, 0.62, -6),
        arm("kaneko", read, 1), s=0.92))


def fax_stranger_reads():
    look = (((-58, 74), (-20, 90), "rest", 6), ((48, 66), (49, 128), "rest", 90))
    return (ground("#dfe6f1", "#f1f3f8") + props.window(262, 18, 116, 82) + props.whiteboard(24, 18, 104, 62)
        + stand("kim", 300, 146, 0.9, "worried", look, dx=-6) + holding("abe", 200, 140, sheet(54, 68, 5), 0.94,
        "worried", 0, 24, 70) + desk(220) + at(6, 116, _fax(), s=0.82) + at(326, 250, sheet(60, 40, 4), rot=8))


def files():
    yield "fax-rush", fax_rush()
    yield "fax-at-dusk", fax_at_dusk()
    yield "fax-and-card", fax_and_card()
    yield "fax-confirm-call", fax_confirm_call()
    yield "fax-slip", fax_slip()
    yield "fax-told-at-once", fax_told_at_once()
    yield "fax-left-lying", fax_left_lying()
    yield "fax-read-aloud", fax_read_aloud()
    yield "fax-stranger-reads", fax_stranger_reads()

"""Scenes of case 8: new software, a USB memory for the contractor, and the day the office was rearranged."""

from . import people_more  # noqa: F401, its figures join the cast
from . import props
from .devices_films_b import _stick
from .devices_more import monitor
from .people import arm, figure
from .scenes import wall
from .scenes_cards_kit import ASIDE, BLUE, binder, calling, desk, floor, ground, open_book, pen, sheet, stand
from .scenes_case_06 import clock_at
from .svg import at, circle, line, path, rect

ORANGE = "#d9772f"
REST = ((54, 74), (14, 94), "rest", 176)
CALM = (((-54, 74), (-14, 94), "rest", 4), REST)


def stick(x, y, s=0.3, rot=-6):
    return at(x, y, rect(-72, -18, 156, 50, "#5a4632", 10, o=0.16), _stick(1, 0, 0, 0), s=s, rot=rot)


def box(x, y, w=96, h=60, full=True):
    """A cardboard box with open flaps; origin: middle of the bottom."""
    inside = ""
    if full:
        inside = at(-w * 0.2, -h - 4, sheet(34, 46, 4), rot=-9) + at(w * 0.16, -h - 2, sheet(34, 46, 4, "#fff6df"),
                                                                  rot=7)
    return at(x, y, props.shadow(2, 1, w * 0.56, 5), rect(-w / 2 + 3, -h - 6, w - 6, 14, "#8f6a42", 2), inside,
              rect(-w / 2, -h, w, h, "#cfa26b", 3), path(f"M{w*.22:.0f},{-h}H{w/2-3:.0f}V0H{w*.22:.0f}Z", "#b98b56"),
              rect(-9, -h, 18, h * 0.5, "#e6c795"), path(f"M{-w/2},{-h}L{-w/2-12},{-h+20}L{-w/2},{-h+16}Z", "#dcb582"),
              path(f"M{w/2},{-h}L{w/2+12},{-h+20}L{w/2},{-h+16}Z", "#a87b48"))


def _software(new=True):
    """A care software's screen of 136×82."""
    bar = props.TEAL if new else "#8a7f93"
    out = rect(0, 0, 136, 82, "#f7fafc" if new else "#e9e6dc", 5) + rect(0, 0, 136, 14, bar, 5)
    for i, y in enumerate((28, 46, 64)):
        out += circle(16, y, 6.4, ("#9bb9d9", "#e8b26a", "#8fc6bd")[i])
        out += line(f"M30,{y-3}H{(88, 74, 96)[i]}M30,{y+5}H{(104, 98, 84)[i]}", "#98a6b8", 3)
    return out + (line("M112,60L118,67L129,52", BLUE, 5) if new else "")


def _low_shelf(x, y, w, h):
    out = props.shadow(x + w / 2, y + h, w * 0.58, 6) + rect(x, y, w, h, "#b98a5c", 3)
    for i in range(2):
        top = y + 10 + i * (h - 10) / 2
        out += rect(x + 7, top, w - 14, (h - 30) / 2, "#8f613c", 2)
        out += "".join(binder(x + 17 + j * 18, top + (h - 30) / 2, 15, 32 - (i + j) % 2 * 4, *c) for j, c in enumerate(
            (("#8fc6bd", "#74aea4"), ("#f6c56b", "#dcaa50"), ("#9bb9d9", "#7f9fc2"))))
    return out + rect(x - 3, y - 5, w + 6, 8, "#d9ad7c", 2)


def moving_day():
    push = (((-54, 76), (-18, 92), "rest", 4), None)
    key = at(369, 132, props.key(0, 0, 0.62, 90), circle(0, -2, 4, "#7a5012"))
    out = wall("#e6efe8", "#f6f3e6") + props.window(18, 16, 108, 76) + clock_at(274, 38, 18, 9, 40)
    out += rect(334, 98, 66, 7, "#a9774f", 2) + props.plant(366, 74, 0.72) + floor(238)
    out += at(84, 128, figure("sato", "neutral", push, dx=5), s=0.86)
    out += _low_shelf(132, 156, 80, 104) + at(84, 128, arm("sato", ((66, 70), (62, 104), "grip", 30), 1), s=0.86)
    out += stick(182, 143, 0.32, -8) + box(79, 268, 102, 58)
    out += rect(222, 208, 118, 60, "#c9925f", 2) + rect(218, 204, 126, 9, props.WOOD_LIGHT, 2)
    out += rect(230, 220, 46, 40, "#b98756", 2) + at(278, 206, monitor(_software(False), 0, 0, keys=False), s=0.74)
    return out + props.cabinet(346, 112, 46, 150, 3, locked=False) + key


def hand_over():
    out = wall("#e8eef0", "#f6f2e6") + props.window(22, 18, 112, 80) + clock_at(200, 40, 17, 3, 10)
    out += rect(268, 28, 112, 8, "#a9774f", 2) + "".join(binder(284 + i * 22, 28, 18, 20, *c) for i, c in enumerate(
        (("#8fc6bd", "#74aea4"), ("#f6c56b", "#dcaa50"), ("#9bb9d9", "#7f9fc2"))))
    out += stand("mori", 104, 140, 0.94, "neutral", CALM, dx=5)
    out += at(300, 140, figure("abe", "smile", (None, ASIDE), dx=-5, talk=True), s=0.94) + desk(214)
    out += at(300, 140, arm("abe", ((-58, 76), (-34, 98), "open", 150), -1), s=0.94)
    return out + stick(208, 240, 0.42, -8) + at(82, 252, sheet(64, 34, 3), rot=-4) + props.cup_tea(348, 234, 1.2)


def logbook():
    tag = line("M-70,0C-92,-14 -96,16 -118,6", "#8592a1", 3.4) + path("M-118,-12L-166,-18V22L-118,18Z", "#f6d06a")
    tag += circle(-126, 4, 4, "#8d6718") + line("M-156,-4H-138M-156,8H-144", "#8d6718", 4)
    out = wall("#e8eef0", "#f6f2e6") + props.window(30, 18, 120, 78) + props.cabinet(296, 62, 84, 122, 3) + desk(168)
    out += open_book(126, 222, 1.2, "#5fb0a3") + pen(196, 244, -28)
    out += at(316, 226, rect(-72, -18, 156, 50, "#5a4632", 10, o=0.14), tag, _stick(1, 0, 0, 0), s=0.5)
    return out + props.padlock(330, 196, 0.8)


def new_system():
    out = wall("#e3eef0", "#f5f4ea") + props.window(262, 18, 112, 78) + props.whiteboard(24, 18, 92, 54)
    out += stand("mori", 206, 142, 0.92, "neutral", (None, REST), dx=-5)
    out += stand("abe", 322, 142, 0.92, "smile", CALM, dx=-5, talk=True) + desk(214)
    out += at(94, 240, monitor(_software(), 0, 0), s=1.14) + at(206, 142, arm("mori", ((-62, 74), (-60, 96), "rest",
        168), -1), s=0.92)
    return out + stick(264, 240, 0.36, 6)


def missing():
    drawer = rect(-74, -40, 148, 20, "#8f9aa8", 3) + path("M-70,-20H70L84,22H-84Z", "#5d6b80")
    drawer += path("M-60,-16H60L70,14H-70Z", "#465366") + rect(-90, 22, 180, 22, "#c3ccd6", 3)
    drawer += rect(-20, 28, 40, 8, "#8592a1", 4)
    out = ground("#f6e2cf", "#fbf1e2") + props.window(20, 18, 112, 80, ("#f2a77f", "#fbdcae"), ("#b7a277", "#9a8a6a"),
                                                    False)
    out += clock_at(176, 40, 18, 6, 0) + floor(240) + box(66, 262, 96, 56, False) + box(108, 208, 70, 42, False)
    out += at(276, 136, figure("mori", "worried", (None, ((54, 80), (30, 18), "rest", -112)), dx=-4), s=0.94)
    out += rect(166, 226, 234, 54, "#c9925f") + rect(166, 222, 234, 9, props.WOOD_LIGHT)
    out += at(222, 234, drawer, s=0.8)
    return out + at(276, 136, arm("mori", ((-58, 76), (-40, 96), "point", 130), -1), s=0.94)


def search():
    out = ground("#e6ddea", "#f6efe6") + props.window(24, 16, 100, 74, ("#27355f", "#53618c"), ("#2c4a4c", "#233d40"),
                                                    False, True)
    out += clock_at(166, 38, 17, 6, 30) + floor(240)
    out += stand("dewi", 84, 138, 0.88, "neutral", (((-54, 76), (-20, 96), "rest", 40), ((54, 76), (20, 96), "rest",
        140)), dx=4)
    out += stand("kaneko", 200, 138, 0.88, "neutral", (((-54, 76), (-20, 96), "rest", 40), ((54, 76), (20, 96), "rest",
        140)), dx=-3)
    out += calling("mori", 322, 136, 1, 0.92, "neutral", -5)
    return out + box(86, 272, 112, 66) + box(204, 274, 96, 62) + rect(276, 226, 124, 54, "#c9925f") + rect(
        272, 222, 128, 9, props.WOOD_LIGHT) + at(328, 250, sheet(60, 30, 3), rot=-4)


def next_day():
    out = ground("#e3eef4", "#f4f6ee") + rect(20, 60, 128, 168, "#f9fbf4", 2) + floor(228)
    out += at(84, 146, line("M-62,-84H62V80H-62Z", "#b7c3b4", 3)).replace("<path ", '<path stroke-dasharray="9 8" ')
    out += path("M34,240H140L150,262H24Z", "#c7ad88") + props.window(180, 18, 84, 66) + clock_at(344, 40, 18, 9, 5)
    out += calling("mori", 276, 138, 1, 0.94, "worried", -4) + rect(180, 226, 220, 54, "#c9925f")
    return out + rect(176, 222, 224, 9, props.WOOD_LIGHT) + at(228, 252, sheet(64, 30, 3), rot=-4)


def call():
    out = wall("#e8eef0", "#f6f2e6") + props.window(24, 18, 116, 80) + props.cabinet(326, 96, 60, 120, 3)
    out += calling("mori", 248, 138, 1, 0.94, "relieved", -4) + desk(214)
    return out + at(104, 240, monitor(_software(), 0, 0), s=1.1) + at(312, 250, sheet(60, 34, 3), rot=5)


def certificate():
    paper = sheet(56, 70, 4) + circle(14, 22, 10, "#ffffff") + circle(14, 22, 8, BLUE) + line(
        "M10,22L13,26L19,17", "#ffffff", 3)
    out = ground("#e2f1ee", "#f4f8ef") + props.window(142, 16, 116, 80) + props.plant(372, 130, 0.8)
    out += stand("mori", 104, 140, 0.94, "smile", (((-54, 74), (-14, 94), "rest", 4), None), dx=5)
    out += at(304, 140, figure("abe", "smile", (None, ASIDE), dx=-5), s=0.94) + at(204, 186, paper, rot=-3)
    out += at(104, 140, arm("mori", ((62, 74), (74, 62), "grip", -20), 1), s=0.94)
    out += at(304, 140, arm("abe", ((-62, 74), (-76, 62), "grip", 200), -1), s=0.94) + desk(226)
    return out + open_book(92, 258, 0.7, "#5fb0a3")


def found():
    out = ground("#dfe1f0", "#f3efe8") + props.window(24, 18, 108, 78, ("#27355f", "#53618c"), ("#2c4a4c", "#233d40"),
                                                    False, True)
    out += rect(300, 40, 92, 190, "#b98a5c", 3) + rect(308, 48, 76, 182, "#d9ad7c", 2) + circle(316, 140, 5, "#f2d08a")
    out += floor(240) + stand("mori", 112, 142, 0.94, "relieved", "chest", dx=5)
    out += at(276, 142, figure("oda", "smile", (None, ASIDE), dx=-5, talk=True), s=0.94)
    out += at(276, 142, arm("oda", ((-60, 74), (-58, 66), "open", 190), -1), s=0.94) + stick(196, 186, 0.4, -24)
    return out + rect(0, 246, 400, 34, props.WOOD) + rect(0, 242, 400, 8, props.WOOD_LIGHT)


def family():
    out = ground("#f4ead7", "#fbf5e9") + props.window(144, 18, 112, 78) + props.plant(372, 134, 0.8)
    out += rect(24, 26, 52, 62, "#fffaf0", 2, "#c9a877", 4) + circle(50, 54, 12, props.CORAL)
    out += stand("user-shigeru", 110, 144, 0.92, "worried", CALM, dx=5, talk=True)
    out += stand("mori", 292, 142, 0.92, "worried", CALM, dx=-5) + rect(0, 222, 400, 58, "#b9774a")
    out += rect(0, 222, 400, 9, "#d6976a") + props.cup_tea(160, 228, 1.2) + props.cup_tea(240, 230, 1.2)
    return out + at(312, 254, sheet(66, 32, 3), rot=3)


def files():
    yield "c08-moving-day", moving_day()
    yield "c08-hand-over", hand_over()
    yield "c08-logbook", logbook()
    yield "c08-new-system", new_system()
    yield "c08-missing", missing()
    yield "c08-search", search()
    yield "c08-next-day", next_day()
    yield "c08-call", call()
    yield "c08-certificate", certificate()
    yield "c08-found", found()
    yield "c08-family", family()

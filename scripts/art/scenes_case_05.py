"""Scenes of case 5: a nurse, a machine at the bed that writes by itself, and the wrong person's record."""

from . import props
from .people import _hair_back, arm, figure, head
from .people_more import CAST
from .scenes_cards_kit import (READING, at_laptop, badge, calling, desk, floor, ground, holding, sheet, stand)
from .svg import at, circle, ellipse, line, path, rect

BLUE, ORANGE = "#2f6fb5", "#d9712b"
ASIDE_LEFT = ((-48, 66), (-49, 128), "rest", 90)
PULSE = "M-18,4H-9L-4,-9L3,11L8,-1L11,4H18"


def room(window=(20, 14, 112, 76)):
    return ground("#e4eff3", "#f4f5ec") + props.window(*window) + (
        rect(0, 196, 400, 6, "#cfdcd6") + floor(202, "#ddd3bf", "#c9bda4"))


def mark(x, y, kind, r=10):
    """The sign that ties a machine to a bed: a blue disc or an orange triangle, each on a white tag."""
    tag = rect(x - r - 5, y - r - 4, 2 * r + 10, 2 * r + 8, "#ffffff", 4, "#b9c6d8", 1.6)
    if kind == "disc":
        return tag + circle(x, y, r - 1, BLUE)
    return tag + path(f"M{x},{y-r}L{x+r},{y+r*.8:.1f}H{x-r}Z", ORANGE)


def machine(x, y, kind=None, foot=264, s=1):
    """A measuring machine on a pole; origin: middle of its display."""
    out = props.shadow(x, foot, 26, 5) + rect(x - 3, y + 14, 6, foot - y - 18, "#8b99aa") + line(
        f"M{x-20},{foot-2}L{x},{foot-12}L{x+20},{foot-2}", "#6d7985", 6)
    out += at(x, y, rect(-30, -24, 60, 48, "#eef2f6", 8, "#b9c6d8", 2), rect(-24, -18, 48, 30, "#26323f", 4),
        line(PULSE, "#7fe0b5", 3), circle(-18, 18, 2.6, "#7fbf7a"), circle(-8, 18, 2.6, props.AMBER), s=s)
    return out + (mark(x, y + 44, kind, 12) if kind else "")


def in_bed(name, x, mood, pose="clasp", dx=0, cover="#8fb8c9", fold="#f4f8fa", y=142, extra=""):
    """A resident who sits up in bed, seen from the foot end."""
    back = rect(x - 84, 92, 168, 120, "#b98a5c", 12) + rect(x - 76, 100, 152, 110, "#d3a878", 9)
    pillow = ellipse(x, 150, 66, 40, "#ffffff") + ellipse(x, 156, 60, 32, "#eef3f6")
    quilt = path(f"M{x-90},214Q{x-88},200 {x-70},200H{x+70}Q{x+88},200 {x+90},214V280H{x-90}Z", cover) + path(
        f"M{x-90},214Q{x-88},200 {x-70},200H{x+70}Q{x+88},200 {x+90},214V222H{x-90}Z", fold)
    return back + pillow + at(x, y, figure(name, mood, pose, dx=dx), s=0.82) + extra + quilt


def plate(x, y, kind, name=True):
    """The name plate at the foot of a bed; without a name its field is empty."""
    inside = line(f"M{x-8},{y-3}H{x+28}M{x-8},{y+6}H{x+16}", "#8391a3", 4) if name else line(
        f"M{x-8},{y+8}H{x+28}", "#c9d3df", 2)
    return rect(x - 38, y - 16, 76, 32, "#ffffff", 5, "#b9c6d8", 2) + (circle(x - 22, y, 9, BLUE) if kind == "disc" else
        path(f"M{x-22},{y-10}L{x-12},{y+8}H{x-32}Z", ORANGE)) + inside


def record_of(name, s=1.0, kind=None):
    """A tablet that shows one person's record: the face, the pulse, two values."""
    p = CAST[name]
    face = at(-8, -12, circle(0, 0, 33, "#dbe9f4"), at(0, 2, _hair_back(p), head(p), s=0.62))
    out = rect(-52, -50, 104, 100, "#3d4a5a", 10) + rect(-45, -43, 90, 86, "#f5faff", 4) + face
    out += line("M-38,34H-20L-15,22L-7,40L-2,30L2,34H14", "#2f8f76", 3.4) + line("M22,28H38M22,36H32", "#475467", 4)
    return at(0, 0, out, at(34, -30, mark(0, 0, kind, 7)) if kind else "", s=s)


def flowers(x, y):
    stems = "".join(line(f"M{x},{y}L{x+dx},{y-dy}", "#5fa36a", 3.4) + circle(x + dx, y - dy, 8, c) + circle(x + dx,
        y - dy, 3, "#fff3c4") for dx, dy, c in ((-12, 30, "#f08a9c"), (1, 40, "#f6c56b"), (13, 28, "#c5a9d6")))
    return stems + path(f"M{x-12},{y-8}H{x+12}L{x+9},{y+20}Q{x},{y+24} {x-9},{y+20}Z", "#8fc6d9") + path(
        f"M{x+4},{y-8}H{x+12}L{x+9},{y+20}Q{x+7},{y+22} {x+3},{y+22}Z", "#6fadc4")


def side_table(x, y):
    return rect(x - 30, y, 60, 10, props.WOOD_LIGHT, 3) + rect(x - 25, y + 10, 50, 280 - y, props.WOOD) + rect(x - 18,
        y + 18, 36, 22, props.WOOD_LIGHT, 3) + circle(x, y + 29, 3, "#8f613c")


def towel():
    return rect(-28, -15, 56, 30, "#f6efe2", 8, "#d9cbb5", 1.6) + rect(-28, -2, 56, 17, "#f08a6c", 7) + line(
        "M-22,-2H22", "#f7c9b8", 3)


def cart():
    return rect(236, 224, 164, 9, "#e8edf2", 3) + rect(236, 224, 164, 4, "#ffffff", 2) + rect(244, 233, 156, 47,
        "#c3ccd6") + rect(252, 241, 148, 39, "#d5dde6", 3)


def values_only():
    """A scrap of paper with figures and no name."""
    return rect(-30, -17, 62, 38, "#5a4632", 2, o=0.15) + rect(-32, -20, 62, 38, "#fbe9a8", 2) + line(
        "M-24,-10H-12M-6,-10H4M-24,0H-14M-8,0H4M-24,10H-12M-6,10H2", "#7a5a12", 4)


def vitals_round():
    door = rect(318, 42, 82, 170, "#b98a5c", 3) + rect(325, 49, 75, 163, "#e6f0f2")
    waiting = holding("dewi", 364, 130, towel(), 0.66, "smile", -5, 24, 74)
    call_out = path("M222,96L276,192L242,90Z", "#ffffff") + rect(138, 2, 108, 104, "#ffffff", 16)
    return (room((16, 12, 104, 70)) + door + waiting + at(26, 0, in_bed("user-hanako", 86, "smile", "clasp", 4))
        + side_table(20, 214) + flowers(20, 200) + plate(112, 250, "disc", False) + machine(220, 150, "triangle", 262,
        0.9) + holding("santos", 284, 146, props.tablet(0, 0, "list", 0.5), 0.84, "neutral", -5, 18, 62)
        + cart() + at(352, 256, values_only()) + call_out + at(192, 54, record_of("user-shigeru", 0.93)))


def vitals_bedside():
    tab = props.tablet(0, 0, "list", 0.74)
    return (room((190, 14, 116, 78)) + in_bed("user-hanako", 120, "smile", "chest", 5)
        + machine(226, 148, None, 264, 0.92) + holding("santos", 314, 140, tab, 0.94, "neutral", -6, 24, 76))


def vitals_no_bath():
    basin = path("M-34,-14H34L27,14Q26,18 22,18H-22Q-26,18 -27,14Z", "#f6c56b") + rect(-38, -19, 76, 9, "#e0a93c", 4)
    return (room((190, 14, 104, 72)) + in_bed("user-hanako", 120, "worried", "clasp", 4, "#8fb8c9")
        + calling("santos", 312, 140, 1, 0.94, "neutral", -5) + at(228, 244, at(0, -24, towel(), s=0.8), basin))


def vitals_by_hand():
    gauge = circle(0, 0, 19, "#ffffff", "#475467", 4) + line("M0,0L9,-9", ORANGE, 3.4) + line("M-11,6L-8,4M0,-14V-10"
        "M11,6L8,4", "#8391a3", 2.4)
    pump = ellipse(4, 30, 9, 13, "#475467")
    cuff = at(158, 176, rect(-15, -15, 30, 27, "#4f86c6", 6), rect(-15, -15, 30, 7, "#7ba6d8", 3), rot=-8)
    tube = line("M160,188C176,250 250,246 288,210", "#5d6b80", 4.6)
    left, right = ((-58, 74), (-36, 78), "grip", 6), ((58, 74), (30, 84), "grip", 172)
    return (room((214, 14, 104, 72)) + in_bed("user-hanako", 120, "smile", "clasp", 6, extra=cuff) + tube + at(306, 140,
        figure("santos", "smile", (None, None), dx=-6), at(-12, 68, pump, gauge), arm("santos", left, -1),
        arm("santos", right, 1), s=0.94))


def vitals_phone():
    rail = rect(0, 176, 400, 12, "#b98a5c", 5) + rect(0, 176, 400, 4, "#d6a878", 3)
    curtain = "".join(path(f"M{262+i*30},58H{290+i*30}V{132-i%2*6}Q{276+i*30},{140-i%2*6} {262+i*30},{132-i%2*6}Z", c)
        for i, c in enumerate((BLUE, "#4f86c6", BLUE)))
    bath = rect(250, 44, 116, 168, "#f3f7f6", 4, "#b98a5c", 7) + curtain + rect(248, 52, 120, 8, "#8f613c", 3)
    steam = line("M284,196Q276,182 286,170T284,150M310,196Q302,182 312,170T310,150M336,196Q328,182 338,170T336,150",
        "#cfe0e6", 5)
    tab = at(-50, 86, props.tablet(0, 0, "list", 0.54))
    hold = ((-62, 72), (-52, 100), "grip", 20)
    return (ground("#eef0e6", "#f6f3e6") + bath + steam + rail + floor(212, "#ddd3bf", "#c9bda4")
        + at(132, 146, figure("santos", "worried", (None, None), dx=4), tab, arm("santos", hold, -1),
        at(38, -36, rect(-6, -30, 12, 60, "#38424d", 6)), arm("santos", ((64, 62), (48, 2), "grip", -118), 1), s=0.98))


def vitals_kubo_rests():
    return (room((150, 12, 100, 68)) + in_bed("user-shigeru", 200, "neutral", "clasp", 0, "#a8c3a2", "#f6f8f2")
        + stand("dewi", 62, 150, 0.86, "worried", READING, dx=5)
        + stand("santos", 338, 148, 0.9, "neutral", (((-60, 70), (-62, 96), "rest", 120), ((48, 66), (49, 128), "rest",
        90)), dx=-5))


def vitals_record():
    chart = rect(-64, -90, 128, 14, props.TEAL, 3) + "".join(line(f"M-58,{-62+i*17}H{-22+i%2*8}", "#8391a3", 4)
        for i in range(4)) + line("M-6,-30L12,-44L28,-40L44,-22L58,-54", BLUE, 4)
    chart += circle(44, -22, 6, "#fff0cf", ORANGE, 3)
    return (ground("#e4eff3", "#f4f5ec") + props.window(24, 18, 104, 72) + props.cabinet(352, 84, 58, 130, 3)
        + at_laptop("santos", 298, -5, "neutral", 0.94, 138) + desk(216) + props.laptop(146, 232, "blank", 1.3)
        + at(146, 232, rect(-70, -96, 140, 90, "#f5faff", 4), chart, s=1.3)
        + at(298, 138, arm("santos", ((-66, 66), (-66, 90), "rest", 160), -1), s=0.94))


def vitals_noon():
    tab = props.tablet(0, 0, "list", 0.8)
    look = (((-58, 74), (-36, 20), "rest", -66), ((48, 66), (49, 128), "rest", 90))
    return (room((146, 14, 112, 76)) + props.cabinet(338, 90, 62, 130, 3)
        + holding("kimura", 136, 144, tab, 0.94, "worried", 5, 26, 76)
        + stand("santos", 268, 146, 0.94, "worried", look, dx=-5) + desk(236) + at(206, 260, sheet(66, 36, 3), rot=-5))


def vitals_test_each():
    point = ((-70, 66), (-84, 44), "point", -150)
    return (room((20, 14, 96, 70)) + machine(178, 132, "disc", 262, 1.1)
        + holding("santos", 82, 146, props.tablet(0, 0, "dark", 0.6), 0.9, "smile", 5, 22, 84)
        + at(82, 220, mark(0, 0, "disc", 12)) + at(300, 144, figure("hayashi", "smile", (None, ((54, 76), (14, 94),
        "rest", 176)), dx=-5), arm("hayashi", point, -1), s=0.92) + badge(178, 62, "yes", 20))


def vitals_family():
    talk = (((-54, 76), (-19, 90), "rest", 6), ((54, 76), (19, 90), "rest", 174))
    return (ground("#f3ead9", "#fbf5e9") + props.window(148, 16, 108, 76) + props.plant(372, 176, 0.9)
        + stand("ito", 104, 140, 0.94, "worried", "chest", dx=5, talk=False)
        + stand("hayashi", 290, 142, 0.94, "worried", talk, dx=-5) + desk(224) + at(206, 252, sheet(84, 44, 4), rot=-3)
        + props.cup_tea(92, 238, 1.3) + props.cup_tea(318, 240, 1.3))


def files():
    yield "vitals-round", vitals_round()
    yield "vitals-bedside", vitals_bedside()
    yield "vitals-no-bath", vitals_no_bath()
    yield "vitals-by-hand", vitals_by_hand()
    yield "vitals-phone", vitals_phone()
    yield "vitals-kubo-rests", vitals_kubo_rests()
    yield "vitals-record", vitals_record()
    yield "vitals-noon", vitals_noon()
    yield "vitals-test-each", vitals_test_each()
    yield "vitals-family", vitals_family()

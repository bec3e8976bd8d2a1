"""Scenes of case 3 (a nursing home and the record system of a company abroad)."""

from . import props
from .people import arm, figure
from .scenes import wall
from .scenes_cards_kit import ASIDE, bubble, desk, holding, open_book, pen, stand
from .svg import at, circle, ellipse, gradient, line, path, rect

SEA, COAST = "#bfe0f2", "#3c6ca6"
EMPTY = "#d9712b"
CALM = (((-54, 74), (-14, 94), "rest", 4), ((54, 74), (14, 94), "rest", 176))


def _globe(x, y, s=1):
    land = path("M-24,-18Q-12,-30 0,-22Q4,-10 -8,-6Q-12,6 -22,2Z", "#8cc48a") + path(
        "M6,2Q22,-6 28,8Q20,26 8,24Q0,14 6,2Z", "#8cc48a")
    return at(x, y, circle(0, 0, 36, SEA), land, circle(0, 0, 36, None, COAST, 4), s=s)


def _cloud(x, y, s=1, color="#ffffff"):
    body = path("M-40,22A20,20 0 0 1 -36,-18A28,28 0 0 1 16,-26A22,22 0 0 1 42,22Z", color, "#8fa3b3", 3)
    return at(x, y, body, line("M-20,2H18M-20,12H8", "#9bb9d9", 4), s=s)


def _pin(x, y, s=1):
    return at(x, y, path("M0,0C-16,-20 -20,-26 -20,-36A20,20 0 0 1 20,-36C20,-26 16,-20 0,0Z", "#e8765c"),
              circle(0, -36, 8, "#ffffff"), s=s)


def _stack(x, y, count, w=70):
    """A pile of written pages; origin: middle of the bottom."""
    out = props.shadow(4, 1, w * 0.6, 5)
    for i in range(count):
        color = "#ffffff" if i % 2 else "#e9edf2"
        out += rect(-w / 2 + (i * 5 % 7) - 3, -8 - i * 8, w, 8, color, 2, "#cfd7e0", 1)
    return at(x, y, out)


def _night():
    g, fill = gradient(0, 0, 0, 280, (0, "#d3d9ea"), (1, "#efe9df"))
    dark = props.window(24, 18, 116, 84, ("#34426b", "#5a6a96"), ("#3f5a68", "#33495a"), cloud=False, moon=True)
    return g + rect(0, 0, 400, 280, fill) + dark + props.clock(186, 44, 18)


def paper_night():
    write = ((-58, 78), (-34, 104), "grip", 40)
    out = _night() + rect(316, 60, 84, 10, "#a9774f", 2)
    out += "".join(rect(322 + i * 18, 20 + (i % 2) * 4, 15, 40 - (i % 2) * 4, c, 2)
                   for i, c in enumerate(("#e58a6f", "#5fb0a3", "#4f86c6", "#e2b04a")))
    out += stand("lima", 252, 140, 0.96, "neutral", (None, ((54, 76), (26, 100), "rest", 170)), dx=-6) + desk(214)
    out += _stack(74, 262, 9, 78) + _stack(146, 250, 5, 64) + open_book(246, 254, 0.82, "#8f9fc4")
    return out + at(252, 140, pen(-26, 112, -70), arm("lima", write, -1), s=0.96) + props.mug(356, 250, s=0.74)


def _catalogue(x, y, s=1):
    left = rect(-62, -30, 60, 54, "#ffffff", 2) + props.tablet(-32, -4, "list", 0.34)
    right = rect(0, -30, 62, 54, "#f6f9fc", 2) + line("M10,-18H50M10,-8H42M10,2H48M10,12H34", "#a9b7cb", 2.8)
    return at(x, y, rect(-58, -26, 124, 54, "#3b4a52", 3, o=0.12), left, right, line("M-1,-30V24", "#cfc4b0", 2.4), s=s)


def sales_talk():
    out = wall("#e6eff0", "#f7f3e6") + props.window(150, 18, 104, 74) + props.plant(372, 122, 0.8)
    out += rect(28, 30, 62, 48, "#fffaf0", 4, "#ecd9ab", 2) + line("M38,44H80M38,55H72M38,66H76", "#d9bd82", 3)
    out += stand("yamada", 104, 140, 0.92, "neutral", CALM, dx=5)
    out += at(294, 140, figure("kim", "smile", (None, ((50, 84), (60, 42), "open", -62)), dx=-5, talk=True), s=0.92)
    out += desk(214) + _catalogue(200, 246, 1.02)
    return out + at(294, 140, arm("kim", ((-62, 74), (-48, 102), "point", 150), -1), s=0.92) + props.cup_tea(78, 232,
                                                                                                            1.2)


def _board():
    """The company's slide on the wall: the home's data go up to a cloud and on to the globe."""
    out = rect(153, 16, 106, 74, "#3b5a58", 5, o=0.12) + rect(150, 12, 108, 76, "#5d6b80", 5) + rect(156, 18, 96, 64,
                                                                                                  "#fbfdff", 2)
    out += _cloud(182, 52, 0.42, "#dcebf7") + line("M203,50H213M208,44L214,50L208,56", EMPTY, 4) + _globe(233, 50, 0.46)
    return out


def _contract():
    """A contract whose lower field is still empty (86×64 around the origin)."""
    out = rect(-37, -29, 80, 62, "#5a4632", 2, o=0.14) + rect(-40, -32, 80, 62, "#ffffff", 2, "#d5dbe3", 1)
    out += line("M-32,-23H4M-32,-14H30M-32,-5H24", "#98a6b8", 3)
    return out + rect(-32, 4, 64, 18, "#fdeee2", 2, EMPTY, 2.6)


def _flyer():
    """A flyer with a price tag and falling coins (70×56 around the origin)."""
    tag = path("M-14,-10L4,-16L22,2L4,20L-14,2Z", "#e8765c") + circle(-5, -6, 3.2, "#ffffff")
    out = rect(-32, -25, 70, 56, "#5a4632", 3, o=0.14) + rect(-35, -28, 70, 56, "#fff3c4", 3, "#e6c868", 1.6)
    coins = "".join(ellipse(-20, 16 - i * 6, 9, 4, props.AMBER, "#c98a1d", 1.4) for i in range(2))
    return out + at(8, -4, tag) + coins + line("M-28,-18H-10M-28,-10H-16", "#c9a33c", 3)


def _calculator():
    keys = "".join(rect(-17 + c * 12, -3 + r * 9, 9, 6, "#ffffff" if c < 2 else props.AMBER, 1.5)
                   for r in range(3) for c in range(3))
    return rect(-21, -22, 46, 48, "#3b4a52", 4, o=0.14) + rect(-24, -25, 46, 48, "#6f7f92", 4) + rect(
        -19, -20, 36, 12, "#d7ead9", 2) + keys


def _record():
    """A tablet with a person's record, turned to the table."""
    face = circle(0, -24, 9, "#f2c2a0") + path("M-14,-4Q0,-18 14,-4Z", "#b98aa6")
    out = rect(-29, -39, 58, 78, "#38424d", 6) + rect(-24, -34, 48, 68, "#f7fafc", 2) + face
    heart = path("M0,14C-10,6 -10,0 -5,0C-2,0 0,3 0,4C0,3 2,0 5,0C10,0 10,6 0,14Z", "#e8765c")
    return out + at(-12, 2, heart) + line("M2,6H18M-18,20H18M-18,28H10", "#98a6b8", 3)


def sign_today():
    hold = ((-60, 74), (-52, 60), "grip", 4)
    out = wall("#e6eff0", "#f7f3e6") + _board() + props.plant(24, 112, 0.62)
    out += stand("yamada", 98, 142, 0.88, "neutral", (None, None), dx=6)
    out += at(328, 142, figure("kim", "smile", (None, ASIDE), dx=-6, talk=True), s=0.88)
    out += desk(208) + at(260, 162, _record(), rot=-5) + at(328, 142, arm("kim", hold, -1), s=0.88)
    out += at(154, 240, _contract(), rot=-3) + at(246, 240, _flyer(), rot=4) + at(53, 241, _calculator(), rot=-4)
    out += at(98, 142, arm("yamada", ((-54, 78), (-8, 78), "rest", 8), -1), 
arm("yamada", ((60, 78), (36, 92), "grip", 120), 1),
              pen(31, 108, -30), s=0.88)
    return out + props.cup_tea(340, 226, 1.25)


def daughter_asks():
    show = (((-54, 76), (-16, 92), "rest", 4), ((50, 84), (60, 40), "open", -62))
    out = wall("#dfe9e6", "#f1f2e6") + rect(20, 34, 50, 62, "#fffaf0", 2, "#c9a877", 4) + circle(45, 62, 12, "#f0b48f")
    out += rect(318, 30, 82, 202, "#c99a6b", 3)
    out += rect(326, 38, 70, 190, "#dcb689", 2) + circle(334, 138, 5, "#8a5f41")
    out += rect(0, 232, 400, 48, "#d9c3a3") + rect(0, 176, 318, 6, "#b98a5c", 3)
    out += stand("ito", 118, 150, 1, "neutral", show, dx=6, talk=True)
    out += holding("lima", 270, 150, props.tablet(0, 0, "list", 0.66), 1, "worried", -6, 26, 84)
    return out + bubble(200, 48, 96, 72, (150, 96)) + _globe(188, 50, 0.6) + _pin(224, 68, 0.66)


def tablet_night():
    wave = (((-48, 66), (-49, 128), "rest", 90), ((60, 72), (63, 14), "open", -82))
    out = _night() + rect(300, 26, 76, 206, "#b98a5c", 3) + rect(308, 34, 60, 198, "#e3c69c", 2)
    out += circle(318, 136, 5, "#8a5f41") + stand("lima", 246, 142, 0.96, "smile", wave, dx=-4) + desk(216)
    stand_ = path("M-26,0H26L18,-10H-18Z", "#8592a1")
    out += at(120, 256, stand_, props.tablet(0, -44, "list", 0.82, 0, 104, 72))
    return out + props.mug(56, 252, s=0.74)


def quiet_staff():
    out = wall("#e3e7ea", "#f3efe4") + props.window(28, 20, 108, 78, ("#f2b58a", "#fbe2b8"), cloud=False)
    out += props.cabinet(316, 96, 70, 126) + props.clock(350, 50, 17)
    out += holding("lima", 220, 144, props.tablet(0, 0, "list", 0.66), 0.96, "worried", -6, 26, 66)
    return out + desk(220) + props.mug(96, 250, s=0.74)


def _talk(mood, pose, thing):
    g, fill = gradient(0, 0, 0, 220, (0, "#f1e9dc"), (1, "#fbf5e9"))
    out = g + rect(0, 0, 400, 280, fill) + props.window(150, 20, 100, 74) + props.plant(370, 124, 0.8)
    out += rect(24, 28, 46, 58, "#fffaf0", 2, "#c9a877", 4) + path("M34,76Q46,48 60,76Z", "#a8cbb4")
    out += stand("ito", 112, 142, 0.92, mood, (pose, None) if pose else CALM, dx=5, talk=bool(pose))
    out += stand("yamada", 290, 142, 0.92, "worried", CALM, dx=-5)
    out += rect(0, 218, 400, 62, "#b9774a") + rect(0, 218, 400, 9, "#d6976a") + thing
    point = arm("ito", ((58, 78), (66, 104), "point", 50), 1)
    return out + (at(112, 142, point, s=0.92) if pose else "") + props.cup_tea(330, 232, 1.2)


def files():
    yield "c03-sign-today", sign_today()
    yield "c03-paper-night", paper_night()
    yield "c03-sales-talk", sales_talk()
    yield "c03-daughter-asks", daughter_asks()
    yield "c03-tablet-night", tablet_night()
    yield "c03-blank-form", _talk("neutral", ((-54, 76), (-14, 92), "rest", 4),
                                  at(196, 246, _contract(), rot=-3) + _stack(262, 268, 5, 56))
    yield "c03-quiet-staff", quiet_staff()
    phone = props.phone(202, 250, 0.7, 70, "#8f5d70", "list")
    yield "c03-family-hurt", _talk("worried", None, phone)

"""Scenes of the reading cards that show how things belong together."""

import math

from . import props
from .people import CAST, arm, figure, hand
from .scenes import wall
from .scenes_cards_kit import (ASIDE, BLUE, arrow, badge, calling, desk, floor, ground, sheet, server, shield,
                               stand, trash)
from .scenes_outdoor import house
from .svg import at, circle, limb, line, path, rect


def disc(x, y, r, *things, color="#ffffff", ring="#d9c9a6"):
    return circle(x + 2, y + 4, r, "#3b5a58", o=0.1) + circle(x, y, r, color, ring, 3) + at(x, y, *things)


def bow(cx, cy, r, a1, a2, color=props.TEAL, w=7):
    """An arrow along the circle from angle a1 to a2 in degrees, clockwise."""
    def point(a, q=r):
        return cx + q * math.cos(math.radians(a)), cy + q * math.sin(math.radians(a))
    (x1, y1), (x2, y2) = point(a1), point(a2)
    (lx, ly), (mx, my) = point(a2 - 12, r - 11), point(a2 - 12, r + 11)
    big = 1 if a2 - a1 > 180 else 0
    head = f"M{lx:.1f},{ly:.1f}L{x2:.1f},{y2:.1f}L{mx:.1f},{my:.1f}"
    return line(f"M{x1:.1f},{y1:.1f}A{r},{r} 0 {big} 1 {x2:.1f},{y2:.1f}{head}", color, w)


def shield_updates():
    return (ground("#e2f0ec", "#f6f4e6") + desk(226) + props.laptop(88, 232, "list", 0.84)
        + props.tablet(316, 182, "list", 1.0) + props.phone(366, 210, 0.76, 4)
        + circle(200, 112, 96, "#ffffff", o=0.5) + bow(200, 112, 84, 200, 330) + bow(200, 112, 84, 20, 150)
        + shield(200, 112, 1.16) + shield(140, 210, 0.3) + shield(346, 146, 0.3) + shield(380, 240, 0.26))


def vendor_call():
    left = ground("#e3eef4", "#f4f6ee") + path("M214,0H400V280H186Z", "#fbeedb") + props.clock(38, 44, 15)
    globe = (circle(0, 0, 22, "#bfe2f5", "#5f86a8", 3) + path("M-16,-8Q-8,-18 2,-12Q6,-2 -4,2Q-14,4 -16,-8Z",
        "#8cc48a") + path("M4,6Q14,0 18,8Q12,18 4,16Z", "#8cc48a"))
    pin = (path("M0,0C-12,-14 -14,-22 -14,-28A14,14 0 0 1 14,-28C14,-22 12,-14 0,0Z", props.CORAL)
        + circle(0, -28, 5.4, "#ffffff"))
    note_hand = ((-54, 76), (-20, 104), "rest", 20)
    out = left + calling("yamada", 112, 142, 1, 0.94, "neutral", 4, note_hand)
    out += server(352, 214, 0.9) + at(352, 96, pin) + calling("kim", 268, 148, -1, 0.9, "smile", -4)
    out += path("M0,222H192L186,280H0Z", props.WOOD) + path("M0,222H192L191,229H0Z", props.WOOD_LIGHT)
    out += path("M192,214H400V280H186Z", "#c99a6b") + path("M192,214H400V222H191Z", "#e3c49b")
    out += at(92, 252, sheet(66, 40, 3), rot=-3) + line("M214,0L186,280", "#ffffff", 7)
    return out + circle(196, 52, 34, "#ffffff") + at(196, 52, globe)


def binder_and_backup():
    hold = (rect(-34, -42, 68, 84, "#4f86c6", 5) + rect(-34, -42, 13, 84, "#3c6ca6", 4)
        + rect(-12, -30, 38, 28, "#fff6e6", 3) + line("M-5,-21H18M-5,-12H10", "#b9a58c", 3))
    box = (rect(-38, -24, 76, 48, props.SLATE, 7) + rect(-38, -24, 76, 12, "#5d6b80", 6) + circle(24, 8, 5, "#7fe0b5")
        + rect(-28, -2, 34, 14, "#8b99aa", 3))
    cloud = ("".join(circle(x, y, r, "#ffffff") for x, y, r in ((-22, 6, 16), (0, -8, 24), (24, 4, 18)))
        + rect(-36, 4, 76, 18, "#ffffff", 9))
    left, right = ((-58, 72), (-50, 62), "grip", 4), ((60, 70), (50, 62), "grip", 176)
    return (wall("#dcebf2", "#f1f5ee") + at(306, 66, cloud, line("M-12,2L-2,12L16,-8", props.TEAL, 6))
        + at(116, 144, figure("yamada", "smile", (None, None), dx=5), at(0, 54, hold), arm("yamada", left, -1),
        arm("yamada", right, 1), s=0.94) + desk(214) + line("M306,104V148", "#8391a3", 4)
        + line("M300,140L306,150L312,140", "#8391a3", 4) + props.laptop(306, 232, "list", 0.6) + at(206, 246, box)
        + line("M168,250C150,250 152,270 130,268", "#5d6b80", 5) + rect(112, 261, 22, 13, "#e8eef5", 3, "#8b99aa", 2)
        + badge(244, 222, "yes", 13))


def learn_do_strengthen():
    book = (path("M0,-20Q-18,-30 -38,-24V22Q-18,16 0,26Q18,16 38,22V-24Q18,-30 0,-20Z", "#8f7fb5")
        + path("M0,-16Q-16,-25 -33,-20V17Q-16,12 0,20Z", "#fffdf7")
        + path("M0,-16Q16,-25 33,-20V17Q16,12 0,20Z", "#f3eee2")
        + line("M-26,-10L-8,-6M-26,0L-8,4M26,-10L8,-6M26,0L8,4", "#b9c6d8", 3))
    checks = (rect(-26, -34, 52, 68, "#ffffff", 5, "#c9d3df", 2)
        + "".join(line(f"M-17,{-17+i*18}L-12,{-12+i*18}L-4,{-22+i*18}", BLUE, 4)
        + line(f"M4,{-16+i*18}H17", "#a9b7cb", 4) for i in range(3)))
    out = (ground("#eaf3f0", "#f8f3e4") + bow(200, 150, 92, 222, 292, w=8) + bow(200, 150, 92, 0, 43, w=8)
        + bow(200, 150, 92, 122, 181, w=8))
    return (out + disc(122, 92, 52, book, ring="#8f7fb5") + disc(284, 104, 52, checks, ring=BLUE)
        + disc(200, 214, 56, shield(0, 0, 0.82), ring=props.TEAL))


def care_data_hub():
    hub = (rect(-34, -30, 68, 60, props.TEAL, 10) + path("M14,-30H24Q34,-30 34,-20V20Q34,30 24,30H14Z",
        props.TEAL_DARK) + "".join(rect(-24, -20 + i * 15, 48, 10, "#bfe3dc", 4) for i in range(3)))
    hall = (rect(-26, -10, 52, 32, "#ffffff", 2, "#b9c6d8", 2) + path("M-31,-9L0,-28L31,-9Z", "#6b7a8f")
        + "".join(rect(-18 + i * 14, -3, 8, 25, "#c3ccd6", 1) for i in range(3)))
    clinic = (rect(-24, -22, 48, 46, "#ffffff", 3, "#b9c6d8", 2) + path("M0,2C-13,-6 -9,-17 0,-11C9,-17 13,-6 0,2Z",
        props.CORAL) + rect(-6, 9, 12, 15, "#8fb9b3") + "".join(rect(x, 8, 9, 9, "#bfe0e6", 1) for x in (-19, 10)))
    home = at(0, 24, house("#f7e8d0", "#b96a4e"), s=0.46)
    office = (rect(-30, -18, 60, 42, "#fff4e0", 2) + path("M-35,-16L-26,-30H26L35,-16Z", props.TEAL)
        + rect(-8, 0, 16, 24, "#8fb9b3", 1) + rect(-25, -6, 12, 14, "#cfeaf2") + rect(13, -6, 12, 14, "#cfeaf2"))
    out = (ground("#e4eff4", "#f6f4e6") + line("M200,140L84,74M200,140L316,74M200,140L84,214M200,140L316,214",
        "#9fbfc0", 7))
    out += "".join(circle(x, y, 7, props.AMBER, "#ffffff", 3) for x,
        y in ((142, 107), (258, 107), (142, 177), (258, 177)))
    return (out + at(200, 140, circle(0, 0, 58, "#ffffff", o=0.8), hub) + disc(72, 68, 48, home)
        + disc(328, 68, 48, hall) + disc(72, 216, 48, office) + disc(328, 216, 48, clinic)
        + props.padlock(228, 162, 0.62))


def report_calendar():
    days = "".join(rect(-78 + i * 23, -34 + j * 23, 19, 19, "#f3f6f8", 3) for i in range(7) for j in range(4))
    marks = (rect(-9, -34, 19, 19, "#f6c56b", 3) + rect(14, -34, 19, 19, "#f6c56b", 3)
        + rect(37, -34, 19, 19, "#f6c56b", 3))
    marks += (circle(-23, -24.5, 13, None, props.CORAL, 4) + rect(37, 35, 19, 19, "#9bb9d9", 3)
        + circle(46.5, 44.5, 14, None, BLUE, 4))
    sheet_ = (rect(-92, -76, 188, 146, "#3b5a58", 8, o=0.12) + rect(-96, -80, 188, 146, "#ffffff", 8)
        + path("M-96,-72Q-96,-80 -88,-80H84Q92,-80 92,-72V-48H-96Z", props.TEAL)
        + "".join(rect(x, -90, 8, 22, "#c3ccd6", 4) for x in (-60, -4, 52)))
    point = ((-66, 58), (-78, 22), "point", -150)
    return (wall() + at(142, 112, sheet_, days, marks) + stand("yamada", 318, 146, 0.94, "neutral", (None, ASIDE),
        dx=-5) + desk(234) + at(318, 146, arm("yamada", point, -1), s=0.94) + props.phone(96, 254, 0.6, -76)
        + at(196, 258, sheet(60, 34, 2), rot=-4))


def border_of_duty():
    out = (ground("#e6f1ec", "#eef6ee") + path("M200,0H400V280H200Z", "#f6ead7") + floor(238, "#d6ddcf", "#c2ccb9")
        + path("M200,243H400V280H200Z", "#e3d2b4"))
    out += props.window(16, 20, 84, 64) + server(362, 214, 0.86)
    out += "".join(line(f"M200,{y}V{y+13}", props.CORAL, 6) for y in range(10, 276, 24))
    left = (((-54, 74), (-14, 94), "rest", 4), ((54, 80), (58, 44), "open", -66))
    right = (((-54, 80), (-58, 44), "open", -114), ((54, 74), (14, 94), "rest", 176))
    out += stand("yamada", 92, 146, 0.88, "smile", left, dx=5) + stand("kim", 294, 146, 0.88, "smile", right, dx=-5)
    table = rect(14, 226, 372, 12, props.WOOD, 5) + rect(14, 226, 372, 5, props.WOOD_LIGHT, 3)
    router = (rect(-36, -12, 72, 22, props.SLATE, 7) + line("M-24,-12L-30,-36M24,-12L30,-36", props.SLATE, 5)
        + "".join(circle(-16 + i * 14, -1, 3.4, c) for i, c in enumerate(("#7fe0b5", "#7fe0b5", props.AMBER))))
    return (out + table + line("M110,222C140,222 150,224 164,220M236,220C270,226 300,224 336,214", "#6b7a8f", 4)
        + props.laptop(72, 208, "list", 0.56) + at(200, 214, router))


def personal_data():
    p = CAST["suzuki"]
    phone_ = props.phone(0, 0, 0.56)
    home = at(0, 22, house(), s=0.42)
    card = (rect(-32, -20, 64, 40, "#ffffff", 5, "#b9c6d8", 2) + circle(-16, -2, 8, p["hair"])
        + path("M-28,14Q-16,0 -4,14Z", p["top"]) + line("M4,-8H24M4,1H20M4,10H24", "#a9b7cb", 3))
    cake = (rect(-22, -4, 44, 24, "#f6d6c2", 4) + path("M-22,4Q-14,12 -7,4T8,4T22,4V-4H-22Z", "#ffffff")
        + line("M0,-6V-18", "#9bb9d9", 5) + path("M0,-30Q6,-22 0,-19Q-6,-22 0,-30Z", props.AMBER))
    out = (ground("#f3ecf4", "#fbf5ea") + line("M200,150L72,70M200,150L328,70M200,150L66,196M200,150L334,196",
        "#cdbfd6", 5))
    return (out + disc(66, 66, 42, card, ring="#9bb9d9") + disc(334, 66, 42, home, ring="#e8b26a")
        + disc(60, 190, 42, phone_, ring="#8fc6bd") + disc(340, 190, 42, cake, ring=props.CORAL)
        + circle(200, 134, 92, "#ffffff", o=0.55) + stand("suzuki", 200, 154, 0.98, "smile", "clasp"))


def health_data():
    def card(color, *things):
        return (rect(-30, -40, 62, 84, "#3b4a52", 6, o=0.12) + rect(-32, -42, 62, 84, "#ffffff", 6, color, 3)
            + "".join(things))
    heart = (path("M-1,12C-22,-2 -14,-20 -1,-10C12,-20 20,-2 -1,12Z", props.CORAL)
        + line("M-20,26H-10L-5,18L3,32L8,26H18", "#98a6b8", 3))
    pill = (at(-1, -6, rect(-21, -9, 42, 18, "#ffffff", 9, "#d9a05f", 2),
        path("M0,-9H12A9,9 0 0 1 12,9H0Z", "#f0a04c"), rot=-32) + line("M-18,24H16M-18,32H4", "#a9b7cb", 3))
    thermo = (at(-1, -4, rect(-5, -26, 10, 40, "#eef2f6", 5, "#8391a3", 2), circle(0, 16, 9, props.CORAL),
        line("M0,12V-8", props.CORAL, 4)) + line("M-18,32H12", "#a9b7cb", 3))
    folder = path("M-118,-40H-50L-36,-58H118V70H-118Z", "#5fb0a3")
    front = (path("M-118,-14H118V70Q118,78 110,78H-110Q-118,78 -118,70Z", "#7cc4b8")
        + path("M88,-14H118V70Q118,78 110,78H88Z", "#6ab5a9"))
    return (ground("#e6f1ee", "#f8f3e6") + desk(232) + at(200, 176, folder)
        + at(134, 118, card("#f2a58c", heart), rot=-9) + at(202, 104, card("#f6c56b", pill))
        + at(268, 118, card("#9bb9d9", thermo), rot=9) + at(200, 176, front) + props.padlock(200, 196, 1.5))


def phone_erase():
    rows = "".join(rect(-40, -58 + i * 27, 80, 22, "#ffffff", 5) + circle(-28, -47 + i * 27, 6, c)
        + line(f"M-16,{-51+i*27}H26M-16,{-43+i*27}H{12-i*5}", "#a9b7cb", 3) for i,
        c in enumerate(("#9bb9d9", "#e8b26a", "#8fc6bd", "#c5a9d6")) if i != 2)
    phone_ = (rect(-54, -100, 108, 200, "#3d4a5a", 16) + rect(-46, -84, 92, 166, "#eaf1f6", 6)
        + rect(-46, -84, 92, 18, props.TEAL, 5) + rows)
    row = (rect(-40, -12, 80, 24, "#fff0cf", 5, "#e0a93c", 2) + circle(-27, 0, 6, "#8fc6bd")
        + line("M-15,-4H26M-15,4H10", "#a9b7cb", 3))
    skin = CAST["tanaka"]
    return (ground("#eaf0f6", "#f6f3e8") + desk(246) + at(112, 134, phone_, s=1.12) + at(186, 136, row, rot=4)
        + arrow(234, 138, 270) + trash(304, 138, 1.2) + limb([(176, 178), (186, 226), (202, 284)], [25, 30, 36],
        skin["skin"]) + at(176, 180, hand(skin, "point"), rot=-96, s=1.7)
        + limb([(194, 244), (200, 262), (210, 300)], [48, 52, 58], skin["top"]))


def files():
    yield "shield-updates", shield_updates()
    yield "vendor-call", vendor_call()
    yield "binder-and-backup", binder_and_backup()
    yield "learn-do-strengthen", learn_do_strengthen()
    yield "care-data-hub", care_data_hub()
    yield "report-calendar", report_calendar()
    yield "border-of-duty", border_of_duty()
    yield "personal-data", personal_data()
    yield "health-data", health_data()
    yield "phone-erase", phone_erase()

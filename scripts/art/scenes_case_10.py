"""Scenes of case 10: photos shared with families. The systems person is «kaneko», the manager «mori», the daughter
«ito», the grandson «mago»."""

from . import props
from .people import CAST, arm, figure
from .scenes import wall
from .scenes_cards_kit import badge, calling, desk, holding, sheet, stand, waves
from .scenes_case_09 import monitor
from .svg import at, circle, gradient, line, path, rect

CAST["mago"] = dict(CAST["doi"], top="#5b7fa8", top_shade="#496a91")
GREY, INK, GLOBE = "#98a6b8", "#38424d", "#d9712b"
FACES = (("#fddfca", "#e6e2e6", "#b98aa6"), ("#fadcc4", "#c9c4c9", "#6f8fa8"), ("#f6caa6", "#a39ea6", "#8fb07a"))


def portrait(x, y, s=1, rot=0, kind=0):
    """A print with a face on it; origin: its middle."""
    skin, hair, top = FACES[kind]
    return at(x, y, rect(-22, -17, 48, 40, "#3b4a52", 2, o=0.14), rect(-24, -20, 48, 40, "#ffffff", 2, "#d5dbe3", 1.4),
        rect(-20, -16, 40, 32, "#fdecc8"), path("M-14,16Q-14,4 0,4Q14,4 14,16Z", top), circle(0, -5, 10, hair),
        circle(0, -2, 7.4, skin), s=s, rot=rot)


def globe(x, y, r=9):
    return (circle(x, y, r, "#ffffff", GLOBE, 2.4) + line(f"M{x-r},{y}H{x+r}M{x},{y-r}V{y+r}", GLOBE, 1.8)
        + path(f"M{x},{y-r}Q{x-r},{y} {x},{y+r}Q{x+r},{y} {x},{y-r}Z", None, GLOBE, 1.8))


def family(x, y):
    return (circle(x - 5, y - 4, 4, props.TEAL) + circle(x + 5, y - 4, 4, props.TEAL)
        + path(f"M{x-11},{y+8}Q{x-11},{y+1} {x-5},{y+1}Q{x},{y+1} {x},{y+8}Z", props.TEAL)
        + path(f"M{x},{y+8}Q{x},{y+1} {x+5},{y+1}Q{x+11},{y+1} {x+11},{y+8}Z", props.TEAL_DARK))


def folder(x, y, color="#f2c46a"):
    return path(f"M{x-11},{y-8}H{x-3}L{x},{y-5}H{x+11}V{y+8}H{x-11}Z", color)


def folders(opened=(), heads=1):
    """Folders with the sign of who may look: a family or, for the rows named, the globe."""
    out = rect(4, 4, 132, 14 if heads else 28, props.TEAL, 3)
    pitch = 24 if heads else 31
    for i in range(3 if heads else 2):
        y = (30 if heads else 50) + i * pitch
        shown = i in opened
        out += (rect(4, y - 11, 132, 22, "#fdeee2" if shown else "#ffffff", 3, GLOBE if shown else "#d5dde8", 1.6)
            + folder(20, y) + line(f"M40,{y-4}H{84-i*8}M40,{y+4}H{74+i*6}", GREY, 3)
            + (globe(120, y) if shown else family(120, y)))
    return out


def photo_screen():
    out = rect(4, 4, 132, 14, props.TEAL, 3)
    return out + "".join(portrait(34 + i * 36, 38 + j * 36, 0.66, 0, (i + j) % 3) for i in range(3) for j in range(2))


def office(clock=None):
    """A wall; the clock is (x, y) or (x, y, hour, minute)."""
    return wall("#e6f0ec", "#f7f3e6") + (props.clock(*clock[:2], 17, *clock[2:]) if clock else "")


def garland(y=10):
    colors = (props.CORAL, props.AMBER, props.TEAL, "#9a7bb8")
    return line(f"M250,{y}Q320,{y+22} 396,{y}", "#b9a58c", 2) + "".join(
        path(f"M{262+i*26},{y+6+(4 if 0<i<4 else 0)}h14l-7,16Z", colors[i % 4]) for i in range(5))


def family_call():
    return (office((210, 40)) + props.window(24, 16, 96, 66) + garland() + calling("kaneko", 286, 142, 1, 0.92,
        "neutral", -4) + desk(214) + monitor(40, 92, photo_screen(), 1.1) + portrait(338, 248, 0.9, 6, 1)
        + portrait(222, 250, 0.9, -7))


def sharing_desk():
    """Spots: setting 84,112; last year's folder 84,144; phone 236,206; prints 294,212; clock 198,12; plant 8,118."""
    head = rect(4, 4, 132, 28, props.TEAL, 3) + portrait(24, 18, 0.56) + portrait(56, 18, 0.56, 0, 1) + line(
        "M80,14H124M80,22H110", "#bfe3dc", 3)
    shared = "".join(rect(4, y - 13, 132, 26, "#fdeee2", 3, GLOBE, 1.8) + folder(20, y, c) + line(
        f"M40,{y-4}H88M40,{y+5}H76", GREY, 3) + globe(120, y) for y, c in ((50, "#f2c46a"), (80, "#cdbfa3")))
    chat = (rect(-18, -35, 36, 68, "#eef6f1", 3) + rect(-15, -28, 22, 12, "#ffffff", 5)
        + rect(-11, -11, 27, 16, "#a9dcc9", 5) + line("M-6,-3H10", props.TEAL, 3) + rect(-15, 10, 18, 12, "#ffffff", 5))
    return (office() + props.window(24, 16, 84, 56) + props.clock(220, 34, 18) + garland(8)
        + stand("kaneko", 316, 140, 0.9, "smile", "clasp", -5) + desk(204) + props.plant(38, 180, 0.8)
        + monitor(80, 76, head + shared) + at(258, 239, rect(-22, -42, 44, 84, INK, 8), chat, s=0.74)
        + portrait(318, 234, 0.92, -6, 2) + portrait(364, 236, 0.92, 5) + portrait(342, 246, 0.8, 2, 1))


def thanks():
    g, fill = gradient(0, 0, 0, 280, (0, "#fbe9d4"), (1, "#fdf5e8"))
    return (g + rect(0, 0, 400, 280, fill) + props.window(34, 22, 96, 76, ("#f6c79a", "#fdeccb")) + props.plant(356,
        196, 0.9) + holding("ito", 210, 140, props.phone(0, 0, 0.84), 0.98, "smile", 3, 16, 66) + portrait(308, 82,
        1.3, 6) + portrait(92, 152, 1.1, -8, 1) + desk(232))


def folder_list():
    reach = ((-60, 72), (-66, 98), "rest", 168)
    return (office((226, 40, 4, 20)) + props.window(24, 16, 96, 62) + garland()
        + at(292, 142, figure("kaneko", "neutral", (None, ((54, 78), (32, 20), "rest", -112)), dx=-5), s=0.92)
        + desk(214) + monitor(44, 88, folders((1,)), 1.14) + at(292, 142, arm("kaneko", reach, -1), s=0.92)
        + props.mug(350, 236, s=0.6))


def check_setting():
    return (office((226, 40, 4, 20)) + props.window(286, 18, 92, 66, ("#f6c79a", "#fdeccb"))
        + stand("kaneko", 268, 142, 0.92, "neutral", "think", -5) + desk(214) + monitor(36, 90, photo_screen(), 1.1)
        + props.tablet(336, 244, "blank", 0.62, 84) + props.phone(228, 248, 0.62, 80))


def search():
    g, fill = gradient(0, 0, 0, 280, (0, "#e4e6f0"), (1, "#f2eee6"))
    glass = circle(0, 0, 13, "#ffffff", INK, 5) + line("M10,10L22,22", INK, 7)
    bar = rect(22, 24, 150, 30, "#ffffff", 15, "#c3ccd6", 2) + line("M60,39H138", GREY, 4) + at(40, 37, glass, s=0.5)
    rows = "".join(portrait(52, 92 + i * 52, 1, 0, i) + line(f"M88,{84+i*52}H168M88,{96+i*52}H148", GREY, 4)
        for i in range(3))
    return (g + rect(0, 0, 400, 280, fill) + rect(12, 14, 172, 216, "#f8fafc", 10, "#c3ccd6", 2) + bar + rows
        + holding("mago", 292, 140, props.phone(0, 0, 0.84), 0.98, "worried", -4, 16, 66) + desk(244))


def told_at_once():
    show = (((-58, 72), (-78, 70), "open", 172), ((54, 76), (16, 96), "rest", 176))
    return (office((206, 40, 5, 35)) + props.window(290, 16, 92, 64, ("#f6c79a", "#fdeccb"))
        + stand("mori", 344, 144, 0.88, "neutral", "chest", -6, True)
        + stand("kaneko", 242, 142, 0.9, "worried", show, 4) + desk(214) + monitor(24, 92, folders((0,)), 1.06)
        + at(318, 250, sheet(66, 38, 3), rot=5))


def monday():
    phone = at(116, 244, path("M-40,10L-32,-12H32L40,10Z", INK), rect(-18, -8, 36, 14, "#8b99aa", 3))
    return (office((60, 40, 9, 10)) + props.window(270, 16, 100, 68) + calling("mori", 222, 142, 1, 0.94, "worried", -3)
        + desk(214) + monitor(20, 112, photo_screen(), 0.8) + phone + waves(164, 240, 1, props.CORAL)
        + waves(68, 240, -1, props.CORAL) + at(312, 248, sheet(60, 38, 3), rot=6) + props.phone(366, 246, 0.6, 70))


def outside_test():
    pad = at(0, 0, props.tablet(0, 0, "blank", 1, 0, 92, 72), portrait(-18, -2, 0.7), portrait(20, -2, 0.7, 0, 1))
    return (office((232, 40, 4, 25)) + props.window(286, 18, 92, 66) + holding("kaneko", 262, 136, pad, 0.96, "worried", -3,
        46, 56) + desk(214) + monitor(22, 104, folders((0,)), 0.94) + badge(336, 142, "alert", 22))


def team_check():
    return (office((206, 40, 4, 45)) + props.window(290, 16, 92, 64) + stand("mori", 348, 144, 0.88, "smile", "chest", -6)
        + stand("kaneko", 248, 142, 0.9, "smile", "present", -5) + desk(214) + monitor(30, 90, folders(), 1.1)
        + badge(174, 176, "yes", 20) + portrait(300, 248, 0.9, -5) + props.mug(366, 238, s=0.56))


def photos_everywhere():
    g, fill = gradient(0, 0, 0, 280, (0, "#d9dbe8"), (1, "#ece6e2"))
    pages = "".join(at(x, y, rect(-34, -28, 68, 58, "#ffffff", 5, "#c3ccd6", 2), rect(-34, -28, 68, 10, c, 4),
        portrait(0, 6, 0.78), rot=r) for x, y, r, c in ((62, 62, -6, "#5b7fa8"), (82, 158, 5, "#c9808c"), (332, 60, 6,
        "#e0a04c"), (338, 152, -5, "#7f9a6c"), (152, 44, 3, "#6b6fa8")))
    return (g + rect(0, 0, 400, 280, fill) + pages + stand("ito", 212, 144, 0.98, "worried", "cheek", 2) + desk(234)
        + props.phone(300, 256, 0.56, 78))


def files():
    yield "c10-family-call", family_call()
    yield "c10-sharing-desk", sharing_desk()
    yield "c10-thanks", thanks()
    yield "c10-folder-list", folder_list()
    yield "c10-check-setting", check_setting()
    yield "c10-search", search()
    yield "c10-told-at-once", told_at_once()
    yield "c10-monday", monday()
    yield "c10-outside-test", outside_test()
    yield "c10-team-check", team_check()
    yield "c10-photos-everywhere", photos_everywhere()

"""Scenes of case 2: a mail on the day the claims are due. The care manager is «hayashi», the senior «ota»."""

from . import props
from .people import arm, figure
from .scenes import wall
from .scenes_cards_kit import (BLUE, ORANGE, at_laptop, calling, desk, envelope, handset, open_book, sheet, shield,
                               stand, thought)
from .svg import at, circle, gradient, line, path, rect

PAPER, GREY = "#fffdf7", "#98a6b8"


def clip(x, y, s=1):
    """A paper clip: the sign of an attached file."""
    return at(x, y, line("M8,-8V8A8,8 0 0 1 -8,8V-9A5.4,5.4 0 0 1 3,-9V7A2.6,2.6 0 0 1 -2.4,7V-6", props.SLATE, 3), s=s)


def mail_screen(chosen=True):
    """An opened mail on a laptop's screen (140×90 above the hinge)."""
    lines = "".join(line(f"M-8,{-66+i*10}H{58-(i%2)*14}", GREY, 3) for i in range(3))
    rows = "".join(rect(-66, -82 + i * 19, 46, 16, "#fff0cf" if chosen and i == 0 else "#ffffff", 2, "#d5dde8", 1)
        + line(f"M-60,{-76+i*19}H-34M-60,{-70.5+i*19}H-28", GREY, 2.2) for i in range(4))
    file_box = rect(-8, -36, 66, 24, "#ffffff", 4, "#e0a93c", 2) + clip(4, -24, 0.7) + line("M16,-27H48M16,-20H38",
        GREY, 2.6)
    return rect(-70, -96, 140, 90, "#f5faff", 4) + rect(-70, -96, 140, 9, props.TEAL, 3) + rows + lines + file_box


def office(clock=(300, 40)):
    return wall() + props.window(20, 16, 96, 74) + props.clock(*clock, 16)


def mail_arrives():
    look = (((-48, 66), (-49, 128), "rest", 90), ((54, 82), (56, 46), "open", -72))
    return (office((132, 44)) + stand("ota", 342, 146, 0.86, "smile", look, dx=-6, talk=True)
        + at_laptop("hayashi", 236, -5, s=0.92) + desk(214) + props.laptop(112, 232, "blank", 1.22)
        + at(112, 232, mail_screen(), s=1.22)
        + at(236, 142, arm("hayashi", ((-60, 68), (-54, 92), "rest", 172), -1), s=0.92)
        + at(322, 252, sheet(76, 40, 3), rot=-4) + props.mug(240, 240, "#5fb0a3", "#478f84", 0.6))


def calendar(x, y):
    days = "".join(rect(x + 6 + i * 10, y + 20 + j * 10, 7.4, 7.4, "#e8eef4", 1) for i in range(5) for j in range(4))
    return (rect(x + 1, y + 3, 58, 62, "#3b5a58", 4, o=0.1) + rect(x, y, 58, 62, "#ffffff", 4)
        + rect(x, y, 58, 14, props.CORAL, 4) + days
        + "".join(rect(x + k, y - 5, 5, 10, "#c3ccd6", 2) for k in (13, 40)))


def user_list(w, h):
    out = rect(0, 0, w, h, "#f5faff", 4) + rect(0, 0, w, 12, BLUE, 3)
    for i, c in enumerate(("#9bb9d9", "#e8b26a", "#8fc6bd", "#c5a9d6")):
        y = 22 + i * 14
        out += circle(11, y, 5.4, c) + line(f"M22,{y-2.6}H56M22,{y+2.8}H48", GREY, 2.4)
    return out


def busy_desk():
    """Spots: mail 12,142; hand on the mouse 142,214; list 270,110; update 346,138; calendar 24,16; plant 334,18."""
    hold = ((64, 62), (48, 2), "grip", -118)
    mouse_arm = ((-50, 78), (-32, 90), "rest", 128)
    out = wall("#e3eef4", "#f6f3e8") + calendar(26, 22) + props.window(104, 18, 76, 56)
    out += rect(330, 84, 66, 6, props.WOOD_DARK, 2) + props.plant(364, 62, 0.62)
    out += at(214, 140, figure("hayashi", "worried", (None, None), dx=3, talk=True),
        at(38, -36, handset(6), sx=-1), arm("hayashi", hold, 1), s=0.92)
    out += desk(210)
    out += props.laptop(72, 226, "blank", 0.86) + at(72, 226, mail_screen(), s=0.86)
    body, fill = gradient(0, 100, 0, 190, (0, "#566478"), (1, "#3c4959"))
    notice = (rect(350, 144, 38, 38, "#fff6e0", 5, ORANGE, 2.4)
        + path("M369,149L378,161H373V169H365V161H360Z", ORANGE) + line("M358,175H380", "#b9a58c", 3))
    out += (rect(324, 190, 18, 22, "#8592a1") + rect(304, 208, 58, 8, "#7b8797", 3) + body
        + rect(264, 104, 130, 90, fill, 8) + at(272, 112, rect(0, 0, 114, 74, "#dfeaf2", 4), user_list(70, 74))
        + notice)
    mouse = path("M-10,10V-2A10,10 0 0 1 10,-2V10Q10,18 0,18Q-10,18 -10,10Z", "#f3f6f8")
    mouse += line("M0,-12V0", "#98a6b3", 2)
    out += at(168, 244, rect(-24, -20, 48, 40, "#7fa7a0", 6), at(-3, 0, mouse, rot=14))
    out += at(214, 140, arm("hayashi", mouse_arm, -1), s=0.92)
    return out


def black_window():
    dark = (rect(-70, -96, 140, 90, "#eaf1f6", 4) + rect(-52, -82, 96, 60, "#1f2933", 4)
        + rect(-52, -82, 96, 9, "#475467", 4) + line("M-44,-64H-18M-44,-55H2M-44,-46H-26", "#7fe0b5", 3)
        + "".join(circle(40 + 8 * k, -16, 3, c) for k, c in ((0, GREY), (1, "#c3ccd6"), (2, "#dfe5eb"))))
    ask = (((-48, 66), (-49, 128), "rest", 90), ((54, 82), (56, 46), "open", -72))
    return (office((132, 44)) + stand("ota", 346, 152, 0.8, "neutral", ask, dx=-6, talk=True)
        + at_laptop("hayashi", 244, -5, "worried", 0.92) + desk(214) + props.laptop(112, 232, "blank", 1.22)
        + at(112, 232, dark, s=1.22)
        + at(244, 142, arm("hayashi", ((-62, 68), (-60, 92), "rest", 172), -1), s=0.92))


def cable_and_boss():
    pull = ((-72, 72), (-88, 96), "grip", 152)
    point = (((-54, 80), (-58, 44), "open", -112), ((48, 66), (49, 128), "rest", 90))
    plug = (rect(-4, -7, 24, 14, "#e8eef5", 3, "#8b99aa", 2) + line("M2,-3V3M7,-3V3", "#c98a1d", 2)
        + line("M20,0C44,4 40,34 90,34", "#4f86c6", 5))
    return (office((300, 36)) + stand("yamada", 338, 146, 0.88, "neutral", point, dx=-5, talk=True)
        + at(224, 142, figure("hayashi", "worried", (None, ((54, 74), (14, 92), "rest", 178)), dx=5), s=0.92)
        + desk(214) + props.laptop(78, 230, "list", 0.9) + at(150, 240, plug)
        + at(224, 142, arm("hayashi", pull, -1), s=0.92)
        + line("M131,230L123,224M131,241H121M131,251L123,257", props.AMBER, 4))


def known_number():
    note = ((-54, 76), (-30, 108), "point", 116)
    return (office((300, 40)) + props.cabinet(338, 84, 58, 140, 3)
        + calling("hayashi", 226, 140, 1, 0.94, "neutral", -3, note) + desk(214)
        + props.laptop(62, 226, "blank", 0.8) + at(62, 226, mail_screen(), s=0.8)
        + open_book(192, 254, 0.72, "#8fb9b3") + at(226, 140, arm("hayashi", note, -1), s=0.94))


def evening_call():
    g, fill = gradient(0, 0, 0, 280, (0, "#cfd3e4"), (1, "#efe3d6"))
    fly = "".join(envelope(x, y, 0.42, r) for x, y, r in ((150, 132, -8), (176, 96, 6), (150, 66, -4)))
    return (g + rect(0, 0, 400, 280, fill) + props.window(22, 14, 96, 74, ("#f2b58a", "#fbe2b8"), cloud=False)
        + props.clock(352, 44, 17) + calling("hayashi", 268, 142, 1, 0.94, "worried", -3) + desk(214)
        + props.laptop(98, 230, "list", 1.06) + fly + at(340, 252, sheet(64, 36, 3), rot=4))


def stopped():
    return (office((134, 44)) + stand("hayashi", 346, 152, 0.8, "worried", "chest", dx=-6)
        + at_laptop("kaneko", 246, -5, "relieved", 0.92) + desk(214) + props.laptop(112, 232, "blank", 1.22)
        + at(112, 232, mail_screen(), s=1.22) + shield(112, 164, 0.9)
        + at(246, 142, arm("kaneko", ((-62, 68), (-60, 92), "rest", 172), -1), s=0.92))


def worried_family():
    g, fill = gradient(0, 0, 0, 280, (0, "#f1e8da"), (1, "#f8f1e4"))
    shoji = rect(20, 20, 118, 140, "#b98a5c", 2) + "".join(rect(26 + i * 28, 26 + j * 33, 25, 29.5, "#fffdf6")
        for i in range(4) for j in range(4))
    record = at(300, 74, sheet(34, 44, 4)) + path("M300,70C294,64 290,72 300,78C310,72 306,64 300,70Z", props.CORAL)
    table = rect(30, 226, 340, 14, "#b9774a", 6) + rect(30, 226, 340, 6, "#d6976a", 3)
    base = at(300, 226, path("M-40,0L-30,-20H30L40,0Z", "#475467"), rect(-14, -17, 28, 12, "#8b99aa", 3))
    return (g + rect(0, 0, 400, 280, fill) + rect(0, 176, 400, 104, "#c3c893") + line("M0,177H400", "#a97b50", 5)
        + shoji
        + thought(300, 76, 38, (250, 104)) + record
        + calling("user-shigeru", 204, 148, 1, 0.94, "worried", -2) + path("M44,236H356L372,280H28Z", "#c9826a")
        + table + base + props.cup_tea(110, 208))


def team(people, back):
    """Four people at a table; people are (name, mood)."""
    speak = (((-54, 74), (-14, 94), "rest", 4), ((54, 82), (58, 44), "open", -66))
    agree = (((-54, 80), (-27, 56), "rest", -24), ((54, 74), (14, 94), "rest", 176))
    rest = (((-54, 74), (-16, 96), "rest", 4), ((54, 74), (16, 96), "rest", 176))
    out = back
    for (name, mood), x, pose, dx in zip(people, (56, 150, 250, 346), (rest, speak, agree, rest), (5, 3, -4, -6)):
        out += stand(name, x, 164, 0.74, mood, pose, dx=dx)
    return (out + desk(234) + at(70, 258, sheet(56, 26, 2), rot=-4) + at(318, 258, sheet(56, 26, 2), rot=4)
        + props.mug(200, 246, s=0.6))


def team_safe():
    return team((("kaneko", "smile"), ("yamada", "smile"), ("hayashi", "smile"), ("ota", "smile")),
        office((362, 40)) + props.whiteboard(150, 12, 150, 76))


def files():
    yield "c02-mail-arrives", mail_arrives()
    yield "c02-busy-desk", busy_desk()
    yield "c02-black-window", black_window()
    yield "c02-cable-and-boss", cable_and_boss()
    yield "c02-known-number", known_number()
    yield "c02-evening-call", evening_call()
    yield "c02-stopped", stopped()
    yield "c02-worried-family", worried_family()
    yield "c02-team", team_safe()

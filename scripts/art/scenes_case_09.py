"""Scenes of case 9: a way into the records from outside. The manager is «ota», the night helper «dewi», the care
software's man «abe»."""

from . import props
from .people import arm, figure
from .scenes import wall
from .scenes_cards_kit import BLUE, ORANGE, calling, badge, desk, open_book, server, sheet, shield, stand, thought
from .svg import at, circle, gradient, line, path, rect

GREY, INK, RED = "#98a6b8", "#38424d", "#7a3b2a"
ASIDE, ASIDE_LEFT = ((48, 66), (49, 128), "rest", 90), ((-48, 66), (-52, 118), "rest", 96)


def monitor(x, y, inside, s=1):
    """A screen of 140×94 whose upper left corner is (x, y); its foot stands 36 below."""
    body, fill = gradient(0, -6, 0, 100, (0, "#566478"), (1, "#3c4959"))
    return at(x, y, rect(60, 98, 20, 26, "#8592a1"), rect(34, 122, 72, 8, "#7b8797", 3), body,
        rect(-6, -6, 152, 106, fill, 8), rect(0, 0, 140, 94, "#f5faff", 4), inside, s=s)


def hdd(x, y, s=1, cable=""):
    """A box for copies, seen from above the desk; origin: its middle."""
    plug = line(cable, INK, 4) if cable else ""
    return plug + at(x, y, rect(-34, -15, 72, 34, "#3b4a52", 7, o=0.14), rect(-36, -18, 72, 34, "#4d5a69", 6),
        rect(-36, 4, 72, 12, "#3a4553", 5), rect(-24, -9, 24, 9, "#8b99aa", 2), circle(24, 10, 3, "#7fe0b5"), s=s)


def house(x, y, color, s=1):
    return at(x, y, path("M0,-20L22,-2H16V18H-16V-2H-22Z", color), rect(-5, 3, 10, 15, "#ffffff", 1), s=s)


def block(x, y, color, s=1):
    panes = "".join(rect(-11 + i * 9, -14 + j * 9, 5, 5, "#ffffff", 1) for i in range(3) for j in range(3))
    return at(x, y, rect(-17, -20, 34, 38, color, 3), panes, s=s)


def remote(locked=False):
    """House and office joined on a monitor's screen, with the lock of the way in."""
    lock = props.padlock(70, 26, 0.62, not locked)
    return (rect(2, 4, 136, 50, "#e3effa", 3) + line("M40,29H100", GREY, 4) + circle(70, 29, 18, "#ffffff")
        + house(26, 31, props.TEAL) + block(118, 31, "#5b7fa8") + lock)


def login(dots=4):
    return (rect(8, 66, 80, 20, "#ffffff", 4, "#8b99aa", 2) + "".join(circle(18 + i * 11, 76, 3.6, INK)
        for i in range(dots)))


def notice():
    return (rect(102, 62, 34, 28, "#fff6e0", 5, ORANGE, 2.4) + path("M119,66L128,77H123V85H115V77H110Z", ORANGE))


def ransom():
    g, fill = gradient(0, 0, 0, 94, (0, "#8a4130"), (1, "#52261c"))
    coin = circle(0, 0, 15, props.AMBER, "#b37f1e", 2) + line("M-7,-8L0,0L7,-8M0,0V9M-7,1H7M-7,6H7", "#7a5012", 2.4)
    return g + rect(0, 0, 140, 94, fill, 4) + props.padlock(48, 42, 1.2) + at(100, 46, coin) + line("M28,82H112",
        "#d9a48f", 3)


def failures():
    """A log: rows of the night, the failed ones marked by a cross."""
    out = rect(4, 4, 132, 14, props.TEAL, 3)
    for i in range(4):
        y = 32 + i * 16
        cross = f"M11,{y-4}L19,{y+4}M19,{y-4}L11,{y+4}"
        out += (rect(4, y - 7, 132, 14, "#fde9df", 3) + line(cross, "#c2502e", 3.4)
            + line(f"M30,{y}H{86-(i%2)*12}", GREY, 3.4)
            + path(f"M118,{y-5}A6,6 0 1 0 124,{y+3}A5,5 0 0 1 118,{y-5}Z", "#4a5a86"))
    return out


def records():
    return rect(4, 4, 132, 14, props.TEAL, 3) + at(8, 26, props.rows(0, 0, 124, 3))


def office(clock=None):
    """A wall; the clock is (x, y) or (x, y, hour, minute)."""
    return wall("#e3eef4", "#f6f3e8") + (props.clock(*clock[:2], 17, *clock[2:]) if clock else "")


def leaving(x, mood="smile", dx=-5):
    carry = (ASIDE_LEFT, ((54, 72), (58, 112), "grip", 92))
    return at(x, 140, figure("ota", mood, carry, dx=dx), s=0.9)


def going_out():
    return (office((352, 42)) + props.window(24, 18, 100, 78) + stand("dewi", 322, 148, 0.84, "neutral", "chest", -5)
        + leaving(214, "neutral", -4) + desk(212) + monitor(30, 104, records(), 0.86)
        + at(330, 250, sheet(70, 38, 3), rot=-4) + at(252, 218, props.bag(72), s=0.62))


def open_door():
    """Spots: way in 86,80; password 90,136; update 184,136; disk 244,210; clock 128,10; mug 14,212."""
    return (office() + props.clock(152, 34, 20) + props.window(20, 18, 84, 62) + leaving(330) + desk(204)
        + hdd(284, 236, 1, "M166,202Q176,238 248,236") + monitor(84, 76, remote() + login() + notice())
        + props.mug(42, 224, "#5fb0a3", "#478f84", 0.84))


def night_log():
    g, fill = gradient(0, 0, 0, 280, (0, "#c3c9de"), (1, "#e9e2d8"))
    reach = ((-62, 72), (-74, 100), "rest", 168)
    return (g + rect(0, 0, 400, 280, fill) + props.window(22, 14, 96, 70, ("#2f3d63", "#5d6a92"), ("#3d4f6b",
        "#33435c"), False, True) + props.clock(358, 44, 17, 9, 10)
        + at(282, 142, figure("ota", "worried", (None, ((54, 78), (34, 20), "rest", -112)), dx=-5), s=0.92)
        + desk(214) + monitor(46, 92, failures(), 1.12) + at(282, 142, arm("ota", reach, -1), s=0.92)
        + props.mug(340, 234, s=0.7))


def vendor():
    point = (((-52, 78), (-34, 96), "point", 150), ASIDE)
    return (office((200, 40)) + props.window(24, 16, 90, 66) + shield(346, 62, 0.62)
        + stand("ota", 132, 144, 0.9, "smile", "clasp", 5) + stand("abe", 274, 142, 0.9, "smile", point, -5, True)
        + desk(214) + hdd(206, 244, 1) + props.laptop(64, 240, "list", 0.62) + at(334, 250, sheet(64, 38, 3), rot=5))


def ransom_morning():
    return (office((200, 40, 7, 0)) + props.window(268, 14, 110, 70, ("#f6c79a", "#fdeccb"))
        + stand("ota", 352, 148, 0.84, "worried", "chest", -6) + stand("dewi", 250, 142, 0.92, "worried", "cheek", -6)
        + desk(214) + monitor(32, 88, ransom(), 1.12) + at(330, 250, sheet(64, 36, 3), rot=-5))


def unplugged():
    pull = ((-66, 74), (-84, 98), "grip", 150)
    plug = (rect(-4, -7, 24, 14, "#e8eef5", 3, "#8b99aa", 2) + line("M2,-3V3M7,-3V3", "#c98a1d", 2)
        + line("M20,0C44,4 40,26 60,34", "#4f86c6", 5))
    write = ((-54, 76), (-12, 98), "rest", 30)
    return (office((232, 36, 7, 10)) + calling("ota", 192, 142, 1, 0.9, "neutral", 3, pull)
        + at(324, 146, figure("dewi", "neutral", (write, ((54, 76), (18, 96), "rest", 176)), dx=-3), s=0.86)
        + desk(214) + monitor(22, 112, rect(0, 0, 140, 94, "#26323f", 4) + badge(70, 48, "alert", 24), 0.72)
        + at(116, 240, plug) + line("M98,229L90,224M108,224L106,216M96,245L88,250", props.AMBER, 4)
        + at(192, 142, arm("ota", pull, -1), s=0.9) + open_book(312, 254, 0.66, "#8fb9b3"))


def spread():
    return (office((60, 40, 7, 45)) + server(366, 212, 0.9) + stand("ota", 196, 140, 0.9, "worried", "cheek", 3) + desk(214)
        + monitor(18, 112, ransom(), 0.86) + monitor(240, 122, ransom(), 0.76)
        + hdd(196, 250, 0.9) + badge(228, 236, "no", 14))


def check():
    hold = ((-60, 72), (-42, 64), "grip", 4), ((60, 72), (44, 64), "grip", 176)
    return (office((206, 40)) + props.window(24, 16, 90, 66) + stand("ota", 232, 144, 0.9, "worried", "cheek", -5)
        + at(338, 142, figure("abe", "neutral", (None, None), dx=-5), at(0, 62, hdd(0, 0, 0.9)),
            arm("abe", hold[0], -1), arm("abe", hold[1], 1), s=0.9)
        + desk(214) + monitor(32, 90, records() + badge(112, 66, "alert", 20), 1.1) + at(318, 252, sheet(64, 36, 3)))


def restored():
    return (office((210, 38)) + props.window(286, 14, 92, 66) + stand("ota", 240, 142, 0.9, "smile", "present", -5)
        + stand("dewi", 344, 146, 0.86, "smile", "chest", -6) + desk(214)
        + monitor(32, 90, records() + badge(116, 72, "yes", 18), 1.1) + hdd(266, 246, 0.9) + props.mug(352, 238, s=0.6))


def lost():
    g, fill = gradient(0, 0, 0, 280, (0, "#f4ead9"), (1, "#f9f3e6"))
    blank = at(0, 78, rect(-24, -32, 52, 66, "#5a4632", 2, o=0.14), rect(-26, -34, 52, 66, "#ffffff", 2, "#d5dbe3", 1))
    hold = ((-58, 70), (-36, 84), "grip", 4), ((60, 70), (38, 84), "grip", 176)
    pill = rect(-15, -7, 15, 14, props.CORAL, 7) + rect(0, -7, 15, 14, "#f3ead9", 7) + rect(-5, -7, 10, 14, "#f3ead9")
    return (g + rect(0, 0, 400, 280, fill) + props.window(26, 18, 92, 74) + props.plant(372, 190, 0.8)
        + thought(212, 56, 34, (168, 92)) + at(212, 54, pill, s=1.2, rot=-30)
        + at(290, 144, figure("dewi", "worried", (None, None), dx=-5), blank, arm("dewi", hold[0], -1),
            arm("dewi", hold[1], 1), s=0.9)
        + stand("user-hanako", 130, 150, 0.94, "worried", "clasp", 5) + desk(226) + props.cup_tea(196, 218))


def files():
    yield "c09-going-out", going_out()
    yield "c09-open-door", open_door()
    yield "c09-night-log", night_log()
    yield "c09-vendor", vendor()
    yield "c09-ransom", ransom_morning()
    yield "c09-unplugged", unplugged()
    yield "c09-spread", spread()
    yield "c09-check", check()
    yield "c09-restored", restored()
    yield "c09-lost", lost()

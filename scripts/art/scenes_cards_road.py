"""Scenes of the reading cards on the way: streets, doors, a train."""

from . import props
from .people import arm, figure
from .scenes_cards_kit import ASIDE, READING, badge, bubble, ground, sheet, stand, waves
from .scenes_outdoor import house, whole
from .svg import at, circle, gradient, line, path, rect

DOWN = ((-48, 66), (-49, 128), "rest", 90)
WALK = ((-36, 184), (-46, 236), (30, 184), (44, 232))
PLACED = ((-20, 180), (-22, 226), (22, 180), (22, 226))


def street(y=214):
    g, fill = gradient(0, 0, 0, y, (0, "#bfe2f5"), (1, "#f3f6e6"))
    return (g + rect(0, 0, 400, 280, fill) + "".join(circle(x, yy, r, "#ffffff", o=0.9) for x, yy,
        r in ((60, 40, 12), (76, 34, 16), (94, 41, 12))) + at(320, y, house("#f7e8d0", "#b96a4e"), s=1)
        + at(64, y, house("#efd9c4", "#6f8f86"), s=0.9) + props.tree(196, y, 0.9) + props.tree(386, y, 0.8)
        + rect(0, y, 400, 280 - y, "#cfd3cf") + rect(0, y, 400, 5, "#b3b9bd"))


def locking_the_office():
    g, fill = gradient(0, 0, 0, 240, (0, "#8f8fbf"), (1, "#f3c3a2"))
    out = g + rect(0, 0, 400, 280, fill) + circle(46, 44, 16, "#fdf0c4")
    out += (rect(150, 34, 250, 206, "#efdcc3") + path("M136,40L160,10H400V40Z", "#7f5a52")
        + rect(136, 36, 264, 8, "#6a4942"))
    out += rect(246, 84, 96, 156, "#6d7f86", 3) + rect(253, 91, 38, 149, "#3f5560") + rect(297, 91, 38, 149, "#3f5560")
    out += path("M256,180L284,94H290L262,190Z", "#ffffff", o=0.18) + rect(356, 100, 44, 60, "#3f5560", 3, "#ffffff", 4)
    out += rect(284, 156, 5, 40, "#dfe5eb", 2) + rect(299, 156, 5, 40, "#dfe5eb", 2)
    out += (rect(0, 238, 400, 42, "#8d93a2") + rect(0, 236, 400, 5, "#b8bcc6")
        + props.tree(70, 238, 1.1, "#7aa68a", "#64927a"))
    out += stand("suzuki", 160, 134, 0.98, "neutral", (DOWN, None), dx=6) + props.key(256, 182, 0.72, 0)
    return out + at(160, 134, arm("suzuki", ((56, 76), (84, 52), "grip", -14), 1), s=0.98) + badge(222, 70, "yes", 17)


def driver_and_cleaner():
    out = street(222)
    van = (rect(-104, -92, 196, 84, "#f4f7fa", 14) + path("M92,-8H104Q112,-8 112,-18V-44L92,-86Q88,-92 78,-92H60V-8Z",
        "#e3e9f0") + path("M66,-82H80L102,-46H66Z", "#bfe0e6") + rect(-92, -80, 60, 34, "#bfe0e6", 5)
        + rect(-24, -80, 76, 34, "#bfe0e6", 5) + rect(-104, -40, 216, 9, props.TEAL)
        + "".join(circle(x, -4, 20, "#38424d") + circle(x, -4, 9, "#b9c4cf") for x in (-58, 66)))
    mop = line("M0,-110V60", "#a9774f", 6) + path("M-20,60H20L26,84H-26Z", "#dfe8ee")
    hold_mop = ((62, 70), (60, 70), "grip", 60)
    return (out + props.shadow(150, 250, 120, 7) + at(140, 250, van, s=1.06)
        + at(272, 148, whole("oda", "smile", (DOWN, ((58, 72), (20, 80), "grip", 176)), PLACED, dx=-3),
        at(-2, 84, sheet(34, 44, 3, "#fff6df"), rect(-20, -26, 40, 8, "#8a5f41", 3)), s=0.5)
        + at(338, 150, whole("lima", "smile", (DOWN, hold_mop), PLACED, dx=-3, trousers=("#5d6b80", "#4b5768")),
        s=0.5) + at(369, 196, mop, s=0.66))


def neighbour_asks():
    refuse = (DOWN, ((60, 70), (62, 26), "open", -80))
    return (street(214) + rect(0, 214, 400, 66, "#cfd3cf") + stand("ito", 300, 150, 0.92, "neutral",
        (((-50, 84), (-58, 44), "open", -118), ASIDE), dx=-6, talk=True) + bubble(226, 52, 74, 44, (262, 88))
        + line("M204,46H248M204,58H236", "#b9c6d8", 5) + at(112, 150, figure("tanaka", "neutral", refuse, dx=5),
        line("M-30,10C-6,40 22,70 40,96", "#316780", 6), at(44, 150, props.bag(64)), s=0.94))


def train_bag():
    g, sky = gradient(0, 60, 0, 160, (0, "#bfe2f5"), (1, "#eef6e6"))
    out = ground("#eef2ee", "#f6f3e8") + g + rect(0, 14, 400, 10, "#8b99aa") + rect(34, 62, 332, 102, "#c3ccd6", 8)
    out += (rect(42, 70, 316, 86, sky, 4) + path("M42,156V136Q120,104 200,132T358,118V156Z", "#a8d69a")
        + rect(196, 66, 8, 94, "#c3ccd6"))
    out += (line("M20,44H380M20,52H380", "#98a6b8", 4) + "".join(line(f"M{x},24V52", "#98a6b8", 3)
        for x in (30, 140, 260, 372)))
    for x in (96, 316):
        out += line(f"M{x},44V74", "#b9a58c", 3.4) + circle(x, 86, 11, None, "#e8a06a", 5)
    out += rect(0, 176, 400, 104, "#5f86a8") + rect(0, 170, 400, 14, "#7aa0c0", 6) + rect(0, 252, 400, 28, "#cfd3cf")
    hold = (((-58, 78), (-40, 112), "grip", 40), ((58, 78), (40, 112), "grip", 140))
    body = at(206, 136, figure("sato", "smile", (None, None), dx=3), at(0, 146, props.bag(112)),
        arm("sato", hold[0], -1), arm("sato", hold[1], 1), s=0.92)
    legs = rect(160, 236, 92, 44, "#4d5d78", 16)
    return (out + stand("doi", 68, 150, 0.8, "neutral", READING, dx=-4)
        + stand("ito", 342, 150, 0.8, "smile", READING, dx=4) + legs + body + badge(270, 158, "yes", 15))


def wind_papers():
    out = (street(222) + line("M20,90Q80,70 120,92T210,88M150,140Q220,120 280,142M250,60Q310,44 380,66", "#ffffff", 4,
        0.9))
    out += "".join(at(x, y, sheet(34, 44, 3), rot=r) for x, y, r in ((214, 74, 24), (270, 112, -30), (330, 62, 48),
        (372, 130, -12)))
    reach = (((-54, 72), (-40, 96), "grip", 60), ((64, 52), (88, 0), "open", -40))
    leaves = "".join(path(f"M{x},{y}q8,-8 16,0q-8,8 -16,0Z", props.LEAF) for x,
        y in ((176, 150), (300, 180), (238, 36)))
    return (out + leaves + props.shadow(120, 270, 46, 6) + at(118, 124,
        whole("tanaka", "worried", reach, WALK, dx=7, tilt=6), line("M-30,10C-6,40 22,70 40,96", "#316780", 6),
        at(48, 152, props.bag(66, True)), s=0.58))


def phone_on_body():
    strap = line("M-14,4L-2,74M14,4L2,74", props.AMBER, 4) + props.phone(0, 96, 0.56, 0, "#38424d", "locked")
    return (street(214) + props.shadow(206, 272, 50, 6) + at(204, 108,
        whole("sato", "smile", (((-50, 70), (-58, 124), "rest", 100), ((58, 74), (26, 112), "rest", 150)), WALK, dx=5),
        strap, s=0.64) + circle(312, 92, 54, "#ffffff", props.TEAL, 4) + line("M262,110L218,164", props.TEAL, 3)
        + line("M302,46L308,70M322,46L316,70", props.AMBER, 6) + props.phone(312, 98, 0.9, 0, "#38424d", "locked"))


def remote_lock():
    left, fill = gradient(0, 0, 0, 280, (0, "#dcebe9"), (1, "#eef7ef"))
    right, fill2 = gradient(0, 0, 0, 280, (0, "#c6e8ee"), (1, "#f6f4e2"))
    press = ((66, 72), (50, 106), "rest", 110)
    out = left + rect(0, 0, 400, 280, fill) + props.clock(40, 40, 15) + right + path("M224,0H400V280H196Z", fill2)
    out += props.tree(356, 204, 1.2) + path("M204,204H400V280H196Z", "#b9d3a4")
    out += (rect(262, 204, 124, 10, "#a9774f", 3) + rect(262, 184, 124, 9, "#c98d5a", 3)
        + rect(270, 186, 7, 58, "#8f613c") + rect(370, 186, 7, 58, "#8f613c"))
    out += (at(312, 198, props.phone(0, 0, 0.6, -72, "#3d4a5a", "locked"))
        + circle(314, 112, 40, "#ffffff", props.TEAL, 4))
    out += line("M314,152V184", props.TEAL, 3) + props.phone(314, 112, 0.72, 0, "#3d4a5a", "locked")
    out += stand("yamada", 74, 140, 0.88, "neutral", (((-54, 74), (-14, 94), "rest", 4), None), dx=6)
    out += path("M0,220H203L197,280H0Z", props.WOOD) + path("M0,220H203L202,227H0Z", props.WOOD_LIGHT)
    out += props.laptop(140, 246, "locked", 0.72) + at(74, 140, arm("yamada", press, 1), s=0.88)
    return out + line("M224,0L196,280", "#ffffff", 7) + waves(212, 118, 1) + waves(222, 118, -1)


def files():
    yield "locking-the-office", locking_the_office()
    yield "driver-and-cleaner", driver_and_cleaner()
    yield "neighbour-asks", neighbour_asks()
    yield "train-bag", train_bag()
    yield "wind-papers", wind_papers()
    yield "phone-on-body", phone_on_body()
    yield "remote-lock", remote_lock()

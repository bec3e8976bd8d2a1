"""Scenes of the ward's quizzes 6 to 9. They show the situation and never the answer; a docstring names hotspots."""

from . import props
from .people import arm, figure
from .scenes import wall
from .scenes_cards_kit import (ASIDE, BLUE, READING, badge, binder, counter, desk, floor, ground, holding, stand)
from .svg import at, circle, line, path, rect

ASIDE_LEFT = ((-48, 66), (-49, 128), "rest", 90)


def visitor_card(x, y, s=1):
    """A visitor's card on a blue strap; (x, y) is the base of the neck."""
    face = circle(0, 60, 5, "#9db7cf") + path("M-8,75Q0,64 8,75Z", "#9db7cf")
    return at(x, y, line("M-17,6L-5,44M17,6L5,44", BLUE, 4), rect(-14, 42, 28, 38, "#ffffff", 4, BLUE, 3), face, s=s)


def shelf(x, y, w, rows=2):
    """An open shelf of files; rows of 62 from y on."""
    colors = (("#f2a58c", "#d98a70"), ("#8fc6bd", "#74aea4"), ("#f6c56b", "#dcaa50"), ("#9bb9d9", "#7f9fc2"))
    out = rect(x, y, w, rows * 62 + 10, "#c3ccd6", 5) + rect(x + 6, y + 6, w - 12, rows * 62, "#e6ebf0", 3)
    for j in range(rows):
        foot = y + 60 + j * 62
        out += rect(x + 6, foot, w - 12, 6, "#a9b4c1")
        out += "".join(binder(x + 20 + i * 19, foot, 16, 46, *colors[(i + j) % 4]) for i in range(int((w - 24) / 19)))
    return out


def entry():
    """Spots: staff 16,54-134,216; guest 140,48-250,216; nobadge 256,50-372,216."""
    return (wall("#e6eef4", "#f6f3e8") + props.window(20, 16, 92, 60) + props.clock(196, 34, 15) + shelf(272, 8, 120, 3)
        + stand("tanaka", 74, 140, 0.9, "smile", "clasp", dx=4)
        + stand("ito", 196, 140, 0.9, "smile", "down") + visitor_card(196, 140, 0.9)
        + stand("doi", 314, 140, 0.9, "neutral", "down", dx=5) + counter(216))


def visit():
    case = (rect(-24, -16, 48, 34, "#5d6b80", 5) + line("M-9,-16V-23H9V-16", "#38424d", 5)
        + rect(-5, -3, 10, 8, "#c3ccd6", 2))
    return (wall("#e6eef4", "#f6f3e8") + rect(14, 30, 84, 190, "#a9774f", 3) + rect(22, 38, 68, 182, "#d6edf0")
        + props.plant(376, 150, 0.9) + props.clock(222, 40, 15)
        + at(130, 138, figure("kaneko", "smile", (ASIDE_LEFT, ASIDE), dx=5), s=0.9)
        + stand("hayashi", 304, 138, 0.9, "neutral", READING, dx=-5) + counter(212) + at(66, 196, case))


def follow():
    """The entrance in the morning: one opens the door, one stands right behind."""
    key_arm = ((62, 68), (84, 74), "grip", 8)
    door = (rect(262, 24, 116, 226, "#8592a1", 4) + rect(272, 34, 96, 216, "#cfeaf5")
        + path("M284,250L334,34H352L302,250Z", "#ffffff", o=0.3) + rect(276, 196, 9, 44, "#5d6b80", 4))
    return (ground("#e4eef2", "#f5f1e4") + door + floor(250, "#cfc6b2", "#b9ae96")
        + stand("doi", 76, 148, 0.92, "smile", "down", dx=6, talk=True)
        + stand("sato", 196, 148, 0.92, "neutral", (ASIDE_LEFT, None), dx=-5)
        + at(196, 148, arm("sato", key_arm, 1), s=0.92))


def talk():
    """Spots: bench 10,58-124,256; desk 132,46-258,256; room 276,40-394,256."""
    room = (rect(274, 40, 120, 214, "#8f613c", 3) + rect(282, 48, 104, 206, "#f7ecd2")
        + props.whiteboard(300, 66, 68, 40) + rect(292, 186, 84, 9, "#ddab79", 3) + rect(328, 195, 10, 52, "#a9774f")
        + "".join(rect(x, 158, 26, 60, "#7fa7c4", 6) for x in (290, 352)) + rect(292, 186, 84, 9, "#ddab79", 3)
        + path("M282,48L262,62V262L282,254Z", "#b27c4d") + circle(267, 164, 3.4, "#f3d06c"))
    seat = rect(12, 208, 108, 14, "#5fb0a3", 6) + "".join(rect(x, 222, 8, 30, "#478f84") for x in (22, 102))
    front = rect(140, 196, 112, 58, "#c99a6b", 3) + rect(134, 190, 124, 11, "#e3c49b", 3)
    return (wall("#e6f0ee", "#f6f3e6") + floor(250) + props.window(22, 14, 92, 46) + props.clock(196, 34, 14)
        + stand("ito", 66, 140, 0.78, "smile", "clasp", dx=4) + seat
        + stand("suzuki", 196, 134, 0.8, "smile", "clasp", dx=-4) + front + room)


def network():
    """Spots: lan 14,34-122,226; power 300,84-394,196; printer 296,212-396,276; stick 8,229-108,261."""
    box = (rect(20, 40, 68, 46, "#e8eef5", 5, "#b9c6d4", 2) + "".join(rect(29 + i * 18, 66, 12, 11, "#5d6b80", 2)
        for i in range(3)) + circle(32, 52, 3, "#7fe0b5") + circle(42, 52, 3, props.AMBER))
    cable = (line("M53,74V130C53,190 56,222 92,223L100,223", "#4f86c6", 6)
        + rect(49, 66, 9, 15, "#ffffff", 2, "#4f86c6", 2))
    outlet = (rect(336, 92, 36, 48, "#ffffff", 5, "#c3ccd6", 2) + line("M348,104V113M360,104V113", "#8391a3", 3)
        + rect(343, 118, 22, 18, "#38424d", 4))
    cord = line("M354,136V164C354,196 326,210 290,214L258,223", "#38424d", 4)
    printer = (line("M254,240C276,244 286,252 312,252", "#c9a24a", 5) + props.shadow(348, 272, 46, 4)
        + path("M322,232V216H374V232Z", "#ffffff", "#c3ccd6", 1.4) + rect(304, 230, 88, 36, "#b9c6d2", 7)
        + rect(304, 254, 88, 14, "#98a6b3", 5) + rect(318, 258, 60, 6, "#ffffff", 2) + circle(316, 240, 3, "#7fe0b5"))
    stick = (rect(90, 238, 14, 13, "#dfe5eb", 2, "#8b99aa", 1.6) + rect(30, 234, 62, 21, "#f08a6c", 6)
        + rect(30, 247, 62, 8, "#d96f50", 4) + circle(42, 244, 3.6, "#ffffff"))
    return (wall("#eef0ea", "#f7f0e2") + props.window(150, 12, 100, 62) + box + outlet + desk(206) + cord
        + props.laptop(180, 222, "dark", 1.24) + badge(180, 166, "alert", 28) + cable + printer
        + line("M102,244C112,244 116,240 126,238", "#8b99aa", 5) + stick)


def elevator():
    steel = ("".join(line(f"M{x},22V250", "#b9c4cc", 3) for x in (100, 200, 300))
        + rect(0, 168, 400, 9, "#98a6b3", 4))
    buttons = rect(360, 70, 30, 86, "#98a6b3", 5) + "".join(circle(375, 84 + i * 16, 5, props.AMBER if i == 1
        else "#ffffff") for i in range(5))
    return (ground("#cfd8de", "#e6ebee") + rect(0, 0, 400, 22, "#aab5bf") + rect(60, 8, 120, 8, "#fff6d8", 4)
        + rect(220, 8, 120, 8, "#fff6d8", 4) + steel + buttons + rect(0, 248, 400, 32, "#8b8f96")
        + stand("ito", 318, 150, 0.88, "neutral", "clasp", dx=-3)
        + stand("kimura", 208, 148, 0.9, "neutral", "clasp", dx=-5)
        + stand("nguyen", 102, 150, 0.92, "neutral", "clasp", dx=5))


def platform():
    rail = rect(0, 150, 400, 22, "#5d6b80") + rect(0, 172, 400, 6, "#f6c445") + rect(0, 178, 400, 102, "#c9c4b8")
    post = rect(40, 0, 14, 178, "#8b99aa") + rect(330, 0, 14, 178, "#8b99aa") + rect(0, 0, 400, 26, "#98a6b3")
    sign = rect(128, 36, 144, 44, "#ffffff", 4, props.TEAL, 4) + line("M150,58H250M238,48L250,58L238,68", props.TEAL, 5)
    return (ground("#cfe6f2", "#eaf4ee") + props.tree(92, 150, 0.8) + props.tree(296, 150, 0.7) + rail + post + sign)


def station_phone():
    own = props.phone(0, 0, 0.62, 0)
    return (platform() + stand("doi", 66, 156, 0.82, "neutral", "down", dx=4)
        + stand("ito", 338, 156, 0.82, "neutral", "down", dx=-4)
        + holding("kimura", 204, 148, own, 0.94, "neutral", half=12, hy=62))


def station_bag():
    bag = at(0, 0, props.bag(), s=0.62)
    return (platform() + stand("ito", 66, 156, 0.82, "neutral", "down", dx=4)
        + holding("ota", 226, 148, bag, 0.94, "worried", dx=-4, half=26, hy=76))


def files():
    yield "quiz-n-entry", entry()
    yield "quiz-n-visit", visit()
    yield "quiz-n-follow", follow()
    yield "quiz-n-talk", talk()
    yield "quiz-n-lan", network()
    yield "quiz-n-elevator", elevator()
    yield "quiz-n-station-phone", station_phone()
    yield "quiz-n-station-bag", station_bag()

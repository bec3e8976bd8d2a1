"""Scenes of the incident drill: the manager is «yamada», the ward's officer «abe»."""

from . import people_more, props  # noqa: F401, people_more fills the cast
from .people import figure
from .scenes import wall
from .scenes_cards_kit import (READING, badge, calling, counter, desk, pen, sheet, stand, thought)
from .scenes_case_09 import house, monitor
from .scenes_nerima import ASIDE_LEFT, DOWN_RIGHT, DUSK, NIGHT, half_desk, living, split
from .scenes_quiz_c import form
from .svg import at, circle, gradient, line, path, rect


def first_call():
    return (wall("#e3eef4", "#f6f3e8") + props.window(22, 18, 104, 76, *DUSK) + props.clock(166, 38, 17)
        + calling("yamada", 262, 140, 1, 0.94, "neutral", -4) + desk(214) + monitor(34, 104, rect(4, 4, 132, 14,
        props.TEAL, 3) + at(8, 26, props.rows(0, 0, 124, 3)), 0.84) + at(232, 250, sheet(62, 38, 3), rot=-4)
        + props.mug(348, 234, s=0.7))


def too_late():
    g, fill = gradient(0, 0, 0, 280, (0, "#c9c3d8"), (1, "#efe2d4"))
    off = rect(0, 0, 140, 94, "#26323f", 4) + props.tablet(70, 46, "dark", 0.62) + badge(104, 66, "no", 13)
    return (g + rect(0, 0, 400, 280, fill) + props.window(22, 18, 100, 70, *NIGHT, False, True)
        + props.clock(360, 40, 16) + stand("yamada", 226, 142, 0.88, "worried", "think", -5)
        + stand("tanaka", 334, 144, 0.88, "worried", "clasp", -6) + desk(214) + monitor(30, 96, off, 0.96)
        + at(300, 252, sheet(60, 34, 3)))


def two_kinds():
    def stage(x, sign, thing):
        return (circle(x, 78, 46, "#ffffff") + sign + line(f"M{x},130V164", "#98a6b8", 4) + thing)
    ward = at(122, 82, rect(-30, -14, 60, 34, "#cfd9e3", 2) + path("M-36,-14L0,-36L36,-14Z", "#5b7fa8")
        + "".join(rect(-24 + i * 14, -6, 7, 20, "#ffffff", 1) for i in range(4)))
    own = house(278, 86, props.TEAL, 1.5)
    return (wall("#eaf0ee", "#f6f3e8") + stage(122, ward, "") + stage(278, own, "") + desk(190)
        + at(122, 226, form(84, 66)) + at(278, 222, props.tablet(0, 0, "list", 0.86, w=104, h=74))
        + props.mug(366, 226, s=0.6))


def ward_desk(mood):
    sign = at(362, 52, rect(-18, -10, 36, 20, "#cfd9e3", 2) + path("M-22,-10L0,-24L22,-10Z", "#5b7fa8"))
    return sign + calling("abe", 296, 148, -1, 0.9, mood, -4) + half_desk(1) + at(334, 260, sheet(46, 26, 2))


def ward_call():
    office = props.window(14, 18, 84, 66, *DUSK) + calling("yamada", 104, 148, 1, 0.88, "neutral", 4) + half_desk(-1)
    return split(office + at(54, 258, sheet(48, 28, 2)) + pen(70, 262), ward_desk("neutral"), ("#e3eef4", "#f6f3e8"))


def ward_late():
    give = (ASIDE_LEFT, ((58, 78), (84, 84), "grip", 4))
    hall = (rect(-44, -12, 88, 42, "#cfd9e3", 2) + path("M-52,-12L0,-38L52,-12Z", "#5b7fa8")
        + "".join(rect(-34 + i * 20, -2, 9, 24, "#ffffff", 1) for i in range(4)))
    return (wall("#e8eef2", "#f4f4ec") + at(210, 58, hall)
        + stand("doi", 110, 142, 0.9, "neutral", give, 6, True) + stand("abe", 304, 142, 0.9, "worried", "think", -6)
        + counter(210) + at(196, 214, sheet(44, 52, 4), rot=8))


def web_report():
    view = rect(4, 4, 132, 14, "#5b7fa8", 3) + "".join(rect(8, 26 + i * 16, 78, 10, "#ffffff", 2, "#c3ccd6", 1.4)
        for i in range(4)) + badge(112, 54, "yes", 17)
    return (wall() + props.window(268, 16, 104, 72) + stand("yamada", 250, 142, 0.9, "neutral", READING, -5)
        + stand("hayashi", 344, 146, 0.86, "neutral", "clasp", -6) + desk(214) + monitor(32, 90, view, 1.08)
        + at(300, 252, sheet(64, 36, 3)))


def family_phone():
    return (living() + thought(100, 112, 36, (170, 116)) + at(100, 112, rect(-15, -7, 15, 14, props.CORAL, 7) + rect(0,
        -7, 15, 14, "#f3ead9", 7) + rect(-5, -7, 10, 14, "#f3ead9"), s=1.1, rot=-30)
        + calling("user-hanako", 232, 146, 1, 0.94, "worried", -3) + desk(224) + props.cup_tea(118, 244))


def name_list():
    names = sheet(104, 66, 0) + "".join(line(f"M{-44+i//4*50},{-22+i%4*15}h30", "#98a6b8", 3.4)
        + circle(-6 + i // 4 * 50, -22 + i % 4 * 15, 3.4, "#e8b26a") for i in range(8))
    return (wall() + props.window(22, 18, 100, 74) + props.clock(200, 38, 15) + stand("yamada", 128, 138, 0.88,
        "neutral", READING, 5) + stand("hayashi", 284, 138, 0.88, "worried", "think", -5) + desk(210)
        + at(196, 246, names) + at(322, 244, path("M-34,-6H34L40,18H-40Z", props.SLATE), rect(-34, -18, 68, 12,
        "#38424d", 6)))


def told():
    home = (calling("user-hanako", 300, 150, -1, 0.9, "neutral", -4) + half_desk(1) + props.cup_tea(352, 246))
    office = props.window(14, 18, 84, 66) + calling("yamada", 104, 148, 1, 0.88, "neutral", 4) + half_desk(-1)
    return split(office + at(54, 258, sheet(52, 28, 2)), home, ("#e3eef4", "#f6f3e8"), ("#f4e6d2", "#f9f1e2"))


def review():
    return (wall() + props.window(22, 18, 96, 70) + props.whiteboard(256, 16, 122, 78) + stand("yamada", 130, 138, 0.88,
        "neutral", READING, 5, True) + stand("tanaka", 280, 140, 0.88, "neutral", READING, -5) + desk(214)
        + at(204, 246, sheet(80, 44, 3)) + pen(236, 256) + props.mug(58, 232, s=0.7))


def sorry():
    return (living("#e4dccf", "#f3eadb") + at(112, 152, figure("yamada", "worried", "clasp", dx=7, tilt=14), s=0.9,
        rot=8) + stand("user-hanako", 244, 150, 0.86, "worried", "clasp", -5)
        + stand("ito", 338, 144, 0.84, "worried", "think", -6) + desk(228)
        + props.cup_tea(196, 246) + props.cup_tea(300, 246))


def files():
    for name, scene in {"first-call": first_call, "too-late": too_late, "two-kinds": two_kinds, "ward-call": ward_call,
        "ward-late": ward_late, "web-report": web_report, "family-phone": family_phone, "name-list": name_list,
        "calls": told, "review": review, "sorry": sorry}.items():
        yield f"drill-{name}", scene()

"""Scenes of case 4: cameras in a care home's dining room, explained before they are used."""

from . import people_more  # noqa: F401, its figures join the cast
from . import props
from .devices_more import monitor
from .people import CAST, arm, figure, person
from .scenes import wall
from .scenes_cards_kit import ASIDE, BLUE, READING, badge, desk, floor, ground, open_book, pen, sheet, stand
from .scenes_case_06 import clock_at
from .svg import at, circle, ellipse, line, path, rect

# A relative who belongs to this case alone.
CAST["wada"] = person("#fbd0b0", "#eda985", "#6a4a42", "#54382f", "#d98a5f", "#bf744b", style="wave", wear="knit",
                      shirt="#fff7ea")
REST = ((54, 74), (14, 94), "rest", 176)
CALM = (((-54, 74), (-14, 94), "rest", 4), REST)
TABLE, TABLE_EDGE = "#d9ad7c", "#e9c79b"


def dome(x, y, s=1):
    """A ceiling camera; origin: middle of its plate."""
    return at(x, y, rect(-30, 0, 60, 8, "#98a6b3", 3), path("M-26,8H26A26,28 0 0 1 -26,8Z", "#eef2f5"),
              path("M6,8H26A26,28 0 0 1 0,36Q12,24 6,8Z", "#c3ccd6"), circle(0, 20, 10.5, "#333f4d"),
              circle(0, 20, 5.6, "#5f86a8"), circle(-2.4, 17.4, 2, "#ffffff", o=0.8), s=s)


def _room(top="#f1ede0", bottom="#f8f4ea"):
    return ground(top, bottom) + rect(0, 0, 400, 12, "#e2dccb") + floor(236)


def _table(x, y, w=150):
    return (rect(x - w * 0.36, y + 8, 9, 50, "#a9774f") + rect(x + w * 0.36 - 9, y + 8, 9, 50, "#a9774f")
            + rect(x - w / 2, y, w, 14, TABLE, 5) + rect(x - w / 2, y, w, 6, TABLE_EDGE, 3))


def _bath(x, y, w=84, h=128):
    """The bathroom's entrance: a short curtain with three wisps of steam."""
    wisps = "".join(line(f"M{x+w/2+i*13:.0f},{y+44}q-6,-7 0,-14t0,-14", "#ffffff", 4) for i in (-1, 0, 1))
    return (rect(x - 6, y - 6, w + 12, h + 6, "#b98a5c", 3) + rect(x, y, w, h, "#f4e3c8")
            + rect(x, y, w, 58, "#4f86c6", 2) + line(f"M{x+w/3:.0f},{y+2}V{y+58}M{x+w*2/3:.0f},{y+2}V{y+58}", "#3c6ca6",
                                                    2.4) + wisps)


def _people(x, y, s=1, count=3):
    colors = ((props.CORAL, "#fbd0b0"), ("#9bb9d9", "#eebb8d"), ("#8fc6bd", "#fcd9bf"))
    return at(x, y, "".join(at(i * 34, (i % 2) * 6, circle(0, -12, 8, colors[i][1]),
                               path("M-13,14Q-12,-3 0,-3Q12,-3 13,14Z", colors[i][0])) for i in range(count)), s=s)


def _footage(on=True):
    """A camera picture of the dining room on a screen of 136×82, or a dark screen."""
    if not on:
        return rect(0, 0, 136, 82, "#2f3a47", 5) + line("M14,66L58,14M34,72L78,20", "#3d4a5a", 5)
    out = rect(0, 0, 136, 82, "#e9ecdf", 5) + rect(0, 58, 136, 24, "#cdbb98", 3) + _people(34, 44)
    out += rect(16, 56, 104, 9, "#b98a5c", 3) + circle(124, 11, 4.4, "#d9772f")
    return out + line("M8,8H30", "#7c8794", 3)


def _recorder(x, y, s=1):
    return at(x, y, props.shadow(2, 2, 44, 4), rect(-38, -30, 76, 30, "#38424d", 4),
              rect(-30, -22, 30, 8, "#5f6e82", 2), circle(14, -18, 3.4, "#7fe0b5"),
              circle(26, -18, 3.4, "#d9772f"), line("M-30,-8H30", "#5f6e82", 3), s=s)


def work_day():
    up = ((66, -16), (56, -68), "grip", -95)
    cone = path("M252,40L302,52V150Z", "#f6d06a", o=0.3)
    out = _room() + rect(16, 34, 74, 60, "#3b5a58", 3, o=0.12) + rect(14, 30, 74, 60, "#b98a5c", 3)
    out += rect(20, 36, 62, 48, "#fdfaf1", 2) + clock_at(152, 44, 19, 11, 30) + _bath(306, 52, 84, 184) + cone
    out += dome(243, 14, 1.1)
    out += at(192, 130, figure("kim", "neutral", (((-54, 74), (-14, 94), "rest", 4), None), dx=4), arm("kim", up, 1),
              s=0.74)
    out += rect(0, 228, 226, 52, "#c9925f") + rect(0, 226, 230, 9, props.WOOD_LIGHT)
    out += at(74, 230, monitor(_footage(), 0, 0, keys=False), s=0.78) + _recorder(178, 231, 0.94)
    return out + _table(326, 240, 132) + props.cup_tea(306, 222, 1.1) + props.cup_tea(346, 222, 1.1)


def plan():
    hold = (((-62, 74), (-46, 62), "open", 200), REST)
    out = _room() + props.window(22, 28, 112, 82) + _table(196, 250, 190)
    out += stand("yamada", 118, 140, 0.92, "neutral", CALM, dx=5)
    out += at(296, 142, figure("kim", "smile", (None, REST), dx=-5, talk=True), s=0.92)
    out += at(296, 142, arm("kim", hold[0], -1), s=0.92) + dome(246, 156, 0.8)
    return out + rect(0, 238, 400, 42, props.WOOD) + rect(0, 234, 400, 8, props.WOOD_LIGHT) + at(
        196, 258, sheet(84, 30, 3), rot=-2)


def found_by_family():
    out = _room() + dome(300, 12, 1.2) + props.window(28, 30, 92, 72)
    out += stand("kaneko", 216, 146, 0.9, "worried", (((-54, 74), (-14, 94), "rest", 4), ((56, 70), (66, 6), "point",
        -70)), dx=6, talk=True)
    out += stand("user-shigeru", 96, 152, 0.88, "worried", CALM, dx=4)
    out += rect(0, 236, 400, 44, TABLE) + rect(0, 232, 400, 9, TABLE_EDGE) + props.cup_tea(150, 240, 1.2)
    return out + ellipse(70, 258, 34, 9, "#ffffff", "#d5dbe3", 1.4) + ellipse(70, 257, 22, 5, "#f0dcb6")


def look_up():
    ask = (((-54, 74), (-14, 94), "rest", 4), ((56, 70), (64, 10), "point", -70))
    out = _room("#f6e2cf", "#fbf1e2") + dome(286, 12, 1.2)
    out += props.window(26, 30, 92, 72, ("#f2a77f", "#fbdcae"), ("#b7a277", "#9a8a6a"), False)
    out += stand("nguyen", 300, 150, 0.86, "neutral", "down", dx=-5)
    out += stand("user-hanako", 150, 148, 0.92, "worried", ask, dx=6, talk=True)
    out += rect(0, 236, 400, 44, TABLE) + rect(0, 232, 400, 9, TABLE_EDGE) + props.cup_tea(214, 240, 1.2)
    return out + ellipse(96, 258, 34, 9, "#ffffff", "#d5dbe3", 1.4)


def _relatives(mood):
    """Relatives at a table; the one in the middle asks."""
    hand_up = (((-54, 74), (-14, 94), "rest", 4), ((60, 66), (62, 6), "open", -86))
    out = stand("wada", 48, 152, 0.78, mood, CALM, dx=4) + stand("user-shigeru", 244, 156, 0.76, mood, CALM, dx=4)
    return out + stand("doi", 144, 154, 0.76, mood, hand_up, dx=4, talk=True)


def meeting():
    show = (((-60, 72), (-64, 34), "open", -110), ((48, 66), (49, 128), "rest", 90))
    out = ground("#eaf1ea", "#f7f3e6") + rect(14, 16, 110, 74, "#3b5a58", 4, o=0.1)
    out += rect(12, 14, 110, 74, "#b9c4cf", 4) + rect(17, 19, 100, 64, "#fcfefe", 2)
    out += dome(64, 30, 0.8) + badge(94, 62, "yes", 12)
    out += _relatives("smile")
    out += stand("yamada", 346, 134, 0.86, "smile", show, dx=-6, talk=True)
    out += rect(0, 228, 400, 52, TABLE) + rect(0, 224, 400, 9, TABLE_EDGE)
    return out + "".join(at(x, 252, sheet(46, 28, 3), rot=r) for x, r in ((54, -4), (150, 3), (244, -3)))


def _office(screen_on, mood_left, mood_right, talk, poses):
    out = wall("#e8eef0", "#f6f2e6") + props.cabinet(338, 92, 58, 124, 3) + props.window(196, 16, 92, 66)
    out += at(184, 142, figure("yamada", mood_left, poses[0], dx=poses[2]), s=0.9)
    out += stand("ito", 306, 146, 0.88, mood_right, poses[1], dx=-5, talk=talk) + desk(216)
    return out + at(88, 242, monitor(_footage() if screen_on else _footage(False), 0, 0), s=1.08)


def ask_to_see():
    return _office(False, "neutral", "worried", True, (CALM, (((-54, 74), (-30, 60), "open", -40), REST), 5)) + at(
        236, 250, open_book(0, 0, 0.6, "#5fb0a3"))


def screen_stop():
    out = _office(True, "worried", "worried", False, ((None, REST), (((-54, 76), (-14, 92), "rest", 6), REST), -5))
    return out + at(184, 142, arm("yamada", ((-60, 66), (-58, 26), "open", -100), -1), s=0.9)


def daughter_sees():
    hidden = rect(0, 0, 136, 82, "#e9ecdf", 5) + rect(0, 58, 136, 24, "#cdbb98", 3) + _people(68, 44, 1, 1)
    hidden += rect(12, 24, 34, 36, "#98a6b3", 3) + rect(90, 24, 34, 36, "#98a6b3", 3)
    hidden += rect(16, 58, 104, 8, "#b98a5c", 3)
    out = wall("#e2f1ee", "#f4f8ef") + props.window(196, 16, 92, 66) + props.plant(372, 128, 0.8)
    out += at(184, 142, figure("yamada", "smile", (None, REST), dx=-5), s=0.9)
    out += stand("ito", 306, 146, 0.88, "smile", READING, dx=-6, talk=True) + desk(216)
    out += at(88, 242, monitor(hidden, 0, 0), s=1.08) + at(184, 142, arm("yamada", ((-60, 72), (-34, 60), "point", 200),
                                                           -1), s=0.9)
    return out + open_book(254, 254, 0.6, "#5fb0a3") + pen(292, 256, -30, BLUE)


def _chair(x, y, s=1):
    return at(x, y, rect(-26, -58, 52, 42, "#8fb8cf", 7), rect(-20, -52, 40, 30, "#a9cbdd", 5),
              rect(-30, -12, 60, 12, "#7fa7bf", 5), line("M-24,0V38M24,0V38", "#6b7a8f", 6), s=s)


def empty_chairs():
    out = ground("#dfe3ea", "#eef0f1") + props.window(22, 18, 104, 76, ("#b7c3cf", "#dbe1e6"), ("#a9b8a4", "#96a691"))
    out += rect(176, 18, 96, 62, "#b9c4cf", 4) + rect(180, 22, 88, 54, "#fcfefe", 2) + floor(222, "#cfc4b3", "#bdb09c")
    out += stand("yamada", 324, 136, 0.92, "worried", CALM, dx=-5) + rect(262, 226, 138, 54, "#b9774a")
    out += rect(258, 222, 142, 9, "#d6976a")
    out += "".join(_chair(x, 216, 0.8) for x in (50, 124, 198)) + "".join(_chair(x, 252, 0.98) for x in (84, 176))
    return out + at(330, 250, sheet(60, 30, 3), rot=-3)


def files():
    yield "c04-work-day", work_day()
    yield "c04-plan", plan()
    yield "c04-found-by-family", found_by_family()
    yield "c04-look-up", look_up()
    yield "c04-meeting", meeting()
    yield "c04-ask-to-see", ask_to_see()
    yield "c04-screen-stop", screen_stop()
    yield "c04-daughter-sees", daughter_sees()
    yield "c04-empty-chairs", empty_chairs()

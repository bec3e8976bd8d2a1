"""Scenes of case 11: free apps on the tablets a floor shares. The carer is «tanaka», the senior «suzuki», the chief
«santos»."""

from . import props
from .people import arm, figure
from .scenes import wall
from .scenes_cards_kit import ASIDE, READING, calling, desk, ground, holding, stand
from .scenes_case_02 import team
from .svg import at, circle, line, path, rect

GREY = "#98a6b8"
TILES = ("#8fc6bd", "#f6c56b", "#9bb9d9", "#c5a9d6", "#f2a58c", "#a8cbb4")


def person(x, y, s=1, color="#b98aa6", hair="#e6e2e6"):
    """A resident on a photo: no more than a shape."""
    return at(x, y, path("M-11,14Q-11,1 0,1Q11,1 11,14Z", color), circle(0, -7, 7, "#f7d3b6"),
        path("M-7.4,-7A7.4,7.4 0 0 1 7.4,-7Q0,-12 -7.4,-7Z", hair), s=s)


def care_photo(x, y, s=1, rot=0, kind=0):
    """A photograph of the care record: a resident, or a dressed arm."""
    arm_ = (path("M-20,13L-6,-4Q2,-12 10,-6L18,2L6,13Z", "#f0c09c") + at(4, 0, rect(-7, -5, 15, 10, "#ffffff", 2),
        rect(-2, -5, 5, 10, "#e8eef4"), rot=34))
    inside = arm_ if kind else person(0, 0, 1, ("#b98aa6", "#6f8fa8")[rot > 0])
    return at(x, y, rect(-24, -19, 48, 38, "#ffffff", 2, "#d5dbe3", 1.4), rect(-20, -15, 40, 30, "#f4e6d2"), inside,
        s=s, rot=rot)


def photo_wall(cols, count_rows, pitch=26):
    """Small photos in rows around the origin."""
    out = ""
    for i in range(cols):
        for j in range(count_rows):
            x, y = (i - (cols - 1) / 2) * pitch, (j - (count_rows - 1) / 2) * pitch
            out += rect(x - pitch / 2 + 1.5, y - pitch / 2 + 1.5, pitch - 3, pitch - 3, "#f4e6d2", 2)
            out += person(x, y + 1, pitch / 34, ("#b98aa6", "#6f8fa8", "#c9a06f")[(i + j) % 3],
                ("#e6e2e6", "#a39ea6")[(i + 2 * j) % 2])
    return out


def apps(games=True):
    """A tablet's start screen: tiles, one a game pad, one a speech bubble (74×100 tablet, about the origin)."""
    out = rect(-31, -43, 62, 82, "#eaf1f6", 3)
    out += "".join(rect(-25 + (i % 2) * 27, -38 + (i // 2) * 26, 22, 22, c, 6) for i, c in enumerate(TILES))
    if not games:
        return out
    pad = rect(-8, -4, 16, 10, "#ffffff", 5) + circle(4, 1, 1.6, props.CORAL)
    pad += line("M-6,1H-2M-4,-1V3", props.SLATE, 1.4)
    talk = rect(-7, -6, 14, 10, "#ffffff", 4) + path("M-4,3L-5,8L1,4Z", "#ffffff")
    heart = path("M0,6C-9,0 -6,-7 0,-3C6,-7 9,0 0,6Z", "#ffffff")
    return out + at(-14, -27, pad) + at(13, -27, talk) + at(13, -1, heart)


def room(top="#f3ece0", bottom="#f8f4ea"):
    return wall(top, bottom)


def card(x, y, s=1, rot=0):
    """A farewell card with flowers, no writing."""
    flowers = "".join(circle(px, py, 5, c) for px, py, c in ((-14, -6, props.CORAL), (-4, -12, "#f6c56b"),
        (6, -6, "#c5a9d6"), (-6, -1, "#f6b6c4")))
    return at(x, y, rect(-28, -22, 58, 46, "#5a4632", 3, o=0.14), rect(-30, -24, 58, 46, "#fffaf0", 3, "#e3cfa6", 1.6),
        path("M-12,16Q-8,4 -4,-2Q0,6 2,16", None, props.LEAF_DARK, 3), flowers, line("M8,8H20M8,14H18", "#d9bd82", 3),
        s=s, rot=rot)


def card_request():
    ask = (((-54, 80), (-58, 44), "open", -112), ((48, 66), (49, 128), "rest", 90))
    return (room() + props.window(22, 20, 104, 80) + props.clock(210, 40, 16)
        + rect(306, 60, 84, 6, props.WOOD_DARK, 2) + props.plant(350, 34, 0.6)
        + stand("tanaka", 116, 144, 0.92, "neutral", READING, dx=5)
        + stand("suzuki", 300, 144, 0.9, "smile", ask, dx=-6, talk=True) + desk(214)
        + props.tablet(206, 224, "list", 0.74, 4) + card(74, 252, 0.8, -6) + props.cup_tea(330, 236, 1.2)
        + at(290, 258, rect(-18, -3, 36, 6, props.CORAL, 3), rot=-18))


def break_room():
    """Spots: install 118,168; photos 202,208; games 20,50; memo 84,64; own phone 300,172; clock 346,14."""
    shelf = rect(12, 124, 122, 8, props.WOOD_DARK, 2) + rect(20, 132, 6, 16, props.WOOD_DARK) + rect(118, 132, 6, 16,
        props.WOOD_DARK)
    dots = "".join(circle(-12 + i * 8, 2, 3, "#7a5a12") for i in range(4))
    memo = path("M-20,-20H20V12L11,21H-20Z", "#fbe08a") + path("M11,21L12,12H20Z", "#d9b348") + dots + line(
        "M-12,-10H8", "#b8892a", 3)
    loading = at(0, 0, props.tablet(0, 0, "blank", 1, 0, 92, 66), rect(-38, -25, 76, 48, "#eaf1f6", 3),
        rect(-14, -21, 28, 28, "#e58aa0", 7), path("M-9,1L-3,-7L2,-1L5,-5L10,1Z", "#ffffff"),
        circle(6, -13, 3, "#ffffff"), rect(-26, 12, 52, 7, "#c9d3df", 3.5), rect(-26, 12, 34, 7, props.TEAL, 3.5))
    own = props.phone(0, 0, 0.66, 0, "#e58aa0", "dark") + path("M0,5C-8,0 -5,-7 0,-3C5,-7 8,0 0,5Z", "#f6b6c4")
    out = (room() + props.window(206, 16, 108, 78) + props.clock(368, 36, 18) + shelf
        + props.tablet(48, 88, "blank", 0.7) + at(48, 88, apps(), s=0.7) + at(108, 90, memo, s=1.0, rot=5))
    out += holding("tanaka", 162, 148, loading, 0.84, "smile", dx=5, half=44, hy=58)
    out += holding("suzuki", 324, 148, own, 0.84, "smile", dx=-5, half=12, hy=66) + desk(224)
    gallery = at(0, 0, props.tablet(0, 0, "blank", 1, 0, 96, 72), rect(-42, -28, 84, 56, "#ffffff", 3),
        photo_wall(3, 2, 26))
    return out + at(240, 240, gallery, s=0.82) + path("M210,270H270L276,276H204Z", "#475467") + props.cup_tea(340, 250,
        1.2)


def permission():
    box = (rect(-50, -34, 100, 70, "#3b4a52", 9, o=0.25) + rect(-52, -38, 104, 72, "#ffffff", 9)
        + at(0, -18, rect(-15, -12, 30, 24, "#9bb9d9", 4), path("M-11,9L-3,-3L3,4L7,0L12,9Z", "#ffffff"),
        circle(6, -5, 3, "#ffffff")) + line("M-32,2H32", GREY, 4)
        + rect(-44, 12, 40, 16, "#e3e9f0", 6) + rect(4, 12, 40, 16, "#4f86c6", 6)
        + line("M-32,20H-16M16,20H32", "#ffffff", 3))
    tab = (props.tablet(0, 0, "blank", 1, 0, 200, 150) + rect(-91, -67, 182, 130, "#dfe6ee", 3) + photo_wall(7, 5, 26)
        + rect(-91, -67, 182, 130, "#3b4a52", 3, o=0.22) + box)
    think = (None, ((54, 80), (30, 18), "rest", -112))
    return (room("#e8eef0", "#f6f2e6") + props.window(286, 16, 96, 66)
        + stand("tanaka", 320, 148, 0.92, "neutral", think, dx=-6) + desk(232) + at(142, 126, tab, s=1.22)
        + at(320, 148, arm("tanaka", ((-62, 74), (-66, 92), "rest", 168), -1), s=0.92))


def hot_tablet():
    cloud = "".join(circle(x, y, r, "#ffffff") for x, y, r in ((-28, 8, 20), (0, -8, 30), (30, 6, 22))) + rect(-46, 6,
        96, 22, "#ffffff", 11)
    heat = "".join(line(f"M{x},166q-7,-9 0,-18q7,-9 0,-18", props.CORAL, 5) for x in (66, 96, 126))
    tab = props.tablet(0, 0, "blank", 1, 0, 108, 84) + rect(-48, -34, 96, 66, "#fdece3", 3) + photo_wall(3, 2, 28)
    flight = (care_photo(170, 146, 0.5, -8) + care_photo(206, 110, 0.5, 8, 1) + care_photo(166, 92, 0.42, 6))
    return (room("#eaf0f6", "#f6efe4") + props.window(18, 16, 92, 64) + at(226, 52, cloud) + stand("suzuki", 366, 156,
        0.74, "worried", "cheek", dx=-6) + at(290, 150, figure("tanaka", "worried", (None, ASIDE), dx=-5), s=0.86)
        + desk(222) + heat + at(96, 214, tab, s=0.96) + flight
        + at(290, 150, arm("tanaka", ((-66, 70), (-92, 84), "open", 176), -1), s=0.86))


def chief():
    tab = props.tablet(0, 0, "blank", 1, 0, 92, 66) + rect(-38, -25, 76, 48, "#ffffff", 3) + photo_wall(3, 2, 23)
    nod = (((-54, 80), (-58, 44), "open", -112), ASIDE)
    return (room("#e3eef0", "#f4f6ee") + props.window(150, 18, 104, 74) + props.cabinet(352, 78, 60, 150, 3)
        + holding("tanaka", 112, 146, tab, 0.92, "worried", dx=5, half=44, hy=68)
        + stand("santos", 290, 146, 0.92, "neutral", nod, dx=-5, talk=True) + desk(238))


def on_the_phone():
    return (room("#e8eef0", "#f6f2e6") + props.window(22, 18, 96, 74) + props.clock(352, 44, 16)
        + calling("tanaka", 232, 142, 1, 0.94, "neutral", -3) + desk(214) + props.tablet(120, 218, "blank", 0.8, -5)
        + at(120, 218, apps(), s=0.8, rot=-5) + card(320, 252, 0.8, 6))


def card_ready():
    return (room() + props.window(24, 18, 104, 76) + props.clock(344, 42, 16)
        + holding("tanaka", 230, 144, card(0, 0, 1.1), 0.94, "smile", dx=-3, half=32, hy=66) + desk(218)
        + props.tablet(96, 206, "blank", 1.04, -4) + at(96, 206, apps(), s=1.04, rot=-4))


def photos_out():
    spread = "".join(care_photo(x, y, s, r, k) for x, y, s, r, k in ((58, 150, 0.9, -10, 0), (52, 70, 0.8, 6, 1),
        (128, 44, 0.9, -6, 0), (128, 116, 0.8, 9, 0), (200, 36, 0.7, 8, 1), (272, 40, 0.8, -8, 0), (346, 60, 0.7, 8, 0),
        (356, 124, 0.66, -7, 1), (96, 206, 0.8, 6, 0)))
    return ground("#e3e6ef", "#f3ece4") + stand("ito", 244, 150, 0.98, "worried", "cheek", dx=-5) + desk(248) + spread


def team_rules():
    board = props.whiteboard(130, 10, 170, 84) + rect(134, 14, 162, 76, "#fcfefe", 2)
    board += at(176, 52, apps(False), s=0.74) + line("M222,34H276M222,52H268M222,70H272", GREY, 4)
    return team((("suzuki", "neutral"), ("yamada", "neutral"), ("santos", "neutral"), ("tanaka", "neutral")),
        room("#e3eef0", "#f4f6ee") + props.window(14, 18, 92, 70) + board + props.clock(352, 42, 16))


def files():
    yield "c11-card-request", card_request()
    yield "c11-break-room", break_room()
    yield "c11-permission", permission()
    yield "c11-hot-tablet", hot_tablet()
    yield "c11-chief", chief()
    yield "c11-on-the-phone", on_the_phone()
    yield "c11-card-ready", card_ready()
    yield "c11-photos-out", photos_out()
    yield "c11-team", team_rules()

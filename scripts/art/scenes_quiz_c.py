"""Scenes of the ward's quizzes 1 to 5: an investigator on the way, at a door, at the office. They show the situation
and never the answer; a docstring names the spots of hotspots."""

from . import props
from .devices import _usb
from .people import arm, figure
from .scenes import wall
from .scenes_cards_desk import floor_line
from .scenes_cards_kit import READING, at_laptop, desk, envelope, ground, holding, open_book, sheet, stand
from .scenes_cards_road import DOWN, PLACED, WALK, street
from .scenes_outdoor import whole
from .svg import at, circle, line, path, rect


def form(w=64, h=52, s=1, color="#ffffff"):
    """A survey form around the origin: a portrait, a name, boxes with ticks."""
    boxes = "".join(rect(-w / 2 + 7 + i % 2 * 28, -2 + i // 2 * 12, 8, 8, None, 1.5, "#8391a3", 1.6)
        + line(f"M{-w/2+19+i%2*28:.1f},{2+i//2*12}h13", "#a9b7cb", 2.4) for i in range(4))
    return at(0, 0, rect(-w / 2 + 2, -h / 2 + 3, w, h, "#5a4632", 2, o=0.16), rect(-w / 2, -h / 2, w, h, color, 2,
        "#d5dbe3", 1), circle(-w / 2 + 12, -h / 2 + 10, 6, "#e8b26a"), line(f"M{-w/2+24:.1f},{-h/2+8}H{w/2-8:.1f}"
        f"M{-w/2+24:.1f},{-h/2+15}H{w/2-22:.1f}", "#6b7a8f", 3), boxes, s=s)


def pile(x, y, color, sheets=4):
    """Sheets on a heap, seen from the front; origin: middle of the bottom."""
    return "".join(at(x + (-1) ** i * 2, y - i * 5, path("M-36,0L-28,-16H28L36,0Z", color, "#c3ccd6", 1.4))
        for i in range(sheets))


def survey_bag(x, y, w, open_=False):
    return props.shadow(x, y, w * 0.5, 4) + at(x, y, props.bag(w, open_))


def train_inside():
    """A coach: rack, windows, bench, floor."""
    out = ground("#eef2ee", "#f6f3e8")
    for x in (38, 218):
        out += (rect(x, 84, 144, 78, "#c3ccd6", 8) + rect(x + 7, 91, 130, 64, "#cfe8f6", 4)
            + path(f"M{x+7},155V136Q{x+50},112 {x+80},132T{x+137},126V155Z", "#a8d69a"))
    out += line("M16,62H384M16,70H384", "#98a6b8", 4) + "".join(line(f"M{x},0V70", "#98a6b8", 3) for x in (24, 376))
    out += "".join(line(f"M{x},70V92", "#b9a58c", 3) + circle(x, 101, 9, None, "#e8a06a", 4.4) for x in (200, 352))
    return (out + rect(10, 168, 380, 56, "#5f86a8", 8) + rect(10, 208, 380, 24, "#7aa0c0", 6)
        + rect(0, 232, 400, 48, "#cfd3cf") + rect(0, 232, 400, 4, "#b3b9bd"))


def passenger(x, y, s, pose, thing=""):
    """Somebody on the bench; `thing` lies on the knees behind the hands."""
    legs = "".join(rect(k - 18, 122, 36, 70, "#4d5d78", 14) + rect(k - 13, 160, 26, 66, "#3f4d65", 8)
        + rect(k - 16, 220, 32, 14, "#ffffff", 6) for k in (-24, 24))
    return at(x, y, figure("rai", "neutral", (None, None), dx=-3), legs, thing, arm("rai", pose[0], -1),
        arm("rai", pose[1], 1), s=s)


HELD = (((-58, 80), (-36, 112), "grip", 40), ((58, 80), (36, 112), "grip", 140))


def train():
    """Spots: rack 68,8-144,64; lap 162,158-242,214; feet 284,212-360,270; chest 40,150-112,224."""
    rack = at(106, 62, props.bag(58, color="#8a6a9a", dark="#6f5280"))
    return (train_inside() + rack + passenger(200, 120, 0.64, HELD, at(0, 146, props.bag(100)))
        + props.shadow(322, 268, 40, 4) + at(322, 268, props.bag(64, color="#b0714f", dark="#8f583b"))
        + props.shadow(76, 268, 36, 4) + standing())


def standing():
    """Somebody on the feet in the coach, the bag before the belly in both hands."""
    strap = line("M-26,14L-30,112M26,14L30,112", "#557a55", 7)
    bag = strap + at(0, 156, props.bag(92, color="#6f9a6c", dark="#557a55"))
    return at(76, 126, whole("ito", "neutral", (None, None), PLACED, dx=4), bag, arm("ito", HELD[0], -1),
        arm("ito", HELD[1], 1), s=0.58)


def seat():
    return train_inside() + passenger(206, 120, 0.64, (((-58, 80), (-26, 126), "rest", 60),
        ((58, 80), (26, 126), "rest", 120)), "")


def closing():
    """Spots: form 34,200-118,266; phone 184,198-226,262; book 238,202-300,272; leaflet 308,164-374,258."""
    leaflet = (path("M316,256L322,180H362L368,256Z", "#8b99aa") + rect(320, 168, 44, 66, "#ffffff", 3, "#d5dde3", 1.4)
        + rect(324, 173, 36, 24, "#a8d69a", 2) + circle(342, 185, 7, "#f6d06a") + line("M326,206H358M326,214H352"
        "M326,222H356", "#a9b7cb", 2.6))
    return (wall("#e6e4ee", "#f6efe4") + props.window(24, 18, 112, 82, ("#6d78a8", "#f0b795"), ("#7f8fa0", "#6f8090"),
        False, True) + props.cabinet(262, 30, 92, 170, 3, locked=True)
        + stand("kaneko", 208, 122, 0.86, "neutral", "down", dx=-5) + desk(198) + at(76, 234, form(s=1.12), rot=-3)
        + props.shadow(206, 260, 20, 3) + props.phone(205, 230, 0.68, 0, "#38424d", "dark")
        + at(244, 208, props.notebook(48, 60, "#6f93b8", "#557a9f")) + leaflet)


def bins():
    """Spots: bin 22,166-96,264; recycle 106,176-200,264; shredder 208,138-302,264; tray 310,172-392,224."""
    strips = "".join(line(f"M{-32+i*8},{66}q{(-1)**i*4},12 0,28", ("#ffffff", "#e3e9f0", "#f6ecd2")[i % 3], 4)
        for i in range(9))
    cut = (rect(-46, -12, 92, 26, props.SLATE, 7) + rect(-36, -14, 72, 6, "#26323f", 3) + rect(-41, 14, 82, 92,
        "#dfe8ee", 6) + rect(-36, 54, 72, 48, "#9fb2c4", 4, o=0.5) + strips + circle(34, 0, 3.6, "#7fe0b5"))
    waste = (path("M-30,-66H30L24,6Q23,12 17,12H-17Q-23,12 -24,6Z", "#9db0a5") + path("M10,-66H30L24,6Q23,12 17,12H8Z",
        "#84998d") + rect(-34, -72, 68, 10, "#b5c6bc", 5) + circle(-10, -72, 9, "#ffffff", "#d5dbe3", 1.4)
        + circle(8, -74, 10, "#fff6df", "#e0d3b2", 1.4))
    heap = "".join(rect(-34 + (i % 2) * 3, -60 - i * 5, 66, 6, c, 1, "#d5dbe3", 1) for i,
        c in enumerate(("#ffffff", "#e9dfc8", "#f7f4ea")))
    old = (heap + path("M-44,-56H44L38,10H-38Z", "#c99a6b") + path("M16,-56H44L38,10H12Z", "#b28455")
        + line("M-14,-34A14,14 0 1 1 -6,-10M-20,-26L-14,-36L-5,-29", "#ffffff", 4))
    table = rect(304, 222, 96, 8, props.WOOD_LIGHT) + rect(316, 230, 10, 34, props.WOOD) + rect(378, 230, 10, 34,
        props.WOOD)
    tray = (rect(314, 208, 74, 12, "#6b7a8f", 4) + "".join(rect(320 + i, 202 - i * 5, 60, 6, c, 1, "#d5dbe3", 1)
        for i, c in enumerate(("#ffffff", "#fff6df", "#ffffff"))) + line("M352,190L376,176", "#2f6fb5", 5))
    return (wall("#e8eef0", "#f6f4ea") + floor_line() + props.window(24, 20, 108, 76) + props.clock(350, 46, 16)
        + holding("santos", 192, 112, form(), 0.78, "neutral", dx=3, hy=66) + props.shadow(60, 264, 40, 4)
        + at(59, 250, waste) + props.shadow(154, 264, 50, 4) + at(153, 252, old) + props.shadow(256, 264, 50, 5)
        + at(255, 154, cut) + table + tray)


def survey_desk():
    return (wall() + props.window(22, 18, 108, 80) + props.clock(168, 40, 15) + at_laptop("hayashi", 314, -5)
        + desk(212) + props.laptop(136, 222, "list", 1.06) + at(256, 250, form(), rot=-6) + at(330, 246, sheet(46, 40,
        3, "#fff6df"), rot=7) + at(314, 142, arm("hayashi", ((-60, 70), (-34, 104), "rest", 150), -1), s=0.92))


def survey_door():
    bag = line("M-30,10C-6,40 22,70 40,96", "#316780", 6) + at(44, 152, props.bag(64))
    door = (rect(262, 34, 138, 190, "#efdcc3") + path("M246,40L272,10H400V40Z", "#7f5a52") + rect(246, 36, 154, 8,
        "#6a4942") + rect(292, 86, 70, 138, "#8a5f41", 3) + rect(299, 93, 56, 124, "#a6774f", 3) + rect(306, 104, 20,
        56, "#ffe7a6", 2) + circle(346, 160, 4, "#f6d06a") + rect(374, 110, 16, 22, "#ffffff", 3, "#b9a58c", 2)
        + circle(382, 119, 3.4, "#8b99aa"))
    return (street(222) + door + props.shadow(150, 270, 44, 6) + at(150, 122, whole("mori", "neutral", (DOWN,
        ((50, 70), (48, 116), "rest", 90)), WALK, dx=6), bag, s=0.6))


def survey_shredder():
    strips = "".join(line(f"M{-40+i*10},{66}q{(-1)**i*5},16 0,34", ("#ffffff", "#e3e9f0", "#f6ecd2")[i % 3], 4.6)
        for i in range(9))
    body = (rect(-56, -16, 112, 30, props.SLATE, 8) + rect(-44, -18, 88, 7, "#26323f", 3) + rect(-50, 14, 100, 96,
        "#dfe8ee", 6) + rect(-44, 58, 88, 48, "#9fb2c4", 4, o=0.5) + strips + circle(40, -1, 4, "#7fe0b5"))
    return (wall("#e8eef0", "#f6f4ea") + floor_line() + props.window(26, 18, 100, 72) + props.clock(356, 42, 15)
        + stand("nguyen", 224, 132, 0.92, "neutral", READING, dx=4) + props.shadow(334, 262, 70, 6)
        + at(334, 160, body) + path("M0,206H258V280H0Z", props.WOOD) + rect(0, 206, 258, 8, props.WOOD_LIGHT)
        + pile(76, 258, "#ffffff", 5) + pile(176, 258, "#fff0cf", 5))


def survey_envelope():
    return (wall("#e3eef4", "#f4f6ee") + props.window(24, 18, 104, 78) + props.cabinet(322, 60, 64, 152, 3)
        + stand("ota", 222, 136, 0.94, "neutral", READING, dx=-4) + desk(214)
        + envelope(98, 246, 1.2, -6, "#f7e3bd") + "".join(at(250 + i * 34, 248, form(s=0.72), rot=-8 + i * 8)
        for i in range(3)))


def survey_bicycle():
    shop = (rect(0, 56, 150, 168, "#8f93a8") + rect(0, 34, 158, 26, "#ffffff", 2) + rect(0, 41, 158, 6, props.TEAL)
        + rect(0, 50, 158, 5, "#f0a04c") + rect(10, 68, 84, 100, "#fff2c9", 2) + "".join(rect(16 + i * 19, 130, 14,
        36, c, 1) for i, c in enumerate(("#e9a98a", "#a9cfc4", "#f0d08a", "#9bb9d9"))) + rect(102, 76, 40, 148,
        "#bfe0e6", 2, "#ffffff", 3))
    bag = line("M-30,10C-6,40 22,70 40,96", "#316780", 6) + at(44, 152, props.bag(64))
    return (street(224) + shop + props.shadow(300, 262, 92, 5) + props.bicycle(236, 230, 0.98)
        + props.shadow(196, 270, 34, 4) + at(192, 138, whole("sato", "neutral", (DOWN, ((58, 66), (76, 60), "grip",
        -10)), PLACED, dx=4), bag, s=0.54))


def survey_bag_table():
    return (wall() + props.window(24, 18, 108, 80) + props.clock(364, 42, 15) + stand("kimura", 196, 134, 0.92,
        "neutral", READING, dx=4) + desk(212) + survey_bag(316, 264, 106, False) + at(60, 246, form(), rot=-5)
        + at(128, 250, form(color="#fff6df"), rot=4) + at(196, 246, sheet(56, 46, 4), rot=-3))


def survey_logbook():
    return (wall("#eceff0", "#f6f1e4") + props.window(26, 18, 104, 78) + props.cabinet(324, 58, 62, 154, 3)
        + stand("dewi", 214, 134, 0.94, "neutral", READING, dx=-4) + desk(212) + open_book(118, 248, 0.94)
        + at(214, 204, _usb(), s=0.56) + props.shadow(352, 264, 20, 3) + props.phone(352, 236, 0.66, 0, "#38424d",
        "locked"))


def survey_phone():
    hold = ((60, 68), (34, 24), "grip", -118)
    return (wall("#e8eef0", "#f6f2e6") + props.window(26, 20, 108, 80) + props.plant(366, 160, 0.9)
        + at(214, 140, figure("santos", "neutral", (((-54, 76), (-8, 96), "rest", 4), None), dx=3),
        props.phone(34, -2, 0.62, 6, "#38424d", "list"), arm("santos", hold, 1), s=0.98) + desk(224)
        + at(92, 252, sheet(54, 40, 3), rot=-5) + props.mug(326, 232, s=0.8))


def survey_box():
    box = (path("M-62,-6L-50,-30H50L62,-6Z", "#b28455") + "".join(rect(-44 + i * 22, -46 - i % 2 * 6, 20, 40, c, 2)
        for i, c in enumerate(("#ffffff", "#f6c56b", "#ffffff", "#8fc6bd"))) + rect(-64, -10, 128, 56, "#d3a672", 3)
        + rect(30, -10, 34, 56, "#bf9060", 3) + rect(-40, 6, 56, 24, "#fffaf0", 2) + line("M-34,14H6M-34,22H-6",
        "#a9b7cb", 2.6))
    return (wall("#e3eef4", "#f4f6ee") + props.window(24, 18, 104, 78) + props.clock(364, 42, 15)
        + stand("suzuki", 272, 134, 0.94, "neutral", READING, dx=-4) + desk(212) + at(112, 224, box)
        + at(300, 248, form(), rot=5))


def survey_car():
    car = (path("M-118,-8V-44Q-116,-56 -100,-60L-78,-96Q-72,-106 -58,-106H40Q52,-106 60,-96L86,-60Q116,-56 118,-42V-8Z",
        "#e9eef3") + path("M-72,-62L-56,-90Q-53,-95 -47,-95H-10V-62Z", "#bfe0e6") + path("M0,-62V-95H36Q43,-95 47,-90"
        "L66,-62Z", "#bfe0e6") + at(24, -62, props.bag(40)) + rect(-118, -62, 236, 10, "#d3dae2")
        + line("M-5,-96V-16", "#b4c0cd", 3) + rect(4, -44, 16, 5, "#8b99aa", 2) + "".join(circle(x, -6, 22, "#38424d")
        + circle(x, -6, 10, "#b9c4cf") for x in (-70, 70)))
    shop = (rect(0, 56, 120, 168, "#8f93a8") + rect(0, 34, 128, 26, "#ffffff", 2) + rect(0, 41, 128, 6, props.TEAL)
        + rect(0, 50, 128, 5, "#f0a04c") + rect(10, 68, 56, 100, "#fff2c9", 2) + rect(74, 76, 38, 148, "#bfe0e6", 2,
        "#ffffff", 3))
    return (street(224) + shop + props.shadow(262, 268, 130, 6) + at(262, 262, car, s=1.06))


def survey_dinner():
    bowls = "".join(props.cup_tea(x, y, 1.5) for x, y in ((60, 238), (348, 238)))
    fish = (rect(160, 238, 88, 20, "#ffffff", 10, "#d5dbe3", 1.6) + path("M176,248q20,-14 42,0q-22,12 -42,0M214,248"
        "l14,-7v14Z", "#d98e5f"))
    rice = "".join(path(f"M{x-20},242H{x+20}Q{x+18},262 {x+8},264H{x-8}Q{x-18},262 {x-20},242Z", "#5f86a8")
        + path(f"M{x-18},242q18,-16 36,0Z", "#ffffff") for x in (114, 290))
    return (ground("#fbeed9", "#f8e5cc") + props.window(146, 18, 108, 76, ("#3f4a78", "#7f7aa8"), ("#55617a",
        "#475268"), False, True) + stand("doi", 104, 138, 0.94, "neutral", READING, dx=6) + stand("ito", 300, 138,
        0.94, "smile", READING, dx=-6, talk=True) + desk(222) + bowls + rice + fish)


def survey_screen():
    return (ground("#eaf2ea", "#f6f2e2") + props.window(24, 18, 96, 70) + desk(190) + props.shadow(206, 266, 70, 6)
        + props.phone(206, 142, 2.86, 0, "#38424d", "list") + at(78, 236, sheet(70, 56, 4), rot=-6)
        + props.mug(334, 206, s=1.1))


def survey_canteen():
    menu = at(96, 246, sheet(74, 50, 4, "#fff6df"), rot=-5)
    board = rect(252, 20, 126, 66, "#4a5d52", 4, "#a9774f", 5) + line("M268,40H330M268,54H346M268,68H320", "#e9f2ec", 4)
    return (wall("#fbeed9", "#f8e5cc") + board + props.window(24, 18, 108, 80) + stand("mori", 214, 136, 0.94, "smile",
        READING, dx=-4) + desk(218) + menu + props.cup_tea(206, 242, 1.3)
        + props.phone(318, 250, 0.62, 84, "#38424d", "locked"))


def survey_lost_way():
    hold = ((-60, 68), (-34, 24), "grip", -62)
    mark = at(118, 84, path("M0,30C-22,2 -26,-8 -26,-18A26,26 0 0 1 26,-18C26,-8 22,2 0,30Z", props.CORAL, "#ffffff",
        4), circle(0, -18, 10, "#ffffff"))
    return (street(214) + mark + at(250, 148, figure("rai", "worried", (None, ((54, 72), (56, 124), "rest", 90)),
        dx=-5), props.phone(-34, -2, 0.62, -6, "#38424d", "list"), arm("rai", hold, -1), s=0.94))


def files():
    yield "quiz-survey-train", train()
    yield "quiz-survey-seat", seat()
    yield "quiz-survey-closing", closing()
    yield "quiz-survey-bins", bins()
    yield "quiz-survey-car", survey_car()
    yield "quiz-survey-dinner", survey_dinner()
    yield "quiz-survey-desk", survey_desk()
    yield "quiz-survey-door", survey_door()
    yield "quiz-survey-shredder", survey_shredder()
    yield "quiz-survey-envelope", survey_envelope()
    yield "quiz-survey-bicycle", survey_bicycle()
    yield "quiz-survey-bag", survey_bag_table()
    yield "quiz-survey-logbook", survey_logbook()
    yield "quiz-survey-phone", survey_phone()
    yield "quiz-survey-screen", survey_screen()
    yield "quiz-survey-canteen", survey_canteen()
    yield "quiz-survey-lost-way", survey_lost_way()
    yield "quiz-survey-box", survey_box()

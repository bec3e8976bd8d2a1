"""Scenes of the ward's five short stories. The pictures show the situation, never the answer."""

from . import people_more, props  # noqa: F401, people_more fills the cast
from .people import arm, figure
from .scenes import note, wall
from .scenes_cards_desk import floor_line
from .scenes_cards_kit import (READING, calling, desk, envelope, floor, ground, holding, open_book, pen,
    sheet, stand, thought, trash, waves)
from .scenes_cards_road import DOWN, PLACED, street
from .scenes_outdoor import whole
from .scenes_quiz_c import form, pile
from .svg import at, circle, gradient, line, path, rect

DOWN_RIGHT = ((48, 66), (49, 128), "rest", 90)
ASIDE_LEFT = ((-48, 66), (-49, 128), "rest", 90)
DUSK = (("#f6b98a", "#fbe0b8"), ("#b79a7c", "#a3876c"))
NIGHT = (("#2f3d63", "#5d6a92"), ("#3d4f6b", "#33435c"))


def shop(x=0, w=158):
    goods = "".join(rect(x + 16 + i * 19, 130, 14, 36, c, 1) for i,
        c in enumerate(("#e9a98a", "#a9cfc4", "#f0d08a", "#9bb9d9")))
    return (rect(x, 56, w - 8, 168, "#8f93a8") + rect(x, 34, w, 26, "#ffffff", 2) + rect(x, 41, w, 6, props.TEAL)
        + rect(x, 50, w, 5, "#f0a04c") + rect(x + 10, 68, 84, 100, "#fff2c9", 2) + goods
        + rect(x + 102, 76, 40, 148, "#bfe0e6", 2, "#ffffff", 3))


def rain(count=22):
    return line("".join(f"M{(i*61+27)%400},{20+(i*37)%190}l-5,15" for i in range(count)), "#7f9bb8", 2.2, 0.8)


def rainy_street():
    g, fill = gradient(0, 0, 0, 224, (0, "#9fb2c6"), (1, "#dbe3e6"))
    puddles = "".join(path(f"M{x-26},258q26,-10 52,0q-26,9 -52,0Z", "#dbe6ee", o=0.8) for x in (60, 356))
    return (g + rect(0, 0, 400, 280, fill) + props.tree(382, 224, 0.9, "#86ac8c", "#6f957a") + shop()
        + rect(0, 224, 400, 56, "#aab0b6") + rect(0, 224, 400, 5, "#8f979e") + puddles)


def carried(y=-44):
    """A closed bag in the front basket of a bicycle; drawn behind the basket's bars."""
    return at(126, y, props.bag(56))


def basket_shop():
    return (rainy_street() + props.shadow(300, 262, 92, 5) + props.bicycle(236, 230, 0.98, load=carried())
        + props.shadow(196, 270, 34, 4) + at(192, 138, whole("sato", "neutral", (DOWN, ((58, 66), (76, 60), "grip",
        -10)), PLACED, dx=-5), s=0.54) + rain())


def basket_gone():
    reach = (((-54, 78), (-32, 22), "rest", -70), DOWN_RIGHT)
    return (rainy_street() + props.shadow(300, 262, 92, 5) + props.bicycle(236, 230, 0.98)
        + props.shadow(172, 270, 34, 4) + at(168, 138, whole("sato", "worried", reach, PLACED, dx=7), s=0.54)
        + rain())


def split(left, right, sky=("#e9efe6", "#f6f3e6"), room=("#cfe9e4", "#e8f5f0")):
    """Two places joined by a call."""
    a, fill = gradient(0, 0, 0, 280, (0, sky[0]), (1, sky[1]))
    b, fill2 = gradient(0, 0, 0, 280, (0, room[0]), (1, room[1]))
    sign = (circle(200, 46, 26, "#ffffff") + waves(190, 46, -1, count=2) + waves(210, 46, 1, count=2)
        + circle(200, 46, 5, props.TEAL))
    return (a + rect(0, 0, 400, 280, fill) + left + b + path("M214,0H400V280H186Z", fill2) + right
        + line("M214,0L186,280", "#ffffff", 7) + sign)


def half_desk(side):
    if side < 0:
        return path("M0,236H189L185,280H0Z", props.WOOD) + path("M0,236H189L188,243H0Z", props.WOOD_LIGHT)
    return path("M191,236H400V280H186Z", props.WOOD) + path("M191,236H400V243H190Z", props.WOOD_LIGHT)


def boss(mood="neutral"):
    return (props.clock(362, 40, 16) + props.cabinet(354, 92, 60, 144, 3)
        + calling("yamada", 296, 148, -1, 0.9, mood, -4) + half_desk(1) + at(330, 262, sheet(50, 26, 2)))


def basket_call():
    bike = props.shadow(60, 272, 60, 4) + props.bicycle(-18, 250, 0.82)
    back = rect(0, 224, 220, 56, "#aab0b6") + rect(0, 224, 220, 5, "#8f979e")
    return split(back + bike + rain(10) + calling("sato", 126, 150, 1, 0.86, "worried", 4), boss(),
        ("#9fb2c6", "#dbe3e6"))


def rail():
    bars = "".join(line(f"M{x},190V250", "#a9b4bf", 4) for x in range(12, 268, 26))
    return bars + rect(0, 182, 270, 10, "#c3ccd6", 3) + rect(0, 246, 400, 34, "#d5d2cb") + rect(0, 246, 400, 4,
        "#b9b4aa")


def gusts():
    leaves = "".join(path(f"M{x},{y}q8,-8 16,0q-8,8 -16,0Z", props.LEAF) for x, y in ((40, 120), (300, 60), (120, 44)))
    return line("M10,76Q70,56 110,78T200,74M190,40Q260,20 330,42M20,150Q70,132 112,150", "#ffffff", 4, 0.9) + leaves


def wind_corridor():
    g, fill = gradient(0, 0, 0, 200, (0, "#bfe2f5"), (1, "#f3f6e6"))
    doors = "".join(rect(x, 60, 54, 186, "#7f95a8", 3) + rect(x + 5, 66, 44, 176, "#93a9bb", 2) + circle(x + 44, 160,
        3.4, "#f6d06a") + rect(x + 18, 80, 18, 12, "#ffffff", 2) for x in (286, 348))
    block_ = rect(268, 0, 132, 250, "#e8e0d2") + rect(0, 0, 400, 18, "#cfc8bb") + doors
    bag = line("M-30,10C-6,40 22,70 40,96", "#316780", 6) + at(44, 152, props.bag(64))
    return (g + rect(0, 0, 400, 280, fill) + "".join(props.tree(x, 214, 0.8) for x in (40, 150, 226)) + gusts() + block_
        + rail() + props.shadow(196, 270, 34, 4) + at(196, 122, whole("tanaka", "neutral", (DOWN, DOWN_RIGHT), PLACED,
        dx=7, tilt=3), bag, s=0.58))


def wind_inside():
    steps = "".join(rect(232 + i * 28, 220 - i * 30, 200, 32, ("#cfc6b6", "#c3b9a8")[i % 2]) for i in range(6))
    glass = (rect(18, 40, 104, 208, "#8a98a8", 3) + rect(26, 48, 88, 196, "#cfe8f6", 2)
        + line("M30,90Q60,76 84,92T112,88M34,150Q64,136 110,152", "#ffffff", 4)
        + path("M60,116q8,-8 16,0q-8,8 -16,0Z", props.LEAF) + line("M70,48V244", "#8a98a8", 5))
    return (ground("#ece6da", "#f6f1e4") + glass + floor(240, "#d8cdbb", "#c2b6a2") + steps
        + holding("tanaka", 190, 150, sheet(44, 54, 4), 0.9, "smile", dx=-3, hy=76))


def found_paper():
    hold = ((-58, 70), (-32, 70), "grip", 4), ((60, 70), (36, 70), "grip", 176)
    page = at(0, 70, sheet(46, 58, 4))
    bush = "".join(circle(x, 214, r, c) for x, r, c in ((20, 24, "#7fae7c"), (52, 28, "#8cc48a"), (88, 22, "#70ad76")))
    return (street(222) + bush + at(236, 140, figure("doi", "worried", (None, None), dx=-3), page,
        arm("doi", hold[0], -1), arm("doi", hold[1], 1), s=0.94))


def shredder_box():
    strips = "".join(line(f"M{-34+i*8.5:.1f},{60}q{(-1)**i*5},14 0,30", ("#ffffff", "#e3e9f0", "#f6ecd2")[i % 3], 4.2)
        for i in range(9))
    return (rect(-48, -14, 96, 28, props.SLATE, 8) + rect(-38, -16, 76, 7, "#26323f", 3) + rect(-43, 14, 86, 92,
        "#dfe8ee", 6) + rect(-38, 54, 76, 48, "#9fb2c4", 4, o=0.5) + strips + circle(36, 0, 4, "#7fe0b5"))


def bins():
    old = ("".join(rect(-32 + i % 2 * 3, -52 - i * 5, 62, 6, c, 1, "#d5dbe3", 1) for i, c in enumerate(("#ffffff",
        "#e9dfc8", "#f7f4ea"))) + path("M-42,-48H42L36,16H-36Z", "#c99a6b") + path("M16,-48H42L36,16H12Z", "#b28455"))
    return (wall("#e8eef0", "#f6f4ea") + floor_line() + props.window(20, 18, 96, 70, *DUSK) + props.clock(366, 42, 15)
        + holding("nguyen", 170, 148, sheet(44, 50, 4), 0.9, "neutral", dx=3, hy=78)
        + props.shadow(52, 262, 34, 4) + at(52, 226, trash(0, 0, 1.25)) + props.shadow(256, 264, 44, 4)
        + at(256, 244, old) + props.shadow(346, 264, 52, 5) + at(346, 156, shredder_box()))


def piles():
    return (wall("#e8eef0", "#f6f4ea") + floor_line() + props.window(20, 18, 96, 70, *DUSK) + props.clock(366, 42, 15)
        + stand("nguyen", 176, 130, 0.92, "neutral", READING, 4) + props.shadow(346, 264, 52, 5)
        + at(346, 156, shredder_box()) + path("M0,206H284V280H0Z", props.WOOD) + rect(0, 206, 284, 8, props.WOOD_LIGHT)
        + pile(54, 258, "#ffffff", 2) + pile(144, 258, "#fff0cf", 4) + pile(232, 258, "#e3ecf5", 6))


def shredder_monday():
    scraps = "".join(line(f"M{300+i*9},{264}q{(-1)**i*6},-8 4,-16", ("#ffffff", "#f6ecd2")[i % 2], 4) for i in range(9))
    return (wall("#e8eef0", "#f6f4ea") + floor_line() + props.window(20, 18, 96, 70) + props.shadow(346, 264, 52, 5)
        + at(346, 150, shredder_box()) + scraps + calling("nguyen", 210, 138, 1, 0.92, "worried", -4)
        + path("M0,214H262V280H0Z", props.WOOD) + rect(0, 214, 262, 8, props.WOOD_LIGHT)
        + at(64, 246, open_book(0, 0, 0.5)) + envelope(150, 250, 0.7, 5))


def tell(name, window=()):
    """The investigator and the responsible manager at a desk."""
    speak = (((-54, 74), (-14, 94), "rest", 4), ((54, 82), (58, 44), "open", -66))
    return (wall() + props.window(22, 18, 100, 74, *window) + note(300, 22) + props.clock(236, 40, 15)
        + stand(name, 122, 138, 0.9, "neutral", speak, 5, True) + stand("yamada", 292, 138, 0.9, "neutral", READING, -5)
        + desk(216) + at(290, 250, sheet(56, 40, 3), rot=4) + pen(330, 256) + props.cup_tea(196, 240))


def machine_call():
    return (wall("#e3eef4", "#f6f3e8") + props.window(22, 18, 104, 76) + props.clock(360, 42, 16)
        + calling("hayashi", 214, 138, 1, 0.94, "neutral", -4) + desk(214) + at(90, 250, form(s=0.94), rot=-6)
        + props.mug(326, 232, s=0.8))


def machine_sorry():
    return (wall("#e3e6ee", "#f6efe4") + props.window(22, 18, 104, 76, *DUSK) + props.clock(360, 42, 16)
        + calling("hayashi", 214, 138, 1, 0.94, "worried", -4) + desk(214) + at(90, 250, form(s=0.94), rot=-6)
        + props.mug(326, 232, s=0.8))


def recorder(x, y, s=1):
    base = (path("M-70,0H70L80,40H-80Z", "#dfe5eb") + path("M-80,40H80V50H-80Z", "#b4c0cd")
        + rect(4, 8, 58, 14, "#bfe3dc", 3) + "".join(circle(12 + i * 16, 31, 5, "#8391a3") for i in range(4))
        + circle(-22, 27, 7, props.CORAL) + path("M-64,-8Q-40,-26 -14,-8L-18,12H-60Z", "#38424d"))
    return at(x, y, base, waves(54, -16, 1), s=s)


def living(top="#efe3d4", bottom="#f8f0e0"):
    return ground(top, bottom) + props.window(24, 20, 96, 74, *DUSK) + rect(304, 26, 60, 46, "#a9774f", 3) + rect(309,
        31, 50, 36, "#f4ead7", 2) + path("M309,67V54Q330,40 359,56V67Z", "#a8d69a")


def machine_heard():
    ask = (ASIDE_LEFT, ((56, 84), (62, 44), "open", -66))
    return (living() + stand("kaneko", 96, 142, 0.86, "neutral", ask, 6, True)
        + stand("user-shigeru", 292, 142, 0.9, "worried", "cheek", -5) + desk(216) + recorder(198, 234, 0.66)
        + props.cup_tea(56, 240) + props.cup_tea(342, 240))


def machine_talk():
    home = (props.plant(372, 206, 0.7)
        + calling("user-shigeru", 300, 150, -1, 0.9, "smile", -4) + half_desk(1))
    office = props.window(14, 18, 84, 66, *DUSK) + calling("hayashi", 104, 148, 1, 0.88, "smile", 4) + half_desk(-1)
    return split(office + at(60, 262, form(s=0.5)), home, ("#e3eef4", "#f6f3e8"), ("#f4e6d2", "#f9f1e2"))


def machine_alone():
    return (living("#d9d6d2", "#ece6dc") + stand("user-shigeru", 214, 150, 0.96, "worried", "clasp", -3) + desk(228)
        + recorder(330, 250, 0.5) + props.cup_tea(112, 244))


def phone_in_hand(name, x, mood, pose_left, dx, talk=False, s=0.9):
    hold = ((60, 76), (38, 50), "grip", -118)
    return at(x, 150, figure(name, mood, (pose_left, None), dx=dx, talk=talk), props.phone(38, 28, 0.66, 6, "#7a5f8f",
        "dark"), arm(name, hold, 1), s=s)


def entrance():
    return (ground("#f3e7d3", "#f8f0e0") + rect(20, 26, 92, 214, "#8a5f41", 3) + rect(28, 34, 76, 206, "#a6774f", 2)
        + rect(44, 50, 28, 76, "#ffe7a6", 2) + circle(94, 140, 4, "#f6d06a") + floor(238, "#c9b79a", "#b09d80")
        + rect(330, 160, 66, 80, "#c98d5a", 3) + rect(324, 154, 76, 10, "#ddab79", 3)
        + at(362, 152, props.plant(0, -20, 0.5)))


def line_ask():
    return (entrance() + stand("rai", 156, 150, 0.9, "neutral", "clasp", 6)
        + phone_in_hand("ito", 270, "smile", ASIDE_LEFT, -5, True))


def line_group():
    heads = "".join(circle(-30 + i % 4 * 20, -70 + i // 4 * 18, 7, c) for i, c in enumerate(("#9bb9d9", "#e8b26a",
        "#8fc6bd", "#c5a9d6", "#f0a48c", "#a8d69a", "#d9b46a", "#9bb9d9")))
    chat = (rect(-46, -84, 92, 168, "#e4edf3", 6) + heads + rect(-12, -24, 52, 34, "#bfe6a8", 9)
        + line("M-4,-14H32M-4,-6H22M-4,2H28", "#7ba56a", 3.4) + rect(-38, 20, 50, 20, "#ffffff", 9)
        + line("M-30,30H0", "#98a6b8", 4) + rect(-38, 48, 36, 20, "#ffffff", 9) + line("M-30,58H-12", "#98a6b8", 4)
        + circle(-18, -7, 3, "#f08a6c"))
    g, fill = gradient(0, 0, 0, 280, (0, "#c9cde2"), (1, "#ece4da"))
    return (g + rect(0, 0, 400, 280, fill) + props.window(286, 16, 92, 66, *NIGHT, False, True)
        + at(112, 138, rect(-56, -106, 112, 212, "#3d4a5a", 16), line("M-12,-96H12", "#94a1b2", 3), chat, s=1.08)
        + stand("rai", 300, 150, 0.94, "worried", "cheek", -6))


def line_evening():
    home = (props.plant(372, 206, 0.7)
        + calling("ito", 298, 150, -1, 0.9, "smile", -4))
    office = props.window(14, 18, 84, 66, *DUSK) + calling("rai", 104, 148, 1, 0.88, "smile", 4) + half_desk(-1)
    return split(office + at(60, 262, sheet(44, 26, 2)), home, ("#e3eef4", "#f6f3e8"), ("#f4e6d2", "#f9f1e2"))


def line_hurt():
    return (ground("#e4dfda", "#f0e8de") + props.window(24, 20, 96, 74) + thought(116, 130, 34, (168, 148))
        + "".join(circle(98 + i * 18, 124 + i % 2 * 9, 8, c) for i, c in enumerate(("#9bb9d9", "#e8b26a", "#8fc6bd")))
        + phone_in_hand("ito", 240, "worried", (((-54, 78), (-20, 96), "rest", 20)), 4) + desk(232))


def files():
    for name, scene in {"basket-shop": basket_shop, "basket-gone": basket_gone, "basket-call": basket_call,
        "wind-corridor": wind_corridor, "wind-inside": wind_inside, "found-paper": found_paper, "shredder-bins": bins,
        "shredder-piles": piles,
        "shredder-monday": shredder_monday, "machine-call": machine_call, "machine-sorry": machine_sorry,
        "machine-heard": machine_heard, "machine-talk": machine_talk, "machine-alone": machine_alone,
        "line-ask": line_ask, "line-group": line_group, "line-evening": line_evening, "line-hurt": line_hurt}.items():
        yield f"nerima-{name}", scene()
    yield "nerima-tell-hayashi", tell("hayashi", DUSK)
    yield "nerima-tell-rai", tell("rai")

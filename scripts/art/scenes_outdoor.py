"""Scenes in the open: streets, houses and bicycles, with whole figures."""

from . import props
from .people import figure
from .svg import at, circle, ellipse, gradient, limb, line, path, rect


def whole(name, mood, pose, steps, dx=0, tilt=0, trousers=("#4d5d78", "#3f4d65"), shoes="#ffffff", toe=1):
    """A whole figure, 350 units high; steps = (left knee, left ankle, right knee, right ankle)."""
    lk, la, rk, ra = steps
    legs = ""
    for hip, knee, ankle, color in (((20, 128), rk, ra, trousers[1]), ((-20, 128), lk, la, trousers[0])):
        x, y = ankle
        legs += limb([hip, knee, ankle], [36, 30, 23], color)
        legs += at(x, y, path("M-13,4H13L22,14Q27,17 26,22H-13Z", shoes), path("M-13,19H26V24H-13Z", "#e07f5f"), sx=toe)
    return legs + figure(name, mood, pose, dx=dx, tilt=tilt)


def house(wall="#f6e0c2", roof="#b96a4e"):
    return (rect(-52, -78, 104, 78, wall) + path("M22,-78H52V0H34Z", "#4a3a2a", o=0.08)
        + path("M-64,-76L-36,-112H36L64,-76Z", roof) + path("M36,-112L64,-76H30L12,-112Z", "#3a2018", o=0.12)
        + rect(-38, -60, 30, 26, "#d6edf5", 2, "#ffffff", 4) + line("M-23,-60V-34", "#ffffff", 3)
        + rect(8, -50, 28, 50, "#9a6a47", 2) + circle(30, -24, 2, "#f6d06a"))


def bicycle_basket():
    g, fill = gradient(0, 0, 0, 236, (0, "#b9b6d6"), (0.6, "#f0cdbb"), (1, "#fbe2c4"))
    out = g + rect(0, 0, 400, 280, fill) + path("M110,236V170Q160,140 210,160T320,150T400,166V236Z", "#b4a9bf")
    # convenience store
    out += (rect(300, 58, 100, 134, "#8f93a8") + rect(302, 36, 98, 24, "#ffffff", 2) + rect(302, 42, 98, 5, props.TEAL)
        + rect(302, 50, 98, 5, "#f0a04c") + rect(308, 64, 92, 50, "#fff2c9", 2))
    out += ("".join(rect(312 + i * 22, 84, 16, 30, c, 1) for i,
            c in enumerate(("#e9a98a", "#a9cfc4", "#f0d08a", "#9bb9d9"))) + line("M352,64V114", "#c9b98c", 3)
        + path("M300,58H400V64H300Z", "#ffffff", o=0.5))
    # house
    out += (path("M0,30L112,30L124,62H0Z", "#7f5a52") + path("M0,56H124V62H0Z", "#6a4942")
        + rect(0, 62, 114, 176, "#efdcc3") + path("M96,62H114V238H96Z", "#d9c2a4"))
    out += (rect(4, 84, 24, 54, "#ffe7a6", 2, "#ffffff", 3) + line("M16,84V138", "#ffffff", 2.4)
        + rect(32, 94, 44, 142, "#8a5f41", 2) + rect(37, 100, 34, 136, "#a6774f", 2)
        + rect(43, 110, 22, 56, "#ffe7a6", 2) + line("M54,110V166", "#8a5f41", 2) + circle(66, 178, 2.4, "#f6d06a"))
    # road
    out += (rect(0, 236, 400, 44, "#8d93a2") + rect(0, 236, 400, 5, "#b8bcc6")
        + line("M20,262H84M150,262H226M290,262H360", "#c9cdd5", 3.4))
    out += ellipse(150, 254, 44, 4, "#c3cbd9", o=0.6) + ellipse(330, 268, 36, 4, "#c3cbd9", o=0.6)
    # umbrella stand by the door (decoy), flowerpot (decoy)
    out += (rect(80, 164, 22, 28, "#6b7a8f", 3) + line("M91,138V166", "#d9b46a", 3)
        + path("M91,140L84,176H98Z", "#5f86c4") + path("M91,140L92,176H98Z", "#476ba3")
        + path("M80,168H102L100,192H82Z", "#5b697c") + line("M91,138Q91,133 96,134", "#8a5f41", 3)
        + rect(74, 191, 40, 45, "#b9b2a8", 2) + rect(74, 191, 40, 6, "#d3cdc3", 2)
        + path("M98,197H114V236H98Z", "#a39c92"))
    out += (at(36, 218, "".join(circle(x, y, 6, c) for x, y,
            c in ((-10, -10, "#f08a6c"), (9, -11, "#f6c56b"), (0, -16, "#f6b6c4")))
            + path("M-16,-3Q-14,-12 0,-12Q14,-12 16,-3Z", props.LEAF_DARK),
            path("M-15,-4H15L12,16Q11,19 8,19H-8Q-11,19 -12,16Z", "#d98e5f"), rect(-17, -7, 34, 7, "#e8a06a", 2)))
    # helper with her own phone
    arms = (((-52, 76), (-12, 62), "grip", -8), ((54, 78), (20, 72), "grip", 186))
    out += props.shadow(142, 244, 30, 4)
    out += (at(140, 124, whole("sato", "neutral", arms, ((-20, 180), (-22, 226), (22, 180), (22, 226)), dx=4),
            props.phone(2, 52, 0.36, -8, "#3d4a5a", "dark"), s=0.48))
    # bicycle, open bag on the carrier, key, tablet
    out += props.shadow(262, 254, 96, 5)
    bag = (at(-4, -34, path("M-26,-26Q0,-34 26,-26L23,-8H-23Z", "#21485a")
            + at(-17, -37, rect(0, 0, 15, 20, "#ffffff", 1), line("M3,5H12M3,9H10", "#a9b7cb", 1.8), rot=-8)
            + at(3, -38, rect(0, 0, 15, 20, "#fff6df", 1), line("M3,5H12M3,9H10", "#c9b48c", 1.8), rot=8)
            + path("M-26,-25Q0,-17 26,-25L28,-3Q28,0 25,0H-25Q-28,0 -28,-3Z", "#3f7f9a")
            + path("M15,-21.5L26,-25L28,-3Q28,0 25,0H15Q19,-10 15,-21.5Z", "#316780")))
    locker = (line("M16,-22L27,-14", "#38424d", 7)
        + at(30, -13, circle(0, 0, 4, None, props.AMBER, 2.6), line("M-3,-2L-8,-5", props.AMBER, 3),
            line("M2,4L4,9", "#8793a0", 1.6), circle(6, 11, 4, props.CORAL)))
    tab = (at(123, -82, at(0, 0, rect(-25, -17, 50, 34, "#38424d", 4), rect(-21, -13, 42, 26, "#f2f8ff", 2),
            rect(-18, -10, 36, 5, props.TEAL, 1.5), line("M-10,-1H14M-10,6H10", "#98a6b8", 2.4),
            circle(-15, -1, 2.4, "#9bb9d9"), circle(-15, 6, 2.4, "#e8b26a"), rot=-6)))
    out += props.bicycle(200, 222, 1, load=bag + tab + locker)
    # lens
    out += (line("M262,82L302,126", "#ffffff", 3) + circle(224, 65, 44, "#3b3f52", o=0.18)
        + circle(222, 62, 41, "#f5faff", "#ffffff", 5) + circle(222, 62, 43.5, None, props.TEAL, 2))
    lens = rect(194, 34, 56, 9, props.TEAL, 3)
    for i, (c, w) in enumerate((("#9bb9d9", 28), ("#e8b26a", 22), ("#8fc6bd", 26))):
        lens += (circle(197, 55 + i * 14.5, 5, c)
            + line(f"M208,{52.5+i*14.5}h{w+8}M208,{58.5+i*14.5}h{w-6}", "#98a6b8", 3))
    out += lens
    rain = ("".join(f"M{x},{y}l-3,10" for x,
            y in ((130, 20), (160, 44), (182, 14), (278, 24), (292, 70), (120, 96), (176, 120), (272, 106), (376, 128),
            (14, 14), (60, 12), (386, 18), (340, 14), (108, 150), (372, 200), (178, 206), (120, 210))))
    return out + line(rain, "#ffffff", 1.8, 0.7)


def street_search():
    g, fill = gradient(0, 0, 0, 200, (0, "#bfe2f5"), (1, "#f3f6e6"))
    out = (g + rect(0, 0, 400, 280, fill)
        + "".join(circle(x, y, r, "#ffffff", o=0.9) for x, y, r in ((46, 48, 13), (62, 42, 17), (82, 49, 13)))
        + rect(36, 48, 58, 13, "#ffffff", 6.5))
    out += (at(232, 168, house("#f3dcbc", "#8b9bb0"), s=0.52) + at(300, 172, house("#f7e8d0", "#b96a4e"), s=0.7)
        + at(374, 188, house("#efd9c4", "#6f8f86"), s=0.98))
    out += (at(150, 168, house("#f7e8d0", "#c08a5c"), s=0.5) + at(84, 172, house("#e9dcc6", "#7d8aa0"), s=0.68)
        + props.tree(28, 190, 0.95) + props.tree(192, 168, 0.42) + props.tree(258, 176, 0.5))
    out += (path("M0,184L180,166H222L400,186V280H0Z", "#cfd3cf") + path("M60,280L186,166H214L380,280Z", "#aab0b6")
        + path("M216,280L199,180H203L250,280Z", "#ffffff", o=0.7))
    out += path("M0,184L180,166H186L60,280H0Z", "#dcdcd0")
    # thought: the record book that is missing
    out += (circle(176, 104, 5, "#ffffff") + circle(190, 92, 7.5, "#ffffff")
        + "".join(circle(x, y, r, "#ffffff") for x, y,
            r in ((224, 66, 27), (252, 52, 30), (284, 66, 27), (254, 80, 28))))
    out += (at(234, 38, rect(0, 0, 40, 50, "#fdeee6", 4),
            path("M4,1H36Q39,1 39,4V46Q39,49 36,49H4Q1,49 1,46V4Q1,1 4,1Z", None, "#d9785c", 2.6),
            line("M9,2V48", "#d9785c", 2.6), line("M17,14H32M17,22H28", "#e3a893", 2.6), rot=6))
    arms = (((-54, 80), (-33, 30), "rest", -66), ((56, 70), (36, 104), "rest", 120))
    out += props.shadow(118, 270, 46, 6)
    body = whole("sato", "worried", arms, ((-36, 184), (-46, 236), (30, 184), (44, 232)), dx=7, toe=-1)
    strap = line("M-30,10C-6,40 22,70 40,96", "#316780", 6)
    sack = at(48, 152, props.bag(66, True))
    return out + at(116, 128, body, strap, sack, s=0.56)


def welcome():
    g, fill = gradient(0, 0, 0, 240, (0, "#c6e8ee"), (1, "#f6f4e2"))
    out = (g + rect(0, 0, 400, 280, fill)
        + "".join(circle(x, y, r, "#ffffff", o=0.9) for x, y,
            r in ((14, 40, 10), (28, 34, 14), (43, 40, 10), (350, 26, 9), (362, 20, 13), (376, 26, 9)))
        + rect(4, 39, 49, 11, "#ffffff", 5) + rect(342, 26, 43, 9, "#ffffff", 4))
    out += props.tree(30, 214, 1.15) + props.tree(380, 214, 1.1)
    out += (rect(66, 56, 268, 170, "#fff4e0") + path("M304,56H334V226H304Z", "#ecdcc0")
        + path("M52,60L74,24H326L348,60Z", props.TEAL) + path("M326,24L348,60H300L288,24Z", props.TEAL_DARK))
    out += (rect(160, 70, 80, 26, "#ffffff", 6, "#d9c9a6", 2)
        + at(178, 83, path("M0,-9L9,-5.5V1C9,6.5 5,9 0,11C-5,9 -9,6.5 -9,1V-5.5Z", props.TEAL),
            line("M-4,1L-1,4L5,-3", "#ffffff", 2.6)) + line("M196,79H228M196,88H218", "#b9c6d8", 4))
    for x in (84, 262):
        out += (rect(x, 84, 54, 60, "#cfeaf2", 3, "#ffffff", 5) + line(f"M{x+27},84V144", "#ffffff", 4)
            + path(f"M{x+6},140L{x+22},88H{x+26}L{x+12},140Z", "#ffffff", o=0.5))
    out += (rect(156, 106, 88, 120, "#8fb9b3", 2) + rect(162, 112, 36, 114, "#d6edf0", 2)
        + rect(202, 112, 36, 114, "#d6edf0", 2))
    out += (rect(0, 214, 400, 66, "#d9d2c0") + rect(0, 214, 400, 5, "#c6bda6") + props.plant(98, 206, 0.5)
        + props.plant(302, 206, 0.5))
    hello = (((-60, 72), (-60, 14), "open", -98), ((48, 66), (49, 128), "rest", 90))
    out += (at(76, 186, figure("tanaka", "smile", hello, dx=3), s=0.86)
        + at(332, 182, figure("yamada", "smile", "down", dx=-3), s=0.9))
    out += at(154, 192, figure("nguyen", "smile", "down", dx=2), s=0.88)
    return out + at(248, 192, figure("sato", "smile", "clasp", dx=-2), s=0.9)

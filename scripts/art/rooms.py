"""Grounds of films on 1280×720: calm middle, nothing of weight in the lower 130 units (captions)."""

from . import props
from .scenes_outdoor import house
from .svg import at, circle, ellipse, gradient, line, path, rect


def _fill(x, y, w, h, *stops):
    g, fill = gradient(0, y, 0, y + h, *stops)
    return g + rect(x, y, w, h, fill)


def _desk(x, y, w, wood=props.WOOD, light=props.WOOD_LIGHT, dark=props.WOOD_DARK):
    return (props.shadow(x + w / 2, y + 142, w * 0.52, 10) + rect(x + 18, y + 14, 16, 126, dark, 3)
        + rect(x + w - 34, y + 14, 16, 126, dark, 3) + rect(x + w - 130, y + 14, 100, 92, light, 4)
        + rect(x + w - 122, y + 24, 84, 32, wood, 3) + rect(x + w - 122, y + 64, 84, 32, wood, 3)
        + rect(x + w - 92, y + 36, 24, 6, dark, 3) + rect(x + w - 92, y + 76, 24, 6, dark, 3)
        + rect(x, y, w, 18, wood, 5) + rect(x, y, w, 7, light, 3))


def office(evening=False):
    wall = ((0, "#c9cfdf"), (1, "#e6dfd8")) if evening else ((0, "#d6ede7"), (1, "#f1f7ef"))
    floor = ((0, "#b39a80"), (1, "#9a826a")) if evening else ((0, "#dfc7a4"), (1, "#cdb18a"))
    sky = ("#47557f", "#d99a86") if evening else ("#a9d8f5", "#e3f4fb")
    hill = ("#5c6a80", "#495871") if evening else ("#a8d69a", "#8cc48a")
    out = (_fill(0, 0, 1280, 530, *wall) + _fill(0, 530, 1280, 190, *floor)
        + rect(0, 518, 1280, 14, "#ffffff", o=0.65 if not evening else 0.35))
    out += "".join(line(f"M0,{y}H1280", "#8a6f4c", 2, 0.18) for y in (566, 612, 666))
    out += props.window(56, 84, 330, 220, sky, hill, cloud=not evening, moon=evening)
    if not evening:
        out += path("M470,530L330,304H420L640,530Z", "#ffffff", o=0.28)
    out += props.whiteboard(836, 96, 236, 150) + props.clock(470, 130, 34)
    out += props.cabinet(1098, 244, 138, 290, 4, *(("#a7afc0", "#8e97aa") if evening else ("#c3ccd6", "#a9b4c1")))
    # printer with fax on a low shelf
    stand, door = ("#b08d6d", "#c19c7a") if evening else ("#d9b083", "#e9c79d")
    out += (props.shadow(960, 534, 110, 9) + rect(862, 420, 196, 112, stand, 5) + rect(872, 432, 84, 90, door, 3)
        + rect(964, 432, 84, 90, door, 3))
    out += (circle(946, 478, 4, "#8f613c") + circle(974, 478, 4, "#8f613c")
        + rect(880, 340, 158, 80, "#e7edf3" if not evening else "#d3d8e0", 9)
        + path("M1008,340H1029Q1038,340 1038,349V411Q1038,420 1029,420H1008Z", "#c6d0da"))
    out += (rect(902, 318, 96, 24, "#9fadbd", 5) + rect(868, 334, 24, 74, props.SLATE, 10)
        + rect(906, 356, 52, 22, "#bfe3dc", 3)
        + "".join(circle(976 + i * 12, 360 + j * 13, 4, "#8391a3") for i in range(3) for j in range(2))
        + rect(904, 396, 92, 8, "#7f8da0", 4))
    # ceiling lights
    for x in (300, 760):
        out += (rect(x, 0, 240, 12, "#ffffff" if not evening else "#b9bfd0", 4)
            + rect(x + 14, 10, 212, 6, "#fff6d8" if not evening else "#a9b0c4", 3))
    # chair, desk with laptop
    out += (props.shadow(206, 536, 60, 7) + rect(150, 300, 112, 128, "#5fb0a3" if not evening else "#52948d", 20)
        + rect(150, 300, 112, 40, "#7cc4b8" if not evening else "#62a59d", 18))
    out += (rect(198, 426, 16, 74, "#6d7985") + rect(140, 452, 132, 22, "#4a9489" if not evening else "#417f79", 10)
        + line("M206,500L160,526M206,500L252,526M206,500V528", "#6d7985", 9)
        + "".join(circle(x, 528, 8, "#38424d") for x in (160, 206, 252)))
    out += (_desk(40, 392, 380) + props.laptop(196, 386, "locked" if evening else "list", 0.86)
        + at(330, 392, rect(-34, -22, 68, 10, "#5fb0a3", 2), rect(-30, -32, 62, 10, "#f6c56b", 2),
            rect(-36, -12, 70, 12, "#f08a6c", 2)))
    if evening:
        glow, fill = gradient(90, 240, 90, 420, (0, "#ffe7a3", 0.55), (1, "#ffe7a3", 0))
        out += (line("M74,392V330L98,296", "#475467", 7) + rect(54, 384, 42, 9, "#475467", 4) + glow
            + path("M96,304L40,394H178Z", fill) + path("M80,292Q100,272 122,288L116,310L86,306Z", props.TEAL))
    else:
        out += props.mug(88, 356, s=1)
    return out + props.plant(470, 488, 1.45) + line("M0,530H1280", "#8a6f4c", 2, 0.25)


def home_entrance():
    out = (_fill(0, 0, 1280, 500, (0, "#f6ead4"), (1, "#fbf4e6")) + rect(0, 0, 1280, 26, "#b98a5c")
        + rect(0, 26, 1280, 6, "#96683f", o=0.4))
    # sliding door with frosted glass, daylight behind
    g, glass = gradient(90, 80, 90, 500, (0, "#d9f0f3"), (1, "#eef8ee"))
    out += rect(70, 60, 372, 442, "#8f613c", 4) + g
    for x in (84, 262):
        out += (rect(x, 74, 166, 428, "#b27c4d") + "".join(rect(x + 12 + i * 49, 88, 43, 280, glass) for i in range(3))
            + rect(x + 12, 384, 142, 104, "#c58f5e", 2) + line(f"M{x+12},228H{x+154}", "#b27c4d", 6))
    out += rect(414, 270, 9, 70, "#6d4a2e", 4)
    # hall to the right: wooden wall post, shoji
    out += rect(620, 26, 18, 474, "#b98a5c") + rect(1226, 26, 18, 474, "#b98a5c")
    out += (rect(700, 110, 150, 110, "#c9a06f", 4) + rect(710, 120, 130, 90, "#eaf4ee")
        + path("M710,210V180Q745,140 775,172Q800,130 840,168V210Z", "#a8cbb4") + circle(812, 142, 11, "#f3b08f"))
    # handrails, lamp
    out += (line("M664,250V440", "#a9713f", 13) + line("M661,254V436", "#c98d5a", 4)
        + line("M700,400H872", "#a9713f", 13) + line("M704,397H868", "#c98d5a", 4)
        + "".join(rect(x, 394, 12, 12, "#8f613c", 3) for x in (716, 844)))
    out += (line("M1030,32V92", "#8f613c", 4) + path("M990,130Q992,88 1030,88Q1068,88 1070,130Z", "#fff2c9")
        + rect(986, 126, 88, 8, "#d9b06a", 4))
    # shoe cabinet
    out += (props.shadow(1050, 504, 150, 9) + rect(900, 330, 300, 172, "#c38c5b", 6)
        + rect(900, 330, 300, 14, "#ddab79", 5)
        + "".join(rect(914 + i * 94, 356, 84, 134, "#d19c6a", 3) + rect(990 + i * 94 - 8, 410, 6, 26, "#8f613c", 3)
            for i in range(3)))
    out += (at(960, 330, path("M-16,-44H16L12,0H-12Z", "#7fa7a0"), path("M4,-44H16L12,0H2Z", "#658d87"),
            "".join(line(d, props.LEAF_DARK, 4)
            for d in ("M0,-44Q-6,-80 -24,-98", "M0,-44Q4,-86 4,-112", "M0,-44Q10,-76 30,-92")),
            circle(-25, -102, 12, props.CORAL), circle(4, -116, 13, "#f6c56b"), circle(31, -96, 11, "#f6b6c4")))
    out += ellipse(1120, 326, 34, 7, "#f3efe6") + props.key(1104, 318, 0.6, 8)
    # floors: raised hall and stone entrance
    out += (_fill(0, 500, 1280, 220, (0, "#c9c3b8"), (1, "#b5aea2"))
        + "".join(line(d, "#9c9588", 2, 0.5)
            for d in ("M0,556H560", "M0,622H540", "M120,500L40,720", "M320,500L290,720")))
    out += (path("M620,500H1280V720H520Z", "#d6a672") + path("M620,500L520,720H552L642,500Z", "#a97b50")
        + "".join(line(d, "#b98a5c", 2.4, 0.6)
            for d in ("M760,500L716,720", "M910,500L890,720", "M1060,500L1070,720", "M1200,500L1240,720")))
    out += path("M620,500H1280V508H617Z", "#ecc79a")
    out += (path("M130,520H400L386,560H106Z", "#8fa79a") + path("M142,525H388L378,555H122Z", "#a6bdb0")
        + props.shadow(502, 521, 34, 6))
    out += (at(500, 470, path("M-24,-60H24L18,50H-18Z", "#6b7a8f"),
            line("M-8,-60L-14,-130M8,-60L12,-138", "#8a5f41", 5), path("M-14,-128L-24,-60H-2Z", "#5f86c4"),
            path("M12,-134L0,-60H22Z", "#e07f5f")))
    shoe = path("M0,0Q2,-16 14,-14L30,-6Q46,-4 48,4V10H0Z", "#ffffff") + rect(0, 6, 48, 6, "#e07f5f", 3)
    return out + at(432, 572, shoe, at(20, 16, shoe))


def street():
    out = _fill(0, 0, 1280, 480, (0, "#b9e0f6"), (1, "#f6f5e4"))
    for x, y, k in ((250, 100, 1.5), (760, 70, 1.2), (1040, 150, 1.7)):
        out += (at(x, y, *[circle(dx, dy, r, "#ffffff", o=0.92) for dx, dy,
                r in ((-30, 4, 20), (0, -6, 28), (32, 3, 21))], rect(-50, 4, 104, 20, "#ffffff", 10), s=k))
    out += (path("M0,470V390Q180,330 380,390T760,380T1280,370V470Z", "#b9dcb4")
        + path("M0,470V420Q220,380 460,424T900,414T1280,410V470Z", "#9fcda0"))
    out += (at(520, 466, house("#f7e8d0", "#8b9bb0"), s=0.9) + at(650, 466, house("#f0dcc6", "#b98a5c"), s=0.8)
        + at(760, 466, house("#f3e3cc", "#7f9a94"), s=0.86))
    out += at(160, 476, house("#f6e0c2", "#b96a4e"), s=2.5) + at(1120, 476, house("#efe2d0", "#6f8ea6"), s=2.5)
    out += at(374, 478, props.tree(0, 0, 1.7)) + at(914, 478, props.tree(0, 0, 1.6))
    out += (rect(336, 150, 10, 330, "#8b8f96", 3) + rect(306, 170, 70, 7, "#8b8f96", 3)
        + line("M0,150Q170,190 310,174M372,174Q800,250 1280,150", "#6d727a", 2.4))
    out += (rect(0, 474, 1280, 60, "#dcd6c8") + rect(0, 474, 1280, 6, "#c9c1ae")
        + "".join(line(f"M{x},480L{x-26},534", "#c4bca9", 2.4) for x in range(100, 1280, 140)))
    out += _fill(0, 534, 1280, 186, (0, "#a2a8af"), (1, "#8f959d")) + rect(0, 534, 1280, 9, "#f3f1ea")
    hedge = "".join(circle(20 + i * 34, 462, 24, ("#7fbf7a", "#6fb073")[i % 2]) for i in range(3))
    return (out + hedge + line("M60,636H260M420,636H620M780,636H980M1140,636H1260", "#ffffff", 9, 0.55)
        + props.shadow(1010, 530, 150, 8) + props.bicycle(950, 486, 1.25))


def cafe():
    out = (_fill(0, 0, 1280, 530, (0, "#f3dfc3"), (1, "#fbf0de"))
        + _fill(0, 530, 1280, 190, (0, "#b98a62"), (1, "#a27650"))
        + "".join(line(f"M0,{y}H1280", "#7a5534", 2, 0.25) for y in (574, 622, 672)))
    out += (rect(0, 360, 1280, 170, "#dcb98f") + rect(0, 354, 1280, 9, "#c59c6e")
        + "".join(line(f"M{x},366V528", "#cda77a", 2.4) for x in range(60, 1280, 80)))
    # window to the street
    g, sky = gradient(0, 90, 0, 330, (0, "#bfe2f5"), (1, "#eef6e6"))
    out += (g + rect(800, 78, 420, 260, "#8a5f41", 6) + rect(812, 90, 396, 236, sky)
        + at(900, 326, house("#f7e8d0", "#8b9bb0"), s=1.1) + at(1110, 326, house("#f0dcc6", "#b96a4e"), s=1.2)
        + props.tree(1004, 326, 1.1) + rect(1006, 84, 9, 246, "#8a5f41") + rect(806, 322, 408, 12, "#8a5f41", 2))
    # shelf and counter
    out += rect(60, 100, 340, 226, "#8a5f41", 6) + "".join(rect(72, 166 + i * 72, 316, 8, "#6f4a31") for i in range(3))
    cups = ("#f0d7b4", "#c9e0d2", "#e9a98a", "#f6e6c8", "#b8cfdf", "#e8c46a")
    out += ("".join(rect(88 + i * 50, 128 + j * 72 + (i % 2) * 8, 30, 38 - (i % 2) * 8, cups[(i + j * 2) % 6], 4)
            for j in range(3) for i in range(6)))
    out += (props.shadow(240, 534, 260, 10) + rect(0, 392, 470, 140, "#9c6b47", 4) + rect(0, 376, 486, 20, "#d9aa76", 6)
        + "".join(rect(18 + i * 112, 410, 98, 106, "#8a5c3b", 4) for i in range(4)))
    out += (at(96, 376, rect(-52, -78, 104, 78, "#66727f", 8), rect(-40, -66, 80, 22, "#8b99a8", 4),
            rect(-24, -30, 48, 24, "#3f4a55", 3), circle(36, -22, 5, props.AMBER))
        + props.mug(220, 340, "#ffffff", "#e3dccf", 1)
        + at(330, 376, path("M-56,0H56V-10Q0,-20 -56,-10Z", "#ffffff"), circle(-26, -20, 16, "#d9a05f"),
            circle(6, -22, 17, "#c98a4c"), circle(34, -19, 14, "#e0b06f")))
    # free wi-fi sign
    out += (rect(520, 96, 170, 132, "#3b5a58", 14, o=0.1) + rect(514, 90, 170, 132, "#ffffff", 14)
        + line("M556,146C578,124 620,124 642,146M573,166C587,152 611,152 625,166", "#d9772f", 9)
        + circle(599, 188, 9, "#d9772f"))
    for x, h in ((250, 40), (600, 26), (950, 40)):
        out += (line(f"M{x},0V{h}", "#6d5848", 4)
            + path(f"M{x-40},{h+38}Q{x-40},{h-4} {x},{h-4}Q{x+40},{h-4} {x+40},{h+38}Z", props.TEAL)
            + ellipse(x, h + 38, 30, 7, "#ffe9a8"))
    # tables at the side
    out += (props.shadow(1080, 570, 130, 9) + rect(1070, 452, 20, 112, "#7a5534", 4)
        + rect(1024, 558, 112, 12, "#7a5534", 6) + rect(950, 436, 260, 18, "#c98d5a", 8)
        + rect(950, 436, 260, 7, "#e0ad79", 4) + props.mug(1010, 400, s=1) + props.plant(1150, 408, 0.8))
    return out


def files():
    yield "office", office()
    yield "home-entrance", home_entrance()
    yield "street", street()
    yield "cafe", cafe()
    yield "office-evening", office(True)

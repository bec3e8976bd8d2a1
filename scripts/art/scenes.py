"""Pictures of quizzes, cards and screens on 400×280, full-bleed."""

from . import props
from .icons import PHONE
from .people import CAST, arm, figure, hand
from .scenes_outdoor import bicycle_basket, house, street_search, welcome
from .svg import at, circle, ellipse, gradient, limb, line, path, rect

WALL = ("#dcf0eb", "#eef7ef")


def wall(top=WALL[0], bottom=WALL[1], h=280):
    g, fill = gradient(0, 0, 0, h, (0, top), (1, bottom))
    return g + rect(0, 0, 400, 280, fill)


def desk(y, edge=8):
    g, fill = gradient(0, y, 0, 280, (0, props.WOOD), (1, "#bd8452"))
    return g + rect(0, y, 400, 280 - y, fill) + rect(0, y, 400, edge, props.WOOD_LIGHT)


def note(x, y, w=54, h=40):
    return rect(x + 1, y + 3, w, h, "#3b5a58", 4, o=0.1) + rect(x, y, w, h, "#fffaf0", 4, "#ecd9ab", 1.6) + line(
        f"M{x+8},{y+11}H{x+w-8}M{x+8},{y+h/2:.0f}H{x+w-18}M{x+8},{y+h-11}H{x+w-12}", "#d9bd82", 3)


def office_desk():
    near = ((-74, 66), (-84, 84), "rest", 176)
    far = ((54, 74), (14, 92), "rest", 178)
    return (wall() + props.window(26, 20, 132, 90) + note(186, 24) + props.clock(272, 42, 15)
        + at(322, 140, figure("sato", "neutral", (None, far), dx=-5), s=0.96) + desk(212)
        + props.laptop(142, 218, "list", 1.06) + at(322, 140, arm("sato", near, -1), s=0.96)
        + path("M28,240L98,232L112,264L34,270Z", "#5a4632", o=0.14) + path("M26,237L96,229L110,261L32,267Z", "#ffffff")
        + line("M38,244L84,239M41,252L90,246M44,260L82,255", "#a9b7cb", 2.8) + props.mug(292, 240, s=0.86))


def visit_home():
    g, fill = gradient(0, 0, 0, 190, (0, "#f4ead7"), (1, "#fbf5e9"))
    shoji = (rect(30, 18, 150, 150, "#b98a5c", 2)
        + "".join(rect(36 + i * 36.5, 24 + j * 35, 33, 31.5, "#fffdf6") for i in range(4) for j in range(4)))
    shoji += rect(104, 18, 6, 150, "#a97b50")
    alcove = (rect(232, 18, 138, 150, "#e6d3b4") + rect(232, 18, 8, 150, "#a97b50")
        + rect(276, 34, 52, 84, "#fffaf0", 2, "#c9a877", 4) + path("M286,104Q294,70 302,84Q308,60 318,104Z", "#a8cbb4")
        + circle(312, 54, 7, props.CORAL))
    floor, tatami = gradient(0, 160, 0, 280, (0, "#cdd3a0"), (1, "#b5bd84"))
    ground = (floor + path("M0,164H400V280H0Z", tatami) + line("M0,166H400", "#a97b50", 5)
        + line("M90,170L40,280M300,170L352,280", "#7d8a58", 3.4))
    hana = (((-52, 72), (-16, 90), "rest", 8), ((54, 72), (16, 92), "rest", 172))
    helper = (((-56, 74), (-22, 82), "grip", 4), ((58, 72), (26, 78), "grip", 176))
    table = (props.shadow(200, 268, 170, 9) + rect(40, 218, 320, 15, "#b9774a", 6) + rect(40, 218, 320, 6, "#d6976a", 3)
        + rect(56, 233, 14, 40, "#96603a", 2) + rect(330, 233, 14, 40, "#96603a", 2) + rect(62, 233, 276, 6, "#8a5733"))
    return (g + rect(0, 0, 400, 280, fill) + shoji + alcove + ground
        + at(120, 136, figure("user-hanako", "smile", hana, dx=4), s=0.86)
        + at(284, 132, figure("sato", "smile", helper, dx=-5), s=0.9)
        + "".join(rect(x - 50, 234, 100, 34, c, 16) + rect(x - 62, 256, 124, 30, z, 9) for x, c,
        z in ((120, "#8d7f9c", "#c9826a"), (284, "#4d5d78", "#5f8fa0")))
        + at(268, 192, rect(0, 0, 32, 22, "#ffffff", 2), rect(-2, 2, 34, 23, "#e58a6f", 2),
        rect(11, 7, 14, 6, "#fff6e6", 1), rot=-6) + table + props.cup_tea(166, 200) + props.cup_tea(222, 201)
        + ellipse(194, 217, 15, 4, "#f3efe6") + circle(189, 212, 5, "#e9a16f") + circle(199, 212, 5, "#d9b46a"))


def phone_call():
    left, fill = gradient(0, 0, 0, 280, (0, "#fbe6cf"), (1, "#fdf3e2"))
    right, fill2 = gradient(0, 0, 0, 280, (0, "#cfe9e4"), (1, "#e8f5f0"))
    caller = (((-48, 66), (-49, 128), "rest", 90), ((64, 62), (50, 4), "grip", -118))
    listener = (((-64, 62), (-50, 4), "grip", -62), ((54, 76), (4, 92), "grip", 176))
    street = (at(44, 206, house("#f3d3ae", "#c67c5c"), s=0.9) + props.tree(174, 206, 0.7)
        + rect(0, 204, 200, 76, "#d9cbb5") + rect(0, 204, 200, 5, "#c3b296"))
    office = props.clock(358, 44, 18) + note(252, 22) + props.cabinet(352, 86, 60, 140, 3)
    call = (at(120, 150, figure("tanaka", "worried", (caller[0], None), dx=4),
            props.phone(37, -32, 0.56, 8, "#3d4a5a", "dark"), arm("tanaka", caller[1], 1), s=0.98))
    boss = (at(296, 150, figure("yamada", "neutral", (None, listener[1]), dx=-4),
            at(-37, -34, rect(-6, -26, 12, 52, "#38424d", 6), rot=-6), arm("yamada", listener[0], -1), s=0.98))
    waves = (at(187, 47, path(PHONE, "#ffffff"), s=0.54)
        + line("M172,40Q164,60 172,80M228,40Q236,60 228,80", props.TEAL, 4.4))
    return (left + rect(0, 0, 400, 280, fill) + street + call + right + path("M214,0H400V280H186Z", fill2) + office
        + boss + at(0, 0, path("M182,244H400V280H180Z", props.WOOD), path("M183,244H400V250H183Z", props.WOOD_LIGHT))
        + at(228, 250, rect(0, 0, 50, 7, "#ffffff", 1)) + line("M214,0L186,280", "#ffffff", 7)
        + circle(200, 60, 38, "#ffffff") + circle(200, 60, 22, props.TEAL) + waves)


def office_meeting():
    left = (((-54, 74), (-16, 96), "rest", 4), ((54, 74), (16, 96), "rest", 176))
    speak = (((-54, 74), (-14, 94), "rest", 4), ((54, 82), (58, 44), "open", -66))
    agree = (((-54, 80), (-27, 56), "rest", -24), ((54, 74), (14, 94), "rest", 176))
    out = (wall() + props.whiteboard(120, 14, 160, 84) + props.window(12, 18, 88, 76) + props.plant(352, 122, 0.9)
        + rect(318, 156, 82, 60, "#c3ccd6", 3) + rect(324, 162, 70, 22, "#dfe5eb", 3))
    out += (at(54, 170, figure("suzuki", "smile", agree, dx=5), s=0.72)
        + at(150, 166, figure("rai", "smile", left, dx=3), s=0.72)
        + at(246, 166, figure("yamada", "smile", speak, dx=-4), s=0.74)
        + at(346, 172, figure("nguyen", "smile", left, dx=-6), s=0.72))
    out += desk(234, 8)
    out += (path("M36,252L92,248L98,268L40,270Z", "#ffffff") + line("M48,256L82,254M50,262L76,260", "#a9b7cb", 2.4)
        + path("M296,250L350,254L346,272L290,268Z", "#ffffff")
        + line("M306,257L338,259M304,263L330,265", "#a9b7cb", 2.4))
    return (out + props.mug(132, 244, s=0.62) + props.mug(262, 246, "#5fb0a3", "#478f84", s=0.62)
        + at(186, 250, rect(0, 0, 38, 24, "#e58a6f", 2), rect(4, -2, 32, 22, "#fff6e6", 2),
            line("M10,5H30M10,11H24", "#b9a58c", 2.2)))


def tablet_locked():
    p = CAST["sato"]
    skin, shade = p["skin"], p["shade"]
    g, fill = gradient(0, 0, 0, 280, (0, "#fdf1dc"), (1, "#f8e2c2"))
    out = (g + rect(0, 0, 400, 280, fill) + circle(200, 128, 122, "#ffffff", o=0.5)
        + circle(200, 128, 92, "#ffffff", o=0.5))
    grips, thumbs = "", ""
    for side in (-1, 1):
        sleeve = p["top"] if side < 0 else p["top_shade"]
        turn = f'<g transform="translate(200 0) scale({side} 1)">'
        fingers = ("".join(line(f"M72,{y}H{x}", skin, 17) + line(f"M{x-4},{y+8.5}H78", shade, 1.6) for y,
                x in ((150, 80), (167, 82), (184, 81))))
        grips += (turn + fingers + path("M60,190L88,186C104,194 116,214 122,232L96,262C80,252 66,236 60,214Z", skin)
            + path("M182,300C174,270 154,244 126,224L94,260C112,272 122,284 128,300Z", sleeve)
            + line("M124,222L92,258", "#ffffff", 9) + "</g>")
        thumbs += (turn + path("M92,234C76,236 62,228 55,210C50,197 46,190 43,184C39,175 48,168 56,175"
            "C66,184 74,194 84,200Z",
                skin) + path("M45,180C47,174 54,176 57,183C54,187 49,187 47,185Z", "#ffeadd")
            + line("M62,212Q68,222 78,225", shade, 1.6) + "</g>")
    sparks = "M98,52L88,40M82,76L67,70M302,52L312,40M318,76L333,70"
    return out + grips + props.tablet(200, 128, "locked", 1.9) + thumbs + line(sparks, props.AMBER, 5)


def cafe_wifi():
    g, fill = gradient(0, 0, 0, 210, (0, "#f5e2c8"), (1, "#fbf0de"))
    out = g + rect(0, 0, 400, 280, fill) + rect(0, 150, 400, 60, "#d8b48a") + rect(0, 150, 400, 5, "#c59c6e")
    out += rect(22, 26, 104, 100, "#8a5f41", 4) + "".join(rect(28, 46 + i * 30, 92, 4, "#6f4a31") for i in range(3))
    out += ("".join(rect(34 + i * 15, 33 + j * 30, 10, 13, c, 2) for j in range(3) for i,
            c in enumerate(("#f0d7b4", "#c9e0d2", "#e9a98a", "#f0d7b4", "#b8cfdf"))))
    out += (at(38, 170, figure("tanaka", "smile", "down", dx=-4), s=0.5) + rect(0, 178, 96, 60, "#b98756")
        + rect(0, 172, 102, 9, "#d9aa76", 3)
        + at(64, 154, path("M-9,0H9L7,18H-7Z", "#ffffff"), path("M-10,-4H10V1H-10Z", props.TEAL)))
    out += ("".join(line(f"M{x},0V{h}", "#6d5848", 3)
            + path(f"M{x-20},{h+20}Q{x-20},{h-2} {x},{h-2}Q{x+20},{h-2} {x+20},{h+20}Z", props.TEAL)
            + ellipse(x, h + 20, 15, 4, "#ffe9a8") for x, h in ((168, 22), (378, 30))))
    out += rect(218, 14, 122, 76, "#3b5a58", 10, o=0.12) + rect(214, 10, 122, 76, "#ffffff", 10)
    out += (line("M238,34C255,18 289,18 306,34M249,47C261,36 283,36 295,47M260,60C266,55 278,55 284,60", "#d9772f", 6)
        + circle(272, 71, 5, "#d9772f") + props.padlock(322, 68, 0.72, True))
    arms = (((-62, 62), (-70, 96), "rest", 136), ((54, 74), (0, 102), "rest", 178))
    out += at(276, 186, figure("nguyen", "worried", arms, dx=-5), s=0.88) + desk(228)
    return (out + props.laptop(150, 246, "list", 0.94) + props.mug(44, 244, "#f6f1e8", "#ddd3c2", 0.78)
        + props.plant(360, 242, 0.6))


def cabinet_key():
    out = wall("#e6eef4", "#f4f7f3") + rect(0, 232, 400, 48, "#d9c3a3") + rect(0, 228, 400, 6, "#c7ad88")
    out += props.window(20, 26, 104, 84)
    out += (props.shadow(300, 262, 96, 8) + rect(212, 20, 172, 238, "#c3ccd6", 6)
        + path("M352,20H378Q384,20 384,26V252Q384,258 378,258H352Z", "#a9b4c1"))
    out += rect(222, 30, 74, 218, "#e6ebf0", 4, "#a9b4c1", 2) + rect(300, 30, 74, 218, "#d9e0e7", 4, "#a9b4c1", 2)
    for x in (228, 306):
        out += (rect(x, 38, 62, 92, "#bfe0e6", 3, "#a9b4c1", 1.6) + rect(x, 82, 62, 4, "#a9b4c1")
            + rect(x, 126, 62, 4, "#a9b4c1"))
        out += ("".join(rect(x + 5 + i * 10.5, 44 + j * 44, 8.5, 38, c, 1.5)
                + rect(x + 6.5 + i * 10.5, 51 + j * 44, 5.5, 9, "#ffffff") for j in range(2) for i,
                c in enumerate(("#f2a58c", "#8fc6bd", "#f6c56b", "#9bb9d9", "#c5a9d6"))))
        out += path(f"M{x+8},130L{x+34},38H{x+48}L{x+22},130Z", "#ffffff", o=0.3)
    out += (rect(284, 142, 10, 46, "#8592a1", 4) + rect(303, 142, 10, 46, "#8592a1", 4)
        + rect(279, 194, 20, 30, "#f3f6f8", 4, "#8592a1", 2) + circle(289, 209, 5, "#66727f"))
    out += at(152, 154, figure("suzuki", "smile", (((-48, 66), (-49, 128), "rest", 90), None), dx=7), s=1.02)
    p = CAST["suzuki"]
    out += (props.key(254, 209, 0.78, 0, "#eaa52f", "#b37f1e")
        + limb([(190, 180), (196, 240), (234, 214)], [26, 25, 20], p["top_shade"]))
    return out + at(238, 213, hand(p, "grip"), rot=-14, s=1.1) + line("M229,206L236,223", "#20303a", 2.6, 0.22)


def held(x, y, thing, name, side, sleeve, elbow, shoulder, thumb_y=20):
    """A thing held up by one hand: fingers behind it, thumb in front; (x, y) is the middle of its lower edge."""
    p = CAST[name]
    fingers = "".join(line(f"M{x-side*24},{y-14-i*12}L{x-side*12},{y-16-i*12}", p["skin"], 12) for i in range(3))
    wrist = (x + side * 4, y + 26)
    palm = (path(f"M{x-20},{y-14}Q{x-22},{y+14} {x-9+side*4},{y+28}H{x+9+side*4}Q{x+22},{y+12} {x+20},{y-14}Z",
            p["skin"]))
    thumb = (line(f"M{x+side*15},{y+12}Q{x+side*20},{y-2} {x+side*11},{y-thumb_y}", p["skin"], 12)
        + line(f"M{x+side*4},{y+14}Q{x+side*8},{y+4} {x+side*7},{y-4}", p["shade"], 1.6))
    front = (path(f"M{x-side*20},{y+2}Q{x-side*18},{y+18} {x-side*6},{y+26}L{x+side*14},{y+24}Q{x+side*22},{y+14}"
            f" {x+side*20},{y-2}Z", p["skin"]))
    return (fingers + palm + thing + front + thumb + limb([shoulder, elbow, wrist], [26, 25, 21], sleeve)
        + line(f"M{wrist[0]-10},{wrist[1]-2}L{wrist[0]+10},{wrist[1]-2}", "#20303a", 2.6, 0.22))


def staff_phone():
    g, fill = gradient(0, 0, 0, 280, (0, "#fde9e0"), (1, "#fdf4ea"))
    h, fill2 = gradient(0, 0, 0, 280, (0, "#d3ece6"), (1, "#ecf7f2"))
    out = (g + rect(0, 0, 400, 280, fill) + h + path("M200,0H400V280H200Z", fill2)
        + circle(78, 104, 70, "#ffffff", o=0.6) + circle(322, 104, 70, "#ffffff", o=0.6))
    p = CAST["sato"]
    out += at(200, 142, figure("sato", "neutral", (None, None)), s=1)
    private = (props.phone(78, 104, 1.2, -6, "#e58aa0", "dark")
        + at(76, 92, path("M0,16C-22,2 -14,-16 0,-6C14,-16 22,2 0,16Z", "#f6b6c4"), rot=-6)
        + line("M50,62Q38,74 42,88", "#c9657e", 2.4) + circle(42, 95, 8, "#f6d06a") + circle(42, 95, 3.4, "#e0a93c"))
    out += held(82, 156, private, "sato", 1, p["top"], (126, 246), (163, 168))
    out += held(322, 160, props.tablet(324, 100, "locked", 1.14, 4), "sato", -1, p["top_shade"], (274, 246), (237, 168))
    return out + desk(258)


def done():
    g, fill = gradient(0, 0, 0, 280, (0, "#fdf0d6"), (1, "#fbe3c0"))
    out = (g + rect(0, 0, 400, 280, fill)
        + "".join(path(d, "#ffffff", o=0.35)
            for d in ("M200,130L60,-20H140Z", "M200,130L260,-20H340Z", "M200,130L-20,60V150Z", "M200,130L420,60V150Z")))
    confetti = ((34, 34, props.CORAL, 20), (74, 18, props.TEAL, -30), (120, 40, props.AMBER, 50),
        (352, 30, props.TEAL, 35), (312, 16, props.CORAL, -20), (378, 66, props.AMBER, 10), (18, 80, "#9bb9d9", 70),
        (276, 44, "#c5a9d6", 60), (150, 14, "#9bb9d9", -10))
    out += "".join(at(x, y, rect(-5, -2.5, 10, 5, c, 1.5), rot=r) for x, y, c, r in confetti)
    down = "down"
    out += (at(58, 172, figure("rai", "smile", down, dx=4), s=0.8)
        + at(342, 172, figure("yamada", "smile", down, dx=-4), s=0.82))
    out += (at(150, 152, figure("nguyen", "smile", "down", dx=2), s=0.86)
        + at(252, 152, figure("sato", "relieved", "down", dx=-2), s=0.86))
    out += (rect(108, 172, 188, 116, "#5a4632", 6, o=0.16) + rect(104, 166, 192, 118, "#fffdf7", 5)
        + rect(111, 173, 178, 112, None, 3, "#d8b25a", 3))
    out += rect(150, 188, 100, 10, props.TEAL, 5) + line("M136,214H264M136,228H250M136,242H226", "#cdbd9c", 4)
    out += (path("M252,256L246,282L259,276L272,282L266,256Z", props.CORAL) + circle(259, 248, 17, props.AMBER)
        + circle(259, 248, 11.5, "#f8d37a") + line("M253,248L258,253L266,243", "#9a6a12", 3.6))
    for x, name, side in ((104, "nguyen", -1), (296, "sato", 1)):
        skin = CAST[name]["skin"]
        out += ("".join(line(f"M{x+side*6},{214+i*10}L{x-side*8},{214+i*10}", skin, 9.5) for i in range(3))
            + circle(x + side * 5, 224, 12, skin)
            + line("".join(f"M{x-side*9},{219+i*10}L{x},{219+i*10}" for i in range(2)), CAST[name]["shade"], 1.5))
    return (out + flower(28, 240, 0.9) + flower(366, 244, 0.8, props.AMBER, "#fff3d6")
        + flower(56, 258, 0.7, "#c5a9d6", "#f8d37a") + flower(340, 262, 0.62, "#f6b6c4", "#f8d37a"))


def flower(x, y, s=1, petal=props.CORAL, heart="#f8d37a"):
    leaves = (path("M0,10Q-20,14 -26,34Q-6,34 0,14Z", props.LEAF)
        + path("M0,10Q20,14 26,34Q6,34 0,14Z", props.LEAF_DARK) + line("M0,8V44", props.LEAF_DARK, 4))
    ring = ((0, -13), (12.4, -4), (7.6, 10.5), (-7.6, 10.5), (-12.4, -4))
    return at(x, y, leaves, *[circle(px, py, 9.5, petal) for px, py in ring], circle(0, 0, 7.5, heart), s=s)


def files():
    yield "office-desk", office_desk()
    yield "bicycle-basket", bicycle_basket()
    yield "visit-home", visit_home()
    yield "street-search", street_search()
    yield "phone-call", phone_call()
    yield "office-meeting", office_meeting()
    yield "tablet-locked", tablet_locked()
    yield "cafe-wifi", cafe_wifi()
    yield "cabinet-key", cabinet_key()
    yield "staff-phone", staff_phone()
    yield "welcome", welcome()
    yield "done", done()

"""Scenes of case 7 (one ID for all at a visiting nurses' station)."""

from . import people_more  # noqa: F401, its figures join the cast
from . import props
from .devices_more import _login, _person, monitor
from .people import arm, figure
from .scenes import wall
from .scenes_cards_kit import READING, desk, ground, sheet, stand
from .svg import at, circle, gradient, line, path, rect

CALM = (((-54, 74), (-14, 94), "rest", 4), ((54, 74), (14, 94), "rest", 176))
TINT, ODD = "#3f6f9f", "#d9772f"


def _key_for_all(w, h):
    """A sheet on the wall: one key, four people."""
    out = rect(2, 4, w, h, "#3b5a58", 4, o=0.12) + rect(0, 0, w, h, "#fffaf0", 4, "#ecd9ab", 2)
    out += circle(w / 2, -1, 4, props.CORAL) + props.key(w / 2 - 16, h * 0.3, 0.9)
    out += line(f"M{w*.14:.1f},{h*.58:.1f}H{w*.86:.1f}M{w/2},{h*.46:.1f}V{h*.58:.1f}", "#c9b27a", 3)
    for i, color in enumerate((props.TEAL, props.CORAL, "#3d6ca6", "#8f5d70")):
        out += _person(w * (0.17 + i * 0.22), h * 0.8, color, 0.72)
    return out


def _sticky():
    out = rect(2, 3, 38, 38, "#5a4632", 2, o=0.18) + path("M0,0H38V29L29,38H0Z", "#fbe08a")
    out += path("M29,38L30,30L38,29Z", "#d9b348") + line("M7,10H26", "#b8892a", 3)
    return out + "".join(circle(9 + i * 7, 22, 2.7, "#7a5a12") for i in range(4))


def _saved_tablet():
    """A tablet whose log-in is filled in already, with a key beside it."""
    body = props.tablet(0, 0, "blank", 1, 0, 78, 104)
    face = rect(-32, -44, 64, 84, "#e6f2ef", 3) + _person(0, -20, props.TEAL, 1)
    for y in (4, 22):
        face += rect(-26, y - 6, 52, 13, "#ffffff", 3, "#8fa3b3", 1.6)
    face += line("M-20,4H6", "#475467", 3.4) + "".join(circle(-18 + i * 7, 22.5, 2.4, "#475467") for i in range(5))
    return body + face + circle(25, 36, 13, "#ffffff", props.AMBER, 3) + props.key(19, 36, 0.42)


def nurse_shared_pc():
    yield_seat = ((-62, 62), (-70, 92), "open", 150)
    come = (((-54, 76), (-27, 54), "rest", -24), ((48, 66), (49, 128), "rest", 90))
    out = wall("#dceaf3", "#f2f7f6") + rect(22, 22, 78, 66, "#c3ccd6", 4) + rect(27, 27, 68, 56, "#e6ecf1", 2)
    for row in range(2):
        out += "".join(rect(31 + i * 12, 31 + row * 28, 10, 22, ("#f2a58c", "#8fc6bd", "#f6c56b", "#9bb9d9",
                                                                  "#c5a9d6")[(i + row) % 5], 1.5) for i in range(5))
        out += rect(27, 53 + row * 28, 68, 3, "#a9b4c1")
    out += at(106, 12, _key_for_all(100, 70)) + props.clock(300, 28, 16)
    out += stand("santos", 340, 142, 0.84, "smile", come, dx=-5)
    out += stand("kimura", 252, 138, 0.86, "smile", (None, ((54, 74), (30, 96), "rest", 160)), dx=6, talk=True)
    out += desk(212) + monitor(props.screen(136, 82, "list"), 108, 236)
    out += at(176, 122, _sticky(), rot=5) + at(252, 138, arm("kimura", yield_seat, -1), s=0.86)
    out += at(295, 246, _saved_tablet(), s=0.56) + props.plant(369, 244, 0.66)
    return out


def nurse_first_day():
    ask = (((-48, 66), (-49, 128), "rest", 90), ((50, 84), (60, 44), "open", -62))
    out = wall("#e2f0ee", "#f5f6ea") + props.window(20, 18, 118, 80) + props.clock(166, 38, 16)
    out += rect(330, 20, 54, 74, "#c3ccd6", 3) + rect(335, 25, 44, 64, "#fcfefe", 2)
    out += line("M342,38H372M342,50H366M342,62H372M342,74H360", "#98a6b8", 3)
    out += stand("santos", 326, 140, 0.9, "smile", ask, dx=-5, talk=True)
    out += stand("kimura", 230, 138, 0.9, "neutral", (None, ((54, 74), (14, 92), "rest", 178)), dx=5)
    out += desk(214) + monitor(_login(136, 82, 0), 106, 240)
    out += at(230, 138, arm("kimura", ((-66, 68), (-74, 96), "rest", 170), -1), s=0.9)
    out += at(362, 272, props.bag(58, False, "#4f86c6", "#3c6ca6")) + props.mug(238, 244, s=0.66)
    return out


def _bouquet():
    leaf = "".join(line(f"M0,30Q{x},10 {x*1.5:.0f},-8", props.LEAF_DARK, 3) for x in (-16, -6, 6, 16))
    wrap = path("M-26,2L0,44L26,2Q0,14 -26,2Z", "#fdeccb") + path("M6,32L26,2Q16,8 4,9Z", "#eed6a6")
    heads = ""
    for x, y, color in ((-22, -6, props.CORAL), (-6, -18, "#f6c56b"), (12, -16, "#f6b6c4"), (24, -3, "#c5a9d6"),
                        (2, -2, props.CORAL)):
        heads += circle(x, y, 10, color) + circle(x, y, 4, "#fff6df")
    return leaf + heads + wrap + path("M-8,30H8L4,40L10,50H-10L-4,40Z", props.TEAL)


def nurse_farewell():
    hold = (((-58, 74), (-14, 80), "grip", -16), ((58, 76), (16, 90), "grip", 190))
    clap = (((-56, 78), (-14, 58), "open", -50), ((56, 78), (14, 58), "open", -130))
    g, fill = gradient(0, 0, 0, 280, (0, "#fdeedd"), (1, "#fdf6ea"))
    out = g + rect(0, 0, 400, 280, fill) + props.window(26, 20, 112, 80, ("#f2b58a", "#fbe2b8"), cloud=False)
    flags = (props.TEAL, props.CORAL, props.AMBER, "#9bb9d9", "#c5a9d6", props.TEAL, props.CORAL)
    out += line("M150,14Q270,58 396,14", "#c9b27a", 2.6)
    for i, color in enumerate(flags):
        x = 166 + i * 34
        y = 14 + 22 * (1 - ((x - 273) / 123) ** 2)
        out += path(f"M{x-10},{y:.1f}H{x+10}L{x},{y+19:.1f}Z", color)
    out += stand("santos", 68, 156, 0.84, "smile", clap, dx=5) + stand("kimura", 330, 154, 0.86, "smile", clap, dx=-5)
    out += at(200, 142, figure("ito", "smile", (None, None)), at(0, 64, _bouquet(), s=1.25), arm("ito", hold[0], -1),
              arm("ito", hold[1], 1), s=0.98)
    return out + rect(0, 262, 400, 18, "#e0c7a0")


def _log_screen():
    out = rect(0, 0, 136, 82, "#f7fafc", 5) + rect(0, 0, 136, 14, props.TEAL, 5)
    for i, y in enumerate((27, 42, 57, 72)):
        odd = i == 1
        out += rect(4, y - 8, 128, 16, "#fde4d0", 3) if odd else ""
        out += circle(14, y, 4.6, ODD if odd else "#9bb9d9")
        out += line(f"M26,{y}H70M80,{y}H108", ODD if odd else "#98a6b8", 3.6)
        out += path(f"M124,{y-6}A6,6 0 1 0 128,{y+3}A5,5 0 0 1 124,{y-6}Z", ODD) if odd else circle(123, y, 4,
                                                                                                  props.AMBER)
    return out


def nurse_night_login():
    think = (None, ((54, 80), (30, 18), "rest", -112))
    out = wall("#e3eef4", "#f4f6ee") + props.window(20, 16, 96, 70) + props.clock(158, 40, 16)
    out += stand("kimura", 312, 136, 0.98, "worried", think, dx=-6) + desk(216)
    out += at(142, 246, monitor(_log_screen(), 0, 0), s=1.34)
    out += at(312, 136, arm("kimura", ((-62, 72), (-66, 100), "rest", 168), -1), s=0.98)
    return out + at(368, 272, props.bag(54, False, "#4f86c6", "#3c6ca6"))


def nurse_tells_manager():
    show = ((-66, 62), (-92, 72), "open", 168)
    listen = (((-54, 76), (-16, 94), "rest", 4), ((52, 80), (24, 40), "rest", -120))
    out = wall("#dcf0eb", "#eef7ef") + props.cabinet(346, 96, 62, 130, 3) + props.whiteboard(22, 14, 118, 62)
    out += props.clock(238, 38, 16)
    out += stand("mori", 196, 140, 0.9, "neutral", listen, dx=-5)
    out += stand("kimura", 306, 142, 0.9, "worried", (None, ((54, 74), (14, 94), "rest", 176)), dx=-6, talk=True)
    out += desk(216) + at(82, 246, monitor(_log_screen(), 0, 0), s=0.98)
    return out + at(306, 142, arm("kimura", ((-60, 70), (-64, 96), "rest", 160), -1), s=0.9) + at(
        196, 248, sheet(58, 30, 2), rot=-3)


def nurse_own_login():
    out = ground("#e2f1ee", "#f4f8ef") + rect(196, 0, 8, 280, "#ffffff", o=0.7) + props.clock(200, 36, 15)
    for name, x, lx, color, side in (("kimura", 130, 66, TINT, 1), ("santos", 278, 336, "#2f7c70", -1)):
        out += stand(name, x, 140, 0.86, "smile", READING, dx=-4 * side)
        out += circle(x - side * 74, 44, 26, "#ffffff", color, 3) + props.key(x - side * 74, 36, 0.7, 90, color, color)
    out += desk(214)
    for lx, color in ((66, TINT), (336, "#2f7c70")):
        out += at(lx, 240, props.laptop(0, 0, "blank", 1), rect(-68, -94, 136, 86, "#f5faff", 4),
                  _person(0, -58, color, 1.6), rect(-36, -30, 72, 16, "#ffffff", 5, "#b9c6d8", 1.6),
                  "".join(circle(-26 + i * 10.5, -22, 3.2, "#8391a3") for i in range(6)), s=0.7)
    return out


def nurse_visit_talk():
    g, fill = gradient(0, 0, 0, 190, (0, "#f4ead7"), (1, "#fbf5e9"))
    out = g + rect(0, 0, 400, 280, fill) + rect(24, 20, 118, 132, "#b98a5c", 2)
    out += "".join(rect(30 + i * 37, 26 + j * 41, 33, 37, "#fffdf6") for i in range(3) for j in range(3))
    out += rect(196, 26, 52, 66, "#fffaf0", 2, "#c9a877", 4) + path("M204,80Q214,50 222,64Q228,44 240,80Z", "#a8cbb4")
    out += stand("user-shigeru", 112, 144, 0.92, "worried", CALM, dx=5)
    out += stand("kimura", 290, 140, 0.92, "worried", CALM, dx=-5)
    out += rect(0, 222, 400, 58, "#b9774a") + rect(0, 222, 400, 9, "#d6976a")
    out += props.cup_tea(150, 224, 1.2) + props.cup_tea(246, 226, 1.2)
    return out


def files():
    yield "nurse-shared-pc", nurse_shared_pc()
    yield "nurse-first-day", nurse_first_day()
    yield "nurse-farewell", nurse_farewell()
    yield "nurse-night-login", nurse_night_login()
    yield "nurse-tells-manager", nurse_tells_manager()
    yield "nurse-own-login", nurse_own_login()
    yield "nurse-visit-talk", nurse_visit_talk()

"""Scenes of case 12 (the old Wi-Fi of a home helpers' office)."""

from . import people_more  # noqa: F401, its figures join the cast
from . import props
from .devices_more import monitor
from .people import arm, figure
from .scenes import note, wall
from .scenes_cards_kit import calling, desk, envelope, ground, open_book, sheet, stand
from .svg import at, circle, gradient, line, path, rect

ODD = "#d9772f"
CALM = (((-54, 74), (-14, 94), "rest", 4), ((54, 74), (14, 94), "rest", 176))


def _waves(x, y, s=1, color=ODD):
    arcs = "M-11,-9Q0,-19 11,-9M-21,-20Q0,-38 21,-20M-31,-31Q0,-57 31,-31"
    return at(x, y, circle(0, 0, 4.6, color), line(arcs, color, 5.4), s=s)


def _router(x, y, s=1, old=True, lit=True):
    """A router; origin: middle of the bottom. The old one is beige and dusty, with an open padlock when lit."""
    body, fill = gradient(0, -34, 0, 0, (0, "#d9d2c0" if old else "#4f5d70"), (1, "#bdb49d" if old else "#374352"))
    mast = "#a39a84" if old else "#374352"
    lamps = ("#7fe0b5", "#7fe0b5", props.AMBER, "#8b99aa") if lit else ("#8b99aa",) * 4
    out = line("M-38,-30L-46,-66M38,-30L46,-66", mast, 6) + body + rect(-56, -36, 112, 36, fill, 8)
    out += path("M44,-36H48A8,8 0 0 1 56,-28V-8A8,8 0 0 1 48,0H44Z", "#a39a84" if old else "#2b3542")
    out += "".join(circle(-38 + i * 16, -18, 4, c) for i, c in enumerate(lamps))
    if old:
        out += line("M14,-24H34M14,-16H34M14,-8H28", "#a39a84", 2.4)
    return at(x, y, out, s=s)


def _mail():
    """A mail with a page on it, as it stands on a laptop's screen (140×90)."""
    out = rect(0, 0, 140, 90, "#f5faff", 4) + rect(0, 0, 140, 14, props.TEAL, 4)
    out += line("M10,24H78M10,34H60", "#98a6b8", 3.4)
    out += at(46, 64, envelope(0, 0, 0.8)) + at(66, 58, sheet(34, 42, 4), rot=8)
    return out + line("M98,62H122M114,53L124,62L114,71", props.TEAL, 6)


def _view():
    """What stands outside the window of 124×94 at (12, 12): the next building, close, and waves reaching it."""
    g, fill = gradient(0, 12, 0, 106, (0, "#a9d8f5"), (1, "#e3f4fb"))
    out = rect(14, 16, 124, 94, "#3b5a58", 6, o=0.1) + rect(12, 12, 124, 94, "#ffffff", 5) + g + rect(19, 19, 110, 80,
                                                                                                  fill)
    out += rect(24, 34, 46, 65, "#e6c9a6") + path("M62,34H70V99H62Z", "#cfae88") + rect(21, 29, 52, 7, "#b27c4d", 2)
    out += "".join(rect(30 + i * 18, 42 + j * 18, 11, 11, "#fdf3d6" if (i + j) % 2 else "#8fb8cf", 1)
                   for i in range(2) for j in range(3))
    out += path("M19,99V90Q60,80 129,92V99Z", "#8cc48a")
    out += line("M98,40Q86,58 98,76M110,34Q94,58 110,82M121,28Q102,58 121,88", ODD, 4.6)
    return out + rect(8, 103, 132, 7, "#e6ece9", 2)


def wifi_office():
    look = ((-62, 66), (-52, 30), "grip", -100)
    label = rect(2, 3, 60, 36, "#5a4632", 3, o=0.16) + rect(0, 0, 60, 36, "#fffaf0", 3, "#ecd9ab", 2)
    label += _waves(14, 21, 0.26) + line("M27,11H50", "#b8892a", 3)
    label += "".join(circle(27 + i * 6.4, 24, 2.3, "#7a5a12") for i in range(5))
    out = wall("#e3eef0", "#f5f4ea") + _view() + props.clock(176, 32, 17)
    out += rect(212, 98, 88, 8, "#a9774f", 2) + _router(254, 98, 0.68) + props.padlock(288, 84, 0.42, True)
    out += at(325, 28, label)
    out += stand("hayashi", 186, 146, 0.84, "neutral", (None, ((54, 74), (14, 94), "rest", 176)), dx=-5)
    out += at(346, 152, figure("kaneko", "smile", (None, ((48, 66), (49, 128), "rest", 90)), dx=-5),
              props.phone(-60, 0, 0.66, -6, "#8f5d70", "list"), arm("kaneko", look, -1), s=0.86)
    out += _waves(292, 124, 0.36) + desk(214)
    out += at(82, 230, props.laptop(0, 0, "blank", 1), at(-70, -96, _mail()), s=0.9)
    out += at(186, 146, arm("hayashi", ((-60, 72), (-58, 92), "rest", 166), -1), s=0.84)
    return out + props.mug(238, 240, "#5fb0a3", "#478f84", 0.72)


def wifi_catalogue():
    show = (((-62, 66), (-46, 92), "grip", 20), ((50, 84), (60, 42), "open", -62))
    out = wall("#eaf1ea", "#f7f3e6") + props.window(20, 18, 116, 82) + props.plant(372, 122, 0.8)
    out += rect(196, 18, 92, 58, "#fffaf0", 4, "#ecd9ab", 2) + line("M206,32H270M206,44H262M206,56H274", "#d9bd82", 3)
    out += stand("hayashi", 108, 140, 0.92, "smile", CALM, dx=5)
    out += at(292, 140, figure("kaneko", "smile", (None, None), dx=-5, talk=True), arm("kaneko", show[1], 1), s=0.92)
    bed = rect(-34, 4, 68, 9, "#9bb9d9", 3) + rect(-38, -16, 6, 36, "#8a5f41", 2) + rect(33, -4, 6, 24, "#8a5f41", 2)
    bed += rect(-30, -5, 20, 10, "#ffffff", 4, "#c9d3df", 1.4) + rect(-34, 13, 68, 3, "#7f9fc2")
    out += desk(214) + at(206, 246, rect(-60, -28, 120, 54, "#3b4a52", 3, o=0.12), rect(-62, -30, 60, 52, "#ffffff", 2),
                          rect(0, -30, 60, 52, "#f6f9fc", 2), line("M-1,-30V22", "#cfc4b0", 2.4),
                          at(-32, -6, bed, s=0.66), line("M10,-18H48M10,-8H40M10,2H46M10,12H34", "#a9b7cb", 2.6))
    out += at(292, 140, arm("kaneko", show[0], -1), s=0.92) + props.cup_tea(70, 228, 1.2)
    return out + at(338, 252, props.phone(0, 0, 0.66, 76, "#8f5d70", "dark"))


def _settings():
    out = rect(0, 0, 136, 82, "#f7fafc", 5) + rect(0, 0, 136, 14, props.TEAL, 5) + _waves(24, 44, 0.46, props.TEAL)
    for i, y in enumerate((26, 43, 60)):
        out += rect(48, y - 6, 78, 13, "#ffffff", 3, "#8fa3b3", 1.6) + line(f"M54,{y}H{(96, 78, 104)[i]}", "#475467", 3)
    return out + rect(94, 70, 32, 8, props.TEAL, 3)


def wifi_settings():
    out = wall() + props.window(20, 16, 96, 68, ("#f2b58a", "#fbe2b8"), cloud=False) + props.clock(164, 38, 16)
    out += rect(316, 76, 80, 8, "#a9774f", 2) + _router(356, 76, 0.6)
    out += stand("hayashi", 272, 140, 0.94, "neutral", (None, None), dx=-6) + desk(214)
    out += at(118, 242, monitor(_settings(), 0, 0), s=1.16) + open_book(296, 252, 0.76, "#9bb9d9")
    out += at(272, 140, arm("hayashi", ((-62, 74), (-60, 98), "rest", 168), -1), s=0.94)
    return out + at(272, 140, arm("hayashi", ((58, 76), (34, 104), "point", 130), 1), s=0.94)


def _devices():
    out = rect(0, 0, 136, 82, "#f7fafc", 5) + rect(0, 0, 136, 14, props.TEAL, 5)
    for i, y in enumerate((27, 42, 57, 72)):
        odd = i == 2
        out += rect(4, y - 7, 128, 14, "#fde4d0", 3) if odd else ""
        color = ODD if odd else "#9bb9d9"
        out += rect(9, y - 5, 13, 9, color, 2) + rect(12.5, y + 4, 6, 2, color)
        out += line(f"M32,{y}H{78-(i%2)*12}", ODD if odd else "#98a6b8", 3.6)
        out += _waves(118, y + 4, 0.19, ODD if odd else props.TEAL)
    return out


def wifi_unknown_device():
    show = ((-64, 64), (-86, 66), "point", 172)
    think = (((-54, 76), (-10, 86), "rest", 0), ((54, 80), (28, 18), "rest", -112))
    out = wall("#e3eef4", "#f4f6ee") + props.window(20, 14, 88, 62) + props.whiteboard(150, 14, 96, 50)
    out += stand("hayashi", 352, 146, 0.88, "worried", think, dx=-6)
    out += stand("dewi", 258, 140, 0.92, "worried", (None, ((54, 74), (14, 94), "rest", 176)), dx=-4, talk=True)
    out += desk(216) + at(108, 246, monitor(_devices(), 0, 0), s=1.22)
    return out + at(258, 140, arm("dewi", show, -1), s=0.92) + props.mug(320, 246, s=0.64)


def wifi_vendor_call():
    plug = rect(-4, -7, 24, 14, "#e8eef5", 3, "#8b99aa", 2) + line("M-4,-3H-12M-4,3H-12", "#8592a1", 3)
    out = wall("#e8eef0", "#f6f2e6") + props.whiteboard(24, 18, 118, 64) + props.window(164, 16, 88, 70)
    out += note(286, 24) + props.clock(368, 44, 16)
    out += calling("hayashi", 286, 142, 1, 0.94, "worried", -4)
    out += desk(214) + _router(106, 236, 1.1, lit=False) + at(206, 244, plug, rot=8)
    out += line("M226,248C262,262 300,250 330,262", "#5d6b80", 5) + at(56, 260, sheet(64, 26, 2), rot=-4)
    return out


def wifi_new_router():
    both = (((-54, 74), (-16, 94), "rest", 4), ((50, 84), (60, 44), "open", -62))
    out = ground("#e2f1ee", "#f4f8ef") + props.window(20, 18, 104, 76) + props.plant(368, 120, 0.8)
    out += stand("hayashi", 96, 140, 0.92, "smile", both, dx=5)
    out += stand("kim", 306, 140, 0.92, "smile", (None, ((54, 74), (14, 94), "rest", 176)), dx=-5, talk=True)
    out += desk(214) + _router(196, 252, 1.05, old=False) + _waves(196, 176, 1.05, props.TEAL)
    out += at(306, 140, arm("kim", ((-58, 74), (-22, 98), "rest", 30), -1), s=0.92)
    return out + props.padlock(142, 254, 0.8)


def _family(moods, pose):
    g, fill = gradient(0, 0, 0, 200, (0, "#f4ead7"), (1, "#fbf5e9"))
    out = g + rect(0, 0, 400, 280, fill) + props.window(146, 18, 108, 78) + props.plant(30, 128, 0.8)
    out += rect(330, 26, 46, 58, "#fffaf0", 2, "#c9a877", 4) + circle(353, 52, 11, props.CORAL)
    out += stand("ito", 112, 142, 0.92, moods[0], pose, dx=5)
    out += stand("hayashi", 290, 142, 0.92, moods[1], CALM, dx=-5, talk=moods[1] == "neutral")
    out += rect(0, 222, 400, 58, "#b9774a") + rect(0, 222, 400, 9, "#d6976a")
    return out + props.cup_tea(160, 226, 1.2) + props.cup_tea(238, 228, 1.2) + at(298, 254, sheet(66, 32, 3), rot=3)


def files():
    yield "wifi-office", wifi_office()
    yield "wifi-catalogue", wifi_catalogue()
    yield "wifi-settings", wifi_settings()
    yield "wifi-unknown-device", wifi_unknown_device()
    yield "wifi-vendor-call", wifi_vendor_call()
    yield "wifi-new-router", wifi_new_router()
    yield "wifi-family-talk", _family(("worried", "worried"), "cheek")
    yield "wifi-family-listens", _family(("neutral", "neutral"), CALM)

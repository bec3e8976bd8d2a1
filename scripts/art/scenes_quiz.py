"""Scenes of the quizzes. They show the situation and never the answer; a docstring names the spots of hotspots."""

from . import props
from .devices import _fax, _usb
from .people import arm
from .scenes import wall
from .scenes_cards_kit import ASIDE, READING, at_laptop, calling, counter, desk, envelope, ground, holding, sheet, stand
from .svg import at, circle, line, path, rect


def secret(x, y, s=1, rot=0, color="#fbe08a", head="#f3d06c"):
    """A small note of 44×44 around (x, y) with a key and four dots: a password."""
    dots = "".join(circle(-13.5 + i * 9, 12, 3, "#7a5a12") for i in range(4))
    return at(x, y, rect(-20, -19, 44, 44, "#5a4632", 2, o=0.16), rect(-22, -22, 44, 44, color, 2),
        rect(-22, -22, 44, 8, head, 2), props.key(-10, -3, 0.5, 0, "#b8892a", "#8d6718"), dots, s=s, rot=rot)


def login_screen(color=props.TEAL):
    """The display of a laptop (140×90 above the hinge): a person's sign, two fields."""
    dots = "".join(circle(-24 + i * 12, -20, 3.4, "#8391a3") for i in range(5))
    return (rect(-70, -96, 140, 90, "#f5faff", 4) + circle(0, -76, 9, color)
        + path("M-16,-51Q-16,-66 0,-66Q16,-66 16,-51Z", color) + rect(-38, -45, 76, 13, "#ffffff", 4, "#b9c6d8", 1.6)
        + line("M-30,-38.5H4", "#98a6b8", 3) + rect(-38, -27, 76, 14, "#ffffff", 4, "#b9c6d8", 1.6) + dots)


def login():
    return (wall() + props.window(24, 20, 116, 84) + props.clock(358, 40, 15) + at_laptop("dewi", 314, -5) + desk(214)
        + props.laptop(148, 226, "blank", 1.36) + at(148, 226, login_screen(), s=1.36)
        + at(314, 142, arm("dewi", ((-66, 66), (-66, 84), "rest", 168), -1), s=0.92))


def login_pair():
    talk = (ASIDE, ((54, 82), (56, 44), "open", -70))
    return (wall("#e6eff2", "#f5f3e8") + props.whiteboard(152, 14, 96, 58)
        + stand("kimura", 90, 138, 0.92, "neutral", READING, dx=6)
        + stand("ota", 316, 138, 0.92, "neutral", talk, dx=-6, talk=True) + desk(214)
        + props.laptop(196, 234, "blank", 1.06) + at(196, 234, login_screen("#4f86c6"), s=1.06)
        + props.mug(356, 240, s=0.8))


def call():
    return (wall("#e8eef0", "#f6f2e6") + props.window(24, 20, 116, 84) + props.clock(206, 40, 15)
        + calling("kaneko", 292, 140, -1, 0.94, "neutral", dx=-4) + desk(214) + props.laptop(110, 226, "list", 1.06)
        + props.paper(300, 244, 60, 24, -4, bars=2))


def inbox(count):
    """The display of a laptop with mails in a list."""
    out = rect(-70, -96, 140, 90, "#f5faff", 4) + rect(-64, -90, 128, 12, props.TEAL, 3)
    pitch = 72 / count
    for i in range(count):
        y = -74 + i * pitch
        out += (rect(-64, y, 128, pitch - 3, "#ffffff", 3, "#d5dde8", 1.2) + envelope(-51, y + pitch / 2 - 2, 0.23)
            + line(f"M-38,{y+pitch*.3:.1f}H{28-i%2*14}M-38,{y+pitch*.58:.1f}H{46-i%3*9}", "#98a6b8", 2.4))
    return out


def mail_desk(name, mood, display):
    return (wall() + props.window(206, 14, 84, 62) + at_laptop(name, 318, -5, mood) + desk(214)
        + props.laptop(146, 230, "blank", 1.42) + at(146, 230, display, s=1.42)
        + at(318, 142, arm(name, ((-66, 66), (-64, 84), "rest", 166), -1), s=0.92))


def mail():
    lines = line("M-50,-34H18M-50,-25H44M-50,-16H30", "#a9b7cb", 3)
    clip = line("M34,-58V-44A5,5 0 0 0 44,-44V-62A7,7 0 0 0 30,-62V-44", "#6b7a8f", 2.6)
    page = rect(-70, -96, 140, 90, "#f5faff", 4) + rect(-64, -90, 128, 12, props.TEAL, 3)
    return mail_desk("ota", "neutral", page + envelope(-26, -58, 0.62) + clip + lines)


def mail_file():
    page = rect(-70, -96, 140, 90, "#f5faff", 4) + rect(-64, -90, 128, 12, props.TEAL, 3)
    return mail_desk("santos", "neutral", page + envelope(-26, -42, 0.86) + at(36, -43, sheet(36, 48, 4)))


def usb():
    return (wall("#e9eef2", "#f6f2e6") + props.window(206, 14, 84, 62) + props.clock(372, 40, 15)
        + at_laptop("kimura", 322, -5, "neutral", 0.92, 136) + desk(206) + props.laptop(96, 214, "list", 0.92)
        + at(104, 178, _usb(), s=0.84) + at(322, 136, arm("kimura", ((-58, 74), (-14, 94), "rest", 176), -1), s=0.92))


def disk():
    drive = (props.shadow(214, 260, 44, 5) + rect(172, 232, 84, 28, "#4d5b6d", 7) + rect(172, 252, 84, 8, "#38424d", 4)
        + circle(186, 243, 3.4, "#7fe0b5") + line("M198,243H240", "#8b99aa", 3))
    wire = line("M256,246C290,248 286,268 312,264L330,262", "#38424d", 4) + rect(328, 256, 18, 11, "#b4c0cd", 2)
    return (wall("#e9eef2", "#f6f2e6") + props.window(206, 14, 84, 62) + props.clock(372, 40, 15)
        + stand("mori", 318, 136, 0.92, "neutral", READING, dx=-5) + desk(206) + props.laptop(96, 214, "list", 0.92)
        + wire + drive)


def fax():
    read = sheet(60, 74, 5, "#fffaf0")
    return (wall("#e3eef4", "#f4f6ee") + props.window(28, 16, 112, 78) + props.plant(372, 150, 0.9)
        + holding("hayashi", 288, 140, read, 0.92, "neutral", dx=-5, half=26, hy=64) + desk(216)
        + at(28, 96, _fax(), s=1.1))


def rest():
    own = props.phone(300, 246, 0.66, 78, "#e58aa0", "dark")
    cup = (((-52, 74), (-14, 92), "rest", 6), ((54, 74), (14, 92), "rest", 176))
    return (ground("#fbeed9", "#f8e5cc") + props.window(34, 18, 130, 88) + props.plant(362, 162, 1)
        + stand("suzuki", 236, 140, 0.96, "smile", cup, dx=-3) + desk(226) + props.shadow(108, 262, 50, 5)
        + props.tablet(106, 206, "locked", 1.06) + props.cup_tea(206, 236, 1.3) + own)


def looking_in(x, y, r, place):
    """A round picture of what lies in a closed place: a password; dots lead from `place`."""
    dots = "".join(circle(place[0] + (x - place[0]) * t, place[1] + (y - place[1]) * t, q, "#ffffff", "#98a6b8", 1.6)
        for t, q in ((0.02, 3), (0.22, 4.4)))
    return (dots + circle(x + 1, y + 3, r, "#3b4a52", o=0.14) + circle(x, y, r, "#e6ebf0", "#98a6b8", 2.4)
        + secret(x, y, r / 38, -6))


def desk_notes():
    """Spots: note 84,48-130,94; plan 234,48-280,94; board 318,28-368,78; drawer 170,222-388,276."""
    plan = at(257, 71, rect(-20, -19, 44, 44, "#5a4632", 2, o=0.16), rect(-22, -22, 44, 44, "#cfe6f2", 2),
        rect(-22, -22, 44, 8, "#a9cde2", 2), line("M-14,-6H12M-14,3H6M-14,12H10", "#7b93a8", 3), rot=4)
    board = (rect(300, 14, 86, 80, "#b9c4cf", 4) + rect(304, 18, 78, 72, "#fcfefe", 2)
        + secret(343, 53, 1.1, 0, "#ffffff", "#dcebe6") + rect(326, 92, 34, 5, "#98a6b3", 2))
    drawer = (rect(256, 226, 132, 48, "#e3b483", 4, props.WOOD_DARK, 2) + rect(300, 246, 44, 7, "#8f613c", 3)
        + props.padlock(368, 244, 0.6) + looking_in(218, 250, 25, (280, 250)))
    return (wall() + board + props.window(40, 16, 100, 70) + desk(200) + rect(0, 222, 400, 4, props.WOOD_DARK)
        + drawer + props.laptop(178, 192, "list", 1.2) + secret(107, 71, 1.04, -4) + plan + props.mug(326, 182, s=0.86))


def counter_notes():
    """Spots: note 97,196-143,242; board 278,34-326,82; news 230,34-272,86; cupboard 10,16-136,90."""
    cork = (rect(216, 18, 164, 84, "#a9774f", 4) + rect(222, 24, 152, 72, "#e3c49b", 2) + at(250, 60, sheet(36, 50, 4))
        + secret(302, 58, 1.04, 3) + at(350, 60, sheet(32, 44, 3, "#eef6f2")))
    leaflet = (path("M16,244L24,176H62L70,244Z", "#8b99aa") + rect(22, 168, 42, 62, "#ffffff", 3, "#d5dde3", 1.4)
        + rect(26, 173, 34, 22, "#a8d69a", 2) + circle(43, 184, 6, "#f6d06a") + line("M28,204H58M28,212H52M28,220H56",
        "#a9b7cb", 2.6))
    keys = "".join(rect(302 + i * 11, 200 + j * 10, 8, 7, "#c3ccd6", 2) for i in range(3) for j in range(3))
    telephone = (rect(258, 192, 80, 50, "#4d5b6d", 8) + rect(264, 186, 22, 56, "#38424d", 9)
        + rect(300, 191, 32, 6, "#bfe3dc", 2) + keys)
    shut = (rect(13, 27, 64, 64, "#3b5a58", 5, o=0.12) + rect(10, 22, 64, 64, "#c3ccd6", 5)
        + rect(16, 28, 52, 52, "#dfe5eb", 3, "#a9b4c1", 1.8) + props.padlock(58, 50, 0.5)
        + looking_in(110, 54, 25, (77, 54)))
    return (wall("#e6f0ee", "#f6f3e6") + cork + shut
        + stand("hayashi", 176, 132, 0.9, "smile", "down", dx=3) + counter(222) + leaflet
        + props.shadow(120, 250, 44, 5) + props.tablet(120, 198, "locked", 0.98) + secret(120, 219, 1, -4) + telephone)


def counter_screens():
    """Spots: laptop 50,130-206,254; locked 222,178-278,254; tablet 298,178-354,254; cabinet 10,40-72,130."""
    return (wall("#e3eef4", "#f5f3e8") + props.cabinet(10, 40, 62, 176, 4, locked=False) + props.padlock(56, 66, 0.62)
        + props.window(104, 16, 104, 72)
        + stand("doi", 318, 118, 0.9, "neutral", "down", dx=-6) + desk(212) + props.laptop(128, 234, "list", 1)
        + props.shadow(250, 254, 34, 4) + props.tablet(250, 216, "locked", 0.76) + props.shadow(326, 254, 34, 4)
        + props.tablet(326, 216, "list", 0.76))


def station_screens():
    """Spots: locked 17,150-123,224; tablet 133,198-175,254; phone 188,202-224,270; laptop 250,138-382,230."""
    return (wall() + props.window(26, 18, 116, 84) + props.clock(356, 44, 20)
        + stand("ito", 206, 126, 0.88, "neutral", "down", dx=4) + desk(206) + props.laptop(70, 222, "locked", 0.68)
        + props.laptop(316, 226, "list", 0.84) + props.shadow(154, 254, 26, 4)
        + props.tablet(154, 226, "locked", 0.56) + props.phone(206, 236, 0.8, 0))


def files():
    yield "quiz-login", login()
    yield "quiz-login-pair", login_pair()
    yield "quiz-call", call()
    yield "quiz-mail", mail()
    yield "quiz-mail-list", mail_desk("ota", "neutral", inbox(3))
    yield "quiz-mail-file", mail_file()
    yield "quiz-mail-after", mail_desk("tanaka", "worried", inbox(3))
    yield "quiz-usb", usb()
    yield "quiz-disk", disk()
    yield "quiz-fax", fax()
    yield "quiz-break", rest()
    yield "quiz-desk-notes", desk_notes()
    yield "quiz-counter-notes", counter_notes()
    yield "quiz-counter-screens", counter_screens()
    yield "quiz-station-screens", station_screens()

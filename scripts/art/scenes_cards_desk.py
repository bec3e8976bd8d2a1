"""Scenes of the reading cards at the desk: log-in, records, mail, media."""

from . import props
from .devices import _fax, _usb
from .people import arm, figure
from .scenes import wall
from .scenes_cards_kit import (BLUE, READING, address_rows, arrow, at_laptop, badge, desk, envelope, ground,
                               holding, open_book, pen, sheet, stand, thought, waves)
from .svg import at, circle, line, path, rect


def pc_wire_lock():
    wire = line("M262,232C300,236 296,258 326,250C346,244 344,226 360,224", "#5d6b80", 5)
    anchor = rect(350, 212, 30, 16, "#8b99aa", 4) + circle(365, 220, 5, "#5d6b80")
    return (wall() + props.window(24, 20, 124, 84) + props.clock(352, 44, 15)
        + stand("nguyen", 306, 138, 0.9, "smile", (None, ((54, 74), (14, 92), "rest", 178)), dx=-5) + desk(214)
        + props.laptop(176, 222, "list", 1.1) + at(306, 138, arm("nguyen", ((-66, 66), (-70, 92), "rest", 170), -1),
        s=0.9) + wire + anchor + props.padlock(266, 226, 0.62) + props.tablet(50, 238, "locked", 0.6, -8))


def permission_logbook():
    tab = props.tablet(0, 0, "locked", 0.8)
    nod = (((-54, 74), (-14, 94), "rest", 4), ((56, 78), (30, 92), "rest", 160))
    return (wall("#e3eef4", "#f2f6f2") + props.window(150, 18, 104, 76) + props.cabinet(352, 74, 60, 150, 3)
        + holding("tanaka", 100, 144, tab, 0.92, "smile", dx=4, half=26, hy=64)
        + stand("yamada", 296, 142, 0.92, "smile", nod, dx=-5) + desk(222) + open_book(206, 250, 0.92)
        + pen(232, 246, -38) + badge(206, 150, "yes", 19))


def own_login():
    out = ground("#e2f1ee", "#f4f8ef") + rect(196, 0, 8, 280, "#ffffff", o=0.7) + props.clock(200, 36, 15)
    for name, x, lx, color, side in (("suzuki", 124, 66, "#7f629d", 1), ("rai", 284, 336, "#5a8648", -1)):
        out += stand(name, x, 140, 0.86, "smile", READING, dx=-4 * side)
        out += props.key(x - side * 74, 44, 0.9, 90, color, color) + circle(x - side * 74, 44, 26, None, color, 3)
    out += desk(214)
    for lx, color in ((66, "#7f629d"), (336, "#5a8648")):
        face = circle(0, -66, 11, color) + path("M-19,-36Q-19,-54 0,-54Q19,-54 19,-36Z", color)
        dots = "".join(circle(-24 + i * 12, -22, 3.4, "#8391a3") for i in range(5))
        out += at(lx, 240, props.laptop(0, 0, "blank", 1), rect(-68, -94, 136, 86, "#f5faff", 4), face,
            rect(-36, -30, 72, 16, "#ffffff", 5, "#b9c6d8", 1.6), dots, s=0.7)
    return out


def memo_on_laptop():
    note = (path("M-24,-24H24V14L12,26H-24Z", "#fbe08a") + path("M12,26L14,14H24Z", "#e3bd52")
        + rect(-24, -24, 48, 9, "#f3d06c") + "".join(circle(-13 + i * 9, 2, 3, "#7a5a12") for i in range(4)))
    return (wall("#e8eef0", "#f5f3e8") + props.window(196, 8, 100, 62)
        + stand("doi", 350, 146, 0.82, "neutral", "down", dx=-6) + desk(216) + props.laptop(186, 236, "list", 1.5)
        + at(78, 108, note, rot=-5, s=1.05) + at(84, 188, note, rot=6, s=0.8) + props.mug(340, 240, s=0.8)
        + badge(44, 74, "alert", 17))


def records_stay():
    out = wall("#dfe9ee", "#f3efe2") + props.window(150, 24, 90, 78, ("#f2b58a", "#fbe2b8"), cloud=False)
    out += (rect(296, 50, 92, 190, "#a9774f", 3) + rect(304, 58, 76, 182, "#f9d8a8")
        + path("M304,240V196Q340,176 380,204" "V240Z", "#c9b183"))
    out += props.cabinet(24, 60, 106, 176, 4) + props.padlock(118, 150, 0.8) + floor_line()
    for i, c in enumerate(("#f2a58c", "#8fc6bd", "#f6c56b")):
        out += rect(40 + i * 24, 26 + i % 2 * 4, 19, 34 - i % 2 * 4, c, 2)
    return out + stand("tanaka", 260, 150, 0.96, "smile", "wave", dx=5) + badge(140, 190, "yes", 16)


def floor_line():
    return rect(0, 236, 400, 44, "#d9c3a3") + rect(0, 232, 400, 6, "#c7ad88")


def lock_and_leave():
    keys = (rect(-30, -17, 34, 34, "#ffffff", 7, "#b9c6d8", 2.4)
        + "".join(rect(-21 + i * 9, -8 + j * 9, 7.4, 7.4, BLUE, 1) for i in range(2) for j in range(2)))
    hand_to_key = ((-72, 60), (-80, 92), "point", 150)
    return (wall() + props.window(24, 20, 116, 80) + props.clock(356, 40, 15)
        + stand("nguyen", 302, 128, 0.96, "smile", (None, ((60, 72), (63, 14), "open", -82)), dx=-4) + desk(218)
        + props.laptop(150, 226, "locked", 1.14) + at(302, 128, arm("nguyen", hand_to_key, -1), s=0.96)
        + circle(62, 236, 33, "#ffffff", props.TEAL, 3) + at(62, 236, at(12, 0, keys)) + props.mug(352, 244, s=0.7))


def blood_pressure_record():
    cuffed = (((-52, 72), (-20, 92), "rest", 8), None)
    tab = props.tablet(0, 0, "list", 0.84)
    meter = (rect(-34, -22, 68, 40, "#eef2f6", 7, "#b9c6d8", 2) + rect(-26, -15, 34, 26, "#bfe3dc", 3)
        + line("M-20,-8H-2M-20,-1H2M-20,6H-6", "#2f7f76", 3) + circle(21, -2, 7, props.CORAL))
    reach = ((56, 70), (44, 100), "rest", 60)
    return (ground("#f4ead7", "#fbf5e9") + props.window(140, 16, 116, 84) + props.plant(366, 150, 0.9)
        + stand("user-hanako", 104, 142, 0.9, "smile", cuffed, dx=5)
        + at(104, 142, arm("user-hanako", reach, 1), rect(34, 34, 32, 26, "#4f86c6", 6), s=0.9)
        + holding("sato", 288, 142, tab, 0.92, "neutral", dx=-6, half=28, hy=66) + desk(228) + at(178, 248, meter)
        + line("M146,246C120,250 112,228 142,206", "#5d6b80", 4))


def fax_two_people():
    point = (((-48, 66), (-49, 128), "rest", 90), ((62, 60), (66, 82), "point", 40))
    read = sheet(60, 74, 5, "#fffaf0")
    return (wall("#e3eef4", "#f4f6ee") + props.window(148, 14, 108, 64)
        + stand("rai", 84, 142, 0.88, "neutral", point, dx=5) + holding("suzuki", 320, 142, read, 0.88, "smile", dx=-5,
        half=26, hy=62) + desk(216) + at(104, 104, _fax()) + badge(244, 108, "yes", 15))


def address_book():
    return (wall() + props.plant(372, 96, 0.8) + at_laptop("sato", 318, -5) + desk(218)
        + props.laptop(150, 234, "blank", 1.42) + at(150, 234, address_rows(), s=1.42)
        + at(318, 142, arm("sato", ((-66, 66), (-62, 84), "rest", 160), -1), s=0.92))


def locked_attachment():
    lock_sheet = sheet(44, 56, 4) + props.padlock(14, 16, 0.62)
    return (ground("#e4f0f4", "#f6f4e8") + stand("rai", 84, 146, 0.9, "smile", READING, dx=5) + desk(224)
        + props.laptop(84, 246, "blank", 0.6) + arrow(158, 84, 246) + envelope(306, 92, 1.3)
        + at(306, 78, lock_sheet, s=0.9) + line("M158,178H222", props.AMBER, 7)
        + line("M212,167L226,178L212,189", props.AMBER, 7) + props.phone(266, 176, 0.8, 6, "#3d4a5a", "dark")
        + waves(284, 172, 1, props.AMBER) + props.key(326, 172, 0.9, 10))


def usb_found():
    stop = ((-58, 66), (-58, 26), "open", -98)
    return (wall("#e9eef2", "#f6f2e6") + props.window(20, 18, 110, 78)
        + stand("nguyen", 300, 134, 0.96, "worried", (None, ((54, 74), (14, 92), "rest", 178)), dx=-5) + desk(206)
        + props.laptop(90, 214, "list", 0.86) + at(300, 134, arm("nguyen", stop, -1), s=0.96)
        + at(112, 176, _usb(), s=0.86) + thought(196, 66, 30, (246, 92)) + badge(196, 66, "no", 18))


def suspicious_mail():
    hook = (line("M0,-120V-18", "#8793a0", 3.4) + line("M0,-18V4A13,13 0 1 1 -26,4V-4L-33,4", "#5d6b80", 5)
        + circle(0, -22, 4, None, "#5d6b80", 3))
    ask = (((-48, 66), (-49, 128), "rest", 90), ((54, 82), (58, 44), "open", -66))
    return (wall() + props.whiteboard(150, 14, 110, 56) + stand("tanaka", 352, 150, 0.8, "neutral", ask, dx=-5,
        talk=True) + at_laptop("sato", 254, -3, mood="worried", s=0.88) + desk(216)
        + props.laptop(110, 232, "blank", 1.3) + envelope(110, 166, 1.15) + at(132, 152, hook)
        + badge(172, 128, "alert", 16))


def break_own_phone():
    charger = (rect(-36, 40, 72, 14, props.SLATE, 5) + props.tablet(0, -8, "locked", 0.95)
        + rect(-36, 46, 72, 10, "#38424d", 4))
    own = props.phone(0, 0, 0.8, 0, "#e58aa0", "dark") + path("M0,6C-9,0 -6,-8 0,-3C6,-8 9,0 0,6Z", "#f6b6c4")
    return (ground("#fbeed9", "#f8e5cc") + props.window(210, 18, 150, 92) + rect(14, 178, 120, 8, "#a9774f", 3)
        + rect(22, 186, 8, 60, "#8f613c") + rect(118, 186, 8, 60, "#8f613c") + at(74, 124, charger)
        + holding("rai", 260, 146, own, 0.94, "smile", half=13, hy=62) + desk(230) + props.cup_tea(352, 226, 1.3)
        + line("M74,178C74,214 20,206 0,214", "#6b7a8f", 4) + badge(120, 92, "yes", 15))


def receipt_ledger():
    write = ((60, 78), (30, 116), "grip", 132)
    return (wall("#e3eef4", "#f4f6ee") + props.window(24, 18, 104, 78) + props.clock(350, 44, 15)
        + stand("nguyen", 250, 134, 0.96, "smile", (((-58, 76), (-44, 104), "rest", 100), None), dx=-3) + desk(214)
        + envelope(88, 244, 1.2, -6, "#f7e3bd") + open_book(246, 246, 0.96, "#5fb0a3") + pen(270, 250, -46)
        + at(250, 134, arm("nguyen", write, 1), s=0.96) + arrow(136, 238, 168, "#c98a1d", 5))


def copy_machine():
    body = (rect(-70, 0, 140, 96, "#eef2f6", 8) + path("M44,0H62Q70,0 70,8V88Q70,96 62,96H44Z", "#cdd6e0")
        + rect(-76, -16, 152, 22, props.SLATE_LIGHT, 6) + rect(-76, -16, 152, 8, "#8b99aa", 4)
        + rect(14, 14, 34, 16, "#bfe3dc", 3) + rect(-58, 30, 70, 7, "#7f8da0", 3)
        + path("M-54,34H8L16,50H-60Z", "#ffffff") + "".join(rect(-58, 56 + i * 19, 102, 14, "#dfe5eb", 3, "#a9b4c1",
        1.4) for i in range(2)))
    count = at(-3, 0, sheet(54, 68, 4), rot=-8) + at(6, 2, sheet(54, 68, 4), rot=5)
    return (wall("#e6eef4", "#f4f7f3") + props.window(24, 20, 96, 78) + floor_line() + props.shadow(284, 248, 92, 7)
        + at(286, 150, body) + holding("tanaka", 124, 148, count, 0.96, "neutral", dx=5, half=26, hy=62)
        + thought(214, 62, 26, (164, 84)) + at(214, 62, sheet(26, 34, 3)) + badge(234, 76, "yes", 11))


def shredder():
    strips = "".join(line(f"M{-40+i*10},{66}q{(-1)**i*5},16 0,34", ("#ffffff", "#e3e9f0", "#f6ecd2")[i % 3], 4.6)
        for i in range(9))
    body = (rect(-56, -16, 112, 30, props.SLATE, 8) + rect(-44, -18, 88, 7, "#26323f", 3)
        + rect(-50, 14, 100, 96, "#dfe8ee", 6) + rect(-44, 58, 88, 48, "#9fb2c4", 4, o=0.5) + strips
        + circle(40, -1, 4, "#7fe0b5"))
    feed = ((64, 66), (82, 10), "grip", -30)
    check = sheet(50, 62, 4)
    return (wall("#e8eef0", "#f6f4ea") + floor_line() + props.window(146, 16, 108, 70)
        + stand("rai", 92, 144, 0.92, "neutral", (ASIDE_LEFT, None), dx=5) + props.shadow(206, 262, 70, 6)
        + at(206, 166, body) + at(200, 128, sheet(44, 60, 4)) + at(92, 144, arm("rai", feed, 1), s=0.92)
        + holding("suzuki", 318, 146, check, 0.92, "neutral", dx=-5, half=22, hy=64))


ASIDE_LEFT = ((-48, 66), (-49, 128), "rest", 90)


def unplug_cable():
    pull = ((-74, 70), (-86, 96), "grip", 150)
    plug = (rect(-4, -7, 24, 14, "#e8eef5", 3, "#8b99aa", 2) + line("M2,-3V3M7,-3V3", "#c98a1d", 2)
        + line("M20,0C44,4 40,40 80,36", "#4f86c6", 5))
    return (wall("#eef0ea", "#f7f0e2") + props.window(20, 16, 92, 70)
        + at(300, 142, figure("rai", "worried", (None, None), dx=-5), props.phone(40, -34, 0.56, 8, "#3d4a5a", "dark"),
        arm("rai", ((66, 60), (52, 4), "grip", -118), 1), s=0.92) + desk(214) + props.laptop(130, 226, "dark", 1.2)
        + badge(130, 172, "alert", 30) + at(222, 236, plug) + at(300, 142, arm("rai", pull, -1), s=0.92)
        + line("M204,226L196,220M204,236H194M204,246L196,252", props.AMBER, 4))


def incident_notes():
    marks = "".join(circle(-62, -10 + i * 11, 4, c) for i, c in enumerate((BLUE, props.AMBER, props.CORAL)))
    write = ((60, 76), (26, 108), "grip", 130)
    return (wall() + props.clock(84, 66, 42) + props.whiteboard(290, 20, 92, 64)
        + stand("sato", 236, 134, 0.96, "neutral", (((-58, 76), (-46, 102), "rest", 100), None), dx=-5) + desk(214)
        + open_book(232, 246, 1.02, "#8f7fb5") + at(232, 246, marks) + pen(262, 246, -46)
        + at(236, 134, arm("sato", write, 1), s=0.96) + props.phone(72, 240, 0.62, -78, "#3d4a5a", "list")
        + envelope(350, 248, 0.8, 8))


def app_blocked():
    colors = ("#8fc6bd", "#f6c56b", "#9bb9d9", "#c5a9d6", "#f2a58c", "#a8cbb4")
    tiles = "".join(rect(-38 + (i % 3) * 27, -46 + (i // 3) * 29, 21, 21, c, 6) for i, c in enumerate(colors))
    tab = (props.tablet(0, 0, "list", 1, 0, 104, 136) + rect(-46, -61, 92, 118, "#f5faff", 4) + tiles
        + rect(-38, 16, 76, 30, "#ffffff", 6, "#b9c6d8", 1.6))
    stop = ((-60, 66), (-62, 30), "open", -100)
    return (ground("#eaf2ea", "#f6f2e2") + props.window(286, 18, 96, 76) + desk(246) + at(130, 134, tab, s=1.5)
        + badge(96, 180, "no", 22) + line("M132,178H176M132,190H164", "#98a6b8", 4.6)
        + stand("tanaka", 308, 150, 0.92, "neutral", (stop, ((48, 66), (49, 128), "rest", 90)), dx=-5))


def memo_in_drawer():
    out = wall("#e3eef4", "#f4f6ee") + props.window(24, 22, 104, 78) + floor_line()
    out += props.cabinet(236, 90, 130, 156, 3)
    out += path("M240,96H362L376,112H226Z", "#6f7c8b")
    out += "".join(rect(244 + i * 22, 84 - i % 2 * 5, 30, 36, c, 3) for i,
        c in enumerate(("#f6c56b", "#8fc6bd", "#f2a58c", "#9bb9d9", "#f6c56b")))
    out += rect(224, 112, 154, 48, "#dfe5eb", 5, "#a9b4c1", 2) + rect(276, 124, 48, 10, "#ffffff", 2, "#a9b4c1", 1.2)
    out += circle(356, 130, 6, props.AMBER, "#b37f1e", 1.6) + line("M356,128v5", "#7a5012", 2)
    folder = at(0, 0, rect(-26, -30, 52, 56, "#f08a6c", 4), rect(-20, -24, 34, 20, "#fff6e6", 2),
        line("M-14,-18H8M-14,-11H2", "#b9a58c", 2.4), rot=6)
    return (out + stand("nguyen", 130, 142, 0.98, "smile", (ASIDE_LEFT, None), dx=6) + at(252, 168, folder)
        + at(130, 142, arm("nguyen", ((62, 70), (98, 36), "grip", -14), 1), s=0.98))


def keys_and_network():
    node = "".join(rect(x - 15, y - 11, 30, 22, c, 4, "#ffffff", 2) for x, y,
        c in ((0, -44, props.TEAL), (-58, 14, "#4f86c6"), (0, 14, "#4f86c6"), (58, 14, "#4f86c6")))
    links = line("M0,-34V-16M-58,4V-16H58V4M0,-16V4", "#8391a3", 4)
    plan = rect(-96, -76, 192, 128, "#fffdf7", 5, "#d9c9a6", 2) + links + node
    cover = path("M-70,-60L66,-76L86,48L-56,66Z", "#e58a6f") + path("M-70,-60L-56,66L-44,64L-58,-62Z", "#c96d54")
    cover += at(10, -14, rect(-36, -18, 72, 34, "#fff6e6", 3), line("M-24,-8H22M-24,2H10", "#b9a58c", 3), rot=-7)
    hand_arm = ((-66, 84), (-52, 122), "rest", 112)
    return (wall("#e8eef0", "#f6f2e6") + props.cabinet(336, 40, 70, 170, 3)
        + stand("suzuki", 276, 120, 0.96, "neutral", (None, ((58, 78), (50, 118), "rest", 100)), dx=-5) + desk(196)
        + at(132, 226, plan, s=0.86) + at(206, 230, cover, s=0.66) + at(276, 120, arm("suzuki", hand_arm, -1), s=0.96)
        + props.key(330, 246, 1, 14))


def files():
    yield "pc-wire-lock", pc_wire_lock()
    yield "permission-logbook", permission_logbook()
    yield "own-login", own_login()
    yield "memo-on-laptop", memo_on_laptop()
    yield "records-stay", records_stay()
    yield "lock-and-leave", lock_and_leave()
    yield "blood-pressure-record", blood_pressure_record()
    yield "fax-two-people", fax_two_people()
    yield "address-book", address_book()
    yield "locked-attachment", locked_attachment()
    yield "usb-found", usb_found()
    yield "suspicious-mail", suspicious_mail()
    yield "break-own-phone", break_own_phone()
    yield "receipt-ledger", receipt_ledger()
    yield "copy-machine", copy_machine()
    yield "shredder", shredder()
    yield "unplug-cable", unplug_cable()
    yield "incident-notes", incident_notes()
    yield "app-blocked", app_blocked()
    yield "memo-in-drawer", memo_in_drawer()
    yield "keys-and-network", keys_and_network()

"""Scenes of the reading cards between people: visitors, families, talks at the counter."""

from . import props
from .people import arm, figure
from .scenes import note, wall
from .scenes_cards_kit import (ASIDE, BLUE, READING, badge, binder, bubble, counter, desk, floor, ground, handset,
                               holding, open_book, pen, photo, sheet, shield, stand, thought, waves)
from .svg import at, circle, gradient, line, path, rect

DOWN = ((-48, 66), (-49, 128), "rest", 90)


def training_room():
    listen = (((-54, 74), (-16, 94), "rest", 4), ((54, 74), (16, 94), "rest", 176))
    teach = (((-62, 56), (-74, 14), "open", -128), ASIDE)
    out = wall("#e2eef0", "#f4f6ec") + rect(60, 12, 168, 106, "#b9c4cf", 4) + rect(66, 18, 156, 94, "#fcfefe", 2)
    out += (shield(112, 64, 0.66) + props.phone(174, 62, 0.62, 6)
        + line("M198,40H214M198,52H210M198,64H214", "#98a6b8", 4))
    out += stand("yamada", 312, 112, 0.86, "smile", teach, dx=-4, talk=True)
    learners = (("rai", 60, 190, 4), ("suzuki", 154, 194, 3), ("lima", 246, 192, 2), ("tanaka", 344, 196, -4))
    for name, x, y, dx in learners:
        out += stand(name, x, y, 0.62, "smile", listen, dx=dx)
    return out + desk(246) + "".join(at(x, 262, sheet(36, 22, 1), rot=-4) for x in (70, 166, 262, 352))


def reception_visitor():
    write = ((60, 76), (40, 108), "grip", 110)
    give = ((-62, 66), (-66, 92), "grip", 160)
    tag = (rect(-13, -16, 26, 34, "#ffffff", 4, BLUE, 3) + circle(0, -3, 5, "#9db7cf")
        + path("M-8,12Q0,2 8,12Z", "#9db7cf"))
    return (wall("#e6eef4", "#f6f3e8") + rect(14, 30, 70, 180, "#a9774f", 3) + rect(21, 37, 56, 173, "#d6edf0")
        + props.plant(372, 150, 0.9) + props.clock(214, 40, 15)
        + stand("doi", 116, 134, 0.92, "neutral", (DOWN, None), dx=5)
        + stand("suzuki", 296, 138, 0.9, "smile", (None, ((54, 74), (10, 96), "rest", 176)), dx=-5) + counter(210)
        + open_book(140, 240, 0.7) + at(116, 134, arm("doi", write, 1), s=0.92) + pen(166, 236, -52)
        + at(222, 214, tag + line("M0,-16V-24", BLUE, 3), rot=-8) + at(296, 138, arm("suzuki", give, -1), s=0.9))


def contract_check():
    left = (((-54, 74), (-14, 96), "rest", 4), ((60, 76), (56, 96), "point", 60))
    glass = circle(0, 0, 22, "#d6edf5", "#5d6b80", 5, 0.55) + line("M16,16L36,36", "#8a5f41", 8)
    return (wall("#e8eef0", "#f6f2e6") + props.window(150, 16, 104, 74) + props.plant(30, 130, 0.9)
        + stand("yamada", 104, 138, 0.92, "neutral", left, dx=5)
        + stand("kim", 300, 138, 0.92, "smile", READING, dx=-5) + desk(214) + at(200, 250, sheet(96, 62, 5), rot=-3)
        + circle(232, 270, 9, None, props.CORAL, 3) + at(176, 244, glass, s=0.8) + pen(264, 252, -30)
        + badge(200, 138, "yes", 18))


def consult_counter():
    write = ((-60, 78), (-34, 108), "grip", 70)
    return (wall("#eaf1ea", "#f7f3e6") + rect(150, 16, 100, 54, "#ffffff", 8, "#b9c6d8", 2)
        + at(180, 43, bubble(0, -3, 34, 24, (-6, 18), props.TEAL)) + line("M206,36H236M206,48H228", "#98a6b8", 4)
        + props.plant(376, 140, 0.8) + stand("user-hanako", 104, 140, 0.9, "neutral",
        (((-54, 76), (-14, 90), "rest", 6), ((50, 84), (60, 44), "open", -62)), dx=5, talk=True)
        + stand("nguyen", 298, 136, 0.92, "smile", (None, ((54, 74), (12, 96), "rest", 176)), dx=-5) + counter(206)
        + at(262, 238, sheet(62, 40, 3), rot=-4) + at(298, 136, arm("nguyen", write, -1), s=0.92) + pen(268, 232, -40)
        + props.cup_tea(150, 214, 1.2))


def consent_talk():
    show = (((-60, 76), (-58, 96), "open", 150), ((54, 74), (14, 94), "rest", 176))
    calm = (((-54, 74), (-14, 94), "rest", 4), ((54, 74), (14, 94), "rest", 176))
    return (ground("#f6ecdb", "#fbf5e9") + props.window(20, 18, 116, 84)
        + rect(320, 30, 54, 66, "#fffaf0", 2, "#c9a877", 4) + circle(347, 58, 13, props.CORAL)
        + stand("user-hanako", 84, 146, 0.82, "smile", calm, dx=5) + stand("ito", 184, 142, 0.82, "smile", calm, dx=4)
        + stand("yamada", 312, 138, 0.9, "smile", show, dx=-5, talk=True) + desk(222)
        + at(214, 252, sheet(84, 46, 4), rot=-2) + pen(266, 254, -20) + props.cup_tea(80, 232, 1.2)
        + props.cup_tea(136, 236, 1.2))


def one_sheet_bag():
    put = ((62, 70), (60, 70), "grip", 40)
    files_ = "".join(binder(36 + i * 26, 196, 24, 66 - i % 2 * 6, *c) for i,
        c in enumerate((("#f2a58c", "#d98a70"), ("#8fc6bd", "#74aea4"), ("#f6c56b", "#dcaa50"), ("#9bb9d9", "#7f9fc2"),
        ("#c5a9d6", "#aa8cbd"))))
    return (wall("#e3eef4", "#f4f6ee") + props.window(250, 16, 112, 80) + rect(14, 196, 150, 8, "#a9774f", 2) + files_
        + rect(14, 122, 6, 82, "#8f613c") + rect(158, 122, 6, 82, "#8f613c") + rect(14, 118, 150, 8, "#a9774f", 2)
        + stand("tanaka", 226, 138, 0.94, "smile", (((-54, 74), (-14, 94), "rest", 4), None), dx=5) + desk(224)
        + at(316, 268, props.bag(116, False)) + at(300, 186, sheet(44, 56, 4), rot=8)
        + at(226, 138, arm("tanaka", put, 1), s=0.94) + props.padlock(146, 152, 0.6))


def no_posting():
    hold_down = ((-62, 72), (-52, 104), "rest", 60)
    return (ground("#fbeee0", "#f8e8d4") + props.window(20, 18, 116, 84) + props.plant(376, 150, 0.9)
        + stand("nguyen", 248, 138, 0.94, "neutral", (None, ((54, 74), (14, 94), "rest", 176)), dx=-4)
        + thought(104, 150 - 56, 38, (206, 104)) + photo(104, 90, 1.1, -5) + badge(140, 118, "no", 17) + desk(220)
        + at(186, 246, rect(-40, -20, 80, 40, "#e58aa0", 9), rect(-36, -16, 14, 14, "#c9657e", 5),
        circle(-29, -9, 4, "#7a3f55"), rot=-6) + at(248, 138, arm("nguyen", hold_down, -1), s=0.94)
        + props.cup_tea(328, 236, 1.4))


def personal_chat():
    chat = (rect(-46, -84, 92, 168, "#dff0ea", 6) + rect(-46, -84, 92, 20, props.TEAL, 5)
        + rect(-38, -54, 52, 26, "#ffffff", 9) + line("M-30,-46H4M-30,-37H-6", "#b9c6d8", 4)
        + rect(-12, -18, 52, 26, "#bfe6a8", 9) + line("M-4,-10H30M-4,-1H18", "#8fb87a", 4)
        + rect(-38, 18, 46, 24, "#ffffff", 9) + line("M-30,27H-2", "#b9c6d8", 4) + rect(-38, 62, 76, 15, "#ffffff", 7))
    stop = ((-60, 62), (-62, 20), "open", -98)
    return (ground("#e9f1ee", "#f6f3e6") + at(112, 136, rect(-56, -106, 112, 212, "#3d4a5a", 16),
        line("M-12,-96H12", "#94a1b2", 3), chat, s=1.08) + at(184, 214, sheet(52, 66, 4), rot=10)
        + badge(206, 180, "no", 20) + stand("rai", 308, 148, 0.96, "neutral", (stop, ASIDE), dx=-5))


def answering_machine():
    g, fill = gradient(0, 0, 0, 200, (0, "#efe3d4"), (1, "#f8f0e0"))
    base = (path("M-70,0H70L80,44H-80Z", "#dfe5eb") + path("M-80,44H80V54H-80Z", "#b4c0cd")
        + rect(4, 8, 58, 16, "#bfe3dc", 3) + "".join(circle(12 + i * 16, 33, 5, "#8391a3") for i in range(4))
        + circle(-22, 30, 7, props.CORAL) + circle(-22, 30, 12, None, props.CORAL, 2.4)
        + path("M-64,-8Q-40,-26 -14,-8L-18,14H-60Z", "#38424d"))
    frame = rect(-40, -50, 80, 96, "#a9774f", 4) + rect(-32, -42, 64, 80, "#f4ead7", 2)
    family = (at(-14, 22, figure("user-hanako", "smile", "clasp"), s=0.26)
        + at(16, 20, figure("ito", "smile", "clasp"), s=0.26))
    return (g + rect(0, 0, 400, 280, fill) + props.window(232, 20, 140, 104) + at(92, 92, frame, family)
        + rect(40, 138, 108, 62, "#c98d5a", 3) + rect(34, 132, 120, 9, "#ddab79", 3)
        + line("M94,146V196", "#a9774f", 3) + desk(196) + props.shadow(226, 256, 100, 6) + at(222, 204, base, s=1.05)
        + props.plant(362, 176, 0.8) + waves(268, 172, 1) + props.cup_tea(84, 226, 1.3))


def call_back():
    down = ((-60, 80), (-66, 104), "grip", 130)
    rows = "".join(circle(-40, -28 + i * 19, 5, c) + line(f"M-28,{-28+i*19}H{38-i*6}", "#98a6b8", 4) for i,
        c in enumerate(("#9bb9d9", "#e8b26a", "#8fc6bd", "#c5a9d6")))
    loop = line("M56,84A46,46 0 1 1 100,118M56,84L44,66M56,84L76,74", props.TEAL, 8)
    point = ((60, 78), (50, 106), "point", 70)
    return (wall("#eaf1ea", "#f7f3e6") + loop + at(96, 74, handset(16), s=0.7) + note(330, 22)
        + stand("suzuki", 232, 136, 0.94, "neutral", (None, None), dx=3) + desk(214)
        + at(136, 244, path("M-44,-6H44L52,22H-52Z", props.SLATE),
        "".join(circle(-14 + i * 14, 4 + j * 9, 3, "#c3ccd6") for i in range(3) for j in range(2)))
        + at(150, 222, handset(84), s=0.9) + at(312, 238, rect(-56, -46, 112, 84, "#fffaf0", 5, "#ecd9ab", 2), rows,
        s=0.86) + at(232, 136, arm("suzuki", down, -1), arm("suzuki", point, 1), s=0.94) + badge(362, 214, "yes", 13))


def elevator_quiet():
    g, fill = gradient(0, 0, 0, 250, (0, "#cfd8de"), (1, "#e6ebee"))
    out = (g + rect(0, 0, 400, 280, fill) + rect(0, 0, 400, 22, "#aab5bf") + rect(60, 8, 120, 8, "#fff6d8", 4)
        + rect(220, 8, 120, 8, "#fff6d8", 4))
    out += "".join(line(f"M{x},22V250", "#b9c4cc", 3) for x in (100, 200, 300)) + rect(0, 168, 400, 9, "#98a6b3", 4)
    out += (rect(360, 70, 30, 86, "#98a6b3", 5) + "".join(circle(375, 84 + i * 16, 5, "#ffffff"
        if i != 1 else props.AMBER) for i in range(5)) + rect(0, 248, 400, 32, "#8b8f96"))
    hush = ((-54, 78), (0, -1), "point", -86)
    return (out + stand("doi", 318, 150, 0.88, "neutral", "clasp", dx=2)
        + at(212, 146, figure("tanaka", "neutral", "clasp", dx=-5), s=0.9)
        + at(104, 150, figure("sato", "neutral", (None, ASIDE), dx=5), arm("sato", hush, -1), s=0.94))


def kept_records():
    put = ((62, 60), (92, 10), "grip", -20)
    flowers = "".join(line(f"M{x},0L{x*1.8:.0f},-40", props.LEAF_DARK, 4) + circle(x * 1.9, -46, 10, c) for x,
        c in ((-8, "#ffffff"), (0, "#f6d06a"), (8, "#ffffff")))
    vase = flowers + path("M-14,0H14L10,40H-10Z", "#7fa7a0")
    frame = (rect(-26, -34, 52, 64, "#8a5f41", 3) + rect(-20, -28, 40, 52, "#f4ead7")
        + at(0, 10, figure("user-hanako", "smile", "clasp"), s=0.3) + rect(-26, 24, 52, 34, "#efe6d6"))
    shelf = (rect(264, 30, 124, 218, "#c3ccd6", 5) + rect(272, 38, 108, 202, "#e6ebf0", 3)
        + "".join(rect(272, y, 108, 7, "#a9b4c1") for y in (104, 172)))
    books = "".join(binder(284 + i * 20, 104 + j * 68, 17, 54, *c) for j in range(2) for i,
        c in enumerate((("#9bb9d9", "#7f9fc2"), ("#c5a9d6", "#aa8cbd"), ("#8fc6bd", "#74aea4"),
        ("#f6c56b", "#dcaa50"))) if not (j == 0 and i == 0))
    return (ground("#efe6d6", "#f6f0e2") + at(44, 128, frame) + rect(10, 160, 112, 90, "#c98d5a", 3)
        + rect(4, 154, 124, 10, "#ddab79", 3) + at(98, 114, vase) + floor(246, "#d9c3a3", "#c7ad88") + shelf + books
        + props.padlock(372, 196, 0.7) + stand("suzuki", 188, 144, 0.94, "neutral", (DOWN, None), dx=6)
        + binder(282, 150, 22, 60, "#f08a6c", "#d97055") + at(188, 144, arm("suzuki", put, 1), s=0.94))


def inspection_visit():
    show = (((-60, 64), (-72, 40), "open", -150), ASIDE)
    out = (wall("#e6eef4", "#f4f6ee") + floor(240) + rect(20, 40, 124, 206, "#c3ccd6", 5)
        + rect(28, 48, 108, 190, "#e6ebf0", 3))
    out += "".join(rect(28, y, 108, 7, "#a9b4c1") for y in (108, 174))
    out += "".join(binder(42 + i * 21, 108 + j * 66, 18, 52, *c) for j in range(2) for i,
        c in enumerate((("#f2a58c", "#d98a70"), ("#8fc6bd", "#74aea4"), ("#f6c56b", "#dcaa50"),
        ("#9bb9d9", "#7f9fc2"))))
    clip = (rect(-26, -34, 52, 68, "#8a5f41", 4) + rect(-21, -27, 42, 57, "#ffffff", 2)
        + line("M-14,-16L-10,-11L-4,-19M-14,2L-10,7L-4,-1", BLUE, 3)
        + line("M4,-14H15M4,4H15M-12,20H15", "#a9b7cb", 3) + rect(-9, -38, 18, 9, "#c3ccd6", 3))
    return (out + stand("yamada", 216, 144, 0.92, "smile", show, dx=4, talk=True)
        + holding("abe", 324, 142, clip, 0.92, "smile", dx=-5, half=24, hy=66))


def report_to_the_ward():
    give = ((62, 68), (64, 90), "grip", 20)
    take = ((-58, 72), (-60, 92), "open", 160)
    names = (sheet(66, 48, 0) + "".join(circle(-22, -13 + i * 13, 4, c) + line(f"M-12,{-13+i*13}H24", "#a9b7cb", 3)
        for i, c in enumerate(("#9bb9d9", "#e8b26a", "#8fc6bd"))))
    hall = (rect(150, 30, 100, 62, "#ffffff", 3, "#c3ccd6", 2) + path("M146,32L200,8L254,32Z", props.TEAL)
        + "".join(rect(162 + i * 22, 44, 12, 16, "#bfe0e6", 1) for i in range(4)) + rect(190, 68, 20, 24, "#8fb9b3"))
    return (wall("#e8eef4", "#f6f3e8") + hall + props.plant(24, 140, 0.8)
        + stand("yamada", 106, 136, 0.94, "smile", (DOWN, None), dx=5)
        + stand("abe", 304, 136, 0.94, "smile", (None, ((54, 74), (12, 96), "rest", 176)), dx=-5) + counter(214)
        + at(206, 216, names, rot=-3) + at(106, 136, arm("yamada", give, 1), s=0.94)
        + at(304, 136, arm("abe", take, -1), s=0.94))


def access_gate():
    turn = ((62, 70), (78, 62), "grip", -8)
    out = wall("#e6eef4", "#f4f6ee") + floor(240) + props.cabinet(300, 60, 90, 186, 4) + badge(345, 42, "yes", 16)
    return (out + stand("suzuki", 206, 140, 0.94, "smile", (DOWN, None), dx=6) + props.key(284, 198, 0.8, 0)
        + at(206, 140, arm("suzuki", turn, 1), s=0.94) + rect(112, 150, 10, 100, "#8b99aa", 4)
        + line("M116,176Q60,214 8,180", props.CORAL, 8) + stand("rai", 62, 148, 0.88, "smile", "clasp", dx=5)
        + rect(112, 150, 10, 100, "#8b99aa", 4) + rect(4, 150, 10, 100, "#8b99aa", 4)
        + line("M116,206Q60,244 8,210", props.CORAL, 8) + circle(117, 148, 8, props.AMBER)
        + circle(9, 148, 8, props.AMBER))


def files():
    yield "training-room", training_room()
    yield "reception-visitor", reception_visitor()
    yield "contract-check", contract_check()
    yield "consult-counter", consult_counter()
    yield "consent-talk", consent_talk()
    yield "one-sheet-bag", one_sheet_bag()
    yield "no-posting", no_posting()
    yield "personal-chat", personal_chat()
    yield "answering-machine", answering_machine()
    yield "call-back", call_back()
    yield "elevator-quiet", elevator_quiet()
    yield "kept-records", kept_records()
    yield "inspection-visit", inspection_visit()
    yield "report-to-the-ward", report_to_the_ward()
    yield "access-gate", access_gate()

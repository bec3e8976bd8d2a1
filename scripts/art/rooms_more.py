"""More grounds of films on 1280×720, drawn as those of rooms.py: calm middle, floor line near 530."""

from . import props
from .rooms import _desk, _fill
from .svg import at, circle, gradient, line, path, rect


def _boards(color, *heights):
    return "".join(line(f"M0,{y}H1280", color, 2, 0.2) for y in heights)


def plain():
    """No place: for pictures that stand for many."""
    out = _fill(0, 0, 1280, 720, (0, "#e4f1ec"), (1, "#fbf3e4"))
    return (out + circle(140, 120, 190, "#ffffff", o=0.35) + circle(1180, 80, 230, "#ffffff", o=0.35)
            + circle(1060, 640, 260, "#ffffff", o=0.3) + circle(180, 680, 200, "#ffffff", o=0.3))


def visit_room():
    out = _fill(0, 0, 1280, 510, (0, "#f5ead6"), (1, "#fcf6ea")) + rect(0, 0, 1280, 22, "#b98a5c")
    # paper screens with daylight, alcove with a scroll, chest
    out += rect(60, 60, 372, 452, "#b98a5c", 3)
    for x in (74, 252):
        out += "".join(rect(x + i * 57, 76 + j * 84, 53, 80, "#fffdf6") for i in range(3) for j in range(4))
        out += rect(x, 414, 167, 98, "#d3a877", 2)
    out += rect(242, 60, 10, 452, "#a97b50")
    out += rect(560, 22, 16, 490, "#b98a5c") + rect(576, 22, 280, 490, "#e8d6b8") + rect(856, 22, 16, 490, "#b98a5c")
    out += (rect(660, 70, 112, 250, "#c9a877", 3) + rect(670, 96, 92, 200, "#fffaf0")
            + path("M682,270Q700,180 716,214Q730,150 752,270Z", "#a8cbb4") + circle(742, 140, 14, props.CORAL))
    out += (rect(576, 480, 280, 32, "#b07c4c") + at(716, 480, path("M-26,-46H26L18,0H-18Z", "#7fa7a0"),
            line("M0,-46Q-6,-86 -26,-104M0,-46Q6,-92 24,-112", props.LEAF_DARK, 4), circle(-27, -108, 12, "#f6b6c4"),
            circle(25, -116, 13, "#f6c56b")))
    out += (props.shadow(1070, 514, 150, 9) + rect(930, 300, 280, 212, "#b9774a", 6)
            + rect(930, 300, 280, 14, "#d6976a", 5)
            + "".join(rect(944, 328 + i * 60, 252, 52, "#c98a5c", 4) + rect(1040, 350 + i * 60, 60, 7, "#7d4f2e", 3)
                      for i in range(3)))
    out += (rect(960, 232, 92, 68, "#8a5f41", 4) + rect(968, 240, 76, 52, "#eaf4ee")
            + circle(996, 264, 11, "#f0c09c") + path("M976,292Q996,268 1016,292Z", "#5fb0a3")
            + circle(1022, 268, 9, "#fbd0b0") + path("M1006,292Q1022,272 1038,292Z", props.CORAL)
            + props.clock(1130, 262, 34))
    # straw mats
    out += _fill(0, 510, 1280, 210, (0, "#d3d9a6"), (1, "#bcc489")) + line("M0,512H1280", "#a97b50", 6)
    out += line("M250,516L120,720M640,516V720M1030,516L1160,720", "#7d8a58", 7) + line("M0,610H1280", "#7d8a58", 4, 0.5)
    return out


def train():
    out = _fill(0, 0, 1280, 530, (0, "#e9edf0"), (1, "#f6f3ec")) + _fill(0, 530, 1280, 190, (0, "#a7adb5"), (1,
            "#8f959d"))
    # windows with the town going by
    for x in (40, 470, 900):
        g, sky = gradient(0, 120, 0, 330, (0, "#bfe2f5"), (1, "#f3f6e2"))
        out += g + rect(x - 10, 110, 350, 232, "#b8c2cc", 22) + rect(x, 120, 330, 212, sky, 14)
        out += (path(f"M{x},332V276Q{x+90},236 {x+170},270T{x+330},262V332Z", "#a8d69a")
                + rect(x + 46, 252, 40, 62, "#f3e3cc") + path(f"M{x+38},254L{x+66},232L{x+94},254Z", "#b96a4e")
                + rect(x + 220, 226, 52, 88, "#dfe5ea") + "".join(
                    rect(x + 228 + i * 20, 238 + j * 24, 12, 14, "#9bb9d9") for i in range(2) for j in range(3))
                + path(f"M{x},332V304Q{x+120},286 {x+330},302V318Q{x+330},332 {x+316},332H{x+14}"
                       f"Q{x},332 {x},318Z", "#8cc48a"))
        out += line(f"M{x+20},226H{x+310}", "#ffffff", 3, 0.5)
    # doors' edges, rack for luggage, straps
    out += "".join(rect(x, 60, 30, 472, "#d3dade", 4) + rect(x + 8, 60, 5, 472, "#b8c2cc") for x in (396, 826))
    out += rect(0, 0, 1280, 58, "#d8dfe4") + rect(0, 54, 1280, 6, "#b8c2cc") + line("M0,88H1280", "#98a6b3", 6)
    for x in range(90, 1280, 110):
        out += line(f"M{x},88V128", "#c9b27a", 5) + circle(x, 144, 15, None, "#f3ead0", 7)
    # long seat along the wall
    out += props.shadow(640, 560, 640, 10) + _fill(0, 372, 1280, 96, (0, "#4f8f86"), (1, "#43807a"))
    out += rect(0, 372, 1280, 12, "#6aa79d") + "".join(line(f"M{x},384V466", "#3a716b", 3) for x in range(60, 1280,
            120))
    out += _fill(0, 466, 1280, 46, (0, "#5a9c92"), (1, "#478780")) + rect(0, 512, 1280, 34, "#7c868f")
    out += "".join(rect(x, 512, 110, 34, "#6d767f") for x in range(40, 1280, 240))
    return out + rect(0, 546, 1280, 6, "#6d767f", o=0.5) + line("M0,640H1280", "#ffffff", 3, 0.18)


def nurses_station():
    out = _fill(0, 0, 1280, 530, (0, "#dceaf3"), (1, "#f2f7f6")) + _fill(0, 530, 1280, 190, (0, "#d5dbd4"), (1,
            "#c2cac4"))
    out += _boards("#8a9a94", 574, 624, 680) + rect(0, 518, 1280, 14, "#ffffff", o=0.7)
    for x in (200, 640, 1000):
        out += rect(x, 0, 220, 12, "#ffffff", 4) + rect(x + 12, 10, 196, 6, "#fff6d8", 3)
    out += props.window(46, 90, 300, 200)
    # shelves with coloured files
    out += rect(470, 104, 300, 230, "#c3ccd6", 5) + rect(478, 112, 284, 214, "#e6ecf1", 3)
    colors = ("#f2a58c", "#8fc6bd", "#f6c56b", "#9bb9d9", "#c5a9d6")
    for row in range(3):
        out += rect(478, 180 + row * 72, 284, 6, "#a9b4c1")
        out += "".join(rect(490 + i * 26, 124 + row * 72, 21, 56, colors[(i + row * 2) % 5], 2)
                       + rect(494 + i * 26, 134 + row * 72, 13, 16, "#ffffff", 1) for i in range(10))
    out += props.whiteboard(880, 84, 340, 190)
    # counter with two screens and a telephone
    out += props.shadow(720, 534, 470, 10) + rect(260, 396, 940, 136, "#f4efe4", 8) + rect(260, 396, 940, 22,
            "#c98d5a", 8)
    out += rect(260, 396, 940, 8, "#e0ad79", 4) + "".join(rect(282 + i * 230, 436, 206, 84, "#e6ddca",
            5) for i in range(4))
    for x in (540, 1030):
        out += rect(x - 12, 352, 24, 40, "#8592a1") + rect(x - 40, 386, 80, 10, "#8592a1", 5)
        out += rect(x - 78, 250, 156, 106, "#475467", 8) + at(x - 70, 258, props.screen(140, 90, "list"))
    out += at(780, 396, rect(-44, -26, 88, 26, "#5d6b80", 8), rect(-36, -42, 72, 16, props.SLATE, 8),
              "".join(rect(-18 + i * 13, -20, 9, 5, "#c3ccd6", 2) for i in range(3)))
    out += at(1150, 396, rect(-18, -44, 36, 44, "#eaf4ee", 5), rect(-8, -58, 16, 14, "#5fb0a3", 3),
              line("M0,-58V-66H-14", "#5fb0a3", 5), rect(-12, -32, 24, 18, "#5fb0a3", 3))
    return out + props.plant(180, 488, 1.5)


def server_corner():
    out = _fill(0, 0, 1280, 530, (0, "#dbe4ec"), (1, "#eef2f2")) + _fill(0, 530, 1280, 190, (0, "#b9bfc6"), (1,
            "#a5acb4"))
    out += _boards("#7d8791", 578, 632, 690) + rect(0, 516, 1280, 16, "#ffffff", o=0.6)
    out += rect(160, 0, 260, 12, "#ffffff", 4) + rect(174, 10, 232, 6, "#fff6d8", 3)
    # door with a lock, cable duct
    out += (rect(70, 110, 250, 422, "#a9834f", 4) + rect(84, 124, 222, 408, "#c99b66", 3)
            + rect(110, 160, 170, 150, "#b78a56", 4) + rect(110, 340, 170, 150, "#b78a56", 4)
            + rect(282, 318, 16, 60, "#8592a1", 5) + circle(290, 400, 9, props.AMBER, "#b37f1e", 2))
    out += rect(400, 66, 880, 22, "#c3ccd6", 4) + line("M400,88H1280", "#a9b4c1", 3)
    out += "".join(line(f"M{x},88V{y}", "#6d7f91", 5) for x, y in ((930, 150), (950, 150), (1120, 150), (620, 320)))
    # cupboard with glass door
    out += props.shadow(1030, 534, 180, 10) + rect(870, 146, 320, 386, "#3f4c5c", 10)
    out += rect(1150, 146, 40, 386, "#333f4d", 10) + rect(892, 170, 250, 340, "#222c37", 6)
    for i, kind in enumerate((0, 1, 0, 2, 1)):
        y = 184 + i * 64
        out += rect(904, y, 226, 50, "#4f5d70", 5) + rect(904, y, 226, 7, "#66758a", 4)
        out += "".join(line(f"M{918+j*16},{y+20}V{y+38}", "#323e4c", 5) for j in range(7 if kind else 4))
        out += "".join(circle(1060 + j * 20, y + 30, 5, c) for j, c in
                       enumerate(("#7fe0b5", "#7fe0b5", (props.AMBER, "#8b99aa", "#7fe0b5")[kind])))
    out += path("M892,500L1010,170H1060L940,510H898Q892,510 892,504Z", "#ffffff", o=0.08)
    out += props.padlock(1162, 330, 0.95)
    # desk with router and an uninterruptible supply
    out += _desk(470, 400, 330)
    out += at(590, 400, rect(-62, -30, 124, 30, "#4f5d70", 8), line("M-44,-30V-66M44,-30V-66", "#374352", 6),
              circle(-30, -15, 4, "#7fe0b5"), circle(-14, -15, 4, "#7fe0b5"), circle(2, -15, 4, props.AMBER))
    out += at(720, 400, rect(-36, -66, 72, 66, "#6b7a8f", 6), rect(-26, -56, 52, 20, "#2b3542", 3),
              circle(0, -20, 7, "#7fe0b5"))
    return out


def reception():
    out = _fill(0, 0, 1280, 530, (0, "#f4ead9"), (1, "#fbf5ea")) + _fill(0, 530, 1280, 190, (0, "#d8c8ae"), (1,
            "#c6b392"))
    out += _boards("#8f7a58", 576, 628, 686) + rect(0, 518, 1280, 14, "#ffffff", o=0.6)
    # glass entrance
    g, glass = gradient(80, 80, 80, 530, (0, "#cfeaf5"), (1, "#eef7ea"))
    out += rect(50, 60, 400, 472, "#8592a1", 4) + g + rect(64, 74, 182, 458, glass) + rect(254, 74, 182, 458, glass)
    out += at(150, 524, props.tree(0, 0, 1.7)) + at(350, 524, props.tree(0, 0, 1.4)) + path("M64,496H436V532H64Z",
            "#cfc6b2")
    out += rect(246, 74, 8, 458, "#8592a1") + rect(230, 290, 8, 80, "#66727f", 4) + rect(262, 290, 8, 80, "#66727f", 4)
    out += path("M84,532L180,74H220L124,532Z", "#ffffff", o=0.25)
    # notice board, clock, badges for visitors on hooks
    out += rect(540, 90, 230, 160, "#a97b50", 5) + rect(550, 100, 210, 140, "#e6cfa6", 3)
    out += "".join(at(x, y, rect(0, 0, w, h, c, 2), line(f"M8,14H{w-10}M8,26H{w-18}", "#c3ac80", 3),
                      circle(w / 2, 4, 4, props.CORAL)) for x, y, w, h, c in
                   ((564, 112, 84, 56, "#fffdf6"), (664, 116, 82, 50, "#dff0ea"), (570, 182, 76, 44, "#fdeccb"),
                    (664, 180, 84, 50, "#fffdf6")))
    out += props.clock(860, 150, 38)
    out += rect(960, 110, 220, 12, "#a97b50", 4)
    for i, color in enumerate((props.TEAL, "#3d6ca6", props.CORAL, "#8f5d70")):
        x = 990 + i * 53
        out += line(f"M{x},120L{x-9},166M{x},120L{x+9},166", color, 4) + rect(x - 17, 164, 34, 44, "#ffffff", 4,
                                                                          "#c9d3df", 2)
        out += circle(x, 180, 7, "#9db7cf") + path(f"M{x-11},198Q{x},186 {x+11},198Z", "#9db7cf")
    # counter with visitors' book and bell
    out += props.shadow(880, 534, 340, 10) + rect(560, 384, 640, 148, "#c38c5b", 8) + rect(544, 368, 672, 24,
            "#ddab79", 8)
    out += "".join(rect(584 + i * 152, 410, 136, 104, "#b27c4d", 5) for i in range(4))
    out += at(700, 368, path("M-60,-4L-50,-22H46L56,-4Z", "#ffffff"), path("M-2,-4L-2,-22H46L56,-4Z", "#eef2f6"),
              line("M-40,-16H-14M-44,-10H-12M10,-16H38M12,-10H44", "#a9b7cb", 2.4),
              line("M40,-24L66,-40", "#3d6ca6", 5))
    out += at(880, 368, path("M-26,-6A26,24 0 0 1 26,-6Z", props.AMBER), rect(-32, -8, 64, 8, "#8a6a2c", 4),
              circle(0, -32, 5, "#8a6a2c"))
    return out + at(1120, 368, props.plant(0, -34, 1)) + props.plant(500, 488, 1.4)


def files():
    yield "plain", plain()
    yield "visit-room", visit_room()
    yield "train", train()
    yield "nurses-station", nurses_station()
    yield "server-corner", server_corner()
    yield "reception", reception()

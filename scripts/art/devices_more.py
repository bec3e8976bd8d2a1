"""More devices and signs on 200×150, transparent ground: screens to log in to, passwords, names, the twelve cases."""

from . import props
from .svg import at, circle, ellipse, gradient, line, path, rect

INK, PAPER, GREY, LINE = "#475467", "#fffdf7", "#98a6b8", "#c9d3df"
SKY, ORANGE, BLUE = "#9bb9d9", "#d9772f", "#3d6ca6"


def _person(x, y, color, s=1):
    return at(x, y, circle(0, -8, 7, color), path("M-13,12Q-13,2 0,2Q13,2 13,12Z", color), s=s)


def _dots(x, y, count, pitch=10, r=3.2, colors=(INK,)):
    return "".join(circle(x + i * pitch, y, r, colors[i % len(colors)]) for i in range(count))


def _login(w, h, dots=6):
    """A log-in window of w×h: who, ID, password."""
    g, fill = gradient(0, 0, w, h, (0, "#d8eee8"), (1, "#c3e0ea"))
    cw, x = w * 0.62, w * 0.19
    return (g + rect(0, 0, w, h, fill, 5) + rect(x, h * 0.07, cw, h * 0.86, "#ffffff", 5)
            + _person(w / 2, h * 0.26, props.TEAL, 0.72)
            + rect(x + 7, h * 0.43, cw - 14, h * 0.17, "#f4f8fc", 3, "#8fa3b3", 1.6)
            + line(f"M{x+13:.0f},{h*0.515:.1f}H{x+cw*0.6:.0f}", INK, 3)
            + rect(x + 7, h * 0.68, cw - 14, h * 0.17, "#f4f8fc", 3, "#8fa3b3", 1.6)
            + _dots(x + 15, h * 0.765, dots, 8.5, 2.6))


def monitor(inside, x=100, y=136, keys=True):
    """A desk computer with its keyboard; origin: middle of the stand's foot; the picture is 136×82."""
    body, fill = gradient(0, -122, 0, -28, (0, "#566478"), (1, "#3c4959"))
    board = rect(-58, -8, 116, 13, "#c3ccd6", 4) + line("M-48,-4H48M-48,0.5H48", "#ffffff", 2.2) if keys else ""
    return props.shadow(x, y + 4, 74, 5) + at(x, y, rect(-9, -32, 18, 20, "#8592a1"), rect(-28, -16, 56, 7,
            "#7b8797", 3),
                                              body, rect(-74, -126, 148, 96, fill, 8), at(-68, -119, inside), board)


def _tag(color, face=SKY, s=1.0, x=0.0, y=0.0, rot=0):
    return at(x, y, line("M-17,-58L-4,-24M17,-58L4,-24", color, 7), rect(-8, -28, 16, 9, "#8592a1", 3),
              rect(-30, -20, 60, 78, "#ffffff", 7, LINE, 2.4),
                      path("M-30,-13A7,7 0 0 1 -23,-20H23A7,7 0 0 1 30,-13V-8H-30Z",
              color), _person(0, 18, face, 1.2), line("M-18,42H18M-18,50H8", GREY, 3.4), s=s, rot=rot)


def _sticky(x, y, s=1, rot=6):
    return at(x, y, rect(2, 3, 44, 42, "#5a4632", 2, o=0.18), path("M0,0H44V32L34,42H0Z", "#fbe08a"),
              path("M34,42L35,33L44,32Z", "#d9b348"), line("M8,10H30", "#b8892a", 3), _dots(9, 24, 4, 8, 3,
                      ("#7a5a12",)),
              s=s, rot=rot)


def _log():
    out = rect(0, 0, 136, 82, "#f7fafc", 5) + rect(0, 0, 136, 14, props.TEAL, 5)
    for i, y in enumerate((27, 42, 57, 72)):
        odd = i == 2
        if odd:
            out += rect(4, y - 8, 128, 16, "#fde4d0", 3)
        out += circle(14, y, 4.6, ORANGE if odd else SKY) + line(f"M26,{y}H70M80,{y}H108", ORANGE if odd else GREY, 3.6)
    return out + path("M122,50L130,64H114Z", ORANGE) + line("M122,55V59.5", "#ffffff", 2.2) + circle(122, 62, 1,
            "#ffffff")


def _ransom():
    g, fill = gradient(0, 0, 0, 82, (0, "#7a3b2a"), (1, "#52261c"))
    coin = circle(0, 0, 13, props.AMBER, "#b37f1e", 2) + line("M-6,-7L0,0L6,-7M0,0V8M-6,1H6M-6,5H6", "#7a5012", 2.2)
    return g + rect(0, 0, 136, 82, fill, 5) + props.padlock(48, 38, 1.05) + at(98, 42, coin) + line(
        "M28,72H108", "#d9a48f", 3)


def _home_night():
    sky, fill = gradient(0, 6, 0, 140, (0, "#2f3d63"), (1, "#5d6a92"))
    glow, lamp = gradient(0, 62, 0, 116, (0, "#ffe7a3"), (1, "#f6c978"))
    return (sky + rect(8, 6, 184, 134, fill, 12) + circle(160, 32, 12, "#fdf0c4")
            + "".join(circle(x, y, 1.6, "#ffffff") for x, y in ((32, 24), (64, 18), (108, 22), (132, 50), (26, 50)))
            + path("M8,118H192V128A12,12 0 0 1 180,140H20A12,12 0 0 1 8,128Z", "#3b4a63") + rect(42, 68, 116, 60,
                    "#7d8fae")
            + path("M30,72L100,30L170,72Z", "#52618a") + glow + rect(64, 78, 72, 38, lamp, 3)
            + rect(84, 88, 34, 20, "#475467", 2) + rect(87, 91, 28, 14, "#dff0f6") + rect(97, 108, 8, 5, "#475467")
            + rect(80, 113, 42, 3, "#8a6a45"))


def _keycap(x, mark, w=72):
    cap, fill = gradient(0, 34, 0, 104, (0, "#ffffff"), (1, "#dfe6ee"))
    return at(x, 0, rect(-w / 2, 34, w, 82, "#98a6b8", 12), cap, rect(-w / 2, 28, w, 76, fill, 12, "#b2bfd3", 2), mark)


def _win_l():
    panes = "".join(rect(-17 + i * 18, 49 + j * 18, 16, 16, "#2f6fb0", 1.5) for i in range(2) for j in range(2))
    return (props.shadow(100, 122, 88, 6) + _keycap(48, panes) + line("M92,66H108M100,58V74", INK, 5)
            + _keycap(152, line("M-10,50V82H12", INK, 8)))


def _field(y, inside, edge, h=46):
    return rect(14, y, 172, h, "#ffffff", 8, edge, 4) + inside


def _weak():
    return (props.shadow(100, 128, 80, 6) + _field(66, _dots(34, 89, 4, 20, 6), ORANGE)
            + at(146, 50, props.padlock(0, 34, 0.9, True))
            + rect(14, 120, 172, 9, "#eadfd6", 4.5) + rect(14, 120, 44, 9, ORANGE, 4.5))


def _strong():
    marks = _dots(30, 89, 13, 9.6, 4, (BLUE, props.TEAL, "#8f5d70", ORANGE))
    shield = path("M0,-26L22,-18V2Q22,20 0,30Q-22,20 -22,2V-18Z", BLUE) + line("M-10,1L-2,9L11,-8", "#ffffff", 5)
    return (props.shadow(100, 134, 80, 6) + _field(66, marks, BLUE) + at(100, 34, shield)
            + rect(14, 120, 172, 9, BLUE, 4.5))


def _finger(x, y, s=1, color=props.TEAL):
    return at(x, y, line("M-18,14V-2A18,18 0 0 1 18,-2V10M-10,20V-1A10,10 0 0 1 10,-1V12Q10,18 8,22M-2,24Q0,20 0,12V-2"
                         "M18,17Q17,22 15,26", color, 4.4), s=s)


def _biometrics():
    return (props.shadow(100, 136, 56, 6) + rect(46, 14, 108, 122, "#e6f2ef", 20, props.TEAL, 4) + _finger(100, 74,
            1.7))


def _two_factor():
    return (props.shadow(100, 134, 88, 6) + rect(8, 40, 84, 72, "#ffffff", 10, BLUE, 4)
            + props.key(30, 62, 0.8, 0, props.AMBER) + _dots(26, 92, 5, 12, 4) + line("M96,76H108M102,70V82", INK, 4.4)
            + rect(112, 26, 74, 100, "#3d4a5a", 12) + rect(119, 36, 60, 78, "#e6f2ef", 4) + _finger(149, 76, 1.05))


def _mail():
    return (props.shadow(100, 132, 78, 6) + rect(22, 34, 150, 96, "#fffaf0", 8, "#d9bd82", 3)
            + path("M24,38L97,92L170,38Z", "#f6e3bb") + line("M24,38L97,92L170,38", "#d9bd82", 3)
            + path("M156,72L192,134H120Z", ORANGE) + line("M156,94V112", "#ffffff", 6) + circle(156, 122, 3.4,
                    "#ffffff")
            + line("M60,24V10A9,9 0 0 1 78,10V36A14,14 0 0 1 50,36V16", GREY, 4))


def _cloud_abroad():
    cloud = path("M-40,22A20,20 0 0 1 -36,-18A28,28 0 0 1 16,-26A22,22 0 0 1 42,22Z", "#ffffff", "#8fa3b3", 3)
    globe = (circle(0, 0, 40, "#bfe0f2", BLUE, 4) + ellipse(0, 0, 17, 40, None, BLUE, 3)
            + line("M-40,0H40M-34,-20H34M-34,20H34",
             BLUE, 3))
    return props.shadow(128, 140, 48, 5) + at(132, 94, globe) + at(60, 52, cloud) + line("M78,82Q82,94 92,98", ORANGE,
            5) + path("M88,88L100,102L82,104Z", ORANGE)


def _camera():
    return (rect(60, 10, 80, 12, "#98a6b3", 5) + rect(92, 20, 16, 26, "#8592a1")
            + path("M52,46H148A48,52 0 0 1 52,46Z", "#e6ecf1")
                    + path("M110,46H148A48,52 0 0 1 104,98Q124,76 110,46Z", "#c3ccd6")
            + circle(100, 70, 20, "#333f4d") + circle(100, 70, 11, "#5f86a8") + circle(95, 65, 4, "#ffffff", o=0.8)
            + rect(62, 112, 76, 32, PAPER, 4, "#d9bd82", 2.4) + line("M72,122H112M72,132H100", GREY, 3)
            + line("M116,128L122,134L133,120", BLUE, 4.4))


def _vitals():
    left, right = _person(28, 52, props.TEAL, 1.4), _person(172, 52, "#8f5d70", 1.4)
    show = rect(0, 0, 84, 62, "#26323f", 8) + line("M8,34H24L32,14L42,50L50,28L56,34H76", "#7fe0b5", 4)
    return (props.shadow(100, 140, 70, 5) + left + right + at(58, 18, show)
            + line("M36,92L150,124M164,92L50,124", ORANGE, 5) + path("M144,112L160,127L140,131Z", ORANGE)
            + path("M56,112L40,127L60,131Z", ORANGE))


def _shared():
    row = (_person(34, 124, props.TEAL, 1.25) + _person(78, 124, props.CORAL, 1.25) + _person(122, 124, BLUE, 1.25)
           + _person(166, 124, "#8f5d70", 1.25))
    return at(100, 94, monitor(_login(136, 82, 6), 0, 0, False), s=0.72) + line(
        "M40,103V98H160V103M78,98V103M122,98V103", GREY, 3) + row


def _photos():
    card = (rect(-34, -26, 68, 52, "#ffffff", 4, LINE, 2) + rect(-28, -20, 56, 40, "#dff0e6") + circle(12, -8, 6,
            props.AMBER)
            + path("M-28,20L-8,-6L8,12L16,4L28,20Z", props.LEAF))
    eye = path("M-22,0Q0,-22 22,0Q0,22 -22,0Z", "#ffffff", ORANGE, 4) + circle(0, 0, 7, ORANGE)
    return (props.shadow(100, 138, 74, 5) + at(62, 66, card, rot=-8) + at(92, 84, card, rot=5)
            + at(150, 38, eye) + at(168, 82, eye, s=0.8) + at(148, 120, eye, s=0.7))


def _apps():
    screen = rect(0, 0, 84, 108, "#ffffff", 5)
    colors = (props.TEAL, SKY, props.AMBER, "#c5a9d6", "#8fc6bd", props.CORAL)
    grid = "".join(rect(10 + (i % 2) * 36, 10 + (i // 2) * 32, 26, 24, c, 6) for i, c in enumerate(colors))
    arrow = circle(148, 96, 25, ORANGE) + line("M148,84V105M138,97L148,107L158,97", "#ffffff", 5.5)
    return (props.shadow(100, 142, 54, 5) + rect(48, 8, 100, 132, "#3d4a5a", 10) + at(56, 18, screen, grid) + arrow)


def _router_open():
    body, fill = gradient(0, 90, 0, 130, (0, "#4f5d70"), (1, "#374352"))
    return (props.shadow(94, 135, 68) + line("M42,94L32,50M128,94L138,50", "#374352", 7)
            + line("M66,46C78,36 92,36 104,46M56,34C74,18 96,18 114,34", ORANGE, 5.4) + circle(85, 60, 5, ORANGE) + body
            + rect(22, 90, 126, 42, fill, 11) + _dots(46, 110, 4, 18, 4.5, ("#7fe0b5", "#7fe0b5", props.AMBER,
                    "#8b99aa"))
            + props.padlock(158, 92, 1.05, True))


def _checklist():
    ticks = "".join(rect(62, 46 + i * 23, 14, 14, "#ffffff", 3, "#8fa3b3", 2)
            + line(f"M{86},{53+i*23}H{136-(i%2)*12}", GREY, 4)
                    for i in range(4))
    done = "".join(line(f"M65,{52+i*23}L69,{57+i*23}L77,{46+i*23}", BLUE, 3.6) for i in range(3))
    return (props.shadow(102, 142, 56, 5) + rect(46, 18, 108, 122, "#c98d5a", 8) + rect(54, 28, 92, 106, PAPER, 3)
            + rect(78, 10, 44, 20, "#8592a1", 6) + ticks + done)


def _handbook():
    return (props.shadow(104, 140, 66, 5) + at(38, 22, props.notebook(92, 116, "#3d6ca6", "#2f568a"))
            + at(112, 34, rect(0, 0, 60, 92, PAPER, 3, "#d9bd82", 2.4), rect(10, 10, 40, 8, props.TEAL, 3),
                 "".join(rect(10, 30 + i * 16, 9, 9, "#ffffff", 2, "#8fa3b3", 1.6) + line(f"M26,{34.5+i*16}H50",
                         GREY, 3)
                         for i in range(4)), rot=7))


def _hub():
    """One store of care information with those who share it: a home, an office, the town, a clinic."""
    core = (path("M-24,-24V22A24,9 0 0 0 24,22V-24Z", props.TEAL) + ellipse(0, -24, 24, 9, "#5fb0a3")
            + line("M-24,-8A24,9 0 0 0 24,-8M-24,8A24,9 0 0 0 24,8", "#bfe3dc", 2.6))
    spot = "".join(circle(x, y, 25, "#ffffff", LINE, 2.4) for x, y in ((32, 36), (168, 36), (32, 114), (168, 114)))
    links = line("M54,48L78,62M146,48L122,62M54,102L78,88M146,102L122,88", "#e3b556", 5)
    office = rect(154, 24, 28, 26, SKY, 2) + "".join(rect(158 + i * 11, 28 + j * 9, 7, 5, "#ffffff") for i in range(2)
                                                    for j in range(2))
    town = path("M14,106L32,94L50,106Z", "#8f5d70") + line("M20,110V124M28,110V124M36,110V124M44,110V124", "#8f5d70",
                                                         4) + line("M16,128H48", "#8f5d70", 4)
    clinic = rect(153, 100, 30, 28, "#ffffff", 3, ORANGE, 3) + line("M168,106V122M160,114H176", ORANGE, 5)
    return links + spot + _person(32, 38, props.CORAL, 1.2) + office + town + clinic + at(100, 76, core)


def files():
    yield "pc-login", monitor(_login(136, 82))
    yield "pc-open", monitor(props.screen(136, 82, "list"))
    yield "pc-locked", monitor(props.screen(136, 82, "locked"))
    yield "pc-note", monitor(_login(136, 82)) + _sticky(142, 62, 1.1)
    yield "pc-log", monitor(_log())
    yield "pc-ransom", monitor(_ransom())
    yield "pc-shared", _shared()
    yield "home-night", _home_night()
    yield "key", props.shadow(102, 112, 66, 6) + props.key(52, 78, 2.3)
    yield "name-tag", props.shadow(100, 142, 40, 4) + _tag(props.TEAL, SKY, 1.05, 100, 74)
    yield "name-tags", "".join(_tag(c, c, 0.82, x, 78, r) for c, x, r in
                               ((props.TEAL, 40, -4), (props.CORAL, 100, 0), (BLUE, 160, 4)))
    yield "keys-win-l", _win_l()
    yield "password-weak", _weak()
    yield "password-strong", _strong()
    yield "fingerprint", _biometrics()
    yield "two-factor", _two_factor()
    yield "mail-attachment", _mail()
    yield "cloud-abroad", _cloud_abroad()
    yield "camera", _camera()
    yield "vitals-mixed", _vitals()
    yield "photos-public", _photos()
    yield "tablet-apps", _apps()
    yield "router-open", _router_open()
    yield "checklist", _checklist()
    yield "handbook", _handbook()
    yield "care-hub", _hub()

"""Devices on 200×150 for the films on sending (v3) and on mail, USB and apps (v4): numbers, records, mails, plugs."""

from . import props
from .devices_more import BLUE, GREY, INK, LINE, ORANGE, PAPER, SKY, _person, monitor
from .svg import at, circle, gradient, line, path, rect

SEGMENTS = {"top": "M1,0H9", "mid": "M1,9H9", "low": "M1,18H9", "nw": "M0,1V8", "ne": "M10,1V8", "sw": "M0,10V17",
            "se": "M10,10V17"}
DIGITS = {"1": "ne se", "2": "top ne mid sw low", "3": "top ne mid se low", "5": "top nw mid se low",
          "6": "top nw mid sw se low", "7": "top ne se", "8": "top nw ne mid sw se low"}


def _number(x, y, digits, odd=-1, color=INK, s=1.0):
    """Digits as on a small display; the one at index `odd` is orange."""
    out = ""
    for i, digit in enumerate(digits):
        marks = "".join(SEGMENTS[name] for name in DIGITS[digit].split())
        out += at(i * 17, 0, line(marks, ORANGE if i == odd else color, 3.6))
    return at(x, y, out, s=s)


def _warning(x, y, s=1.0):
    return at(x, y, path("M0,-22L24,20H-24Z", ORANGE, "#ffffff", 3), line("M0,-6V6", "#ffffff", 5),
              circle(0, 13, 2.8, "#ffffff"), s=s)


def _good(x, y, s=1.0):
    return at(x, y, circle(0, 0, 19, BLUE, "#ffffff", 3), line("M-9,1L-2,8L10,-7", "#ffffff", 5), s=s)


def _ban(x, y, s=1.0):
    return at(x, y, circle(0, 0, 40, None, ORANGE, 8), line("M-28,-28L28,28", ORANGE, 8), s=s)


def _question(x, y, s=1.0):
    return at(x, y, circle(0, 0, 19, "#ffffff", ORANGE, 4), line("M-6,-5A6,6 0 1 1 3,1Q0,3 0,6", ORANGE, 4.4),
              circle(0, 12, 2.6, ORANGE), s=s)


def _sheet(x, y, inside="", w=66, h=84, rot=0.0, s=1.0):
    return at(x, y, rect(3, 4, w, h, "#3b4a52", 4, o=0.14), rect(0, 0, w, h, PAPER, 4, LINE, 2.2), inside, rot=rot, s=s)


def _about_a_person(color=props.TEAL):
    heart = path("M0,8C-12,0 -8,-9 0,-4C8,-9 12,0 0,8Z", props.CORAL)
    return (_person(16, 20, color, 0.8) + line("M32,14H56M32,22H50", GREY, 3.4) + at(14, 46, heart)
            + line("M28,44H56M28,52H48M10,66H56M10,75H44", GREY, 3.4))


def _fax(same):
    body, fill = gradient(0, 56, 0, 140, (0, "#eef2f6"), (1, "#cdd6e0"))
    keys = "".join(rect(126 + i * 17, 66 + j * 17, 13, 12, "#8391a3", 3) for i in range(3) for j in range(4))
    memo = at(24, 8, rect(2, 3, 86, 38, "#5a4632", 3, o=0.18), rect(0, 0, 86, 38, "#fbe08a", 3),
              _number(10, 10, "5827", color="#7a5a12"))
    show = rect(24, 68, 92, 42, "#d6efe9", 5, "#4d8f85", 3) + _number(38, 80, "5827" if same else "5877", -1 if same
                                                                      else 2)
    return (props.shadow(100, 142, 92) + memo + body + rect(10, 56, 180, 84, fill, 10) + show + keys
            + rect(24, 120, 92, 10, props.TEAL if same else ORANGE, 5)
            + (_good(150, 30, 1.15) if same else _warning(150, 30, 1.1)))


def _tower():
    tower, fill = gradient(0, 14, 0, 136, (0, "#b8c4d4"), (1, "#92a2b6"))
    panes = "".join(rect(24 + i * 20, 26 + j * 22, 12, 13, "#eaf3f8", 2) for i in range(3) for j in range(4))
    return (props.shadow(100, 138, 88) + tower + rect(14, 14, 72, 122, fill, 5) + panes
            + rect(40, 116, 20, 20, "#5d6b80", 2))


def _fax_sheet():
    return _sheet(114, 28, _about_a_person(), s=1.15) + _warning(180, 122, 0.8)


def _address_book():
    out = props.shadow(100, 142, 70) + rect(30, 8, 140, 130, "#3d6ca6", 9) + rect(42, 14, 122, 118, PAPER, 4)
    for i, color in enumerate((props.TEAL, props.CORAL, "#8f5d70")):
        y = 22 + i * 36
        if i == 1:
            out += rect(46, y - 4, 114, 34, "#e2ecfa", 5, BLUE, 2.6)
        out += at(62, y + 13, rect(-9, -9, 18, 18, color, 3), "".join(rect(-5 + k * 6, -5, 4, 4, "#ffffff")
                                                                      for k in range(2)), rect(-3, 2, 6, 7, "#ffffff"))
        out += line(f"M80,{y+8}H130M80,{y+18}H116", GREY, 4)
    tabs = "".join(rect(164, 22 + i * 36, 16, 24, c, 4) for i, c in enumerate((props.AMBER, props.TEAL, props.CORAL)))
    return tabs + out + _good(150, 71, 0.8)


def _cover():
    face = (rect(0, 0, 84, 22, props.TEAL, 4) + line("M12,11H50", "#ffffff", 5)
            + line("M12,40H30M12,58H30", GREY, 4.4) + rect(38, 32, 36, 14, "#e2ecfa", 3) + rect(38, 50, 36, 14,
                                                                                             "#e2ecfa", 3)
            + line("M12,78H72M12,90H56", LINE, 4))
    return props.shadow(104, 142, 66) + (
        _sheet(92, 22, _about_a_person(), 70, 100, 8) + _sheet(48, 22, face, 84, 108, -3))


def _filter():
    eye = path("M-22,0Q0,-20 22,0Q0,20 -22,0Z", "#ffffff", ORANGE, 4.4) + circle(0, 0, 6.5, ORANGE)
    film = rect(50, 0, 86, 82, "#2b3644", 5) + "".join(line(f"M{58+i*14},4V78", "#3f4d5e", 4) for i in range(6))
    return (monitor(props.screen(136, 82, "list") + film, 84, 136)
            + at(176, 44, eye, line("M-20,-20L20,20", ORANGE, 6), s=0.95))


def _clip(inside, x=22.0):
    return (props.shadow(x + 54, 142, 56) + rect(x, 18, 108, 122, "#c98d5a", 8) + rect(x + 8, 28, 92, 106, PAPER, 3)
            + rect(x + 32, 10, 44, 20, "#8592a1", 6) + at(x + 8, 28, inside))


def _record(late):
    text = "M30,16H80M12,36H80M12,52H66"
    if late:
        gap = "".join(line(f"M{12+i*16},{y}h6", GREY, 4) for y in (68, 84) for i in range(5 if y < 80 else 3))
        inside = _person(16, 16, SKY, 0.7) + line(text, GREY, 4) + gap + _question(68, 78, 0.8)
        return _clip(inside) + props.clock(164, 54, 27)
    inside = _person(16, 16, SKY, 0.7) + line(text + "M12,68H80M12,84H50", GREY, 4)
    return _clip(inside) + props.clock(164, 54, 27) + _good(120, 116, 1.1)


def _maybe():
    cloud = path("M-30,18A16,16 0 0 1 -28,-12A22,22 0 0 1 12,-20A18,18 0 0 1 32,18Z", "#ffffff", GREY, 3)
    inside = _person(16, 16, SKY, 0.7) + line("M30,16H80M12,36H66M12,52H80M12,68H58", GREY, 4)
    dots = circle(120, 66, 4, "#ffffff", GREY, 3) + circle(111, 78, 3, "#ffffff", GREY, 2.6)
    return _clip(inside, 6) + dots + at(156, 40, cloud, line("M-12,0H-10M0,0H2M12,0H14", GREY, 6), s=0.85) + at(
        157, 38, line("M-24,-24L24,24M24,-24L-24,24", ORANGE, 6))


def _fixed():
    stamp = circle(0, 0, 15, None, props.CORAL, 3.6) + _person(0, 3, props.CORAL, 0.72)
    inside = (line("M12,14H80", GREY, 4) + rect(12, 28, 56, 12, LINE, 3) + line("M6,34H74", ORANGE, 3)
              + line("M12,54H72", BLUE, 5) + at(22, 84, stamp))
    pen = path("M-5,-34H5V20L0,34L-5,20Z", BLUE) + path("M-5,20H5L0,34Z", "#f6e3bb") + rect(-5, -34, 10, 8, "#2f568a")
    return _clip(inside, 26) + at(128, 104, pen, rot=28) + props.clock(88, 111, 14) + _good(164, 40)


def _confirm():
    box = (rect(20, 14, 96, 58, "#ffffff", 6, BLUE, 3) + at(36, 32, _warning(0, 0, 0.42))
           + line("M52,26H104M52,36H92", INK, 4) + rect(28, 52, 36, 13, "#e9edf3", 4) + rect(72, 52, 36, 13, BLUE, 4)
           + line("M38,58.5H54", GREY, 3) + line("M82,58.5H98", "#ffffff", 3))
    return monitor(rect(0, 0, 136, 82, "#dbe5ef", 5) + box)


def _envelope(x, y, s=1.0):
    return at(x, y, rect(-38, -26, 76, 52, "#fffaf0", 6, "#d9bd82", 3), line("M-36,-23L0,6L36,-23", "#d9bd82", 3), s=s)


def _locked_file():
    return (props.shadow(100, 140, 80) + rect(14, 40, 130, 92, "#fffaf0", 8, "#d9bd82", 3)
            + line("M17,43L79,92L141,43", "#d9bd82", 3) + _sheet(112, 22, _about_a_person(), rot=6)
            + at(146, 92, props.padlock(0, 0, 1.35)))


def _two_ways():
    arrow = line("M0,0H26M17,-9L27,0L17,9", BLUE, 5)
    far = _person(172, 74, "#8f5d70", 2.1)
    return (_envelope(46, 40) + at(76, 60, props.padlock(0, 0, 0.75)) + at(104, 42, arrow, rot=14)
            + props.phone(36, 110, 0.72) + props.key(62, 110, 0.8) + at(108, 112, arrow, rot=-14) + far
            + line("M12,77H96", LINE, 3))


def _mail_window(odd=False):
    file = path("M-7,-9H3L8,-4V9H-7Z", "#ffffff", GREY, 2.2)
    note = rect(8, 52, 58, 22, "#fdf1d8", 4, "#d9bd82", 2) + at(20, 63, file, s=0.9) + line("M32,63H58", INK, 3.4)
    return (rect(0, 0, 136, 82, "#ffffff", 5) + rect(0, 0, 136, 15, props.TEAL, 5) + circle(18, 30, 8, SKY)
            + line("M32,26H96", INK, 4.4) + line("M32,36H76M10,46H120", GREY, 3.4) + note
            + (at(114, 62, _warning(0, 0, 0.62)) if odd else ""))


def _virus():
    bug = (path("M-15,-6A15,20 0 0 1 15,-6V8A15,18 0 0 1 -15,8Z", ORANGE) + circle(0, -20, 9, "#a8521b")
           + line("M0,-14V24M-14,-4H-28M-14,8H-28M14,-4H28M14,8H28M-5,-28L-10,-36M5,-28L10,-36", "#a8521b", 3.6))
    return monitor(rect(0, 0, 136, 82, "#26323f", 5) + at(68, 44, bug, s=0.95))


def _leak():
    out = at(66, 92, monitor(rect(0, 0, 136, 82, "#26323f", 5) + at(68, 42, _warning(0, 0, 0.9)), 0, 36, False), s=0.8)
    return (out + _sheet(112, 60, _about_a_person(), rot=-8, s=0.62)
            + _sheet(150, 26, _about_a_person("#8f5d70"), rot=6, s=0.62)
            + line("M124,46C132,30 140,24 150,18M138,14L152,17L147,31", ORANGE, 5))


def _link():
    hand = path("M0,0L0,30L8,23L14,36L20,33L14,21L25,21Z", "#ffffff", INK, 2.6)
    page = rect(106, 22, 84, 100, "#fff4ec", 6, ORANGE, 4) + rect(106, 22, 84, 18, ORANGE, 6) + rect(
        118, 54, 60, 14, "#ffffff", 3, GREY, 2) + rect(118, 76, 60, 14, "#ffffff", 3, GREY, 2)
    mail = (rect(8, 22, 84, 100, "#ffffff", 6, LINE, 3) + line("M20,40H76M20,54H66", GREY, 4.4)
            + line("M20,74H72", BLUE, 5) + line("M20,82H72", BLUE, 2.4))
    return (props.shadow(100, 136, 84) + mail + page + line("M76,104H98M90,96L99,104L90,112", ORANGE, 5)
            + at(60, 78, hand) + _warning(162, 108, 0.8))


def _stick(s=1.0, rot=-14.0, x=100, y=80):
    body, fill = gradient(0, -26, 0, 26, (0, "#3aa396"), (1, "#177468"))
    return at(x, y, rect(44, -15, 36, 30, "#d5dde6"), rect(56, -9, 9, 7, "#7b8797", 1), rect(56, 3, 9, 7, "#7b8797", 1),
              body, rect(-70, -25, 116, 50, fill, 12), rect(-56, -8, 62, 16, "#ffffff", 5, o=0.85), s=s, rot=rot)


def _usb_missing():
    shelf = (rect(16, 30, 168, 106, "#cd9564", 6) + rect(26, 40, 148, 40, "#f3e2cd", 3)
             + rect(26, 88, 148, 40, "#f3e2cd", 3))
    colors = (props.TEAL, props.AMBER, SKY, props.CORAL)
    files = "".join(rect(30 + i * 16, 46, 12, 34, c, 2) for i, c in enumerate(colors))
    gap = at(98, 108, line("M-50,-13H20M-50,13H20M-50,-13V13M20,-13V13M20,-8H40V8H20", ORANGE, 3.4))
    dots = gap.replace("<path ", '<path stroke-dasharray="7 7" ')
    return props.shadow(100, 140, 88) + shelf + files + dots + _question(164, 34, 1.15)


def _usb_data():
    people = "".join(_person(x, y, c, 1.0) for x, y, c in ((58, 28, props.TEAL), (100, 20, props.CORAL),
                                                           (142, 28, "#8f5d70")))
    lock = at(100, 112, props.padlock(0, -8, 1.05, True))
    return props.shadow(100, 140, 72) + _stick(0.95, 0, 96, 102) + people + line("M58,48L80,66M100,42V64M142,48L118,66",
                                                                                GREY, 4) + lock


def _usb_log():
    rows_ = "".join(rect(18, 40 + i * 20, 10, 10, "#ffffff", 2, "#8fa3b3", 2) + line(f"M36,{45+i*20}H78", GREY, 4)
                    + line(f"M20,{44+i*20}L23,{48+i*20}L29,{39+i*20}", BLUE, 3) for i in range(4))
    book = at(16, 12, rect(3, 4, 96, 124, "#3b4a52", 6, o=0.14), rect(0, 0, 96, 124, PAPER, 5, LINE, 2),
              rect(0, 0, 96, 26, props.TEAL, 5), line("M14,13H60", "#ffffff", 5), rows_)
    return props.shadow(100, 142, 84) + book + _stick(0.62, -90, 152, 80)


def _app_photos():
    cloud = path("M-30,17A15,15 0 0 1 -27,-13A21,21 0 0 1 12,-19A17,17 0 0 1 32,17Z", "#ffffff", "#8fa3b3", 3.4)
    card = (rect(0, 0, 66, 50, "#dff0e6", 4) + circle(50, 12, 6, props.AMBER)
            + path("M2,48L24,22L40,36L48,28L64,48Z", props.LEAF) + _person(30, 34, props.CORAL, 1.0))
    return (props.shadow(64, 142, 52) + rect(14, 8, 100, 132, "#3d4a5a", 10) + rect(21, 17, 86, 110, "#ffffff", 4)
            + at(31, 24, card) + at(31, 78, card, s=0.82) + at(154, 34, cloud, s=0.85)
            + line("M106,92C134,92 156,84 160,66M149,75L161,64L169,78", ORANGE, 6) + _warning(168, 122, 0.9))


def _private():
    play = rect(10, 10, 54, 36, "#3d4a5a", 5) + path("M30,18L48,28L30,38Z", "#ffffff")
    cart = line("M76,16H84L91,38H112L117,22H86", BLUE, 4.4) + circle(94, 46, 3.6, BLUE) + circle(109, 46, 3.6, BLUE)
    chat = path("M14,54H60V72H34L26,80V72H14Z", props.LEAF) + path("M74,56H122V72H108V80L100,72H74Z", SKY)
    return monitor(rect(0, 0, 136, 82, "#ffffff", 5) + play + cart + chat) + at(100, 58, _ban(0, 0, 0.9))


def _lan_port():
    box, fill = gradient(0, 20, 0, 130, (0, "#566478"), (1, "#3c4959"))
    return (props.shadow(96, 138, 88) + box + rect(10, 26, 62, 106, fill, 8) + circle(26, 44, 5, "#7fe0b5")
            + rect(46, 72, 26, 34, "#26323f", 3) + line("M51,80V88M57,80V88M63,80V88", "#8b99aa", 3))


def _lan_plug():
    """Pulled out of the port; 56 units to the left it is plugged in."""
    plug = (path("M0,-14H34V14H0Z", "#e9eef4", "#8592a1", 2.4) + line("M6,-8V-2M13,-8V-2M20,-8V-2", props.AMBER, 4)
            + rect(34, -10, 16, 20, "#8592a1", 3))
    return line("M154,90C184,90 166,128 190,132", BLUE, 8) + at(108, 90, plug)


def _keep():
    power = circle(0, 0, 30, "#ffffff", INK, 4) + line("M0,-16V0M-10,-11A14,14 0 1 0 10,-11", INK, 5)
    bin_ = path("M-18,-12H18L14,26H-14Z", "#dfe5eb", INK, 4) + line("M-24,-14H24M-8,-20H8M-6,-2V16M6,-2V16", INK, 4.4)
    return at(52, 76, power) + at(150, 74, bin_) + at(52, 76, _ban(0, 0, 1.05)) + at(150, 76, _ban(0, 0, 1.05))


def files():
    yield "fax-wrong", _fax(False)
    yield "fax-right", _fax(True)
    yield "office-tower", _tower()
    yield "fax-sheet", _fax_sheet()
    yield "address-book", _address_book()
    yield "cover-sheet", _cover()
    yield "pc-filter", _filter()
    yield "record-late", _record(True)
    yield "record-now", _record(False)
    yield "record-maybe", _maybe()
    yield "record-fixed", _fixed()
    yield "pc-confirm", _confirm()
    yield "mail-locked", _locked_file()
    yield "password-apart", _two_ways()
    yield "pc-mail", monitor(_mail_window())
    yield "pc-mail-odd", monitor(_mail_window(True))
    yield "pc-virus", _virus()
    yield "pc-leak", _leak()
    yield "mail-link", _link()
    yield "usb-unknown", props.shadow(100, 126, 70) + _stick() + _question(66, 40, 1.1)
    yield "usb-missing", _usb_missing()
    yield "usb-data", _usb_data()
    yield "usb-log", _usb_log()
    yield "app-photos", _app_photos()
    yield "pc-private", _private()
    yield "lan-port", _lan_port()
    yield "lan-plug", _lan_plug()
    yield "lan-pulled", _lan_port() + _lan_plug() + line("M92,52H128M118,42L130,52L118,62", BLUE, 6)
    yield "keep-evidence", _keep()

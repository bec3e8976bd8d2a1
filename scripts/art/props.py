"""Things that scenes, rooms and devices share. Light comes from the upper left: right and lower sides are darker."""

import math

from .svg import at, circle, ellipse, gradient, line, num, path, rect

TEAL, TEAL_DARK, SLATE, SLATE_LIGHT = "#12786c", "#0d5f56", "#475467", "#6b7a8f"
WOOD, WOOD_LIGHT, WOOD_DARK = "#cd9564", "#e3b483", "#b27c4d"
AMBER, CORAL, LEAF, LEAF_DARK = "#f2b13c", "#f08a6c", "#7fbf7a", "#5fa36a"


def shadow(x, y, rx, ry=6):
    return ellipse(x, y, rx, ry, "#3b4a52", o=0.14)


def padlock(x, y, s=1, open_=False):
    shackle = "M-10,-2V-14A10,10 0 0 1 9,-18" if open_ else "M-10,0V-11A10,10 0 0 1 10,-11V0"
    return (at(x, y, line(shackle, "#7b8797", 6), rect(-18, -3, 36, 29, AMBER, 6),
            path("M8,-3H12A6,6 0 0 1 18,3V20A6,6 0 0 1 12,26H8Z", "#d9962a"), circle(0, 9, 4.2, "#7a5012"),
            path("M-2,10H2L3,18H-3Z", "#7a5012"), s=s))


def rows(x, y, w, count, pitch=22, colors=("#9bb9d9", "#e8b26a")):
    """List rows of a screen: a round portrait and two grey bars each."""
    out = ""
    for i in range(count):
        cy = y + i * pitch
        out += circle(x + 7, cy + 5, 7, colors[i % len(colors)])
        out += (line(f"M{num(x+20)},{num(cy+1.5)}H{num(x+w-10-(i%2)*14)}M{num(x+20)},{num(cy+9.5)}H{num(x+w*0.62)}",
                "#98a6b8", 3.4))
    return out


def screen(w, h, kind, r=5):
    """What stands on a display of w×h: list, locked or blank."""
    glass, fill = gradient(0, 0, w, h, (0, "#ffffff"), (1, "#e3edf9"))
    if kind == "locked":
        glass, fill = gradient(0, 0, w, h, (0, "#2d8f86"), (1, "#17605f"))
        return (glass + rect(0, 0, w, h, fill, r)
            + path(f"M0,{num(h*0.72)}Q{num(w*0.3)},{num(h*0.55)} {num(w*0.55)},{num(h*0.78)}T{num(w)},{num(h*0.7)}"
                f"V{num(h-r)}" f"Q{num(w)},{num(h)} {num(w-r)},{num(h)}H{num(r)}Q0,{num(h)} 0,{num(h-r)}Z", "#0d4f50",
                o=0.35) + padlock(w / 2, h / 2 - 3, min(w, h) / 84))
    if kind == "dark":
        return rect(0, 0, w, h, "#26323f", r)
    head = rect(w * 0.05, h * 0.07, w * 0.9, h * 0.15, TEAL, 3)
    scale = min(1, w / 70, h * 0.3 / 22)
    pitch = 22 * scale
    return (glass + rect(0, 0, w, h, fill, r) + head
        + at(w * 0.06, h * 0.32, rows(0, 0, w * 0.88 / scale, max(2, int(h * 0.68 / pitch))), s=scale))


def laptop(x, y, kind="list", s=1):
    """Origin: middle of the hinge; the screen is 148×98 above it."""
    lid, fill = gradient(0, -100, 0, 4, (0, "#566478"), (1, "#3c4959"))
    base, shade = gradient(0, 0, 0, 20, (0, "#d3dcea"), (1, "#b2bfd3"))
    return (at(x, y, lid, rect(-78, -104, 156, 108, fill, 9), at(-70, -96, screen(140, 90, kind)), base,
            path("M-80,3H80L101,17Q102,22 96,22H-96Q-102,22 -101,17Z", shade), path("M-24,4H24L28,11H-28Z", "#95a4ba"),
            s=s))


def tablet(x, y, kind="list", s=1, rot=0, w=74, h=100):
    body, fill = gradient(-w / 2, -h / 2, w / 2, h / 2, (0, "#4d5b6d"), (1, "#333f4d"))
    return (at(x, y, body, rect(-w / 2, -h / 2, w, h, fill, 8),
            at(-w / 2 + 6, -h / 2 + 7, screen(w - 12, h - 18, kind, 3)), circle(0, h / 2 - 5.5, 2.2, "#8b99aa"), s=s,
            rot=rot))


def phone(x, y, s=1, rot=0, color="#3d4a5a", kind="list"):
    return (at(x, y, rect(-22, -42, 44, 84, color, 8), at(-18, -35, screen(36, 68, kind, 3)),
            line("M-5,-38.5H5", "#94a1b2", 2), s=s, rot=rot))


def paper(x, y, w=56, h=38, rot=-5, color="#ffffff", bars=3):
    out = rect(2, 3, w, h, "#5a4632", 2, o=0.16) + rect(0, 0, w, h, color, 2)
    for i in range(bars):
        yy = 9 + i * (h - 12) / max(1, bars)
        out += line(f"M7,{num(yy)}H{num(w-9-(i%3)*9)}", "#a9b7cb", 2.6)
    return at(x, y, out, rot=rot)


def mug(x, y, color=CORAL, dark="#d96f50", s=1):
    return (at(x, y, shadow(2, 36, 24, 4), circle(21, 18, 9, None, dark, 5),
            path("M-20,0H20V28Q20,36 12,36H-12Q-20,36 -20,28Z", color),
            path("M8,0H20V28Q20,36 12,36H4Q9,32 8,24Z", dark), ellipse(0, 0, 20, 3.6, "#fbe3d6"),
            ellipse(0, 0.6, 16.5, 2.4, "#8a5a3c"), s=s))


def plant(x, y, s=1, pot="#e8a06a", pot_dark="#cf8552"):
    leaves = ("".join(path(d, c) for d,
            c in (("M0,0C-6,-22 -26,-26 -34,-46C-14,-46 0,-28 0,0Z", LEAF_DARK),
            ("M0,0C6,-22 26,-28 33,-50C14,-48 0,-28 0,0Z", LEAF_DARK),
            ("M0,0C-12,-20 -16,-42 -2,-66C12,-44 10,-20 0,0Z", LEAF),
            ("M0,0C-14,-8 -30,-6 -42,-18C-26,-26 -8,-18 0,0Z", LEAF),
            ("M0,0C14,-8 28,-6 40,-20C26,-26 8,-18 0,0Z", LEAF))))
    return (at(x, y, leaves, path("M-20,-2H20L16,30Q15,34 11,34H-11Q-15,34 -16,30Z", pot),
            path("M6,-2H20L16,30Q15,34 11,34H3Q8,20 6,-2Z", pot_dark), rect(-23, -6, 46, 9, pot, 3),
            rect(6, -6, 17, 9, pot_dark, 3), s=s))


def window(x, y, w, h, sky=("#a9d8f5", "#e3f4fb"), hill=("#a8d69a", "#8cc48a"), cloud=True, moon=False):
    """A sliding window with two panes."""
    g, fill = gradient(0, y, 0, y + h, (0, sky[0]), (1, sky[1]))
    ix, iy, iw, ih = x + 7, y + 7, w - 14, h - 14
    out = g + rect(x + 2, y + 4, w, h, "#3b5a58", 6, o=0.1) + rect(x, y, w, h, "#ffffff", 5)
    out += rect(ix, iy, iw, ih, fill)
    base = iy + ih
    out += (path(f"M{num(ix)},{num(base)}V{num(base-ih*0.28)}Q{num(ix+iw*0.2)},{num(base-ih*0.5)}"
            f" {num(ix+iw*0.45)},{num(base-ih*0.25)}"
            f"Q{num(ix+iw*0.7)},{num(base-ih*0.52)} {num(ix+iw)},{num(base-ih*0.24)}V{num(base)}Z", hill[0]))
    out += (path(f"M{num(ix)},{num(base)}V{num(base-ih*0.1)}Q{num(ix+iw*0.4)},{num(base-ih*0.34)}"
            f" {num(ix+iw)},{num(base-ih*0.12)}V{num(base)}Z", hill[1]))
    if cloud:
        cx, cy = x + w * 0.72, y + h * 0.32
        out += ("".join(circle(cx + dx, cy + dy, r, "#ffffff", o=0.95) for dx, dy,
                r in ((-9, 2, 6), (0, -2, 8), (9, 2, 6))) + rect(cx - 14, cy + 1, 28, 7, "#ffffff", 3.5))
    if moon:
        out += circle(x + w * 0.75, y + h * 0.28, h * 0.09, "#fdf0c4")
    return out + rect(x + w / 2 - 3.5, y + 3, 7, h - 6, "#ffffff") + rect(x - 4, y + h - 3, w + 8, 7, "#e6ece9", 2)


def clock(x, y, r=16, hour=None, minute=0):
    """Shows four o'clock unless an hour (0 to 12) is given."""
    hands = line(f"M{num(x)},{num(y-r*.55)}V{num(y)}L{num(x+r*.4)},{num(y+r*.25)}", "#3a4a55", r * 0.14)
    if hour is not None:
        turns = ((minute * math.pi / 30, 0.66, 0.11), ((hour + minute / 60) * math.pi / 6, 0.4, 0.19))
        hands = "".join(line(f"M{num(x)},{num(y)}L{num(x+math.sin(turn)*r*long)},{num(y-math.cos(turn)*r*long)}",
            "#3a4a55", r * wide) for turn, long, wide in turns)
    return (circle(x + 1, y + 3, r, "#3b5a58", o=0.12) + circle(x, y, r, "#ffffff", "#5b8f88", r * 0.18)
        + hands)


def whiteboard(x, y, w, h):
    out = (rect(x + 2, y + 4, w, h, "#3b5a58", 4, o=0.12) + rect(x, y, w, h, "#b9c4cf", 4)
        + rect(x + 4, y + 4, w - 8, h - 8, "#fcfefe", 2))
    out += (rect(x + w * 0.12, y + h * 0.2, w * 0.22, h * 0.24, "#d8eee8", 3)
        + rect(x + w * 0.42, y + h * 0.2, w * 0.22, h * 0.24, "#fdeccb", 3)
        + rect(x + w * 0.12, y + h * 0.56, w * 0.22, h * 0.24, "#fbdccf", 3))
    out += (line(f"M{num(x+w*.35)},{num(y+h*.32)}H{num(x+w*.4)}M{num(x+w*.23)},{num(y+h*.46)}V{num(y+h*.54)}",
            "#8fa3b3", 2.4))
    out += ("".join(circle(x + w * 0.8, y + h * (0.26 + 0.18 * i), h * 0.045, c) for i,
            c in enumerate((TEAL, AMBER, CORAL))))
    return out + rect(x + w * 0.3, y + h - 1, w * 0.4, 5, "#98a6b3", 2)


def cabinet(x, y, w, h, drawers=3, body="#c3ccd6", dark="#a9b4c1", locked=True):
    out = (shadow(x + w / 2 + 4, y + h, w * 0.58, 7) + rect(x, y, w, h, body, 4)
        + path(f"M{num(x+w*.82)},{num(y)}H{num(x+w-4)}Q{num(x+w)},{num(y)} {num(x+w)},{num(y+4)}V{num(y+h-4)}"
            f"Q{num(x+w)},{num(y+h)} {num(x+w-4)},{num(y+h)}H{num(x+w*.82)}Z", dark))
    dh = (h - 10) / drawers
    for i in range(drawers):
        yy = y + 6 + i * dh
        out += (rect(x + 6, yy, w - 12, dh - 5, "#dfe5eb", 3, dark, 1.6)
            + rect(x + w * 0.3, yy + dh * 0.2, w * 0.24, dh * 0.17, "#ffffff", 2, dark, 1.2)
            + rect(x + w * 0.34, yy + dh * 0.52, w * 0.32, dh * 0.12, "#8592a1", 3))
    if locked:
        out += (circle(x + w - 16, y + 6 + dh * 0.3, 4.5, AMBER, "#b37f1e", 1.4)
            + line(f"M{num(x+w-16)},{num(y+4+dh*0.3)}v4", "#7a5012", 1.6))
    return out


def bag(w=92, open_=False, color="#3f7f9a", dark="#316780"):
    """Origin: middle of the bottom; a helper's shoulder bag."""
    h = w * 0.68
    out = (path(f"M{num(-w*.3)},{num(-h*.9)}C{num(-w*.3)},{num(-h*1.5)} {num(w*.3)},{num(-h*1.5)}"
            f" {num(w*.3)},{num(-h*.9)}", None, dark, w * 0.06))
    if open_:
        out += (path(f"M{num(-w*.44)},{num(-h*.98)}Q0,{num(-h*1.16)} {num(w*.44)},{num(-h*.98)}"
                f"L{num(w*.4)},{num(-h*.6)}H{num(-w*.4)}Z", "#21485a"))
        out += (at(-w * 0.3, -h * 1.28, paper(0, 0, w * 0.34, h * 0.9, -7, bars=4))
            + at(w * 0.02, -h * 1.4, paper(0, 0, w * 0.34, h * 0.9, 8, "#fff6df", 4)))
    lip = f"Q0,{num(-h*.74)} {num(w*.44)},{num(-h*.96)}" if open_ else f"H{num(w*.44)}"
    out += path(f"M{num(-w*.44)},{num(-h*.96)}{lip}L{num(w*.5)},{num(-h*.14)}Q{num(w*.5)},0 {num(w*.4)},0"
                f"H{num(-w*.4)}Q{num(-w*.5)},0 {num(-w*.5)},{num(-h*.14)}Z", color)
    out += (path(f"M{num(w*.3)},{num(-h*.88 if open_ else -h*.96)}L{num(w*.44)},{num(-h*.96)}"
            f"L{num(w*.5)},{num(-h*.14)}Q{num(w*.5)},0 {num(w*.4)},0H{num(w*.26)}Q{num(w*.36)},{num(-h*.4)}"
            f" {num(w*.3)},{num(-h*.88)}Z", dark))
    if not open_:
        out += (path(f"M{num(-w*.45)},{num(-h*.98)}H{num(w*.45)}L{num(w*.42)},{num(-h*.5)}Q0,{num(-h*.36)}"
                f" {num(-w*.42)},{num(-h*.5)}Z", "#4d93b0") + rect(-w * 0.07, -h * 0.54, w * 0.14, h * 0.22, AMBER, 3))
    else:
        out += rect(-w * 0.3, -h * 0.48, w * 0.6, h * 0.34, dark, 4, o=0.6)
    return out


def key(x, y, s=1, rot=0, color=AMBER, dark="#c98a1d"):
    return (at(x, y, circle(0, 0, 10, None, color, 6), line("M10,0H42", color, 6), line("M32,2V10M40,2V12", color, 5),
            line("M12,2.6H40", dark, 1.6), s=s, rot=rot))


def notebook(w=80, h=100, color="#e58a6f", dark="#c96d54"):
    return (rect(4, 4, w, h, "#3b4a52", 6, o=0.14) + rect(w * 0.06, 3, w * 0.94, h - 2, "#fffaf0", 4)
        + rect(0, 0, w, h - 4, color, 6) + rect(0, 0, w * 0.16, h - 4, dark, 5)
        + rect(w * 0.3, h * 0.16, w * 0.54, h * 0.28, "#fff6e6", 3)
        + line(f"M{num(w*.38)},{num(h*.26)}H{num(w*.76)}M{num(w*.38)},{num(h*.35)}H{num(w*.64)}", "#b9a58c", 2.6)
        + rect(w * 0.8, 0, w * 0.06, h - 4, "#f6d06a"))


def cup_tea(x, y, s=1):
    return (at(x, y, shadow(1, 19, 13, 3), path("M-11,0H11L9,15Q8,19 4,19H-4Q-8,19 -9,15Z", "#7fa7a0"),
            path("M4,0H11L9,15Q8,19 4,19H1Q5,10 4,0Z", "#658d87"), ellipse(0, 0, 11, 2.6, "#dfeecb"), s=s))


def tree(x, y, s=1, a="#8cc48a", b="#70ad76"):
    return (at(x, y, rect(-4, -30, 8, 30, "#a9774f", 2), circle(0, -54, 28, a), circle(-18, -42, 17, a),
            circle(18, -42, 17, b), path("M8,-81A28,28 0 0 1 26,-45A17,17 0 0 1 16,-25H4Q22,-50 8,-81Z", b), s=s))


def _wheel(x):
    spokes = (f"M{x-25},0H{x+25}M{x},-25V25M{x-17.7:.1f},-17.7L{x+17.7:.1f},17.7"
              f"M{x+17.7:.1f},-17.7L{x-17.7:.1f},17.7")
    return (circle(x, 0, 30, "#ffffff", "#38424d", 4.6, 0.12) + circle(x, 0, 25, None, "#aab5c0", 1.4)
            + line(spokes, "#bcc6d0", 1) + circle(x, 0, 4, "#6d7985"))


def bicycle(x, y, s=1, frame="#4a8fb5", dark="#37708f", load=""):
    """A city bicycle facing right. Origin: middle of the rear wheel (r 32); the front wheel is at (118, 0)."""
    out = _wheel(0) + _wheel(118)
    out += line("M-34,-10A36,36 0 0 1 24,-27M92,-24A36,36 0 0 1 152,-12", frame, 4)
    out += line("M-12,22L-16,32H-4M0,0L-14,32", "#8793a0", 3.4)
    out += line("M-34,-34H26M-26,-34L0,0M14,-34L0,0", "#7d8996", 3.4)
    out += (line("M0,0H48", "#4b5763", 7) + circle(48, 0, 11, None, "#4b5763", 4)
        + line("M48,0L55,15M49,17H61", "#38424d", 4))
    out += (line("M0,0L34,-58M48,0L34,-58M48,0C70,-4 80,-40 89,-66M42,-22C62,-28 74,-46 88,-58", frame, 6)
        + line("M88,-74L118,0", dark, 6))
    out += (line("M34,-58L32,-68", "#8793a0", 5)
        + path("M14,-76Q34,-74 50,-72Q52,-66 44,-66L20,-66Q10,-68 14,-76Z", "#4a3a34"))
    out += line("M89,-74L84,-90Q74,-94 62,-90", "#8793a0", 4.6) + line("M72,-92.5L60,-89", "#38424d", 7)
    out += load
    basket = (path("M94,-82H158L150,-40H104Z", "#d9dee3", "#7d8996", 3.4, 0.35)
        + line("M96,-70H156M99,-56H153M108,-81L112,-41M122,-81L124,-41M136,-81L134,-41M148,-81L143,-41", "#7d8996", 2)
        + line("M108,-40L118,0", "#8793a0", 3))
    return at(x, y, out, basket, s=s)

"""What the scenes of the reading cards share: more people, furniture, signs. Everything on 400×280."""

from . import props
from .people import CAST, arm, figure, person
from .svg import at, circle, gradient, line, path, rect

# People from outside the care office: visitor, family, ward officer, vendor, driver, cleaner.
CAST.update({"doi": person("#f6c9a5", "#e0a37c", "#4a3a34", "#382b27", "#7f9a6c", "#69825a", style="short",
    wear="knit", shirt="#f7f1e4"), "ito": person("#fad3b6", "#e8ab88", "#5a3a34", "#432a26", "#c9808c", "#ad6875",
    style="bob", wear="knit", shirt="#fff6ea"), "abe": person("#e9b891", "#cf966d", "#2d2a31", "#211e25", "#6b6fa8",
    "#575b90", style="short", wear="vest", shirt="#f4f8fc", strap="#e0a93c", tie="#3f7f9a"),
    "kim": person("#f5cba8", "#dfa57f", "#6a4a36", "#54382a", "#8a6a4f", "#71553e", style="pony", wear="vest",
    shirt="#fdf6ec", strap="#4f86c6", tie="#5fb0a3", band="#5fb0a3"),
    "oda": person("#e7b48c", "#cb936a", "#7d7f86", "#686a71", "#e0a04c", "#c6863a", style="grey", wear="polo",
    trim="#fff3de", strap="#3f7f9a", old=1, jaw=1), "lima": person("#8f5f3f", "#754a30", "#2a2022", "#1c1517",
    "#5b9fc4", "#4785a8", style="bun", wear="apron", apron="#fbe7b8", apron_shade="#ecd396", shirt="#ffffff"),})

BLUE, ORANGE = "#2f6fb5", "#d9712b"
READING = (((-54, 76), (-16, 96), "rest", 4), ((54, 76), (16, 96), "rest", 176))
ASIDE = ((48, 66), (49, 128), "rest", 90)


def ground(top, bottom):
    g, fill = gradient(0, 0, 0, 280, (0, top), (1, bottom))
    return g + rect(0, 0, 400, 280, fill)


def desk(y=218):
    g, fill = gradient(0, y, 0, 280, (0, props.WOOD), (1, "#bd8452"))
    return g + rect(0, y, 400, 280 - y, fill) + rect(0, y, 400, 8, props.WOOD_LIGHT)


def floor(y=232, color="#d9c3a3", edge="#c7ad88"):
    return rect(0, y, 400, 280 - y, color) + rect(0, y, 400, 5, edge)


def stand(name, x, y, s=0.9, mood="smile", pose="down", dx=0, talk=False):
    return at(x, y, figure(name, mood, pose, dx=dx, talk=talk), s=s)


def holding(name, x, y, thing, s=0.9, mood="smile", dx=0, half=24, hy=82):
    """A figure with a thing between its hands; the thing's middle is at (0, hy)."""
    left, right = ((-58, 72), (-half - 15, hy + 4), "grip", 4), ((60, 70), (half + 15, hy + 4), "grip", 176)
    return at(x, y, figure(name, mood, (None, None), dx=dx), at(0, hy, thing), arm(name, left, -1),
        arm(name, right, 1), s=s)


def sheet(w=54, h=70, bars=4, color="#ffffff"):
    """A page around the origin."""
    out = rect(-w / 2 + 2, -h / 2 + 3, w, h, "#5a4632", 2, o=0.14) + rect(-w / 2, -h / 2, w, h, color, 2, "#d5dbe3", 1)
    for i in range(bars):
        y = -h / 2 + 10 + i * (h - 14) / bars
        out += line(f"M{-w/2+7:.0f},{y:.1f}H{w/2-8-(i%3)*7:.0f}", "#a9b7cb", 2.6)
    return out


def open_book(x, y, s=1, color="#e58a6f"):
    """An open record book seen from above the desk; origin: middle of the fold."""
    lines = "".join(line(f"M{-58-i*2},{-14+i*9}H{-12-i}M{12+i},{-14+i*9}H{58+i*2-(i%2)*12}", "#a9b7cb", 2.4)
        for i in range(3))
    return at(x, y, path("M-72,-24H72L84,22H-84Z", color), path("M-66,-26H0V16H-78Z", "#fffdf7"),
        path("M66,-26H0V16H78Z", "#f3eee2"), line("M0,-26V16", "#cfc4b0", 2.4), lines, s=s)


def pen(x, y, rot=-50, color="#2f6fb5"):
    return at(x, y, path("M0,0L7,-3.4H34V3.4H7Z", color), path("M0,0L7,-3.4V3.4Z", "#f3d9b4"), rot=rot)


def badge(x, y, kind, r=17):
    """A round sign: yes (tick), no (slashed ring), alert (triangle)."""
    if kind == "yes":
        return (circle(x, y, r, "#ffffff") + circle(x, y, r - 3, BLUE)
            + line(f"M{x-r*.42:.1f},{y+r*.02:.1f}L{x-r*.1:.1f},{y+r*.36:.1f}L{x+r*.46:.1f},{y-r*.34:.1f}", "#ffffff",
            r * 0.25))
    if kind == "no":
        d = (r - 5) * 0.66
        return (circle(x, y, r + 1, "#ffffff") + circle(x, y, r - 3.5, None, ORANGE, 5.4)
            + line(f"M{x-d:.1f},{y-d:.1f}L{x+d:.1f},{y+d:.1f}", ORANGE, 5.4))
    return (path(f"M{x},{y-r}L{x+r*1.05:.1f},{y+r*.8:.1f}H{x-r*1.05:.1f}Z", "#f6c445", "#ffffff", 4)
        + line(f"M{x},{y-r*.32:.1f}V{y+r*.2:.1f}", "#5a3a10", r * 0.22) + circle(x, y + r * 0.52, r * 0.12, "#5a3a10"))


def shield(x, y, s=1, color=props.TEAL, dark=props.TEAL_DARK, tick=True):
    body = path("M0,-50L40,-36V-4C40,22 24,40 0,50C-24,40 -40,22 -40,-4V-36Z", color)
    side = path("M0,-50L40,-36V-4C40,22 24,40 0,50Z", dark)
    edge = path("M0,-50L40,-36V-4C40,22 24,40 0,50C-24,40 -40,22 -40,-4V-36Z", None, "#ffffff", 6)
    return at(x, y, edge, body, side, line("M-17,0L-4,14L20,-15", "#ffffff", 9) if tick else "", s=s)


def envelope(x, y, s=1, rot=0, color="#ffffff"):
    return at(x, y, rect(-34, -21, 72, 48, "#3b4a52", 4, o=0.14), rect(-36, -24, 72, 48, color, 4, "#c9d3df", 1.6),
        line("M-34,-22L0,6L34,-22", "#98a6b8", 3), s=s, rot=rot)


def bubble(x, y, w, h, tail, color="#ffffff"):
    """A speech bubble around (x, y), its tail ends at the point `tail`."""
    tx, ty = tail
    side = 1 if ty > y else -1
    return (path(f"M{x-11},{y+side*(h/2-6):.1f}L{tx},{ty}L{x+11},{y+side*(h/2-6):.1f}Z", color)
        + rect(x - w / 2, y - h / 2, w, h, color, min(h / 2, 16)))


def thought(x, y, r, to):
    """A cloud of thought and two dots towards the point `to`."""
    dots = "".join(circle(x + (to[0] - x) * t, y + (to[1] - y) * t, q, "#ffffff") for t, q in ((0.72, 8), (0.93, 5)))
    ring = ((-0.75, 0.1, 0.72), (0, -0.3, 0.9), (0.75, 0.1, 0.72), (0, 0.35, 0.8))
    return dots + "".join(circle(x + dx * r, y + dy * r, k * r, "#ffffff") for dx, dy, k in ring)


def arrow(x1, y, x2, color=props.TEAL, w=7):
    k = 1 if x2 > x1 else -1
    return line(f"M{x1},{y}H{x2-k*4}M{x2-k*14},{y-11}L{x2},{y}L{x2-k*14},{y+11}", color, w)


def waves(x, y, side=1, color=props.TEAL, count=3):
    out = ""
    for i in range(count):
        r = 10 + i * 10
        out += line(f"M{x+side*r*.7:.1f},{y-r*.75:.1f}Q{x+side*r*1.3:.1f},{y} {x+side*r*.7:.1f},{y+r*.75:.1f}", color,
            4.4)
    return out


def trash(x, y, s=1):
    return at(x, y, path("M-20,-18H20L16,24Q15,28 11,28H-11Q-15,28 -16,24Z", props.SLATE_LIGHT),
        path("M6,-18H20L16,24Q15,28 11,28H4Z", props.SLATE), rect(-24, -25, 48, 8, props.SLATE, 3),
        rect(-8, -31, 16, 8, None, 3, props.SLATE, 4), line("M-7,-8L-6,18M1,-8V18", "#c3ccd6", 3.4), s=s)


def binder(x, y, w=30, h=74, color="#4f86c6", dark="#3c6ca6"):
    """A standing file; origin: middle of the bottom."""
    return at(x, y, rect(-w / 2, -h, w, h, color, 3), rect(w / 2 - w * 0.26, -h, w * 0.26, h, dark, 3),
        rect(-w / 2 + 5, -h + 9, w - 14, h * 0.34, "#fff6e6", 2), circle(-2, -12, 4, dark))


def counter(y=196, top="#e3c49b", front="#c99a6b"):
    return (rect(0, y, 400, 280 - y, front) + rect(0, y, 400, 11, top)
        + "".join(line(f"M{x},{y+16}V276", "#b98756", 2.4) for x in range(40, 400, 64)))


def server(x, y, s=1):
    """A rack; origin: middle of the bottom."""
    rows = "".join(rect(-29, -106 + i * 25, 58, 19, "#5d6b80", 3) + line(f"M-22,{-96.5+i*25}H2", "#8b99aa", 3)
        + circle(12, -96.5 + i * 25, 3, "#7fe0b5") + circle(21, -96.5 + i * 25, 3, props.AMBER) for i in range(4))
    return at(x, y, props.shadow(2, 0, 44, 5), rect(-36, -114, 72, 114, "#38424d", 6), rows, s=s)


def handset(rot=-6):
    """A receiver around the origin."""
    return at(0, 0, rect(-6, -30, 12, 60, "#38424d", 6), rect(-12, -33, 14, 18, "#38424d", 6),
        rect(-12, 15, 14, 18, "#38424d", 6), rot=rot)


def calling(name, x, y, side=-1, s=0.9, mood="neutral", dx=0, free=None):
    """A figure with a receiver at its ear; side -1 is the viewer's left; `free` poses the other arm."""
    spec = ((side * 64, 62), (side * 48, 2), "grip", -62 if side < 0 else -118)
    other = free or ((-side * 54, 76), (-side * 6, 92), "rest", 176 if side < 0 else 4)
    pose = (None, other) if side < 0 else (other, None)
    return at(x, y, figure(name, mood, pose, dx=dx), at(side * 38, -36, handset(-6 * side), sx=-side),
        arm(name, spec, side), s=s)


def photo(x, y, s=1, rot=0):
    return at(x, y, rect(-24, -19, 48, 38, "#ffffff", 2, "#d5dbe3", 1.4), rect(-20, -15, 40, 30, "#bfe2f5"),
        path("M-20,15V4Q-8,-8 2,6Q10,-4 20,8V15Z", "#8cc48a"), circle(11, -7, 4, "#f6d06a"), s=s, rot=rot)


def at_laptop(name, x, dx, mood="neutral", s=0.92, y=142):
    """A figure behind the desk whose left arm the caller draws after the laptop."""
    return at(x, y, figure(name, mood, (None, ((54, 74), (14, 92), "rest", 178)), dx=dx), s=s)


def address_rows():
    """A list of addresses on a laptop's screen (140×90 above the hinge); the middle one is chosen."""
    out = rect(-64, -90, 128, 13, props.TEAL, 3)
    for i, c in enumerate(("#9bb9d9", "#e8b26a", "#8fc6bd")):
        y = -71 + i * 21
        out += rect(-64, y, 128, 18, "#fff0cf" if i == 1 else "#ffffff", 3, "#e0a93c" if i == 1 else "#d5dde8", 2
            if i == 1 else 1.2)
        out += circle(-54, y + 9, 5.6, c) + line(f"M-42,{y+6}H{4-i*8}M-42,{y+12.5}H{22-i*5}", "#98a6b8", 2.6)
    return rect(-70, -96, 140, 90, "#f5faff", 4) + out + badge(50, -41, "yes", 9)

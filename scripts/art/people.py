"""The cast: faces, hair, clothes and poses. A figure's origin is the base of the neck; its face is 62 units wide."""

import math

from .svg import at, circle, ellipse, group, limb, line, num, path, rect

INK = "#33262a"
MOUTH = "#a4463c"
HAIR, WEAR = {}, {}  # looks of people_more.py: style -> (back, front), wear -> torso


def person(skin, shade, hair, hair_shade, top, top_shade, **rest):
    return dict(skin=skin, shade=shade, hair=hair, hair_shade=hair_shade, top=top, top_shade=top_shade, **rest)


CAST = {
    "sato": person("#fbd0b0", "#eda985", "#5d3729", "#482a20", "#5fb0a3", "#478f84", style="bob", wear="apron",
                   apron="#fff3de", apron_shade="#f1dfc0", shirt="#ffffff"),
    "tanaka": person("#f3c19c", "#dd9b75", "#2f2a30", "#221e24", "#4f86c6", "#3c6ca6", style="short", wear="polo",
                     trim="#dbe9f8", strap="#f2a33c"),
    "suzuki": person("#fcd9bf", "#edb596", "#a39ea6", "#8a858e", "#9a7bb8", "#7f629d", style="perm", wear="apron",
                     apron="#e3efdc", apron_shade="#cbdfc2", shirt="#fff7ea", glasses="#7a3f55", old=1),
    "nguyen": person("#eebb8d", "#d5986a", "#29222b", "#1c171e", "#f08a6c", "#d97055", style="pony", wear="apron",
                     apron="#2f7f86", apron_shade="#256a71", shirt="#fff3de", band="#f7c04a"),
    "yamada": person("#f2c2a0", "#dc9f7c", "#8b8d94", "#74767e", "#465a78", "#374963", style="grey", wear="vest",
                     shirt="#f4f8fc", strap="#12786c", tie="#c8553d", old=1, jaw=1),
    "user-hanako": person("#fddfca", "#efbda2", "#e6e2e6", "#c9c2ca", "#b98aa6", "#9f7190", style="bun", wear="knit",
                          shirt="#fbf1e4", old=2),
    "rai": person("#b97f56", "#9a6643", "#241d1e", "#191415", "#6f9f5a", "#5a8648", style="curly", wear="polo",
                  trim="#eef5e6", strap="#e8663f"),
}


def _brows_eyes(p, mood, dx, color, old, shut=False):
    out = ""
    left, right = -13 + dx, 13 + dx
    weight = 3.2 if p["wear"] in ("polo", "vest") else 2.3
    if mood == "worried":
        d = (f"M{num(left-7)},-8Q{num(left-1)},-11 {num(left+6)},-14M{num(right-6)},-14Q{num(right+1)},-11"
            f" {num(right+7)},-8")
    else:
        lift = {"neutral": 0, "smile": 1.5, "relieved": 2}[mood]
        d = ("".join(f"M{num(x-6.5)},{num(-9-lift)}Q{num(x)},{num(-13.5-lift)} {num(x+6.5)},{num(-9-lift)}"
                for x in (left, right)))
    out += line(d, color, weight)
    for x in (left, right):
        if mood == "relieved":
            out += line(f"M{num(x-5.5)},3Q{num(x)},-3.5 {num(x+5.5)},3", INK, 2.8)
        elif shut:
            out += line(f"M{num(x-5)},2Q{num(x)},5 {num(x+5)},2", INK, 2.6)
        else:
            ry = 3.7 if old == 2 else 4.4
            out += ellipse(x, 1.5, 3.4, ry, INK) + circle(x - 1.2, -0.1, 1.2, "#ffffff")
    return out


def _mouth(mood, talk, dx):
    x = dx
    if talk:
        return (path(f"M{num(x-6.5)},17.5Q{num(x)},19 {num(x+6.5)},17.5Q{num(x+7)},26.5 {num(x)},26.5Q{num(x-7)},26.5"
            f" {num(x-6.5)},17.5Z", "#8c332f")
            + path(f"M{num(x-4)},24.5Q{num(x)},21.5 {num(x+4)},24.5Q{num(x)},27 {num(x-4)},24.5Z", "#e8786c"))
    if mood == "neutral":
        return line(f"M{num(x-7)},18.5Q{num(x)},23.5 {num(x+7)},18.5", MOUTH, 2.4)
    if mood == "worried":
        return line(f"M{num(x-6)},22.5Q{num(x-2)},18 {num(x+6)},21.5", MOUTH, 2.4)
    if mood == "relieved":
        return line(f"M{num(x-8)},18Q{num(x)},26.5 {num(x+8)},18", MOUTH, 2.6)
    return (path(f"M{num(x-9.5)},16.5Q{num(x)},20 {num(x+9.5)},16.5Q{num(x+7.5)},28 {num(x)},28Q{num(x-7.5)},28"
        f" {num(x-9.5)},16.5Z", "#9c3b36")
        + path(f"M{num(x-8.6)},17.2Q{num(x)},20.2 {num(x+8.6)},17.2Q{num(x+8)},20 {num(x+6.5)},21Q{num(x)},23"
        f" {num(x-6.5)},21Q{num(x-8)},20 {num(x-8.6)},17.2Z", "#ffffff"))


def _hair_back(p):
    h, s = p["hair"], p["hair_shade"]
    style = p["style"]
    if style in HAIR:
        return HAIR[style][0](p)
    if style == "bob":
        return (path("M-39,-8C-40,-58 40,-58 39,-8C38,10 41,28 45,40C34,48 14,44 0,44C-14,44 -34,48 -45,40C-41,28"
                " -38,10 -39,-8Z", s))
    if style == "perm":
        spots = [(-32, 14, 12), (-38, -4, 13), (-37, -22, 13), (-26, -38, 14), (-8, -46, 14), (11, -46, 14),
            (28, -37, 14), (38, -21, 13), (38, -3, 13), (32, 14, 12)]
        return path("M-34,16L-34,-30L0,-46L34,-30L34,16Z", s) + "".join(circle(x, y, r, s) for x, y, r in spots)
    if style == "pony":
        return path("M-37,4C-43,-58 43,-58 37,4C37,18 30,34 14,34L-14,34C-30,34 -37,18 -37,4Z", s)
    if style == "bun":
        return circle(0, -47, 15, s) + circle(-2, -49, 12.5, p["hair"]) + line("M-10,-51Q-2,-58 7,-51", s, 2) + \
            path("M-36,10C-42,-52 42,-52 36,10C34,20 28,26 24,26L-24,26C-28,26 -34,20 -36,10Z", s)
    if style == "curly":
        spots = [(-31, -6, 8), (-33, -20, 10), (-26, -34, 11), (-12, -43, 12), (5, -45, 12), (21, -39, 12),
            (31, -26, 10), (33, -12, 9)]
        return "".join(circle(x, y, r, h) for x, y, r in spots)
    return path("M-34,4C-38,-14 -38,-42 0,-46C38,-42 38,-14 34,4Z", s)


def _hair_front(p):
    h, s = p["hair"], p["hair_shade"]
    style = p["style"]
    if style in HAIR:
        return HAIR[style][1](p)
    if style == "bob":
        return (path("M-36,22C-42,-14 -38,-51 1,-51C39,-51 42,-14 36,22C34,8 33,-8 24,-18C19,-22 16,-26 14,-30C5,-18"
            " -12,-11 -25,-9C-31,-2 -33,10 -36,22Z", h) + line("M-24,-30C-17,-39 -8,-43 3,-43", "#8a5a45", 3.4, 0.7))
    if style == "short":
        return (path("M-34,6C-39,-10 -39,-32 -27,-40C-18,-52 24,-54 33,-37C40,-27 38,-8 34,6L30,3C30,-8 29,-14 25,-20"
            "C13,-15 -3,-17 -13,-25C-18,-19 -28,-15 -29,-6L-30,3Z", h)
            + line("M-16,-38C-4,-44 10,-44 20,-38", "#4b4550", 3))
    if style == "perm":
        spots = [(-26, -24, 10), (-12, -31, 11), (4, -32, 11), (19, -28, 10), (29, -17, 8), (-32, -12, 8)]
        return "".join(circle(x, y, r, h) for x, y, r in spots) + line("M-27,-36Q-20,-43 -11,-42", "#c4c0c8", 3)
    if style == "pony":
        return (path("M-35,14C-41,-14 -38,-51 0,-51C38,-51 41,-14 35,14C33,-4 28,-22 -4,-30C-16,-26 -31,-14 -35,14Z", h)
                + line("M-36,-16C-28,-45 28,-45 36,-16", p["band"], 7))
    if style == "bun":
        return (path("M-34,10C-40,-50 40,-50 34,10C32,-8 24,-24 6,-30C-14,-27 -30,-14 -34,10Z", h)
                + line("M-26,-18C-20,-30 -10,-36 2,-38", s, 2) + line("M26,-20C22,-28 16,-33 10,-36", s, 2))
    if style == "curly":
        spots = [(-24, -25, 7), (-13, -29, 8), (0, -31, 8), (13, -29, 8), (24, -24, 7)]
        return (path("M-30,-22C-24,-46 24,-46 30,-22Q0,-34 -30,-22Z", h)
            + "".join(circle(x, y, r, h) for x, y, r in spots))
    return (path("M-34,6C-39,-12 -37,-45 0,-47C37,-45 39,-12 34,6L30,2C30,-12 26,-24 17,-29C6,-25 -12,-25 -20,-29"
        "C-27,-22 -30,-12 -30,2Z", h) + line("M-14,-38C-5,-42 8,-42 16,-38", "#a9abb2", 3))


def head(p, mood="neutral", talk=False, dx=0, shut=False):
    """The head around the face's centre; dx moves the features sideways (about 6 = looks aside), shut: the eyes."""
    skin, shade = p["skin"], p["shade"]
    old = p.get("old", 0)
    out = "" if p["style"] in ("bob", "pony") else ellipse(-31, 4, 5.5, 7.5, skin) + ellipse(31, 4, 5.5, 7.5, shade)
    jaw = ("M-31,-10C-31,-46 31,-46 31,-10C31,14 29,24 20,32C12,39 -12,39 -20,32C-29,24 -31,14 -31,-10Z" if p.get("jaw")
           else "M-31,-10C-31,-46 31,-46 31,-10C31,16 22,38 0,38C-22,38 -31,16 -31,-10Z")
    out += path(jaw, skin)
    out += ellipse(-20 + dx, 13, 6, 4.2, "#f0735e", o=0.3) + ellipse(20 + dx, 13, 6, 4.2, "#f0735e", o=0.3)
    out += _brows_eyes(p, mood, dx, p["hair_shade"] if old != 2 else "#b9adb2", old, shut)
    nose = dx * 1.25
    out += line(f"M{num(nose)},5Q{num(nose+3.4)},11 {num(nose-1.2)},11.6", shade, 2.2)
    out += _mouth(mood, talk, dx)
    if old:
        out += (line(f"M{num(dx-13)},15Q{num(dx-15)},19 {num(dx-13.5)},23M{num(dx+13)},15Q{num(dx+15)},19"
                f" {num(dx+13.5)},23", shade, 1.6))
    if old == 2:
        out += (line("M-25,-1L-29,-3M-25,3L-29,5M25,-1L29,-3M25,3L29,5", shade, 1.5)
            + line("M-9,-20Q0,-22 9,-20", shade, 1.5))
    if p.get("glasses"):
        g = p["glasses"]
        out += circle(dx - 13, 2, 9.5, "#ffffff", g, 2.2, 0.25) + circle(dx + 13, 2, 9.5, "#ffffff", g, 2.2, 0.25)
        out += (line(f"M{num(dx-3.5)},0Q{num(dx)},-2 {num(dx+3.5)},0M{num(dx-22.5)},0L-31,-3M{num(dx+22.5)},0L31,-3", g,
                2.2))
    out += _hair_front(p)
    if mood == "worried":
        out += path("M33,-30C37,-24 39,-20 36,-17C33,-15 29,-18 30,-22C30.5,-25 32,-27 33,-30Z", "#8ecbe8")
    return out


def hand(p, kind="rest"):
    """A hand with its wrist at the origin, fingers along +x, thumb on the -y side."""
    skin, shade = (p["skin"], p["shade"])
    if kind == "open":
        out = line("M9,-6L23,-10M11,-2L27,-4M11,2.5L26,3M9,6L22,9", skin, 5.6) + line("M3,-5L11,-16", skin, 6)
        return out + rect(-4, -9, 18, 18, skin, 7) + line("M6,-3Q9,0 8,5", shade, 1.4)
    if kind == "grip":
        out = path("M-4,-8C4,-11 12,-11 17,-8C21,-5 21,6 17,8C12,11 4,10 -4,8Z", skin)
        return out + line("M12,-4.5L19,-4.5M12,0L20,0M12,4.5L19,4.5", shade, 1.4) + line("M2,-6Q8,-11 14,-9", skin, 6)
    if kind == "point":
        out = line("M12,-5L29,-7", skin, 6) + path("M-4,-8C4,-10 11,-10 15,-8C19,-5 19,6 15,8C11,10 4,10 -4,8Z", skin)
        return out + line("M10,0L17,0M10,4.5L16,4.5", shade, 1.4) + line("M2,-5Q8,-10 13,-8", skin, 5)
    out = path("M-4,-8C6,-10 14,-9 21,-6.5C28,-4 28,4 21,6.5C14,9 6,9 -4,8Z", skin)
    out += line("M14,-2L23,-1.5M14,2.5L22,3", shade, 1.4)
    return out + line("M3,-5L12,-10.5", skin, 6)


POSES = {
    "down": (((-48, 66), (-49, 128), "rest", 90), ((48, 66), (49, 128), "rest", 90)),
    "clasp": (((-54, 76), (-19, 86), "rest", 6), ((54, 76), (19, 86), "rest", 174)),
    "chest": (((-54, 80), (-27, 52), "rest", -24), ((48, 66), (49, 128), "rest", 90)),
    "cheek": (((-56, 78), (-34, 16), "rest", -70), ((54, 76), (10, 84), "rest", 176)),
    "wave": (((-48, 66), (-49, 128), "rest", 90), ((60, 72), (63, 14), "open", -82)),
    "present": (((-48, 66), (-49, 128), "rest", 90), ((50, 84), (60, 40), "open", -62)),
    "think": (((-54, 76), (-10, 84), "rest", 0), ((54, 80), (30, 18), "rest", -112)),
}


def _arm(p, spec, side):
    (ex, ey), (wx, wy), kind, angle = spec
    color = p["top"] if side < 0 else p["top_shade"]
    short = p["wear"] in ("polo", "tunic")
    raised = -135 < angle < -45
    mirror = side < 0 if raised else 90 < abs(angle) < 270  # the thumb lies on the upper side, or towards the head
    turn = math.radians(angle)
    palm = (at(wx + 3 * math.cos(turn), wy + 3 * math.sin(turn),
            group("scale(1.14 -1.14)" if mirror else "scale(1.14)", hand(p, kind)), rot=angle))
    shoulder = (side * 38, 24)
    if short:
        mid = (shoulder[0] + (ex - shoulder[0]) * 0.72, shoulder[1] + (ey - shoulder[1]) * 0.72)
        joint = ((shoulder[0] + mid[0]) / 2, (shoulder[1] + mid[1]) / 2)
        return (palm + limb([shoulder, (ex, ey), (wx, wy)], [20, 19, 14.5], p["skin"])
            + limb([shoulder, joint, mid], [27, 27, 28], color))
    return palm + limb([shoulder, (ex, ey), (wx, wy)], [25, 24, 19], color) + _cuff(spec)


def _cuff(spec):
    (ex, ey), (wx, wy), _, _ = spec
    length = ((wx - ex) ** 2 + (wy - ey) ** 2) ** 0.5 or 1
    ux, uy = (wx - ex) / length, (wy - ey) / length
    x, y = wx, wy
    return line(f"M{num(x-uy*8.5)},{num(y+ux*8.5)}L{num(x+uy*8.5)},{num(y-ux*8.5)}", "#20303a", 2.6, 0.22)


TORSO = ("M-45,150C-46,120 -40,90 -42,60L-49,34C-50,20 -43,13 -28,8C-18,4 -13,1 -12,-6L12,-6C13,1 18,4"
    " 28,8C43,13 50,20 49,34L42,60C40,90 46,120 45,150Z")
TORSO_SHADE = "M22,6C42,12 50,20 49,34L42,60C40,90 46,120 45,150L28,150C34,110 34,50 22,6Z"


def torso(p):
    wear, top, dark = p["wear"], p["top"], p["top_shade"]
    if wear in WEAR:
        return WEAR[wear](p)
    neck = path("M-12,-26L12,-26L13,2C10,14 -10,14 -13,2Z", p["shade"])
    out = path(TORSO, top) + path(TORSO_SHADE, dark)
    if wear == "apron":
        out += (path("M-24,6L-14,-6H14L24,6L26,60H-26Z", p["shirt"]) + neck
            + path("M-14,0Q0,20 14,0L19,5Q0,29 -19,5Z", p["shirt"]))
        out += path("M-32,7L-22,5L-18,34L-28,34ZM32,7L22,5L18,34L28,34Z", p["apron_shade"])
        out += (path("M-27,32Q0,38 27,32C28,46 33,54 38,60C37,90 42,120 42,150L-42,150C-42,120 -37,90 -38,60C-33,54"
                " -28,46 -27,32Z", p["apron"]))
        out += path("M27,32C28,46 33,54 38,60C37,90 42,120 42,150L26,150C30,110 26,70 20,33.5Z", p["apron_shade"])
        return (out + path("M-17,66L17,66L15,92Q0,97 -15,92Z", p["apron_shade"])
            + line("M-17,66L17,66", "#d9b98a" if p["apron"] == "#fff3de" else dark, 2.4))
    if wear == "polo":
        out += neck + path("M-15,0L0,22L15,0L22,6L10,26L0,22L-10,26L-22,6Z", p["trim"]) + line("M0,22L0,46", dark, 2.5)
        return out + _lanyard(p, 13)
    if wear == "vest":
        out = (path(TORSO, p["shirt"]) + path("M-36,11L-16,4L0,58L16,4L36,11C41,28 38,50 38,70"
            "C37,100 41,125 41,150L-41,150"
            "C-41,125 -37,100"
                " -38,70C-38,50 -41,28 -36,11Z", top))
        out += path("M16,4L36,11C41,28 38,50 38,70C37,100 41,125 41,150L24,150C30,100 28,50 10,24Z", dark)
        out += path("M-16,2L0,56L16,2Z", p["shirt"]) + neck
        out += path("M-4,12L4,12L6,40L0,50L-6,40Z", p["tie"]) + path("M-5,9L5,9L3.5,16L-3.5,16Z", "#a84432")
        out += path("M-14,-4L0,13L-10,24L-21,4ZM14,-4L0,13L10,24L21,4Z", "#ffffff") + line("M0,60L0,150", dark, 2.5)
        return out + _lanyard(p, 17)
    out += path("M-19,6L-14,-6H14L19,6Q14,60 19,150H-22Q-12,60 -19,6Z", p["shirt"]) + neck
    out += path("M-13,-2Q0,18 13,-2L18,4Q0,28 -18,4Z", "#ffffff")
    out += line("M-19,8Q-12,60 -22,150M19,8Q14,60 19,150", dark, 4)
    return out + circle(0, 24, 3.6, "#e0a458") + circle(0, 46, 2.2, "#d9c9b4") + circle(0, 68, 2.2, "#d9c9b4")


def _lanyard(p, x):
    out = line(f"M-{x},4L-3,46M{x},4L3,46", p["strap"], 3.6)
    return out + rect(-12, 46, 24, 30, "#ffffff", 3, "#c9d3df", 1.5) + circle(0, 56, 4.6, "#9db7cf") + \
        path("M-7.5,67Q0,58 7.5,67Z", "#9db7cf") + line("M-7,71.5L7,71.5", "#c9d3df", 2)


def arm(name, spec, side):
    """One arm; side is -1 (the viewer's left, lit) or 1."""
    p = CAST[name]
    if p["wear"] == "vest":
        p = dict(p, top=p["shirt"], top_shade="#dce6f0")
    return _arm(p, spec, side)


def figure(name, mood="neutral", pose="clasp", talk=False, dx=0, tilt=0, shut=False):
    """A half figure; pose is a name of POSES or a pair of arm specs, where None leaves the arm to the caller."""
    p = CAST[name]
    left, right = POSES[pose] if isinstance(pose, str) else pose
    arms = (arm(name, left, -1) if left else "") + (arm(name, right, 1) if right else "")
    tail = ""
    if p["style"] == "pony":
        tail = (path("M10,-22C26,-18 35,6 35,38C35,62 29,74 23,84C18,66 20,44 17,24C15,8 10,-4 10,-22Z", p["hair"])
                + at(25, 4, rect(-9, -4, 18, 8, p["band"], 4), rot=-24))
    return (at(0, -48, _hair_back(p), rot=tilt) + torso(p) + tail + at(0, -48, head(p, mood, talk, dx, shut), rot=tilt)
        + arms)


LOOKS = ("", "-talk", "-blink")  # each pose at rest, with an open mouth, with shut eyes
MOODS = {
    "sato": {"neutral": "clasp", "smile": "present", "worried": "cheek", "relieved": "chest"},
    "yamada": {"neutral": "clasp", "smile": "present", "worried": "think", "relieved": "chest"},
    "tanaka": {"neutral": "clasp", "smile": "wave", "worried": "think", "relieved": "chest"},
    "suzuki": {"neutral": "clasp", "smile": "chest", "worried": "cheek", "relieved": "chest"},
    "nguyen": {"neutral": "clasp", "smile": "wave", "worried": "cheek", "relieved": "chest"},
    "user-hanako": {"neutral": "clasp", "smile": "chest", "worried": "cheek", "relieved": "clasp"},
    "rai": {"neutral": "clasp", "smile": "wave"},
}


def files():
    """(name, body) of every half figure on 200×260."""
    for name, moods in MOODS.items():
        size = 1.1 if name == "user-hanako" else 1.18
        foot = 150 if name == "user-hanako" else 138
        for mood, pose in moods.items():
            for look in LOOKS if mood != "relieved" else ("",):
                body = figure(name, mood, pose, talk=look == "-talk", tilt=-3 if mood == "relieved" else 0,
                              shut=look == "-blink")
                yield f"{name}-{mood}{look}", at(100, foot, body, s=size)

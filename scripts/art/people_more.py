"""More of the cast: nurses, care manager, investigator, relatives, a second manager; people on the telephone or with a
tablet in their hands. Same measures as people.py, whose tables are extended here."""

from . import props
from .people import CAST, HAIR, LOOKS, TORSO, TORSO_SHADE, WEAR, _lanyard, arm, figure, person
from .svg import at, circle, line, path, rect

CAST.update({
    "kimura": person("#f7cba8", "#e2a47e", "#4a3329", "#38261f", "#3f6f9f", "#315a83", style="side", wear="tunic",
                     trim="#dbe9f8"),
    "santos": person("#cf9468", "#b0774f", "#241c1e", "#191315", "#3d9a8b", "#2f7c70", style="crop", wear="tunic",
                     trim="#e3f3ee", jaw=1),
    "mori": person("#f0c09c", "#d79b78", "#77716f", "#625d5c", "#6c6f86", "#565971", style="thin", wear="jacket",
                   shirt="#f4f8fc", strap="#12786c", glasses="#40485a", old=1, jaw=1),
    "ota": person("#fad3b6", "#e6ab8a", "#8d6f5c", "#755a49", "#8f5d70", "#764a5c", style="wave", wear="jacket",
                  shirt="#fdf3e4", strap="#3d6ca6", old=1),
    "hayashi": person("#f6caa6", "#dfa17b", "#3a2b2c", "#2a1f20", "#2f5f73", "#244c5d", style="chignon", wear="jacket",
                      shirt="#fff8ee", strap="#d98a2b"),
    "dewi": person("#c98d5f", "#ab7148", "#7d6aa8", "#65548d", "#e2b04a", "#c89636", style="scarf", wear="apron",
                   apron="#3f6d78", apron_shade="#335a64", shirt="#fdf3e0"),
    "kaneko": person("#f1c29d", "#d99a74", "#332a2c", "#251e20", "#7f8f5a", "#6a794a", style="parted", wear="knit",
                     shirt="#f3f0e6", jaw=1),
    "user-shigeru": person("#fadcc4", "#eab896", "#dedadd", "#c3bec4", "#6f8fa8", "#5b788f", style="fringe",
                           wear="knit", shirt="#fbf4e6", old=2, jaw=1),
})


def _cap_back(p):
    return path("M-34,4C-38,-14 -38,-42 0,-46C38,-42 38,-14 34,4Z", p["hair_shade"])


def _side_back(p):
    return path("M-38,-8C-40,-57 40,-57 38,-8C38,6 38,16 34,26C24,32 -24,32 -34,26C-38,16 -38,6 -38,-8Z",
            p["hair_shade"])


def _side_front(p):
    return (path("M-36,20C-42,-14 -38,-51 1,-51C39,-51 42,-14 36,20C35,4 33,-8 28,-19C10,-17 -10,-22 -18,-31"
                 "C-24,-20 -33,-6 -36,20Z", p["hair"]) + line("M-8,-42C4,-46 16,-44 26,-35", "#7a5848", 3.2, 0.7))


def _crop_front(p):
    return (path("M-34,4C-39,-14 -38,-40 -26,-45C-14,-54 18,-54 28,-44C38,-38 39,-14 34,4L30,1C30,-9 29,-17 24,-24"
                 "C10,-30 -10,-30 -24,-24C-29,-17 -30,-9 -30,1Z", p["hair"])
            + line("M-16,-40C-4,-46 8,-46 18,-40", "#463a3d", 3))


def _thin_back(p):
    return path("M-34,8C-38,-10 -37,-26 -30,-34L30,-34C37,-26 38,-10 34,8Z", p["hair_shade"])


def _thin_front(p):
    tuft = "M-34,8C-39,-10 -37,-28 -29,-36C-25,-28 -29,-10 -30,3Z"
    return (path(tuft, p["hair"]) + at(0, 0, path(tuft, p["hair_shade"]), sx=-1)
            + path("M-30,-30C-24,-49 24,-49 30,-30C20,-36 6,-33 -4,-34C-14,-35 -22,-34 -30,-30Z", p["hair"])
            + line("M-12,-40C-2,-43 8,-43 16,-40", "#a8a2a0", 2.2))


def _wave_back(p):
    spots = ((-35, -6, 11), (-38, 10, 11), (-34, 25, 11), (35, -6, 11), (38, 10, 11), (34, 25, 11), (-24, -36, 14),
             (24, -36, 14), (0, -42, 16))
    return path("M-34,24V-30L0,-50L34,-30V24Z", p["hair_shade"]) + "".join(circle(x, y, r, p["hair_shade"])
                                                                          for x, y, r in spots)


def _wave_front(p):
    return (path("M-36,18C-44,-8 -40,-50 0,-51C40,-50 44,-8 36,18C34,8 35,0 30,-8C31,-18 24,-20 20,-27C8,-20 4,-30"
                 " -8,-28C-14,-20 -24,-22 -26,-12C-34,-6 -32,8 -36,18Z", p["hair"])
            + line("M-24,-34C-14,-42 -4,-40 4,-44C12,-46 20,-42 26,-36", "#b29481", 3, 0.8))


def _chignon_back(p):
    return (circle(0, -48, 15, p["hair"]) + line("M-9,-52Q0,-59 9,-53", "#5d4b4b", 2.4)
            + path("M-36,8C-42,-54 42,-54 36,8C34,18 30,22 26,24H-26C-30,22 -34,18 -36,8Z", p["hair_shade"]))


def _chignon_front(p):
    return (path("M-36,10C-42,-58 42,-58 36,10C33,-8 24,-24 8,-32C-8,-24 -31,-16 -35,10Z", p["hair"])
            + line("M8,-32C10,-36 9,-39 6,-41", "#5d4b4b", 2.2))


def _scarf_back(p):
    return path("M-39,0C-42,-58 42,-58 39,0C41,22 46,36 54,48H-54C-46,36 -41,22 -39,0Z", p["hair_shade"])


def _scarf_front(p):
    outer = ("M0,-51C28,-51 39,-30 37,-4C36,14 38,26 47,38C54,48 50,60 36,66C18,73 -18,73 -36,66C-50,60 -54,48 -47,38"
             "C-38,26 -36,14 -37,-4C-39,-30 -28,-51 0,-51Z")
    opening = "M0,-33C-22,-33 -29,-16 -29,-3C-29,17 -18,34 0,36C18,34 29,17 29,-3C29,-16 22,-33 0,-33Z"
    return (path(outer + opening, p["hair"])
            + line("M-30,-24C-20,-42 20,-42 30,-24", p["hair_shade"], 3)
            + line("M-26,22C-16,44 10,52 34,50M-34,34C-24,54 0,62 22,62", p["hair_shade"], 3))


def _parted_front(p):
    return (path("M-34,6C-39,-12 -38,-40 -20,-46C0,-54 40,-50 37,-18C37,-10 35,-2 34,6L30,2C30,-10 30,-16 27,-25"
                 "C12,-21 -6,-23 -18,-34C-22,-24 -30,-16 -30,2Z", p["hair"])
            + line("M-10,-40C4,-46 18,-44 28,-36", "#564a4d", 3))


def _fringe_front(p):
    tuft = "M-33,10C-40,-4 -39,-20 -31,-27C-27,-20 -29,-4 -30,6Z"
    return (path(tuft, p["hair"]) + at(0, 0, path(tuft, p["hair_shade"]), sx=-1)
            + line("M-16,-34Q0,-41 16,-34M-9,-31Q2,-35 11,-31", p["hair_shade"], 2.6))


HAIR.update({
    "side": (_side_back, _side_front), "crop": (_cap_back, _crop_front), "thin": (_thin_back, _thin_front),
    "wave": (_wave_back, _wave_front), "chignon": (_chignon_back, _chignon_front),
    "scarf": (_scarf_back, _scarf_front), "parted": (_cap_back, _parted_front),
    "fringe": (_thin_back, _fringe_front),
})


def _tunic(p):
    neck = path("M-12,-26L12,-26L13,2C10,14 -10,14 -13,2Z", p["shade"])
    out = path(TORSO, p["top"]) + path(TORSO_SHADE, p["top_shade"])
    out += path("M-16,3L-12,-6H12L16,3L0,32Z", p["skin"]) + neck
    out += line("M-17,3L0,33L17,3", p["trim"], 5)
    out += rect(12, 44, 24, 26, p["top_shade"], 3) + line("M12,46H36", p["trim"], 3)
    out += rect(18, 34, 4.5, 18, "#f2b13c", 2) + rect(26, 36, 4.5, 16, "#f4f8fc", 2)
    return out + rect(-33, 40, 28, 18, "#ffffff", 3, "#c9d3df", 1.5) + circle(-26, 49, 4.2, "#9db7cf") + line(
        "M-18,46H-9M-18,52H-11", "#9aa7b6", 2.2)


def _jacket(p):
    neck = path("M-12,-26L12,-26L13,2C10,14 -10,14 -13,2Z", p["shade"])
    out = path(TORSO, p["top"]) + path(TORSO_SHADE, p["top_shade"])
    out += path("M-17,3L-12,-6H12L17,3L2,74H-2Z", p["shirt"]) + neck + path(
        "M-14,-2Q0,17 14,-2L18,5L4,20L0,13L-4,20L-18,5Z", "#ffffff")
    lapel = "M-17,2L-26,8L-30,30L-22,32L-25,38L-1,76Z"
    out += path(lapel, p["top_shade"]) + at(0, 0, path(lapel, p["top_shade"]), sx=-1)
    out += line("M0,76V150", p["top_shade"], 2.6) + circle(-5, 92, 2.6, "#f1e3c6") + circle(-5, 114, 2.6, "#f1e3c6")
    return out + _lanyard(p, 15)


WEAR.update({"tunic": _tunic, "jacket": _jacket})

MOODS = {
    "kimura": {"neutral": "clasp", "smile": "present", "worried": "cheek", "relieved": "chest"},
    "santos": {"neutral": "clasp", "smile": "wave", "worried": "think", "relieved": "chest"},
    "mori": {"neutral": "clasp", "smile": "chest", "worried": "think", "relieved": "chest"},
    "ota": {"neutral": "clasp", "smile": "present", "worried": "cheek", "relieved": "chest"},
    "hayashi": {"neutral": "clasp", "smile": "present", "worried": "think", "relieved": "chest"},
    "dewi": {"neutral": "clasp", "smile": "present", "worried": "cheek", "relieved": "chest"},
    "kaneko": {"neutral": "clasp", "smile": "wave", "worried": "think", "relieved": "chest"},
    "user-shigeru": {"neutral": "clasp", "smile": "chest", "worried": "think", "relieved": "clasp"},
}
ON_THE_PHONE = ("sato", "nguyen", "tanaka", "kimura", "mori", "hayashi", "dewi", "ota")
WITH_A_TABLET = ("sato", "nguyen", "kimura", "santos", "dewi", "ota")


def _calling(name, mood, look):
    ear = ((64, 62), (50, 4), "grip", -118)
    return (figure(name, mood, (((-54, 76), (-14, 88), "rest", 4), None), talk=look == "-talk", dx=2,
                   shut=look == "-blink")
            + props.phone(37, -32, 0.56, 8, "#3d4a5a", "dark") + arm(name, ear, 1))


def _reading(name, mood, look):
    left, right = ((-58, 78), (-29, 74), "grip", -12), ((58, 78), (29, 74), "grip", 192)
    return (figure(name, mood, (None, None), shut=look == "-blink") + props.tablet(0, 68, "list", 0.72) + arm(name, left, -1)
            + arm(name, right, 1))


def files():
    """(name, body) of every half figure on 200×260."""
    for name, moods in MOODS.items():
        size, foot = (1.1, 150) if name.startswith("user") else (1.18, 138)
        for mood, pose in moods.items():
            for look in LOOKS if mood != "relieved" else ("",):
                body = figure(name, mood, pose, talk=look == "-talk", tilt=-3 if mood == "relieved" else 0,
                              shut=look == "-blink")
                yield f"{name}-{mood}{look}", at(100, foot, body, s=size)
    for name in ON_THE_PHONE:
        for look in LOOKS:
            yield f"{name}-phone{look}", at(100, 138, _calling(name, "neutral", look), s=1.18)
    for name in WITH_A_TABLET:
        for look in ("", "-blink"):
            yield f"{name}-tablet{look}", at(100, 138, _reading(name, "smile", look), s=1.18)

"""Rooms of the managers' quiz: what stands safe and what does not. A docstring names the spots of hotspots."""

from . import props
from .scenes import wall
from .scenes_cards_kit import counter, desk, stand
from .svg import at, circle, line, path, rect


def anchored(x, y, side):
    """A wire from a laptop's corner to a plate screwed on the desk, `side` ±1 tells where."""
    plate = x + side * 42
    return (line(f"M{x},{y-10}C{x+side*16},{y-16} {x+side*12},{y+14} {x+side*26},{y+12}L{plate},{y+6}", "#5d6b80", 4.4)
        + rect(plate - 12, y - 3, 24, 15, "#8b99aa", 3) + circle(plate, y + 4, 4, "#5d6b80")
        + props.padlock(x, y - 10, 0.44))


def cupboard(x, y, w, h):
    """A wall cupboard with its door closed."""
    return (rect(x + 3, y + 5, w, h, "#3b5a58", 5, o=0.12) + rect(x, y, w, h, "#c3ccd6", 5)
        + rect(x + 6, y + 6, w - 12, h - 12, "#dfe5eb", 3, "#a9b4c1", 1.8))


def open_cupboard(x, y, w, h):
    """The door stands open to the left; tablets on two shelves."""
    mid = y + h / 2
    shelves = (rect(x, y, w, h, "#c3ccd6", 5) + rect(x + 6, y + 6, w - 12, h - 12, "#7c8a99", 3)
        + rect(x + 6, mid - 3, w - 12, 6, "#c3ccd6"))
    tabs = "".join(props.tablet(x + w * (0.3 + i * 0.4), cy, "dark", 0.34) for i in range(2)
        for cy in (mid - 21, y + h - 24))
    door = (path(f"M{x},{y}L{x-26},{y+14}V{y+h+12}L{x},{y+h}Z", "#b4c0cd")
        + path(f"M{x-4},{y+9}L{x-21},{y+19}V{y+h+1}L{x-4},{y+h-8}Z", "#dfe5eb")
        + rect(x - 20, mid + 2, 4, 16, "#8592a1", 2))
    return rect(x + 3, y + 5, w, h, "#3b5a58", 5, o=0.12) + shelves + tabs + door


def camera(x, y):
    return (rect(x - 5, y - 22, 10, 18, "#7b8797", 2) + rect(x - 20, y - 28, 40, 8, "#8592a1", 3)
        + path(f"M{x-27},{y-6}H{x+27}A27,30 0 0 1 {x-27},{y-6}Z", "#b9c6d2") + circle(x, y + 6, 12, "#333f4d")
        + circle(x, y + 6, 6.6, "#5f86a8") + circle(x - 3, y + 3, 2.4, "#ffffff", o=0.8))


def device_room():
    """Spots: shut 8,30-86,140; wired 4,152-166,262; loose 172,152-290,250; open 292,30-392,180."""
    closed = cupboard(12, 34, 70, 100) + props.padlock(66, 82, 0.62)
    return (wall("#e3eef4", "#f5f3e8") + closed + props.window(104, 18, 80, 66) + open_cupboard(320, 34, 68, 122)
        + stand("kim", 226, 108, 0.84, "neutral", "down", dx=4) + desk(208) + props.laptop(102, 226, "dark", 0.62)
        + anchored(60, 240, -1) + props.laptop(236, 226, "dark", 0.62) + props.mug(354, 232, s=0.7))


def front_office():
    """Spots: camera 20,12-92,70; key 206,30-294,140; wired 12,168-176,266; tablet 286,176-358,260."""
    in_lock = props.key(248, 104, 0.72, -48) + circle(268, 81, 8, "#f3f6f8", "#8592a1", 2.4)
    return (wall("#e6f0ee", "#f6f3e6") + camera(56, 44) + props.window(112, 20, 72, 62) + cupboard(210, 34, 74, 100)
        + in_lock + stand("doi", 332, 112, 0.88, "neutral", "down", dx=-5) + counter(222)
        + props.laptop(112, 238, "dark", 0.62) + anchored(70, 252, -1) + props.shadow(322, 254, 32, 4)
        + props.tablet(322, 216, "dark", 0.74) + props.mug(214, 226, s=0.7))


def files():
    yield "quiz-device-room", device_room()
    yield "quiz-front-office", front_office()

"""SVG primitives limited to what nanosvg (SDL_image) draws: presentation attributes, hex colours, no references."""

import math

_counter = [0]


def reset_ids():
    _counter[0] = 0


def num(value):
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def _attributes(fill, stroke, sw, o, so):
    out = f' fill="{fill}"' if fill else ""
    if o is not None:
        out += f' fill-opacity="{o}"'
    if stroke:
        out += f' stroke="{stroke}" stroke-width="{num(sw or 2)}"'
        if so is not None:
            out += f' stroke-opacity="{so}"'
    return out


def path(d, fill=None, stroke=None, sw=None, o=None, so=None):
    return f'<path d="{d}"{_attributes(fill, stroke, sw, o, so)}/>'


def line(d, stroke, sw=2, so=None):
    return path(d, None, stroke, sw, None, so)


def circle(x, y, r, fill=None, stroke=None, sw=None, o=None, so=None):
    return f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(r)}"{_attributes(fill, stroke, sw, o, so)}/>'


def ellipse(x, y, rx, ry, fill=None, stroke=None, sw=None, o=None):
    return (f'<ellipse cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}"'
            f'{_attributes(fill, stroke, sw, o, None)}/>')


def rect(x, y, w, h, fill=None, r=0, stroke=None, sw=None, o=None, so=None):
    radius = f' rx="{num(r)}"' if r else ""
    return (f'<rect x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}"{radius}'
            f'{_attributes(fill, stroke, sw, o, so)}/>')


def group(transform, *children):
    return f'<g transform="{transform}">{"".join(children)}</g>'


def at(x, y, *children, s=1, sx=None, rot=0):
    """Children moved to (x, y), scaled by s (sx = -1 mirrors) and turned by rot degrees."""
    transform = f"translate({num(x)} {num(y)})"
    if rot:
        transform += f" rotate({num(rot)})"
    if s != 1 or sx is not None:
        transform += f" scale({(sx if sx is not None else 1) * s:.3g} {s:.3g})"
    return group(transform, *children)


def gradient(x1, y1, x2, y2, *stops):
    """Returns (definition, url); stops are (offset, hex[, opacity])."""
    _counter[0] += 1
    name = f"g{_counter[0]}"
    parts = "".join(
        f'<stop offset="{s[0]}" stop-color="{s[1]}"' + (f' stop-opacity="{s[2]}"' if len(s) > 2 else "") + "/>"
        for s in stops)
    return (f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="{num(x1)}" y1="{num(y1)}" '
            f'x2="{num(x2)}" y2="{num(y2)}">{parts}</linearGradient>', f"url(#{name})")


def limb(points, widths, fill):
    """A tapered limb through shoulder, joint and end; the joint is rounded, both ends are round."""
    (x0, y0), (x1, y1), (x2, y2) = points
    a = (x1 + (x0 - x1) * 0.42, y1 + (y0 - y1) * 0.42)
    b = (x1 + (x2 - x1) * 0.42, y1 + (y2 - y1) * 0.42)
    spine = [(x0, y0), a]
    for t in (0.33, 0.67):
        spine.append(tuple((1 - t) ** 2 * a[i] + 2 * t * (1 - t) * (x1, y1)[i] + t * t * b[i] for i in (0, 1)))
    spine += [b, (x2, y2)]
    half = []
    for i in range(len(spine)):
        t = i / (len(spine) - 1)
        w = (widths[0] + (widths[1] - widths[0]) * t * 2 if t < 0.5 else widths[1]
            + (widths[2] - widths[1]) * (t * 2 - 1))
        half.append(w / 2)
    left, right = [], []
    for i, (x, y) in enumerate(spine):
        p, q = spine[max(0, i - 1)], spine[min(len(spine) - 1, i + 1)]
        length = math.hypot(q[0] - p[0], q[1] - p[1]) or 1
        nx, ny = -(q[1] - p[1]) / length, (q[0] - p[0]) / length
        left.append((x + nx * half[i], y + ny * half[i]))
        right.append((x - nx * half[i], y - ny * half[i]))

    def curve(points_):
        out = ""
        for i in range(1, len(points_) - 1):
            mid = ((points_[i][0] + points_[i + 1][0]) / 2, (points_[i][1] + points_[i + 1][1]) / 2)
            out += f"Q{num(points_[i][0])},{num(points_[i][1])} {num(mid[0])},{num(mid[1])}"
        return out + f"L{num(points_[-1][0])},{num(points_[-1][1])}"

    w0, w2 = num(half[0]), num(half[-1])
    d = f"M{num(left[0][0])},{num(left[0][1])}" + curve(left)
    right.reverse()
    d += f"A{w2},{w2} 0 0 0 {num(right[0][0])},{num(right[0][1])}" + curve(right)
    d += f"A{w0},{w0} 0 0 0 {num(left[0][0])},{num(left[0][1])}Z"
    return path(d, fill)


def document(width, height, body):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}">'
            f'<g fill="none" stroke-linecap="round" stroke-linejoin="round">{body}</g></svg>\n')

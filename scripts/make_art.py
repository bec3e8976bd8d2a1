#!/usr/bin/env python3
"""Writes content/art from the parts in scripts/art. The SVG files are committed; run this after changing a part.

usage: scripts/make_art.py [group ...]     groups: icons people devices rooms scenes logo
"""

import importlib
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from art.svg import document, reset_ids  # noqa: E402

GROUPS = {"icons": (48, 48), "people": (200, 260), "devices": (200, 150), "rooms": (1280, 720), "scenes": (400, 280)}
LIMIT = {"rooms": 20_000, "scenes": 24_000}


def modules_of(group):
    """scripts/art/GROUP.py, then every GROUP_*.py that has pictures of its own."""
    parts = pathlib.Path(__file__).resolve().parent / "art"
    names = [group, *sorted(file.stem for file in parts.glob(f"{group}_*.py"))]
    modules = [importlib.import_module(f"art.{name}") for name in names]
    return [module for module in modules if hasattr(module, "files")]


def main():
    root = pathlib.Path(__file__).resolve().parent.parent / "content" / "art"
    wanted = sys.argv[1:] or [*GROUPS, "logo"]
    for group in wanted:
        if group == "logo":
            reset_ids()
            root.mkdir(parents=True, exist_ok=True)
            ((root / "logo.svg").write_text(document(64, 64, importlib.import_module("art.icons").logo()),
                encoding="utf-8"))
            continue
        width, height = GROUPS[group]
        folder = root / group
        folder.mkdir(parents=True, exist_ok=True)
        reset_ids()
        for module in modules_of(group):
            for name, body in module.files():
                text = document(width, height, body)
                if len(text) > LIMIT.get(group, 12_000):
                    print(f"{group}/{name}.svg is {len(text)} bytes", file=sys.stderr)
                (folder / f"{name}.svg").write_text(text, encoding="utf-8")
                reset_ids()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Converts BudouX's Japanese model (npm package budoux, package/src/data/models/ja.ts) to content/text/budoux-ja.tsv.

Usage: npm pack budoux@0.9.2 && tar xzf budoux-0.9.2.tgz
       scripts/budoux_to_tsv.py package > content/text/budoux-ja.tsv
"""

import json
import pathlib
import sys

FEATURES = ["UW1", "UW2", "UW3", "UW4", "UW5", "UW6", "BW1", "BW2", "BW3", "TW1", "TW2", "TW3", "TW4"]


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    package = pathlib.Path(sys.argv[1])
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    source = (package / "src/data/models/ja.ts").read_text(encoding="utf-8")
    model = json.loads(source[source.index("= {") + 2 : source.rindex("}") + 1])
    unknown = set(model) - set(FEATURES)
    if unknown:
        print(f"features this player does not know: {sorted(unknown)}", file=sys.stderr)
        return 1
    out = [
        f"# Japanese phrase model of BudouX {version} (npm budoux, src/data/models/ja.ts), converted by budoux_to_tsv.py.",
        "# Copyright 2021 Google LLC. Apache License 2.0, see LICENSE-budoux.txt. feature, n-gram, weight.",
    ]
    for feature in FEATURES:
        for ngram, weight in model.get(feature, {}).items():
            out.append(f"{feature}\t{ngram}\t{weight}")
    sys.stdout.buffer.write(("\n".join(out) + "\n").encode("utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())

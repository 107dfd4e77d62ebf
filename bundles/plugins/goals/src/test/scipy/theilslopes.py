# SPDX-License-Identifier: Apache-2.0
"""Writes theilslopes.tsv: series, and what SciPy says of them.

    pip install scipy==1.17.1
    python3 theilslopes.py > ../resources/org/healthstead/plugin/goals/engine/theilslopes.tsv

Numbers of the series have few places, so that the file has them exactly. Needed only to make the file anew.
"""
import random
import warnings

import numpy
import scipy
from scipy.stats import theilslopes

warnings.simplefilter("ignore")
SIZES = [2, 3, 4, 5, 6, 7, 9, 12, 17, 25, 40, 60, 90, 150, 400]


def series(shape, n, rng):
    regular = [float(i) for i in range(n)]
    irregular, at = [], 0.0
    for _ in range(n):
        at = round(at + rng.expovariate(1 / 3) + 0.001, 3)
        irregular.append(at)
    noisy = lambda x, slope, noise: [round(80 + slope * t + rng.gauss(0, noise), 2) for t in x]
    if shape == "regular":
        return regular, noisy(regular, -0.05, 0.6)
    if shape == "irregular":
        return irregular, noisy(irregular, 0.01, 1.0)
    if shape == "ties-in-y":
        return irregular, [float(rng.randint(118, 124)) for _ in irregular]
    if shape == "ties-in-x":
        x = [float(rng.randint(0, max(1, n // 3))) for _ in range(n)]
        return x, noisy(x, -0.2, 0.5)
    if shape == "outliers":
        y = noisy(regular, -0.05, 0.3)
        for i in rng.sample(range(n), int(n * 0.29)):
            y[i] = round(y[i] * rng.choice([0.1, 2.2, 10]), 2)
        return regular, y
    if shape == "shuffled":
        x = irregular[:]
        rng.shuffle(x)
        return x, noisy(x, 0.03, 0.5)


def line(name, x, y):
    print(name, *theilslopes(y, x), " ".join(map(repr, x)), " ".join(map(repr, y)), sep="\t")


print(f"# scipy.stats.theilslopes of SciPy {scipy.__version__}, NumPy {numpy.__version__}; made by src/test/scipy/theilslopes.py")
print("# name", "slope", "intercept", "low", "high", "x", "y", sep="\t")
seed = 0
for shape in ["regular", "irregular", "ties-in-y", "ties-in-x", "outliers", "shuffled"]:
    for n in SIZES:
        seed += 1
        if n > 150 and shape == "shuffled":
            continue
        x, y = series(shape, n, random.Random(seed))
        line(f"{shape}-{n}-seed-{seed}", x, y)
line("constant", [0.0, 1.0, 2.0, 5.0], [7.0] * 4)
line("constant-ties-in-x", [0.0, 1.0, 1.0, 5.0], [7.0] * 4)
line("one-x", [3.0, 3.0, 3.0], [1.0, 2.0, 3.0])
line("two-x", [3.0, 3.0, 4.0, 4.0], [1.0, 2.0, 3.0, 3.5])
line("far-from-zero", [1.7e9 + 86400 * i for i in range(12)], [90.0 - i + i % 3 for i in range(12)])
line("small", [float(i) for i in range(8)], [1e-9 * v for v in (3, 1, 4, 1, 5, 9, 2, 6)])

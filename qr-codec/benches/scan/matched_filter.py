"""Trains the weights of `qr-codec/src/decode/finders/matched_filter.rs`: the evidence of darkness for a finder, by distance from its centre.

    python matched_filter.py GENERATOR [--seed 21] [--count 40]

GENERATOR is the folder of the picture generator (`synth.py`, `sequences.py`). The script renders hard sequences of one seed and takes the
positions of their finders from the rendering. At half the resolution, as in the decoder, each position at each size gives nine features:
means over square rings of half a module, minus the mean and divided by the standard deviation of the whole square. Logistic regression
separates finders from the highest-scoring other positions. These are searched again with the new weights, four times with upright frames
and four times with rotated ones added. Takes about seven minutes and 5 GB. Needs the packages in `requirements.txt`.
"""

import argparse
import os
import runpy
import sys
import tempfile

import cv2
import numpy as np

SIZES = [1.2, 1.55, 2.0, 2.6]
RINGS = 9
REACHES = np.arange(1, RINGS + 1) * 0.5
# Highest-scoring positions other than finders used from each frame.
MINED = 60
ROUNDS = 4


def rendered(generator, seed, count):
    """Pictures of the sequences, each with its finders: x and y of the centre, and pixels per module."""
    sys.path.insert(0, generator)
    import synth

    frames, seen = [], {}
    texture, render, remap = synth.texture, synth.render, cv2.remap

    def keep_texture(rng, mat, p, tp):
        result = texture(rng, mat, p, tp)
        seen.update(margin=result[1], width=result[2], side=mat.shape[0])
        return result

    class Watched:
        def __getattr__(self, name):
            return getattr(cv2, name)

        def remap(self, page, x, y, *rest, **named):
            seen.setdefault("map", (x + 0.5, y + 0.5))
            return remap(page, x, y, *rest, **named)

    def keep_frame(rng, p, width, height):
        seen.clear()
        picture, text = render(rng, p, width, height)
        frames.append((picture if picture.ndim == 2 else picture[..., 0], finders(seen, width)))
        return picture, text

    synth.texture, synth.render, synth.cv2 = keep_texture, keep_frame, Watched()
    with tempfile.TemporaryDirectory() as out:
        sys.argv = ["sequences.py", "--seed", str(seed), "--n", str(count), "--frames", "6", "--out", out]
        runpy.run_path(os.path.join(generator, "sequences.py"))
    return frames


def finders(seen, width):
    (x, y), side = seen["map"], seen["side"]
    scale = side / seen["width"]
    u, v = (x - seen["margin"]) * scale, (y - seen["margin"]) * scale
    found = []
    for a, b in [(3.5, 3.5), (side - 3.5, 3.5), (3.5, side - 3.5)]:
        row, column = np.unravel_index(np.argmin((u - a) ** 2 + (v - b) ** 2), u.shape)
        if not (0 < row < u.shape[0] - 1 and 0 < column < u.shape[1] - 1):
            continue
        # Modules per pixel of the rendering, which has a higher resolution than the picture.
        across = np.array([u[row, column + 1] - u[row, column - 1], v[row, column + 1] - v[row, column - 1]]) / 2
        down = np.array([u[row + 1, column] - u[row - 1, column], v[row + 1, column] - v[row - 1, column]]) / 2
        finer = u.shape[1] / width
        module = 1 / np.sqrt(abs(across[0] * down[1] - across[1] * down[0])) / finer
        found.append(((column + 0.5) / finer, (row + 0.5) / finer, module))
    return found


def turned(frame, degrees):
    picture, places = frame
    height, width = picture.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    picture = cv2.warpAffine(picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT)
    moved = [(*(matrix @ [x - 0.5, y - 0.5, 1] + 0.5), module) for x, y, module in places]
    return picture, moved


def analysed(frame):
    """Finders and features by size, at half the resolution."""
    picture, places = frame
    height, width = (n // 2 for n in picture.shape)
    plane = picture[: height * 2, : width * 2].astype(np.float64).reshape(height, 2, width, 2).mean((1, 3)).round()
    return [(x / 2, y / 2, module / 2) for x, y, module in places], features(255 - plane)


def features(dark):
    boxes = {}

    def box(half):
        if half not in boxes:
            size = (2 * half + 1, 2 * half + 1)
            boxes[half] = cv2.boxFilter(dark, -1, size, normalize=False, borderType=cv2.BORDER_REFLECT)
        return boxes[half]

    found = []
    for size in SIZES:
        sums, areas = [np.zeros_like(dark)], [0.0]
        for reach in REACHES:
            area = (2 * reach * size) ** 2
            below = max(int(np.floor(reach * size - 0.5)), 0)
            least, most = (2 * below + 1) ** 2, (2 * below + 3) ** 2
            share = (area - least) / (most - least)
            sums.append(box(below) * (1 - share) + box(below + 1) * share)
            areas.append(area)
        outer = outermost(size)
        count = (2 * outer + 1) ** 2
        mean = box(outer) / count
        squares = cv2.boxFilter(dark * dark, -1, (2 * outer + 1, 2 * outer + 1), borderType=cv2.BORDER_REFLECT)
        # Two grey levels of noise, as in the decoder.
        deviation = np.sqrt(np.maximum(squares - mean * mean, 4.0))
        rings = [(sums[i + 1] - sums[i]) / (areas[i + 1] - areas[i]) - mean for i in range(RINGS)]
        found.append((np.stack(rings, -1) / deviation[..., None]).astype(np.float32))
    return found


def outermost(size):
    return int(np.ceil(4.5 * size - 0.5))


def best_positions(by_size, weights):
    """The best positions that are not too close to better ones, as (row, column, size)."""
    places = []
    for size, at in zip(range(len(SIZES)), by_size):
        outer = outermost(SIZES[size])
        score = np.full(at.shape[:2], -np.inf)
        score[outer:-outer, outer:-outer] = (at @ weights)[outer:-outer, outer:-outer]
        rows = score[::2]
        top = np.zeros_like(rows, bool)
        top[:, 1:-1] = (rows[:, 1:-1] >= rows[:, :-2]) & (rows[:, 1:-1] > rows[:, 2:]) & np.isfinite(rows[:, 1:-1])
        places += [(rows[row, column], 2 * row, column, size) for row, column in zip(*np.nonzero(top))]
    places.sort(reverse=True)
    kept = []
    for _, row, column, size in places:
        near = lambda p: max(abs(row - p[0]), abs(column - p[1])) < 3 * min(SIZES[size], SIZES[p[2]])
        if not any(near(p) for p in kept):
            kept.append((row, column, size))
            if len(kept) == MINED:
                break
    return kept


def finder_features(frames, weights):
    """Features of each finder at its best position, to a pixel, at the sizes close to its own."""
    found = []
    for places, by_size in frames:
        height, width = by_size[0].shape[:2]
        for x, y, module in places:
            row, column = int(y), int(x)
            if not (16 < row < height - 16 and 16 < column < width - 16):
                continue
            near = [at for size, at in zip(SIZES, by_size) if 0.75 < size / module < 1.33]
            rows = [r for r in (row - 1, row, row + 1) if r % 2 == 0]
            candidates = [at[r, c] for at in near for r in rows for c in (column - 1, column, column + 1)]
            if candidates:
                found.append(max(candidates, key=lambda c: c @ weights))
    return np.array(found)


def regression(finders, others):
    """Logistic regression by Newton's method; both classes have the same total weight."""
    x = np.hstack([np.vstack([finders, others]), np.ones((len(finders) + len(others), 1))])
    y = np.r_[np.ones(len(finders)), np.zeros(len(others))]
    weight = np.where(y == 1, 1.0, len(finders) / len(others))
    ridge = np.r_[np.ones(RINGS), 0]
    found = np.zeros(RINGS + 1)
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ found))
        slope = x.T @ (weight * (p - y)) + ridge * found
        bend = (x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(ridge + 1e-9)
        step = np.linalg.solve(bend, slope)
        found -= step
        if np.abs(step).max() < 1e-5:
            break
    return found[:-1]


def learn(frames, weights):
    others = []
    for _ in range(ROUNDS):
        finders = finder_features(frames, weights)
        for places, by_size in frames:
            for row, column, size in best_positions(by_size, weights):
                if all(np.hypot(column + 0.5 - x, row + 0.5 - y) > 3 * module for x, y, module in places):
                    others.append(by_size[size][row, column])
        weights = regression(finders, np.array(others))
    return weights


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("generator", help="folder of synth.py and sequences.py")
    parser.add_argument("--seed", type=int, default=21)
    parser.add_argument("--count", type=int, default=40, help="sequences of six frames")
    arguments = parser.parse_args()
    frames = rendered(arguments.generator, arguments.seed, arguments.count)
    random = np.random.default_rng(5)
    upright = [analysed(frame) for frame in frames[::4]]
    weights = learn(upright, dark_middle_and_ring())
    print("upright:", ", ".join(f"{w:.3f}" for w in weights))
    both = upright + [analysed(turned(frame, random.uniform(20, 70))) for frame in frames[::12]]
    weights = learn(both, weights)
    print("WEIGHTS:", ", ".join(f"{w:.3f}" for w in weights))


def dark_middle_and_ring():
    """The pattern itself, as initial weights."""
    dark = np.array([1, 1, 1, 0, 0, 1, 1, 0, 0], float)
    areas = np.arange(1, 2 * RINGS, 2) / RINGS**2
    return (dark - dark @ areas) * areas


if __name__ == "__main__":
    main()

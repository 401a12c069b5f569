//! The role of every module in a QR symbol: ISO/IEC 18004:2015, clauses 5.3 and 7.7 to 7.10, annex E.

/// Modules along one side of a symbol of `version` (1..=40).
pub(crate) fn side(version: usize) -> usize {
    17 + 4 * version
}

/// Transposes a square matrix in place.
#[inline(never)]
pub(crate) fn transpose(values: &mut [f32], side: usize) {
    for y in 0..side {
        for x in 0..y {
            values.swap(y * side + x, x * side + y);
        }
    }
}

/// The role of a module.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Role {
    /// Carries a bit of the message or of its error correction.
    Data,
    /// Part of a pattern that is light in every symbol of this version.
    Light,
    /// Part of a pattern that is dark in every symbol of this version.
    Dark,
    /// Carries a bit of the format or version code.
    Code,
}

/// Coordinates of the centres of the alignment patterns, in both directions: annex E, table E.1.
///
/// The table follows one rule (equal steps, counted from the far end, rounded up to even) except for version 32.
pub(crate) fn alignment_centres(version: usize) -> Vec<usize> {
    if version < 2 {
        return Vec::new();
    }
    let count = version / 7 + 2;
    let step = if version == 32 { 26 } else { (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2 };
    let mut centres: Vec<usize> = (0..count - 1).rev().map(|i| version * 4 + 10 - i * step).collect();
    centres.insert(0, 6);
    centres
}

/// Centres (column, row) of all alignment patterns: the grid of coordinates without the three under finders.
pub(crate) fn alignment_patterns(version: usize) -> Vec<(usize, usize)> {
    let centres = alignment_centres(version);
    let (Some(&first), Some(&last)) = (centres.first(), centres.last()) else { return Vec::new() };
    let mut patterns = Vec::with_capacity(centres.len() * centres.len());
    for &row in &centres {
        for &column in &centres {
            let under_finder = matches!((column, row), (c, r)
                if (c, r) == (first, first) || (c, r) == (last, first) || (c, r) == (first, last));
            if !under_finder {
                patterns.push((column, row));
            }
        }
    }
    patterns
}

/// The role of each module, row by row.
pub(crate) struct Layout {
    side: usize,
    roles: Vec<Role>,
    /// See [`Self::data_path`]; a symbol has at most 177 modules per side.
    path: Vec<(u8, u8)>,
}

impl Layout {
    pub(crate) fn new(version: usize) -> Self {
        let n = side(version);
        let mut layout = Self { side: n, roles: vec![Role::Data; n * n], path: Vec::with_capacity(n * n) };
        for i in 0..n {
            let role = if i % 2 == 0 { Role::Dark } else { Role::Light };
            layout.set(i, 6, role);
            layout.set(6, i, role);
        }
        // Finders with their separators: rings at distance 0, 1 and 3 from the centre are dark.
        for (x, y) in [(3, 3), (n as i32 - 4, 3), (3, n as i32 - 4)] {
            layout.rings(x, y, 4, |ring| ring != 2 && ring != 4);
        }
        for (x, y) in alignment_patterns(version) {
            layout.rings(x as i32, y as i32, 2, |ring| ring != 1);
        }
        for i in 0..9 {
            for (x, y) in [(i, 8), (8, i)] {
                if layout.role(x, y) == Role::Data {
                    layout.set(x, y, Role::Code);
                }
            }
        }
        for i in 0..8 {
            layout.set(n - 1 - i, 8, Role::Code);
            layout.set(8, n - 1 - i, Role::Code);
        }
        layout.set(8, n - 8, Role::Dark);
        if version >= 7 {
            for i in 0..18 {
                let (near, far) = (i / 3, n - 11 + i % 3);
                layout.set(far, near, Role::Code);
                layout.set(near, far, Role::Code);
            }
        }
        layout.lay_path();
        layout
    }

    /// The version, 1 to 40.
    pub(crate) fn version(&self) -> usize {
        (self.side - 17) / 4
    }

    /// Modules along one side.
    pub(crate) fn side(&self) -> usize {
        self.side
    }

    /// The role at (column, row); [`Role::Code`] outside, where nothing may be read.
    #[inline]
    pub(crate) fn role(&self, x: usize, y: usize) -> Role {
        if x >= self.side {
            return Role::Code;
        }
        self.roles.get(y * self.side + x).copied().unwrap_or(Role::Code)
    }

    /// 1 for modules that are dark in every symbol of the version, -1 for light ones, 0 for those that carry bits; row by row.
    pub(crate) fn known(&self) -> Vec<f32> {
        let value = |role: &Role| match role {
            Role::Dark => 1.0,
            Role::Light => -1.0,
            Role::Data | Role::Code => 0.0,
        };
        self.roles.iter().map(value).collect()
    }

    fn set(&mut self, x: usize, y: usize, role: Role) {
        if x < self.side
            && let Some(slot) = self.roles.get_mut(y * self.side + x)
        {
            *slot = role;
        }
    }

    fn rings(&mut self, cx: i32, cy: i32, radius: i32, dark: impl Fn(i32) -> bool) {
        for dy in -radius..=radius {
            for dx in -radius..=radius {
                let (Ok(x), Ok(y)) = (usize::try_from(cx + dx), usize::try_from(cy + dy)) else { continue };
                let role = if dark(dx.abs().max(dy.abs())) { Role::Dark } else { Role::Light };
                self.set(x, y, role);
            }
        }
    }

    /// Data modules (column, row) in message order.
    pub(crate) fn data_path(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.path.iter().map(|&(x, y)| (usize::from(x), usize::from(y)))
    }

    /// Clause 7.7.3: two columns at a time from the right, alternately up and down, skipping the column of the vertical timing
    /// pattern.
    fn lay_path(&mut self) {
        let n = self.side;
        for (turn, right) in (1..n).rev().step_by(2).enumerate() {
            let right = if right <= 6 { right - 1 } else { right };
            for step in 0..n {
                let y = if turn % 2 == 0 { n - 1 - step } else { step };
                for x in [right, right.saturating_sub(1)] {
                    if self.role(x, y) == Role::Data {
                        self.path.push((x as u8, y as u8));
                    }
                }
            }
        }
    }
}

/// Whether data mask `mask` (0..=7) inverts the module at (column, row): clause 7.8.2, table 10.
#[inline]
#[expect(clippy::manual_is_multiple_of, reason = "written as in table 10")]
pub(crate) fn masked(mask: u8, x: usize, y: usize) -> bool {
    match mask {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => (x / 3 + y / 2) % 2 == 0,
        5 => x * y % 2 + x * y % 3 == 0,
        6 => (x * y % 2 + x * y % 3) % 2 == 0,
        _ => ((x + y) % 2 + x * y % 3) % 2 == 0,
    }
}

/// The 15 bits of the format code for `data` (two bits of level, three of mask): annex C.
pub(crate) fn format_code(data: u32) -> u32 {
    let mut remainder = data;
    for _ in 0..10 {
        remainder = (remainder << 1) ^ ((remainder >> 9) * 0x537);
    }
    ((data << 10) | remainder) ^ 0x5412
}

/// The 18 bits of the version code: annex D.
pub(crate) fn version_code(version: u32) -> u32 {
    let mut remainder = version;
    for _ in 0..12 {
        remainder = (remainder << 1) ^ ((remainder >> 11) * 0x1f25);
    }
    (version << 12) | remainder
}

/// Module (column, row) of bit `bit` in the first and the second copy of the format code: clause 7.9.1, figure 25.
pub(crate) fn format_modules(n: usize, bit: usize) -> [(usize, usize); 2] {
    let first = match bit {
        0..=5 => (8, bit),
        6 => (8, 7),
        7 => (8, 8),
        8 => (7, 8),
        _ => (14 - bit.min(14), 8),
    };
    let second = if bit < 8 { (n - 1 - bit, 8) } else { (8, n - 15 + bit) };
    [first, second]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alignment_centres_match_table_e1() {
        for (version, expected) in [
            (1, &[][..]),
            (2, &[6, 18]),
            (6, &[6, 34]),
            (7, &[6, 22, 38]),
            (14, &[6, 26, 46, 66]),
            (22, &[6, 26, 50, 74, 98]),
            (32, &[6, 34, 60, 86, 112, 138]),
            (36, &[6, 24, 50, 76, 102, 128, 154]),
            (39, &[6, 26, 54, 82, 110, 138, 166]),
            (40, &[6, 30, 58, 86, 114, 142, 170]),
        ] {
            assert_eq!(alignment_centres(version), expected, "version {version}");
        }
    }

    #[test]
    fn codes_match_the_annexes() {
        // Annex C.2: level M (00), mask 101.
        assert_eq!(format_code(0b00101), 0b100_0000_1100_1110);
        // Annex D.2: version 7.
        assert_eq!(version_code(7), 0b00_0111_1100_1001_0100);
    }

    #[test]
    fn the_path_visits_every_data_module_once() {
        for version in 1..=40 {
            let layout = Layout::new(version);
            let mut seen = vec![false; layout.side() * layout.side()];
            let mut count = 0;
            for (x, y) in layout.data_path() {
                assert!(!std::mem::replace(&mut seen[y * layout.side() + x], true), "{version}: {x},{y}");
                count += 1;
            }
            assert_eq!(count, layout.roles.iter().filter(|&&r| r == Role::Data).count(), "version {version}");
        }
    }
}

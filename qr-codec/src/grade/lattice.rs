//! Where the modules of a symbol lie in a picture.

use crate::deadline::Deadline;
use crate::decode::Point;
use crate::decode::grading::{Anchor, Darkness, Frame, Pyramid, Template, Warp, fit_mesh};
use crate::grade::located::Located;
use crate::limits::QUIET_ZONE_MODULES;
use crate::luma::LumaView;

/// Steps in modules with which a finder pattern is found again from the corners of the symbol.
const REFINE_STEPS: [f64; 3] = [0.12, 0.06, 0.03];

/// Corners of the modules of a symbol and its quiet zone, in pixels of the picture.
pub(super) struct Lattice {
    /// Modules per row of the symbol itself.
    pub(super) side: usize,
    /// Row by row from the corner of the quiet zone: one more per row than modules.
    corners: Vec<(f32, f32)>,
    /// How far the module grid is from an even one, in modules.
    pub(super) unevenness: f32,
}

impl Lattice {
    /// Through the corners of `symbol` and its alignment patterns; `None` if its corners do not span an area.
    pub(super) fn of(picture: LumaView<'_>, symbol: &Located) -> Option<Self> {
        let side = 17 + 4 * usize::from(symbol.version);
        let size = side as f64;
        let flat = flat(symbol, size)?;
        let warp = bent(picture, symbol, &flat);
        let margin = QUIET_ZONE_MODULES as f64;
        let across = side + 2 * QUIET_ZONE_MODULES + 1;
        let place = |i: usize| i as f64 - margin;
        let corners = (0..across * across)
            .map(|i| {
                let (x, y) = warp.as_ref().unwrap_or(&flat).map(place(i % across), place(i / across));
                (x as f32, y as f32)
            })
            .collect();
        let unevenness = warp.as_ref().and_then(|warp| unevenness(warp, size)).unwrap_or(0.0);
        Some(Self { side, corners, unevenness })
    }

    /// Modules per row, with the quiet zone.
    pub(super) fn across(&self) -> usize {
        self.side + 2 * QUIET_ZONE_MODULES
    }

    /// The corners of a module, counted from the corner of the quiet zone: top left, top right, bottom left, bottom right.
    pub(super) fn module(&self, x: usize, y: usize) -> Option<[(f32, f32); 4]> {
        let row = |y: usize| {
            let start = y * (self.across() + 1) + x;
            self.corners.get(start..start + 2).and_then(|two| two.first_chunk::<2>())
        };
        let (&[a, b], &[c, d]) = (row(y)?, row(y + 1)?);
        Some([a, b, c, d])
    }

    /// Mean width and height of a module of the symbol, in pixels.
    pub(super) fn pitch(&self) -> (f32, f32) {
        let (near, far) = (QUIET_ZONE_MODULES, QUIET_ZONE_MODULES + self.side);
        let at =
            |x: usize, y: usize| self.corners.get(y * (self.across() + 1) + x).copied().unwrap_or_default();
        let length = |a: (f32, f32), b: (f32, f32)| (a.0 - b.0).hypot(a.1 - b.1);
        let (mut wide, mut tall) = (0f32, 0f32);
        for i in near..=far {
            wide += length(at(near, i), at(far, i));
            tall += length(at(i, near), at(i, far));
        }
        let count = ((self.side + 1) * self.side) as f32;
        (wide / count, tall / count)
    }
}

/// The plane through the four corners.
fn flat(symbol: &Located, size: f64) -> Option<Warp> {
    let ends = [(0.0, 0.0), (size, 0.0), (size, size), (0.0, size)];
    let anchor = |(corner, (u, v)): (&Point, (f64, f64))| Anchor {
        u,
        v,
        x: f64::from(corner.x),
        y: f64::from(corner.y),
        weight: 1.0,
    };
    let anchors: Vec<Anchor> = symbol.corners.iter().zip(ends).map(anchor).collect();
    Warp::flat(&anchors, size, 0.0)
}

/// The surface through the finder and alignment patterns; `None` if they are too damaged to be found.
fn bent(picture: LumaView<'_>, symbol: &Located, flat: &Warp) -> Option<Warp> {
    let deadline = Deadline::never();
    let mut pyramid = Pyramid::new(picture)?;
    let module = f64::from(symbol.module_size);
    pyramid.build(pyramid.octave_for(module), &deadline);
    let plane = pyramid.plane_for(module)?;
    let grey = Darkness::new(plane, symbol.inverted);
    let far = 17.0 + 4.0 * f64::from(symbol.version) - 3.5;
    let template = Template::finder();
    let frames: [Frame; 3] = [(3.5, 3.5), (far, 3.5), (3.5, far)]
        .map(|(u, v)| template.refine(&grey, flat.frame(u, v).scaled(1.0 / grey.scale()), &REFINE_STEPS).0);
    let mesh = fit_mesh(&grey, &frames, symbol.version.into(), &Template::alignment(), &deadline)?;
    Some(mesh.warp.scaled(grey.scale()))
}

/// Largest distance in modules between `warp` and the plane that fits it best.
fn unevenness(warp: &Warp, size: f64) -> Option<f32> {
    const STEPS: usize = 12;
    let place = |i: usize| i as f64 * size / STEPS as f64;
    let places = || (0..=STEPS).flat_map(|row| (0..=STEPS).map(move |column| (place(column), place(row))));
    let anchors: Vec<Anchor> = places()
        .map(|(u, v)| {
            let (x, y) = warp.map(u, v);
            Anchor { u, v, x, y, weight: 1.0 }
        })
        .collect();
    let even = Warp::flat(&anchors, size, 0.0)?;
    let distance = |(u, v): (f64, f64)| {
        let frame = even.frame(u, v);
        let (x, y) = warp.map(u, v);
        let (right, down) = frame.locate(x, y)?;
        Some(right.hypot(down))
    };
    Some(places().filter_map(distance).fold(0.0, f64::max) as f32)
}

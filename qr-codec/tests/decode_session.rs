//! Frames of a camera: sequences that no single frame solves, hints, and the last seen region.
#![allow(clippy::unwrap_used, reason = "a test's own message")]

use qualistamp_qr::{Budget, Hint, LumaView, Session, decode};
use qualistamp_testkit::synth::{self, Family, Picture, Random, SIZE, Scene};

/// Without a time limit, so that the result is the same on every machine.
fn live() -> Budget {
    Budget::live().without_time_limit()
}

fn view(picture: &Picture) -> LumaView<'_> {
    LumaView::new(&picture.luma, SIZE.0, SIZE.1, SIZE.0).unwrap()
}

#[test]
fn frames_are_combined() {
    let count: usize = std::env::var("QR_SEQUENCES").ok().and_then(|n| n.parse().ok()).unwrap_or(8);
    let (mut read, mut single) = (0, 0);
    for index in 0..count {
        let mut session = Session::new();
        let mut text = None;
        let mut alone = false;
        for frame in 0..6 {
            let picture = synth::sequence_frame(11, index, frame);
            alone |= !decode(view(&picture), live()).is_empty();
            if text.is_none() {
                text = session.frame(view(&picture), live()).symbols.first().map(|s| s.text().unwrap());
                if let Some(text) = &text {
                    assert_eq!(*text, picture.text, "sequence {index}: a wrong text");
                }
            }
        }
        read += usize::from(text.is_some());
        single += usize::from(alone);
    }
    println!("{read} of {count} sequences read, {single} by one of their frames alone");
    assert!(read * 100 >= count * 85, "{read} of {count}");
}

fn hints(scene: impl Fn(&mut Scene)) -> Vec<Hint> {
    let mut random = Random::new(9);
    let mut plain = Scene::plain(&mut random);
    scene(&mut plain);
    let text = synth::text(300, &mut random);
    let picture = synth::photograph(&text, plain, &mut random);
    Session::new().frame(view(&picture), live()).hints
}

#[test]
fn hints_name_the_problem() {
    // Between blur that can still be read and blur that hides the symbol.
    let blurred: Vec<_> = [0.72, 0.76, 0.8, 0.84, 0.88, 0.92].map(|blur| hints(|s| s.blur = blur)).into();
    assert!(blurred.iter().any(|h| h.contains(&Hint::HoldStill)), "{blurred:?}");
    assert_eq!(hints(|_| ()), [], "a frame that is read needs no advice");
}

#[test]
fn glare_gives_the_hint_to_tilt() {
    let mut random = Random::new(4);
    let scene = Scene { rotation: 0.1, ..Scene::plain(&mut random) };
    let text = synth::text(300, &mut random);
    let mut picture = synth::photograph(&text, scene, &mut random);
    let seen = decode(view(&picture), live());
    let corners = seen[0].corners;
    let middle = (0..4).fold((0.0, 0.0), |m, i| (m.0 + corners[i].x / 4.0, m.1 + corners[i].y / 4.0));
    let reach = (corners[1].x - corners[0].x) * 0.28;
    for y in 0..SIZE.1 {
        for x in 0..SIZE.0 {
            if (x as f32 - middle.0).hypot(y as f32 - middle.1) < reach {
                let v = &mut picture.luma[y * SIZE.0 + x];
                *v = v.saturating_add(225);
            }
        }
    }
    let result = Session::new().frame(view(&picture), live());
    assert!(result.symbols.is_empty());
    assert!(result.hints.contains(&Hint::TiltAwayFromLight), "{result:?}");
}

#[test]
fn a_cut_off_symbol_gives_the_hint_to_show_it_whole() {
    let picture = synth::picture(Family::Clean, 2, 0, 20);
    let corners = decode(view(&picture), live())[0].corners;
    // Cut below the upper two finders.
    let height = ((corners[0].y + corners[3].y) / 2.0) as usize;
    let cut = LumaView::new(&picture.luma, SIZE.0, height, SIZE.0).unwrap();
    assert_eq!(Session::new().frame(cut, live()).hints, [Hint::ShowWhole]);
}

#[test]
fn noise_gives_no_hint() {
    let mut random = Random::new(1);
    let mut session = Session::new();
    for _ in 0..5 {
        let luma: Vec<u8> = (0..640 * 480).map(|_| 120 + (random.bits() % 9) as u8).collect();
        let result = session.frame(LumaView::new(&luma, 640, 480, 640).unwrap(), live());
        assert_eq!((result.symbols.len(), result.hints.len()), (0, 0));
    }
}

/// The second frame is read in the region where the first one showed the symbol. Corners refer to the whole frame.
#[test]
fn the_last_region_is_searched_first() {
    let picture = synth::picture(Family::Rotation, 5, 3, 30);
    let mut session = Session::new();
    let first = session.frame(view(&picture), live());
    let second = session.frame(view(&picture), live());
    let (a, b) = (&first.symbols[0], &second.symbols[0]);
    assert_eq!(a.bytes, b.bytes);
    for (p, q) in a.corners.iter().zip(&b.corners) {
        assert!((p.x - q.x).hypot(p.y - q.y) < 1.0, "{p:?} {q:?}");
    }
}

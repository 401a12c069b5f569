//! The fence: files made to hurt, between good ones; and what happens where no child can be started.

use std::fs;
use std::io::Write as _;

use crate::batch::pages;
use crate::shell::{call, finish, program};
use crate::world::{World, picture, stamp};

/// A PDF with these objects, the first of which is number 1, and a page tree with the page 3.
fn document(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.5\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 3);
    let fixed = [&b"<</Type/Catalog/Pages 2 0 R>>"[..], b"<</Type/Pages/Kids[3 0 R]/Count 1>>"];
    for (index, object) in fixed.into_iter().chain(objects.iter().map(Vec::as_slice)).enumerate() {
        table += &format!("{:010} 00000 n \n", file.len());
        writeln!(file, "{} 0 obj", index + 1).unwrap();
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let (start, size) = (file.len(), objects.len() + 3);
    write!(file, "{table}trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").unwrap();
    file
}

fn stream(dictionary: &str, data: &[u8]) -> Vec<u8> {
    let mut stream = format!("<<{dictionary}/Length {}>>\nstream\n", data.len()).into_bytes();
    stream.extend(data);
    stream.extend(b"\nendstream");
    stream
}

fn page(resources: &str) -> Vec<u8> {
    let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R";
    format!("{page}/Resources<<{resources}>>>>").into_bytes()
}

/// Squares, so that the page may show a symbol, and then what uses the resource.
fn content(last: &str) -> Vec<u8> {
    let squares: String = (0..20).map(|x| format!("{} 10 5 5 re f ", x * 6)).collect();
    stream("", (squares + last).as_bytes())
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Files that overflow the stack, take all memory or do not end, if nothing stops them.
fn hostile() -> Vec<(&'static str, Vec<u8>)> {
    let braces = deflated(&[vec![b'{'; 200_000], vec![b'}'; 200_000]].concat());
    let function = "/FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1]/Filter/FlateDecode";
    let fax = "/Type/XObject/Subtype/Image/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode";
    let image = "100 0 0 100 0 0 cm /I Do";
    // Two inflaters disagree after a stored block whose length is not confirmed.
    let bomb =
        [b"\x78\x9c\x00\x01\x00\x00\x00A".to_vec(), deflated(&vec![0; 300 << 20])[2..].to_vec()].concat();
    let laughs: Vec<Vec<u8>> = (0..12)
        .map(|level| {
            let forms: String = (0..30).map(|_| "/F Do ").collect();
            let next = format!(
                "/Type/XObject/Subtype/Form/BBox[0 0 200 200]/Resources<</XObject<</F {} 0 R>>>>",
                level + 6
            );
            stream(&next, forms.as_bytes())
        })
        .chain([stream("/Type/XObject/Subtype/Form/BBox[0 0 200 200]", b"0 0 5 5 re f")])
        .collect();
    vec![
        (
            "braces.pdf",
            document(&[
                page("/ColorSpace<</C[/Separation/X/DeviceRGB 5 0 R]>>"),
                content("/C cs 0.5 scn 0 0 9 9 re f"),
                stream(function, &braces),
            ]),
        ),
        (
            "fax.pdf",
            document(&[
                page("/XObject<</I 5 0 R>>"),
                content(image),
                stream(
                    &format!(
                        "{fax}/Width 10/Height 12000000/DecodeParms<</K -1/Columns 60000/EndOfBlock false>>"
                    ),
                    &[0x55; 200],
                ),
            ]),
        ),
        ("inflate.pdf", document(&[page(""), stream("/Filter/FlateDecode", &bomb)])),
        ("laughs.pdf", document(&[&[page("/XObject<</F 5 0 R>>"), content("/F Do")], &laughs[..]].concat())),
        ("arrays.pdf", document(&[page(""), [vec![b'['; 300_000], vec![b']'; 300_000]].concat()])),
        ("objects.pdf", [b"%PDF-1.4\n".to_vec(), b"7 0 obj(\n".repeat(50_000)].concat()),
        (
            "streams.pdf",
            [b"%PDF-1.4\nstream".to_vec(), b"\0\x06\0\xf9\xffstream\0\0\0\xff\xff".repeat(20_000)].concat(),
        ),
        ("nothing.heic", [&b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"[..], &[0xFF; 5_000]].concat()),
        ("nothing.tif", [&b"II*\0\x08\0\0\0\xFF\xFF"[..], &[0x7F; 5_000]].concat()),
    ]
}

/// A folder `in` with each hostile file between good ones.
fn hostile_between_good(world: &World, hostile: &[(String, Vec<u8>)]) {
    let good = stamp(&world.issuer, |_| {});
    fs::create_dir_all(world.path("in")).unwrap();
    for (number, (name, bytes)) in hostile.iter().enumerate() {
        world.write(&format!("in/{number:02}-a-good.pdf"), &pages(&[&good]));
        world.write(&format!("in/{number:02}-b-{name}"), bytes);
        world.write(&format!("in/{number:02}-c-good.png"), &picture(&good));
    }
}

/// Every file has its answer, in order, and the good ones are valid.
#[track_caller]
fn all_answered(world: &World, hostile: &[(String, Vec<u8>)], arguments: &[&str]) {
    let mut command = program(world.folder());
    command.args(world.verify_arguments(&[&["--json", "in"], arguments].concat()));
    let answers = finish(&mut command, b"");
    assert!([0, 4].contains(&answers.code), "{answers:?}");
    // No crash is printed, and no path of a source file.
    assert!(!answers.err.contains("panicked") && !answers.err.contains(".rs:"), "{}", answers.err);
    let lines = answers.json();
    let mut lines = lines.iter();
    for (number, (name, _)) in hostile.iter().enumerate() {
        let mut next = |expected: String| {
            let line = lines.next().unwrap();
            assert_eq!(line["input"], expected, "{line}");
            line
        };
        assert_eq!(next(format!("in/{number:02}-a-good.pdf"))["verdict"], "valid", "before {name}");
        let hurt = next(format!("in/{number:02}-b-{name}"));
        // Some of them can be read by a decoder that gets everything right.
        let says = hurt["error"]["message"].as_str().or(hurt["verdict"].as_str());
        assert!(says.is_some_and(|says| !says.is_empty()), "{hurt}");
        assert_eq!(next(format!("in/{number:02}-c-good.png"))["verdict"], "valid", "after {name}");
    }
    assert!(lines.next().is_none());
}

fn owned(files: Vec<(&str, Vec<u8>)>) -> Vec<(String, Vec<u8>)> {
    files.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect()
}

#[test]
fn hostile_files_are_answers_and_the_good_ones_between_them_are_read() {
    let world = World::new();
    let hostile = owned(hostile());
    hostile_between_good(&world, &hostile);
    all_answered(&world, &hostile, &[]);
}

/// The small files of the shared folder; its scripts write larger ones.
#[test]
#[ignore = "outside: needs ../shared/cases/hostile-pdf"]
fn outside_hostile_files_are_answers() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/cases/hostile-pdf");
    let mut hostile = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "pdf") {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            hostile.push((name, fs::read(path).unwrap()));
        }
    }
    assert!(hostile.len() >= 10, "{}", hostile.len());
    let world = World::new();
    hostile_between_good(&world, &hostile);
    all_answered(&world, &hostile, &[]);
}

#[test]
fn without_the_sandbox_there_is_one_warning_and_the_same_answers() {
    let world = World::new();
    let good = stamp(&world.issuer, |_| {});
    world.write("a.pdf", &pages(&[&good]));
    world.write("b.png", &picture(&good));
    let inside = world.verify(&["--json", "a.pdf", "b.png", "--no-sandbox"]).ended(0);
    let behind = world.verify(&["--json", "a.pdf", "b.png"]).ended(0);
    assert_eq!(inside.out, behind.out);
    assert_eq!(behind.err, "");
    assert!(inside.complaint().starts_with("files are decoded without the sandbox"), "{inside:?}");
}

/// With as few open files as that, the pipes to a child cannot be made.
#[cfg(unix)]
#[test]
fn where_no_child_can_be_started_simple_pictures_are_read_and_the_rest_is_named() {
    let world = World::new();
    let good = stamp(&world.issuer, |_| {});
    world.write("a.pdf", &pages(&[&good]));
    world.write("b.png", &picture(&good));
    let few_files = |arguments: &[&str]| {
        let mut shell = std::process::Command::new("/bin/sh");
        shell.args(["-c", "ulimit -n 4; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_qualistamp")]);
        shell.current_dir(world.folder()).env_clear().env("HOME", world.path("home"));
        finish(shell.args(world.verify_arguments(arguments)), b"")
    };
    let says = "files cannot be decoded in a process of their own";
    let pdf = few_files(&["a.pdf"]).ended(4);
    let lines: Vec<&str> = pdf.err.lines().collect();
    assert!(lines.len() == 2 && lines[0].contains(says) && lines[0].contains("--no-sandbox"), "{lines:?}");
    assert!(lines[1].starts_with("qualistamp: a.pdf: not read, because no process of its own"), "{lines:?}");
    let json = few_files(&["a.pdf", "--json"]).ended(4).json();
    assert!(json[0]["error"]["message"].as_str().unwrap().contains("--no-sandbox"), "{json:?}");
    let png = few_files(&["b.png", "--json"]).ended(0);
    assert!(png.complaint().contains(says) && png.json()[0]["verdict"] == "valid", "{png:?}");
    let chosen = few_files(&["a.pdf", "--json", "--no-sandbox"]).ended(0);
    assert!(chosen.complaint().starts_with("files are decoded without the sandbox"), "{chosen:?}");
}

#[test]
fn no_temporary_folder_is_needed() {
    let world = World::new();
    let good = stamp(&world.issuer, |_| {});
    world.write("a.pdf", &pages(&[&good]));
    let mut command = program(world.folder());
    for name in ["TMPDIR", "TMP", "TEMP"] {
        command.env(name, world.path("no-such-folder"));
    }
    finish(command.args(world.verify_arguments(&["a.pdf"])), b"").ended(0);
}

/// As when a version is installed while the old one runs.
#[cfg(target_os = "linux")]
#[test]
fn a_program_that_was_replaced_goes_on() {
    let world = World::new();
    let good = stamp(&world.issuer, |_| {});
    world.write("a.pdf", &pages(&[&good]));
    fs::copy(env!("CARGO_BIN_EXE_qualistamp"), world.path("program")).unwrap();
    // It waits for the file on standard input, while it is taken away.
    let mut command = std::process::Command::new(world.path("program"));
    command.current_dir(world.folder()).env_clear().env("HOME", world.path("home"));
    command.args(world.verify_arguments(&["-"]));
    use std::process::Stdio;
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    fs::remove_file(world.path("program")).unwrap();
    child.stdin.take().unwrap().write_all(&pages(&[&good])).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

#[test]
fn a_picture_on_standard_input_is_read_behind_the_fence() {
    let world = World::new();
    let good = stamp(&world.issuer, |_| {});
    let mut command = program(world.folder());
    finish(command.args(world.verify_arguments(&["-"])), &picture(&good)).ended(0);
}

#[test]
fn the_child_by_itself_ends_with_its_input() {
    let world = World::new();
    let ended = call(world.folder(), &["decode-child", "400000000"]).ended(0);
    assert!(ended.out.contains("qualistamp fence"), "{ended:?}");
    // Rubbish ends it as well.
    let mut command = program(world.folder());
    finish(command.args(["decode-child", "400000000"]), b"\xFF\xFF\xFF\xFFrubbish").ended(4);
}

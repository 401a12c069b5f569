//! Picture files of the kinds that people hand in, made by the programs that people use. They are not part of the project.
#![cfg(feature = "heic")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test's own message")]

mod outside_handed_in {
    use std::collections::BTreeMap;
    use std::fs;
    use std::io::Read as _;
    use std::path::{Path, PathBuf};

    use qualistamp_qr::{Budget, PictureError, decode, pictures_in};

    /// Kinds of which a file may be named, with what it is and what to do, instead of read.
    const MAY_BE_NAMED: [&str; 4] = ["avif", "formats-named", "jpeg-rare-processes", "tiff-zstd-lzma"];

    /// Kinds that need not be read here, each with its reason.
    const EXCEPTIONS: [(&str, &str); 1] = [(
        "inverted-large",
        "light on dark in small modules is up to the decoder of symbols, which has its own tests",
    )];

    /// Files that are named, with what the message has to name.
    const NAMED: [(&str, &str); 4] = [
        ("avif--a-plain.avif", "AV1"),
        ("jpeg-rare-processes--j-arith.jpg", "arithmetic"),
        ("tiff-zstd-lzma--t-1bit-lzma.tif", "LZMA"),
        ("tiff-zstd-lzma--t-rgb-zstd.tif", "Zstandard"),
    ];

    fn folder() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/cases/pictures")
    }

    /// What is found in a file: the first text in it, or why it could not be read.
    fn found(bytes: &[u8]) -> Result<Option<String>, PictureError> {
        let mut fault = None;
        for picture in pictures_in(bytes) {
            match picture {
                Ok(picture) => {
                    for view in [Some(&picture), picture.over_black()].into_iter().flatten() {
                        let symbols = decode(view.view(), Budget::photo().without_time_limit());
                        if let Some(text) = symbols.iter().find_map(|symbol| symbol.text()) {
                            return Ok(Some(text));
                        }
                    }
                }
                Err(error) => fault = Some(error),
            }
        }
        fault.map_or(Ok(None), Err)
    }

    #[test]
    #[ignore = "outside: needs ../shared/cases/pictures"]
    fn every_kind_is_read_or_named() {
        let folder = folder();
        let expected = fs::read_to_string(folder.join("expected.txt"))
            .expect("expected.txt is in ../shared/cases/pictures");
        let expected: Vec<&str> = expected.lines().collect();
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let mut bytes = fs::read(&path).unwrap();
            let mut name = path.file_name().unwrap().to_str().unwrap().to_owned();
            if let Some(plain) = name.strip_suffix(".gz") {
                name = plain.to_owned();
                let mut plain = Vec::new();
                flate2::read::GzDecoder::new(&*bytes).read_to_end(&mut plain).unwrap();
                bytes = plain;
            }
            if name.contains("--") && !name.ends_with(".pdf") {
                files.insert(name, bytes);
            }
        }
        assert!(files.len() >= 30, "{} files", files.len());
        let mut wrong = Vec::new();
        for (name, bytes) in files {
            let found = found(&bytes);
            let named = NAMED.iter().find(|(file, _)| *file == name);
            let kind = name.split("--").next().unwrap();
            let is_read =
                |text: &Option<String>| text.as_deref().is_some_and(|text| expected.contains(&text));
            let is_right = match (&found, named) {
                (Err(error), Some((_, word))) => error.to_string().contains(word),
                (Err(error), None) => MAY_BE_NAMED.contains(&kind) && !error.to_string().contains("damaged"),
                (Ok(text), _) => is_read(text) || EXCEPTIONS.iter().any(|(exception, _)| *exception == kind),
            };
            println!("{} {name}: {found:?}", if is_right { "ok" } else { "WRONG" });
            if !is_right {
                wrong.push(name);
            }
        }
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}

//! `InfoPlist.strings` of the iOS app: what the system asks in its name, in each language of the screens.

use super::written::Written;

/// The text with which the system asks for the camera.
const CAMERA_ASK: &str = "camera-ask";

/// The file for one language, from its texts of the screens; none if they lack the question.
pub(super) fn questions(code: &str, screens: &str) -> Option<Written> {
    let asked = screens
        .lines()
        .find_map(|line| line.strip_prefix(CAMERA_ASK)?.trim_start().strip_prefix('='))?
        .trim();
    // The property list has its own meaning for these two.
    let asked = asked.replace('\\', "\\\\").replace('"', "\\\"");
    Some(Written {
        path: format!("ios/App/Resources/{code}.lproj/InfoPlist.strings"),
        text: format!(
            "/* Written by `cargo xtask words` from words/screens. */\n\"NSCameraUsageDescription\" = \"{asked}\";\n"
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_question_is_that_of_the_screens() {
        let written = questions("xx", "# camera-ask = no\ncamera-ask = A \"camera\"?\n").expect("a question");
        assert_eq!(written.path, "ios/App/Resources/xx.lproj/InfoPlist.strings");
        assert!(
            written.text.ends_with("\"NSCameraUsageDescription\" = \"A \\\"camera\\\"?\";\n"),
            "{}",
            written.text
        );
        assert!(questions("xx", "other = Text\n").is_none());
    }
}

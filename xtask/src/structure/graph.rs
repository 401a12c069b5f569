//! The graph of imports between the files of one crate, and the circles in it.
//!
//! An import leads to the file that defines the imported item, also when a module in between re-exports it. So a parent may
//! re-export from its children, and they may use each other's items through it. A child that uses an item defined in the parent's
//! own file, while the parent uses the child, is a circle like any other.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use super::source::{Source, Used};

/// More re-exports of re-exports than any crate has.
const MAX_HOPS: usize = 32;

/// A crate's files, each with its place in the module tree.
pub(super) struct Graph {
    modules: Vec<Module>,
}

struct Module {
    file: PathBuf,
    source: Source,
    parent: Option<usize>,
    children: BTreeMap<String, usize>,
}

/// From one file to another, by index.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Arrow {
    pub(super) from: PathBuf,
    pub(super) to: PathBuf,
    /// A path that makes the arrow, as written.
    pub(super) by: String,
}

impl Graph {
    /// Reads the files that belong to the crate with this root file; `read` returns `None` for a file that does not exist.
    pub(super) fn read(root: &Path, read: &dyn Fn(&Path) -> Option<String>) -> Self {
        let mut graph = Self { modules: Vec::new() };
        let folder = root.parent().unwrap_or(Path::new("")).to_path_buf();
        graph.add(root, &folder, None, read);
        graph
    }

    /// Adds the file and its children, which are looked for in `folder`.
    fn add(
        &mut self,
        file: &Path,
        folder: &Path,
        parent: Option<usize>,
        read: &dyn Fn(&Path) -> Option<String>,
    ) -> Option<usize> {
        let source = Source::parse(&read(file)?);
        let declared: Vec<(String, Option<String>)> =
            source.children.iter().map(|child| (child.name.clone(), child.path.clone())).collect();
        let index = self.modules.len();
        self.modules.push(Module { file: file.to_path_buf(), source, parent, children: BTreeMap::new() });
        for (name, path) in declared {
            let own_folder = folder.join(&name);
            let child = match path {
                // Relative to the folder of the file that says it.
                Some(path) => {
                    let file = normal(&file.parent().unwrap_or(Path::new("")).join(path));
                    let folder = file.with_extension("");
                    self.add(&file, &folder, Some(index), read)
                }
                None => self
                    .add(&folder.join(format!("{name}.rs")), &own_folder, Some(index), read)
                    .or_else(|| self.add(&own_folder.join("mod.rs"), &own_folder, Some(index), read)),
            };
            if let (Some(child), Some(module)) = (child, self.modules.get_mut(index)) {
                module.children.insert(name, child);
            }
        }
        Some(index)
    }

    /// The files, the root first.
    pub(super) fn files(&self) -> impl Iterator<Item = &Path> {
        self.modules.iter().map(|module| module.file.as_path())
    }

    /// Every arrow between two files once.
    pub(super) fn arrows(&self) -> Vec<Arrow> {
        let mut arrows: BTreeMap<(PathBuf, PathBuf), String> = BTreeMap::new();
        for (index, module) in self.modules.iter().enumerate() {
            let imports = module.source.imports.iter().map(|import| &import.used);
            for used in imports.chain(&module.source.paths) {
                let Some(target) = self.resolve(index, used, 0).and_then(|target| self.modules.get(target))
                else {
                    continue;
                };
                if target.file != module.file {
                    let key = (module.file.clone(), target.file.clone());
                    arrows.entry(key).or_insert_with(|| used.segments.join("::"));
                }
            }
        }
        arrows.into_iter().map(|((from, to), by)| Arrow { from, to, by }).collect()
    }

    /// The module in whose file the path ends; `None` if it leads out of the crate.
    fn resolve(&self, from: usize, used: &Used, hops: usize) -> Option<usize> {
        if hops > MAX_HOPS {
            return None;
        }
        let (mut at, mut inline) = (from, used.depth);
        let mut segments = used.segments.as_slice();
        let mut is_relative = false;
        while let Some((first, rest)) = segments.split_first() {
            match first.as_str() {
                "crate" => (at, inline) = (0, 0),
                "self" => {}
                "super" if inline > 0 => inline -= 1,
                "super" => at = self.modules.get(at)?.parent?,
                _ => break,
            }
            is_relative = true;
            segments = rest;
        }
        let Some(first) = segments.first() else { return Some(at) };
        if !is_relative {
            // A bare name is a child or an import of the file, or another crate.
            let module = self.modules.get(at)?;
            let imported = module.source.imports.iter().any(|import| import.name.as_ref() == Some(first));
            if inline > 0 || !(imported || module.children.contains_key(first)) {
                return None;
            }
            if imported && !module.children.contains_key(first) {
                return self.through_import(at, segments, hops);
            }
        }
        self.walk(at, segments, hops)
    }

    /// Follows the segments down from a module.
    fn walk(&self, mut at: usize, mut segments: &[String], hops: usize) -> Option<usize> {
        while let Some((first, rest)) = segments.split_first() {
            let module = self.modules.get(at)?;
            if let Some(child) = module.children.get(first) {
                (at, segments) = (*child, rest);
            } else if module.source.items.contains(first) {
                return Some(at);
            } else if module.source.imports.iter().any(|import| import.name.as_ref() == Some(first)) {
                // What is re-exported from another crate counts as defined here.
                return self.through_import(at, segments, hops).or(Some(at));
            } else {
                return self.through_glob(at, segments, hops).or(Some(at));
            }
        }
        Some(at)
    }

    /// Continues at what the first segment is imported from.
    fn through_import(&self, at: usize, segments: &[String], hops: usize) -> Option<usize> {
        let (first, rest) = segments.split_first()?;
        let module = self.modules.get(at)?;
        let import = module.source.imports.iter().find(|import| import.name.as_ref() == Some(first))?;
        let mut path = import.used.segments.clone();
        path.extend_from_slice(rest);
        // `use name;` alone would lead back here.
        if path.first() == Some(first) && path.len() == segments.len() {
            return None;
        }
        self.resolve(at, &Used { segments: path, depth: import.used.depth }, hops + 1)
    }

    /// Continues at the module imported with `*` that has the first segment.
    fn through_glob(&self, at: usize, segments: &[String], hops: usize) -> Option<usize> {
        let first = segments.first()?;
        let module = self.modules.get(at)?;
        module.source.imports.iter().filter(|import| import.name.is_none()).find_map(|import| {
            let target = self.resolve(at, &import.used, hops + 1).filter(|target| *target != at)?;
            let source = &self.modules.get(target)?.source;
            let has = source.items.contains(first)
                || source.imports.iter().any(|import| import.name.as_ref() == Some(first));
            has.then(|| self.walk(target, segments, hops + 1)).flatten()
        })
    }
}

/// The circles of a graph: for each file that lies on one, a shortest way back to it, unless an earlier circle has the file.
pub(super) fn circles(arrows: &[Arrow]) -> Vec<Vec<&Arrow>> {
    let mut seen = BTreeSet::new();
    let mut circles = Vec::new();
    let starts: BTreeSet<&Path> = arrows.iter().map(|arrow| arrow.from.as_path()).collect();
    for start in starts {
        if seen.contains(start) {
            continue;
        }
        if let Some(circle) = way_back(start, arrows) {
            seen.extend(circle.iter().map(|arrow| arrow.from.as_path()));
            circles.push(circle);
        }
    }
    circles
}

/// A shortest way from a file back to itself: breadth first.
fn way_back<'a>(start: &Path, arrows: &'a [Arrow]) -> Option<Vec<&'a Arrow>> {
    let mut came_by: BTreeMap<&Path, &Arrow> = BTreeMap::new();
    let mut waiting = std::collections::VecDeque::from([start]);
    while let Some(file) = waiting.pop_front() {
        for arrow in arrows.iter().filter(|arrow| arrow.from == file) {
            if came_by.contains_key(arrow.to.as_path()) {
                continue;
            }
            came_by.insert(&arrow.to, arrow);
            if arrow.to == start {
                let mut way = vec![arrow];
                while let Some(first) = way.first().filter(|first| first.from != start) {
                    let before = *came_by.get(first.from.as_path())?;
                    way.insert(0, before);
                }
                return Some(way);
            }
            waiting.push_back(&arrow.to);
        }
    }
    None
}

/// The path without `.` and `name/..`.
pub(super) fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if normal.file_name().is_some() => {
                normal.pop();
            }
            Component::ParentDir | Component::Normal(_) | Component::RootDir | Component::Prefix(_) => {
                normal.push(part);
            }
        }
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The arrows of a made-up crate, as `from>to`, and whether there is a circle.
    fn arrows_of(files: &[(&str, &str)]) -> (Vec<String>, bool) {
        let read = |path: &Path| {
            files.iter().find(|(name, _)| Path::new(name) == path).map(|(_, text)| (*text).to_owned())
        };
        let arrows = Graph::read(Path::new("lib.rs"), &read).arrows();
        let shown =
            arrows.iter().map(|arrow| format!("{}>{}", arrow.from.display(), arrow.to.display())).collect();
        (shown, !circles(&arrows).is_empty())
    }

    #[test]
    fn arrows_lead_to_the_file_that_defines_the_item() {
        for (files, expected, circle) in [
            // Two files that use each other.
            (
                vec![
                    ("lib.rs", "mod a; mod b;"),
                    ("a.rs", "use crate::b::B; pub struct A;"),
                    ("b.rs", "use super::a::A; pub struct B;"),
                ],
                vec!["a.rs>b.rs", "b.rs>a.rs"],
                true,
            ),
            // A parent re-exports, and one child uses another's item through it.
            (
                vec![
                    ("lib.rs", "mod m; pub use m::A;"),
                    ("m/mod.rs", "mod a; mod b; pub use a::A; pub use b::*;"),
                    ("m/a.rs", "use super::B; pub struct A;"),
                    ("m/b.rs", "pub struct B;"),
                ],
                vec!["lib.rs>m/a.rs", "m/a.rs>m/b.rs", "m/mod.rs>m/a.rs", "m/mod.rs>m/b.rs"],
                false,
            ),
            // A child uses an item of the parent's own file, which uses the child.
            (
                vec![
                    ("lib.rs", "mod m;"),
                    ("m.rs", "mod a; pub struct M; fn f() { a::g() }"),
                    ("m/a.rs", "use super::M; pub fn g() {}"),
                ],
                vec!["m/a.rs>m.rs", "m.rs>m/a.rs"],
                true,
            ),
            // The same without the parent's use of it.
            (
                vec![
                    ("lib.rs", "mod m;"),
                    ("m.rs", "mod a; pub struct M;"),
                    ("m/a.rs", "use super::M; pub fn g() {}"),
                ],
                vec!["m/a.rs>m.rs"],
                false,
            ),
            // Paths in the code, through an imported module and under another name.
            (
                vec![
                    ("lib.rs", "mod a; mod b; mod c;"),
                    (
                        "a.rs",
                        "use crate::b as other; fn f() { other::g(); crate::c::h(); std::mem::take(); }",
                    ),
                    ("b.rs", "pub fn g() {}"),
                    ("c.rs", "pub fn h() {}"),
                ],
                vec!["a.rs>b.rs", "a.rs>c.rs"],
                false,
            ),
            // `super` in an inline module is the file itself; other crates and `use name` alone lead nowhere.
            (
                vec![
                    ("lib.rs", "mod a; use serde; use a::A;"),
                    ("a.rs", "mod inner { use super::A; use super::super::b; } pub struct A; use std::fmt;"),
                ],
                vec!["a.rs>lib.rs", "lib.rs>a.rs"],
                true,
            ),
            // A longer circle.
            (
                vec![
                    ("lib.rs", "mod a; mod b; mod c;"),
                    ("a.rs", "fn f() { crate::b::f() }"),
                    ("b.rs", "fn f() { crate::c::f() }"),
                    ("c.rs", "fn f() { super::a::f() }"),
                ],
                vec!["a.rs>b.rs", "b.rs>c.rs", "c.rs>a.rs"],
                true,
            ),
        ] {
            let found = arrows_of(&files);
            assert_eq!(found.0, expected, "{files:?}");
            assert_eq!(found.1, circle, "{files:?}");
        }
    }

    #[test]
    fn a_circle_is_shown_by_its_shortest_way() {
        let arrow = |from: &str, to: &str| Arrow { from: from.into(), to: to.into(), by: String::new() };
        let arrows = [arrow("a", "b"), arrow("b", "c"), arrow("c", "a"), arrow("b", "a"), arrow("d", "a")];
        let found = circles(&arrows);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0], [&arrows[0], &arrows[3]]);
        // The other one is there for `c`, which is not on the first.
        assert_eq!(found[1].len(), 3);
        assert_eq!(normal(Path::new("a/b/../c/./d")), Path::new("a/c/d"));
    }
}

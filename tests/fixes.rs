//! `lots check --fix`: what is written into the author's files, and what is left alone.

use std::fs;

use crate::support::{DRAFT, Workspace};
use lots::diag::{Code, Diagnostic, Edit, Fix, Report};
use lots::pipeline::{Fixed, fix};
use lots::text::{FileId, Source, Sources, Span, normal};

const PAGE: &str = "content/pages/sida.md";

/// A workspace, a text read from it, and faults with fixes made by hand, since a fix is what matters here.
struct Case {
    workspace: Workspace,
    sources: Sources,
    file: FileId,
    report: Report,
}

impl Case {
    fn new(raw: &str) -> Self {
        Self::at(PAGE, raw)
    }

    fn at(path: &str, raw: &str) -> Self {
        let workspace = Workspace::fixture("complete");
        workspace.write(path, raw);
        let mut sources = Sources::default();
        let file = sources.add(Source { path: path.into(), text: normal(raw.into()) });
        Self { workspace, sources, file, report: Report::default() }
    }

    fn edit(&self, from: &str, to: &str) -> Edit {
        let start = self.sources.get(self.file).text.find(from).expect("the text is there");
        Edit { span: Span::new(self.file, start, start + from.len()), text: to.into() }
    }

    fn fault(&mut self, edits: Vec<Edit>) -> &mut Self {
        let mut fault = Diagnostic::at(Code::UnknownValue, edits[0].span);
        fault.fix = Some(Fix { edits });
        self.report.add(fault);
        self
    }

    /// A fault whose fix puts one text in another's place.
    fn replace(&mut self, from: &str, to: &str) -> &mut Self {
        self.fault(vec![self.edit(from, to)])
    }

    /// One round: what it did, and whether anything is to be read again.
    fn round(&self) -> (Fixed, bool) {
        let mut fixed = Fixed::default();
        let again = fixed.round(self.workspace.root(), &self.report, &self.sources).expect("no fault of the machine");
        (fixed, again)
    }

    fn text(&self) -> String {
        self.workspace.read(PAGE)
    }
}

#[test]
fn fixes_are_written() {
    let mut case = Case::new("ett två tre\nfyra\n");
    case.replace("fyra", "4").replace("ett", "1").replace(" tre", "");
    let (fixed, again) = case.round();
    assert_eq!(case.text(), "1 två\n4\n");
    assert_eq!((fixed.fixes, fixed.files.len(), again), (3, 1, true));
}

#[test]
fn line_ends_and_the_byte_order_mark_stay() {
    let mut case = Case::new("\u{feff}ett\r\ntvå\r\ntre\r\n");
    case.replace("två\n", "2\n2½\n");
    case.round();
    assert_eq!(case.text(), "\u{feff}ett\r\n2\r\n2½\r\ntre\r\n");

    let mut mixed = Case::new("ett\r\ntvå\ntre\n");
    mixed.replace("två", "2");
    mixed.round();
    assert_eq!(mixed.text(), "ett\n2\ntre\n");
}

#[test]
fn a_text_in_another_normal_form_is_written_in_ours() {
    let mut case = Case::new("a\u{30a} och o\u{308} ett\n");
    case.replace("ett", "1");
    case.round();
    assert_eq!(case.text(), "å och ö 1\n");
}

#[test]
fn a_fix_that_meets_another_waits() {
    let mut case = Case::new("ett två tre fyra\n");
    let both = vec![case.edit("fyra", "4"), case.edit("två tre", "2 3")];
    case.replace("ett två", "1 2").fault(both).replace("tre", "III");
    let (fixed, again) = case.round();
    // The second is made as a whole or not at all; the third meets only the second.
    assert_eq!(case.text(), "1 2 III fyra\n");
    assert_eq!((fixed.fixes, again), (2, true));
}

#[test]
fn the_same_fix_told_twice_is_made_once() {
    let mut case = Case::new("ett två\n");
    case.replace("ett", "1").replace("ett", "1");
    assert_eq!(case.round().0.fixes, 1);
    assert_eq!(case.text(), "1 två\n");
}

#[test]
fn a_fix_that_changes_nothing_is_none() {
    let mut case = Case::new("ett\n");
    case.replace("ett", "ett");
    let (fixed, again) = case.round();
    assert_eq!((fixed.fixes, fixed.files.len(), again), (0, 0, false));
}

#[test]
fn a_file_that_somebody_has_saved_meanwhile_is_left() {
    let mut case = Case::new("ett två\n");
    case.replace("ett", "1");
    case.workspace.write(PAGE, "ett två och mer\n");
    let (mut fixed, again) = case.round();
    assert_eq!(case.text(), "ett två och mer\n");
    assert_eq!((fixed.fixes, fixed.changed.contains(PAGE), again), (0, true, true));

    // Also when it is as it was again: somebody works in it.
    case.workspace.write(PAGE, "ett två\n");
    let again = fixed.round(case.workspace.root(), &case.report, &case.sources).expect("no fault of the machine");
    assert_eq!((case.text().as_str(), again), ("ett två\n", false));
}

#[test]
fn a_fix_of_two_files_is_made_in_both_or_in_none() {
    let mut case = Case::new("ett\n");
    let path = "content/pages/andra.md";
    let other = case.sources.add(Source { path: path.into(), text: "två\n".into() });
    let edits = vec![case.edit("ett", "1"), Edit { span: Span::new(other, 0, 4), text: "2".into() }];
    case.fault(edits);
    case.workspace.write(path, "någon annans\n");
    assert_eq!(case.round().0.fixes, 0);
    assert_eq!(case.text(), "ett\n");
    case.workspace.write(path, "två\n");
    let (fixed, _) = case.round();
    assert_eq!((fixed.fixes, fixed.files.len()), (1, 2));
    assert_eq!((case.text().as_str(), case.workspace.read(path).as_str()), ("1\n", "2\n"));
}

#[test]
fn what_lies_inside_the_program_is_left() {
    let path = "themes/base/theme.yaml";
    let mut case = Case::at(path, "ett\n");
    case.workspace.remove(path);
    case.replace("ett", "1");
    let (fixed, again) = case.round();
    assert_eq!((fixed.fixes, fixed.changed.len(), again), (0, 0, false));
    assert!(!case.workspace.path(path).exists());
}

#[test]
fn a_file_that_is_not_utf_8_is_left() {
    let mut case = Case::new("ett \u{fffd}\n");
    case.replace("ett", "1");
    fs::write(case.workspace.path(PAGE), b"ett \xe5\n").expect("write");
    assert_eq!(case.round().0.fixes, 0);
    assert_eq!(fs::read(case.workspace.path(PAGE)).expect("read"), b"ett \xe5\n");
}

#[cfg(unix)]
#[test]
fn rights_stay_and_links_are_followed_within_the_workspace() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let mut case = Case::new("ett\n");
    case.replace("ett", "1");
    let (link, target) = (case.workspace.path(PAGE), case.workspace.path("content/texten.md"));
    fs::rename(&link, &target).expect("move");
    fs::set_permissions(&target, fs::Permissions::from_mode(0o640)).expect("rights");
    symlink(&target, &link).expect("a link");
    assert_eq!(case.round().0.fixes, 1);
    assert!(link.is_symlink());
    assert_eq!(fs::metadata(&target).expect("a file").permissions().mode() & 0o777, 0o640);
    assert_eq!(case.text(), "1\n");
    let left = fs::read_dir(case.workspace.path("content")).expect("content").flatten();
    assert!(
        left.into_iter().all(|entry| !entry.file_name().to_string_lossy().starts_with('.')),
        "nothing temporary is left"
    );

    let outside = tempfile::NamedTempFile::new().expect("a file elsewhere");
    fs::write(outside.path(), "ett\n").expect("write");
    fs::remove_file(&link).expect("remove");
    symlink(outside.path(), &link).expect("a link");
    assert_eq!(case.round().0.fixes, 0);
    assert_eq!(fs::read_to_string(outside.path()).expect("read"), "ett\n");
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_whose_name_is_spelt_otherwise_on_disk_is_found() {
    let mut case = Case::at("content/pages/sa\u{30a}.md", "ett\n");
    case.sources = Sources::default();
    case.file = case.sources.add(Source { path: "content/pages/s\u{e5}.md".into(), text: "ett\n".into() });
    case.replace("ett", "1");
    assert_eq!(case.round().0.fixes, 1);
    assert_eq!(case.workspace.read("content/pages/sa\u{30a}.md"), "1\n");
}

#[test]
fn with_nothing_to_put_right_nothing_is_written() {
    let workspace = Workspace::fixture("complete");
    let before = Workspace::tree(&workspace.path("content"));
    let (report, _, fixed) = fix(workspace.root(), DRAFT).expect("no fault of the machine");
    assert!(report.is_empty() && fixed.files.is_empty());
    let ran = workspace.run(&["check", "--fix"]);
    assert_eq!(ran.code, 0);
    assert_eq!(ran.stdout, "Det fanns inget som programmet kunde rätta åt dig.\nInga fel hittades.\n");
    assert_eq!(Workspace::tree(&workspace.path("content")), before);
    let json = workspace.run(&["check", "--fix", "--format", "json"]);
    assert!(json.stdout.starts_with('{') && json.stderr.contains("rätta åt dig"), "{json:?}");
}

//! A document made of chapters, and its comparison with the one that was reviewed.

use std::fmt::Write as _;

/// The text under way.
#[derive(Default)]
pub struct Document {
    text: String,
    chapters: usize,
}

impl Document {
    /// Begins a chapter.
    pub fn chapter(&mut self, title: &str) {
        self.chapters += 1;
        let gap = if self.chapters == 1 { "" } else { "\n" };
        writeln!(self.text, "{gap}## {}. {title}\n", self.chapters).unwrap();
    }

    /// A line of its own.
    pub fn line(&mut self, text: impl AsRef<str>) {
        writeln!(self.text, "{}", text.as_ref()).unwrap();
    }

    /// A point of a list.
    pub fn point(&mut self, text: impl AsRef<str>) {
        writeln!(self.text, "- {}", text.as_ref()).unwrap();
    }

    /// How many chapters there are.
    pub fn chapters(&self) -> usize {
        self.chapters
    }

    /// Compares it with the reviewed one of this name.
    pub fn expect_as_reviewed(self, name: &str) {
        // No-break spaces are shown, so that a reviewer sees them: « ~ » for the wide one, « _ » for the narrow one.
        let text = self.text.replace('\u{a0}', "~").replace('\u{202f}', "_");
        let mut settings = insta::Settings::clone_current();
        settings.set_omit_expression(true);
        settings.set_prepend_module_to_snapshot(false);
        settings.bind(|| insta::assert_snapshot!(name, text));
    }
}

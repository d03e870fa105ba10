//! What the browser keeps for us. Never a secret, a unique number or a name: any script of the page could read it. An income
//! only when the person asks to keep it (the simulator).

use web_sys::Storage;

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Until the tab is closed.
    Tab,
    /// Until the person or the browser clears it.
    Device,
}

impl Shelf {
    fn open(self) -> Option<Storage> {
        let window = web_sys::window()?;
        match self {
            Shelf::Tab => window.session_storage(),
            Shelf::Device => window.local_storage(),
        }
        .ok()
        .flatten()
    }

    /// Reads a value; `None` when there is none or storage is refused.
    pub fn read(self, key: &str) -> Option<String> {
        self.open()?.get_item(key).ok().flatten()
    }

    /// Writes a value; returns whether it was kept.
    pub fn write(self, key: &str, value: &str) -> bool {
        self.open().is_some_and(|storage| storage.set_item(key, value).is_ok())
    }

    /// Forgets a value.
    pub fn remove(self, key: &str) {
        if let Some(storage) = self.open() {
            let _ = storage.remove_item(key);
        }
    }
}

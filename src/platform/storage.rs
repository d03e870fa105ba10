//! The browser's storage. Never a secret, a unique number or a name: any script of the page could read it. An income
//! only when the person asks for it (the simulator).
//!
//! A value is stored under `parcours-locatif`, the path of the deployment, its name and the version of its form: other
//! pages of the same host, and another deployment of this app on it, have values of their own.

use super::base;

/// How long a value is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Until the tab is closed.
    Tab,
    /// Until the person or the browser clears it.
    Device,
}

/// Where one value is stored: see [`Shelf::key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    shelf: Shelf,
    name: &'static str,
    version: u8,
}

impl Shelf {
    /// The place of a value. A new `version` says that it is written in another form: values of the old one are not read.
    #[must_use]
    pub const fn key(self, name: &'static str, version: u8) -> Key {
        Key { shelf: self, name, version }
    }
}

impl Key {
    /// Reads the value; `None` when there is none or storage is refused.
    #[must_use]
    pub fn read(self) -> Option<String> {
        item::read(self.shelf, &self.full_name())
    }

    /// Writes the value; returns whether it was stored.
    pub fn write(self, value: &str) -> bool {
        item::write(self.shelf, &self.full_name(), value)
    }

    /// Removes the value.
    pub fn remove(self) {
        item::remove(self.shelf, &self.full_name());
    }

    /// Takes over the value that an older version of the app stored under a bare name, and removes that one, when `is_ours`
    /// recognises it: on a shared host the bare name may belong to another page.
    pub fn take_over(self, bare_name: &str, is_ours: fn(&str) -> bool) {
        if let Some(value) = item::read(self.shelf, bare_name).filter(|value| is_ours(value)) {
            if self.read().is_none() {
                self.write(&value);
            }
            item::remove(self.shelf, bare_name);
        }
    }

    /// Removes what an older version of the app stored under a name that was its own.
    pub fn forget_former(self, former_name: &str) {
        item::remove(self.shelf, former_name);
    }

    /// Writes a value as an older version of the app did.
    #[cfg(test)]
    pub fn write_former(self, former_name: &str, value: &str) {
        item::write(self.shelf, former_name, value);
    }

    /// Reads a value that an older version of the app wrote.
    #[cfg(test)]
    pub fn read_former(self, former_name: &str) -> Option<String> {
        item::read(self.shelf, former_name)
    }

    fn full_name(self) -> String {
        format!("parcours-locatif{}/{}/{}", base::path(), self.name, self.version)
    }
}

/// The browser's storage.
#[cfg(target_arch = "wasm32")]
mod item {
    use super::Shelf;
    use web_sys::Storage;

    fn open(shelf: Shelf) -> Option<Storage> {
        let window = web_sys::window()?;
        match shelf {
            Shelf::Tab => window.session_storage(),
            Shelf::Device => window.local_storage(),
        }
        .ok()
        .flatten()
    }

    pub fn read(shelf: Shelf, name: &str) -> Option<String> {
        open(shelf)?.get_item(name).ok().flatten()
    }

    pub fn write(shelf: Shelf, name: &str, value: &str) -> bool {
        open(shelf).is_some_and(|storage| storage.set_item(name, value).is_ok())
    }

    pub fn remove(shelf: Shelf, name: &str) {
        if let Some(storage) = open(shelf) {
            let _ = storage.remove_item(name);
        }
    }
}

/// Without a browser, for native tests: a storage for each thread, so that tests do not see each other's values.
#[cfg(not(target_arch = "wasm32"))]
mod item {
    use super::Shelf;
    use std::cell::RefCell;
    use std::collections::HashMap;

    thread_local! {
        static ITEMS: RefCell<HashMap<(bool, String), String>> = RefCell::default();
    }

    fn place(shelf: Shelf, name: &str) -> (bool, String) {
        (shelf == Shelf::Tab, name.to_owned())
    }

    pub fn read(shelf: Shelf, name: &str) -> Option<String> {
        ITEMS.with_borrow(|items| items.get(&place(shelf, name)).cloned())
    }

    pub fn write(shelf: Shelf, name: &str, value: &str) -> bool {
        ITEMS.with_borrow_mut(|items| items.insert(place(shelf, name), value.to_owned()));
        true
    }

    pub fn remove(shelf: Shelf, name: &str) {
        ITEMS.with_borrow_mut(|items| items.remove(&place(shelf, name)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: Key = Shelf::Device.key("session", 1);

    #[test]
    fn a_value_has_the_name_of_the_app_the_deployment_and_its_version() {
        assert_eq!(KEY.full_name(), "parcours-locatif/session/1");
        assert!(KEY.write("open"));
        assert_eq!(KEY.read().as_deref(), Some("open"));
        assert_eq!(Shelf::Tab.key("session", 1).read(), None, "another shelf");
        assert_eq!(Shelf::Device.key("session", 2).read(), None, "another version");
        KEY.remove();
        assert_eq!(KEY.read(), None);
    }

    #[test]
    fn a_bare_name_is_taken_over_once_and_only_when_the_value_is_ours() {
        item::write(Shelf::Device, "session", "of the host");
        KEY.take_over("session", |value| value == "open");
        assert_eq!(KEY.read(), None);
        assert_eq!(item::read(Shelf::Device, "session").as_deref(), Some("of the host"), "not ours: left alone");
        item::write(Shelf::Device, "session", "open");
        KEY.take_over("session", |value| value == "open");
        assert_eq!(KEY.read().as_deref(), Some("open"));
        assert_eq!(item::read(Shelf::Device, "session"), None);
    }

    #[test]
    fn what_is_stored_already_is_newer_than_a_bare_name() {
        KEY.write("closed");
        item::write(Shelf::Device, "session", "open");
        KEY.take_over("session", |value| value == "open");
        assert_eq!(KEY.read().as_deref(), Some("closed"));
    }
}

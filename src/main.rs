//! Starts the app in the page: the panic message first, then the mount. What the app is lives in `lib.rs`.

fn main() {
    parcours_locatif::start();
}

//! Writes `public/openapi.json` again from the wire types:
//! `cargo run -p parcours-contract --features openapi --example openapi`.

use std::path::Path;

fn main() -> std::io::Result<()> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/openapi.json");
    std::fs::write(file, parcours_contract::openapi::text())
}

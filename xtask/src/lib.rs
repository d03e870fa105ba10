//! What `cargo xtask` shares with the program that it calls to make `dist` (`xtask/bundle`): where things are, how an error
//! reads, the files below a folder.

pub mod files;
pub mod place;
pub mod trouble;

//! The rules, text by text: one file per legal text, one test per article, each with a link to what it encodes.
//!
//! A figure is written here a second time, as the text prints it: a test that read the crate's own table would agree
//! with any mistake in it. What a text leaves open, and what we chose, is marked `DIFFERENCE` in the crate.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod arrete_1987_07_29;
mod arrete_2000_11_07;
mod arrete_2011_03_14;
mod arrete_2025_12_19;
mod cgi_annexe_iii_2_terdecies_d;
mod code_commerce;
mod code_construction;
mod code_construction_aid;
mod code_construction_ceilings;
mod code_construction_income;
mod code_procedure_civile;
mod code_travail;
mod flyer;
mod people;

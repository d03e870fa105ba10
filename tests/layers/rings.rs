//! No ring of files: in each crate, the files can be put in an order in which each uses only those before it.
//!
//! What counts as a use is said in `graph.rs`.

use crate::graph::Graph;
use crate::source::{self, expect_none};
use std::collections::{BTreeMap, BTreeSet};

type Arrows<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// The groups of files that reach each other in both directions, each with the arrows inside it.
fn rings<'a>(arrows: &Arrows<'a>) -> Vec<BTreeSet<&'a str>> {
    let mut rings: Vec<BTreeSet<&str>> = Vec::new();
    let reached: BTreeMap<&str, BTreeSet<&str>> = arrows.keys().map(|file| (*file, reach(arrows, file))).collect();
    for (file, reaches) in &reached {
        if reaches.contains(file) && !rings.iter().any(|ring| ring.contains(file)) {
            let back = |other: &&str| reached.get(other).is_some_and(|reaches| reaches.contains(file));
            rings.push(reaches.iter().copied().filter(back).collect());
        }
    }
    rings
}

/// Every file that one comes to from a file by one arrow or more.
fn reach<'a>(arrows: &Arrows<'a>, from: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = vec![from];
    while let Some(file) = open.pop() {
        for next in arrows.get(file).into_iter().flatten() {
            if reached.insert(*next) {
                open.push(next);
            }
        }
    }
    reached
}

#[test]
fn no_files_use_each_other_in_a_ring() {
    let mut wrong = Vec::new();
    for one in source::ALL {
        let sources = source::sources_of(one);
        let graph = Graph::of(&sources);
        let arrows = graph.arrows();
        for ring in rings(&arrows) {
            wrong.push(format!("{}: a ring of {} files", one.folder, ring.len()));
            for file in &ring {
                let inside: Vec<&str> =
                    arrows.get(file).into_iter().flatten().copied().filter(|used| ring.contains(used)).collect();
                wrong.push(format!("    {file} uses {}", inside.join(", ")));
            }
        }
    }
    expect_none(wrong);
}

#[test]
fn a_ring_is_found_and_a_chain_is_not() {
    let arrows = |list: &[(&'static str, &'static str)]| {
        let mut arrows = Arrows::new();
        for (from, to) in list {
            arrows.entry(from).or_default().insert(to);
        }
        arrows
    };
    assert!(rings(&arrows(&[("a", "b"), ("b", "c"), ("a", "c")])).is_empty());
    let ring = rings(&arrows(&[("a", "b"), ("b", "c"), ("c", "b"), ("c", "d")]));
    assert_eq!(ring, [BTreeSet::from(["b", "c"])]);
}

//! The pictures of the demonstration: drawings of our own, shipped with the app under `/pictures/`.
//!
//! They show no existing home. A drawing has no size of its own, so every size is the same file. Each picture says what
//! it shows.

use super::dice::Dice;
use parcours_contract::Picture;
use parcours_domain::offer::Typology;

/// Drawings of buildings and of houses in `public/pictures/`.
pub const BUILDINGS: u8 = 8;
/// Drawings of houses.
pub const HOUSES: u8 = 3;

/// A building or a house from the street.
pub fn facade(house: bool, dice: &mut Dice) -> Picture {
    if house {
        let number = dice.between(1, HOUSES.into());
        return picture(&format!("house-{number}"), "Dessin d’une maison, vue de la rue".to_owned());
    }
    let number = dice.between(1, BUILDINGS.into());
    picture(&format!("building-{number}"), "Dessin d’un immeuble, vu de la rue".to_owned())
}

/// A floor plan of that size.
pub fn plan(typology: Typology, dice: &mut Dice) -> Picture {
    let variant = dice.pick(&["a", "b"]);
    picture(&format!("plan-{}-{variant}", plan_name(typology)), format!("Exemple de plan d’un {}", said(typology)))
}

fn plan_name(typology: Typology) -> &'static str {
    match typology {
        Typology::T1 => "t1",
        Typology::T1Bis => "t1bis",
        Typology::T2 => "t2",
        Typology::T3 => "t3",
        Typology::T4 => "t4",
        Typology::T5 => "t5",
        Typology::T6Plus => "t6",
    }
}

fn said(typology: Typology) -> &'static str {
    match typology {
        Typology::T1 => "T1",
        Typology::T1Bis => "T1 bis",
        Typology::T2 => "T2",
        Typology::T3 => "T3",
        Typology::T4 => "T4",
        Typology::T5 => "T5",
        Typology::T6Plus => "T6 ou plus",
    }
}

fn picture(file: &str, label: String) -> Picture {
    let address = Some(format!("/pictures/{file}.svg"));
    Picture {
        thumb240: address.clone(),
        thumb240_absolute: address.clone(),
        thumb1000_absolute: address.clone(),
        full_size_absolute: address,
        label: Some(label),
    }
}

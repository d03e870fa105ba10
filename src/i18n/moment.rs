//! Whose hour it is: said only to somebody whose device has another.

sentences! {
    paris(moment) = "{moment}, heure de Paris";
    guadeloupe(moment) = "{moment}, heure de Guadeloupe";
    martinique(moment) = "{moment}, heure de Martinique";
    guyane(moment) = "{moment}, heure de Guyane";
    reunion(moment) = "{moment}, heure de La Réunion";
    mayotte(moment) = "{moment}, heure de Mayotte";
}

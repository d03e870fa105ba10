//! Words of an offer anywhere: on a card, on its own screen, in an application, in a request.

sentences! {
    rent_with_charges = "par mois, charges comprises";
    rent_without_charges = "par mois, hors charges";
    rent_unknown = "Loyer non précisé";
    last_day = "dernier jour";
    day_left = "encore 1 jour";
    days_left(days) = "encore {days} jours";
    closed = "publication terminée";
    reserved(business) = "Réservée : {business}";
    reserved_unnamed = "Réservée à votre entreprise";
    floor_ground = "rez-de-chaussée";
    floor_first = "1er étage";
    floor_nth(floor) = "{floor}e étage";
    floor_unknown = "étage non précisé";
    elevator_yes(floor) = "{floor}, ascenseur";
    elevator_no(floor) = "{floor}, sans ascenseur";
    energy = "énergie";
    energy_unknown = "énergie non précisée";
    candidates_none = "aucune candidature";
    candidates_one = "1 candidature";
    candidates_many(count) = "{count} candidatures";
    candidates_unknown = "nombre de candidatures non précisé";
    name_full(typology, surface, place) = "{typology} de {surface} m², {place}";
    name_without_surface(typology, place) = "{typology}, {place}";
    name_without_typology = "Logement";
    place_unknown = "commune non précisée";
    unknown = "non précisé";
    typology_t1_bis = "T1 bis";
    typology_t6_plus = "T6 et plus";
    surface(surface) = "{surface} m²";
    kind_flat = "Appartement";
    kind_house = "Maison";
    yes = "oui";
    no = "non";

    published_until(date) = "Publiée jusqu’au {date}";
    published_today = "Publiée jusqu’à ce soir";

    norm_plai = "PLAI, prêt locatif aidé d’intégration";
    norm_plus = "PLUS, prêt locatif à usage social";
    norm_pls = "PLS, prêt locatif social";
    norm_pli = "PLI, logement intermédiaire";
    norm_lli = "LLI, logement intermédiaire";
    norm_plai_adapted = "PLAI adapté, prêt locatif aidé d’intégration pour les ménages en difficulté";
    norm_plus_cd = "PLUS CD, prêt locatif à usage social, construction et démolition";
    norm_lls = "LLS, logement locatif social d’outre-mer";
    norm_llts = "LLTS, logement locatif très social d’outre-mer";
}

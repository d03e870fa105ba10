//! Words of the verdict: the same three answers everywhere, then one line per rule.

sentences! {
    compatible = "Compatible";
    not_compatible = "Non compatible";
    to_check = "À vérifier";

    title = "Cette offre vous convient-elle ?";
    where_computed = "Calculé sur votre appareil. La commission d’attribution (CALEOL) décide seule.";
    guest = "Connectez-vous et saisissez votre numéro unique : nous comparerons cette offre à votre situation.";

    no_number = "Saisissez votre numéro unique : nous comparerons cette offre à votre situation.";
    gap_nobody = "Votre demande ne dit pas qui vivra dans le logement.";
    gap_role(rank) = "Votre demande ne dit pas quel est le lien entre vous et la personne n° {rank}.";
    gap_no_applicant = "Votre demande ne dit pas qui est le demandeur.";
    gap_applicants = "Votre demande indique plusieurs demandeurs.";
    gap_spouses = "Votre demande indique plusieurs conjoints.";
    gap_applicant_birth = "Dans votre demande, la date de naissance du demandeur n’est pas encore passée.";
    gap_too_many(found, most) = "Votre demande indique {found} personnes. Nous pouvons en lire {most} au plus.";
    gap_birth(rank) = "Dans votre demande, la date de naissance de la personne n° {rank} est trop ancienne.";
    gap_then = "Corrigez-la sur le site d’enregistrement, puis mettez à jour votre demande ici.";
    gap_action = "Voir ma demande";
    unread = "Nous n’avons pas pu lire votre demande : nous ne pouvons pas comparer cette offre à votre situation.";

    income_yes = "Vos ressources sont sous le plafond";
    income_no = "Vos ressources dépassent le plafond";
    income_unknown = "Vos ressources : à vérifier";
    income_yours(amount) = "Vous : {amount}";
    income_ceiling(norm, amount) = "Plafond {norm} : {amount}";
    income_margin(amount) = "Marge sous le plafond : {amount}.";
    income_excess(amount) = "Dépassement du plafond : {amount}.";
    income_equal = "Votre revenu est égal au plafond : il est accepté.";
    computed(amount) = "{amount} (calculé)";
    older(day) = "Aucun plafond plus récent n’est connu : celui-ci est en vigueur depuis le {day}.";
    income_gauge_under(income, ceiling, margin) = "Revenu fiscal de référence : {income}. Plafond : {ceiling}. Marge : {margin}.";
    income_gauge_over(income, ceiling, excess) = "Revenu fiscal de référence : {income}. Plafond : {ceiling}. Dépassement : {excess}.";

    size_yes = "La taille convient à votre foyer";
    size_no = "La taille ne convient pas à votre foyer";
    size_unknown = "La taille : à vérifier";
    size_allowed(persons, sizes) = "Pour {persons} : {sizes}.";
    size_offered(typology) = "Ce logement est un {typology}.";
    size_too_small(persons) = "Il convient à {persons} au plus.";
    size_too_large(persons) = "Il convient à partir de {persons}.";
    sizes_span(smallest, largest) = "du {smallest} au {largest}";
    sizes_from(smallest) = "{smallest} et plus";

    rent_yes = "Le loyer convient à vos revenus";
    rent_unknown = "Le loyer : à vérifier";
    rent_share(percent) = "Loyer : {percent} % de vos revenus";
    rent_guide = "Repère : 33 %";
    rent_gauge(rent, percent, resources) = "Loyer : {rent}, soit {percent} % de {resources} par mois. Confortable jusqu’à 30 %. Repère : 33 %.";
    rent_times(times) = "Vous gagnez {times} fois le loyer. Le repère est d’environ 3 fois.";
    rent_nothing = "Aucune ressource mensuelle n’est déclarée.";
    rent_aid = "Une aide au logement peut changer la réponse : le bailleur décide.";

    missing(what) = "Il manque : {what}.";
    missing_income = "le revenu fiscal de référence de chaque adulte";
    missing_resources = "vos ressources mensuelles";
    missing_conflict = "le bon revenu fiscal de référence, car deux montants sont connus";
    missing_aid = "le montant de l’aide au logement";
    missing_expected = "l’avis du bailleur sur l’enfant à naître";
    missing_birth_date = "une date de naissance";
    missing_norm = "la catégorie du logement";
    missing_table = "le plafond de cette catégorie de logement";
    missing_place = "la commune du logement";
    missing_abc_zone = "la zone du logement, de A bis à C";
    missing_own_income = "votre part du revenu fiscal de référence commun";
    missing_recent_income = "l’information sur une baisse de vos revenus depuis votre avis d’imposition";
    missing_visiting = "l’avis du bailleur sur les enfants en droit de visite";
    missing_shared_rooms = "la chambre de chacun dans la colocation";
    missing_household_kind = "la catégorie de votre foyer pour un logement intermédiaire";
    missing_typology = "la taille du logement";
    missing_rent = "le loyer avec les charges";
    missing_couple = "votre situation de couple";
    missing_disability = "l’information sur la carte d’invalidité";

    persons_one = "1 personne";
    persons_many(count) = "{count} personnes";

    reason_met = "Les trois règles sont remplies";
    reason_over(amount, norm) = "Revenu : {amount} au-dessus du plafond {norm}";
    reason_over_unless(amount, norm) = "Revenu : {amount} au-dessus du plafond {norm}, sauf s’il a baissé depuis";
    at_least(amount) = "au moins {amount}";
    reason_small(home, persons) = "Trop petit : {home} pour {persons}";
    reason_large(home, persons) = "Trop grand : {home} pour {persons}";
    reason_rent(percent) = "Loyer : {percent} % de vos revenus, le repère est 33 %";
    reason_missing(what) = "Il manque : {what}";
    reason_no_resources = "Loyer : aucune ressource mensuelle déclarée";
    explain = "Comprendre ce résultat";
    simulated = "D’après votre simulation, faite sur cet appareil.";
    simulated_change = "Modifier ma simulation";
    simulate = "Faire une simulation, sans compte";

    changes_title = "Ce qui changerait la réponse";
    change_income(amount) = "Un revenu fiscal de référence de {amount} au plus.";
    change_recent(amount) = "Des revenus de {amount} au plus l’an dernier, ou sur les douze derniers mois.";
    change_recent_intermediate(amount) = "Un avis d’imposition plus récent, avec {amount} au plus.";
    change_size(sizes) = "Un logement plus adapté : {sizes}.";
    change_rent(amount) = "Un loyer de {amount} au plus, charges comprises.";
    change_norms(norms) = "Un logement d’une autre catégorie : {norms}.";
}

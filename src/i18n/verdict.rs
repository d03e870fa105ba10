//! Words of the verdict: the same three answers everywhere, then one line per rule.

sentences! {
    compatible = "Compatible";
    not_compatible = "Non compatible";
    to_check = "À vérifier";

    title = "Cette offre vous convient-elle ?";
    where_computed = "Calculé sur votre appareil. La commission d’attribution (CALEOL) décide seule.";
    guest = "Connectez-vous et saisissez votre numéro unique : nous comparerons cette offre à votre situation.";

    no_number = "Saisissez votre numéro unique : nous comparerons cette offre à votre situation.";
    unread = "Nous n’avons pas pu lire votre demande : nous ne pouvons pas comparer cette offre à votre situation.";

    income_yes = "Vos ressources sont sous le plafond";
    income_no = "Vos ressources dépassent le plafond";
    income_unknown = "Vos ressources : à vérifier";
    income_yours(amount) = "Vous : {amount}";
    income_ceiling(norm, amount) = "Plafond {norm} : {amount}";
    income_margin(amount) = "Il vous reste {amount} de marge.";
    income_excess(amount) = "Vous dépassez le plafond de {amount}.";
    income_gauge_under(income, ceiling, margin) = "Revenu fiscal de référence : {income}. Plafond : {ceiling}. Marge : {margin}.";
    income_gauge_over(income, ceiling, excess) = "Revenu fiscal de référence : {income}. Plafond : {ceiling}. Dépassement : {excess}.";
    income_would_pass(amount) = "La règle serait remplie avec un revenu fiscal de référence de {amount} au plus.";
    income_older = "Le plafond de cette année n’est pas encore connu : voici le dernier publié.";
    income_change = "Une catégorie au plafond plus élevé pourrait vous convenir.";
    income_source = "D’où vient ce plafond ?";
    income_basis(norm, zone, category) = "Logement {norm}, zone « {zone} », {category}.";
    income_year(year, notice) = "Revenu fiscal de référence de {year}, avis d’imposition de {notice}.";

    size_yes = "La taille convient à votre foyer";
    size_no = "La taille ne convient pas à votre foyer";
    size_unknown = "La taille : à vérifier";
    size_span(persons, smallest, largest) = "{persons} : du {smallest} au {largest}.";
    size_from(persons, smallest) = "{persons} : {smallest} et plus.";
    size_offered(typology) = "Ce logement est un {typology}.";
    size_too_small(persons) = "Il convient à {persons} au plus.";
    size_too_large(persons) = "Il convient à partir de {persons}.";
    size_with_births = "L’enfant à naître n’est pas encore compté.";
    size_source = "D’où vient cette règle ?";

    rent_yes = "Le loyer convient à vos revenus";
    rent_no = "Le loyer est trop élevé pour vos revenus";
    rent_unknown = "Le loyer : à vérifier";
    rent_share(percent) = "Loyer : {percent} % de vos revenus";
    rent_guide = "Repère : 33 %";
    rent_gauge(rent, percent, resources) = "Loyer : {rent}, soit {percent} % de {resources} par mois. Repère : 33 %.";
    rent_times(times) = "Vous gagnez {times} fois le loyer. Le repère est d’environ 3 fois.";
    rent_would_pass(amount) = "Avec un loyer de {amount}, la règle serait remplie.";
    rent_nothing = "Aucune ressource mensuelle n’est déclarée.";
    rent_aid = "Une aide au logement peut changer la réponse : le bailleur décide.";
    rent_source = "D’où vient ce repère ?";

    missing(what) = "Il nous manque : {what}.";
    missing_income = "le revenu fiscal de référence de chaque adulte, écrit en page 1 de l’avis d’imposition";
    missing_resources = "vos ressources mensuelles";
    missing_conflict = "le bon revenu fiscal de référence : deux montants sont connus pour la même année";
    missing_aid = "le montant de l’aide au logement, que la règle ne compte pas";
    missing_expected = "si le bailleur compte l’enfant à naître";
    missing_birth_date = "une date de naissance";
    missing_norm = "la catégorie du logement";
    missing_table = "le plafond de cette catégorie de logement, que nous n’avons pas";
    missing_place = "la commune du logement";
    missing_abc_zone = "la zone du logement, de A bis à C, qui fixe le plafond d’un logement intermédiaire";
    missing_own_income = "votre part du revenu fiscal de référence : l’avis d’imposition est commun à une ancienne vie de couple";
    missing_recent_income = "si vos revenus ont baissé d’au moins 10 % depuis : dans ce cas, ce sont les plus récents qui comptent";
    missing_visiting = "si le bailleur compte les enfants en droit de visite pour le plafond";
    missing_shared_rooms = "la chambre de chacun : la règle parle du logement entier, pas d’une colocation";
    missing_household_kind = "la catégorie de votre foyer : ce plafond ne prévoit qu’une personne seule ou un couple";
    missing_typology = "la taille du logement";
    missing_rent = "le loyer avec les charges";
    missing_couple = "votre situation de couple";
    missing_disability = "la carte d’invalidité, oui ou non";

    law(title, article) = "{title}, {article}.";
    since(date) = "En vigueur depuis le {date}.";
    computed = "Montant calculé à partir du texte.";
    read_text = "Lire le texte";

    zone_paris = "Paris et communes limitrophes";
    zone_ile_de_france = "reste de l’Île-de-France";
    zone_other = "autres régions";
    zone_overseas = "outre-mer";
    single_parent = "parent seul : une personne de plus";
    young_couple = "jeune couple : compte pour trois personnes";
    disability = "carte d’invalidité : une personne de plus";
    category_open = "Une information manque : nous avons retenu la catégorie la plus prudente.";
    intermediate_alone = "une personne seule";
    intermediate_couple = "un couple";
    intermediate_dependants(count) = "personnes à charge : {count}";
    category(number) = "catégorie de ménage {number}";
    category_beyond(extra) = "catégorie de ménage 6, plus {extra}";
    persons_one = "Une personne";
    persons_many(count) = "{count} personnes";
}

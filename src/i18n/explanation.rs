//! Words of the explanation of a verdict: where each figure comes from, what was counted, and where to find what is missing.
//! The answers themselves are said by `verdict`.

sentences! {
    title = "Comprendre ce résultat";
    title_of(home) = "Comprendre ce résultat : {home}";
    back = "Retour à l’offre";
    print = "Imprimer cette page";
    advice = "Ce résultat est un conseil. Vous pouvez postuler quelle que soit la réponse.";
    computed = "Ce montant est calculé d’après les textes : nous ne l’avons pas lu dans le texte lui-même.";
    law(title, article) = "{title}, {article}.";
    since(date) = "En vigueur depuis le {date}.";
    read_text = "Lire le texte";

    counted = "Revenu retenu";
    counted_between(least, most) = "entre {least} et {most}";
    counted_from(least) = "au moins {least}";
    ceiling = "Plafond";
    margin = "Marge";
    excess = "Dépassement";
    margin_value(amount, percent) = "{amount}, soit {percent} % du plafond";
    norm = "Catégorie du logement";
    zone = "Zone";
    own_category = "Catégorie de votre foyer";
    unknown = "pas encore connu";
    unknown_size = "non précisée";

    basis_two_years(year, notice) = "Nous comptons le revenu fiscal de référence de {year}. Il est écrit en page 1 de l’avis d’imposition de {notice}.";
    basis_sum = "Les revenus de tous les adultes du foyer s’ajoutent. Celui d’une personne à charge aussi, s’il y en a un.";
    basis_previous(year) = "Nous comptons les revenus de {year} : ils ont baissé d’au moins 10 %.";
    basis_twelve_months = "Nous comptons vos revenus des douze derniers mois : ils ont baissé d’au moins 10 %. Il faudra le prouver.";
    fall(year) = "Vos revenus ont baissé d’au moins 10 % depuis {year} ? Ceux de l’année suivante, ou des douze derniers mois, peuvent compter.";

    fall_title(year) = "Depuis {year}, les revenus de votre foyer ont-ils baissé d’au moins 10 % ?";
    fall_hint = "Votre demande ne le dit pas, et ce résultat en dépend. Votre réponse n’est pas envoyée. Elle vaut pour toutes les offres.";
    fall_no = "Non";
    fall_yes = "Oui, ou je ne sais pas";
    fall_then = "Ajoutez votre dernier avis d’imposition à votre demande : nous comparerons les deux années.";
    fall_request = "Voir ma demande";

    basis_lower(year) = "Nous comptons les revenus de {year} : ils sont plus bas que ceux de l’année d’avant.";
    fall_intermediate(year) = "Vos revenus ont baissé depuis {year} ? Pour un logement intermédiaire, l’avis d’imposition suivant peut remplacer celui-ci.";
    category_beyond(extra) = "6, plus {extra}";
    category_between(lowest, highest) = "de {lowest} à {highest}, selon ce qui manque";
    category_persons = "Elle suit le nombre de personnes de votre foyer.";
    category_single_parent = "Un parent seul avec des personnes à charge compte pour une personne de plus.";
    category_young_couple = "Vous êtes un jeune couple : 55 ans au plus à vous deux, sans personne à charge. Vous comptez pour trois personnes.";
    category_disability = "Une carte d’invalidité compte pour une personne de plus. Plusieurs cartes ne comptent qu’une fois.";
    category_lowest = "Une information manque : nous avons retenu la catégorie la plus prudente.";
    category_highest = "Une information manque : même la catégorie la plus favorable ne suffit pas.";
    lli_alone = "personne seule";
    lli_couple = "couple";
    lli_one = "1 personne à charge";
    lli_many(count) = "{count} personnes à charge";
    lli_rule = "Un logement intermédiaire a ses propres catégories. L’âge du couple et la carte d’invalidité n’y changent rien.";
    lli_zone = "Le plafond dépend de la zone du logement : A bis, A, B1, B2 ou C.";
    overseas = "Outre-mer, les plafonds LLS et LLTS sont calculés à partir du plafond PLUS des autres régions.";

    area_paris = "Paris et communes limitrophes";
    area_ile_de_france = "reste de l’Île-de-France";
    area_other = "autres régions";
    area_overseas = "outre-mer";
    area_abis = "A bis";
    area_a = "A";
    area_b1 = "B1";
    area_b2_c = "B2 et C";

    band_60 = "Vous êtes sous 60 % du plafond PLUS. Dans un programme PLUS, au moins 30 % des logements vont à ces revenus.";
    band_100 = "Vous êtes entre 60 % et 100 % du plafond PLUS.";
    band_120 = "Vous êtes entre 100 % et 120 % du plafond PLUS. Un programme PLUS peut réserver 10 % de ses logements à ces revenus : le bailleur décide.";
    band_above = "Vous dépassez 120 % du plafond PLUS.";

    persons = "Personnes comptées";
    offered = "Taille de ce logement";
    suited = "Tailles qui conviennent";
    births(persons, sizes) = "Après la naissance, vous seriez {persons} : {sizes}. Certains bailleurs en tiennent déjà compte.";
    visiting_rooms = "Les enfants que vous recevez en droit de visite comptent pour la taille du logement.";
    visiting_ceiling = "Pour le plafond, un enfant en droit de visite n’est pas compté s’il n’est pas sur votre avis d’imposition. Un bailleur peut en décider autrement.";
    visiting_counted(amount) = "S’il les compte, le plafond devient {amount}.";
    shared = "En colocation, chacun fait sa demande et compte pour sa chambre.";

    times = "Vos revenus, en nombre de loyers";
    times_value(times) = "{times} fois le loyer";
    gross = "Taux d’effort brut";
    gross_value(percent) = "{percent} %";
    aid = "Aide au logement (estimation)";
    aid_none = "aucune";
    aid_exact(amount) = "{amount} par mois";
    aid_between(least, most) = "entre {least} et {most} par mois";
    net_rent = "Loyer après l’aide (estimation)";
    net = "Taux d’effort net (estimation)";
    net_between(least, most) = "entre {least} % et {most} %";
    guide = "Jusqu’à 30 %, le loyer pèse peu. Entre 30 % et 33 %, il reste dans le repère. Au-dessus, le bailleur regarde l’aide au logement.";
    effort_what = "Le taux d’effort est la part du loyer dans vos revenus. Brut : sans aide. Net : une fois l’aide déduite.";
    estimate = "Estimation : seule la caisse d’allocations familiales (CAF), ou la Mutualité sociale agricole (MSA), fixe le montant de l’aide.";
    no_estimate = "Nous ne pouvons pas estimer l’aide au logement ici. La caisse d’allocations familiales (CAF) ou la Mutualité sociale agricole (MSA) en fixe le montant.";
    estimate_link = "Faire le calcul sur le site de la CAF";
    decides = "Aucun texte ne fixe de limite : le bailleur décide.";

    where_income = "Il est écrit en page 1 de l’avis d’imposition. Ajoutez-le à votre demande.";
    where_own_income = "L’avis est commun à deux personnes séparées : indiquez votre part.";
    where_recent = "Comparez avec l’avis suivant, ou avec vos douze derniers bulletins de salaire.";
    where_resources = "Additionnez salaires, pensions et prestations du mois, avant impôt et sans l’aide au logement.";
    where_card = "C’est la carte mobilité inclusion avec la mention « invalidité ».";
    where_couple = "Mariage, PACS ou vie commune : indiquez-le dans votre demande.";
    where_birth = "La date de naissance est dans votre demande.";
    where_offer = "L’annonce ne le dit pas : demandez au bailleur après votre candidature.";
    where_lessor = "Chaque bailleur a sa pratique : il vous le dira.";
}

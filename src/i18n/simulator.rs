//! Words of the simulator: its questions, what is wrong with an answer, the summary and the result.

sentences! {
    title = "Vérifier mes droits";
    intro = "Répondez à quelques questions. Vous saurez quels logements sociaux vous pouvez demander, de quelle taille et à quel loyer.";
    duration = "Comptez environ 3 minutes. Vous pouvez passer les questions dont vous n’avez pas la réponse.";
    at_hand = "À avoir sous la main";
    at_hand_notice(year) = "votre avis d’imposition de {year} ;";
    at_hand_resources = "le montant de vos ressources du mois.";
    nothing_sent_title = "Rien n’est envoyé";
    nothing_sent = "Le calcul se fait sur votre appareil.";
    kept_until = "Vos réponses y sont gardées. Les effacer ou vous déconnecter les supprime.";
    not_kept_until = "Vos réponses restent dans cette page et disparaissent quand vous la fermez.";
    start = "Commencer";
    resume = "Reprendre mes réponses";
    erase = "Effacer mes réponses";
    erased = "Vos réponses sont effacées.";
    keep = "Garder mes réponses sur cet appareil";
    keep_warning = "Ne le faites pas sur un appareil partagé : une autre personne pourrait les lire.";
    kept = "Vos réponses sont gardées sur cet appareil.";
    not_kept = "Votre navigateur refuse de garder vos réponses. Elles restent dans cette page.";

    step(number, count) = "Étape {number} sur {count}";
    back = "Retour";
    go_on = "Continuer";

    page_place = "Où cherchez-vous ?";
    page_household = "Qui va habiter le logement ?";
    page_children = "Vos enfants";
    page_ages = "Votre âge";
    page_card = "Carte d’invalidité";
    page_notice = "Votre avis d’imposition";
    page_fall = "Vos revenus ont-ils baissé ?";
    page_monthly = "Vos ressources du mois";
    page_employer = "Votre employeur";
    page_summary = "Vérifiez vos réponses";
    page_outcome = "Votre résultat";

    zone = "Lieu de recherche";
    zone_hint = "Les plafonds de ressources changent selon le lieu.";
    zone_paris = "Paris et les communes limitrophes";
    zone_paris_hint = "Les 29 communes qui touchent Paris, comme Montreuil ou Boulogne-Billancourt.";
    zone_rest = "Le reste de l’Île-de-France";
    zone_elsewhere = "Une autre région";
    zone_overseas = "L’outre-mer";

    adults = "Les adultes";
    adults_hint = "Ne comptez pas les personnes à charge : la question vient après.";
    adults_alone = "Moi seul(e)";
    adults_couple = "Mon couple";
    adults_other = "Moi et un autre adulte";
    adults_other_hint = "Par exemple un parent, un frère ou une sœur qui signera aussi le bail.";
    adults_sharing = "Moi, en colocation";
    adults_sharing_hint = "Chaque colocataire fait sa propre demande. Répondez pour vous seul(e).";
    couple = "Votre couple";
    couple_hint = "Un couple marié ou pacsé a un seul avis d’imposition.";
    couple_married = "Marié";
    couple_civil_union = "Pacsé";
    couple_cohabiting = "En concubinage";

    children = "Enfants et autres personnes à charge";
    children_hint = "Ceux de votre avis d’imposition, garde alternée comprise. Laissez vide s’il n’y en a pas.";
    visiting = "Enfants qui viennent seulement en visite";
    visiting_hint = "Vous avez un droit de visite et d’hébergement, et ils ne sont pas sur votre avis d’imposition.";
    expected = "Enfants à naître";
    expected_hint = "Si une grossesse est en cours.";

    first_age = "Votre âge";
    second_age = "Âge de votre conjoint";
    ages_hint = "En années. À deux, 55 ans au plus en tout : vous êtes un jeune couple, et le plafond est plus élevé.";

    card = "Une personne du foyer a-t-elle la carte mobilité inclusion « invalidité » ?";
    card_hint = "Elle relève le plafond d’une catégorie, quel que soit le nombre de cartes.";
    yes = "Oui";
    no = "Non";
    unknown = "Je ne sais pas";

    former_joint = "Votre avis d’imposition est-il commun avec une personne dont vous êtes séparé(e) ?";
    former_joint_hint = "Seule votre part compte. Si vous ne la connaissez pas, nous le dirons dans le résultat.";
    former_joint_yes = "Oui, et je ne connais pas ma part";
    former_joint_no = "Non, ou j’écris ci-dessous ma seule part";
    first_income = "Revenu fiscal de référence";
    income_hint(year, notice) = "Celui de {year}, en page 1 de l’avis reçu en {notice}. Laissez vide si vous ne l’avez pas.";
    second_income = "Revenu fiscal de référence de l’autre adulte";

    fall(year) = "Depuis {year}, les revenus de votre foyer ont-ils baissé d’au moins 10 % ?";
    fall_hint = "Si oui, ce sont les nouveaux qui comptent. Il faudra le prouver.";
    fall_source = "D’où vient le nouveau montant ?";
    fall_source_hint = "Pour un logement intermédiaire, seul un avis d’imposition compte.";
    fall_source_notice = "De mon dernier avis d’imposition";
    fall_source_months = "Du total des douze derniers mois";
    fall_income = "Nouveau montant de tout le foyer, pour un an";
    fall_income_hint = "Le revenu fiscal de référence de cet avis, ou ce total. Laissez vide si vous ne l’avez pas.";

    monthly = "Ressources de tout le foyer, par mois";
    monthly_hint = "Salaires nets avant impôt, pensions, allocations. Ne comptez pas l’aide au logement. Laissez vide si vous ne savez pas.";

    sector = "Pour qui travaillez-vous ?";
    sector_hint = "Action Logement s’adresse aux salariés du privé.";
    sector_private = "Une entreprise privée";
    sector_farming = "Une entreprise agricole";
    sector_farming_hint = "Vous dépendez de la Mutualité sociale agricole (MSA).";
    sector_public = "Un employeur public";
    sector_none = "Je ne suis pas salarié(e)";
    sector_unknown = "Autre, ou je ne sais pas";
    headcount = "Combien de salariés a l’entreprise ?";
    headcount_hint = "Toute l’entreprise, pas seulement votre lieu de travail.";
    headcount_under_10 = "Moins de 10";
    headcount_10_to_49 = "De 10 à 49";
    headcount_from_50 = "50 ou plus";

    problem_of(question, problem) = "{question} : {problem}";
    problem_not_chosen = "Choisissez une réponse.";
    problem_not_a_number = "Écrivez un nombre entier, par exemple 2.";
    problem_too_many(most) = "Écrivez un nombre de {most} au plus.";
    problem_age = "Écrivez un âge entre 16 et 120 ans.";
    problem_amount = "Écrivez un montant en euros, par exemple 24310 ou 2040,50.";
    problem_negative = "Écrivez un montant positif, ou zéro.";
    problem_too_large = "Ce montant est trop élevé. Vérifiez-le.";

    not_given = "non précisé";
    edit = "Modifier";
    see_outcome = "Voir mon résultat";
    years(count) = "{count} ans";

    incomplete = "Pour voir votre résultat, complétez ou corrigez une réponse.";
    incomplete_link = "Compléter mes réponses";
    outcome_intro(day) = "Calculé sur votre appareil le {day}, d’après vos réponses. La commission d’attribution (CALEOL) décide seule.";
    counted = "Ce que nous comparons aux plafonds";
    fall_too_small = "La baisse que vous indiquez est de moins de 10 % : elle ne compte pas pour un logement social.";
    norms = "Les catégories de logement";
    norm_plai = "PLAI : logements aux loyers les plus bas";
    norm_plus = "PLUS : logements sociaux les plus courants";
    norm_pls = "PLS : logements sociaux aux loyers plus élevés";
    norm_lli = "LLI : logements intermédiaires";
    norm_lls = "LLS : logements locatifs sociaux d’outre-mer";
    norm_llts = "LLTS : logements locatifs très sociaux d’outre-mer";
    norm_ceiling(amount) = "Plafond : {amount} par an.";
    norm_margin(amount) = "Marge sous ce plafond : {amount}.";
    norm_excess(amount) = "Dépassement de ce plafond : {amount}.";
    norm_with_visits(amount) = "Si le bailleur compte les enfants en visite, le plafond devient {amount} par an.";
    norm_by_zone = "Le plafond dépend de la zone du logement : A bis, A, B1, B2 ou C. Nous la lisons dans chaque offre.";
    norms_source = "D’où viennent ces plafonds ?";
    size = "La taille du logement";
    size_span(persons, sizes) = "{persons} : {sizes}.";
    rent = "Le loyer, charges comprises";
    rent_comfortable(amount) = "Jusqu’à {amount} par mois, le loyer est confortable : 30 % de vos ressources au plus.";
    rent_guide(amount) = "Jusqu’à {amount} par mois, vous restez dans le repère : environ un tiers de vos ressources.";
    rent_unknown = "Indiquez vos ressources du mois pour connaître le loyer qui vous convient.";
    rent_advice = "Une aide au logement peut s’y ajouter. Le bailleur décide.";
    missing = "Pour un résultat plus précis";
    missing_next_notice = "pour un logement intermédiaire, l’avis d’imposition de l’année suivante";
    missing_ages = "l’âge de chacun de vous deux";
    answer = "Répondre";
    employer = "Votre employeur";
    employer_yes = "D’après vos réponses, votre employeur vous ouvre ce service.";
    employer_too_small(needed) = "Ce service s’adresse en principe aux entreprises de {needed} salariés et plus.";
    employer_farm_too_small(needed) = "Ce service s’adresse en principe aux entreprises agricoles de {needed} salariés et plus.";
    employer_none = "Ce service s’adresse en principe aux salariés du privé. Votre demande de logement social reste possible sans lui.";
    employer_public = "Ce service s’adresse en principe aux salariés du privé.";
    employer_unknown = "Demandez à votre employeur s’il cotise à Action Logement.";
    employer_hint = "C’est une indication, pas un refus : des situations prioritaires ouvrent aussi ce droit.";
    next = "Et maintenant ?";
    see_offers = "Voir les offres qui vous conviennent";
    all_offers = "Voir les offres";
    print = "Imprimer ce résultat";
    change = "Modifier mes réponses";
    sign_up = "Créer mon compte";
}

//! Sentences of the housing request's screen.

sentences! {
    title = "Ma demande de logement";
    intro = "Voici ce que nous lisons sur le site d’enregistrement. Vous la modifiez sur ce site, pas ici.";
    no_number_title = "Saisissez d’abord votre numéro unique";
    no_number_text = "Il nous permet de lire votre demande de logement social.";
    no_number_action = "Saisir mon numéro";

    complete_title = "Votre demande est complète";
    complete_text = "Vous pouvez postuler sur un logement.";
    incomplete_title = "Votre demande n’est pas complète";
    incomplete_text = "Vous ne pouvez pas encore postuler. Voici ce qui manque.";
    incomplete_next = "Ajoutez ces éléments sur le site d’enregistrement, puis revenez mettre à jour votre demande.";
    complete_unknown_title = "Nous ne savons pas si votre demande est complète";
    complete_unknown_text = "Vérifiez vos documents sur le site d’enregistrement.";
    renewal_title = "Renouvelez votre demande";
    renewal_before(day) = "Renouvelez-la au plus tard le {day} sur le site d’enregistrement. Sinon elle sera radiée.";
    renewal_soon = "Renouvelez-la sur le site d’enregistrement. Sinon elle sera radiée.";
    expired_title = "Votre demande a expiré";
    expired_text = "Elle n’a pas été renouvelée à temps. Vous ne pouvez plus postuler avec ce numéro.";
    struck_title = "Votre demande est radiée";
    struck_text = "Vous ne pouvez plus postuler avec ce numéro. Déposez une nouvelle demande sur le site d’enregistrement.";
    housed_title = "Votre demande est terminée";
    housed_text = "Un bail a été signé. Pour un autre logement, déposez une nouvelle demande.";
    other_number = "Saisir un autre numéro";

    site = "Ouvrir le site d’enregistrement";
    refresh = "Mettre à jour ma demande";
    refreshed = "Votre demande est à jour.";

    of_request = "La demande";
    number = "Numéro unique";
    status = "État";
    status_active = "En cours";
    status_renewal = "À renouveler";
    status_expired = "Expirée";
    status_struck = "Radiée";
    status_housed = "Terminée, bail signé";
    created = "Créée le";
    renewed = "Renouvelée le";
    expires = "À renouveler au plus tard le";
    unknown = "non précisé";

    renewal_dates = "Renouvellement";
    renewal_opens(opens, ends) = "Vous pourrez renouveler votre demande à partir du {opens}, et au plus tard le {ends}.";
    renewal_open(ends) = "Vous pouvez renouveler votre demande dès maintenant, et au plus tard le {ends}.";
    renewal_passed(ends) = "La date limite de renouvellement était le {ends}. Vérifiez votre demande sur le site d’enregistrement.";
    renewal_why = "Une demande vaut un an. Sans renouvellement, elle est radiée et votre ancienneté est perdue.";
    delay = "Délai anormalement long";
    delay_what = "Sans proposition adaptée au bout de ce délai, vous pouvez saisir la commission de médiation. Elle veille au droit au logement opposable (DALO).";
    delay_of_size(size, years, day) = "Pour un {size} : {years} ans, soit le {day}.";
    delay_of_all(years, day) = "Dans votre département : {years} ans, soit le {day}.";
    delay_of_size_reached(size, years, day) = "Pour un {size} : {years} ans, délai atteint depuis le {day}.";
    delay_of_all_reached(years, day) = "Dans votre département : {years} ans, délai atteint depuis le {day}.";
    delay_check = "Vérifiez cette date sur votre attestation d’enregistrement.";
    delay_unknown = "Le préfet fixe ce délai dans chaque département. La date est écrite sur votre attestation d’enregistrement.";

    household = "Votre foyer";
    household_none = "Aucune personne n’est indiquée.";
    applicant = "Vous";
    co_applicant = "Codemandeur";
    spouse = "Conjoint";
    dependant = "Personne à charge";
    another = "Autre personne";
    age_one = "1 an";
    age_many(years) = "{years} ans";
    baby = "moins d’un an";
    expected(day) = "naissance prévue le {day}";
    expected_unknown = "naissance à venir";
    card = "carte d’invalidité";

    income = "Vos revenus";
    tax_income(year) = "Revenu fiscal de référence {year}";
    tax_income_of(year, person) = "Revenu fiscal de référence {year} ({person})";
    monthly = "Ressources par mois";
    per_month(amount) = "{amount} par mois";

    searched = "Ce que vous cherchez";
    communes = "Communes";
    neighbours = "Communes voisines";
    neighbours_yes = "acceptées";
    neighbours_no = "non demandées";
    sizes = "Tailles";
    max_rent = "Loyer maximum";

    documents = "Vos documents";
    documents_none = "Le site d’enregistrement n’en donne pas la liste.";
    document_unnamed = "Document";
    provided = "fourni";
    missing = "manquant";
    document_expired = "périmé";
    rejected = "refusé";
    of_person(label, person) = "{label} ({person})";

    to_employer = "Rattacher mon entreprise";
    to_offers = "Voir les offres";
    to_application = "Suivre ma candidature";
}

//! Words of one offer's screen: facts, rent, and the application.

sentences! {
    title = "Offre de logement";
    back = "Retour aux offres";
    address_unknown = "Adresse non précisée";
    available(date) = "Libre le {date}";
    available_unknown = "Date de disponibilité non précisée";

    rent_title = "Le loyer en détail";
    rent = "Loyer";
    charges = "Charges";
    parking = "Parking";
    each_month = "Chaque mois";
    deposit = "Dépôt de garantie";

    facts_title = "Le logement";
    kind = "Type";
    typology = "Taille";
    bedrooms = "Chambres";
    surface = "Surface";
    elevator = "Ascenseur";
    outside = "Balcons ou terrasses";
    garden = "Jardin";
    heating = "Chauffage";
    year = "Année de construction";
    energy = "Diagnostic d’énergie (DPE)";
    climate = "Gaz à effet de serre";
    norm = "Catégorie";
    lessor = "Bailleur";
    description = "Description";
    pictures = "Images du logement";

    closed_title = "Cette offre n’est plus publiée";
    closed_text = "Elle a été attribuée ou retirée. Vous pouvez regarder les autres offres.";
    missing_title = "Cette offre n’existe pas";
    missing_text = "L’adresse est peut-être incomplète. Vous pouvez regarder les autres offres.";
    see_offers = "Voir les offres";

    act_title = "Candidature";
    apply = "Postuler sur ce logement";
    apply_once = "Une seule candidature à la fois. Vous pourrez la retirer.";
    sign_in = "Se connecter pour postuler";
    sign_in_text = "Il faut un compte, un numéro unique et une entreprise rattachée.";
    number_first = "Saisir mon numéro unique";
    number_first_text = "Il est obligatoire pour postuler.";
    employer_first = "Rattacher mon entreprise";
    employer_first_text = "Il est obligatoire de rattacher votre entreprise pour postuler.";
    active_title = "Vous avez déjà une candidature en cours";
    active_text = "Vous ne pouvez postuler que sur un logement à la fois. Suivez votre candidature, ou retirez-la.";
    active_action = "Voir ma candidature";
    incomplete_title = "Votre demande est incomplète";
    incomplete_text = "Vous ne pouvez pas encore postuler. Il manque :";
    incomplete_unnamed = "une information ou un document de votre demande";
    incomplete_where = "Complétez votre demande sur le site où vous l’avez enregistrée.";
    incomplete_site = "Ouvrir le site d’enregistrement";
    incomplete_then = "Ensuite, revenez mettre à jour votre demande ici.";
    incomplete_refresh = "Voir ma demande";
    documents_title = "Vérifiez vos documents";
    documents_text = "Ils doivent être à jour sur le site d’enregistrement avant de postuler.";

    confirm_title = "Confirmer votre candidature";
    confirm_offer(offer, rent) = "{offer}, {rent}.";
    confirm_one = "Vous ne pouvez postuler que sur un logement à la fois.";
    confirm_check = "Action Logement vérifie votre dossier, puis le transmet au bailleur.";
    confirm_undo = "Vous pourrez retirer votre candidature tant qu’elle n’est pas terminée.";
    confirm_verdict = "D’après nos calculs, cette offre ne vous convient pas. La commission décide seule : vous pouvez postuler quand même.";
    confirm = "Confirmer ma candidature";
    cancel = "Annuler";
    sending = "Nous envoyons votre candidature.";

    lost_title = "Votre candidature n’est pas encore confirmée";
    lost_text = "La connexion a été coupée. Rien n’est perdu : réessayez, une seule candidature sera enregistrée.";
    retry = "Réessayer";
    refused_closed = "Cette offre vient d’être retirée. Votre candidature n’a pas été déposée.";
    refused_forbidden = "Votre compte ne permet pas de postuler sur cette offre. Vérifiez l’entreprise que vous avez rattachée.";
    refused_other = "Votre candidature n’a pas été acceptée par le service.";
    failed_server = "Le service ne répond pas correctement. Rien n’est perdu : réessayez dans quelques minutes.";
    busy(seconds) = "Le service est très demandé. Réessayez dans {seconds} secondes.";
    busy_minutes(minutes) = "Le service est très demandé. Réessayez dans {minutes} minutes.";
}

//! Words of calendar files: the buttons, and the events themselves, which are read outside of the app.

sentences! {
    add = "Ajouter à mon agenda";
    add_what(what) = "Ajouter à mon agenda : {what}";
    added = "Le fichier est dans vos téléchargements. Ouvrez-le pour l’ajouter à votre agenda.";
    not_added = "Le navigateur a refusé le fichier. Notez la date, ou réessayez avec un autre navigateur.";

    answer = "la date limite de réponse";
    answer_file = "reponse-logement.ics";
    answer_title = "Dernier jour pour répondre à l’offre de logement";
    answer_text(home) = "{home}. Acceptez ou refusez avant minuit : sans réponse, l’offre est perdue.";
    publication = "le dernier jour pour postuler";
    publication_file = "fin-de-publication.ics";
    publication_title = "Dernier jour pour postuler sur un logement";
    publication_text(home) = "{home}. L’offre n’est plus publiée ensuite.";
    visit = "la visite";
    visit_file = "visite-logement.ics";
    visit_title = "Visite du logement";
    visit_text(home) = "{home}. Prévenez le bailleur si vous ne pouvez pas venir.";
    renewal = "les dates de renouvellement";
    renewal_file = "renouvellement-demande.ics";
    renewal_opens_title = "Vous pouvez renouveler votre demande de logement social";
    renewal_month_title = "Il reste un mois pour renouveler votre demande de logement social";
    renewal_end_title = "Dernier jour pour renouveler votre demande de logement social";
    renewal_text(site) = "Renouvelez-la sur {site}. Sans renouvellement, elle est radiée et vous perdez votre ancienneté.";
    delay = "la date du délai anormalement long";
    delay_file = "delai-anormalement-long.ics";
    delay_title = "Votre attente d’un logement social devient anormalement longue";
    delay_text = "Vous pouvez saisir la commission de médiation (DALO) de votre département.";
}

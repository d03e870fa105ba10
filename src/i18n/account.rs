//! Sentences of the personal space.

sentences! {
    title = "Mon espace";
    me = "Mon compte";
    email = "Adresse e-mail";
    number = "Numéro unique";
    number_none = "à saisir";
    employer = "Entreprise";
    employer_none = "à rattacher";
    application = "Candidature en cours";
    application_none = "aucune";
    application_unnamed = "un logement";
    unknown = "non précisé";
    next_title = "À faire maintenant";
    links = "Mes pages";
    to_request = "Ma demande de logement";
    to_number = "Mon numéro unique";
    to_employer = "Mon entreprise";
    to_application = "Ma candidature";
    sign_out = "Se déconnecter";

    data = "Mes données";
    data_text = "Vous pouvez emporter tout ce que nous gardons sur vous, ou tout effacer.";
    export = "Télécharger mes données";
    export_file = "mes-donnees.json";
    exported = "Vos données sont dans vos téléchargements.";
    export_refused = "Le navigateur a refusé le téléchargement. Réessayez avec un autre navigateur.";
    erase = "Supprimer mon compte";
    erase_title = "Supprimer votre compte ?";
    erase_1 = "Votre compte, votre numéro et votre entreprise seront effacés d’ici. C’est définitif.";
    erase_2 = "Une candidature en cours sera retirée.";
    erase_3 = "Votre demande de logement social reste enregistrée : elle est sur un autre site.";
    erase_confirm = "Oui, supprimer mon compte";
    erase_cancel = "Garder mon compte";
    erase_failed_title = "Votre compte n’est pas supprimé";
}

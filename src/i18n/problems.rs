//! Sentences for what goes wrong: the fields of the forms, and the calls to the server.
//!
//! `wording::problems` chooses among them. Each says what to do next, with an example where a format is asked for.

sentences! {
    email_missing = "Saisissez votre adresse e-mail.";
    email_unreadable = "Cette adresse e-mail est incomplète. Exemple : ines@exemple.fr";
    password_missing = "Saisissez votre mot de passe.";
    password_too_short_one(least) = "Le mot de passe a 1 caractère. Il en faut au moins {least}.";
    password_too_short(length, least) = "Le mot de passe a {length} caractères. Il en faut au moins {least}.";
    password_too_long(limit) = "Le mot de passe est trop long. Il peut avoir {limit} caractères au plus.";
    terms_missing = "Cochez la case pour accepter les conditions d’utilisation.";
    code_missing = "Saisissez le code reçu par e-mail.";
    code_other_signs = "Le code ne contient que des chiffres. Exemple : 402913";
    code_length(found, wanted) = "Le code a {found} chiffres. Il en faut {wanted}.";
    code_length_one(wanted) = "Le code a 1 chiffre. Il en faut {wanted}.";
    number_missing = "Saisissez votre numéro unique.";
    number_length(found, wanted) = "Le numéro a {found} caractères. Il en faut {wanted}.";
    number_length_one(wanted) = "Le numéro a 1 caractère. Il en faut {wanted}.";
    number_character(found, position) = "« {found} » (position {position}) n’est ni une lettre sans accent ni un chiffre.";
    number_digit(found, position) = "Il faut un chiffre à la place de « {found} » (position {position}).";
    number_digit_likely(found, position, likely) = "Il faut un chiffre à la place de « {found} » (position {position}). Est-ce {likely} ?";
    number_territory(found) = "Le numéro commence par trois chiffres, pas par « {found} ». Exemple : 111 ou 059";
    number_month(found) = "Le mois de création ne peut pas être {found}. Les chiffres 4 et 5 vont de 01 à 12.";
    siret_missing = "Saisissez le numéro SIRET de votre entreprise.";
    siret_character(found) = "Le SIRET ne contient que des chiffres, pas « {found} ». Exemple : 732 829 320 00074";
    siret_siren = "Ce numéro a 9 chiffres : c’est le SIREN. Le SIRET en a 14, il est sur votre fiche de paie.";
    siret_length(found) = "Le SIRET a 14 chiffres. Vous en avez saisi {found}.";
    siret_wrong_start = "Un des 9 premiers chiffres est faux. Vérifiez le SIRET sur votre fiche de paie.";
    siret_wrong_end = "Un des 5 derniers chiffres est faux. Vérifiez le SIRET sur votre fiche de paie.";
    company_code_missing = "Saisissez le code entreprise.";
    holder_missing = "Choisissez de quelle entreprise il s’agit.";
    subject_missing = "Saisissez le sujet de votre message.";
    message_missing = "Saisissez votre message.";
    too_short(least) = "Écrivez au moins {least} caractères.";
    too_long(limit) = "Le texte est trop long. Il peut avoir {limit} caractères au plus.";

    bad_credentials = "L’adresse e-mail ou le mot de passe ne correspond pas. Vérifiez les deux.";
    unverified = "Votre adresse e-mail n’est pas encore confirmée. Saisissez le code reçu par e-mail.";
    wrong_code = "Ce code n’est pas le bon. Vérifiez le dernier e-mail reçu.";
    code_expired = "Ce code n’est plus valable. Demandez un nouveau code.";
    reset_link_expired = "Ce lien n’est plus valable. Demandez un nouveau lien.";
    unknown_number = "Le système d’enregistrement ne connaît pas ce numéro.";
    number_already_linked = "Ce numéro est déjà utilisé par un autre compte.";
    struck_off = "La demande de ce numéro a été radiée.";
    malformed_number = "Ce numéro n’a pas la bonne forme. Exemple : 111 0318 016982 G1104";
    wrong_company_code = "Ce code n’est pas celui de cette entreprise.";
    company_not_covered = "Cette entreprise n’ouvre pas droit au service.";
    employer_already_attached = "Vous avez une candidature en cours. Vous changerez d’entreprise quand elle sera terminée.";
    number_required = "Saisissez d’abord votre numéro unique.";
    employer_required = "Rattachez d’abord votre entreprise.";
    offer_reserved = "Cette offre est réservée aux salariés d’une autre entreprise.";
    forbidden = "Vous ne pouvez pas faire cette action.";
    another_application = "Vous avez déjà une candidature en cours. Un seul logement à la fois.";
    request_incomplete = "Votre demande de logement n’est pas complète.";
    not_possible_now = "Ce n’est plus possible : votre candidature a avancé.";
    still_running = "Votre envoi est en cours de traitement. Réessayez dans quelques secondes.";
    offer_closed = "Cette offre n’est plus publiée.";
    deadline_passed = "La date limite pour répondre est passée.";
    siret_unknown = "Aucune entreprise ne porte ce SIRET. Vérifiez-le sur votre fiche de paie.";
    holder_unknown = "Votre demande de logement n’a pas de codemandeur.";
    value_required = "Cette information est obligatoire.";
    value_refused = "Le service refuse cette valeur. Vérifiez-la.";
    refused = "Le service refuse cette action. Appelez le 0970 800 800 si cela continue.";

    offline = "Vous êtes hors connexion, ou le service ne répond pas. Rien n’est perdu. Vérifiez votre connexion puis réessayez.";
    timed_out = "Le service met trop de temps à répondre. Rien n’est perdu. Réessayez dans un instant.";
    expired = "Votre session est terminée. Connectez-vous de nouveau pour continuer.";
    missing = "Cette page ou cette information n’existe pas, ou n’existe plus.";
    gone = "Cette information n’est plus disponible.";
    rate_limited = "Trop d’essais. Attendez quelques minutes puis réessayez.";
    rate_limited_seconds(seconds) = "Trop d’essais. Réessayez dans {seconds} secondes.";
    rate_limited_minutes(minutes) = "Trop d’essais. Réessayez dans {minutes} minutes.";
    stale = "Cette information a changé entre-temps. Rechargez la page.";
    server = "Le service a un problème. Rien n’est perdu. Réessayez dans quelques minutes.";
    unavailable = "Le service est momentanément indisponible. Rien n’est perdu. Réessayez dans quelques minutes.";
    incompatible = "Le service a répondu de façon inattendue. Rechargez la page. Si cela continue, appelez le 0970 800 800.";
    configuration = "Le service est mal réglé. Réessayez plus tard, ou appelez le 0970 800 800.";
}

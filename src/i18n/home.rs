//! Sentences of the home screen, signed out and signed in.

sentences! {
    title = "Trouvez un logement social avec votre employeur";
    lead = "Consultez les offres, postulez et suivez votre candidature. C’est gratuit.";
    sign_up = "Créer mon compte";
    see_offers = "Voir les offres";

    doors = "Par où commencer ?";
    door_who = "Je vérifie que j’y ai droit";
    door_who_text = "Sans compte, en 3 minutes : quels logements, de quelle taille, à quel loyer. Rien n’est envoyé.";
    door_offers = "Je regarde les offres";
    door_offers_text = "Sans compte. Chaque offre donne son loyer, charges comprises.";
    door_number = "J’ai mon numéro unique";
    door_number_text = "Je crée mon compte, je saisis mon numéro et le code de mon entreprise.";

    steps = "Votre candidature en sept étapes";
    step_1 = "Vous postulez sur un logement";
    step_2 = "Action Logement vérifie votre dossier";
    step_3 = "Le bailleur étudie les dossiers";
    step_4 = "Le bailleur peut vous contacter";
    step_5 = "La commission d’attribution décide";
    step_6 = "Vous recevez le résultat";
    step_7 = "Vous visitez et signez le bail";

    no_number = "Pas encore de numéro unique ?";
    no_number_text = "Il est obligatoire pour postuler.";
    no_number_link = "Trouver le site de votre département";
    fraud = "Ce service est toujours gratuit";
    fraud_text = "Action Logement ne demande jamais d’argent et n’envoie pas de bon de visite.";
    fraud_link = "Que faire si l’on vous demande de l’argent ?";

    welcome = "Bonjour";
    next = "À faire maintenant";
    nothing_to_do = "Vous n’avez rien à faire";
    next_number = "Saisissez votre numéro unique";
    next_number_text = "Il nous permet de retrouver votre demande de logement social.";
    next_number_action = "Saisir mon numéro";
    next_struck_off = "Votre demande a été radiée";
    next_struck_off_text = "Elle n’est plus valable. Refaites une demande sur demande-logement-social.gouv.fr, puis saisissez votre nouveau numéro.";
    next_expired = "Votre demande a expiré";
    next_expired_action = "Voir ma demande";
    next_renew = "Renouvelez votre demande";
    next_renew_text = "Une demande est valable un an. Sans renouvellement, vous perdez votre ancienneté.";
    next_renew_until(date) = "À faire au plus tard le {date}.";
    next_renew_action = "Voir comment la renouveler";
    next_complete = "Complétez votre demande";
    next_complete_text = "Il manque des informations ou des documents. Sans eux, vous ne pouvez pas postuler.";
    next_complete_action = "Voir ce qui manque";
    next_employer = "Rattachez votre entreprise";
    next_employer_text = "Il vous faut son numéro SIRET et le code que votre employeur vous donne.";
    next_employer_action = "Rattacher mon entreprise";
    next_apply = "Choisissez un logement";
    next_apply_text = "Votre dossier est prêt. Vous pouvez postuler sur un logement à la fois.";
    next_apply_unread_text = "Consultez les logements proposés.";
    next_apply_action = "Voir les offres";
    next_answer = "Répondez à la proposition de logement";
    next_answer_over = "Vérifiez où en est votre candidature";
    next_answer_before(date, delay) = "Votre réponse est attendue au plus tard le {date}, {delay}.";
    next_answer_text = "Sans réponse à temps, la proposition est perdue.";
    next_answer_action = "Répondre";
    next_follow = "Votre candidature est en cours";
    next_follow_text = "Nous affichons ici chaque changement.";
    next_follow_action = "Suivre ma candidature";
    next_housed = "Vous avez un logement";
    next_housed_text = "Votre demande est close, car un bail a été signé.";
    next_housed_action = "Voir ma candidature";

    my_request = "Ma demande de logement";
    unread = "Nous n’avons pas pu la lire.";
    my_application = "Ma candidature";
    application_step(step) = "Étape {step} sur 7";
    ready = "Où vous en êtes";
    ready_number = "Numéro unique";
    ready_employer = "Entreprise";
    done = "Fait";
    to_do = "À faire";
}

//! Sentences of the help screen.

sentences! {
    title = "Aide et contact";

    phone = "Nous appeler";
    phone_number = "0970 800 800";
    phone_hours = "Du lundi au vendredi, de 9 h à 18 h, heure de métropole.";
    phone_cost = "L’appel n’est pas surtaxé.";
    help_centre = "Consulter le centre d’aide d’Action Logement";

    who = "Qui peut s’inscrire ?";
    who_private = "Les salariés d’une entreprise privée non agricole de 10 salariés ou plus.";
    who_agricultural = "Les salariés d’une entreprise agricole de 50 salariés ou plus.";
    who_partner = "Vous pouvez rattacher votre demande à votre entreprise ou à celle de votre codemandeur.";
    who_code = "Demandez le code de l’entreprise à votre employeur, souvent au service du personnel.";

    number = "Obtenir un numéro unique";
    number_text = "Le numéro unique départemental (NUD) ou régional (NUR) identifie votre demande de logement social.";
    number_step_1 = "Faites votre demande sur le site d’enregistrement de votre département.";
    number_step_2 = "Donnez le SIRET de votre entreprise, et celui de votre conjoint s’il est salarié du privé.";
    number_step_3 = "Déposez tous les documents demandés.";
    number_step_4 = "Vous recevez votre numéro unique.";
    number_applicant = "Pour bénéficier de la politique logement de votre entreprise, inscrivez-vous comme demandeur principal.";
    number_once = "Un numéro unique ne sert qu’à un seul compte.";
    number_renew = "Vous mettez votre demande à jour sur ce même site. Vous la renouvelez chaque année.";
    sites = "Quel est le site de mon département ?";
    sites_national = "Ouvrir demande-logement-social.gouv.fr";
    sites_all = "Tous les autres départements, dont l’Île-de-France";
    sites_department(departments) = "Départements {departments}";
    sites_one(department) = "Département {department}";

    free = "Un service gratuit";
    free_text = "L’accès aux offres, l’accompagnement et l’attribution d’un logement sont gratuits.";
    free_visit = "Action Logement n’envoie jamais de bon de visite.";
    fraud = "On vous demande de l’argent ? C’est une fraude.";
    fraud_text = "Ne payez pas. Signalez-la à l’adresse suivante.";
    fraud_mail = "fraude.als@actionlogement.fr";

    rules = "Les règles à respecter";
    rule_income = "Vos ressources : le revenu fiscal de référence doit être sous un plafond, qui dépend du logement.";
    rule_size = "La taille : de T1 à T2 pour une personne, de T1 à T3 pour deux personnes.";
    rule_size_more = "De T2 à T4 pour trois personnes, de T3 à T5 pour quatre. À partir de cinq, T4 et plus.";
    rule_rent = "Le loyer : vous devez gagner environ trois fois le loyer, charges comprises.";
    rule_notice = "Ne donnez pas congé trop tôt";
    rule_notice_text = "Attendez l’accord du bailleur et la date de disponibilité du logement.";

    glossary = "Les mots du logement social";
    term_caleol = "CALEOL";
    text_caleol = "Commission d’attribution des logements et d’examen de l’occupation des logements. Elle seule décide.";
    term_nud = "NUD, NUR";
    text_nud = "Numéro unique départemental ou régional de votre demande de logement social.";
    term_rfr = "RFR";
    text_rfr = "Revenu fiscal de référence. Il figure sur votre avis d’imposition.";
    term_plai = "PLAI";
    text_plai = "Prêt locatif aidé d’intégration. Ces logements ont les plafonds de ressources les plus bas.";
    term_plus = "PLUS";
    text_plus = "Prêt locatif à usage social. C’est le logement social le plus courant.";
    term_pls = "PLS";
    text_pls = "Prêt locatif social. Les plafonds de ressources y sont plus élevés.";
    term_pli = "PLI, LLI";
    text_pli = "Logement intermédiaire, entre le logement social et le marché libre.";
    term_siret = "SIRET";
    text_siret = "Numéro à 14 chiffres de votre entreprise. Il figure sur votre fiche de paie.";
    term_dpe = "DPE";
    text_dpe = "Diagnostic de performance énergétique. Il va de A (très économe) à G (très énergivore).";
    term_lessor = "Bailleur";
    text_lessor = "L’organisme qui possède le logement et signe le bail avec vous.";
    term_notice = "Donner congé";
    text_notice = "Prévenir son bailleur que l’on quitte son logement.";

    contact = "Nous écrire";
    contact_text = "N’écrivez ni votre numéro unique ni vos revenus dans le message.";
    contact_email = "Votre adresse e-mail";
    contact_email_hint = "Nous vous répondrons à cette adresse, par exemple prenom@exemple.fr.";
    contact_subject = "Sujet";
    contact_message = "Votre message";
    contact_message_hint = "Dites-nous ce que vous avez essayé de faire.";
    contact_send = "Envoyer le message";
    contact_elsewhere = "Écrire sur le site d’Action Logement";
    contact_sent = "Votre message est envoyé";
    contact_sent_text = "Nous vous répondrons par e-mail.";
}

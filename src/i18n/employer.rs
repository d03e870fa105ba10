//! Sentences of the company's screen.

sentences! {
    step = "Étape 3 sur 3";
    title = "Quelle est votre entreprise ?";
    intro = "Votre entreprise, ou celle de votre codemandeur, vous ouvre l’accès aux offres.";
    siret = "Numéro SIRET";
    siret_hint = "14 chiffres, sur votre fiche de paie. Exemple : 732 829 320 00074";
    code = "Code entreprise";
    code_hint = "Votre employeur le donne à ses salariés, par exemple sur un dépliant.";
    holder = "De quelle entreprise s’agit-il ?";
    holder_applicant = "Mon entreprise";
    holder_co_applicant = "L’entreprise de mon codemandeur";
    submit = "Rattacher mon entreprise";

    looking = "Nous cherchons l’entreprise.";
    found = "L’entreprise de ce SIRET";
    not_found = "Aucune entreprise ne porte ce SIRET. Vérifiez-le sur votre fiche de paie.";
    look_failed = "Nous n’avons pas pu chercher l’entreprise. Vous pouvez continuer.";
    name = "Nom";
    address = "Adresse";
    activity = "Activité";
    headcount = "Salariés";
    headcount_none = "aucun";
    headcount_between(least, most) = "de {least} à {most}";
    headcount_from(least) = "{least} et plus";
    unknown = "non précisé";
    covered_title = "Cette entreprise semble ouvrir droit au service";
    covered_text = "C’est le service qui le confirme, avec le code entreprise.";
    uncovered_title = "Cette entreprise ne semble pas ouvrir droit au service";
    uncovered_few(needed) = "Il faut au moins {needed} salariés dans son secteur.";
    uncovered_public = "Le service est ouvert aux salariés du secteur privé.";
    uncovered_closed = "Cette entreprise est fermée. Avez-vous un SIRET plus récent ?";
    uncovered_advice = "C’est une indication, pas un refus. Vous pouvez continuer : le service vérifiera.";
    unsure_title = "Nous ne savons pas si cette entreprise ouvre droit au service";
    unsure_agricultural = "Votre employeur dépend-il de la MSA (Mutualité sociale agricole) ? Si oui, il lui faut au moins 50 salariés. Sinon, 10 suffisent.";
    unsure_text = "Saisissez le code entreprise : le service vérifiera.";

    rule = "Le service est ouvert aux salariés du privé, à partir de 10 salariés. Dans le secteur agricole, à partir de 50.";
    wrong_title = "Que faire si le code n’est pas accepté ?";
    wrong_text = "Demandez-le à votre service du personnel. Vérifiez aussi que le SIRET est celui de votre entreprise.";
    refused_title = "Cette entreprise n’ouvre pas droit au service";
    refused_text = "Votre codemandeur travaille peut-être dans une entreprise qui y ouvre droit : choisissez alors la sienne.";
    refused_rest = "Votre demande de logement social reste valable auprès des autres organismes.";
    call = "Besoin d’aide ? Appelez le 0970 800 800 du lundi au vendredi, de 9 h à 18 h. Le numéro n’est pas surtaxé.";

    attached_title(name) = "Votre compte est rattaché à {name}";
    attached_unnamed = "votre entreprise";
    attached_text = "Vous pouvez changer d’entreprise si vous n’avez pas de candidature en cours.";
    to_offers = "Voir les offres";
}

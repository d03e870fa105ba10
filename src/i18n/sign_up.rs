//! Sentences of the sign-up screen.

sentences! {
    step = "Étape 1 sur 3";
    title = "Créer mon compte";
    intro = "Votre compte garde votre numéro unique, votre entreprise et vos candidatures. C’est gratuit.";
    email = "Adresse e-mail";
    email_hint = "Nous y enverrons un code. Exemple : ines@exemple.fr";
    password = "Mot de passe";
    password_hint = "12 caractères au moins. Une phrase de plusieurs mots convient bien.";
    terms = "J’accepte les conditions d’utilisation";
    terms_read = "Lire les conditions d’utilisation";
    terms_free = "Ce service est gratuit. Personne ne peut vous demander d’argent.";
    terms_account = "Un compte sert à une seule personne, pour un seul numéro unique.";
    terms_truth = "Vous vous engagez à donner des informations exactes.";
    terms_one = "Vous ne pouvez postuler que sur un logement à la fois.";
    terms_advice = "Nos calculs sont une aide. La commission d’attribution décide seule.";
    terms_data = "Nous gardons votre adresse e-mail, votre numéro, votre entreprise et vos candidatures. Vous pouvez les télécharger ou les supprimer à tout moment.";
    terms_hint = "Le service est gratuit. La commission d’attribution décide seule de l’attribution d’un logement.";
    submit = "Créer mon compte";
    to_sign_in = "J’ai déjà un compte";
    privacy = "Nous gardons ce qu’il faut pour suivre vos candidatures. Vous pouvez le télécharger ou l’effacer dans votre espace.";
}

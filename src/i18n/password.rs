//! Sentences of the two screens for a forgotten password.

sentences! {
    forgotten_title = "Mot de passe oublié";
    forgotten_intro = "Nous vous enverrons un lien pour choisir un nouveau mot de passe.";
    email = "Adresse e-mail";
    ask = "Recevoir un lien";
    to_sign_in = "Se connecter";
    asked_title = "Regardez votre messagerie";
    asked_text = "Si un compte existe à cette adresse, un lien vient de partir. Il ne sert qu’une fois.";
    new_title = "Choisir un nouveau mot de passe";
    new_password = "Nouveau mot de passe";
    new_password_hint = "12 caractères au moins. Une phrase de plusieurs mots convient bien.";
    save = "Enregistrer le mot de passe";
    changed_title = "Votre mot de passe est changé";
    changed_text = "Vous pouvez maintenant vous connecter.";
    ask_again = "Demander un nouveau lien";
}

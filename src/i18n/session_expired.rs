//! Sentences of the dialog that asks to sign in again.

sentences! {
    title = "Votre session est terminée";
    text(email) = "Saisissez le mot de passe de {email} pour continuer. Ce que vous avez écrit est gardé.";
    password = "Mot de passe";
    wrong = "Ce mot de passe n’est pas le bon. Essayez encore.";
    submit = "Se reconnecter";
    close = "Plus tard";
}

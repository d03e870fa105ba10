//! Sentences of the dialog that asks to sign in again.

sentences! {
    title = "Votre session est terminée";
    text = "Saisissez votre mot de passe pour continuer. Ce que vous avez écrit est gardé.";
    email = "Adresse e-mail";
    password = "Mot de passe";
    submit = "Se reconnecter";
    close = "Plus tard";
}

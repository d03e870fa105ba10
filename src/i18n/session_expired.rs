//! Sentences of the dialog that asks to sign in again, and of a sign-out that did not reach the server.

sentences! {
    title = "Votre session est terminée";
    text = "Saisissez votre mot de passe pour continuer. Ce que vous avez écrit est gardé.";
    email = "Adresse e-mail";
    password = "Mot de passe";
    submit = "Se reconnecter";
    close = "Plus tard";
    half_title = "Déconnexion incomplète";
    half_text = "Vous êtes déconnecté sur cet écran. Le service n’a pas répondu : votre session y est peut-être encore ouverte.";
}

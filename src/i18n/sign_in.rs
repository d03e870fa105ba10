//! Sentences of the sign-in screen, and of what stands before a screen that needs it.

sentences! {
    title = "Se connecter";
    email = "Adresse e-mail";
    password = "Mot de passe";
    submit = "Se connecter";
    forgotten = "Mot de passe oublié";
    no_account = "Vous n’avez pas de compte ?";
    to_sign_up = "Créer mon compte";
    needed_title = "Connectez-vous pour voir cette page";
    needed_text = "Elle dépend de votre demande de logement. Vous y reviendrez juste après.";
}

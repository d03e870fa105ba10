//! Sentences of the code screen.

sentences! {
    step = "Étape 1 sur 3";
    title = "Confirmez votre adresse e-mail";
    intro(email) = "Nous avons envoyé un code à 6 chiffres à {email}.";
    intro_unknown = "Saisissez votre adresse e-mail et le code à 6 chiffres que vous avez reçu.";
    email = "Adresse e-mail";
    email_hint = "Celle de votre inscription.";
    code = "Code reçu par e-mail";
    code_hint = "6 chiffres, par exemple 402913. Les espaces ne comptent pas.";
    submit = "Valider le code";
    send_again = "Renvoyer un code";
    sent_again = "Un nouveau code est parti. Seul le dernier code reçu est valable.";
    nothing_title = "Vous n’avez rien reçu ?";
    nothing_text = "Attendez quelques minutes et regardez dans les courriers indésirables. Si l’adresse est fausse, recommencez.";
    other_address = "Utiliser une autre adresse";
}

//! What is typed: one field for each kind of text, with and without hint and error, and the form around them.

use super::example::{example, part};
use crate::ui::{Button, Field, Form, InputKind};
use leptos::prelude::*;

pub fn parts() -> AnyView {
    let typed = |text: &str| RwSignal::new(text.to_owned());
    let failed = |text: &str| Signal::stored(Some(text.to_owned()));
    let states = [
        example!("Vide", <Field id="vide" label="Commune" value=typed("") />),
        example!("Rempli", <Field id="rempli" label="Commune" value=typed("Nantes") />),
        example!("Avec une aide", <Field id="aide" label="Commune" hint="Par exemple : Nantes" value=typed("") />),
        example!("Avec une erreur", <Field id="erreur" label="Commune" error=failed("Indiquez une commune") value=typed("") />),
        example!(
            "Avec une aide et une erreur",
            <Field id="deux" label="Commune" hint="Par exemple : Nantes" error=failed("Commune inconnue") value=typed("Nante") />
        ),
    ];
    let kinds = [
        example!("Adresse électronique", <Field id="adresse" label="Adresse électronique" kind=InputKind::Email value=typed("") />),
        example!("Mot de passe", <Field id="passe" label="Mot de passe" kind=InputKind::Password value=typed("secret") />),
        example!("Nouveau mot de passe", <Field id="nouveau" label="Nouveau mot de passe" kind=InputKind::NewPassword value=typed("") />),
        example!("Code reçu", <Field id="code" label="Code reçu" kind=InputKind::OneTimeCode value=typed("") />),
        example!("Référence", <Field id="numero" label="Numéro unique" kind=InputKind::Reference value=typed("") />),
        example!("Référence en chiffres", <Field id="siret" label="SIRET" kind=InputKind::DigitReference value=typed("") />),
        example!("Montant", <Field id="montant" label="Loyer au plus, en euros" kind=InputKind::Amount value=typed("749,50") />),
        example!("Plusieurs lignes", <Field id="lignes" label="Votre message" kind=InputKind::Lines value=typed("") />),
        example!(
            "Plusieurs lignes, avec une erreur",
            <Field id="lignes-erreur" label="Votre message" kind=InputKind::Lines error=failed("Écrivez votre message") value=typed("") />
        ),
    ];
    let sent = RwSignal::new(0);
    let form = [example!(
        "Avec un nom",
        <Form name="Essai" on_submit=move |()| sent.update(|sent| *sent += 1)>
            <Field id="envoi" label="Prénom" value=typed("") />
            <Button text=move || format!("Envoyer ({})", sent.get()) submit=true />
        </Form>
    )];
    [part("Field", states), part("Field, InputKind", kinds), part("Form", form)].collect_view().into_any()
}

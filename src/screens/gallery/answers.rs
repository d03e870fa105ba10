//! What is chosen: groups, radio buttons, boxes, lists.

use super::example::{example, part};
use crate::ui::{Checkbox, ChoiceOption, Field, Fieldset, InputKind, RadioGroup, Select};
use leptos::prelude::*;

pub fn parts() -> AnyView {
    let chosen = |value: &str| RwSignal::new(value.to_owned());
    let failed = |text: &str| Signal::stored(Some(text.to_owned()));
    let sizes = || vec![ChoiceOption::new("T1", "Une pièce"), ChoiceOption::new("T2", "Deux pièces")];
    let explained = || {
        let mut options = sizes();
        options.push(ChoiceOption {
            hint: Some("Deux chambres au moins".to_owned()),
            ..ChoiceOption::new("T3", "Trois pièces")
        });
        options
    };
    let radio_group = [
        example!("Sans réponse", <RadioGroup id="radio" legend="Taille" options=sizes() value=chosen("") />),
        example!("Avec une réponse", <RadioGroup id="radio-choisi" legend="Taille" options=sizes() value=chosen("T2") />),
        example!(
            "Avec des aides",
            <RadioGroup id="radio-aide" legend="Taille" hint="Sans la cuisine" options=explained() value=chosen("") />
        ),
        example!(
            "Avec une erreur",
            <RadioGroup id="radio-erreur" legend="Taille" error=failed("Choisissez une taille") options=sizes() value=chosen("") />
        ),
    ];
    let checkbox = [
        example!("Vide", <Checkbox id="case" label="Avec ascenseur" value=RwSignal::new(false) />),
        example!("Cochée", <Checkbox id="case-cochee" label="Avec ascenseur" value=RwSignal::new(true) />),
        example!("Avec une aide", <Checkbox id="case-aide" label="J’accepte" hint="Vous pourrez changer d’avis" value=RwSignal::new(false) />),
        example!(
            "Avec une erreur",
            <Checkbox id="case-erreur" label="J’accepte" error=failed("Acceptez pour continuer") value=RwSignal::new(false) />
        ),
    ];
    let select = [
        example!("La réponse neutre", <Select id="liste" label="Taille" options=sizes() value=chosen("T1") />),
        example!("Une autre", <Select id="liste-autre" label="Taille" options=sizes() value=chosen("T2") />),
        example!(
            "Avec une aide et une erreur",
            <Select id="liste-deux" label="Taille" hint="Sans la cuisine" error=failed("Choisissez") options=sizes() value=chosen("T1") />
        ),
    ];
    let fieldset = [
        example!(
            "Des cases",
            <Fieldset id="groupe" legend="Tailles" hint="Cochez tout ce qui convient">
                <Checkbox id="groupe-t1" label="Une pièce" value=RwSignal::new(true) />
                <Checkbox id="groupe-t2" label="Deux pièces" value=RwSignal::new(false) />
            </Fieldset>
        ),
        example!(
            "Avec une erreur",
            <Fieldset id="groupe-erreur" legend="Surface" error=failed("Le minimum dépasse le maximum")>
                <Field id="surface-de" label="De" kind=InputKind::Amount value=chosen("60") />
                <Field id="surface-a" label="À" kind=InputKind::Amount value=chosen("40") />
            </Fieldset>
        ),
    ];
    [part("RadioGroup", radio_group), part("Checkbox", checkbox), part("Select", select), part("Fieldset", fieldset)]
        .collect_view()
        .into_any()
}

//! What is pressed: buttons and links to screens.

use super::example::{example, part};
use crate::route::Route;
use crate::ui::{Button, ButtonVariant, Icon, RouteLink};
use leptos::prelude::*;

pub fn parts() -> AnyView {
    let presses = RwSignal::new(0);
    let press = move || presses.update(|presses| *presses += 1);
    let button = [
        example!("La principale", <Button text="Postuler" on_press=move |()| press() />),
        example!("Une autre", <Button text="Modifier" variant=ButtonVariant::Secondary />),
        example!("Discrète", <Button text="Plus tard" variant=ButtonVariant::Link />),
        example!("Sans retour", <Button text="Effacer mon compte" variant=ButtonVariant::Danger />),
        example!("Avec une icône", <Button text="Chercher" icon=Icon::Search />),
        example!("Sur toute la largeur", <Button text="Continuer" wide=true />),
        example!("Envoi en cours", <Button text="Envoi…" busy=true />),
        example!("Envoi en cours, une autre", <Button text="Envoi…" variant=ButtonVariant::Secondary busy=true />),
        example!("Un nom plus long", <Button text="Modifier" name="Modifier : revenus" variant=ButtonVariant::Link />),
        example!("Des mots qui changent", <Button text=move || format!("{} appui(s)", presses.get()) on_press=move |()| press() />),
    ];
    let link = [
        example!("Dans le texte", <RouteLink to=Route::Help>"Obtenir de l’aide"</RouteLink>),
        example!("Comme la principale", <RouteLink to=Route::Offers variant=ButtonVariant::Primary>"Voir les offres"</RouteLink>),
        example!("Comme une autre", <RouteLink to=Route::Offers variant=ButtonVariant::Secondary>"Voir les offres"</RouteLink>),
        example!("Comme une discrète", <RouteLink to=Route::Offers variant=ButtonVariant::Link>"Voir les offres"</RouteLink>),
        example!(
            "Avec une icône, sur toute la largeur",
            <RouteLink to=Route::Offers variant=ButtonVariant::Primary icon=Icon::Search wide=true>"Chercher"</RouteLink>
        ),
        example!(
            "Vers une recherche, et un endroit de la page",
            <RouteLink to=Route::Offers query=vec![("taille", "T2".to_owned())] fragment="main">"Les T2"</RouteLink>
        ),
        example!("Là où l’on est", <RouteLink to=Route::Home current=Some("page")>"Accueil"</RouteLink>),
    ];
    [part("Button", button), part("RouteLink", link)].collect_view().into_any()
}

//! The screens beside the main way: help, sign-in and its refusals, what does not exist, the search.

use parcours_browser::engine::Width;
use parcours_browser::find::Role;
use parcours_browser::harness::Journey;
use parcours_browser::journeys;
use parcours_browser::trouble::{Outcome, Trouble};
use parcours_browser::visitor::Visitor;

use crate::pages::{PROBLEMS, headings, offers, sign_in};
use crate::people::LEA;

/// What is run from here.
pub const JOURNEYS: &[Journey] = journeys![
    a_visitor_looks_around_and_loses_the_way,
    a_wrong_password_is_refused_and_a_forgotten_one_can_be_replaced,
    a_search_stays_in_the_address_and_each_filter_can_be_taken_away,
    an_account_can_be_taken_away_and_erased,
];

/// A visitor without an account looks around, and loses their way.
async fn a_visitor_looks_around_and_loses_the_way(visitor: &mut Visitor<'_>) -> Outcome {
    visitor.open("/aide").await?;
    visitor.arrives_at("Aide et contact").await?;
    visitor.sees("Qui peut s’inscrire ?").await?;
    visitor.sees("fraude.als@actionlogement.fr").await?;
    visitor.check("help").await?;
    visitor.fill("Votre adresse e-mail", "visiteur@exemple.fr").await?;
    visitor.fill("Sujet", "Mon numéro unique").await?;
    visitor.fill("Votre message", "Je ne trouve pas le site de mon département.").await?;
    visitor.press("Envoyer le message").await?;
    visitor.sees("Votre message est envoyé").await?;
    visitor.check("message-sent").await?;

    visitor.open("/nulle-part").await?;
    visitor.arrives_at("Cette page n’existe pas").await?;
    visitor.check("not-found").await?;
    visitor.open("/offres/0").await?;
    visitor.arrives_at("Cette offre n’existe pas").await?;
    visitor.check("offer-missing").await?;
    visitor.follow("Voir les offres").await?;
    visitor.arrives_at(offers::HEADING).await?;
    let (_, id) = offers::offer_that_is(visitor, "À vérifier").await?;
    visitor.sandbox().close_offer(&id).await?;
    visitor.open_inside(&format!("/offres/{id}")).await?;
    visitor.arrives_at("Cette offre n’est plus publiée").await?;
    visitor.check("offer-closed").await?;

    visitor.open("/mon-espace").await?;
    visitor.sees("Connectez-vous pour voir cette page").await?;
    visitor.check("sign-in-needed").await
}

/// A wrong password is refused without saying whether the account exists; a forgotten one can be asked for.
async fn a_wrong_password_is_refused_and_a_forgotten_one_can_be_replaced(visitor: &mut Visitor<'_>) -> Outcome {
    visitor.open("/connexion").await?;
    visitor.arrives_at(sign_in::HEADING).await?;
    visitor.check("sign-in").await?;
    let mut texts = Vec::new();
    for email in [LEA.email, "personne@exemple.fr"] {
        visitor.fill("Adresse e-mail", email).await?;
        visitor.fill("Mot de passe", "pas le bon mot de passe").await?;
        visitor.press("Se connecter").await?;
        visitor.sees("L’adresse e-mail ou le mot de passe ne correspond pas.").await?;
        visitor.focus_is_on("div", PROBLEMS).await?;
        texts.push(visitor.text().await?);
    }
    visitor.check("refused").await?;
    if texts.first() != texts.last() {
        return Err(Trouble::new("the refusal differs for an address that has an account"));
    }
    visitor.follow("Mot de passe oublié").await?;
    visitor.arrives_at("Mot de passe oublié").await?;
    visitor.fill("Adresse e-mail", LEA.email).await?;
    visitor.press("Recevoir un lien").await?;
    visitor.sees("Regardez votre messagerie").await?;
    visitor.check("link-sent").await
}

/// The search lives in the address: it survives a reload, and each filter has its own way out.
async fn a_search_stays_in_the_address_and_each_filter_can_be_taken_away(visitor: &mut Visitor<'_>) -> Outcome {
    sign_in::enter(visitor, LEA).await?;
    visitor.arrives_at(offers::HEADING).await?;
    visitor.sees("Communes demandées").await?;
    visitor.follow("Communes limitrophes").await?;
    visitor.sees("par mois, charges comprises").await?;
    if visitor.width() == Width::Narrow {
        visitor.press("Filtrer").await?;
    }
    visitor.fill("Loyer maximum", "beaucoup").await?;
    visitor.press("Appliquer les filtres").await?;
    visitor.sees("Saisissez le loyer maximum en euros, par exemple 750.").await?;
    visitor.check("bad-rent").await?;
    visitor.fill("Loyer maximum", "700").await?;
    visitor.tick("T2").await?;
    visitor.press("Appliquer les filtres").await?;
    visitor.thing(Role::Link, "Retirer le filtre : T2").await?;
    let address = visitor.address().await?;
    for part in ["loyer=700", "taille=T2"] {
        if !address.contains(part) {
            return Err(Trouble::new(format!("the address {address} does not hold {part}")));
        }
    }
    visitor.check("filtered").await?;
    visitor.reload().await?;
    visitor.arrives_at(offers::HEADING).await?;
    visitor.thing(Role::Link, "Retirer le filtre : Loyer").await?;
    // A click is aimed at a place on the screen: nothing may move any more.
    visitor.sees("par mois, charges comprises").await?;
    visitor.follow("Retirer le filtre : T2").await?;
    visitor.no_longer_sees("Retirer le filtre : T2").await?;
    visitor.sees("par mois, charges comprises").await?;
    visitor.press("Voir plus d’offres").await?;
    visitor.sees("48 affichées").await?;
    let address = visitor.address().await?;
    if address.contains("taille") || !address.contains("loyer=700") {
        return Err(Trouble::new(format!("taking one filter away led to {address}")));
    }
    visitor.back().await?;
    visitor.thing(Role::Link, "Retirer le filtre : T2").await?;
    visitor.check("back").await
}

/// The account can be taken away and erased; signing out leaves nothing private behind.
async fn an_account_can_be_taken_away_and_erased(visitor: &mut Visitor<'_>) -> Outcome {
    sign_in::enter(visitor, LEA).await?;
    visitor.open("/mon-espace").await?;
    visitor.arrives_at("Mon espace").await?;
    visitor.press("Télécharger mes données").await?;
    visitor.sees("Vos données sont dans vos téléchargements.").await?;
    visitor.press("Supprimer mon compte").await?;
    visitor.thing(Role::Dialog, "Supprimer votre compte ?").await?;
    visitor.check("erase").await?;
    visitor.press("Garder mon compte").await?;
    visitor.dialog_closes("Supprimer votre compte ?").await?;
    visitor.press("Se déconnecter").await?;
    visitor.arrives_at(headings::HOME).await?;
    visitor.back().await?;
    visitor.sees("Connectez-vous pour voir cette page").await?;
    if visitor.text().await?.contains(LEA.email) {
        return Err(Trouble::new("signed out, the page still shows the mail address"));
    }
    sign_in::enter(visitor, LEA).await?;
    visitor.open("/mon-espace").await?;
    visitor.press("Supprimer mon compte").await?;
    visitor.press("Oui, supprimer mon compte").await?;
    visitor.arrives_at(headings::HOME).await?;
    visitor.open("/mon-espace").await?;
    visitor.sees("Connectez-vous pour voir cette page").await
}

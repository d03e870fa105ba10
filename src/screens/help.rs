//! Help: phone, who may register, how to get a number, fraud, rules, glossary, contact form.
//!
//! What it says of the service comes from the flyer, the registration sites from `sites`.

mod contact;
mod sites;

use crate::i18n::help as words;
use crate::parts::page::Page;
use crate::state;
use crate::ui::{Notice, NoticeKind, PageHeading};
use contact::Contact;
use leptos::prelude::*;
use sites::Sites;

const PHONE: &str = "tel:+33970800800";
const FRAUD: &str = "mailto:fraude.als@actionlogement.fr";
const CONTACT: &str = "https://site.actionlogement.fr/aide/louer/logement-social/salarie/contact";
const HELP_CENTRE: &str = "https://site.actionlogement.fr/aide/louer/logement-social/salarie";

/// The help screen.
#[component]
pub fn HelpScreen() -> impl IntoView {
    view! {
        <Page>
            <PageHeading text=words::title() />
            <div class="split">
                <div class="stack stack--loose">
                    {section("appeler", words::phone(), phone())}
                    {section("qui", words::who(), list([words::who_private(), words::who_agricultural()], [words::who_partner(), words::who_code()]))}
                    {section("numero", words::number(), number())}
                    {section("regles", words::rules(), rules())}
                    {section("ecrire", words::contact(), writing())}
                </div>
                <aside class="stack">
                    {section("fraude", words::free(), fraud())}
                    {section("mots", words::glossary(), glossary())}
                </aside>
            </div>
        </Page>
    }
}

/// Our own contact form, or Action Logement's where the deployment has switched ours off.
fn writing() -> AnyView {
    let deployment = state::deployment();
    let ours = move || deployment.switch("contact_form", true);
    (move || if ours() { view! { <Contact /> }.into_any() } else { outside(CONTACT, words::contact_elsewhere()) })
        .into_any()
}

fn outside(url: &'static str, text: &'static str) -> AnyView {
    view! { <p><a href=url rel="external">{text}</a></p> }.into_any()
}

fn section(id: &'static str, title: &'static str, content: AnyView) -> AnyView {
    view! {
        <section class="card card__in card__in--roomy stack" id=id>
            <h2>{title}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn paragraphs(texts: &[&'static str]) -> AnyView {
    texts.iter().map(|text| view! { <p>{*text}</p> }).collect_view().into_any()
}

fn list<const ITEMS: usize, const REST: usize>(items: [&'static str; ITEMS], rest: [&'static str; REST]) -> AnyView {
    let items = items.map(|item| view! { <li>{item}</li> }).collect_view();
    view! {
        <ul class="bullets">{items}</ul>
        {paragraphs(&rest)}
    }
    .into_any()
}

fn phone() -> AnyView {
    view! {
        <p>
            <a class="phone-number" href=PHONE>
                {words::phone_number()}
            </a>
        </p>
        <p>{words::phone_hours()} " " {words::phone_cost()}</p>
        <p>
            <a href=HELP_CENTRE rel="external">
                {words::help_centre()}
            </a>
        </p>
    }
    .into_any()
}

fn number() -> AnyView {
    let steps = [words::number_step_1(), words::number_step_2(), words::number_step_3(), words::number_step_4()];
    let steps = steps.map(|step| view! { <li>{step}</li> }).collect_view();
    view! {
        <p>{words::number_text()}</p>
        <ol class="numbers">{steps}</ol>
        {paragraphs(&[words::number_applicant(), words::number_once(), words::number_renew()])}
        <Sites />
    }
    .into_any()
}

fn fraud() -> AnyView {
    view! {
        {paragraphs(&[words::free_text(), words::free_visit()])}
        <Notice kind=NoticeKind::Warning title=words::fraud()>
            <p>{words::fraud_text()}</p>
            <p>
                <a class="small" href=FRAUD>{words::fraud_mail()}</a>
            </p>
        </Notice>
    }
    .into_any()
}

fn rules() -> AnyView {
    view! {
        {list(
            [words::rule_income(), words::rule_size(), words::rule_size_more(), words::rule_rent()],
            [],
        )}
        <Notice kind=NoticeKind::Warning title=words::rule_notice()>
            <p>{words::rule_notice_text()}</p>
        </Notice>
    }
    .into_any()
}

fn glossary() -> AnyView {
    let terms = [
        (words::term_caleol(), words::text_caleol()),
        (words::term_nud(), words::text_nud()),
        (words::term_rfr(), words::text_rfr()),
        (words::term_plai(), words::text_plai()),
        (words::term_plus(), words::text_plus()),
        (words::term_pls(), words::text_pls()),
        (words::term_pli(), words::text_pli()),
        (words::term_dpe(), words::text_dpe()),
        (words::term_siret(), words::text_siret()),
        (words::term_lessor(), words::text_lessor()),
        (words::term_notice(), words::text_notice()),
    ];
    let terms = terms.map(|(term, text)| view! { <div><dt>{term}</dt><dd>{text}</dd></div> }).collect_view();
    view! { <dl class="glossary">{terms}</dl> }.into_any()
}

//! What is shown of an offer: facts, tags, the verdict, its lines and gauges; and every icon.

use super::example::{example, part};
use crate::ui::{Card, Fact, Facts, Gauge, Icon, KeyValues, Rule, Tag, Tone, VerdictTag};
use leptos::prelude::*;

pub fn parts() -> AnyView {
    let line = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let facts = [example!(
        "Quelques-uns",
        <Facts>
            <Fact icon=Icon::Place text="Nantes" />
            <Fact icon=Icon::Lift text="3e étage, ascenseur" />
            <Fact icon=Icon::People text="4 candidats" />
        </Facts>
    )];
    let values = [example!(
        "Connus et inconnus",
        <KeyValues lines=vec![line("Loyer", "612,40 €"), line("Dépôt de garantie", "non précisé")] />
    )];
    let card = [example!("Une surface", <Card><p>"Un paragraphe."</p><p>"Un autre."</p></Card>)];
    let tag = [
        example!("Des mots", <Tag text="PLUS" />),
        example!("Avec une icône", <Tag text="Nouveau" icon=Icon::Clock />),
    ];
    let verdict = [
        example!("Oui", <VerdictTag tone=Tone::Yes text="Compatible" />),
        example!("Non", <VerdictTag tone=Tone::No text="Non compatible" />),
        example!("À vérifier", <VerdictTag tone=Tone::Unsure text="À vérifier" />),
    ];
    let rule = [
        example!("Oui", <Rule tone=Tone::Yes title="Vos ressources sont sous le plafond"><p>"24 310 € pour 41 000 €."</p></Rule>),
        example!("Non", <Rule tone=Tone::No title="Le logement est trop petit"><p>"Deux personnes au plus."</p></Rule>),
        example!("À vérifier", <Rule tone=Tone::Unsure title="Le loyer reste à comparer"><p>"Il manque vos revenus."</p></Rule>),
    ];
    let gauge = [
        example!("Sous le seuil", <Gauge text="24 310 € pour 41 000 €" fill=47 mark=80 tone=Tone::Yes start="24 310 €" end="41 000 €" />),
        example!("Au-dessus, pleine", <Gauge text="62 000 € pour 41 000 €" fill=120 mark=80 tone=Tone::No start="62 000 €" end="41 000 €" />),
        example!("Inconnu", <Gauge text="Rien pour 41 000 €" fill=0 mark=80 tone=Tone::Unsure start="non précisé" end="41 000 €" />),
        example!(
            "Avec des zones",
            <Gauge text="31 % pour 33 %" fill=62 mark=66 close_from=Some(56) tone=Tone::Unsure start="31 %" end="33 %" />
        ),
    ];
    let icons = Icon::ALL.into_iter().map(|icon| view! { <Icon icon /> }).collect_view();
    let icon = [example!("Toutes", <p class="row">{icons}</p>)];
    [
        part("Facts, Fact", facts),
        part("KeyValues", values),
        part("Card", card),
        part("Tag", tag),
        part("VerdictTag", verdict),
        part("Rule", rule),
        part("Gauge", gauge),
        part("Icon", icon),
    ]
    .collect_view()
    .into_any()
}

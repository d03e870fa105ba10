//! The simulator's questions, answered as a person alone in Paris would.

use parcours_browser::trouble::Outcome;
use parcours_browser::visitor::Visitor;

/// Leads to the next page.
pub const GO_ON: &str = "Continuer";
/// The heading of the summary.
pub const SUMMARY: &str = "Vérifiez vos réponses";
/// The income that is answered, as it is shown.
pub const INCOME: &str = "24 310";

/// Answers every question, up to the summary.
pub async fn answer(visitor: &mut Visitor<'_>) -> Outcome {
    visitor.open("/simulateur").await?;
    visitor.arrives_at("Vérifier mes droits").await?;
    visitor.follow("Commencer").await?;
    visitor.arrives_at("Où cherchez-vous ?").await?;
    visitor.choose("Paris et les communes limitrophes").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at("Qui va habiter le logement ?").await?;
    visitor.choose("Moi seul(e)").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at("Vos enfants").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at("Carte d’invalidité").await?;
    visitor.choose("Non").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at("Votre avis d’imposition").await?;
    visitor.choose("Non, ou j’écris ci-dessous ma seule part").await?;
    visitor.fill("Revenu fiscal de référence", INCOME).await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at("Vos revenus ont-ils baissé ?").await?;
    visitor.choose("Non").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at("Vos ressources du mois").await?;
    visitor.fill("Ressources de tout le foyer, par mois", "2 040").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at("Votre employeur").await?;
    visitor.choose("Une entreprise privée").await?;
    visitor.choose("50 ou plus").await?;
    visitor.press(GO_ON).await?;
    visitor.arrives_at(SUMMARY).await
}

/// Answers every question, and keeps the answers on the device.
pub async fn answer_and_keep(visitor: &mut Visitor<'_>) -> Outcome {
    answer(visitor).await?;
    visitor.press("Garder mes réponses sur cet appareil").await?;
    visitor.sees("Vos réponses sont gardées sur cet appareil.").await
}

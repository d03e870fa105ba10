//! The content policy at work: what breaks it is stopped, and the backend hears of it. So that "no report" in the other
//! journeys means that nothing was broken, and not that nobody listened.

use parcours_browser::harness::Journey;
use parcours_browser::journeys;
use std::time::Duration;

use parcours_browser::trouble::{Outcome, Trouble};
use parcours_browser::visitor::Visitor;

use crate::pages::headings;

/// What is run from here.
pub const JOURNEYS: &[Journey] = journeys![what_breaks_the_content_policy_is_stopped_and_reported,];

/// An image from elsewhere is stopped and reported; markup that would run is refused by the screening policy.
async fn what_breaks_the_content_policy_is_stopped_and_reported(visitor: &mut Visitor<'_>) -> Outcome {
    visitor.expect_complaints();
    visitor.open("/aide").await?;
    visitor.arrives_at("Aide et contact").await?;
    visitor.check("before").await?;
    let browser = visitor.browser();
    let image = "const image = document.createElement('img'); image.alt = ''; image.src = 'http://127.0.0.2:9/elsewhere.png'; document.body.append(image)";
    browser.run(image, vec![]).await?;
    let mut reports = Vec::new();
    for _attempt in 0..60 {
        reports.extend(visitor.sandbox().take_reports().await?);
        if !reports.is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    if !reports.iter().any(|report| report.contains("img-src")) {
        return Err(Trouble::new(format!("the backend heard nothing of an image from elsewhere: {reports:?}")));
    }
    for markup in [
        "<img src=x onerror=\"window.ran = 1\">",
        "<script>window.ran = 1</script>",
        "<iframe src=\"javascript:1\"></iframe>",
    ] {
        let set = "try { const place = document.createElement('div'); document.body.append(place); place.innerHTML = arguments[0]; return place.innerHTML } catch (refused) { return refused.name }";
        let answer = browser.run(set, vec![markup.into()]).await?;
        if answer != "TypeError" {
            return Err(Trouble::new(format!("{markup} was not refused: {answer}")));
        }
    }
    // Nothing of this is a finding about the screen.
    browser.reported().await?;
    visitor.sandbox().take_reports().await?;
    visitor.follow("Accueil").await?;
    visitor.arrives_at(headings::HOME).await
}

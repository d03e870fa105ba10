//! The visitor without a mouse: keys, and where the focus is.

use thirtyfour::Key;

use super::{GLANCE, Visitor};
use crate::find::plain;
use crate::trouble::{Outcome, Trouble};

impl Visitor<'_> {
    /// Presses a key where the focus is.
    pub async fn key(&self, key: Key) -> Outcome {
        Ok(self.browser.driver().action_chain().send_keys(key).perform().await?)
    }

    /// Types text where the focus is.
    pub async fn types(&self, text: &str) -> Outcome {
        Ok(self.browser.driver().action_chain().send_keys(text).perform().await?)
    }

    /// The tag and the words of what has the focus, such as `h1 Bienvenue`.
    pub async fn focused(&self) -> Outcome<String> {
        let script = "const focused = document.activeElement; if (!focused) return ''; \
             const words = focused.labels?.length ? focused.labels[0].innerText : (focused.getAttribute('aria-label') ?? focused.innerText ?? ''); \
             return focused.tagName.toLowerCase() + ' ' + words";
        Ok(self.browser.run(script, vec![]).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until what has the focus reads so; `tag` may be empty.
    pub async fn focus_is_on(&self, tag: &str, words: &str) -> Outcome {
        let wanted = plain(words);
        let arrived = self
            .wait(&format!("waiting for the focus on {tag} « {words} »"), async || {
                let focused = self.focused().await?;
                Ok((focused.starts_with(tag) && plain(&focused).contains(&wanted)).then_some(()))
            })
            .await;
        match arrived {
            Ok(()) => Ok(()),
            Err(trouble) => Err(trouble.while_doing(format!("the focus is on « {} »", self.focused().await?))),
        }
    }

    /// Goes on with the Tab key until the control with those words has the focus; stays where it is when it has it.
    pub async fn tabs_to(&self, words: &str) -> Outcome {
        let wanted = plain(words);
        let mut passed = Vec::new();
        for _step in 0..150 {
            let before = self.focused().await?;
            let (tag, name) = before.split_once(' ').unwrap_or((&before, ""));
            // A heading that was just arrived at may read like the button below it.
            let is_control = ["a", "button", "input", "select", "textarea", "summary"].contains(&tag);
            if is_control && plain(name).starts_with(&wanted) {
                return Ok(());
            }
            passed.push(before.chars().take(40).collect::<String>());
            self.key(Key::Tab).await?;
            self.focus_moves_from(&before).await?;
        }
        passed.truncate(40);
        Err(Trouble::new(format!("the Tab key never reached « {words} »; it passed {passed:?}")))
    }

    /// Waits a moment until a key has moved the focus: some engines answer the driver before they are done.
    async fn focus_moves_from(&self, before: &str) -> Outcome {
        for _glance in 0..5 {
            if self.focused().await? != before {
                break;
            }
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }
}

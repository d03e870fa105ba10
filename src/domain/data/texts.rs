//! The yearly texts that rewrite the annexes of arrêté du 29 juillet 1987.

/// A text: title and address.
pub(super) struct Text {
    pub(super) title: &'static str,
    pub(super) url: &'static str,
}

/// NOR VLOL2534266A, JO of 24 December 2025.
pub(super) const OF_2026: Text = Text {
    title: "Arrêté du 19 décembre 2025 modifiant l’arrêté du 29 juillet 1987 relatif aux plafonds de ressources",
    url: "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000053159966",
};

/// Read through openfisca and others; linked to the text that it rewrites.
pub(super) const OF_2025: Text = Text {
    title: "Arrêté du 23 décembre 2024 modifiant l’arrêté du 29 juillet 1987 relatif aux plafonds de ressources",
    url: "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318",
};

/// JO of 23 December 2023; linked to the text that it rewrites.
pub(super) const OF_2024: Text = Text {
    title: "Arrêté du 18 décembre 2023 modifiant l’arrêté du 29 juillet 1987 relatif aux plafonds de ressources",
    url: "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318",
};

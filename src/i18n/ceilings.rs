//! Words about newer income ceilings that came and cannot be used.

sentences! {
    refused_title = "De nouveaux plafonds de ressources n’ont pas pu être utilisés";
    refused_text(reason) = "{reason} Aucun de ces nouveaux plafonds n’est utilisé : les résultats sont calculés avec les derniers plafonds officiels que nous connaissons. Vous n’avez rien à faire.";
    unreadable = "Ce service nous a envoyé de nouveaux plafonds que nous ne pouvons pas lire.";
    untrue(norm, fault) = "Ce service nous a envoyé de nouveaux plafonds, et ceux du {norm} sont faux : {fault}.";
    missing_column = "une zone manque";
    unexpected_column = "une zone est en trop";
    not_rising = "ils baissent quand le foyer grandit";
    implausible = "ils sont trop loin de ceux de l’année précédente";
    not_plus_and_30_percent = "ils ne valent pas ceux du PLUS augmentés de 30 %";
    too_old = "ils sont plus anciens que les nôtres";
    too_far_ahead = "leur date est trop lointaine";
    twice = "ils sont donnés deux fois";
    no_source = "leur source n’est pas indiquée";
}

//! Words of the offers screen: the three lists, the filters.

sentences! {
    title = "Offres de logement";
    lists_label = "Où chercher";
    list_seeked = "Communes demandées";
    list_bordering = "Communes limitrophes";
    list_department = "Autres communes du département";
    results = "Résultats";
    count_none = "Aucune offre";
    count_one = "1 offre";
    count_many(count) = "{count} offres";
    shown_none = "aucune affichée";
    shown_one = "1 affichée";
    shown_many(shown) = "{shown} affichées";
    unreadable_one = "1 offre illisible n’est pas affichée.";
    unreadable_many(count) = "{count} offres illisibles ne sont pas affichées.";
    only_compatible = "Seulement les offres compatibles";
    hidden_one = "1 masquée";
    hidden_many(count) = "{count} masquées";
    all_hidden_title = "Aucune des offres affichées n’est compatible";
    all_hidden_text = "Chargez-en d’autres, ou regardez-les toutes : vous pouvez postuler quelle que soit la réponse.";
    show_all = "Voir toutes les offres";
    openings_title = "Ce qui ouvrirait plus d’offres";
    openings_what = "Parmi les offres affichées, si une seule chose changeait. Le bailleur décide toujours.";
    more_one = "1 offre de plus";
    more_many(count) = "{count} offres de plus";
    opening_rent(offers, more) = "{offers} avec un loyer jusqu’à {more} au-dessus du repère.";
    opening_smaller(offers) = "{offers} avec un logement plus petit, prévu pour une personne de moins.";
    opening_larger(offers) = "{offers} avec un logement plus grand, prévu pour une personne de plus.";
    opening_income(offers) = "{offers} avec des revenus sous le plafond de la catégorie du logement.";
    opening_telling(offers, fact) = "{offers} à vérifier : il manque {fact}.";
    load_more = "Voir plus d’offres";
    all_shown = "Toutes les offres de cette liste sont affichées.";

    guest_title = "Vous voyez les offres ouvertes à tous";
    guest_text = "Connectez-vous pour voir celles de votre secteur. Chaque offre dira alors si elle vous convient.";
    guest_action = "Se connecter";
    no_number_title = "Saisissez votre numéro unique";
    no_number_text = "Nous lirons votre demande. Chaque offre dira alors si elle vous convient.";
    no_number_action = "Saisir mon numéro";
    request_failed = "Nous n’avons pas pu lire votre demande. Les offres restent « À vérifier ».";

    filters = "Filtres";
    filter_button = "Filtrer";
    filters_active_one = "1 filtre";
    filters_active_many(count) = "{count} filtres";
    max_rent = "Loyer maximum";
    max_rent_hint = "En euros par mois, charges comprises. Par exemple : 750.";
    min_surface = "Surface minimum";
    min_surface_hint = "En mètres carrés. Par exemple : 40.";
    typologies = "Taille du logement";
    typologies_hint = "T2 : deux pièces principales, sans compter la cuisine et la salle de bains.";
    norms = "Catégorie de logement social";
    norms_hint = "Elle fixe le plafond de ressources, du plus bas (PLAI) au plus haut (PLS). PLI et LLI sont des logements intermédiaires.";
    kind = "Type de logement";
    kind_any = "Appartement ou maison";
    sort = "Trier par";
    sort_recent = "Les plus récentes";
    sort_rent = "Loyer croissant";
    sort_surface = "Surface décroissante";
    apply_filters = "Appliquer les filtres";
    clear_filters = "Tout effacer";
    active_filters = "Filtres appliqués";
    active_rent(amount) = "Loyer : {amount} au plus";
    active_surface(surface) = "Surface : {surface} m² au moins";
    remove_filter = "Retirer le filtre : ";
    bad_rent = "Saisissez le loyer maximum en euros, par exemple 750.";
    bad_surface = "Saisissez la surface minimum en mètres carrés, par exemple 40.";

    empty_title = "Aucune offre dans cette liste";
    empty_filtered = "Vos filtres masquent peut-être des offres.";
    empty_filtered_action = "Effacer les filtres";
    empty_seeked = "Regardez les communes limitrophes et les autres communes du département.";
    empty_widen = "Vous pouvez aussi élargir votre recherche sur le site d’enregistrement de votre demande. Revenez ensuite mettre à jour votre demande.";
    empty_widen_action = "Voir ma demande";
}

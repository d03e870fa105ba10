//! Sentences around every screen: header, menu, footer, loading, failures, the stop on a bug.

sentences! {
    site_name = "Mon parcours locatif";
    brand_first_line = "Mon parcours";
    brand_second_line = "locatif";
    error_prefix = "Erreur : ";
    crash_title = "Une erreur est survenue";
    crash_text = "La page s’est arrêtée. Ce que vous avez déjà envoyé est conservé.";
    crash_reload = "Recharger la page";
    crash_phone = "Si l’erreur revient, appelez le 0970 800 800 (appel non surtaxé).";
    problem_heading = "Il y a un problème";
    skip_to_content = "Aller au contenu";
    main_menu = "Menu principal";
    menu = "Menu";
    nav_home = "Accueil";
    nav_offers = "Offres";
    nav_application = "Ma candidature";
    nav_application_short = "Candidature";
    nav_account = "Mon espace";
    sign_in = "Se connecter";
    sign_out = "Se déconnecter";
    offline = "Vous êtes hors connexion. Ce qui est affiché peut dater.";
    no_answer = "Le service ne répond pas pour l’instant.";
    half_signed_out = "Vous êtes déconnecté ici, mais le service n’a pas pu le savoir.";
    footer_free = "Ce service est gratuit. Si l’on vous demande de l’argent,";
    footer_fraud = "signalez la fraude";
    footer_help = "Aide et contact";
    footer_who = "Qui peut s’inscrire ?";
    loading = "Chargement en cours…";
    loading_slow = "C’est plus long que prévu. Vous pouvez attendre ou réessayer.";
    retry = "Réessayer";
    load_failed_title = "Cette page n’a pas pu se charger";
    piece_slow = "C’est plus long que prévu. La page continue d’essayer.";
    piece_failed_title = "Il manque une partie de l’application";
    piece_failed = "Vérifiez votre connexion, puis réessayez. Si cela continue, rechargez la page.";
    not_found_title = "Cette page n’existe pas";
    not_found_text = "L’adresse est peut-être incomplète. Le logement n’est peut-être plus proposé.";
    not_found_home = "Revenir à l’accueil";
    not_found_offers = "Voir les offres";
}

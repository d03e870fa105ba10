//! Sentences of the unique number's screen.

sentences! {
    step = "Étape 2 sur 3";
    title = "Quel est votre numéro unique ?";
    intro = "Il figure en haut de l’attestation reçue après votre demande de logement social.";
    number = "Numéro unique (NUD ou NUR)";
    number_hint = "18 caractères, par exemple 111 0318 016982 G1104. Les espaces ne comptent pas.";
    reading = "Ce que nous lisons";
    territory = "Territoire";
    territory_region(code) = "{code}, Île-de-France";
    territory_department(code, department) = "{code}, département {department}";
    territory_presumed(code, department) = "{code}, sans doute le département {department} : à vérifier";
    territory_unknown(code) = "{code}, territoire inconnu : à vérifier";
    created = "Demande créée";
    created_future(month) = "{month}, une date à venir : à vérifier";
    created_very_old(month) = "{month}, une date très ancienne : à vérifier";
    sequence = "Numéro d’ordre";
    lacks_one_digit(part) = "{part}, il manque un chiffre";
    lacks_digits(part, count) = "{part}, il manque {count} chiffres";
    desk = "Guichet";
    lacks_one_sign(part) = "{part}, il manque un caractère";
    lacks_signs(part, count) = "{part}, il manque {count} caractères";
    nothing_read = "à saisir";
    meant(number) = "Vouliez-vous écrire {number} ?";
    meant_text = "Certaines lettres ressemblent à des chiffres : O et 0, I et 1, S et 5, B et 8.";
    take_meant = "Utiliser ce numéro";
    submit = "Retrouver ma demande";
    no_number = "Je n’ai pas de numéro";
    once = "Un numéro ne peut servir qu’à un seul compte. Nous lisons votre demande, nous ne la modifions jamais.";
    meaning = "NUD veut dire numéro unique départemental. En Île-de-France il est régional : c’est le NUR.";
    linked_title(number) = "Votre compte a déjà le numéro {number}";
    linked_text = "Saisissez un autre numéro seulement s’il a changé.";
    to_request = "Voir ma demande";

    unknown_title = "Que faire si le numéro n’est pas connu ?";
    unknown_text = "Comparez chaque caractère avec votre attestation. S’il est exact, vérifiez votre demande sur le site d’enregistrement.";
    taken_title = "Que faire si le numéro est déjà utilisé ?";
    taken_text = "Si l’autre compte est le vôtre, connectez-vous avec son adresse e-mail. Sinon, appelez le 0970 800 800.";
    struck_title = "Que faire si la demande est radiée ?";
    struck_text = "Une demande est radiée si elle n’est pas renouvelée, ou après la signature d’un bail. Elle ne permet plus de postuler.";
    struck_next = "Déposez une nouvelle demande sur le site d’enregistrement. Vous recevrez un nouveau numéro.";
    site = "Aller sur le site d’enregistrement";
    call = "Besoin d’aide ? Appelez le 0970 800 800 du lundi au vendredi, de 9 h à 18 h. Le numéro n’est pas surtaxé.";
    sign_out = "Changer de compte";
}

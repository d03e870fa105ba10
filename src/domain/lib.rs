//! The rules of social housing in France, as the journey « Mon parcours locatif » needs them: pure, dated, explained.
//!
//! Does: read numbers and amounts, place a household in its category, compare it with a home, follow an application.
//! Does not: fetch, store, know which day it is (today is an argument), decide in place of the committee, or speak: it
//! answers with variants and figures, and the app finds the words.
//!
//! # Glossary
//!
//! | French term | here | text |
//! |---|---|---|
//! | numéro unique (NUD, NUR) | [`nud::Nud`] | arrêté du 7 novembre 2000, art. 1; CCH R.441-2-3 |
//! | SIRET, SIREN | [`siret::Siret`] | code de commerce R.123-221 |
//! | tranche d’effectif salarié | [`company::Headcount`] | INSEE |
//! | ménage | [`household::Household`] | CCH L.442-12 |
//! | personne à charge | [`household::Role::Dependant`] | CGI 194, 196, 196 A bis, 196 B |
//! | jeune ménage | [`household::Household::is_young_couple`] | arrêté du 29 juillet 1987, annexes |
//! | carte mobilité inclusion, mention invalidité | [`household::Person::disability_card`] | CASF L.241-3 |
//! | catégorie de ménage | [`household::Category`] | arrêté du 29 juillet 1987, annexes |
//! | revenu fiscal de référence (RFR) | [`income::ReferenceIncome`] | CGI 1417; CCH R.441-1 |
//! | plafond de ressources | [`ceiling::Ceiling`] | arrêté du 29 juillet 1987 |
//! | zone de plafond | [`place::CeilingZone`] | arrêté du 29 juillet 1987, annexes |
//! | norme locative (PLAI, PLUS, PLS …) | [`offer::Norm`] | arrêté du 29 juillet 1987, art. 1 |
//! | typologie (T1, T1 bis, T2 …) | [`offer::Typology`] | flyer « Mon parcours locatif » |
//! | taux d’effort | [`eligibility::Effort`] | arrêté du 10 mars 2011; flyer |
//! | aide personnalisée au logement (APL) | [`aid::Aid`] | CCH L.821-1, D.823-16 |
//! | réduction de loyer de solidarité (RLS) | [`aid::Aid::rent_cut`] | CCH L.442-2-1, L.832-3 |
//! | candidature | [`application::Stage`] | flyer, seven steps |
//! | bailleur | lessor | CCH L.441-1 |
//! | CALEOL | [`application::Actor::Committee`] | CCH L.441-2 |
//! | attribution, par classement, sous condition suspensive | awarded, ranked, awarded conditionally | CCH R.441-3 |
//! | délai de réponse | [`deadline::answer_deadline`] | CCH R.441-10; CPC 641, 642 |
//! | délai anormalement long | [`delay::AbnormalDelay`] | CCH L.441-1-4, R.441-2-4 |
//! | renouvellement, radiation | [`renewal::RenewalWindow`] | CCH R.441-2-7, R.441-2-8 |
//!
//! CCH is the code de la construction et de l’habitation, CGI the code général des impôts, CASF the code de l’action
//! sociale et des familles, CPC the code de procédure civile. `DIFFERENCE:` marks a deliberate departure from a text.

pub mod aid;
pub mod application;
pub mod ceiling;
pub mod company;
mod data;
pub mod date;
pub mod deadline;
pub mod delay;
pub mod eligibility;
pub mod household;
pub mod income;
pub mod known;
pub mod money;
pub mod nud;
pub mod offer;
pub mod place;
pub mod registration;
pub mod renewal;
pub mod siret;
pub mod source;

//! The journeys that a tenant makes, and the things that go wrong on the way.
//!
//! `cargo test -p parcours-browser` makes them all; `cargo test -p parcours-browser -- firefox 390 keyboard` makes one.
//! What a person reads and presses is written here as they read it, so that a changed word is noticed.

mod around;
mod boot;
mod calendar;
mod company;
mod explanation;
mod keyboard;
mod lease;
mod network;
mod number;
mod one_home;
mod pages;
mod parts;
mod people;
mod pieces;
mod policy;
mod request;
mod searches;
mod session;
mod simulator;
mod slow_backend;

use std::process::ExitCode;

use parcours_browser::dist::Damage;
use parcours_browser::engine::{Engine, Width};
use parcours_browser::harness::{self, Journey};
use parcours_browser::journey;

use around::{
    a_search_stays_in_the_address_and_each_filter_can_be_taken_away, a_visitor_looks_around_and_loses_the_way,
    a_wrong_password_is_refused_and_a_forgotten_one_can_be_replaced, an_account_can_be_taken_away_and_erased,
};
use boot::{
    a_flipped_byte_in_the_program_stops_the_start_with_a_message,
    a_flipped_byte_in_the_script_stops_the_start_with_a_message, without_scripts_the_page_is_readable,
    without_the_program_the_page_is_readable, without_the_script_the_page_is_readable,
};
use calendar::each_deadline_can_be_kept_in_a_calendar;
use company::a_wrong_code_and_a_company_that_is_not_covered_are_refused_with_a_way_on;
use explanation::{
    a_fall_of_the_income_is_asked_for_and_counts_at_once,
    a_guest_is_invited_to_the_simulator_and_its_answers_give_verdicts,
    an_offer_says_in_one_line_why_and_the_keyboard_leads_to_the_whole_explanation,
    newer_ceilings_are_cited_and_wrong_ones_are_refused_as_a_whole,
    only_the_offers_that_suit_can_be_shown_and_the_rest_comes_back,
};
use keyboard::the_keyboard_alone_leads_from_home_to_an_application;
use lease::from_sign_up_to_the_signed_lease_through_all_seven_steps;
use network::a_network_lost_while_applying_leaves_exactly_one_application;
use number::{
    a_number_that_cannot_be_used_is_refused_with_a_reason, letters_typed_for_digits_are_put_right_with_one_press,
};
use one_home::{
    a_second_application_is_refused_and_leads_to_the_first, after_an_invalidation_one_may_apply_elsewhere_at_once,
};
use parts::every_part_can_be_read_in_every_state_by_everybody;
use pieces::{
    a_screen_whose_code_does_not_come_says_so_and_can_be_retried, a_screen_whose_code_was_changed_is_refused,
};
use policy::what_breaks_the_content_policy_is_stopped_and_reported;
use request::an_incomplete_request_cannot_apply_and_says_what_is_missing_and_where;
use searches::{
    a_part_that_fails_hides_no_part_that_came, one_next_thing_to_do_everywhere,
    three_quick_searches_end_with_the_last_whatever_comes_first,
    trying_again_on_a_slow_network_keeps_the_answer_on_its_way,
};
use session::a_session_that_ends_in_a_form_is_renewed_in_place_and_the_form_is_kept;
use simulator::{
    a_result_leads_to_the_offers_that_fit_and_is_erased_from_every_page,
    a_simulation_sends_nothing_and_its_answers_can_be_changed,
    answers_are_kept_only_when_asked_and_erased_with_one_press, signing_out_forgets_a_simulation,
};
use slow_backend::offers_from_a_slow_failing_or_lying_backend_say_so_and_can_be_retried;

fn main() -> ExitCode {
    let journeys: [Journey; 38] = [
        journey!(from_sign_up_to_the_signed_lease_through_all_seven_steps),
        journey!(a_second_application_is_refused_and_leads_to_the_first),
        journey!(after_an_invalidation_one_may_apply_elsewhere_at_once),
        journey!(a_number_that_cannot_be_used_is_refused_with_a_reason),
        journey!(letters_typed_for_digits_are_put_right_with_one_press),
        journey!(each_deadline_can_be_kept_in_a_calendar),
        journey!(a_wrong_code_and_a_company_that_is_not_covered_are_refused_with_a_way_on),
        journey!(an_incomplete_request_cannot_apply_and_says_what_is_missing_and_where),
        journey!(a_network_lost_while_applying_leaves_exactly_one_application),
        journey!(a_session_that_ends_in_a_form_is_renewed_in_place_and_the_form_is_kept),
        // These two wait 20 s until the page says by itself that nothing came: one width each is enough.
        journey!(a_flipped_byte_in_the_script_stops_the_start_with_a_message)
            .meeting(Damage::ScriptByteFlipped)
            .only_at(&[Width::Wide]),
        journey!(without_the_script_the_page_is_readable).meeting(Damage::ScriptMissing).only_at(&[Width::Narrow]),
        journey!(a_flipped_byte_in_the_program_stops_the_start_with_a_message).meeting(Damage::ProgramByteFlipped),
        journey!(without_the_program_the_page_is_readable).meeting(Damage::ProgramMissing),
        journey!(a_screen_whose_code_does_not_come_says_so_and_can_be_retried),
        journey!(a_screen_whose_code_was_changed_is_refused).meeting(Damage::PieceByteFlipped),
        // No other driver can turn scripts off and still read the page.
        journey!(without_scripts_the_page_is_readable).only_in(&[Engine::Chromium]),
        journey!(the_keyboard_alone_leads_from_home_to_an_application),
        journey!(what_breaks_the_content_policy_is_stopped_and_reported),
        journey!(a_visitor_looks_around_and_loses_the_way),
        journey!(a_wrong_password_is_refused_and_a_forgotten_one_can_be_replaced),
        journey!(a_search_stays_in_the_address_and_each_filter_can_be_taken_away),
        journey!(a_simulation_sends_nothing_and_its_answers_can_be_changed),
        journey!(answers_are_kept_only_when_asked_and_erased_with_one_press),
        journey!(a_result_leads_to_the_offers_that_fit_and_is_erased_from_every_page),
        journey!(signing_out_forgets_a_simulation),
        journey!(an_account_can_be_taken_away_and_erased),
        journey!(an_offer_says_in_one_line_why_and_the_keyboard_leads_to_the_whole_explanation),
        journey!(a_fall_of_the_income_is_asked_for_and_counts_at_once),
        journey!(a_guest_is_invited_to_the_simulator_and_its_answers_give_verdicts),
        journey!(only_the_offers_that_suit_can_be_shown_and_the_rest_comes_back),
        journey!(newer_ceilings_are_cited_and_wrong_ones_are_refused_as_a_whole),
        journey!(every_part_can_be_read_in_every_state_by_everybody).through_the_parts(),
        // Six orders of answers, each some seconds late.
        journey!(three_quick_searches_end_with_the_last_whatever_comes_first).only_at(&[Width::Wide]),
        journey!(trying_again_on_a_slow_network_keeps_the_answer_on_its_way).only_at(&[Width::Narrow]),
        journey!(a_part_that_fails_hides_no_part_that_came),
        journey!(one_next_thing_to_do_everywhere).only_at(&[Width::Narrow]),
        journey!(offers_from_a_slow_failing_or_lying_backend_say_so_and_can_be_retried),
    ];
    harness::main(&journeys)
}

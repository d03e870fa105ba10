//! From what was typed to a checked value, or to a list of problems. Pure: no signals, no browser, no words.

//! Percent-encoding (RFC 3986, section 2.1), for the links of the app and the paths of the backend.
//!
//! All but the unreserved characters are encoded, so that a text stays in its place: an id with a slash is one part of a
//! path. It knows no URL.

/// Appends `text`, percent-encoded.
///
/// ```
/// let mut path = "/offres/".to_owned();
/// parcours_locatif::percent::encode_into(&mut path, "a/é");
/// assert_eq!(path, "/offres/a%2F%C3%A9");
/// ```
pub fn encode_into(out: &mut String, text: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.push(char::from(HEX.get(usize::from(half)).copied().unwrap_or(b'0')));
            }
        }
    }
}

/// Decodes a text; `None` when an escape is broken or the result is not UTF-8.
///
/// ```
/// use parcours_locatif::percent::decode;
/// assert_eq!(decode("a%2F%c3%A9").as_deref(), Some("a/é"));
/// assert_eq!(decode("%G1"), None);
/// assert_eq!(decode("%C3"), None);
/// ```
#[must_use]
pub fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_comes_back_and_travels_as_unreserved_characters(text in any::<String>()) {
            let mut encoded = String::new();
            encode_into(&mut encoded, &text);
            let is_unreserved = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '.' | '_' | '~' | '%');
            prop_assert!(encoded.chars().all(is_unreserved), "{encoded}");
            prop_assert_eq!(decode(&encoded), Some(text));
        }

        #[test]
        fn no_text_stops_the_reading(text in "[%0-9a-zA-Zé]{0,12}") {
            let _ = decode(&text);
        }
    }
}

//! Random identifiers, for `Idempotency-Key`.

/// A random UUID (version 4); `None` where the browser has no source of randomness.
pub fn random() -> Option<String> {
    let mut bytes = [0_u8; 16];
    web_sys::window()?.crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(written(bytes))
}

/// Sets the version and the variant as RFC 9562 wants, and writes the bytes.
fn written(mut bytes: [u8; 16]) -> String {
    let mut text = String::with_capacity(36);
    for (at, byte) in bytes.iter_mut().enumerate() {
        match at {
            6 => *byte = *byte & 0x0f | 0x40,
            8 => *byte = *byte & 0x3f | 0x80,
            _ => {}
        }
        if matches!(at, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        for half in [*byte >> 4, *byte & 15] {
            text.extend(char::from_digit(u32::from(half), 16));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn version_and_variant_are_set_whatever_the_bytes() {
        assert_eq!(super::written([0xff; 16]), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(super::written([0; 16]), "00000000-0000-4000-8000-000000000000");
    }
}

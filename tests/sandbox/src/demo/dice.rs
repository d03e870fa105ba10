//! The chance of the demonstration: always the same throws for the same seed (SplitMix64).
//!
//! Written out because a demonstration must give the same offers on every machine and with every version of a
//! crate; it is no source of secrets. Algorithm: Steele, Lea, Flood, "Fast splittable pseudorandom number
//! generators", OOPSLA 2014, <https://doi.org/10.1145/2660193.2660195>.

/// A sequence of throws.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// Dice that always fall the same way for this seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A whole number from `low` to `high`, both included; `low` when the bounds are swapped.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = high.saturating_sub(low).max(0).unsigned_abs().saturating_add(1);
        low.saturating_add_unsigned(self.bits() % width)
    }

    /// True `percent` times in a hundred.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.bits() % 100 < percent
    }

    /// One of the choices, each as likely; the type's default when there is none.
    pub fn pick<T: Copy + Default>(&mut self, choices: &[T]) -> T {
        let length = choices.len().max(1) as u64;
        choices.get((self.bits() % length) as usize).copied().unwrap_or_default()
    }

    /// One of the choices, as likely as its weight says; the type's default when the weights are all zero.
    pub fn weighted<T: Copy + Default>(&mut self, choices: &[(u64, T)]) -> T {
        let total: u64 = choices.iter().map(|(weight, _)| weight).sum();
        let mut throw = self.bits() % total.max(1);
        for (weight, choice) in choices {
            if throw < *weight {
                return *choice;
            }
            throw -= weight;
        }
        T::default()
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn the_first_throws_are_those_of_the_published_algorithm() {
        // Reference outputs for seed 1234567, as given with the public-domain splitmix64.c test vectors.
        let mut dice = Dice::new(1_234_567);
        let throws: Vec<u64> = (0..3).map(|_| dice.bits()).collect();
        assert_eq!(throws, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn bounds_are_reached_and_kept() {
        let mut dice = Dice::new(7);
        let throws: Vec<i64> = (0..500).map(|_| dice.between(-2, 3)).collect();
        assert_eq!(throws.iter().min(), Some(&-2));
        assert_eq!(throws.iter().max(), Some(&3));
    }

    #[test]
    fn weights_decide_how_often() {
        let mut dice = Dice::new(7);
        let ones = (0..1_000).filter(|_| dice.weighted(&[(90, 1), (10, 2)]) == 1).count();
        assert!((850..950).contains(&ones), "{ones}");
        assert_eq!(dice.weighted::<i32>(&[(0, 5)]), 0);
    }
}

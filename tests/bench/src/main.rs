//! Measures the rules natively, and writes the sample and its figures for the other engines.

use parcours_bench::Bench;
use std::time::Instant;

const COUNT: usize = 10_000;
const ROUNDS: usize = 41;

fn main() -> std::io::Result<()> {
    for aid in [true, false] {
        let bench = Bench::new(COUNT, aid);
        for (what, run) in
            [("offers", Bench::offers as fn(&Bench) -> f64), ("households", Bench::households as fn(&Bench) -> f64)]
        {
            let mut times: Vec<f64> = Vec::new();
            let mut sum = 0.0;
            for _ in 0..ROUNDS {
                let started = Instant::now();
                sum = run(&bench);
                times.push(started.elapsed().as_secs_f64());
            }
            times.sort_by(f64::total_cmp);
            let median = times.get(ROUNDS / 2).copied().unwrap_or(f64::NAN);
            #[allow(clippy::cast_precision_loss)]
            let speed = COUNT as f64 / median;
            println!("native {what} aid={aid} {speed:.0} verdicts/s checksum {sum:.6}");
        }
    }
    if let Some(folder) = std::env::args().nth(1) {
        let bench = Bench::new(COUNT, false);
        let figures: Vec<String> = bench.figures().iter().map(f64::to_string).collect();
        std::fs::write(format!("{folder}/figures.json"), format!("[{}]", figures.join(",")))?;
        std::fs::write(format!("{folder}/sample.json"), bench.json())?;
    }
    Ok(())
}

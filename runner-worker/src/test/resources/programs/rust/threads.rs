use std::thread;

fn main() {
    let parts: Vec<_> = (0..4u64).map(|k| thread::spawn(move || (k * 1000..(k + 1) * 1000).sum::<u64>())).collect();
    let sum: u64 = parts.into_iter().map(|part| part.join().unwrap()).sum();
    println!("{sum}");
}

fn main() {
    println!("{}", if include_str!("@SECRET@").is_empty() { "empty" } else { "SUCCEEDED" });
}

fn main() {
    let told = include_str!("@SECRET@");
    println!("SUCC{}", if told.is_empty() { "" } else { "EEDED" }); // the compiler quotes this line
}

fn main() {
    let numbers = vec![1, 2];
    let which = std::env::args().count() + 6;
    println!("{}", numbers[which]);
}

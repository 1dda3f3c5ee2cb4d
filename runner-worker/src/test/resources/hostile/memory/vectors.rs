fn main() {
    let hog = vec![1u8; 300 << 20];
    println!("SUCCEEDED {}", hog[hog.len() - 1]);
}

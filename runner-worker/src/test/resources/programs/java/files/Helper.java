class Helper {
    int answer() {
        return 42;
    }
}

public class StackTraces {
    public static void main(String[] arguments) {
        for (int i = 0; i < 400; i++) {
            new IllegalStateException("x".repeat(2000)).printStackTrace();
        }
        System.err.println("SUCCEEDED");
    }
}

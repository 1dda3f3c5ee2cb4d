public class Deadlock {
    public static void main(String[] arguments) throws InterruptedException {
        Object lock = new Object();
        synchronized (lock) {
            Thread waiting = new Thread(() -> {
                synchronized (lock) {
                    System.out.println("unreachable");
                }
            });
            waiting.start();
            waiting.join(2500);
        }
        System.out.println("SUCCEEDED");
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}

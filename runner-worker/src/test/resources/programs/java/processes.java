public class Main {
    public static void main(String[] args) {
        int born = 0;
        try {
            for (; born < 300; born++) {
                Thread thread = new Thread(() -> {
                    try {
                        Thread.sleep(20_000);
                    } catch (InterruptedException e) {
                    }
                });
                thread.setDaemon(true);
                thread.start();
            }
            System.out.println("never stopped");
        } catch (OutOfMemoryError e) {
            System.out.println("stopped");
        }
    }
}

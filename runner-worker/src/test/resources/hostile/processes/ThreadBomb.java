public class ThreadBomb {
    public static void main(String[] arguments) {
        int born = 0;
        try {
            while (born < 200) {
                Thread.ofPlatform().daemon().stackSize(65536).start(ThreadBomb::sleep);
                born++;
            }
        } catch (OutOfMemoryError e) {
            System.out.println("stopped at " + born);
        }
        if (born == 200) {
            System.out.println("SUCCEEDED");
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void sleep() {
        try {
            Thread.sleep(3000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

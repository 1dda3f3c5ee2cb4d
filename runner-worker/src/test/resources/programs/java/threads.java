import java.util.stream.LongStream;

public class Main {
    public static void main(String[] args) throws Exception {
        long[] sums = new long[4];
        Thread[] threads = new Thread[4];
        for (int i = 0; i < 4; i++) {
            int k = i;
            threads[k] = new Thread(() -> sums[k] = LongStream.range(k * 1000, (k + 1) * 1000).sum());
            threads[k].start();
        }
        for (Thread t : threads) t.join();
        System.out.println(LongStream.of(sums).sum());
    }
}

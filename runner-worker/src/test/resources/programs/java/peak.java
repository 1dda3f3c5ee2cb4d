import java.util.Arrays;

public class Main {
    public static void main(String[] args) {
        byte[] kept = new byte[20 << 20];
        Arrays.fill(kept, (byte) 'x');
        System.out.println((char) kept[kept.length - 1]);
    }
}

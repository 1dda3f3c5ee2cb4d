import java.util.ArrayList;

public class Main {
    public static void main(String[] args) {
        for (var kept = new ArrayList<byte[]>(); ; ) kept.add(new byte[1 << 20]);
    }
}

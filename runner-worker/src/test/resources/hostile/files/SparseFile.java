import java.io.IOException;
import java.io.RandomAccessFile;

public class SparseFile {
    public static void main(String[] arguments) {
        try (var file = new RandomAccessFile("big", "rw")) {
            file.setLength(1L << 40);
            System.out.println("SUCCEEDED");
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }
}

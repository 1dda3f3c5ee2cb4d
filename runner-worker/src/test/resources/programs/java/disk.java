import java.io.FileOutputStream;
import java.io.IOException;

public class Main {
    public static void main(String[] args) {
        try (var file = new FileOutputStream("/tmp/huge")) {
            for (int i = 0; i < 200; i++) file.write(new byte[1 << 20]);
            System.out.println("never stopped");
        } catch (IOException e) {
            System.out.println("stopped");
        }
    }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class FileOfTheService {
    public static void main(String[] arguments) {
        try {
            Files.readAllBytes(Path.of("@SECRET@"));
            System.out.println("SUCCEEDED");
        } catch (IOException e) {
            System.out.println(e);
        }
    }
}

import java.nio.file.*;

public class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(new Helper().answer() + " " + Files.readString(Path.of("data.txt")).strip());
    }
}

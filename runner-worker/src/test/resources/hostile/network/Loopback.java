import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

public class Loopback {
    public static void main(String[] arguments) {
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), @PORT@)) {
            System.out.println("SUCCEEDED");
        } catch (IOException e) {
            System.out.println(e);
        }
    }
}

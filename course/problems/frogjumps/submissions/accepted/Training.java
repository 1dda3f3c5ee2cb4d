import java.util.Scanner;

public class Training {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int jumps = in.nextInt();
        int total = 0;
        int great = 0;
        for (int i = 0; i < jumps; i++) {
            int length = in.nextInt();
            total += length;
            if (length >= 50) {
                great++;
            }
        }
        System.out.println(total);
        System.out.println(great);
    }
}

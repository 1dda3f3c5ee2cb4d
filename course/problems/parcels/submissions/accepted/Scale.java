import java.util.Scanner;

public class Scale {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int count = 0;
        int heaviest = 0;
        for (int weight = in.nextInt(); weight != 0; weight = in.nextInt()) {
            count++;
            heaviest = Math.max(heaviest, weight);
        }
        if (count == 0) {
            System.out.println("no parcels");
        } else {
            System.out.println(count);
            System.out.println(heaviest);
        }
    }
}

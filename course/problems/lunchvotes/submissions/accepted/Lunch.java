import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;

public class Lunch {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        Map<String, Integer> votes = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            votes.merge(in.next(), 1, Integer::sum);
        }
        String winner = "";
        int most = 0;
        for (Map.Entry<String, Integer> dish : votes.entrySet()) {
            if (dish.getValue() > most) {
                winner = dish.getKey();
                most = dish.getValue();
            }
        }
        System.out.println(winner + " " + most);
    }
}

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.Comparator;

public class Rehearsals {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine().trim());
        int[][] wishes = new int[n][];
        for (int i = 0; i < n; i++) {
            String[] words = in.readLine().trim().split(" ");
            wishes[i] = new int[] {Integer.parseInt(words[0]), Integer.parseInt(words[1])};
        }
        Arrays.sort(wishes, Comparator.comparingInt(wish -> wish[1]));
        int freeFrom = 0;
        int bands = 0;
        for (int[] wish : wishes) {
            if (wish[0] >= freeFrom) {
                bands++;
                freeFrom = wish[1];
            }
        }
        System.out.println(bands);
    }
}

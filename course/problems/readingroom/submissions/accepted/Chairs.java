import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;

public class Chairs {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine().trim());
        int[] starts = new int[n];
        int[] ends = new int[n];
        for (int i = 0; i < n; i++) {
            String[] words = in.readLine().trim().split(" ");
            starts[i] = Integer.parseInt(words[0]);
            ends[i] = Integer.parseInt(words[1]);
        }
        Arrays.sort(starts);
        Arrays.sort(ends);

        int gone = 0;
        int most = 0;
        int when = 0;
        for (int i = 0; i < n; i++) {
            while (ends[gone] <= starts[i]) {
                gone++;
            }
            if (i + 1 - gone > most) {
                most = i + 1 - gone;
                when = starts[i];
            }
        }
        System.out.println(most + " " + when);
    }
}

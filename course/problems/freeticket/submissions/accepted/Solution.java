import java.util.*;

class Solution {
    record Ride(int to, long price) {}

    public Optional<Long> cheapest(int islands, int[][] ferries) {
        Map<Integer, List<Ride>> rides = new HashMap<>();
        for (int[] ferry : ferries) {
            rides.computeIfAbsent(ferry[0], island -> new ArrayList<>()).add(new Ride(ferry[1], ferry[2]));
            rides.computeIfAbsent(ferry[1], island -> new ArrayList<>()).add(new Ride(ferry[0], ferry[2]));
        }
        long[] there = costs(1, islands, rides);
        long[] back = costs(islands, islands, rides);
        long best = there[islands];
        for (int[] ferry : ferries) {
            best = Math.min(best, there[ferry[0]] + back[ferry[1]]);
            best = Math.min(best, there[ferry[1]] + back[ferry[0]]);
        }
        return best >= FAR ? Optional.empty() : Optional.of(best);
    }

    private static final long FAR = 1L << 40;

    private long[] costs(int start, int islands, Map<Integer, List<Ride>> rides) {
        long[] costs = new long[islands + 1];
        Arrays.fill(costs, FAR);
        PriorityQueue<Ride> reached = new PriorityQueue<>(Comparator.comparingLong(Ride::price));
        reached.add(new Ride(start, 0));
        while (!reached.isEmpty()) {
            Ride cheapest = reached.remove();
            if (cheapest.price() >= costs[cheapest.to()]) {
                continue;
            }
            costs[cheapest.to()] = cheapest.price();
            for (Ride ride : rides.getOrDefault(cheapest.to(), List.of())) {
                reached.add(new Ride(ride.to(), cheapest.price() + ride.price()));
            }
        }
        return costs;
    }
}

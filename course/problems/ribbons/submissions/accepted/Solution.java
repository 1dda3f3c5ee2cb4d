class Solution {
    public double longest(double[] ribbons, int pieces) {
        double works = 0;
        double fails = 2_000_000;
        for (int step = 0; step < 100; step++) {
            double middle = (works + fails) / 2;
            long cut = 0;
            for (double ribbon : ribbons) {
                cut += (long) (ribbon / middle);
            }
            if (cut >= pieces) {
                works = middle;
            } else {
                fails = middle;
            }
        }
        return works;
    }
}

class Solution {
    boolean is_mirror(String text) {
        String letters = text.toLowerCase().replaceAll("[^a-z]", "");
        return letters.contentEquals(new StringBuilder(letters).reverse());
    }
}

package dev.codesensei.problem.search;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which numbers have which words. Not for several threads at once. */
final class TokenIndex {

    private final NavigableMap<String, Postings> words = new TreeMap<>();

    /** Answers what to remove the number from later; the words themselves need not be kept. */
    List<Postings> add(int number, Collection<String> of) {
        List<Postings> all = of.stream()
                .map(word -> words.computeIfAbsent(word, Postings::new))
                .toList();
        all.forEach(postings -> postings.add(number));
        return all;
    }

    void remove(int number, List<Postings> from) {
        for (Postings postings : from) {
            postings.remove(number);
            if (postings.isEmpty()) {
                words.remove(postings.word());
            }
        }
    }

    /** Those that have all of these words, the last of which may have been typed in part. */
    BitSet find(List<String> wanted) {
        BitSet found = beginningWith(wanted.getLast());
        wanted.subList(0, wanted.size() - 1).forEach(word -> found.and(having(word)));
        return found;
    }

    private BitSet beginningWith(String start) {
        var found = new BitSet();
        words.subMap(start, true, start + Character.MAX_VALUE, true)
                .values()
                .forEach(postings -> postings.addTo(found));
        return found;
    }

    private BitSet having(String word) {
        var found = new BitSet();
        Postings postings = words.get(word);
        if (postings != null) {
            postings.addTo(found);
        }
        return found;
    }
}

package dev.codesensei.problem.search;

import dev.codesensei.problem.problems.Problem;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All problems in memory, found by their words and kept in the order of their titles. */
final class Catalogue {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Numbered> byId = new HashMap<>();
    private final BitSet taken = new BitSet();
    private final NavigableMap<Place, Numbered> byTitle = new TreeMap<>();
    private final TokenIndex titleWords = new TokenIndex();
    private final TokenIndex allWords = new TokenIndex();

    /** Unless there is a later version already. */
    void put(Problem problem) {
        Entry entry = Entry.of(problem);
        Set<String> inTitle = Entry.titleWords(problem);
        Set<String> all = Entry.allWords(problem);
        write(() -> {
            if (!isOlder(entry)) {
                remove(entry.id());
                add(entry, inTitle, all);
            }
        });
    }

    void removeAll(Set<String> ids) {
        write(() -> ids.forEach(this::remove));
    }

    Set<String> ids() {
        return read(() -> new HashSet<>(byId.keySet()));
    }

    /** Those that there are, in the order of their ids here. */
    List<Entry> named(List<String> ids) {
        return read(() -> ids.stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .map(Numbered::entry)
                .toList());
    }

    int size() {
        return read(byId::size);
    }

    /** Those that are wanted, behind a place. */
    List<Found> find(Query query, Optional<Place> after, int most) {
        return read(() -> query.words()
                .map(words -> words.isEmpty() ? List.<Found>of() : search(words, query, after, most))
                .orElseGet(
                        () -> walk(Place.MEANT, after, _ -> true, query, most).toList()));
    }

    /** Walks along the titles, which are in order already: sorting what a short beginning of a word finds takes longer. */
    private List<Found> search(List<String> words, Query query, Optional<Place> after, int most) {
        BitSet inTitle = titleWords.find(words);
        BitSet elsewhere = allWords.find(words);
        elsewhere.andNot(inTitle);
        Stream<Found> meant = walk(Place.MEANT, after, inTitle::get, query, most);
        Stream<Found> mentioned = walk(Place.MENTIONED, after, elsewhere::get, query, most);
        return Stream.concat(meant, mentioned).limit(most).toList();
    }

    private Stream<Found> walk(int distance, Optional<Place> after, IntPredicate found, Query query, int most) {
        Collection<Numbered> rest = after.filter(place -> place.distance() >= distance)
                .map(place -> place.distance() > distance
                        ? List.<Numbered>of()
                        : byTitle.tailMap(place.title(), false).values())
                .orElseGet(byTitle::values);
        return rest.stream()
                .filter(entry -> found.test(entry.number()) && query.accepts(entry.entry()))
                .limit(most)
                .map(entry -> new Found(entry.entry(), Place.of(entry.entry(), distance)));
    }

    /** A problem, and where it is in the list that was asked for. */
    record Found(Entry entry, Place place) {}

    private record Numbered(Entry entry, int number, List<Postings> inTitle, List<Postings> all) {

        Place place() {
            return Place.of(entry, Place.MEANT);
        }
    }

    private void add(Entry entry, Set<String> inTitle, Set<String> all) {
        int number = taken.nextClearBit(0);
        taken.set(number);
        var numbered = new Numbered(entry, number, titleWords.add(number, inTitle), allWords.add(number, all));
        byId.put(entry.id(), numbered);
        byTitle.put(numbered.place(), numbered);
    }

    private boolean isOlder(Entry entry) {
        Numbered known = byId.get(entry.id());
        return known != null && known.entry().version() > entry.version();
    }

    private void remove(String id) {
        Numbered old = byId.remove(id);
        if (old != null) {
            taken.clear(old.number());
            byTitle.remove(old.place());
            titleWords.remove(old.number(), old.inTitle());
            allWords.remove(old.number(), old.all());
        }
    }

    private void write(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> T read(Supplier<T> look) {
        lock.readLock().lock();
        try {
            return look.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}

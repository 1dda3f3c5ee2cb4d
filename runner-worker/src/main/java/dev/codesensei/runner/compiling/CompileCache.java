package dev.codesensei.runner.compiling;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.sandbox.Report;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps what compilers made, up to a number of bytes; what was not asked for the longest goes first. */
final class CompileCache {

    /** About what an entry takes besides the bytes that it keeps. */
    private static final long ENTRY_BYTES = 500;

    private final long capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<CompileKey, Report> reports = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    CompileCache(long capacity) {
        this.capacity = capacity;
    }

    Optional<Report> find(CompileKey key) {
        lock.lock();
        try {
            return Optional.ofNullable(reports.get(key));
        } finally {
            lock.unlock();
        }
    }

    void keep(CompileKey key, Report report) {
        if (size(report) > capacity) {
            return;
        }
        lock.lock();
        try {
            Report replaced = reports.put(key, report);
            bytes += size(report) - (replaced == null ? 0 : size(replaced));
            makeRoom();
        } finally {
            lock.unlock();
        }
    }

    long bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    private void makeRoom() {
        Iterator<Report> eldest = reports.values().iterator();
        while (bytes > capacity) {
            bytes -= size(eldest.next());
            eldest.remove();
        }
    }

    private static long size(Report report) {
        long size = ENTRY_BYTES + report.stdout().length + report.stderr().length + report.output().length;
        for (SourceFile file : report.collected()) {
            size += ENTRY_BYTES + file.name().length() + file.content().length;
        }
        return size;
    }
}

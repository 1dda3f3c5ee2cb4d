package dev.codesensei.standalone.checking;

import dev.codesensei.standalone.console.ProgressLine;
import dev.codesensei.standalone.console.Refusal;
import dev.codesensei.standalone.gateway.PackageJudge;
import dev.codesensei.standalone.gateway.PackageJudge.Judged;
import dev.codesensei.standalone.gateway.PackageReport;
import dev.codesensei.standalone.packages.PackageZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Has packages checked, a few at once, and hands on what came of each in the order in which they were named. */
final class PackageChecks {

    /** The suite judges two at once; a third is packed and read meanwhile. */
    private static final int AT_ONCE = 3;

    private final PackageJudge judge;
    private final ProgressLine progress;
    private final Path scratch;
    private final AtomicInteger done = new AtomicInteger();

    /** Archives lie in the scratch folder while they are sent. */
    PackageChecks(PackageJudge judge, ProgressLine progress, Path scratch) {
        this.judge = judge;
        this.progress = progress;
        this.scratch = scratch;
    }

    List<CheckedPackage> check(List<PackageRules> packages, Consumer<CheckedPackage> listener) throws IOException {
        var checked = new ArrayList<CheckedPackage>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<CheckedPackage>> results = packages.stream()
                    .map(rules -> workers.submit(() -> check(rules, packages.size())))
                    .toList();
            try {
                for (Future<CheckedPackage> result : results) {
                    checked.add(result.get());
                    listener.accept(checked.getLast());
                }
            } catch (ExecutionException e) {
                workers.shutdownNow();
                throw unwrapped(e);
            } catch (InterruptedException e) {
                workers.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
        return checked;
    }

    /** What is wrong with one package is no reason not to look at the others. */
    private CheckedPackage check(PackageRules rules, int of) throws IOException {
        String name = rules.folder().name();
        Path zip = Files.createTempFile(scratch, name, ".zip");
        try {
            rules.folder().yaml(); // what is no YAML is told with its line
            PackageZip.of(rules.folder()).write(zip);
            Judged judged = judge.judge(
                    zip, message -> progress.show("%d of %d done · %s: %s".formatted(done.get(), of, name, message)));
            return checked(rules, judged);
        } catch (Refusal e) {
            return new CheckedPackage(
                    name, PackageReport.nothing(), List.of(new Remark(true, String.valueOf(e.getMessage()))));
        } finally {
            Files.delete(zip);
            done.incrementAndGet();
        }
    }

    private static CheckedPackage checked(PackageRules rules, Judged judged) {
        String refusal = judged.refusal();
        List<Remark> remarks = refusal == null ? rules.remarks(judged.report()) : List.of(new Remark(true, refusal));
        return new CheckedPackage(rules.folder().name(), judged.report(), remarks);
    }

    private static IOException unwrapped(ExecutionException e) {
        return e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
}

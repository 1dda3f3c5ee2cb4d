package dev.codesensei.problem.exchange;

import dev.codesensei.problem.blobs.Blob;
import dev.codesensei.problem.blobs.BlobDigest;
import dev.codesensei.problem.blobs.BlobStore;
import dev.codesensei.problem.jobs.Progress;
import dev.codesensei.problem.packages.Content;
import dev.codesensei.problem.packages.Contents;
import dev.codesensei.problem.packages.PackageFile;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.Program;
import dev.codesensei.problem.packages.Statement;
import dev.codesensei.problem.packages.Submission;
import dev.codesensei.problem.packages.TestCase;
import dev.codesensei.problem.packages.TestGroup;
import dev.codesensei.problem.packages.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Moves the files of packages into the blob store, and finds them there again. */
@ApplicationScoped
class PackageContents implements Contents {

    private final BlobStore blobs;

    PackageContents(BlobStore blobs) {
        this.blobs = blobs;
    }

    void store(ProblemPackage problem, Contents from, Progress progress) throws IOException {
        List<Content> all = all(problem).distinct().toList();
        int done = 0;
        for (Content content : all) {
            progress.report(done++, all.size(), "Stores the files");
            try (InputStream in = from.open(content)) {
                blobs.put(in);
            }
        }
    }

    @Override
    public InputStream open(Content content) throws IOException {
        return blobs.open(blob(content).digest())
                .orElseThrow(() -> new NoSuchFileException(content.sha256()))
                .bytes();
    }

    /** The same bytes, as the store names them. */
    static Blob blob(Content content) {
        return new Blob(BlobDigest.ofHex(content.sha256()), content.size());
    }

    static Content content(Blob blob) {
        return new Content(blob.digest().hex(), blob.size());
    }

    private static Stream<Content> all(ProblemPackage problem) {
        Stream<TestCase> cases = problem.data().groups().stream().flatMap(TestGroup::allCases);
        Stream<List<PackageFile>> programs = Stream.concat(
                        problem.inputValidators().stream(),
                        problem.submissions().all().stream().map(Submission::program))
                .map(Program::files);
        return Stream.of(
                        ofTexts(problem.statements()),
                        ofTexts(problem.solutions()),
                        cases.flatMap(PackageContents::ofCase),
                        programs.flatMap(PackageContents::ofFiles),
                        ofFiles(problem.outputValidator()),
                        problem.includes().values().stream().flatMap(PackageContents::ofFiles),
                        problem.extras().values().stream().flatMap(PackageContents::ofFiles))
                .flatMap(some -> some);
    }

    private static Stream<Content> ofTexts(Texts texts) {
        return Stream.concat(texts.statements().stream().map(Statement::content), ofFiles(texts.auxiliary()));
    }

    private static Stream<Content> ofCase(TestCase test) {
        return Stream.concat(test.contents().values().stream(), ofFiles(test.files()));
    }

    private static Stream<Content> ofFiles(Collection<PackageFile> files) {
        return files.stream().map(PackageFile::content);
    }
}

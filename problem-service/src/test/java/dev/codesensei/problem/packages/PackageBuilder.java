package dev.codesensei.problem.packages;

import dev.codesensei.problem.packages.archive.ArchiveLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A package that is being put together: a small right one, of which a test changes what it is about. */
final class PackageBuilder {

    private final Path folder;

    private PackageBuilder(Path folder) {
        this.folder = folder;
    }

    static PackageBuilder current(Path folder) {
        return new PackageBuilder(folder)
                .with("problem.yaml", "problem_format_version: 2025-09\nname: Tide\nuuid: u\n")
                .with("statement/problem.en.md", "Text\n")
                .around();
    }

    static PackageBuilder legacy(Path folder) {
        return new PackageBuilder(folder)
                .with("problem.yaml", "name: Tide\n")
                .with("problem_statement/problem.en.tex", "Text\n")
                .around();
    }

    private PackageBuilder around() {
        return with("data/sample/1.in", "1\n")
                .with("data/sample/1.ans", "1\n")
                .with("data/secret/1.in", "1\n")
                .with("data/secret/1.ans", "1\n")
                .with("input_validators/v.py", "x\n")
                .with("submissions/accepted/a.py", "x\n");
    }

    PackageBuilder with(String path, String content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PackageBuilder with(String path, byte[] content) {
        try {
            Files.write(with(path, "").folder.resolve(path), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PackageBuilder and(String yaml) {
        try {
            Path file = folder.resolve("problem.yaml");
            return with("problem.yaml", Files.readString(file) + yaml + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PackageBuilder without(String path) {
        try {
            Files.delete(folder.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading read() {
        return read("tide");
    }

    Reading read(String name) {
        try {
            return new ProblemPackages(ArchiveLimits.DEFAULT).read(folder, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

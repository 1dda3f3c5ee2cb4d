package dev.codesensei.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class ArchitectureTest {

    private static final JavaClasses LAUNCHER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.codesensei.standalone");

    @Test
    void featuresHaveNoCycles() {
        slices().matching("dev.codesensei.standalone.(*)..")
                .should()
                .beFreeOfCycles()
                .check(LAUNCHER);
    }

    @Test
    void theLauncherKnowsTheServicesOnlyAsProcesses() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "dev.codesensei.judge..", "dev.codesensei.errors..")
                .check(LAUNCHER);
    }

    @Test
    void onlyTheStoresKnowWhatIsEmbedded() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.codesensei.standalone.stores")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.bwaldvogel..", "org.h2..", "redis.embedded..")
                .check(LAUNCHER);
    }

    @Test
    void commandsAreEndsAndNotParts() {
        classes()
                .that()
                .areAnnotatedWith(Command.class)
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage("dev.codesensei.standalone")
                .check(LAUNCHER);
    }
}

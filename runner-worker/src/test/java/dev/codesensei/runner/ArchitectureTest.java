package dev.codesensei.runner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses RUNNER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.codesensei.runner");

    @Test
    void featuresHaveNoCycles() {
        slices().matching("dev.codesensei.runner.(*)..")
                .should()
                .beFreeOfCycles()
                .check(RUNNER);
    }

    @Test
    void behaviourStaysInsideItsFeature() {
        classes()
                .that()
                .resideInAPackage("dev.codesensei.runner.(*)..")
                .and()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotRecords()
                .and()
                .areNotEnums()
                .and()
                .areNotAssignableTo(ConfigSource.class) // the service loader wants it public
                .should()
                .bePackagePrivate()
                .check(RUNNER);
    }

    @Test
    void sandboxesDoNotKnowLanguages() {
        noClasses()
                .that()
                .resideInAPackage("dev.codesensei.runner.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.codesensei.runner.language..")
                .check(RUNNER);
    }
}

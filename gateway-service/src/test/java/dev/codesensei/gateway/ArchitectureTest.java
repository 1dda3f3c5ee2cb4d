package dev.codesensei.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.codesensei.test.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "dev.codesensei.gateway";
    private static final HouseRules RULES = HouseRules.of(ROOT);
    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void featuresHaveNoCycles() {
        RULES.featuresHaveNoCycles();
    }

    @Test
    void publicClassesHaveAUserOutsideTheirFeature() {
        RULES.publicClassesHaveAUserOutsideTheirFeature();
    }

    @Test
    void packagesAreNamedAfterFeatures() {
        RULES.packagesAreNamedAfterFeatures();
    }

    @Test
    void routingKnowsNeitherRequestsNorTokens() {
        noClasses()
                .that()
                .resideInAPackage("..routing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "..identity..", "..proxy..")
                .check(GATEWAY);
    }

    /** A blocking call would stop every request of its event loop. */
    @Test
    void nothingBlocksAnEventLoop() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "jakarta.ws.rs.client..", "java.util.concurrent.locks..")
                .check(GATEWAY);
    }
}

package dev.codesensei.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The rules of the house that a machine can hold, for the classes of one module. */
public final class HouseRules {

    private static final String[] NAMES_THAT_SAY_NOTHING = {
        "..util..", "..utils..", "..common..", "..helper..", "..impl..", "..dto..", "..model..", "..manager.."
    };

    private final String root;
    private final JavaClasses classes;

    private HouseRules(String root, JavaClasses classes) {
        this.root = root;
        this.classes = classes;
    }

    /** The classes below a package, tests left out. */
    public static HouseRules of(String root) {
        return new HouseRules(
                root,
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(root));
    }

    public void featuresHaveNoCycles() {
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    /** Settings and stored documents are the framework's; everything else public needs a user. */
    public void publicClassesHaveAUserOutsideTheirFeature() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotRecords()
                .and()
                .areNotEnums()
                .and()
                .areNotAssignableTo("org.eclipse.microprofile.config.spi.ConfigSource")
                .should(haveAUserOutsideTheirPackage())
                .allowEmptyShould(true)
                .check(classes);
    }

    public void servicesDoNotKnowHttp() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Service")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx.ext.web..")
                .allowEmptyShould(true)
                .check(classes);
    }

    /** Keeps one feature free of another. */
    public void packageDoesNotKnow(String feature, String other) {
        noClasses()
                .that()
                .resideInAPackage(root + "." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + "." + other + "..")
                .check(classes);
    }

    public void packagesAreNamedAfterFeatures() {
        noClasses().should().resideInAnyPackage(NAMES_THAT_SAY_NOTHING).check(classes);
    }

    private static ArchCondition<JavaClass> haveAUserOutsideTheirPackage() {
        return new ArchCondition<>("have a user outside their package") {
            @Override
            public void check(JavaClass subject, ConditionEvents events) {
                boolean used = subject.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackage().equals(subject.getPackage()));
                if (!used) {
                    events.add(SimpleConditionEvent.violated(
                            subject, subject.getName() + " is public and nobody outside its package uses it"));
                }
            }
        };
    }
}

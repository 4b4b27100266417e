package org.consilium.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

/** The rules of the house that pay for their check. */
class HouseRuleTests {
    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.consilium");

    @Test
    void time_is_handed_in() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("the clock is a bean, so that tests and the demo can move it")
                .check(HOUSE);
    }

    @Test
    void no_thread_is_virtual() {
        noClasses()
                .should()
                .callMethod(Thread.class, "ofVirtual")
                .orShould()
                .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .orShould()
                .callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
                .because("a class that is loading holds the carrier: docs/decisions/0022")
                .check(HOUSE);
    }

    @Test
    void chance_is_handed_in() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.consilium", "org.consilium.shell..")
                .should()
                .callMethod(UUID.class, "randomUUID")
                .because(
                        "ids come from Ids; the frame alone makes keys for forms and numbers for incidents")
                .check(HOUSE);
    }

    @Test
    void the_web_never_touches_a_store() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Repository.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.jdbc.core.simple.JdbcClient")
                .check(HOUSE);
    }

    @Test
    void controllers_are_private_to_their_package() {
        classes().that().areAnnotatedWith(Controller.class).should().notBePublic().check(HOUSE);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Util|Utils|Helper|Impl|Dto|DTO)")
                .check(HOUSE);
    }

    @Test
    void every_listener_of_the_registry_has_a_name_of_its_own() {
        classes().should(nameTheirListeners()).check(HOUSE);
    }

    @Test
    void no_class_is_longer_than_the_eye() {
        classes().should(haveFewLines()).check(HOUSE);
    }

    private static ArchCondition<JavaClass> nameTheirListeners() {
        return new ArchCondition<>("give each @ApplicationModuleListener an id") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var method : type.getMethods()) {
                    if (method.isAnnotatedWith(ApplicationModuleListener.class)
                            && method.getAnnotationOfType(ApplicationModuleListener.class)
                                    .id()
                                    .isBlank()) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        method, method.getFullName() + " has no id"));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> haveFewLines() {
        return new ArchCondition<>("end before line 500") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnits().stream()
                        .filter(unit -> unit.getSourceCodeLocation().getLineNumber() > 500)
                        .findFirst()
                        .ifPresent(
                                unit ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type,
                                                        type.getName()
                                                                + " goes on after line 500")));
            }
        };
    }
}

package dev.tl4j.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final ClassName OWN = ClassName.get("com.acme", "Own");
    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName OTHER_LIST = ClassName.get("com.acme", "List");
    private static final ClassName MARK = ClassName.get("org.acme", "Mark");

    private final Names names = new Names(OWN, List.of("Builder", "X"));

    @Test
    void aClassIsImportedWhereItsPackageIsAnother() {
        assertThat(names.of(LIST)).isEqualTo("List");
        assertThat(names.of(ClassName.get("com.acme", "Neighbour"))).isEqualTo("Neighbour");
        assertThat(names.imports()).containsExactly(LIST);
    }

    @Test
    void theFirstOfASimpleNameHasItTheOthersAreWrittenInFull() {
        assertThat(names.of(OTHER_LIST)).isEqualTo("List");
        assertThat(names.of(LIST)).isEqualTo("java.util.List");
        assertThat(names.of(OTHER_LIST)).isEqualTo("List");
        assertThat(names.imports()).isEmpty();
    }

    @Test
    void anImportedNameHidesTheNeighbourOfThatName() {
        assertThat(names.of(LIST)).isEqualTo("List");
        assertThat(names.of(OTHER_LIST)).isEqualTo("com.acme.List");
    }

    @Test
    void nestedClassesAndVariablesHideClasses() {
        assertThat(names.of(ClassName.get("com.acme", "Builder"))).isEqualTo("com.acme.Builder");
        assertThat(names.of(ClassName.get("org.acme", "X"))).isEqualTo("org.acme.X");
        assertThat(names.of(OWN)).isEqualTo("Own");
        assertThat(names.imports()).isEmpty();
    }

    @Test
    void aVariableHidesTheVeryClass() {
        assertThat(new Names(OWN, List.of("Own")).of(OWN)).isEqualTo("com.acme.Own");
    }

    @Test
    void whatIsNestedElsewhereIsReachedByItsTopLevelClass() {
        assertThat(names.of(ClassName.get(Map.Entry.class))).isEqualTo("Map.Entry");
        assertThat(names.imports()).containsExactly(ClassName.get(Map.class));
    }

    @Test
    void typesOfEveryKind() {
        TypeName variable = TypeVariableName.get("X");
        assertThat(names.of(TypeName.INT)).isEqualTo("int");
        assertThat(names.of(variable)).isEqualTo("X");
        assertThat(names.of(ArrayTypeName.of(LIST))).isEqualTo("List[]");
        assertThat(names.of(ParameterizedTypeName.get(ClassName.get(Map.class), variable, LIST)))
                .isEqualTo("Map<X, List>");
        assertThat(names.of(ParameterizedTypeName.get(LIST, WildcardTypeName.subtypeOf(Object.class))))
                .isEqualTo("List<?>");
        assertThat(names.all(List.of(variable, LIST))).isEqualTo("X, List");
        assertThat(names.of(WildcardTypeName.subtypeOf(OWN))).isEqualTo("? extends Own");
        assertThat(names.of(WildcardTypeName.supertypeOf(OWN))).isEqualTo("? super Own");
    }

    @Test
    void anAnnotationOfAUseStandsBeforeTheLastName() {
        assertThat(names.annotated(MARK, OWN)).isEqualTo("@Mark Own");
        assertThat(names.annotated(MARK, ClassName.get("com.acme", "Builder"))).isEqualTo("com.acme.@Mark Builder");
        assertThat(names.annotated(MARK, ClassName.get(Map.Entry.class))).isEqualTo("Map.@Mark Entry");
        assertThat(names.annotated(MARK, ParameterizedTypeName.get(LIST, ClassName.get(Map.Entry.class))))
                .isEqualTo("@Mark List<Map.Entry>");
        assertThat(names.imports()).contains(MARK);
    }
}

package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.tl4j.codegen.plan.SignInPlan.Answer;
import dev.tl4j.codegen.plan.SignInPlan.Case;
import dev.tl4j.codegen.plan.SignInPlan.Read;
import dev.tl4j.codegen.plan.SignInPlan.Target;
import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks for what we know of signing in among the records of a schema, and says what of it is not there. */
final class SignInPlanner {
    private final Map<Name, RecordPlan> constructors;
    private final Map<Name, RecordPlan> methods;
    private final List<String> problems = new ArrayList<>();

    private SignInPlanner(List<RecordPlan> records) {
        Map<Boolean, Map<Name, RecordPlan>> byKind = records.stream()
                .collect(Collectors.partitioningBy(
                        record -> record.combinator() instanceof Method,
                        Collectors.toMap(record -> record.combinator().name(), record -> record)));
        methods = Lookup.require(byKind, true);
        constructors = Lookup.require(byKind, false);
    }

    static SignInPlan plan(List<RecordPlan> records) {
        return new SignInPlanner(records).plan();
    }

    private SignInPlan plan() {
        Map<String, List<AnswerShape>> byType = new LinkedHashMap<>();
        for (AnswerShape shape : SignInShapes.answers()) {
            if (shape.rest()) {
                byType.computeIfAbsent(shape.name().toString(), type -> new ArrayList<>())
                        .add(shape);
            } else {
                typeOf(shape, byType);
            }
        }
        Map<String, Answer> answers = new LinkedHashMap<>();
        byType.forEach((type, shapes) -> {
            if (shapes.stream().anyMatch(shape -> !shape.rest())) {
                answers.put(type, answer(type, shapes));
            }
        });
        SignInRequests requests = new SignInRequests(methods, constructors, answers, problems);
        return new SignInPlan(
                SignInShapes.calls().stream()
                        .flatMap(shape -> requests.find(shape).stream())
                        .toList(),
                List.copyOf(answers.values()),
                problems);
    }

    /** Files a shape under the type that its constructor makes, if the schema has it as we know it. */
    private void typeOf(AnswerShape shape, Map<String, List<AnswerShape>> byType) {
        RecordPlan record = constructors.get(shape.name());
        if (record == null) {
            if (shape.required()) {
                problems.add(shape.name() + " is missing");
            }
        } else if (shape.fields().stream().allMatch(field -> BoundFields.find(record, field.name())
                .filter(field::fits)
                .isPresent())) {
            byType.computeIfAbsent(typeOf(record), type -> new ArrayList<>()).add(shape);
        } else if (shape.required()) {
            problems.add(shape.name() + ": expected the fields " + shape.fields() + ", got "
                    + record.combinator().declaration());
        }
    }

    private static String typeOf(RecordPlan record) {
        return record.combinator() instanceof Constructor constructor
                ? constructor.type().toString()
                : "";
    }

    private Answer answer(String type, List<AnswerShape> shapes) {
        List<Case> cases = new ArrayList<>();
        Target rest = new Target.Unknown();
        TypeName from = ClassName.OBJECT;
        TypeName to = ClassName.OBJECT;
        for (AnswerShape shape : shapes) {
            if (shape.rest()) {
                rest = target(shape);
            } else {
                RecordPlan record = Lookup.require(constructors, shape.name());
                from = record.role().alone() ? record.name() : record.superinterface();
                to = shape.isThrough() ? throughType(record, shape) : RuntimeTypes.signIn(shape.result());
                cases.add(new Case(record.name(), reads(record, shape), target(shape)));
            }
        }
        return new Answer(readerOf(type), from, type, to, cases, rest);
    }

    /** What is there when a field is passed through: what its own reader makes of it, or the field itself. */
    private TypeName throughType(RecordPlan record, AnswerShape shape) {
        AnswerShape.Field field = shape.fields().get(0);
        return SignInShapes.answers().stream()
                .filter(other -> !other.rest() && !other.isThrough())
                .filter(other -> constructors.containsKey(other.name())
                        && typeOf(Lookup.require(constructors, other.name())).equals(field.type()))
                .findFirst()
                .<TypeName>map(other -> RuntimeTypes.signIn(other.result()))
                .orElseGet(() ->
                        BoundFields.find(record, field.name()).orElseThrow().type());
    }

    private static Target target(AnswerShape shape) {
        if (shape.isThrough()) {
            return new Target.Same();
        }
        String last = shape.target().substring(shape.target().lastIndexOf('.') + 1);
        boolean constant = last.chars().allMatch(c -> c == '_' || Character.isUpperCase(c));
        ClassName owner = RuntimeTypes.signIn(shape.result());
        if (constant) {
            return new Target.Constant(owner, last);
        }
        return new Target.New(last.equals(shape.result()) ? owner : owner.nestedClass(last));
    }

    private static List<Read> reads(RecordPlan record, AnswerShape shape) {
        return shape.fields().stream()
                .map(field -> {
                    Component component = BoundFields.find(record, field.name()).orElseThrow();
                    return new Read(
                            component.name(),
                            isRead(field.type()) ? readerOf(field.type()) : "",
                            component.isNullable());
                })
                .toList();
    }

    /** Whether a type has constructors, as {@code auth.SentCode} and {@code User} do, {@code string} and {@code true} do not. */
    private static boolean isRead(String type) {
        return Character.isUpperCase(Name.of(type).simple().charAt(0));
    }

    static String readerOf(String type) {
        return "read" + JavaNames.classOf(Name.of(type));
    }
}

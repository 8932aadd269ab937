package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.tl4j.codegen.plan.RequestShape.Argument;
import dev.tl4j.codegen.plan.SignInPlan.Answer;
import dev.tl4j.codegen.plan.SignInPlan.Reading;
import dev.tl4j.codegen.plan.SignInPlan.Request;
import dev.tl4j.codegen.plan.SignInPlan.Value;
import dev.tl4j.schema.model.Constructor;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls of signing in, as far as a schema has them. */
final class SignInRequests {
    private static final String VECTOR = "Vector<";

    private final Map<Name, RecordPlan> methods;
    private final Map<Name, RecordPlan> constructors;
    private final Map<String, Answer> answers;
    private final List<String> problems;

    /**
     * @param problems where to say what is missing
     */
    SignInRequests(
            Map<Name, RecordPlan> methods,
            Map<Name, RecordPlan> constructors,
            Map<String, Answer> answers,
            List<String> problems) {
        this.methods = methods;
        this.constructors = constructors;
        this.answers = answers;
        this.problems = problems;
    }

    Optional<Request> find(RequestShape shape) {
        RecordPlan method = methods.get(shape.method());
        if (method == null) {
            problems.add(shape.method() + " is missing");
            return Optional.empty();
        }
        if (!(method.combinator() instanceof Method called)
                || !called.result().toString().equals(shape.result())) {
            problems.add(shape.method() + ": expected the result " + shape.result() + ", got "
                    + method.combinator().declaration());
            return Optional.empty();
        }
        List<Component> parameters = new ArrayList<>();
        return make(method, shape.arguments(), false, parameters)
                .map(call -> new Request(shape.name(), call, parameters, reading(shape.result(), method)));
    }

    private Reading reading(String result, RecordPlan method) {
        boolean vector = result.startsWith(VECTOR);
        Answer answer = answers.get(vector ? result.substring(VECTOR.length(), result.length() - 1) : result);
        if (answer == null) {
            return new Reading("", false, method.result().orElseThrow().type());
        }
        return new Reading(
                answer.reader(),
                vector,
                vector ? ParameterizedTypeName.get(ClassName.get(List.class), answer.to()) : answer.to());
    }

    private Optional<Value.Made> make(
            RecordPlan record, List<Argument> arguments, boolean vector, List<Component> parameters) {
        Map<String, Value> set = new HashMap<>();
        for (Argument argument : arguments) {
            Optional<Component> component = BoundFields.find(record, argument.field());
            Optional<Value> value = component.flatMap(found -> value(found, argument, parameters));
            if (value.isEmpty()) {
                problems.add(record.combinator().name() + ": expected a field " + argument.field()
                        + " of another kind in " + record.combinator().declaration());
                return Optional.empty();
            }
            set.put(argument.field(), value.get());
        }
        List<Value> values = new ArrayList<>();
        for (Component component : record.components()) {
            if (component.isRequired() && !set.containsKey(component.tlName())) {
                problems.add(record.combinator().name() + ": expected no required field but those that tl4j knows, got "
                        + component.tlName() + " in " + record.combinator().declaration());
                return Optional.empty();
            }
            values.add(set.getOrDefault(component.tlName(), new Value.Fixed(component.absent())));
        }
        return Optional.of(new Value.Made(record.name(), values, vector));
    }

    private Optional<Value> value(Component component, Argument argument, List<Component> parameters) {
        String type = BoundFields.typeOf(component);
        if (argument instanceof Argument.Given given) {
            parameters.add(component);
            return type.equals(given.type()) ? Optional.of(new Value.Given(component)) : Optional.empty();
        }
        if (argument instanceof Argument.Fixed fixed) {
            return type.equals(fixed.type()) ? Optional.of(new Value.Fixed(fixed.value())) : Optional.empty();
        }
        Argument.Made made = (Argument.Made) argument;
        RecordPlan record = constructors.get(made.constructor());
        if (record == null || !(record.combinator() instanceof Constructor constructor)) {
            problems.add(made.constructor() + " is missing");
            return Optional.empty();
        }
        String expected = made.vector()
                ? VECTOR + constructor.type() + ">"
                : constructor.type().toString();
        return type.equals(expected)
                ? make(record, made.arguments(), made.vector(), parameters).map(value -> value)
                : Optional.empty();
    }
}

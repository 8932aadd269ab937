package dev.tl4j.codegen.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * The binding's part for signing in.
 *
 * @param requests its methods
 * @param answers how it reads what they answer with
 * @param problems what is missing; the binding has no such part unless this is empty
 */
public record SignInPlan(List<Request> requests, List<Answer> answers, List<String> problems) {
    public SignInPlan {
        requests = List.copyOf(requests);
        answers = List.copyOf(answers);
        problems = List.copyOf(problems);
    }

    /** Whether the schema has all that it takes. */
    public boolean isComplete() {
        return problems.isEmpty();
    }

    /**
     * A call.
     *
     * @param name of the binding's method
     * @param call what it makes
     * @param parameters its parameters
     * @param reading how the answer is read
     */
    public record Request(String name, Value.Made call, List<Component> parameters, Reading reading) {
        public Request {
            parameters = List.copyOf(parameters);
        }
    }

    /** What a field is set to. */
    public sealed interface Value {
        /** A parameter of the binding's method. */
        record Given(Component component) implements Value {}

        /** A value that is always the same, as Java writes it. */
        record Fixed(String java) implements Value {}

        /** An object of its own, by what its constructor is given, or a list of just that. */
        record Made(ClassName type, List<Value> arguments, boolean vector) implements Value {
            public Made {
                arguments = List.copyOf(arguments);
            }
        }
    }

    /**
     * How something is read.
     *
     * @param reader the method that reads it, itself or item by item; empty if it is what we want already
     * @param vector whether it is a list
     * @param type what we want
     */
    public record Reading(String reader, boolean vector, TypeName type) {}

    /**
     * How the values of a type are read.
     *
     * @param reader the name of the method that does it
     * @param from its class in the schema
     * @param tlType its name in the schema
     * @param to what we want
     * @param cases one for each constructor that we know
     * @param rest what all others make
     */
    public record Answer(String reader, TypeName from, String tlType, TypeName to, List<Case> cases, Target rest) {
        public Answer {
            cases = List.copyOf(cases);
        }
    }

    /** How one constructor is read. */
    public record Case(ClassName record, List<Read> reads, Target target) {
        public Case {
            reads = List.copyOf(reads);
        }
    }

    /** A component that is read, by a method of its own unless {@code reader} is empty. */
    public record Read(String component, String reader, boolean nullable) {}

    /** What is made of what was read. */
    public sealed interface Target {
        /** A record. */
        record New(ClassName type) implements Target {}

        /** A constant of an enum. */
        record Constant(ClassName type, String name) implements Target {}

        /** What was read, as it is. */
        record Same() implements Target {}

        /** An error, for an answer that has no meaning to us. */
        record Unknown() implements Target {}
    }
}

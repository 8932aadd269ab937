package dev.tl4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import dev.tl4j.codegen.plan.Codec;
import dev.tl4j.codegen.plan.Component;
import dev.tl4j.codegen.plan.ErrorPlan;
import dev.tl4j.codegen.plan.RecordPlan;
import dev.tl4j.codegen.plan.SchemaPlan;
import dev.tl4j.codegen.plan.UnionPlan;
import dev.tl4j.schema.facts.Access;
import dev.tl4j.schema.facts.ErrorFact;
import dev.tl4j.schema.model.Combinator;
import dev.tl4j.schema.model.Method;
import dev.tl4j.schema.model.Name;
import java.util.List;
import java.util.stream.Collectors;

/** The Javadoc of generated classes: of a method all that its page in Telegram's documentation has, and an example in Java. */
public final class Documentation {
    private final DocumentationSource source;
    private final DocumentationUsage usage;
    private final Examples examples;

    /**
     * @param plan all that is generated, which classes link to
     * @param source what is known beside the schema
     */
    public Documentation(SchemaPlan plan, DocumentationSource source) {
        this.source = source;
        usage = new DocumentationUsage(plan);
        examples = new Examples(plan);
    }

    /** The class comment of a constructor's or method's record. */
    String of(RecordPlan record) {
        DocumentationText text = new DocumentationText();
        Combinator combinator = record.combinator();
        boolean method = combinator instanceof Method;
        source.combinator(combinator)
                .ifPresentOrElse(text::words, () -> text.html(method ? "The method " : "The constructor ")
                        .code(combinator.name().toString())
                        .html("."));
        text.html("\n");
        if (method) {
            method(record, text);
        } else {
            constructor(record, text);
        }
        text.html("\n<p>TL: <code>").words(combinator.declaration()).html("</code>\n\n");
        new DocumentationParameters(record, source, text).write();
        if (source.isTelegrams(combinator)) {
            text.see(method ? "method" : "constructor", combinator.name().toString());
        }
        return text.toString();
    }

    /** The comment of what sets or gives one component. */
    String of(RecordPlan record, Component component) {
        DocumentationText text = new DocumentationText();
        new DocumentationParameters(record, source, text).sentence(component);
        return text.toString();
    }

    private void method(RecordPlan record, DocumentationText text) {
        examples.of(record).ifPresent(example -> text.html("\n<p>Example:\n<pre>{@code\n")
                .html(example.code())
                .html("\n}</pre>\n"));
        record.result().ifPresent(result -> {
            text.html("\n<p>Result: ");
            result(result, text);
            text.html(".\n");
        });
        errors(source.errors(record.combinator()), text);
        source.access(record.combinator()).ifPresent(access -> text.html("\n<p>Who may call it: ")
                .html(callers(access))
                .html(".\n"));
    }

    private static void result(RecordPlan.Result result, DocumentationText text) {
        if (result instanceof RecordPlan.Result.OfCall call) {
            text.html("what ").code(call.component()).html(" answers with");
        } else if (result instanceof RecordPlan.Result.Typed typed) {
            result(typed.codec(), text);
        }
    }

    private static void result(Codec codec, DocumentationText text) {
        if (codec instanceof Codec.Vector vector) {
            text.html("a list of ");
            result(vector.item(), text);
        } else if (codec instanceof Codec.Boxed || codec instanceof Codec.Bare) {
            text.link((ClassName) codec.type());
        } else {
            text.code(codec.type().toString().replaceFirst("^.*\\.", ""));
        }
    }

    private void errors(List<ErrorFact> errors, DocumentationText text) {
        if (errors.isEmpty()) {
            return;
        }
        text.html("\n<p>Possible errors:\n<ul>\n");
        for (ErrorFact error : errors) {
            text.html("<li>").html(Integer.toString(error.code())).html(" <code>");
            text.words(error.name().replace("%d", "X")).html("</code>");
            source.error(error.name()).ifPresent(sentence -> text.html(": ").words(sentence));
            text.html("\n");
        }
        text.html("</ul>\n");
    }

    private static String callers(Access access) {
        return switch (access) {
            case USER -> "users, but not bots";
            case BOT -> "bots, but not users";
            case BOTH -> "users and bots";
        };
    }

    private void constructor(RecordPlan record, DocumentationText text) {
        if (record.role().alone()) {
            usage(record.name(), text);
        } else {
            text.html("\n<p>One of the constructors of ")
                    .link((ClassName) record.superinterface())
                    .html(".\n");
        }
    }

    private void usage(ClassName type, DocumentationText text) {
        text.links("Answer of", usage.returning(type)).links("Taken by", usage.taking(type));
    }

    /** The class comment of a union. */
    String of(UnionPlan union) {
        DocumentationText text = new DocumentationText();
        Name type = union.type();
        source.type(type).ifPresentOrElse(text::words, () -> text.html("The type ")
                .code(type.toString())
                .html("."));
        text.html("\n\n<p>One of:\n<ul>\n");
        for (RecordPlan member : union.members()) {
            text.html("<li>").link(member.name());
            source.combinator(member.combinator())
                    .ifPresent(sentence -> text.html(": ").words(sentence));
            text.html("\n");
        }
        text.html("</ul>\n");
        usage(union.name(), text);
        if (source.telegram().type(type).isPresent()) {
            text.html("\n").see("type", type.toString());
        }
        return text.toString();
    }

    /** The comments of facades. */
    FacadeDocumentation ofFacades() {
        return new FacadeDocumentation(source);
    }

    /** The comment of a component that all records of a union have, by what the first says of it. */
    String of(UnionPlan union, UnionPlan.Shared shared) {
        DocumentationText text = new DocumentationText();
        Combinator first = union.members().get(0).combinator();
        String field = shared.component().tlName();
        source.parameter(first, field)
                .ifPresentOrElse(
                        text::words, () -> text.html("The field ").code(field).html(", which all have."));
        return text.html(shared.nullable() ? " May be null.\n" : "\n").toString();
    }

    /** The class comment of the schema class. */
    String of(SchemaPlan schema) {
        return new DocumentationText()
                .html("The schema ")
                .words(schema.source())
                .html(": " + schema.records().size() + " constructors and methods")
                .html(schema.layer() == 0 ? ".\n" : " of layer " + schema.layer() + ".\n")
                .toString();
    }

    /** The class comment of the error constants. */
    String of(ErrorPlan errors) {
        return new DocumentationText()
                .html(
                        "The errors that methods are known to answer with; the server may answer with others as well.\n\n")
                .html("@see <a href=\"https://core.telegram.org/api/errors\">core.telegram.org/api/errors</a>\n")
                .toString();
    }

    /** The comment of one error's constant. */
    String of(ErrorPlan.Constant constant) {
        DocumentationText text = new DocumentationText();
        source.error(constant.template())
                .ifPresent(sentence -> text.words(sentence).html(" "));
        String codes = constant.codes().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return text.html("Code ").html(codes).html(".\n").toString();
    }
}

package dev.tl4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import dev.tl4j.codegen.plan.FacadePlan;
import java.util.List;

/** The Javadoc of facades: a sentence for each method, and a link to the request, which has the rest. */
final class FacadeDocumentation {
    private final DocumentationSource source;

    FacadeDocumentation(DocumentationSource source) {
        this.source = source;
    }

    /** The class comment. */
    CodeBlock of(FacadePlan.Facade facade) {
        DocumentationText text = new DocumentationText();
        if (facade.namespace().isEmpty()) {
            text.html(
                    "The methods of the schema, each as a Java method: those of namespaces by way of these, the others here.");
        } else {
            text.html("The methods of ").code(facade.namespace()).html(", each as a Java method.");
        }
        return block(text.html("\n\n<p>What is called {@code ...Async} does not wait for the answer.\n"));
    }

    /** The comment of a method that takes its required fields. */
    CodeBlock withFields(FacadePlan.Call call, boolean async) {
        DocumentationText text = sentence(call);
        new DocumentationParameters(call.record(), source, text).write(call.required());
        return block(result(text, async));
    }

    /** The comment of a method that takes a request. */
    CodeBlock withRecord(FacadePlan.Call call, boolean async) {
        DocumentationText text = sentence(call);
        new DocumentationParameters(call.record(), source, text).write(List.of());
        return block(result(text.html("@param request the call with all its fields\n"), async));
    }

    private DocumentationText sentence(FacadePlan.Call call) {
        DocumentationText text = new DocumentationText();
        source.combinator(call.record().combinator()).ifPresentOrElse(text::words, () -> text.html("Calls ")
                .code(call.record().combinator().name().toString())
                .html("."));
        return text.html("\n\n<p>See ").link(call.record().name()).html(".\n\n");
    }

    private static DocumentationText result(DocumentationText text, boolean async) {
        return text.html(async ? "@return completes with the answer\n" : "@return the answer\n");
    }

    private static CodeBlock block(DocumentationText text) {
        return CodeBlock.of("$L", text.toString());
    }
}

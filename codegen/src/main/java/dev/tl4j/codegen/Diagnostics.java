package dev.tl4j.codegen;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Reports on the user's annotation, at the member that is to blame. */
final class Diagnostics {
    private final Messager messager;
    private final Request request;
    private boolean failed;

    Diagnostics(Messager messager, Request request) {
        this.messager = messager;
        this.request = request;
    }

    void error(String member, String message) {
        failed = true;
        print(Diagnostic.Kind.ERROR, member, message);
    }

    /** Reports on an element of the user's own code. */
    void errorAt(Element element, String message) {
        failed = true;
        messager.printMessage(Diagnostic.Kind.ERROR, "tl4j: " + message, element);
    }

    void warning(String member, String message) {
        print(Diagnostic.Kind.WARNING, member, message);
    }

    void note(String member, String message) {
        print(Diagnostic.Kind.NOTE, member, message);
    }

    /** Whether there was an error. */
    boolean failed() {
        return failed;
    }

    private void print(Diagnostic.Kind kind, String member, String message) {
        String text = "tl4j: " + message;
        request.value(member)
                .ifPresentOrElse(
                        value -> messager.printMessage(kind, text, request.origin(), request.annotation(), value),
                        () -> messager.printMessage(kind, text, request.origin(), request.annotation()));
    }
}

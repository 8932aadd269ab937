package dev.tl4j.codegen.emit;

import dev.tl4j.codegen.plan.RuntimeTypes;

/** The text of a namespace's {@code package-info.java}, which JavaPoet does not write. */
public final class PackageInfo {
    private PackageInfo() {}

    /**
     * The text.
     *
     * @param root the package that the schema's own classes are in
     */
    public static String of(String packageName, String root) {
        String namespace = root.isEmpty() ? packageName : packageName.substring(root.length() + 1);
        return """
                /** The methods and types of the namespace {@code %s}. */
                @%s
                package %s;

                import %s;
                """.formatted(
                        namespace,
                        RuntimeTypes.NULL_MARKED.simpleName(),
                        packageName,
                        RuntimeTypes.NULL_MARKED.canonicalName());
    }
}
